//! Islamic calendars whose months begin when the crescent is seen by a rule.

use metonic::astro::crescent::{self, Criterion};
use metonic::astro::{Place, Ut, moon};

use super::lunisolar::Month;
use super::years::write;
use crate::Outcome;

/// The years for which such a calendar has rows: from 980 BCE to 4017 CE.
pub(crate) const YEARS: (i32, i32) = (-1650, 3500);
/// R.D. of a day of the month that began year 1, which no criterion puts elsewhere.
const IN_FIRST_MONTH: f64 = 227_020.0;

/// A calendar by a criterion at a place.
pub(crate) struct Sighted {
    name: &'static str,
    pub(crate) criterion: Criterion,
    /// Degrees north, degrees east, metres.
    place: (f64, f64, f64),
    doc: &'static str,
}

pub(crate) const OBSERVATIONAL: Sighted = Sighted {
    name: "islamic_observational",
    criterion: Criterion::Shaukat,
    place: (30.1, 31.3, 200.0),
    doc: "The Islamic calendar by Shaukat's criterion at Cairo, −1650 to 3500 AH.

SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., sections 14.9 and
18.3, by this library's astronomy.",
};

pub(crate) const SAUDI: Sighted = Sighted {
    name: "islamic_saudi",
    criterion: Criterion::UmmAlQura,
    place: (21.0 + 25.0 / 60.0 + 24.0 / 3600.0, 39.0 + 49.0 / 60.0 + 24.0 / 3600.0, 298.0),
    doc: "The Islamic calendar by the Saudi rule of 1423 AH at Mecca, −1650 to 3500 AH.

SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 18.4, by this
library's astronomy.",
};

impl Sighted {
    pub(crate) fn place(&self) -> Result<Place, String> {
        let (latitude, longitude, elevation) = self.place;
        Place::new(latitude, longitude, elevation).ok_or_else(|| "no such place".into())
    }

    /// Every month, and the day after the last.
    pub(crate) fn months(&self) -> Result<(Vec<Month>, i64), String> {
        let place = self.place()?;
        let first = moon::lunation_at(Ut::from_rata_die(IN_FIRST_MONTH).tt());
        let (first_year, last_year) = YEARS;
        let before = 12 * i64::from(first_year - 1);
        let count = 12 * i64::from(last_year - first_year + 1);
        let mut months: Vec<Month> = (0..=count)
            .map(|index| {
                let (day, is_uncertain) = crescent::first_day(self.criterion, place, first + before + index);
                Month {
                    first_day: day.rata_die(),
                    year: first_year + (index / 12) as i32,
                    number: (index % 12) as u8 + 1,
                    is_leap: false,
                    is_uncertain,
                }
            })
            .collect();
        let end = months.pop().ok_or("no months")?.first_day;
        Ok((months, end))
    }
}

/// Writes the tables.
pub(crate) fn run() -> Outcome {
    for calendar in [OBSERVATIONAL, SAUDI] {
        let (months, end) = calendar.months()?;
        write(calendar.name, calendar.doc, &months, end)?;
    }
    Ok(())
}
