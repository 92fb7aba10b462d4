//! The calendar of the French Republic.

use core::ops::RangeInclusive;

use super::names::{republican_methods, republican_months};
use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::calendar;
use crate::day::Day;
use crate::status::Status;
use crate::tables::{FRENCH_REPUBLICAN, NewYear};

calendar! {
    /// The calendar of the French Republic, as it was decreed: the year follows the equinox.
    ///
    /// # Rules
    /// The year begins at the midnight before the September equinox, in true solar time at the
    /// Observatory of Paris (2°20′15″ E): 1 Vendémiaire is the day of the equinox.
    ///
    /// # Months and days
    /// Thirteen: twelve of 30 days, and the Sansculottides (complementary days, *jours
    /// complémentaires*) of 5, or 6 in a leap year (*année sextile*), which belong to no month but
    /// are coded as `M13`. The week is the *décade*, three in a month: Primidi, Duodi, Tridi, Quartidi,
    /// Quintidi, Sextidi, Septidi, Octidi, Nonidi, Décadi. The complementary days are in none.
    ///
    /// # Years and eras
    /// Year I (1) began on 22 September 1792, the day on which the Republic was proclaimed. No
    /// eras.
    ///
    /// # Range and status
    /// Official from 1 Vendémiaire I to 10 Nivôse XIV (1792-09-22 to 1805-12-31), with leap years
    /// III, VII and XI; it was decreed on 5 October 1793, so that the first year was named
    /// afterwards. Paris took it up again for some days of May 1871 (year 79). Computed for the
    /// years that begin in −1001 to 4000, uncertain where the equinox is nearer to midnight than
    /// the error of the time of day (ΔT) and the theory. Beyond, years go on with 31 leap years in
    /// 128, approximate.
    ///
    /// # Sources
    /// Decrees of 14 Vendémiaire and of 4 Frimaire II. Reingold and Dershowitz, *Calendrical
    /// Calculations*, 4th ed., section 17.1. The years of the Republic as concordances and
    /// `convertdate` have them. The equinoxes are this library's.
    pub struct FrenchRepublican;
}

/// The days on which it was in force: R.D. 654 415 (1792-09-22) and 659 258 (1805-12-31), in days
/// from 1970-01-01.
const OFFICIAL_DAYS: RangeInclusive<i32> = 654_415 - 719_163..=659_262 - 719_163;

impl FrenchRepublican {
    pub(crate) const ABOUT: About<'static> = About::new("french-republican", Basis::Solar)
        .with_name("French Republican")
        .with_aliases(&["french-revolutionary"])
        .with_doc(Self::DOC);

    const fn year_of_day(day: i64) -> (i32, i64) {
        let NewYear { year, first_day } = FRENCH_REPUBLICAN.year_of(day);
        (year, first_day)
    }

    const fn new_year(year: i32) -> i64 {
        FRENCH_REPUBLICAN.first_day_of(year)
    }

    /// Whether the year has 366 days.
    #[must_use]
    pub const fn is_leap(year: i32) -> bool {
        FRENCH_REPUBLICAN.days_in(year) == 366
    }
}

republican_months!(FrenchRepublican);

impl Calendar for FrenchRepublican {
    republican_methods!();

    fn status(&self, day: Day) -> Status {
        if OFFICIAL_DAYS.contains(&day.get()) { Status::Official } else { FRENCH_REPUBLICAN.status(day, 1) }
    }

    fn official(&self) -> Option<RangeInclusive<Day>> {
        Some(Day::new(*OFFICIAL_DAYS.start())..=Day::new(*OFFICIAL_DAYS.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::NameWidth;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        for (date, gregorian) in [
            // The decree of 4 Frimaire II names the first day; 9 Thermidor II, the fall of Robespierre; 18
            // Brumaire VIII, Bonaparte's; the last day before the Gregorian calendar came back.
            ((1, 1, 1), (1792, 9, 22)),
            ((2, 11, 9), (1794, 7, 27)),
            ((8, 2, 18), (1799, 11, 9)),
            ((14, 4, 10), (1805, 12, 31)),
        ] {
            let day = Gregorian::to_day(gregorian.0, gregorian.1, gregorian.2);
            assert_eq!(FrenchRepublican::to_day(date.0, date.1, date.2), day);
        }
    }

    #[test]
    fn decades() {
        let place = |year, month, day| {
            FrenchRepublican.day_of_week(FrenchRepublican::to_day(year, month, day).unwrap())
        };
        // 18 Brumaire VIII was an octidi, 30 Frimaire a décadi.
        assert_eq!(
            place(8, 2, 18).map(|place| FrenchRepublican.day_of_week_name(place, NameWidth::Wide)),
            Some(Some("Octidi"))
        );
        assert_eq!([place(8, 3, 30), place(8, 4, 1), place(8, 13, 1)], [Some(10), Some(1), None]);
    }

    #[test]
    fn leap_years_of_the_republic() {
        let leap: std::vec::Vec<i32> = (1..=14).filter(|&year| FrenchRepublican::is_leap(year)).collect();
        assert_eq!(leap, [3, 7, 11]);
    }

    #[test]
    fn standings() {
        let status =
            |year, month, day| FrenchRepublican.status(FrenchRepublican::to_day(year, month, day).unwrap());
        assert_eq!(status(1, 1, 1), Status::Official);
        assert_eq!(status(14, 4, 10), Status::Official);
        assert_eq!(status(14, 4, 11), Status::Computed);
        assert_eq!(status(79, 8, 16), Status::Computed);
        assert_eq!(status(2_210, 1, 1), Status::Approximate);
    }
}
