//! What the calendars with Roman months share that do not all begin their years on 1 January or
//! that went from the Julian calendar to the Gregorian.
//!
//! A day's *civil* year, month and number are those of the Julian calendar before the change and of
//! the Gregorian from it on, with years that begin on 1 January. Months are parts of civil years: a
//! month in which years begin on another day than its first is two parts. The month index counts
//! parts.

use crate::calendars::sure_years::check_year;
use crate::calendars::{Gregorian, Julian};
use crate::day::Day;
use crate::error::Error;
use crate::fields::YearMonthDay;
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};

/// The day that years begin on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Beginning {
    /// The month, 1 to 12.
    pub(super) month: u8,
    /// The day of it, from 1.
    pub(super) day: u8,
    /// Whether a year begins in the civil year before that of its number.
    pub(super) is_early: bool,
}

impl Beginning {
    pub(super) const JANUARY: Self = Self { month: 1, day: 1, is_early: false };

    /// Parts of a civil year.
    const fn parts(self) -> i64 {
        if self.day == 1 { 12 } else { 13 }
    }

    /// The part of a civil year, from 0, that a year begins with.
    const fn first_part(self) -> i64 {
        if self.day == 1 { self.month as i64 - 1 } else { self.month as i64 }
    }
}

/// No change to the Gregorian calendar.
pub(super) const NEVER: i64 = i64::MAX;
/// The Gregorian calendar throughout.
pub(super) const ALWAYS: i64 = i64::MIN;
/// Years that have always begun on 1 January.
pub(super) const JANUARY_ALWAYS: i32 = i32::MIN;

/// A way of counting Roman months in years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Reckoning {
    /// The first Gregorian day, in days since 1970-01-01; the days before it are Julian. No more
    /// than 27 days are left out, so that no month is.
    pub(super) first_gregorian: i64,
    /// The day that years begin on, and in which civil years: those before `january_from`.
    pub(super) beginning: Beginning,
    /// The first civil year that begins on 1 January.
    pub(super) january_from: i32,
    /// What is added to the number of a year.
    pub(super) years: i32,
}

/// A part of a civil year, from 0.
#[derive(Clone, Copy)]
struct Part {
    year: i64,
    part: i64,
}

/// What a part is called: the year that it is counted to, its position there, and its month.
struct Name {
    year: i32,
    ordinal: u8,
    month: Month,
}

impl Reckoning {
    /// The civil year, the month and the day of the month.
    pub(super) const fn civil(&self, day: Day) -> (i32, u8, u8) {
        if (day.get() as i64) < self.first_gregorian {
            Julian::from_day(day)
        } else {
            Gregorian::from_day(day)
        }
    }

    pub(super) const fn month_of(&self, day: Day) -> MonthIndex {
        self.index(self.part_of(day).0)
    }

    pub(super) const fn month_ordinal(&self, day: Day) -> u8 {
        self.name(self.part_of(day).0).ordinal
    }

    pub(super) const fn ymd_of(&self, day: Day) -> YearMonthDay {
        let (year, month, number) = self.civil(day);
        if self.is_civil(year) {
            return YearMonthDay::new(year.saturating_add(self.years), Month::clamped(month), number);
        }
        let (at, number) = self.part_of(day);
        let Name { year, month, .. } = self.name(at);
        YearMonthDay::new(year, month, number)
    }

    pub(super) const fn month(&self, index: MonthIndex) -> MonthShape {
        let at = self.part(index);
        let (first_day, Name { year, ordinal, month }) = (self.first_day(at), self.name(at));
        // A month is 1 to 31 days, as long as the days left out are 27 at most.
        MonthShape {
            first_day,
            days: (self.first_day(self.next(at)) - first_day) as u8,
            year,
            ordinal,
            month,
        }
    }

