//! A calendar whose every method first calls what it is given.

use std::fmt;
use std::num::NonZeroU8;
use std::ops::RangeInclusive;

use metonic::calendars::Gregorian;
use metonic::{
    About, Basis, Bounds, Calendar, Columns, Day, DayStart, Detail, Era, EraRule, Error, Fields, Month,
    MonthIndex, MonthShape, NameWidth, Status, Weekday, YearMonthDay, YearShape,
};

/// The Gregorian calendar under an id of one's own, with a hook in every method of the trait and in `Drop`.
pub struct Hooked<H: Fn(&'static str)> {
    id: String,
    hook: H,
}

impl<H: Fn(&'static str)> Hooked<H> {
    /// The hook is given the method's name, or `drop`.
    #[must_use]
    pub fn new(id: &str, hook: H) -> Self {
        Self { id: id.into(), hook }
    }
}

impl<H: Fn(&'static str)> fmt::Debug for Hooked<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Hooked").field(&self.id).finish()
    }
}

impl<H: Fn(&'static str)> Drop for Hooked<H> {
    fn drop(&mut self) {
        (self.hook)("drop");
    }
}

/// Implements the trait, lists its methods, and writes a call of each.
macro_rules! methods {
    ($($name:ident($($argument:ident: $type:ty = $value:expr),*) -> $answer:ty;)*) => {
        /// Every method of [`Calendar`].
        pub const METHODS: &[&str] = &["about", $(stringify!($name)),*];

        impl<H: Fn(&'static str)> Calendar for Hooked<H> {
            fn about(&self) -> About<'_> {
                (self.hook)("about");
                About::new(&self.id, Basis::Solar)
            }

            $(fn $name(&self, $($argument: $type),*) -> $answer {
                (self.hook)(stringify!($name));
                Gregorian.$name($($argument),*)
            })*
        }

        /// Asks a calendar by one of its methods.
        ///
        /// # Panics
        /// If the calendar does, or has no such method.
        pub fn ask(calendar: &dyn Calendar, method: &str) {
            match method {
                "about" => drop(calendar.about()),
                $(stringify!($name) => {
                    let _ = calendar.$name($($value),*);
                })*
                _ => panic!("no method {method}"),
            }
        }
    };
}

/// A month to ask about.
const FEBRUARY: Month = match Month::new(2) {
    Ok(month) => month,
    Err(_) => panic!("a year has it"),
};

methods! {
    month_of(day: Day = Day::EPOCH) -> MonthIndex;
    month(index: MonthIndex = MonthIndex::new(0)) -> MonthShape;
    find(year: i32 = 1970, month: Month = FEBRUARY) -> Result<MonthIndex, Error>;
    ymd_of(day: Day = Day::EPOCH) -> YearMonthDay;
    fields(day: Day = Day::EPOCH) -> Fields;
    month_ordinal(day: Day = Day::EPOCH) -> u8;
    day_of(date: YearMonthDay = Gregorian.ymd_of(Day::EPOCH)) -> Result<Day, Error>;
    status(day: Day = Day::EPOCH) -> Status;
    day_start() -> DayStart;
    official() -> Option<RangeInclusive<Day>>;
    era_of(day: Day = Day::EPOCH, ymd: YearMonthDay = Gregorian.ymd_of(Day::EPOCH)) -> Option<Era>;
    era(era: Era = Era::new(0)) -> Option<EraRule<'_>>;
    year_of_era(code: &str = "ce", era_year: i32 = 1970) -> Result<i32, Error>;
    cyclic_year(year: i32 = 1970) -> Option<NonZeroU8>;
    related_gregorian_year(year: i32 = 1970) -> i32;
    years() -> RangeInclusive<i32>;
    year(year: i32 = 1970) -> Result<YearShape, Error>;
    months_in_year(year: i32 = 1970) -> Result<u8, Error>;
    days_in_year(year: i32 = 1970) -> Result<u16, Error>;
    is_leap_year(year: i32 = 1970) -> Result<bool, Error>;
    days_in_month(year: i32 = 1970, month: Month = FEBRUARY) -> Result<u8, Error>;
    common_month(month: Month = FEBRUARY) -> Month;
    leap_month_precedes(month: Month = FEBRUARY) -> bool;
    is_valid(date: YearMonthDay = Gregorian.ymd_of(Day::EPOCH)) -> bool;
    day_of_year(day: Day = Day::EPOCH) -> u16;
    bounds() -> Bounds;
    shortest_days_in_month(month: Month = FEBRUARY) -> Result<u8, Error>;
    longest_days_in_month(month: Month = FEBRUARY) -> Result<u8, Error>;
    month_name(month: Month = FEBRUARY, width: NameWidth = NameWidth::Wide) -> Option<&str>;
    weekday_name(weekday: Weekday = Weekday::Monday, width: NameWidth = NameWidth::Wide) -> &str;
    week_length() -> u8;
    day_of_week(day: Day = Day::EPOCH) -> Option<u8>;
    day_of_week_name(place: u8 = 1, width: NameWidth = NameWidth::Wide) -> Option<&str>;
    historical_year(year: i32 = 1970) -> i32;
    year_of_historical(historical: i32 = 1970) -> Result<i32, Error>;
    nearest_century(date: YearMonthDay = Gregorian.ymd_of(Day::EPOCH), weekday: Weekday = Weekday::Monday)
        -> Result<Day, Error>;
    details(day: Day = Day::EPOCH, out: &mut dyn FnMut(Detail<'_>) = &mut |_| {}) -> ();
    fields_into(days: &[Day] = &[Day::EPOCH], columns: &mut Columns<'_> = &mut Columns::default())
        -> Result<(), Error>;
}

/// The methods that the trait has, read from its source: a method that [`METHODS`] lacks is one that no
/// program here hooks.
#[must_use]
pub fn methods_of_the_trait() -> Vec<&'static str> {
    let source = include_str!("../../../crates/metonic/src/calendar/mod.rs");
    let body = source.split_once("pub trait Calendar {").map_or("", |(_, after)| after);
    let body = body.split_once("\n}\n").map_or(body, |(before, _)| before);
    let names = body.lines().filter_map(|line| line.strip_prefix("    fn ")?.split_once('('));
    names.map(|(name, _)| name).collect()
}
