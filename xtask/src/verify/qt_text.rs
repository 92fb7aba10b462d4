//! What Qt 6.12 writes of dates: by its format strings, its locales' formats, and its names.
//!
//! Qt's locale `C` is no locale of CLDR's. Nearest is `en-US-POSIX`, whose names are English and whose
//! numbers have the signs of ASCII; where Qt has names of its own there, that is counted.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use metonic::calendars::Gregorian;
use metonic::{Day, DynCalendar, Month, YearMonthDay};
use metonic_text::parse::Mode;
use metonic_text::{DateTime, Formatter, Locale, Parser, Pattern, Style, Zone};

use super::table::{self, Row, Tally};
use super::{Check, qt, rows, whole};
use crate::Outcome;

const MARKS_ARE_DIGITS: &str = "Qt takes the mark of a minus sign for a digit, and writes three of the year";
const SHORT_JALALI: &str = "Qt's locale C cuts the names of Jalali months after three letters";
const PLUS_SIGN: &str =
    "Qt reads a plus sign where it writes none; our default mode does, our strict one does not";
const NUMBERS: &str = "Qt's locale C has numbers for narrow names";
const OWN_NARROW: &str = "Qt's locale C has letters for narrow Jalali names";
const OWN_FORMATS: &str = "Qt's locale C has formats of its own";

pub(super) fn checks() -> Vec<Check> {
    let checks = vec![
        rows("samples/qt/formats.csv", "Pattern::qt", format),
        rows("samples/qt/datetime_formats.csv", "Pattern::qt_date_time", date_time),
        whole("samples/qt/locale_tostring.csv", "Pattern::qt", styled),
        rows("samples/qt/parse_cases.csv", "Parser", parsed_case),
        rows("samples/qt/parse_roundtrip.csv", "Parser", parsed_back),
        rows("samples/qt/locale_formats.csv", "signs and styles", locale_format),
        rows("samples/qt/month_names.csv", "names of months", month_name),
        rows("samples/qt/weekday_names.csv", "names of weekdays", weekday_name),
    ];
    checks.into_iter().map(Check::listed).collect()
}

/// `QLocale::toString` of a date and a format string.
fn format(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    written(row, row.text("format")?, tally)
}

/// `QDateTime::toString` of 2026-11-21T13:04:05.060Z, in Qt's locale C.
fn date_time(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (calendar, format) = (qt::calendar_of(row)?, row.text("format")?);
    let moment = DateTime::new("2026-11-21".parse::<Day>()?, "13:04:05.060".parse()?)
        .with_zone(Zone::new().with_abbreviation("UTC").with_offset(0));
    let formatter = Formatter::new("en-US-POSIX".parse()?, calendar, Pattern::qt_date_time(format)?);
    let (theirs, ours) = (row.text("result")?, formatter.format_date_time(moment).to_string());
    let day = moment.day();
    let plain = text("en-US-POSIX".parse()?, calendar, day, &Pattern::ldml("MMM")?);
    let cut: String = plain.chars().take(3).collect();
    if is_jalali(row)? && theirs != ours && theirs == ours.replace(&plain, &cut) {
        tally.differs(SHORT_JALALI, format, theirs, &ours);
    } else {
        tally.equal(format, theirs, ours);
    }
    Ok(())
}

/// `QLocale::toString` of a date and a length: by the format that the locale has for it.
fn styled(path: &Path, tally: &mut Tally) -> Outcome {
    let mut formats = BTreeMap::new();
    for record in csv::Reader::from_path(path.with_file_name("locale_formats.csv"))?
        .deserialize::<BTreeMap<String, String>>()
    {
        let record = record?;
        formats.insert(record.get("locale").cloned().unwrap_or_default(), record);
    }
    table::for_each_row(path, tally, &|row: &Row<'_>, tally: &mut Tally| {
        let column = format!("date_{}", row.text("type")?);
        let format = formats.get(row.text("locale")?).and_then(|formats| formats.get(&column));
        written(row, format.ok_or("no such format")?, tally)
    })
}

