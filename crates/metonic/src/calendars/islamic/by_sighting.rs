//! The Islamic calendar at a place and by a criterion of one's own.

use core::ops::RangeInclusive;
use std::string::String;
use std::vec::Vec;

use super::observational::IslamicObservational;
use super::sighted::{CARRY, epoch_to_meet};
use super::tabular;
use crate::about::{About, Basis};
use crate::astro::crescent::{self, Criterion};
use crate::astro::{Place, Ut, moon};
use crate::calendar::{Calendar, NameWidth};
use crate::calendars::sure_years::check_year;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::error::Error;
use crate::fields::{Era, EraRule, YearMonthDay};
use crate::month::{Month, MonthIndex, MonthShape};
use crate::status::Status;

/// The Islamic calendar whose months begin when the crescent can be expected to be seen at a place,
/// by a [`Criterion`].
///
/// The months of the years asked for are computed when the calendar is made, at a cost of a fraction
/// of a millisecond each; a date is then a look-up. Years beyond them are those of the tabular
/// calendar, moved so that it meets them, and [`Status::Approximate`].
///
/// ```
/// use metonic::{Calendar, Date, Status, astro::{Place, crescent::Criterion}, calendars::IslamicBySighting};
///
/// // Rabat, by Odeh's criterion.
/// let rabat = Place::new(34.02, -6.84, 0.0).unwrap();
/// let morocco = IslamicBySighting::new("hijri-rabat", rabat, Criterion::Odeh, 1440..=1460)?;
/// let date = Date::new(2024, 3, 12)?.in_calendar(&morocco);
/// assert_eq!((date.ymd().to_string(), date.status()), ("1445-09-01".into(), Status::Computed));
/// assert_eq!(Date::new(1900, 1, 1)?.in_calendar(&morocco).status(), Status::Approximate);
/// # Ok::<(), metonic::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct IslamicBySighting {
    id: String,
    first_year: i32,
    end_year: i32,
    /// The first day of each month of those years, in days from 1970-01-01, and of the one after them;
    /// whether it may be another.
    months: Vec<(i32, bool)>,
}

/// The months of a year.
const MONTHS: i32 = 12;
/// R.D. of a day of the month that began year 1, by any criterion.
const IN_FIRST_MONTH: f64 = 227_020.0;

impl IslamicBySighting {
    /// The years that can be asked for: the sun and the moon are well enough known from 981 BCE to
    /// 4018 CE.
    pub const YEARS: RangeInclusive<i32> = -1650..=3500;

    /// The calendar with this id, at a place and by a criterion, computed for these years.
    ///
    /// # Errors
    /// [`Error::Year`] for a range that is empty or reaches past [`Self::YEARS`].
    pub fn new(
        id: impl Into<String>,
        place: Place,
        criterion: Criterion,
        years: RangeInclusive<i32>,
    ) -> Result<Self, Error> {
        let (first_year, last_year) = (*years.start(), *years.end());
        for value in [first_year, last_year] {
            if !Self::YEARS.contains(&value) || years.is_empty() {
                let (min, max) = (*Self::YEARS.start(), *Self::YEARS.end());
                return Err(Error::Year { value: value.into(), min, max });
            }
        }
        let first =
            moon::lunation_at(Ut::from_rata_die(IN_FIRST_MONTH).tt()) + i64::from(MONTHS * (first_year - 1));
        let count = i64::from(MONTHS * (last_year - first_year + 1));
        let months = (first..=first + count)
            .map(|lunation| crescent::first_day(criterion, place, lunation))
            .map(|(day, is_uncertain)| (day.get(), is_uncertain))
            .collect();
        Ok(Self { id: id.into(), first_year, end_year: last_year + 1, months })
    }

    /// The first day of a computed month, by its place among them, and whether it may be another.
    fn computed(&self, place: i64) -> Option<(i64, bool)> {
        let &(day, is_uncertain) = self.months.get(usize::try_from(place).ok()?)?;
        Some((day.into(), is_uncertain))
    }

    /// The place of a month among the computed ones.
    fn place(&self, year: i32, month: u8) -> i64 {
        i64::from(MONTHS) * (i64::from(year) - i64::from(self.first_year)) + i64::from(month) - 1
    }

    /// The first day of year 1 of the tabular calendar that meets the computed years at their
    /// beginning or at their end.
    fn epoch(&self, is_before: bool) -> i64 {
        let year = if is_before { self.first_year } else { self.end_year };
        epoch_to_meet(year, self.computed(self.place(year, 1)).map_or(0, |(day, _)| day))
    }

    fn first_day(&self, year: i32, month: u8) -> i64 {
        match self.computed(self.place(year, month)) {
            Some((day, _)) => day,
            None => tabular::first_day(year, month, self.epoch(year < self.first_year), CARRY),
        }
    }

