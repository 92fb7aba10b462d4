//! What Qt 6.12 answers, through `QCalendar`.
//!
//! Qt counts years from −1 to 1 and takes any `i32` year; a year without a [`Day`] is an error
//! here. Where Qt answers 0, an empty cell or `invalid`, there is no such thing, and here that is
//! an error.

use std::error::Error;
use std::fmt;

use metonic::calendars::{Gregorian, IslamicCivil, IsoWeek, Julian, Milankovic, Persian2820};
use metonic::{
    AnyCalendar, Basis, Calendar, Day, DynCalendar, Month, NameWidth, Overflow, Registry, Span, WeekRule,
    Weekday, YearMonthDay, arithmetic,
};

use super::table::{Row, Tally};
use crate::Outcome;

/// What the samples call the calendars, and what computes as Qt's does. Qt's Jalali is not what we
/// have under that name.
const BACKENDS: [(&str, &dyn DynCalendar); 5] = [
    ("gregorian", &Gregorian),
    ("julian", &Julian),
    ("milankovic", &Milankovic),
    ("jalali", &Persian2820),
    ("islamic-civil", &IslamicCivil),
];

/// The calendar of the column `backend`.
pub(super) fn calendar_of(row: &Row<'_>) -> Result<&'static dyn DynCalendar, Box<dyn Error>> {
    let name = row.text("backend")?;
    backend_called(name).ok_or_else(|| format!("no calendar for Qt's '{name}'").into())
}

fn backend_called(name: &str) -> Option<&'static dyn DynCalendar> {
    BACKENDS.iter().find(|(backend, _)| *backend == name).map(|&(_, calendar)| calendar)
}

/// The month with this number; `None` where no calendar has one.
pub(super) fn month(number: i32) -> Option<Month> {
    Month::new(u8::try_from(number).ok()?).ok()
}

/// The day of a date in Qt's count of years.
pub(super) fn day_of(calendar: &dyn DynCalendar, year: i32, month_number: i32, day: i32) -> Option<Day> {
    let year = calendar.year_of_historical(year).ok()?;
    let date = YearMonthDay::new(year, month(month_number)?, u8::try_from(day).ok()?);
    calendar.day_of(date).ok()
}

/// Qt's text of a day: `-20/1/31`.
fn date(calendar: &dyn DynCalendar, day: Day) -> String {
    let date = calendar.ymd_of(day);
    format!("{}/{}/{}", calendar.historical_year(date.year), date.month.number(), date.day)
}

/// Text of an answer that may be missing.
pub(super) fn or(missing: &str, answer: Option<impl fmt::Display>) -> String {
    answer.map_or_else(|| missing.to_owned(), |answer| answer.to_string())
}

/// Columns of a year: `isLeap`, `monthsInYear`, `daysInYear`. Qt's answers for a year that is not
/// there are 0.
fn year(row: &Row<'_>, tally: &mut Tally, calendar: &dyn DynCalendar, plain: Option<i32>) -> Outcome {
    let leap = plain.and_then(|year| calendar.is_leap_year(year).ok());
    let months = plain.and_then(|year| calendar.months_in_year(year).ok());
    let days = plain.and_then(|year| calendar.days_in_year(year).ok());
    if plain.is_none() && row.text("isLeap")? == "1" {
        // Jalali's year 0, which has no months and no days in Qt either.
        tally.pass_over("Qt takes a year 0 that is not there for a leap year");
    } else {
        tally.equal("leap", row.text("isLeap")?, u8::from(leap.unwrap_or_default()));
    }
    tally.equal("months in the year", row.text("monthsInYear")?, or("0", months));
    tally.equal("days in the year", row.text("daysInYear")?, or("0", days));
    Ok(())
}

