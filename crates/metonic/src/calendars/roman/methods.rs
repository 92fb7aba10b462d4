//! The methods of `Calendar` of those that stand on a [`Reckoning`](super::reckoning::Reckoning).

/// The methods of `Calendar` of one that stands on a reckoning.
macro_rules! reckoned_methods {
    ($self:ident => $reckoning:expr) => {
        fn month_of(&$self, day: $crate::Day) -> $crate::MonthIndex {
            $reckoning.month_of(day)
        }

        fn month(&$self, index: $crate::MonthIndex) -> $crate::MonthShape {
            $reckoning.month(index)
        }

        fn find(&$self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            $reckoning.find(year, month)
        }

        fn month_ordinal(&$self, day: $crate::Day) -> u8 {
            $reckoning.month_ordinal(day)
        }

        fn ymd_of(&$self, day: $crate::Day) -> $crate::YearMonthDay {
            $reckoning.ymd_of(day)
        }

        fn day_of(&$self, date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error> {
            $reckoning.day_of(date)
        }

        fn year(&$self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            $reckoning.year(year)
        }

        fn is_leap_year(&$self, year: i32) -> Result<bool, $crate::Error> {
            $reckoning.is_leap(year)
        }

        fn years(&$self) -> core::ops::RangeInclusive<i32> {
            $reckoning.years()
        }
    };
}
pub(super) use reckoned_methods;

/// What is longest and shortest, of a reckoning that is a value: the years about its changes are looked
/// at. Those with a name have it in the table.
macro_rules! reckoned_lengths {
    ($self:ident => $reckoning:expr) => {
        fn bounds(&$self) -> $crate::Bounds {
            $reckoning.bounds()
        }

        fn shortest_days_in_month(&$self, month: $crate::Month) -> Result<u8, $crate::Error> {
            $reckoning.lengths_of(month).map(|(shortest, _)| shortest)
        }

        fn longest_days_in_month(&$self, month: $crate::Month) -> Result<u8, $crate::Error> {
            $reckoning.lengths_of(month).map(|(_, longest)| longest)
        }
    };
}
pub(super) use reckoned_lengths;