    /// The place of the computed month that holds a day.
    fn holding(&self, day: Day) -> Option<i64> {
        let begun = self.months.partition_point(|&(first_day, _)| first_day <= day.get());
        // Neither before the first nor in the one after the last.
        (1..self.months.len()).contains(&begun).then_some(begun as i64 - 1)
    }

    fn year_and_month(&self, day: Day) -> (i32, u8) {
        if let Some(place) = self.holding(day) {
            let place = place as i32;
            return (self.first_year + place / MONTHS, (place % MONTHS) as u8 + 1);
        }
        let is_before = self.months.first().is_some_and(|&(first, _)| day.get() < first);
        let (year, month, _) = tabular::from_day(day, self.epoch(is_before), CARRY);
        (year, month)
    }
}

impl Calendar for IslamicBySighting {
    fn about(&self) -> About<'_> {
        About::new(&self.id, Basis::Lunar).without_year_zero().with_doc(IslamicObservational::DOC)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let (year, month) = self.year_and_month(day);
        MonthIndex::new(MONTHS * year + i32::from(month) - 1)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (year, month) = (index.get().div_euclid(MONTHS), index.get().rem_euclid(MONTHS) as u8 + 1);
        let first_day = self.first_day(year, month);
        let next = if month == 12 { self.first_day(year + 1, 1) } else { self.first_day(year, month + 1) };
        let days = (next - first_day).clamp(1, 255) as u8;
        MonthShape { first_day, days, year, ordinal: month, month: Month::clamped(month) }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        check_year(year, || self.years())?;
        if month.is_leap() || month.number() > 12 {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(MONTHS * year + i32::from(month.number()) - 1))
    }

    fn status(&self, day: Day) -> Status {
        let Some(place) = self.holding(day) else { return Status::Approximate };
        let is_uncertain = |place| self.computed(place).is_some_and(|(_, is_uncertain)| is_uncertain);
        let is_last = self.computed(place + 1).is_some_and(|(next, _)| next - 1 == i64::from(day.get()));
        if is_uncertain(place) || (is_last && is_uncertain(place + 1)) {
            Status::Uncertain
        } else {
            Status::Computed
        }
    }

    fn day_start(&self) -> DayStart {
        DayStart::Sunset
    }

    fn era_of(&self, _: Day, ymd: YearMonthDay) -> Option<Era> {
        Some(tabular::era_of(ymd.year))
    }

    fn era(&self, era: Era) -> Option<EraRule<'_>> {
        tabular::era(era, self.first_day(1, 1))
    }

    fn month_name(&self, month: Month, width: NameWidth) -> Option<&str> {
        tabular::month_name(month, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Registry;
    use crate::conformance::{self, Effort};

    fn cairo() -> Place {
        Place::new(30.1, 31.3, 200.0).unwrap()
    }

    #[test]
    fn at_cairo_by_shaukat_it_is_the_built_in_calendar() {
        let ours = IslamicBySighting::new("by-shaukat", cairo(), Criterion::Shaukat, 1400..=1450).unwrap();
        for days in -300..20_500 {
            let day = Day::new(days);
            if ours.status(day) != Status::Approximate {
                assert_eq!(ours.ymd_of(day), IslamicObservational.ymd_of(day), "{day}");
                assert_eq!(ours.status(day), IslamicObservational.status(day), "{day}");
            }
        }
    }

    #[test]
    fn it_keeps_the_laws_anywhere() {
        let registry = Registry::new();
        for (id, place, criterion) in [
            ("cairo", cairo(), Criterion::Yallop),
            ("tromso", Place::new(69.65, 18.96, 0.0).unwrap(), Criterion::Odeh),
            ("pole", Place::new(90.0, 0.0, 0.0).unwrap(), Criterion::Shaukat),
        ] {
            let calendar = IslamicBySighting::new(id, place, criterion, 1440..=1450).unwrap();
            let effort = Effort { run_start: Day::new(17_000), run_days: 5_000, ..Effort::default() };
            assert_eq!(conformance::check_with(&calendar, effort), Ok(()), "{id}");
            registry.register(calendar).unwrap();
        }
    }

    #[test]
    fn years_out_of_range_are_refused() {
        let new = |years| IslamicBySighting::new("x", cairo(), Criterion::Odeh, years).unwrap_err();
        assert_eq!(new(-1651..=1), Error::Year { value: -1651, min: -1650, max: 3500 });
        assert_eq!(new(1..=i32::MAX), Error::Year { value: i32::MAX.into(), min: -1650, max: 3500 });
        #[allow(clippy::reversed_empty_ranges, reason = "what is refused")]
        let empty = new(2..=1);
        assert_eq!(empty, Error::Year { value: 2, min: -1650, max: 3500 });
    }
}