/// A year whole: its lengths, its first and last day.
pub(super) fn years(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let number: i32 = row.number("year")?;
        let plain = calendar.year_of_historical(number).ok();
        year(row, tally, calendar, plain)?;
        let length = |number| calendar.days_in_month(plain?, month(number)?).ok();
        for number in 1..=12 {
            let column = format!("m{number}");
            tally.equal(format_args!("days in month {number}"), row.text(&column)?, or("0", length(number)));
        }
        let first = day_of(calendar, number, 1, 1);
        let last = length(12).and_then(|days| day_of(calendar, number, 12, days.into()));
        let jdn = |day: Option<Day>| or("", day.map(Day::julian_day_number));
        tally.equal("first day's JDN", row.text("jdn_first")?, jdn(first));
        tally.equal("last day's JDN", row.text("jdn_last")?, jdn(last));
        let weekday = first.map(|day| day.weekday().number());
        tally.equal("first day's weekday", row.text("dow_first")?, or("0", weekday));
        let gregorian = first.map(|day| date(&Gregorian, day));
        tally.equal("first day in Gregorian", row.text("greg_first")?, or("invalid", gregorian));
        if let (Some(first), Some(last), Some(days)) = (first, last, length(12)) {
            tally.equal("first day", format_args!("{number}/1/1"), date(calendar, first));
            tally.equal("last day", format_args!("{number}/12/{days}"), date(calendar, last));
        }
        Ok(())
    }
}

/// Years as far away as Qt goes; those without a `Day` must be errors here.
pub(super) fn extreme_year(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let calendar = calendar_of(row)?;
    let number: i32 = row.number("year")?;
    let plain = calendar.year_of_historical(number).ok();
    let first = day_of(calendar, number, 1, 1);
    let jdn: Option<i64> = row.optional_number("jdn_first")?;
    if plain.is_some() && jdn.and_then(|jdn| Day::from_julian_day_number(jdn).ok()).is_none() {
        tally.equal(format_args!("{number}/1/1 outside of Day"), "none", or("none", first));
        return Ok(());
    }
    year(row, tally, calendar, plain)?;
    for number in [1, 2, 12] {
        let length = plain.and_then(|year| calendar.days_in_month(year, month(number)?).ok());
        let column = format!("dim{number}");
        tally.equal(format_args!("days in month {number}"), row.text(&column)?, or("0", length));
    }
    tally.equal("1/1 is valid", row.text("isDateValid_1_1")?, u8::from(first.is_some()));
    tally.equal("first day's JDN", row.text("jdn_first")?, or("", first.map(Day::julian_day_number)));
    let back = first.map(|day| date(calendar, day));
    tally.equal("first day", row.text("back_y_m_d")?, or("invalid", back));
    Ok(())
}

/// A day by its Julian day number.
pub(super) fn day(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let calendar = calendar_of(row)?;
    let jdn: i64 = row.number("jdn")?;
    let Ok(day) = Day::from_julian_day_number(jdn) else {
        tally.pass_over("no Day");
        return Ok(());
    };
    let fields = calendar.ymd_of(day);
    tally.equal("year", row.text("year")?, calendar.historical_year(fields.year));
    tally.equal("month", row.text("month")?, fields.month.number());
    tally.equal("day", row.text("day")?, fields.day);
    tally.equal("weekday", row.text("dow")?, day.weekday().number());
    tally.equal("day of the year", row.text("dayOfYear")?, calendar.day_of_year(day));
    let days_in_month = calendar.days_in_month(fields.year, fields.month)?;
    tally.equal("days in the month", row.text("daysInMonth")?, days_in_month);
    tally.equal("days in the year", row.text("daysInYear")?, calendar.days_in_year(fields.year)?);
    let back = day_of(calendar, row.number("year")?, row.number("month")?, row.number("day")?);
    tally.equal("JDN", row.text("roundtrip_jdn")?, or("", back.map(Day::julian_day_number)));
    Ok(())
}

