//! The months of the sun's signs, as Iran had them by law from 1911 to 1925.

use metonic::astro::sun;

use super::lunisolar::{Event, Month};
use super::solar::noon_of_iran;
use crate::Outcome;

/// The years of the table, of the Hijra by the sun.
pub(crate) const YEARS: (i32, i32) = (1, 2_000);
/// The Gregorian year in which year 0 begins.
const YEAR_0: i64 = 621;

/// A month begins on the day of the sun's entry into its sign if that is before noon, else on the next.
fn month(year: i32, number: u8) -> Month {
    // Terms of 15° are counted from the March equinox of 2000.
    let term = 24 * (i64::from(year) + YEAR_0 - 2_000) + 2 * (i64::from(number) - 1);
    let entry = Event::within(sun::term(term), noon_of_iran, 0.0);
    Month { first_day: entry.day, year, number, is_leap: false, is_uncertain: entry.is_uncertain() }
}

/// The months of some years.
pub(crate) fn years(first: i32, last: i32) -> Vec<Month> {
    (first..=last).flat_map(|year| (1..=12).map(move |number| month(year, number))).collect()
}

/// Writes the table.
pub(crate) fn run() -> Outcome {
    let (first, last) = YEARS;
    let months = years(first, last);
    let end = month(last + 1, 1).first_day;
    super::years::write(
        "persian_borji",
        "The Persian calendar of the signs, 1 to 2000 (622 to 2621).

SOURCE: the day of the sun's entry into a sign if that is before noon at 52.5° E (UT + 3 h 30 min), else
the next, by this library's astronomy.",
        &months,
        end,
    )
}
