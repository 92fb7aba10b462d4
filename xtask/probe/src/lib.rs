//! Compiles the generic code of `metonic` and `metonic-text`, for `cargo xtask panics` to look through.
//!
//! Generic code is compiled where it is used, so the objects of the library itself have none of
//! `Date<C>` and nothing of a calendar from outside. Here each public generic function is called
//! from a function of its own, once for each calendar. [`Outside`] is the one that decides: the
//! compiler knows nothing of what it answers, so whatever it leaves in, some calendar might reach.
//! The built-in calendars' own answers are in the library's objects.

#![allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    clippy::wildcard_imports,
    reason = "functions that are compiled and never called"
)]

pub mod dates;
#[cfg(feature = "peers")]
pub mod peers;
pub mod pointers;
#[cfg(feature = "std")]
pub mod rules;
pub mod text;

use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::Hash;
use std::hint::black_box;
use std::num::NonZeroU8;
use std::ops::RangeInclusive;

use metonic::counts::Count;
use metonic::registry::LookupError;
use metonic::{
    About, AnyCalendar, Basis, Bounds, Calendar, Columns, Date, Day, Era, EraRule, Error, Fields, Month,
    MonthIndex, MonthShape, NameWidth, Names, Registry, Status, TextError, Weekday, YearMonthDay, YearShape,
    calendars,
};

/// What the gate must find, or it has gone blind.
#[allow(clippy::indexing_slicing, reason = "the panic is what it is for")]
#[inline(never)]
#[must_use]
pub fn planted(bytes: &[u8], place: usize) -> u8 {
    bytes[place]
}

/// A calendar from outside, with the required methods alone, of which nothing is known.
#[derive(Clone, Copy, Debug)]
pub struct Outside {
    about: fn() -> About<'static>,
    month_of: fn(Day) -> MonthIndex,
    month: fn(MonthIndex) -> MonthShape,
    find: fn(i32, Month) -> Result<MonthIndex, Error>,
}

impl Default for Outside {
    fn default() -> Self {
        black_box(Self {
            about: || About::new("outside", Basis::Other),
            month_of: |day| calendars::Julian.month_of(day),
            month: |index| calendars::Julian.month(index),
            find: |year, month| calendars::Julian.find(year, month),
        })
    }
}