/// `matchCenturyToWeekday`.
pub(super) fn century(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let calendar = calendar_of(row)?;
    let (year, month): (i32, u8) = (row.number("year")?, row.number("month")?);
    let plain = calendar.year_of_historical(year)?;
    let wanted = YearMonthDay::with_month_number(plain, month, row.number("day")?)?;
    // The samples ask for weekdays 0 and 8 too.
    let found =
        Weekday::new(row.number("dow")?).and_then(|weekday| calendar.nearest_century(wanted, weekday)).ok();
    // Qt adds centuries to its own years and steps over the year 0 that they lack only when the sum
    // is past it: −100 + 100 stays 0 and is refused. Its Gregorian calendar has another way and
    // finds year 1.
    let is_missed = year < 0 && year % 100 == 0 && found.is_some_and(|day| calendar.ymd_of(day).year == 1);
    if is_missed && row.text("backend")? != "gregorian" {
        tally.pass_over("Qt does not find year 1 from a year before it that 100 divides");
        return Ok(());
    }
    tally.equal("date", row.text("result")?, or("invalid", found.map(|day| date(calendar, day))));
    tally.equal("JDN", row.text("result_jdn")?, or("", found.map(Day::julian_day_number)));
    Ok(())
}

/// What a calendar says of itself: of the one that computes as Qt's, and of the one with Qt's
/// number.
pub(super) fn backend(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let nick = row.text("nick")?;
    let computed = backend_called(nick).ok_or_else(|| format!("no calendar for Qt's '{nick}'"))?;
    let numbered = Registry::global().calendar_with_qt(row.number("system_enum")?)?;
    for calendar in [computed, numbered.object()] {
        let (about, bounds) = (calendar.about(), calendar.bounds());
        for (column, ours) in [
            ("isGregorian", about.id == Gregorian.about().id),
            ("isLunar", about.basis == Basis::Lunar),
            ("isLuniSolar", about.basis == Basis::Lunisolar),
            ("isSolar", about.basis == Basis::Solar),
            ("isProleptic", about.is_proleptic),
            ("hasYearZero", about.has_year_zero),
        ] {
            tally.equal(format_args!("{}: {column}", about.id), row.text(column)?, u8::from(ours));
        }
        for (column, ours) in [
            ("maxDaysInMonth", bounds.longest_month),
            ("minDaysInMonth", bounds.shortest_month),
            ("maxMonthsInYear", bounds.most_months),
        ] {
            tally.equal(format_args!("{}: {column}", about.id), row.text(column)?, ours);
        }
    }
    let names = row.text("aliases_accepted")?.split('|').chain([row.text("name")?]);
    for name in names {
        tally.equal(name, numbered.id(), found(name));
    }
    Ok(())
}

/// The id of the calendar that a name finds.
fn found(name: &str) -> String {
    Registry::global()
        .calendar(name)
        .map_or_else(|error| error.to_string(), |calendar| calendar.id().to_owned())
}

/// `availableCalendars`: each is found here.
pub(super) fn available(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let name = row.text("name")?;
    let is_found = Registry::global().calendar(name).is_ok();
    tally.equal(format_args!("'{name}' is found"), true, is_found);
    Ok(())
}

/// A calendar by name: what Qt finds is found here, and is the calendar with Qt's number.
pub(super) fn name(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let query = row.text("query")?;
    if row.text("isValid")? == "1" {
        tally.equal(format_args!("'{query}'"), qt_calendar(row.text("name")?)?.id(), found(query));
    } else if let Ok(calendar) = Registry::global().calendar(query) {
        // `Revised Julian`, `iso8601`. It must not be one of Qt's by accident: the name is the
        // calendar's own.
        let is_own = calendar.about().names().any(|name| name.eq_ignore_ascii_case(query));
        tally.equal(format_args!("'{query}' is a name of {}", calendar.id()), true, is_own);
        tally.pass_over("a name that Qt does not know");
    } else {
        tally.equal(format_args!("'{query}'"), "", row.text("name")?);
    }
    Ok(())
}

/// The calendar with the number that Qt has for this name.
fn qt_calendar(name: &str) -> Result<AnyCalendar, Box<dyn Error>> {
    /// `QCalendar::System`, Qt 6.12 documentation.
    const NUMBERS: [(&str, i32); 5] =
        [("Gregorian", 0), ("Julian", 8), ("Milankovic", 9), ("Jalali", 10), ("Islamic Civil", 11)];
    let number = NUMBERS.iter().find(|(known, _)| *known == name).map(|&(_, number)| number);
    let number = number.ok_or_else(|| format!("Qt's '{name}' has no number in our list"))?;
    Ok(Registry::global().calendar_with_qt(number)?)
}

