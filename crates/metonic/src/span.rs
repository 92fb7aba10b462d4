//! A span of years, months, weeks and days.

use core::fmt;
use core::ops::Neg;
use core::str::FromStr;

use crate::error::{Expected, TextError};

/// Years, months, weeks and days to add to a date, or between two.
///
/// What a year or a month comes to depends on the calendar and the date that it is added to. The four
/// numbers usually have one sign; they may differ, and are then applied from the years down.
///
/// Its text is ISO 8601's: `P1Y2M3W4D`, `-P10D`, `P0D`. Where the signs differ, each number has its
/// own, as in ISO 8601-2: `P1Y-1D`.
///
/// ```
/// use metonic::Span;
///
/// let span: Span = "P1Y2M3W4D".parse()?;
/// assert_eq!(span, Span::new().years(1).months(2).weeks(3).days(4));
/// assert_eq!((-span).to_string(), "-P1Y2M3W4D");
/// assert!("PT1H".parse::<Span>().is_err());
/// # Ok::<(), metonic::TextError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// Years.
    pub years: i64,
    /// Months.
    pub months: i64,
    /// Weeks of seven days.
    pub weeks: i64,
    /// Days.
    pub days: i64,
}

impl Span {
    /// Nothing at all.
    #[must_use]
    pub const fn new() -> Self {
        Self { years: 0, months: 0, weeks: 0, days: 0 }
    }

    /// With so many years.
    #[must_use]
    pub const fn years(self, years: i64) -> Self {
        Self { years, ..self }
    }

    /// With so many months.
    #[must_use]
    pub const fn months(self, months: i64) -> Self {
        Self { months, ..self }
    }

    /// With so many weeks.
    #[must_use]
    pub const fn weeks(self, weeks: i64) -> Self {
        Self { weeks, ..self }
    }

    /// With so many days.
    #[must_use]
    pub const fn days(self, days: i64) -> Self {
        Self { days, ..self }
    }

    /// Whether all four are 0.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.years == 0 && self.months == 0 && self.weeks == 0 && self.days == 0
    }

    /// The same span the other way. What `i64::MIN` would become is one less than that, `i64::MAX`.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self {
            years: self.years.saturating_neg(),
            months: self.months.saturating_neg(),
            weeks: self.weeks.saturating_neg(),
            days: self.days.saturating_neg(),
        }
    }

    /// The weeks and days in days; `None` past the ends of an `i64`.
    pub(crate) const fn checked_days(self) -> Option<i64> {
        match self.weeks.checked_mul(7) {
            Some(days) => days.checked_add(self.days),
            None => None,
        }
    }

    const fn fields(self) -> [(i64, char); 4] {
        [(self.years, 'Y'), (self.months, 'M'), (self.weeks, 'W'), (self.days, 'D')]
    }
}

impl Neg for Span {
    type Output = Self;

    fn neg(self) -> Self {
        self.negated()
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;

        let fields = self.fields();
        let is_negative = fields.iter().all(|&(value, _)| value <= 0) && !self.is_zero();
        f.write_str(if is_negative { "-P" } else { "P" })?;
        for (value, unit) in fields.into_iter().filter(|&(value, _)| value != 0) {
            if is_negative {
                write!(f, "{}", value.unsigned_abs())?;
            } else {
                write!(f, "{value}")?;
            }
            f.write_char(unit)?;
        }
        if self.is_zero() { f.write_str("0D") } else { Ok(()) }
    }
}

impl FromStr for Span {
    type Err = TextError;

    /// Reads `P1Y2M3W4D`, in either case, with a sign before the `P` or before each number. At least one
    /// number, each of the four at most once, in that order. Hours and minutes are none of a date's.
    fn from_str(text: &str) -> Result<Self, TextError> {
        if text.len() > crate::text::MAX_LENGTH {
            return Err(TextError::TooLong { length: text.len(), max: crate::text::MAX_LENGTH });
        }
        let wrong =
            |rest: &str, expected| TextError::Syntax { at: text.len().saturating_sub(rest.len()), expected };
        let (is_negative, signed) = sign(text);
        let mut rest = signed.strip_prefix(['P', 'p']).ok_or_else(|| wrong(signed, Expected::Span))?;
        let mut span = Self::new();
        let mut units = "YMWD";
        loop {
            let (is_other_way, number) = sign(rest);
            let (value, after) = digits(number, is_negative != is_other_way)
                .ok_or_else(|| wrong(rest, Expected::SpanNumber))?;
            let mut characters = after.chars();
            let unit = characters.next().unwrap_or_default().to_ascii_uppercase();
            let place = units.find(unit).ok_or_else(|| wrong(after, Expected::SpanUnit))?;
            match unit {
                'Y' => span.years = value,
                'M' => span.months = value,
                'W' => span.weeks = value,
                _ => span.days = value,
            }
            units = units.get(place.saturating_add(1)..).unwrap_or("");
            rest = characters.as_str();
            if rest.is_empty() {
                return Ok(span);
            }
        }
    }
}

/// Whether a minus sign comes first, and what comes after the sign.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The number that a text begins with, and what comes after it; `None` without a digit and past the
/// ends of an `i64`.
fn digits(text: &str, is_negative: bool) -> Option<(i64, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    if digits.is_empty() {
        return None;
    }
    let value = digits.bytes().try_fold(0_i64, |value, byte| {
        let digit = i64::from(byte.saturating_sub(b'0'));
        let tens = value.checked_mul(10)?;
        if is_negative { tens.checked_sub(digit) } else { tens.checked_add(digit) }
    })?;
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn texts_are_read_and_written() {
        let read = |text: &str| text.parse::<Span>();
        assert_eq!(read("P1Y2M3W4D"), Ok(Span { years: 1, months: 2, weeks: 3, days: 4 }));
        assert_eq!(read("-p10d"), Ok(Span::new().days(-10)));
        assert_eq!(read("+P2W"), Ok(Span::new().weeks(2)));
        assert_eq!(read("P0D"), Ok(Span::new()));
        assert_eq!(read("P1Y-1D"), Ok(Span::new().years(1).days(-1)));
        assert_eq!(read("-P1Y-1D"), Ok(Span::new().years(-1).days(1)));
        for span in [
            Span::new(),
            Span::new().years(-1).months(-13),
            Span::new().years(1).days(-1),
            Span { years: i64::MIN, months: i64::MIN, weeks: i64::MIN, days: i64::MIN },
            Span { years: i64::MAX, months: i64::MIN, weeks: 0, days: 1 },
        ] {
            assert_eq!(read(&span.to_string()), Ok(span), "{span}");
        }
        assert_eq!(Span::new().years(1).days(-1).to_string(), "P1Y-1D");
    }

    #[test]
    fn what_is_no_span_is_refused_where_it_is_wrong() {
        for (text, at) in [
            ("", 0),
            ("1Y", 0),
            ("P", 1),
            ("P1", 2),
            ("P1Y1Y", 4),
            ("P1D1Y", 4),
            ("PT1H", 1),
            ("P1DT1H", 3),
            ("P1.5Y", 2),
            ("P9223372036854775808D", 1),
            ("P--1D", 1),
            ("P٣D", 1),
        ] {
            match text.parse::<Span>() {
                Err(TextError::Syntax { at: found, .. }) => assert_eq!(found, at, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        assert_eq!("P9223372036854775807D".parse(), Ok(Span::new().days(i64::MAX)));
        assert!("P".repeat(200).parse::<Span>().is_err());
    }
}
