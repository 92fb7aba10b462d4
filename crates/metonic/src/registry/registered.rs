//! The user calendars of the process, held for as long as it lives.

use core::num::NonZeroU8;
use core::ops::RangeInclusive;
use std::boxed::Box;

use super::directory::{CAPACITY, Table};
use super::name::Name;
use super::sync::{WriterGuard, WriterLock};
use crate::about::About;
use crate::calendar::{Calendar, DynCalendar, NameWidth, forward};
use crate::columns::Columns;
use crate::day::Day;
use crate::day_start::DayStart;
use crate::detail::Detail;
use crate::error::Error;
use crate::fields::{Era, EraRule, Fields, YearMonthDay};
use crate::month::{Bounds, Month, MonthIndex, MonthShape, YearShape};
use crate::status::Status;
use crate::weekday::Weekday;

/// The number of the first user calendar. Those below are the built-in ones' and room for more.
const FIRST: u32 = 1_024;
/// User calendars that a process can hold.
const MOST: u32 = 65_536;

const _: () = assert!(MOST <= CAPACITY);

static CALENDARS: Table<Registered> = Table::new();
/// Held while a calendar is put into the table, by whatever registry: the next place.
static NEXT: WriterLock<u32> = WriterLock::new(0);

fn find(number: u32) -> Option<&'static Registered> {
    CALENDARS.get(number.checked_sub(FIRST)?)
}

/// The calendar with this number.
pub(super) fn get(number: u32) -> Option<&'static dyn DynCalendar> {
    Some(find(number)?)
}

/// The id of the calendar with this number, as it was when it was registered.
pub(super) fn id(number: u32) -> Option<&'static str> {
    Some(find(number)?.id.as_str())
}

/// Why there is no place.
pub(super) enum NoPlace {
    Full,
    Busy,
}

/// Takes the table's lock, and sees that there is a place left.
pub(super) fn reserve() -> Result<Reserved, NoPlace> {
    let next = NEXT.lock().ok_or(NoPlace::Busy)?;
    if *next < MOST { Ok(Reserved(next)) } else { Err(NoPlace::Full) }
}

/// A place for a calendar, with the lock held.
pub(super) struct Reserved(WriterGuard<'static, u32>);

impl Reserved {
    /// Puts a calendar into the place and gives its number.
    pub(super) fn keep(mut self, id: Name, bounds: Bounds, calendar: Box<dyn DynCalendar>) -> u32 {
        let place = *self.0;
        // The place is ours and within the table, so that this does not fail.
        let _ = CALENDARS.set(place, Registered { id, bounds, calendar });
        *self.0 = place.saturating_add(1);
        FIRST.saturating_add(place)
    }
}

/// A user calendar. Its answers are brought into their ranges where they enter: what breaks its
/// laws after it was checked may be wrong, but is never out of range.
struct Registered {
    /// As it was when it was registered, whatever the calendar says later.
    id: Name,
    /// Asked for once: what is provided walks a thousand years of months.
    bounds: Bounds,
    calendar: Box<dyn DynCalendar>,
}

/// Numbers of days and positions of months begin at 1.
fn at_least_one(column: &mut Option<&mut [u8]>, rows: usize) {
    for value in column.iter_mut().flat_map(|column| column.iter_mut()).take(rows) {
        *value = (*value).max(1);
    }
}

impl Registered {
    fn object(&self) -> &dyn DynCalendar {
        &*self.calendar
    }
}

impl Calendar for Registered {
    fn about(&self) -> About<'_> {
        About { id: self.id.as_str(), ..self.object().about() }
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let shape = self.object().month(index);
        MonthShape { days: shape.days.max(1), ordinal: shape.ordinal.max(1), ..shape }
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        let ymd = self.object().ymd_of(day);
        YearMonthDay { day: ymd.day.max(1), ..ymd }
    }

    fn fields(&self, day: Day) -> Fields {
        let fields = self.object().fields(day);
        Fields { day: fields.day.max(1), month_ordinal: fields.month_ordinal.max(1), ..fields }
    }

    fn month_ordinal(&self, day: Day) -> u8 {
        self.object().month_ordinal(day).max(1)
    }

    fn day_of_year(&self, day: Day) -> u16 {
        self.object().day_of_year(day).max(1)
    }

    fn year(&self, year: i32) -> Result<YearShape, Error> {
        let shape = self.object().year(year)?;
        Ok(YearShape { months: shape.months.max(1), days: shape.days.max(1), ..shape })
    }

    fn months_in_year(&self, year: i32) -> Result<u8, Error> {
        Ok(self.object().months_in_year(year)?.max(1))
    }

    fn days_in_year(&self, year: i32) -> Result<u16, Error> {
        Ok(self.object().days_in_year(year)?.max(1))
    }

    fn days_in_month(&self, year: i32, month: Month) -> Result<u8, Error> {
        Ok(self.object().days_in_month(year, month)?.max(1))
    }

    fn week_length(&self) -> u8 {
        self.object().week_length().max(1)
    }

    fn day_of_week(&self, day: Day) -> Option<u8> {
        self.object().day_of_week(day).map(|place| place.clamp(1, self.week_length()))
    }

    fn bounds(&self) -> Bounds {
        self.bounds
    }

    fn fields_into(&self, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
        self.object().fields_into(days, columns)?;
        at_least_one(&mut columns.day, days.len());
        at_least_one(&mut columns.month_ordinal, days.len());
        for value in columns.day_of_year.iter_mut().flat_map(|column| column.iter_mut()).take(days.len()) {
            *value = (*value).max(1);
        }
        Ok(())
    }

    forward! { @methods self => self.object();
        month_of(day: Day) -> MonthIndex;
        find(year: i32, month: Month) -> Result<MonthIndex, Error>;
        day_of(date: YearMonthDay) -> Result<Day, Error>;
        status(day: Day) -> Status;
        day_start() -> DayStart;
        official() -> Option<RangeInclusive<Day>>;
        era_of(day: Day, ymd: YearMonthDay) -> Option<Era>;
        era(era: Era) -> Option<EraRule<'_>>;
        year_of_era(code: &str, era_year: i32) -> Result<i32, Error>;
        cyclic_year(year: i32) -> Option<NonZeroU8>;
        related_gregorian_year(year: i32) -> i32;
        years() -> RangeInclusive<i32>;
        is_leap_year(year: i32) -> Result<bool, Error>;
        common_month(month: Month) -> Month;
        leap_month_precedes() -> bool;
        is_valid(date: YearMonthDay) -> bool;
        shortest_days_in_month(month: Month) -> Result<u8, Error>;
        longest_days_in_month(month: Month) -> Result<u8, Error>;
        month_name(month: Month, width: NameWidth) -> Option<&str>;
        weekday_name(weekday: Weekday, width: NameWidth) -> &str;
        day_of_week_name(place: u8, width: NameWidth) -> Option<&str>;
        historical_year(year: i32) -> i32;
        year_of_historical(historical: i32) -> Result<i32, Error>;
        nearest_century(date: YearMonthDay, weekday: Weekday) -> Result<Day, Error>;
        details(day: Day, out: &mut dyn FnMut(Detail<'_>)) -> ();
    }
}
