//! The long count of the Maya.

use core::fmt;

use super::{Count, count, parts};
use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::{Error, TextError};

/// The long count of the Maya, with the correlation that is given.
///
/// Twenty kin (days) are a uinal, eighteen uinal a tun, twenty tun a katun, twenty katun a baktun:
/// `12.19.13.0.0`. Baktun are counted on past 13 and past 20; those before 0.0.0.0.0 are negative, and
/// what follows them is still 0 or more: the day before it is `-1.19.19.17.19`.
///
/// It calls itself `maya-long-count` unless its correlation is that of another built-in one.
///
/// ```
/// use metonic::{Day, counts::{Count, LongCount}};
///
/// let day: Day = "2012-12-21".parse()?;
/// let mut text = String::new();
/// LongCount::new(584_283).write(day, &mut text)?;
/// assert_eq!(text, "13.0.0.0.0");
/// assert_eq!(LongCount::new(584_285).number_of(day), 1_871_998);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LongCount {
    correlation: i32,
}

/// Days in a baktun, a katun, a tun, a uinal and a kin.
const UNITS: [i64; 5] = [144_000, 7_200, 360, 20, 1];

impl LongCount {
    /// Goodman, Martínez and Thompson's correlation, and Thompson's of 1950 (Lounsbury's).
    const GOODMAN_MARTINEZ_THOMPSON: Self = Self::new(584_283);
    const LOUNSBURY: Self = Self::new(584_285);

    /// With this correlation: the Julian day number of 0.0.0.0.0.
    #[must_use]
    pub const fn new(correlation: i32) -> Self {
        Self { correlation }
    }

    /// The Julian day number of 0.0.0.0.0.
    #[must_use]
    pub const fn correlation(self) -> i32 {
        self.correlation
    }
}

impl Default for LongCount {
    fn default() -> Self {
        Self::GOODMAN_MARTINEZ_THOMPSON
    }
}

impl Count for LongCount {
    fn about(&self) -> AboutSystem {
        if *self == Self::LOUNSBURY { MayaLongCount584285::ABOUT } else { MayaLongCount::ABOUT }
    }

    fn number_of(&self, day: Day) -> i64 {
        day.julian_day_number().saturating_sub(self.correlation.into())
    }

    fn day_of(&self, number: i64) -> Result<Day, Error> {
        Day::from_julian_day_number(number.saturating_add(self.correlation.into()))
    }

    fn write(&self, day: Day, out: &mut dyn fmt::Write) -> fmt::Result {
        let mut rest = self.number_of(day);
        for unit in UNITS {
            let separator = if unit == 1 { "" } else { "." };
            write!(out, "{}{separator}", rest.div_euclid(unit))?;
            rest = rest.rem_euclid(unit);
        }
        Ok(())
    }

    fn read(&self, text: &str) -> Result<Day, TextError> {
        let parts = parts::read(text, b'.', [i64::MAX, 20, 20, 18, 20], "12.19.13.0.0")?;
        let days = parts.iter().zip(UNITS).map(|(part, unit)| part.saturating_mul(unit));
        Ok(self.day_of(days.fold(0, i64::saturating_add))?)
    }
}

/// A long count with a correlation of its own.
macro_rules! long_count {
    ($(#[doc = $doc:literal])* pub struct $Count:ident { $($about:tt)* } $correlation:expr) => {
        count! { $(#[doc = $doc])* pub struct $Count { $($about)* } }

        impl Count for $Count {
            fn about(&self) -> AboutSystem {
                Self::ABOUT
            }

            fn number_of(&self, day: Day) -> i64 {
                $correlation.number_of(day)
            }

            fn day_of(&self, number: i64) -> Result<Day, Error> {
                $correlation.day_of(number)
            }

            fn write(&self, day: Day, out: &mut dyn fmt::Write) -> fmt::Result {
                $correlation.write(day, out)
            }

            fn read(&self, text: &str) -> Result<Day, TextError> {
                $correlation.read(text)
            }
        }
    };
}

long_count! {
    /// The long count of the Maya, by Goodman, Martínez and Thompson's correlation.
    ///
    /// # Rules
    /// Baktun, katun, tun, uinal and kin: `12.19.13.0.0`. Twenty kin (days) are a uinal, eighteen
    /// uinal a tun, and so on by twenties. Baktun are counted on past 13 and past 20; before
    /// 0.0.0.0.0 (which the Maya wrote 13.0.0.0.0) they are negative, and what follows them is still
    /// 0 or more. As a number, days since 0.0.0.0.0, which is the Julian day number 584 283:
    /// 11 August 3114 BCE (Gregorian). [`LongCount`] takes any correlation.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.1; J. E. S. Thompson, *Maya Hieroglyphic
    /// Writing*, 1950.
    pub struct MayaLongCount { "maya-long-count", "Maya Long Count", &["long-count"] }
    LongCount::GOODMAN_MARTINEZ_THOMPSON
}

long_count! {
    /// The long count of the Maya, by the correlation of two days later.
    ///
    /// # Rules
    /// As `maya-long-count`, with 0.0.0.0.0 on the Julian day number 584 285: 13 August 3114 BCE
    /// (Gregorian).
    ///
    /// # Sources
    /// J. E. S. Thompson, 1935; F. Lounsbury, *A derivation of the Mayan-to-Julian calendar correlation
    /// from the Dresden Codex Venus chronology*, 1992.
    pub struct MayaLongCount584285 {
        "maya-long-count-584285", "Maya Long Count by 584285", &["long-count-584285"]
    }
    LongCount::LOUNSBURY
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;
    use std::string::{String, ToString};

    use super::*;

    /// Correlations of the long count: 13.0.0.0.0 was two days apart by Thompson's two.
    #[test]
    fn long_counts_by_their_correlation() {
        let end =
            |correlation: i32| LongCount::new(black_box(correlation)).read("13.0.0.0.0").unwrap().to_string();
        assert_eq!((end(584_283).as_str(), end(584_285).as_str()), ("2012-12-21", "2012-12-23"));
        // Spinden's, of 260 years before.
        assert_eq!(LongCount::new(489_384).correlation(), 489_384);
        let day: Day = "2012-12-21".parse().unwrap();
        for correlation in [0, 489_384, 584_283, 584_285, -1_000_000] {
            let count = LongCount::new(correlation);
            assert_eq!(count.number_of(day), day.julian_day_number() - i64::from(correlation));
            let mut text = String::new();
            count.write(day, &mut text).unwrap();
            assert_eq!(count.read(&text), Ok(day), "{text}");
        }
        assert_eq!(LongCount::default(), LongCount::new(584_283));
        let ids = [584_283, 584_285, 489_384].map(|correlation| LongCount::new(correlation).about().id);
        assert_eq!(ids, ["maya-long-count", "maya-long-count-584285", "maya-long-count"]);
    }
}
