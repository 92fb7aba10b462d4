//! A calendar that is another: references, boxes, and what stands for a calendar.

use super::Calendar;
use crate::about::About;

/// Implements [`Calendar`] by handing every question to another calendar: `forward!(self =>
/// expression)`; with `but lengths`, all but those of what is longest and shortest.
macro_rules! forward {
    ($self:ident => $inner:expr) => {
        forward!($self => $inner, but lengths);
        forward! { @methods $self => $inner;
            bounds() -> $crate::Bounds;
            shortest_days_in_month(month: $crate::Month) -> Result<u8, $crate::Error>;
            longest_days_in_month(month: $crate::Month) -> Result<u8, $crate::Error>;
        }
    };
    ($self:ident => $inner:expr, but lengths) => {
        forward! { @methods $self => $inner;
            month_of(day: $crate::Day) -> $crate::MonthIndex;
            month(index: $crate::MonthIndex) -> $crate::MonthShape;
            find(year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error>;
            ymd_of(day: $crate::Day) -> $crate::YearMonthDay;
            fields(day: $crate::Day) -> $crate::Fields;
            month_ordinal(day: $crate::Day) -> u8;
            day_of(date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error>;
            status(day: $crate::Day) -> $crate::Status;
            day_start() -> $crate::DayStart;
            official() -> Option<core::ops::RangeInclusive<$crate::Day>>;
            era_of(day: $crate::Day, ymd: $crate::YearMonthDay) -> Option<$crate::Era>;
            era(era: $crate::Era) -> Option<$crate::EraRule<'_>>;
            year_of_era(code: &str, era_year: i32) -> Result<i32, $crate::Error>;
            cyclic_year(year: i32) -> Option<core::num::NonZeroU8>;
            related_gregorian_year(year: i32) -> i32;
            years() -> core::ops::RangeInclusive<i32>;
            year(year: i32) -> Result<$crate::YearShape, $crate::Error>;
            months_in_year(year: i32) -> Result<u8, $crate::Error>;
            days_in_year(year: i32) -> Result<u16, $crate::Error>;
            days_in_month(year: i32, month: $crate::Month) -> Result<u8, $crate::Error>;
            is_leap_year(year: i32) -> Result<bool, $crate::Error>;
            common_month(month: $crate::Month) -> $crate::Month;
            leap_month_precedes(month: $crate::Month) -> bool;
            is_valid(date: $crate::YearMonthDay) -> bool;
            day_of_year(day: $crate::Day) -> u16;
            month_name(month: $crate::Month, width: $crate::NameWidth) -> Option<&str>;
            weekday_name(weekday: $crate::Weekday, width: $crate::NameWidth) -> &str;
            week_length() -> u8;
            day_of_week(day: $crate::Day) -> Option<u8>;
            day_of_week_name(place: u8, width: $crate::NameWidth) -> Option<&str>;
            historical_year(year: i32) -> i32;
            year_of_historical(historical: i32) -> Result<i32, $crate::Error>;
            nearest_century(date: $crate::YearMonthDay, weekday: $crate::Weekday) -> Result<$crate::Day, $crate::Error>;
            details(day: $crate::Day, out: &mut dyn FnMut($crate::Detail<'_>)) -> ();
            fields_into(days: &[$crate::Day], columns: &mut $crate::Columns<'_>) -> Result<(), $crate::Error>;
        }
    };
    (@methods $self:ident => $inner:expr;
     $($name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)*) => {
        $(#[inline]
        fn $name(&$self, $($argument: $type),*) -> $answer {
            $inner.$name($($argument),*)
        })*
    };
}
pub(crate) use forward;

impl<C: Calendar + ?Sized> Calendar for &C {
    fn about(&self) -> About<'_> {
        (**self).about()
    }

    forward!(self => (**self));
}

#[cfg(feature = "std")]
impl<C: Calendar + ?Sized> Calendar for std::boxed::Box<C> {
    fn about(&self) -> About<'_> {
        (**self).about()
    }

    forward!(self => (**self));
}

#[cfg(feature = "std")]
impl<C: Calendar + ?Sized> Calendar for std::sync::Arc<C> {
    fn about(&self) -> About<'_> {
        (**self).about()
    }

    forward!(self => (**self));
}