/// A calendar by number: found if Qt has one, and the one that Qt's name for it finds.
pub(super) fn number(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let number: i32 = row.number("value")?;
    let ours = Registry::global().calendar_with_qt(number).ok();
    tally.equal(format_args!("{number} is valid"), row.text("isValid")?, u8::from(ours.is_some()));
    if let Some(ours) = ours {
        tally.equal(format_args!("{number} by name"), found(row.text("name")?), ours.id());
    }
    Ok(())
}

/// English month names. The locale `C` is Qt's own and other languages are not built in.
pub(super) fn month_name(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let calendar = calendar_of(row)?;
    if row.text("locale")? != "en_US" {
        tally.pass_over("other locale");
        return Ok(());
    }
    let number = row.number("month")?;
    let width = width(row)?;
    let ours = month(number).and_then(|month| calendar.month_name(month, width));
    tally.equal(format_args!("month {number}"), row.text("name")?, or("", ours));
    Ok(())
}

/// English weekday names, which every calendar has.
pub(super) fn weekday_name(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    if row.text("locale")? != "en_US" {
        tally.pass_over("other locale");
        return Ok(());
    }
    let (weekday, width) = (Weekday::new(row.number("day")?)?, width(row)?);
    for (backend, calendar) in BACKENDS {
        tally.equal(
            format_args!("{backend}: {weekday}"),
            row.text("name")?,
            calendar.weekday_name(weekday, width),
        );
    }
    Ok(())
}

fn width(row: &Row<'_>) -> Result<NameWidth, Box<dyn Error>> {
    match row.text("width")? {
        "long" => Ok(NameWidth::Wide),
        "short" => Ok(NameWidth::Abbreviated),
        "narrow" => Ok(NameWidth::Narrow),
        other => Err(format!("no such width: '{other}'").into()),
    }
}

/// `QDate::addMonths` and `addYears`, which take the month's last day for one that it lacks.
pub(super) fn addition(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let calendar = calendar_of(row)?;
    let number: i64 = row.number("n")?;
    let span = match row.text("op")? {
        "addMonths" => Span::new().months(number),
        "addYears" => Span::new().years(number),
        other => return Err(format!("Qt's '{other}' is not compared").into()),
    };
    let [year, month, day] = numbers(row.text("from")?)?;
    let from = day_of(calendar, year, month, day);
    let to = from.and_then(|day| arithmetic::add(calendar, day, span, Overflow::Clamp).ok());
    tally.equal("date", row.text("to")?, or("invalid", to.map(|day| date(calendar, day))));
    tally.equal("JDN", row.text("to_jdn")?, or("", to.map(Day::julian_day_number)));
    Ok(())
}

/// `QDate::weekNumber`, and the weekday.
pub(super) fn week(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let [year, month, day] = numbers(row.text("greg")?)?;
    let day = day_of(&Gregorian, year, month, day);
    tally.equal("JDN", row.text("jdn")?, or("", day.map(Day::julian_day_number)));
    let Some(day) = day else { return Ok(()) };
    let week = day.in_calendar(&Gregorian).week(WeekRule::ISO);
    tally.equal("weekday", row.text("dow")?, day.weekday().number());
    tally.equal("week", row.text("isoweek")?, week.week);
    tally.equal("year of the week", row.text("isoyear")?, Gregorian.historical_year(week.year));
    let iso = IsoWeek.ymd_of(day);
    tally.equal("year of the ISO week", row.text("isoyear")?, Gregorian.historical_year(iso.year));
    Ok(())
}

/// Qt's text of a date, as numbers.
fn numbers(text: &str) -> Result<[i32; 3], Box<dyn Error>> {
    let numbers = text.split('/').map(str::parse).collect::<Result<Vec<i32>, _>>()?;
    numbers.try_into().map_err(|_| format!("'{text}' is not a date").into())
}
