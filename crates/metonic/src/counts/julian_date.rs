//! Julian dates at the midnight that begins a day: numbers that end in a half.

use core::fmt;

use super::{Count, count};
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::{Error, Expected, TextError};
use crate::text::MAX_LENGTH;

/// A Julian date less a whole number: `zero` is the Julian day number that it leaves out.
macro_rules! julian_date {
    ($(#[doc = $doc:literal])* pub struct $Count:ident { $($about:tt)* } less $zero:expr;) => {
        count! { $(#[doc = $doc])* pub struct $Count { $($about)* } }

        impl Count for $Count {
            fn about(&self) -> AboutSystem {
                Self::ABOUT
            }

            fn number_of(&self, day: Day) -> i64 {
                // Half a day before the noon that the Julian day number is of, rounded down.
                day.julian_day_number().saturating_sub($zero + 1)
            }

            fn day_of(&self, number: i64) -> Result<Day, Error> {
                Day::from_julian_day_number(number.saturating_add($zero + 1))
            }

            fn write(&self, day: Day, out: &mut dyn fmt::Write) -> fmt::Result {
                write_half(self.number_of(day), out)
            }

            fn read(&self, text: &str) -> Result<Day, TextError> {
                Ok(self.day_of(read_half(text)?)?)
            }
        }
    };
}

julian_date! {
    /// The Julian date at the midnight that begins the day.
    ///
    /// # Rules
    /// Days and their fraction since noon of 1 January 4713 BCE (Julian). A day that begins at
    /// midnight begins at a half: 2000-01-01 at 2451544.5. Any Julian date is read, as that of the
    /// day in which it falls: 2451545, noon, is 2000-01-01 too. As a number, the whole part, rounded
    /// down. For the number of the day that begins at noon there is `jdn`.
    ///
    /// # Sources
    /// IAU, resolution B1 of the XXIII General Assembly, 1997; Reingold and Dershowitz, 4th ed.,
    /// section 1.5.
    pub struct JulianDate { "jd", "Julian Date", &["julian-date"] }
    less 0;
}

julian_date! {
    /// The reduced Julian date: the Julian date − 2 400 000.
    ///
    /// # Rules
    /// As `jd`, less 2 400 000: a day begins at a half. Half a day more than the modified Julian day.
    ///
    /// # Sources
    /// Its name is its rule. Used for the light curves of variable stars.
    pub struct ReducedJulianDate { "rjd", "Reduced Julian Date", &["reduced-julian-date", "reduced-julian-day"] }
    less 2_400_000;
}

julian_date! {
    /// The Dublin Julian date: the Julian date − 2 415 020.
    ///
    /// # Rules
    /// As `jd`, less 2 415 020: days since noon of 1899-12-31, 1900 January 0.5, the epoch of Newcomb's
    /// theory. A day begins at a half.
    ///
    /// # Sources
    /// IAU, General Assembly in Dublin, 1955; *Explanatory Supplement to the Astronomical Almanac*.
    pub struct DublinJulianDate { "djd", "Dublin Julian Date", &["dublin-julian-date", "dublin-julian-day"] }
    less 2_415_020;
}

/// A number and a half.
fn write_half(number: i64, out: &mut dyn fmt::Write) -> fmt::Result {
    if number < 0 {
        // −1 and a half is −0.5.
        write!(out, "-{}.5", number.saturating_add(1).saturating_neg())
    } else {
        write!(out, "{number}.5")
    }
}

/// The greatest number that with a half is not more than that of a text: digits, with or without a
/// sign and decimals.
fn read_half(text: &str) -> Result<i64, TextError> {
    if text.len() > MAX_LENGTH {
        return Err(TextError::TooLong { length: text.len(), max: MAX_LENGTH });
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let wrong = |at| TextError::Syntax { at, expected: Expected::Form("2451544.5") };
    let digits = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong(0));
    }
    if decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong(whole.len().saturating_add(1)));
    }
    let size: i64 = digits.parse().map_err(|_| wrong(0))?;
    // Decimals of one length are in order as text.
    let half =
        decimals.bytes().enumerate().map(|(place, byte)| byte.cmp(if place == 0 { &b'5' } else { &b'0' }));
    let to_half = half.fold(core::cmp::Ordering::Equal, core::cmp::Ordering::then);
    Ok(if text.starts_with('-') {
        size.saturating_neg().saturating_sub(1).saturating_sub(i64::from(to_half.is_gt()))
    } else {
        size.saturating_sub(i64::from(to_half.is_lt()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_julian_date_is_that_of_the_day_it_falls_in() {
        let cases = [
            ("0", -1),
            ("0.4999", -1),
            ("0.5", 0),
            ("1.4", 0),
            ("1.50", 1),
            ("-0", -1),
            ("-0.5", -1),
            ("-0.50", -1),
            ("-0.51", -2),
            ("-1.5", -2),
            ("-1.6", -3),
            ("2451545.0", 2_451_544),
            ("+2451544.5", 2_451_544),
        ];
        for (text, number) in cases {
            assert_eq!(read_half(text), Ok(number), "{text}");
        }
        for text in ["", ".", "5.", ".5", "1.5.5", "1,5", "1e5", "--1", "99999999999999999999"] {
            assert!(read_half(text).is_err(), "{text}");
        }
    }
}
