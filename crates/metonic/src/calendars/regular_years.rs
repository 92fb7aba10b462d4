//! What the arithmetic calendars with the same number of months in every year share.
//!
//! The month index is months · year + month − 1, so month 1 of year 0 is at 0. A calendar of this
//! shape is five `const` functions of its own:
//!
//! - `from_day(Day) -> (i32, u8, u8)`, exact for every day;
//! - `first_day(i32, u8) -> i64`, the first day of a month, for any year and a month that there is;
//! - `month_length(i32, u8) -> u8`, likewise;
//! - `is_leap(i32) -> bool`, for any year;
//! - `month_bounds(u8) -> (u8, u8)`, its shortest and its longest: a day up to the shortest is taken
//!   for one that there is, whatever the year. Where they are those of our age alone, the days that
//!   months have in every year are given apart.

/// The rest of the inherent `const` functions.
macro_rules! regular_years_inherent {
    // The shortest and the longest year are made of the shortest and the longest months.
    ($Calendar:ident, $months:literal) => {
        regular_years_inherent!($Calendar, $months, {
            let (mut shortest, mut longest, mut month) = (0, 0, 1);
            while month <= $months {
                let (least, most) = $Calendar::month_bounds(month);
                shortest += least as u16;
                longest += most as u16;
                month += 1;
            }
            (shortest, longest)
        });
    };
    // Those of a table are given.
    ($Calendar:ident, $months:literal, $year_bounds:expr) => {
        regular_years_inherent!($Calendar, $months, $year_bounds, u8::MAX);
    };
    // So are the most days that a month is sure to have.
    ($Calendar:ident, $months:literal, $year_bounds:expr, $sure:expr) => {
        regular_years_places!($Calendar, $months, $year_bounds, $sure);

        impl $Calendar {
            /// The day of a year, month and day of the month.
            ///
            /// # Errors
            /// Says which of the three is out of range, and the range.
            #[inline]
            pub const fn to_day(year: i32, month: u8, day: u8) -> Result<$crate::Day, $crate::Error> {
                Self::at_place(year, month, day)
            }

            /// The date of a year, month and day of the month.
            ///
            /// # Errors
            /// Says which of the three is out of range, and the range.
            #[inline]
            pub const fn date(year: i32, month: u8, day: u8) -> Result<$crate::Date<Self>, $crate::Error> {
                match Self::to_day(year, month, day) {
                    Ok(day) => Ok($crate::Date::from_day(day, $Calendar)),
                    Err(error) => Err(error),
                }
            }
        }
    };
}

