//! Times of day.

use core::fmt;
use core::str::FromStr;

/// A time of day, by a clock of 24 hours of 60 minutes of 60 seconds, to the nanosecond.
///
/// It has no leap second and no 24 o'clock, and belongs to no day: [`DateTime`](crate::DateTime) has
/// both. Its text is ISO 8601's extended form.
///
/// ```
/// use metonic_text::Time;
///
/// let time = Time::new(13, 4, 5)?.with_nanosecond(60_000_000)?;
/// assert_eq!(time.to_string(), "13:04:05.06");
/// assert_eq!("13:04:05.06".parse::<Time>()?, time);
/// assert_eq!("13:04".parse::<Time>()?, Time::new(13, 4, 0)?);
/// assert!(Time::new(24, 0, 0).is_err());
/// # Ok::<(), metonic_text::TimeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    // In this order, which is that of time.
    hour: u8,
    minute: u8,
    second: u8,
    nanosecond: u32,
}

/// What is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeError {
    /// An hour above 23.
    Hour(u8),
    /// A minute above 59.
    Minute(u8),
    /// A second above 59; leap seconds are none.
    Second(u8),
    /// A nanosecond above 999 999 999.
    Nanosecond(u32),
    /// A text that is not `13:04`, `13:04:05` or `13:04:05.06`, with nine digits of a fraction at most.
    Text {
        /// Where it is not, in bytes.
        at: usize,
    },
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hour(hour) => write!(f, "hour {hour} is not in 0 to 23"),
            Self::Minute(minute) => write!(f, "minute {minute} is not in 0 to 59"),
            Self::Second(second) => write!(f, "second {second} is not in 0 to 59"),
            Self::Nanosecond(nanosecond) => write!(f, "nanosecond {nanosecond} is not in 0 to 999999999"),
            Self::Text { at } => write!(f, "not a time such as 13:04:05.06, at byte {at}"),
        }
    }
}

impl core::error::Error for TimeError {}

impl Time {
    /// 00:00, where a day begins.
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, second: 0, nanosecond: 0 };
    /// 12:00.
    pub const NOON: Self = Self { hour: 12, ..Self::MIDNIGHT };
    /// The last nanosecond of a day.
    pub const MAX: Self = Self { hour: 23, minute: 59, second: 59, nanosecond: 999_999_999 };

    /// A time of an hour 0–23, a minute 0–59 and a second 0–59.
    ///
    /// # Errors
    /// For numbers outside these.
    pub const fn new(hour: u8, minute: u8, second: u8) -> Result<Self, TimeError> {
        if hour > 23 {
            Err(TimeError::Hour(hour))
        } else if minute > 59 {
            Err(TimeError::Minute(minute))
        } else if second > 59 {
            Err(TimeError::Second(second))
        } else {
            Ok(Self { hour, minute, second, nanosecond: 0 })
        }
    }

    /// The same with another nanosecond, 0–999 999 999.
    ///
    /// # Errors
    /// For a number outside these.
    pub const fn with_nanosecond(self, nanosecond: u32) -> Result<Self, TimeError> {
        if nanosecond > 999_999_999 {
            Err(TimeError::Nanosecond(nanosecond))
        } else {
            Ok(Self { nanosecond, ..self })
        }
    }

    /// The hour, 0–23.
    #[must_use]
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0–59.
    #[must_use]
    pub const fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0–59.
    #[must_use]
    pub const fn second(self) -> u8 {
        self.second
    }

    /// The nanosecond of the second, 0–999 999 999.
    #[must_use]
    pub const fn nanosecond(self) -> u32 {
        self.nanosecond
    }

    /// The milliseconds since midnight, without the nanoseconds left: 0–86 399 999.
    #[must_use]
    pub const fn milliseconds(self) -> u32 {
        let minutes = (self.hour as u32).saturating_mul(60).saturating_add(self.minute as u32);
        let seconds = minutes.saturating_mul(60).saturating_add(self.second as u32);
        seconds.saturating_mul(1000).saturating_add(self.nanosecond / 1_000_000)
    }

    /// The same to the second.
    #[cfg(any(feature = "jiff-0_2", feature = "chrono-0_4", feature = "time-0_3"))]
    pub(crate) fn of_peer(hour: u8, minute: u8, second: u8, nanosecond: u32) -> Self {
        // A leap second, which we have not, is the last nanosecond before the next minute.
        let (second, nanosecond) =
            if second > 59 { (59, 999_999_999) } else { (second, nanosecond.min(999_999_999)) };
        // The peers' other numbers are in the same ranges: no default is taken.
        Self::new(hour, minute, second).and_then(|time| time.with_nanosecond(nanosecond)).unwrap_or_default()
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)?;
        let (mut fraction, mut digits) = (self.nanosecond, 9_usize);
        if fraction == 0 {
            return Ok(());
        }
        while fraction.is_multiple_of(10) {
            fraction /= 10;
            digits = digits.saturating_sub(1);
        }
        write!(f, ".{fraction:0digits$}")
    }
}