fn written(row: &Row<'_>, format: &str, tally: &mut Tally) -> Outcome {
    let (locale, calendar) = (locale(row)?, qt::calendar_of(row)?);
    let day = Day::from_julian_day_number(row.number("jdn")?)?;
    let ours = text(locale, calendar, day, &Pattern::qt(format)?);
    let theirs = row.text("result")?;
    if theirs != ours {
        // A sign of two characters, and a zero after it.
        let sign = sign(locale, -1)?;
        let zero = locale.numbering().display(0);
        if sign.chars().count() == 2 && theirs == ours.replace(&format!("{sign}{zero}"), &sign) {
            tally.differs(MARKS_ARE_DIGITS, format, theirs, &ours);
            return Ok(());
        }
        let month = text(locale, calendar, day, &Pattern::ldml("MMM")?);
        let cut: String = month.chars().take(3).collect();
        if row.text("locale")? == "C" && is_jalali(row)? && theirs == ours.replace(&month, &cut) {
            tally.differs(SHORT_JALALI, format, theirs, &ours);
            return Ok(());
        }
    }
    tally.equal(format_args!("{} {} {format}", row.text("backend")?, locale), theirs, ours);
    Ok(())
}

/// `QDate::fromString` of texts that are and are not as their format says.
fn parsed_case(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    parsed("en-US-POSIX".parse()?, row, row.text("result_jdn")?, tally)
}

/// `QLocale::toDate` of what Qt wrote itself.
fn parsed_back(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    parsed(locale(row)?, row, row.text("parsed_jdn")?, tally)
}

/// Qt reads two digits as of the 20th century of any calendar, and what a format does not say as of
/// 1 January 1900.
fn parsed(locale: Locale, row: &Row<'_>, theirs: &str, tally: &mut Tally) -> Outcome {
    let (format, written) = (row.text("format")?, row.text("text")?);
    let calendar = qt::calendar_of(row)?;
    let parser = Parser::new(locale, calendar, Pattern::qt(format)?)
        .with_mode(Mode::Strict)
        .with_pivot(1900)
        .with_missing(YearMonthDay::new(1900, Month::M01, 1));
    let read =
        |text: &str| parser.parse(text).map_or(String::new(), |day| day.julian_day_number().to_string());
    let ours = read(written);
    if theirs != ours && written.starts_with('+') {
        // What our default mode takes.
        let read = parser.clone().with_mode(Mode::Default).parse(written)?;
        if theirs == read.julian_day_number().to_string() {
            tally.differs(PLUS_SIGN, format, theirs, &ours);
            return Ok(());
        }
    }
    if theirs != ours && locale.tag() == "en-US-POSIX" && is_jalali(row)? {
        for number in 1..=12 {
            let day = qt::day_of(calendar, 1404, number, 1).ok_or("no such month")?;
            let name = text(locale, calendar, day, &Pattern::ldml("MMM")?);
            let cut: String = name.chars().take(3).collect();
            if written.contains(&cut) && theirs == read(&written.replace(&cut, &name)) {
                tally.differs(SHORT_JALALI, format, theirs, &ours);
                return Ok(());
            }
        }
    }
    tally.equal(format_args!("{} {locale} {format} {written}", row.text("backend")?), theirs, ours);
    Ok(())
}

/// Signs, the digit 0, and formats: a date by them is the date in CLDR's styles.
fn locale_format(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let locale = locale(row)?;
    tally.equal("negative sign", row.text("negativeSign")?, sign(locale, -1)?);
    tally.equal("positive sign", row.text("positiveSign")?, sign(locale, 1)?);
    tally.equal("digit 0", row.text("zeroDigit")?, locale.numbering().display(0));
    for (column, style) in [("date_long", Style::Full), ("date_short", Style::Short)] {
        if row.text("locale")? == "C" {
            tally.leaves(OWN_FORMATS);
            continue;
        }
        let day = "2026-11-05".parse()?;
        let theirs = text(locale, &Gregorian, day, &Pattern::qt(row.text(column)?)?);
        tally.equal(column, theirs, Formatter::with_style(locale, Gregorian, style).format(day));
    }
    Ok(())
}

