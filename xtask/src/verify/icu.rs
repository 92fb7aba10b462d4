//! What ICU 78.3 (CLDR 48) prints for fields and names, in the locale `en`.

use metonic::calendars::Iso8601;
use metonic::{Calendar, Day, DynCalendar, Fields, Month, NameWidth};

use super::table::{Row, Tally};
use crate::Outcome;
use crate::generate::text::code_of_era;

pub(super) fn fields(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        if row.text("locale")? != "en" {
            tally.pass_over("other locale");
            return Ok(());
        }
        let (id, day) = (calendar.about().id, row.text("iso")?.parse::<Day>()?);
        if let Some(reason) = reason(&OTHER_DATES, id, day) {
            tally.pass_over(reason);
            return Ok(());
        }
        let fields = calendar.fields(day);
        // LDML: u is the year with a year 0, g the Julian day number.
        let year = if GREGORIAN_YEARS.contains(&id) { fields.related_gregorian_year } else { fields.year };
        tally.equal("year", row.text("u")?, year);
        let is_lunisolar = fields.cyclic_year.is_some();
        // A leap month of East Asia has the number of the one before it.
        let number = if is_lunisolar {
            format!("{}{}", fields.month.number(), if fields.month.is_leap() { "bis" } else { "" })
        } else {
            fields.month_ordinal.to_string()
        };
        tally.equal("month", row.text("month_num")?, number);
        tally.equal("day", row.text("d")?, fields.day);
        tally.equal("day of the year", row.text("D")?, calendar.day_of_year(day));
        tally.equal("JDN", row.text("g")?, day.julian_day_number());
        if let Some(year) = fields.cyclic_year {
            tally.equal("year of the cycle of sixty", row.text("y")?, year);
        }
        if let Some(reason) = reason(&OTHER_ERAS, id, day) {
            tally.pass_over(reason);
        } else {
            tally.equal("era", row.text("era_short")?, era_name(calendar, &fields));
            tally.equal("year of the era", row.text("y")?, fields.era_year);
        }
        match reason(&OTHER_RELATED_YEARS, id, day) {
            Some(reason) => tally.pass_over(reason),
            None => tally.equal("related Gregorian year", row.text("r")?, fields.related_gregorian_year),
        }
        month_names(calendar, &fields, row, tally)?;
        for (column, width) in WIDTHS_OF_WEEKDAYS {
            tally.equal(column, row.text(column)?, calendar.weekday_name(day.weekday(), width));
        }
        Ok(())
    }
}

fn month_names(calendar: &dyn DynCalendar, fields: &Fields, row: &Row<'_>, tally: &mut Tally) -> Outcome {
    if calendar.about().id == Iso8601.about().id {
        tally.pass_over("ICU's ISO 8601 month names are empty");
        return Ok(());
    }
    let is_adar_ii = fields.month == Month::new(6)? && fields.month_ordinal == 7;
    for (column, width) in WIDTHS_OF_MONTHS {
        if is_adar_ii && width != NameWidth::Narrow {
            tally.pass_over("Adar II: our names of months know no year");
            continue;
        }
        if fields.month.is_leap() && fields.cyclic_year.is_some() && width == NameWidth::Narrow {
            tally.pass_over("we have no narrow names of leap months");
            continue;
        }
        let ours = calendar.month_name(fields.month, width).unwrap_or_default();
        tally.equal(column, row.text(column)?, ours);
    }
    Ok(())
}

/// CLDR's abbreviated name of the era of a date.
fn era_name<'a>(calendar: &'a dyn DynCalendar, fields: &Fields) -> &'a str {
    let code = fields.era.and_then(|era| calendar.era(era)).map_or("", |rule| rule.code);
    ERAS.iter().find(|(era, _)| *era == code).map_or(code, |(_, name)| name)
}

const ERAS: [(&str, &str); 12] = [
    ("ce", "AD"),
    ("bce", "BC"),
    ("be", "BE"),
    ("roc", "Minguo"),
    ("broc", "B.R.O.C."),
    ("meiji", "Meiji"),
    ("reiwa", "Reiwa"),
    ("am", "AM"),
    ("aa", "AA"),
    ("shaka", "Śaka"),
    ("ap", "AP"),
    ("ah", "AH"),
];

/// The code of the era that CLDR calls so; the name itself for one that has none.
pub(super) fn era_code(name: &str) -> String {
    let ours = ERAS.iter().find(|(_, other)| *other == name).map(|(code, _)| (*code).to_owned());
    ours.or_else(|| code_of_era(name)).unwrap_or_else(|| name.to_owned())
}

/// Calendars whose extended year (u) is the Gregorian one in ICU.
const GREGORIAN_YEARS: [&str; 2] = ["buddhist", "roc"];