impl FromStr for Time {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let bytes = text.as_bytes();
        let digit = |at: usize| match bytes.get(at) {
            Some(digit @ b'0'..=b'9') => Ok(digit.saturating_sub(b'0')),
            _ => Err(TimeError::Text { at }),
        };
        let two = |at: usize| Ok(digit(at)?.saturating_mul(10).saturating_add(digit(at.saturating_add(1))?));
        let colon =
            |at: usize| if bytes.get(at) == Some(&b':') { Ok(()) } else { Err(TimeError::Text { at }) };
        let hour = two(0)?;
        colon(2)?;
        let minute = two(3)?;
        if bytes.len() == 5 {
            return Self::new(hour, minute, 0);
        }
        colon(5)?;
        let time = Self::new(hour, minute, two(6)?)?;
        let nanosecond = match bytes.get(8..) {
            None | Some([]) => 0,
            Some([b'.' | b',', fraction @ ..]) if !fraction.is_empty() => {
                let mut nanosecond = 0_u32;
                for place in 0..fraction.len().max(9) {
                    let at = place.saturating_add(9);
                    let digit = if place < fraction.len() { digit(at)? } else { 0 };
                    if place > 8 {
                        return Err(TimeError::Text { at });
                    }
                    nanosecond = nanosecond.saturating_mul(10).saturating_add(u32::from(digit));
                }
                nanosecond
            }
            Some([b'.' | b',', ..]) => return Err(TimeError::Text { at: 9 }),
            Some(_) => return Err(TimeError::Text { at: 8 }),
        };
        time.with_nanosecond(nanosecond)
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    #[test]
    fn texts_are_read_and_written() {
        for text in ["00:00:00", "23:59:59", "13:04:05.06", "13:04:05.000000001", "01:02:03.999999999"] {
            assert_eq!(text.parse::<Time>().unwrap().to_string(), text);
        }
        assert_eq!("13:04".parse(), Time::new(13, 4, 0));
        assert_eq!("13:04:05,5".parse::<Time>().unwrap().to_string(), "13:04:05.5");
        for (text, error) in [
            ("", TimeError::Text { at: 0 }),
            ("1:04", TimeError::Text { at: 1 }),
            ("13.04", TimeError::Text { at: 2 }),
            ("13:0", TimeError::Text { at: 4 }),
            ("13:04:", TimeError::Text { at: 6 }),
            ("13:04 ", TimeError::Text { at: 5 }),
            ("13:04:05.", TimeError::Text { at: 9 }),
            ("13:04:05.x", TimeError::Text { at: 9 }),
            ("13:04:05Z", TimeError::Text { at: 8 }),
            ("13:04:05.0123456789", TimeError::Text { at: 18 }),
            ("٠١:٠٢", TimeError::Text { at: 0 }),
            ("24:00", TimeError::Hour(24)),
            ("00:60", TimeError::Minute(60)),
            ("23:59:60", TimeError::Second(60)),
        ] {
            assert_eq!(text.parse::<Time>(), Err(error), "{text:?}");
        }
        assert_eq!(Time::MIDNIGHT.with_nanosecond(1_000_000_000), Err(TimeError::Nanosecond(1_000_000_000)));
    }

    #[test]
    fn the_order_is_that_of_time() {
        let times = [Time::MIDNIGHT, Time::new(0, 0, 1).unwrap(), Time::NOON, Time::MAX];
        assert!(times.is_sorted());
        assert_eq!(Time::MAX.milliseconds(), 86_399_999);
        assert_eq!(size_of::<Time>(), 8);
    }
}
