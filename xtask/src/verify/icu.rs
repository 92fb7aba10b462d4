//! What ICU 78.3 (CLDR 48) prints for fields and names, in the locale `en`.

use metonic::calendars::Iso8601;
use metonic::{Calendar, Day, DynCalendar, NameWidth};

use super::table::{Row, Tally};
use crate::Outcome;

pub(super) fn fields(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        if row.text("locale")? != "en" {
            tally.pass_over("other locale");
            return Ok(());
        }
        let (id, day) = (calendar.about().id, row.text("iso")?.parse::<Day>()?);
        let fields = calendar.fields(day);
        // LDML: u is the year with a year 0, g the Julian day number.
        tally.equal("year", row.text("u")?, fields.year);
        tally.equal("month", row.text("month_num")?, fields.month_ordinal);
        tally.equal("day", row.text("d")?, fields.day);
        tally.equal("day of the year", row.text("D")?, calendar.day_of_year(day));
        tally.equal("JDN", row.text("g")?, day.julian_day_number());
        // ICU's year of an era (y) is not compared: it has no Islamic era before the Hijra, and ISO
        // 8601 with eras.
        match ICU_RELATED_YEAR.iter().find(|(calendar, before, _)| *calendar == id && day < *before) {
            Some((_, _, reason)) => tally.pass_over(reason),
            None => tally.equal("related Gregorian year", row.text("r")?, fields.related_gregorian_year),
        }
        if id == Iso8601.about().id {
            tally.pass_over("ICU's ISO 8601 month names are empty");
        } else {
            for (column, width) in WIDTHS_OF_MONTHS {
                let ours = calendar.month_name(fields.month, width).unwrap_or_default();
                tally.equal(column, row.text(column)?, ours);
            }
        }
        for (column, width) in WIDTHS_OF_WEEKDAYS {
            tally.equal(column, row.text(column)?, calendar.weekday_name(day.weekday(), width));
        }
        Ok(())
    }
}

/// Calendars, the day until which ICU's related Gregorian year (r) is not the one in which the year
/// begins, and how.
const ICU_RELATED_YEAR: [(&str, Day, &str); 2] = [
    // It adds 622, always; 1 Farvardin is in the Gregorian year 621 later: 1405 began on
    // 2026-03-21, ICU says 2027.
    ("persian", Day::MAX, "ICU adds 622 to the Persian year"),
    // 1 Muharram −685 is R.D. −16 081 (Reingold and Dershowitz's formula) = −44-12-21, ICU says
    // −43. From the Hijra on (R.D. 227 015).
    ("islamic-civil", Day::new(227_015 - 719_163), "ICU extrapolates before the Hijra"),
];

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