fn month_name(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (calendar, number) = (qt::calendar_of(row)?, row.number("month")?);
    let day = qt::day_of(calendar, 1404, number, 1).ok_or("no such month")?;
    let ours = text(
        locale(row)?,
        calendar,
        day,
        &name_pattern(row, ["MMMM", "MMM", "MMMMM", "LLLL", "LLL", "LLLLL"])?,
    );
    let theirs = row.text("name")?;
    if row.text("locale")? == "C" && theirs != ours {
        let english =
            calendar.month_name(qt::month(number).ok_or("no such month")?, metonic::NameWidth::Wide);
        let begins = |letters| english.is_some_and(|name| name.chars().take(letters).eq(theirs.chars()));
        match row.text("width")? {
            "short" if is_jalali(row)? && begins(3) => tally.differs(SHORT_JALALI, "short", theirs, &ours),
            "narrow" if is_jalali(row)? && begins(1) => tally.differs(OWN_NARROW, "narrow", theirs, &ours),
            "narrow" if theirs == number.to_string() => tally.differs(NUMBERS, "narrow", theirs, &ours),
            _ => tally.equal("month", theirs, ours),
        }
        return Ok(());
    }
    tally.equal(format_args!("month {number}"), theirs, ours);
    Ok(())
}

fn weekday_name(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let number: i64 = row.number("day")?;
    // A Sunday.
    let day = "2026-11-22".parse::<Day>()?.add_days(number)?;
    let pattern = name_pattern(row, ["EEEE", "EEE", "EEEEE", "cccc", "ccc", "ccccc"])?;
    let (theirs, ours) = (row.text("name")?, text(locale(row)?, &Gregorian, day, &pattern));
    if row.text("locale")? == "C" && theirs != ours && theirs == number.to_string() {
        tally.differs(NUMBERS, "narrow", theirs, &ours);
    } else {
        tally.equal(format_args!("weekday {number}"), theirs, ours);
    }
    Ok(())
}

/// LDML's pattern of a name's form and width, of those in the order long, short, narrow.
fn name_pattern(row: &Row<'_>, patterns: [&'static str; 6]) -> Result<Pattern<'static>, Box<dyn Error>> {
    let width = match row.text("width")? {
        "long" => 0,
        "short" => 1,
        _ => 2,
    };
    let form = if row.text("form")? == "format" { 0 } else { 3 };
    Ok(Pattern::ldml(patterns[form + width])?)
}

fn locale(row: &Row<'_>) -> Result<Locale, Box<dyn Error>> {
    Ok(match row.text("locale")? {
        "C" => "en-US-POSIX".parse()?,
        tag => tag.replace('_', "-").parse()?,
    })
}

fn is_jalali(row: &Row<'_>) -> Result<bool, Box<dyn Error>> {
    Ok(row.text("backend")? == "jalali")
}

/// The sign of years before 1 or after 9999.
fn sign(locale: Locale, sign: i32) -> Result<String, Box<dyn Error>> {
    let day = qt::day_of(&Gregorian, sign * 11_111, 1, 1).ok_or("no such day")?;
    let year = text(locale, &Gregorian, day, &Pattern::qt("yyyy")?);
    Ok(year.trim_end_matches(char::is_numeric).to_owned())
}

fn text(locale: Locale, calendar: &dyn DynCalendar, day: Day, pattern: &Pattern<'_>) -> String {
    Formatter::new(locale, calendar, pattern.clone()).format(day).to_string()
}