impl Calendar for Outside {
    fn about(&self) -> About<'_> {
        (self.about)()
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        (self.month_of)(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        (self.month)(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        (self.find)(year, month)
    }
}

/// Functions that are compiled as they stand and call what their names say.
macro_rules! calls {
    ($($name:ident$(<$life:lifetime>)?($($argument:ident: $type:ty),*) -> $answer:ty { $($call:tt)* })*) => {
        $(
            #[inline(never)]
            pub fn $name$(<$life>)?($($argument: $type),*) -> $answer {
                $($call)*
            }
        )*
    };
}
pub(crate) use calls;

macro_rules! probe {
    ($($module:ident: $Calendar:ty;)*) => {
        $(        pub mod $module {
            use super::*;

            type C = $Calendar;

            calls! {
                // The trait's methods.
                month_of(c: &C, day: Day) -> MonthIndex { c.month_of(day) }
                month(c: &C, index: MonthIndex) -> MonthShape { c.month(index) }
                find(c: &C, year: i32, month: Month) -> Result<MonthIndex, Error> { c.find(year, month) }
                ymd_of(c: &C, day: Day) -> YearMonthDay { c.ymd_of(day) }
                fields(c: &C, day: Day) -> Fields { c.fields(day) }
                month_ordinal(c: &C, day: Day) -> u8 { c.month_ordinal(day) }
                day_of(c: &C, date: YearMonthDay) -> Result<Day, Error> { c.day_of(date) }
                status(c: &C, day: Day) -> Status { c.status(day) }
                official(c: &C) -> Option<RangeInclusive<Day>> { c.official() }
                era_of(c: &C, day: Day, ymd: YearMonthDay) -> Option<Era> { c.era_of(day, ymd) }
                era(c: &C, era: Era) -> Option<EraRule<'_>> { c.era(era) }
                year_of_era(c: &C, code: &str, year: i32) -> Result<i32, Error> { c.year_of_era(code, year) }
                cyclic_year(c: &C, year: i32) -> Option<NonZeroU8> { c.cyclic_year(year) }
                related_gregorian_year(c: &C, year: i32) -> i32 { c.related_gregorian_year(year) }
                years(c: &C) -> RangeInclusive<i32> { c.years() }
                year(c: &C, year: i32) -> Result<YearShape, Error> { c.year(year) }
                months_in_year(c: &C, year: i32) -> Result<u8, Error> { c.months_in_year(year) }
                days_in_year(c: &C, year: i32) -> Result<u16, Error> { c.days_in_year(year) }
                days_in_month(c: &C, year: i32, month: Month) -> Result<u8, Error> { c.days_in_month(year, month) }
                is_leap_year(c: &C, year: i32) -> Result<bool, Error> { c.is_leap_year(year) }
                is_valid(c: &C, date: YearMonthDay) -> bool { c.is_valid(date) }
                day_of_year(c: &C, day: Day) -> u16 { c.day_of_year(day) }
                bounds(c: &C) -> Bounds { c.bounds() }
                shortest(c: &C, month: Month) -> Result<u8, Error> { c.shortest_days_in_month(month) }
                longest(c: &C, month: Month) -> Result<u8, Error> { c.longest_days_in_month(month) }
                month_name(c: &C, month: Month, width: NameWidth) -> Option<&str> { c.month_name(month, width) }
                weekday_name(c: &C, weekday: Weekday, width: NameWidth) -> &str { c.weekday_name(weekday, width) }
                week_length(c: &C) -> u8 { c.week_length() }
                day_of_week(c: &C, day: Day) -> Option<u8> { c.day_of_week(day) }
                day_of_week_name(c: &C, place: u8, width: NameWidth) -> Option<&str> { c.day_of_week_name(place, width) }
                historical_year(c: &C, year: i32) -> i32 { c.historical_year(year) }
                year_of_historical(c: &C, year: i32) -> Result<i32, Error> { c.year_of_historical(year) }
                nearest_century(c: &C, date: YearMonthDay, weekday: Weekday) -> Result<Day, Error> {
                    c.nearest_century(date, weekday)
                }
                fields_into(c: &C, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
                    c.fields_into(days, columns)
                }

                // A date's.
                day_in_calendar(day: Day, c: C) -> Date<C> { day.in_calendar(c) }
                date_from_day(day: Day, c: C) -> Date<C> { Date::from_day(day, c) }
                date_from_ymd(c: C, date: YearMonthDay) -> Result<Date<C>, Error> { Date::from_ymd(c, date) }
                date_from_historical(c: C, date: YearMonthDay) -> Result<Date<C>, Error> {
                    Date::from_historical(c, date)
                }
                date_to_day(date: Date<C>) -> Day { date.into() }
                date_calendar(date: &Date<C>) -> &C { date.calendar() }
                date_in_calendar(date: &Date<C>) -> Date<AnyCalendar> { date.in_calendar(AnyCalendar::GREGORIAN) }
                date_fields(date: &Date<C>) -> Fields { date.fields() }
                date_ymd(date: &Date<C>) -> YearMonthDay { date.ymd() }
                date_year(date: &Date<C>) -> i32 { date.year() }
                date_historical_year(date: &Date<C>) -> i32 { date.historical_year() }
                date_era(date: &Date<C>) -> Option<&str> { date.era() }
                date_era_year(date: &Date<C>) -> i32 { date.era_year() }
                date_month(date: &Date<C>) -> Month { date.month() }
                date_month_ordinal(date: &Date<C>) -> u8 { date.month_ordinal() }
                date_of_month(date: &Date<C>) -> u8 { date.day() }
                date_of_year(date: &Date<C>) -> u16 { date.day_of_year() }
                date_weekday(date: &Date<C>) -> Weekday { date.weekday() }
                date_days_in_month(date: &Date<C>) -> u8 { date.days_in_month() }
                date_days_in_year(date: &Date<C>) -> u16 { date.days_in_year() }
                date_months_in_year(date: &Date<C>) -> u8 { date.months_in_year() }
                date_is_leap_year(date: &Date<C>) -> bool { date.is_leap_year() }
                date_status(date: &Date<C>) -> Status { date.status() }
                date_eq(date: &Date<C>, other: &Date<AnyCalendar>) -> bool { date == other }
                date_cmp(date: &Date<C>, other: &Date<C>) -> Ordering { date.cmp(other) }
                date_partial_cmp(date: &Date<C>, other: &Date<AnyCalendar>) -> Option<Ordering> {
                    date.partial_cmp(other)
                }
                date_hash(date: &Date<C>, hasher: &mut DefaultHasher) -> () { date.hash(hasher) }
                date_display(date: &Date<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(date, f)
                }
                date_debug(date: &Date<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Debug::fmt(date, f) }
                date_from_str(text: &str) -> Result<Date<C>, TextError> { text.parse() }
            }
        })*
    };
}

probe! {
    outside: Outside;
    any_calendar: AnyCalendar;
    gregorian: calendars::Gregorian;
    iso8601: calendars::Iso8601;
    julian: calendars::Julian;
    milankovic: calendars::Milankovic;
    persian: calendars::Persian;
    persian_2820: calendars::Persian2820;
    persian_arithmetic: calendars::PersianArithmetic;
    islamic_civil: calendars::IslamicCivil;
    buddhist: calendars::Buddhist;
    roc: calendars::Roc;
    japanese: calendars::Japanese;
    coptic: calendars::Coptic;
    ethiopic: calendars::Ethiopic;
    ethioaa: calendars::EthiopicAmeteAlem;
    indian: calendars::Indian;
    hebrew: calendars::Hebrew;
    islamic_tbla: calendars::IslamicTbla;
    islamic_umalqura: calendars::IslamicUmalqura;
    umalqura_published: calendars::UmalquraPublished;
    islamic_fatimid_civil: calendars::IslamicFatimidCivil;
    islamic_fatimid_tbla: calendars::IslamicFatimidTbla;
    islamic_habash_civil: calendars::IslamicHabashCivil;
    islamic_habash_tbla: calendars::IslamicHabashTbla;
    islamic_kushyar_civil: calendars::IslamicKushyarCivil;
    islamic_kushyar_tbla: calendars::IslamicKushyarTbla;
}

/// What is generic without a calendar: iterators that are made in the library and run outside.
pub mod others {
    use super::*;