    /// The place of a month.
    pub(super) fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.find_part(year, month).map(|at| self.index(at))
    }

    fn find_part(&self, year: i32, month: Month) -> Result<Part, Error> {
        self.check(year)?;
        // A year reaches into the civil year before or into the one after it, and a month is two parts at most.
        let civil = i64::from(year) - i64::from(self.years);
        let other = if self.beginning.is_early { civil - 1 } else { civil + 1 };
        for year_of_part in [civil, other] {
            for part in [i64::from(month.number()) - 1, i64::from(month.number())] {
                if part >= self.parts_of(year_of_part) {
                    continue;
                }
                let at = Part { year: year_of_part, part };
                let name = self.name(at);
                if name.year == year && name.month == month {
                    return Ok(at);
                }
            }
        }
        Err(Error::Month { month, year })
    }

    /// The day of a date.
    pub(super) fn day_of(&self, date: YearMonthDay) -> Result<Day, Error> {
        if let Some(day) = self.day_of_civil(date) {
            return Ok(day);
        }
        let at = self.find_part(date.year, date.month)?;
        let found = match self.day_of_whole(at, date.day) {
            Some(day) => Ok(day),
            None => self.day_of_any(at, date.day),
        };
        if date.leap_day { found.and(Err(Error::LeapDay { value: date.day })) } else { found }
    }

    /// The day of a date of a civil year, if there is one in the calendar that the day is counted in. No change is before
    /// 1582; the earlier days of a calendar that is Gregorian throughout are found as those of any year are.
    fn day_of_civil(&self, date: YearMonthDay) -> Option<Day> {
        let YearMonthDay { year, month, day: number, leap_day } = date;
        let civil = year.saturating_sub(self.years);
        if !self.is_civil(civil) || month.is_leap() || leap_day {
            return None;
        }
        if civil >= 1_582
            && let Ok(day) = Gregorian::to_day(civil, month.number(), number)
            && i64::from(day.get()) >= self.first_gregorian
        {
            return Some(day);
        }
        Julian::to_day(civil, month.number(), number)
            .ok()
            .filter(|day| i64::from(day.get()) < self.first_gregorian)
    }

    /// The day with a number, if the part is a whole month before the change or after it, and has the number.
    fn day_of_whole(&self, at: Part, number: u8) -> Option<Day> {
        let (year, month) = (clamped(at.year), self.number(at));
        if self.is_split(at.year) && month == self.beginning.month {
            return None;
        }
        // No month is longer.
        if Julian::first_day(year, month) <= self.first_gregorian.saturating_sub(31) {
            return Julian::to_day(year, month, number).ok();
        }
        // Changes are of a time when the Julian month begins later.
        let is_after = Gregorian::first_day(year, month) >= self.first_gregorian;
        if is_after { Gregorian::to_day(year, month, number).ok() } else { None }
    }

    /// The day with a number in any part.
    fn day_of_any(&self, at: Part, number: u8) -> Result<Day, Error> {
        let days_of_month = self.first_day(at)..self.first_day(self.next(at));
        let [julian, gregorian] = self.days_of_number(at, number);
        if number >= 1 && julian < self.first_gregorian && days_of_month.contains(&julian) {
            Day::from_days(julian)
        } else if number >= 1 && gregorian >= self.first_gregorian && days_of_month.contains(&gregorian) {
            Day::from_days(gregorian)
        } else {
            Err(Error::Day { value: number, max: self.last_number(at) })
        }
    }

    /// The number of a part's last day.
    fn last_number(&self, at: Part) -> u8 {
        let last = self.first_day(self.next(at)) - 1;
        let [julian, gregorian] = self.days_of_number(at, 1);
        let first = if last < self.first_gregorian { julian } else { gregorian };
        (last - first + 1) as u8
    }

    /// Whether a year has 29 February. A year without a February has not.
    pub(super) fn is_leap(&self, year: i32) -> Result<bool, Error> {
        match self.find_part(year, Month::M02) {
            Ok(at) => Ok(self.last_number(at) == 29),
            Err(Error::Month { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The first and the last year that has a day.
    pub(super) const fn years(&self) -> core::ops::RangeInclusive<i32> {
        self.ymd_of(Day::MIN).year..=self.ymd_of(Day::MAX).year
    }

    /// The months of years of every kind: leap years and common ones of before the changes and after
    /// them, and those in which the changes fell.
    pub(super) fn months_of_every_kind(&self) -> impl Iterator<Item = MonthShape> + '_ {
        let changed = if self.first_gregorian == NEVER || self.first_gregorian == ALWAYS {
            0
        } else {
            Gregorian::year_of(self.first_gregorian).saturating_add(self.years)
        };
        let january = self.january_from.saturating_add(self.years);
        [-10_000, changed, january, 10_000]
            .into_iter()
            .flat_map(|year: i32| year.saturating_sub(6)..=year.saturating_add(6))
            .filter_map(|year| self.year(year).ok())
            .flat_map(move |year| {
                let first = year.first_month.get();
                (0..year.months).map(move |place| self.month(MonthIndex::new(first + i32::from(place))))
            })
    }

    pub(super) fn bounds(&self) -> Bounds {
        let mut bounds = Bounds::EMPTY;
        let (mut months, mut days) = (0, 0);
        for shape in self.months_of_every_kind() {
            bounds.take_month(shape.days);
            if shape.ordinal == 1 && months > 0 {
                bounds.take_year(months, days);
                (months, days) = (0, 0);
            }
            months += 1;
            days += u16::from(shape.days);
        }
        bounds.take_year(months, days);
        bounds
    }

    /// The shortest and the longest a month can be.
    pub(super) fn lengths_of(&self, month: Month) -> Result<(u8, u8), Error> {
        self.months_of_every_kind()
            .filter(|shape| shape.month == month)
            .map(|shape| (shape.days, shape.days))
            .reduce(|(shortest, longest), (days, _)| (shortest.min(days), longest.max(days)))
            .ok_or(Error::NoSuchMonth { month })
    }

    /// Whether some year has the month of a number twice.
    pub(super) const fn has_twice(&self, number: u8) -> bool {
        let Beginning { month, day, is_early } = self.beginning;
        (day != 1 && number == month) || (is_early && number >= month)
    }

    /// A year's shape; its months are parts without a gap.
    pub(super) fn year(&self, year: i32) -> Result<YearShape, Error> {
        self.check(year)?;
        let civil = i64::from(year) - i64::from(self.years);
        let (first, next) = (self.first_of(civil), self.first_of(civil + 1));
        let (first_month, next_month) = (self.index(first), self.index(next));
        let first_day = self.first_day(first);
        Ok(YearShape {
            year,
            first_month,
            months: (next_month.get() - first_month.get()) as u8,
            first_day,
            days: (self.first_day(next) - first_day) as u16,
        })
    }

    /// The part that a year begins with. The year that goes over to 1 January has what it began with.
    const fn first_of(&self, civil: i64) -> Part {
        let (begins, january) = (self.beginning, self.january_from as i64);
        if civil < january || (begins.is_early && civil == january) {
            Part { year: civil - begins.is_early as i64, part: begins.first_part() }
        } else {
            Part { year: civil, part: 0 }
        }
    }

    fn check(&self, year: i32) -> Result<(), Error> {
        check_year(year, || self.years())
    }

    /// The first day of a year, in days since 1970-01-01.
    pub(super) const fn first_day_of_year(&self, year: i32) -> i64 {
        self.first_day(self.first_of(year as i64 - self.years as i64))
    }

    /// Whether the change leaves both parts of the month that a year begins in, if there are two, with a day.
    pub(super) const fn has_days(&self, year: i32) -> bool {
        let (month, split) = (self.beginning.month, self.split(year));
        let (next_year, next) = if month == 12 { (year.saturating_add(1), 1) } else { (year, month + 1) };
        !self.is_split(year as i64)
            || (self.begins(Julian::first_day(year, month), Gregorian::first_day(year, month)) < split
                && split
                    < self.begins(Julian::first_day(next_year, next), Gregorian::first_day(next_year, next)))
    }

    /// The days that a number of a part's month has in the Julian calendar and in the Gregorian.
    const fn days_of_number(&self, at: Part, number: u8) -> [i64; 2] {
        let (year, month, days) = (clamped(at.year), self.number(at), number as i64 - 1);
        [Julian::first_day(year, month) + days, Gregorian::first_day(year, month) + days]
    }

    /// The part that a day is in, and its number.
    const fn part_of(&self, day: Day) -> (Part, u8) {
        let (year, month, number) = self.civil(day);
        let is_after_split = self.is_split(year as i64)
            && (month > self.beginning.month
                || (month == self.beginning.month && day.get() as i64 >= self.split(year)));
        (Part { year: year as i64, part: month as i64 - 1 + is_after_split as i64 }, number)
    }

    /// What a part is called.
    const fn name(&self, at: Part) -> Name {
        let Part { year, part } = at;
        let Beginning { is_early, .. } = self.beginning;
        let (parts, first_part) = (self.beginning.parts(), self.beginning.first_part());
        let (year, ordinal, is_second) = if year >= self.january_from as i64 {
            let prelude = if is_early && year == self.january_from as i64 { parts - first_part } else { 0 };
            (year, part + 1 + prelude, false)
        } else {
            let has_begun = part >= first_part;
            let of = year + (is_early && has_begun) as i64 - (!is_early && !has_begun) as i64;
            // The end of the year has the rest of the month that it begins in; the year that goes
            // over to 1 January has months of before that it has again.
            let is_second = (parts == 13 && part == first_part - 1)
                || (is_early && has_begun && of == self.january_from as i64);
            (of, part - first_part + if has_begun { 1 } else { parts + 1 }, is_second)
        };
        let month = match Month::with_leap(self.number(at), is_second) {
            Ok(month) => month,
            Err(_) => Month::M01,
        };
        Name { year: clamped(year + self.years as i64), ordinal: ordinal as u8, month }
    }

    /// Whether the months of a civil year have its number and their own, each once. The first year that begins on
    /// 1 January may have months of before that again.
    const fn is_civil(&self, year: i32) -> bool {
        year > self.january_from
    }

    const fn is_split(&self, year: i64) -> bool {
        self.beginning.day != 1 && year < self.january_from as i64
    }

    const fn parts_of(&self, year: i64) -> i64 {
        if self.is_split(year) { 13 } else { 12 }
    }

    const fn index(&self, Part { year, part }: Part) -> MonthIndex {
        let (parts, january) = (self.beginning.parts(), self.january_from as i64);
        let index =
            if year < january { parts * year + part } else { parts * january + 12 * (year - january) + part };
        MonthIndex::new(clamped(index))
    }

    const fn part(&self, index: MonthIndex) -> Part {
        let (parts, january) = (self.beginning.parts(), self.january_from as i64);
        let index = index.get() as i64;
        if index < parts * january {
            return Part { year: index.div_euclid(parts), part: index.rem_euclid(parts) };
        }
        let since = index - parts * january;
        Part { year: january + since.div_euclid(12), part: since.rem_euclid(12) }
    }

    const fn next(&self, Part { year, part }: Part) -> Part {
        if part + 1 < self.parts_of(year) {
            Part { year, part: part + 1 }
        } else {
            Part { year: year + 1, part: 0 }
        }
    }

    /// The month, 1 to 12, that a part is of.
    const fn number(&self, Part { year, part }: Part) -> u8 {
        let is_after_split = self.is_split(year) && part >= self.beginning.month as i64;
        (part + 1 - is_after_split as i64) as u8
    }

    const fn first_day(&self, at: Part) -> i64 {
        let (year, month) = (clamped(at.year), self.number(at));
        if self.is_split(at.year) && at.part == self.beginning.month as i64 {
            return self.split(year);
        }
        self.begins(Julian::first_day(year, month), Gregorian::first_day(year, month))
    }

    /// The day on which a year begins in the midst of a month.
    const fn split(&self, year: i32) -> i64 {
        let Beginning { month, day, .. } = self.beginning;
        let days = day as i64 - 1;
        self.begins(Julian::first_day(year, month) + days, Gregorian::first_day(year, month) + days)
    }

    /// The first day that is not before a date: the date's Julian day if it is before the change,
    /// else its Gregorian one if that is after it, else the first Gregorian day.
    const fn begins(&self, julian: i64, gregorian: i64) -> i64 {
        if julian < self.first_gregorian {
            julian
        } else if gregorian < self.first_gregorian {
            self.first_gregorian
        } else {
            gregorian
        }
    }
}

const fn clamped(number: i64) -> i32 {
    if number < i32::MIN as i64 {
        i32::MIN
    } else if number > i32::MAX as i64 {
        i32::MAX
    } else {
        number as i32
    }
}