/// What of them a calendar has whose days are not written with their places in the month.
macro_rules! regular_years_places {
    ($Calendar:ident, $months:literal, $year_bounds:expr) => {
        regular_years_places!($Calendar, $months, $year_bounds, u8::MAX);
    };
    ($Calendar:ident, $months:literal, $year_bounds:expr, $sure:expr) => {
        impl $Calendar {
            /// Months in every year.
            const MONTHS: u8 = $months;
            /// Days in the shortest year and in the longest.
            const YEAR_BOUNDS: (u16, u16) = $year_bounds;
            /// Days that a month has in every year; none where no month has the number.
            #[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
            const SURE_DAYS: [u8; 256] = {
                let (mut days, mut month) = ([0; 256], 1);
                while month <= $months {
                    let (shortest, most) = ($Calendar::month_bounds(month).0, $sure);
                    days[month as usize] = if shortest < most { shortest } else { most };
                    month += 1;
                }
                days
            };
            /// The shortest and the longest that each month is.
            #[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
            const LENGTHS: [(u8, u8); $months] = {
                let (mut lengths, mut month) = ([(0, 0); $months], 1);
                while month <= $months {
                    lengths[month - 1] = $Calendar::month_bounds(month as u8);
                    month += 1;
                }
                lengths
            };
            /// The first year with a day between `Day::MIN` and `Day::MAX`.
            pub const MIN_YEAR: i32 = Self::from_day($crate::Day::MIN).0;
            /// The last year with a day between `Day::MIN` and `Day::MAX`.
            pub const MAX_YEAR: i32 = Self::from_day($crate::Day::MAX).0;

            /// The day at a place in a month, from 1.
            #[inline]
            const fn at_place(year: i32, month: u8, place: u8) -> Result<$crate::Day, $crate::Error> {
                if Self::is_plain(year, month, place) {
                    return Ok(Self::plain_day(year, month, place));
                }
                // Inlined: called, it would have the answers of both in memory.
                Self::at_place_or_refusal(year, month, place)
            }

            /// Whether every year has such a place, and all days of this one fit.
            #[inline]
            #[allow(clippy::indexing_slicing, reason = "the table has a place for every number of a byte")]
            const fn is_plain(year: i32, month: u8, place: u8) -> bool {
                // Nearly all are, so that nothing is left to foretell: leap days are few.
                year > Self::MIN_YEAR
                    && year < Self::MAX_YEAR
                    && place.wrapping_sub(1) < Self::SURE_DAYS[month as usize]
            }

            /// The day of such a place.
            #[inline]
            const fn plain_day(year: i32, month: u8, place: u8) -> $crate::Day {
                $crate::Day::new((Self::first_day(year, month) + place as i64 - 1) as i32)
            }

            /// The same for any place, with each check for itself.
            #[inline(always)]
            const fn at_place_or_refusal(
                year: i32,
                month: u8,
                place: u8,
            ) -> Result<$crate::Day, $crate::Error> {
                match Self::check(year, month) {
                    Err(error) => return Err(error),
                    Ok(()) => {}
                }
                let max = Self::month_length(year, month);
                if place < 1 || place > max {
                    return Err($crate::Error::Day { value: place, max });
                }
                $crate::Day::from_days(Self::first_day(year, month) + place as i64 - 1)
            }

            #[inline]
            const fn check(year: i32, month: u8) -> Result<(), $crate::Error> {
                if year < Self::MIN_YEAR || year > Self::MAX_YEAR {
                    return Err(Self::no_year(year));
                }
                if month >= 1 && month <= Self::MONTHS {
                    return Ok(());
                }
                match $crate::Month::new(month) {
                    Err(error) => Err(error),
                    Ok(month) => Err($crate::Error::Month { month, year }),
                }
            }

            fn lengths_of(month: $crate::Month) -> Result<(u8, u8), $crate::Error> {
                let place = usize::from(month.number()).wrapping_sub(1);
                let lengths = Self::LENGTHS.get(place).filter(|_| !month.is_leap());
                lengths.copied().ok_or($crate::Error::NoSuchMonth { month })
            }

            const fn no_year(year: i32) -> $crate::Error {
                $crate::Error::Year { value: year as i64, min: Self::MIN_YEAR, max: Self::MAX_YEAR }
            }

            #[inline]
            const fn shape(year: i32, month: u8) -> $crate::MonthShape {
                $crate::MonthShape {
                    first_day: Self::first_day(year, month),
                    days: Self::month_length(year, month),
                    year,
                    ordinal: month,
                    month: $crate::Month::known(month, false),
                }
            }
        }

        #[cfg(test)]
        impl $Calendar {
            /// Its bounds are what is kept of them, and the months of many years are within them.
            pub(in crate::calendars) fn months_are_within_bounds() {
                for (&kept, month) in Self::LENGTHS.iter().zip(1..) {
                    let (shortest, longest) = Self::month_bounds(core::hint::black_box(month));
                    assert_eq!((shortest, longest), kept, "{} {month}", stringify!($Calendar));
                    for year in -300..2_500 {
                        let days = Self::month_length(year, month);
                        assert!((shortest..=longest).contains(&days), "{year} {month}: {days}");
                    }
                }
            }
        }
    };
}

/// The methods of `Calendar` that follow from them.
macro_rules! regular_years_methods {
    () => {
        regular_years_place_methods!();

        // Always, since a date packed for a call and taken apart again costs a third more.
        #[inline(always)]
        fn ymd_of(&self, day: $crate::Day) -> $crate::YearMonthDay {
            let (year, month, day) = Self::from_day(day);
            $crate::YearMonthDay::new(year, $crate::Month::known(month, false), day)
        }

        #[inline]
        fn day_of(&self, date: $crate::YearMonthDay) -> Result<$crate::Day, $crate::Error> {
            let $crate::YearMonthDay { year, month, day, leap_day } = date;
            // The byte of a leap month is no month's number.
            if Self::is_plain(year, month.byte(), day) && !leap_day {
                return Ok(Self::plain_day(year, month.byte(), day));
            }
            if month.is_leap() {
                return Err($crate::Error::Month { month, year });
            }
            match Self::at_place_or_refusal(year, month.number(), day) {
                Ok(_) if leap_day => Err($crate::Error::LeapDay { value: day }),
                found => found,
            }
        }
    };
}