    calls! {
        about_names(about: &About<'_>, name: &str) -> bool { about.names().any(|known| known == name) }
        names(names: Names<'_>, name: &str) -> bool { names.iter().any(|known| known == name) }
        calendars(registry: &Registry) -> Option<AnyCalendar> { registry.calendars().max() }
        nth_calendar(registry: &Registry, place: usize) -> Option<AnyCalendar> { registry.calendars().nth(place) }
        counts(registry: &Registry, place: usize) -> Option<&'static dyn Count> { registry.counts().nth(place) }
        object(number: u32) -> Result<Day, LookupError> {
            AnyCalendar::from_number(number).map(|calendar| *calendar.object().years().start()).map(Day::new)
        }
    }
}

/// Calendars held by reference, as objects and by registration.
#[cfg(feature = "std")]
pub mod held {
    use std::sync::Arc;

    use metonic::DynCalendar;
    use metonic::conformance::{self, Violation, work::Metered};
    use metonic::registry::Refused;

    use super::*;

    type Object = Arc<dyn DynCalendar>;
    type Boxed = Box<dyn DynCalendar>;

    calls! {
        register(registry: &Registry, c: Outside) -> Result<AnyCalendar, Refused<Outside>> { registry.register(c) }
        register_object(registry: &Registry, c: Object) -> Result<AnyCalendar, Refused<Object>> {
            registry.register(c)
        }
        refused(refused: &Refused<Outside>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Display::fmt(refused, f).and_then(|()| fmt::Debug::fmt(refused, f))
        }
        // All of the methods are in the table behind a `dyn`.
        outside(c: &Outside) -> &dyn Calendar { c }
        boxed(c: &Boxed) -> &dyn Calendar { c }
        shared(c: &Object) -> &dyn Calendar { c }
        metered(c: &Metered<Outside>) -> &dyn Calendar { c }
        every_day(c: &Outside, days: RangeInclusive<Day>) -> Result<u64, Violation> {
            conformance::check_every_day(c, days)
        }
    }
}