/// Whether and why ICU's whole date of a day is another.
pub(super) fn other_date(id: &str, day: Day) -> Option<&'static str> {
    reason(&OTHER_DATES, id, day)
}

/// Whether and why ICU's era and its year are others.
pub(super) fn other_era(id: &str, day: Day) -> Option<&'static str> {
    reason(&OTHER_ERAS, id, day)
}

/// Whether and why ICU's related Gregorian year is another.
pub(super) fn other_related_year(id: &str, day: Day) -> Option<&'static str> {
    reason(&OTHER_RELATED_YEARS, id, day)
}

/// A calendar, the day until which ICU answers otherwise, and why.
type Fault = (&'static str, Day, &'static str);

fn reason(faults: &[Fault], id: &str, day: Day) -> Option<&'static str> {
    faults.iter().find(|(calendar, before, _)| *calendar == id && day < *before).map(|&(_, _, reason)| reason)
}

/// 1582-10-15.
const REFORM: Day = Day::new(577_736 - 719_163);
/// R.D. 227 015, 1 Muharram 1 of the civil count.
const HIJRA: Day = Day::new(227_015 - 719_163);

/// Where the whole date is another.
const OTHER_DATES: [Fault; 3] =
    [("buddhist", REFORM, JULIAN), ("roc", REFORM, JULIAN), ("japanese", REFORM, JULIAN)];
const JULIAN: &str = "ICU's months are Julian before 1582";

/// Where the era and its year (y) are others.
const OTHER_ERAS: [Fault; 8] = [
    ("iso8601", Day::MAX, "ICU's ISO 8601 has eras"),
    // 1873-01-01, when Japan took the Gregorian calendar: ECMA-402's ce and bce are until then.
    ("japanese", Day::new(683_734 - 719_163), "ICU has all eras, ECMA-402 the modern ones from 1873"),
    // R.D. 103 605, 1 Tout 1.
    ("coptic", Day::new(103_605 - 719_163), "ICU has a nameless era before that of the martyrs"),
    ("islamic-civil", HIJRA, NO_ERA_BEFORE_HIJRA),
    ("islamic-tbla", HIJRA, NO_ERA_BEFORE_HIJRA),
    ("islamic-umalqura", HIJRA, NO_ERA_BEFORE_HIJRA),
    ("chinese", Day::MAX, ERAS_OF_SIXTY_YEARS),
    ("dangi", Day::MAX, ERAS_OF_SIXTY_YEARS),
];
const ERAS_OF_SIXTY_YEARS: &str = "ICU counts cycles of sixty years as eras";
const NO_ERA_BEFORE_HIJRA: &str = "ICU has no era before the Hijra";

/// Where the related Gregorian year (r) is not the one in which the year begins.
const OTHER_RELATED_YEARS: [Fault; 9] = [
    // It adds 622, always; 1 Farvardin is in the Gregorian year 621 later: 1405 began on
    // 2026-03-21, ICU says 2027.
    ("persian", Day::MAX, "ICU adds 622 to the Persian year"),
    // 1740 began on 2023-09-12, ICU says 2024.
    ("coptic", Day::MAX, "ICU adds 284 to the Coptic year"),
    // 2016 began on 2023-09-12, ICU says 2024.
    ("ethiopic", Day::MAX, "ICU adds 8 to the Ethiopian year"),
    // 7516 is that year, ICU says 7524.
    ("ethioaa", Day::MAX, "ICU adds 8 to the Amete Alem year"),
    // 1945 began on 2023-03-22, ICU says 2024.
    ("indian", Day::MAX, "ICU adds 79 to the Śaka year"),
    // 5784 began on 2023-09-16, ICU says 2024.
    ("hebrew", Day::MAX, "ICU subtracts 3760 from the Hebrew year"),
    // 1 Muharram −685 is R.D. −16 081 (Reingold and Dershowitz's formula) = −44-12-21, ICU says
    // −43.
    ("islamic-civil", HIJRA, EXTRAPOLATED),
    ("islamic-tbla", HIJRA, EXTRAPOLATED),
    ("islamic-umalqura", HIJRA, EXTRAPOLATED),
];
const EXTRAPOLATED: &str = "ICU extrapolates before the Hijra";

const WIDTHS_OF_MONTHS: [(&str, NameWidth); 3] = [
    ("month_long", NameWidth::Wide),
    ("month_short", NameWidth::Abbreviated),
    ("month_narrow", NameWidth::Narrow),
];
const WIDTHS_OF_WEEKDAYS: [(&str, NameWidth); 3] = [
    ("weekday_long", NameWidth::Wide),
    ("weekday_short", NameWidth::Abbreviated),
    ("weekday_narrow", NameWidth::Narrow),
];