/// Those of a calendar whose days are not written with their places in the month.
macro_rules! regular_years_place_methods {
    () => {
        #[inline]
        fn month_of(&self, day: $crate::Day) -> $crate::MonthIndex {
            let (year, month, _) = Self::from_day(day);
            $crate::MonthIndex::new(year * i32::from(Self::MONTHS) + i32::from(month) - 1)
        }

        #[inline]
        fn month(&self, index: $crate::MonthIndex) -> $crate::MonthShape {
            let (index, months) = (index.get(), i32::from(Self::MONTHS));
            Self::shape(index.div_euclid(months), index.rem_euclid(months) as u8 + 1)
        }

        #[inline]
        fn find(&self, year: i32, month: $crate::Month) -> Result<$crate::MonthIndex, $crate::Error> {
            if month.is_leap() {
                return Err($crate::Error::Month { month, year });
            }
            Self::check(year, month.number())?;
            Ok($crate::MonthIndex::new(year * i32::from(Self::MONTHS) + i32::from(month.number()) - 1))
        }

        #[inline]
        fn month_ordinal(&self, day: $crate::Day) -> u8 {
            Self::from_day(day).1
        }

        fn years(&self) -> core::ops::RangeInclusive<i32> {
            Self::MIN_YEAR..=Self::MAX_YEAR
        }

        fn year(&self, year: i32) -> Result<$crate::YearShape, $crate::Error> {
            Self::check(year, 1)?;
            let first_day = Self::first_day(year, 1);
            Ok($crate::YearShape {
                year,
                first_month: $crate::MonthIndex::new(year * i32::from(Self::MONTHS)),
                months: Self::MONTHS,
                first_day,
                days: (Self::first_day(year, Self::MONTHS) - first_day) as u16
                    + u16::from(Self::month_length(year, Self::MONTHS)),
            })
        }

        fn is_leap_year(&self, year: i32) -> Result<bool, $crate::Error> {
            Self::check(year, 1).map(|()| Self::is_leap(year))
        }

        fn bounds(&self) -> $crate::Bounds {
            let mut bounds = $crate::Bounds {
                shortest_month: u8::MAX,
                longest_month: 0,
                fewest_months: Self::MONTHS,
                most_months: Self::MONTHS,
                shortest_year: Self::YEAR_BOUNDS.0,
                longest_year: Self::YEAR_BOUNDS.1,
            };
            for (shortest, longest) in Self::LENGTHS {
                bounds.shortest_month = bounds.shortest_month.min(shortest);
                bounds.longest_month = bounds.longest_month.max(longest);
            }
            bounds
        }

        fn shortest_days_in_month(&self, month: $crate::Month) -> Result<u8, $crate::Error> {
            Self::lengths_of(month).map(|(shortest, _)| shortest)
        }

        fn longest_days_in_month(&self, month: $crate::Month) -> Result<u8, $crate::Error> {
            Self::lengths_of(month).map(|(_, longest)| longest)
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::calendars::*;

    macro_rules! within_bounds {
        ($($Calendar:ident),* $(,)?) => {
            $($Calendar::months_are_within_bounds();)*
        };
    }

    #[test]
    fn months_are_within_their_bounds() {
        within_bounds!(
            Armenian,
            AstroHinduSolar,
            BanglaBd,
            BanglaBd1987,
            BikramSambat,
            Buddhist,
            Coptic,
            Dangun,
            Dee,
            DeeCecil,
            Discordian,
            Egyptian,
            Ethiopic,
            EthiopicAmeteAlem,
            FrenchRepublican,
            FrenchRepublicanArithmetic,
            FrenchRepublicanContinuous,
            FrenchRepublicanMadler,
            Goddess,
            Gregorian,
            HinduSolar,
            HinduSolarBengal,
            HinduSolarMadras,
            HinduSolarMalayalam,
            HinduSolarTamil,
            Holocene,
            Indian,
            InternationalFixed,
            IslamicCivil,
            IslamicFatimidCivil,
            IslamicFatimidTbla,
            IslamicHabashCivil,
            IslamicHabashTbla,
            IslamicKushyarCivil,
            IslamicKushyarTbla,
            IslamicObservational,
            IslamicSaudi,
            IslamicTbla,
            IslamicUmalqura,
            Iso8601,
            Japanese,
            Javanese,
            Juche,
            Julian,
            Milankovic,
            Nanakshahi,
            OldHinduSolar,
            Persian,
            Persian2820,
            PersianArithmetic,
            PersianAstronomical,
            PersianBorji,
            Positivist,
            Pranatamangsa,
            Roc,
            Swedish,
            Symmetry010,
            Symmetry454,
            TenrekiA,
            TenrekiB,
            Tranquility,
            UmalquraPublished,
            UmalquraSolar,
            VanishingLeprechaun,
            World,
            WorldSeason,
            Yi,
            ZoroastrianFasli,
            ZoroastrianQadimi,
            ZoroastrianShahanshahi
        );
    }
}
