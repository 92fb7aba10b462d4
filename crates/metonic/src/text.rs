//! Dates as text: a calendar's own fields, and RFC 3339 / RFC 9557.
//!
//! [`YearMonthDay`] is written in its calendar's own count. [`Date`] is written for exchange: the
//! ISO 8601 date of the day, then the calendar in an annotation, `2026-11-21[u-ca=hebrew]` (RFC
//! 9557, section 3). The annotation is left out for the Gregorian calendar. Calendars without a BCP
//! 47 value are named by their id.
//!
//! Reading takes one pass over at most [`MAX_LENGTH`] bytes. Annotations that are not understood
//! are passed over, as the RFC asks, unless they are critical (`[!…]`). Of several `u-ca`
//! annotations the first counts, and none may be critical.

use core::fmt;
use core::str::FromStr;

use crate::calendar::Calendar;
use crate::calendars::{Gregorian, Iso8601};
use crate::date::Date;
use crate::day::Day;
use crate::error::{Expected, TextError};
use crate::fields::YearMonthDay;
use crate::month::Month;
use crate::registry::{AnyCalendar, Registry};

/// The longest text that is read, in bytes.
pub const MAX_LENGTH: usize = 128;

/// More digits than any year, day or count between [`Day::MIN`] and [`Day::MAX`] has would only
/// overflow.
const MAX_YEAR_DIGITS: usize = 9;

/// Text put together before it is written, so that it can be padded.
pub(crate) struct Line {
    bytes: [u8; Line::LENGTH],
    length: usize,
    /// Whether something did not fit.
    is_cut: bool,
}

impl Line {
    /// A date (at most 19 bytes) and the annotation of a calendar (at most 64, and 7 around them).
    const LENGTH: usize = 96;

    pub(crate) const fn new() -> Self {
        Self { bytes: [0; Self::LENGTH], length: 0, is_cut: false }
    }

    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length.saturating_add(text.len());
        // What does not fit is left out: an error would make `to_string` panic.
        if let Some(room) = self.bytes.get_mut(self.length..end) {
            room.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
            self.length = end;
        } else {
            self.is_cut = true;
        }
        Ok(())
    }
}

/// Writes text as it is, or, where padding is asked for, as a line that is padded. What is longer than a line, as
/// no built-in calendar's or count's is, is written whole.
pub(crate) fn padded(
    f: &mut fmt::Formatter<'_>,
    write: impl Fn(&mut dyn fmt::Write) -> fmt::Result,
) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return write(f);
    }
    let mut line = Line::new();
    write(&mut line)?;
    if line.is_cut {
        return write(f);
    }
    f.pad(line.as_str())
}

/// A year, month and day, padded as the formatter asks.
pub(crate) fn write_year_month_day(f: &mut fmt::Formatter<'_>, date: YearMonthDay) -> fmt::Result {
    padded(f, |line| put_year_month_day(line, date))
}

/// A year as ISO 8601 writes it, expanded as Temporal, jiff and `time` read it: a sign and six digits
/// at least.
pub(crate) fn write_year(f: &mut dyn fmt::Write, year: i32) -> fmt::Result {
    if (0..=9999).contains(&year) { write!(f, "{year:04}") } else { write!(f, "{year:+07}") }
}

fn put_year_month_day(f: &mut dyn fmt::Write, date: YearMonthDay) -> fmt::Result {
    let YearMonthDay { year, month, day, leap_day } = date;
    write_year(f, year)?;
    let leap = |flag| if flag { "L" } else { "" };
    write!(f, "-{:02}{}-{day:02}{}", month.number(), leap(month.is_leap()), leap(leap_day))
}

/// Reads text from the left, knowing where it is.
pub(crate) struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str) -> Result<Self, TextError> {
        if text.len() > MAX_LENGTH {
            return Err(TextError::TooLong { length: text.len(), max: MAX_LENGTH });
        }
        Ok(Self { text: text.as_bytes(), at: 0 })
    }

    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn eat(&mut self, wanted: u8) -> bool {
        let found = self.peek().is_some_and(|byte| byte.eq_ignore_ascii_case(&wanted));
        self.at = self.at.saturating_add(usize::from(found));
        found
    }

    fn fail<T>(&self, expected: Expected) -> Result<T, TextError> {
        Err(TextError::Syntax { at: self.at, expected })
    }

    /// Digits, their count and their value, at most `max` of them.
    fn digits(&mut self, max: usize) -> (usize, i32) {
        let (mut count, mut value) = (0_usize, 0_i32);
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            if count == max {
                break;
            }
            value = value.saturating_mul(10).saturating_add(i32::from(digit.wrapping_sub(b'0')));
            count = count.saturating_add(1);
            self.at = self.at.saturating_add(1);
        }
        (count, value)
    }

    pub(crate) fn end(&self) -> Result<(), TextError> {
        if self.at == self.text.len() { Ok(()) } else { self.fail(Expected::End) }
    }

    fn hyphen(&mut self) -> Result<(), TextError> {
        if self.eat(b'-') { Ok(()) } else { self.fail(Expected::Hyphen) }
    }

    /// A year of one to nine digits, with or without a sign.
    pub(crate) fn year(&mut self) -> Result<i32, TextError> {
        let start = self.at;
        let negative = self.eat(b'-');
        if !negative {
            self.eat(b'+');
        }
        let (count, value) = self.digits(MAX_YEAR_DIGITS);
        if count == 0 || self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            return Err(TextError::Syntax { at: start, expected: Expected::Year });
        }
        Ok(if negative { value.saturating_neg() } else { value })
    }

    /// `6`, `06`, `M06`, `06L`, `M06L`.
    pub(crate) fn month(&mut self) -> Result<Month, TextError> {
        let start = self.at;
        self.eat(b'M');
        let (count, value) = self.digits(2);
        let leap = count > 0 && self.eat(b'L');
        match u8::try_from(value) {
            Ok(number) if count > 0 => Ok(Month::with_leap(number, leap)?),
            _ => Err(TextError::Syntax { at: start, expected: Expected::Month }),
        }
    }

    /// A year, a month and a day in a calendar's own count.
    pub(crate) fn year_month_day(&mut self) -> Result<YearMonthDay, TextError> {
        let year = self.year()?;
        self.hyphen()?;
        let month = self.month()?;
        self.hyphen()?;
        let start = self.at;
        let (count, value) = self.digits(3);
        let leap_day = count > 0 && self.eat(b'L');
        match u8::try_from(value) {
            Ok(day) if count > 0 => Ok(YearMonthDay::new(year, month, day).with_leap_day(leap_day)),
            _ => Err(TextError::Syntax { at: start, expected: Expected::Day }),
        }
    }

    /// An ISO 8601 calendar date: `2026-11-21`, `-000043-03-15`.
    fn iso_day(&mut self) -> Result<Day, TextError> {
        let start = self.at;
        let iso_year = TextError::Syntax { at: start, expected: Expected::IsoYear };
        let negative = self.eat(b'-');
        let signed = negative || self.eat(b'+');
        let (count, value) = self.digits(MAX_YEAR_DIGITS);
        let well_formed = if signed { count >= 6 && !(negative && value == 0) } else { count == 4 };
        if !well_formed {
            return Err(iso_year);
        }
        let year = if negative { value.saturating_neg() } else { value };
        self.hyphen()?;
        let month = self.two_digits(Expected::IsoMonth)?;
        self.hyphen()?;
        let day = self.two_digits(Expected::IsoDay)?;
        Ok(Gregorian::to_day(year, month, day)?)
    }

    fn two_digits(&mut self, expected: Expected) -> Result<u8, TextError> {
        let start = self.at;
        match self.digits(2) {
            (2, value) => Ok(value as u8),
            _ => Err(TextError::Syntax { at: start, expected }),
        }
    }

    /// The annotations up to the end: the calendar that the first `u-ca` names.
    fn annotations(&mut self) -> Result<Option<&'a str>, TextError> {
        let first = self.at;
        let mut calendar = None;
        let mut is_critical = false;
        while self.peek().is_some() {
            let start = self.at;
            let Some((critical, key, value)) = self.annotation() else {
                return Err(TextError::Syntax { at: start, expected: Expected::Annotation });
            };
            match key {
                // A time zone comes before the rest.
                None if start != first => {
                    return Err(TextError::Syntax { at: start, expected: Expected::Annotation });
                }
                Some("u-ca") => {
                    // As TC39 Temporal does: the first of several counts, and none may be critical.
                    is_critical |= critical;
                    if calendar.is_some() && is_critical {
                        return Err(TextError::Critical { at: start });
                    }
                    // What is critical must be understood (RFC 9557, 3.3).
                    if critical && Registry::global().calendar(value).is_err() {
                        return Err(TextError::Critical { at: start });
                    }
                    calendar = calendar.or(Some(value));
                }
                _ if critical => return Err(TextError::Critical { at: start }),
                _ => {}
            }
        }
        Ok(calendar)
    }

    /// `[key=value]` or `[!key=value]`; a time zone (`[Europe/Paris]`, `[+03:30]`) has no key.
    fn annotation(&mut self) -> Option<(bool, Option<&'a str>, &'a str)> {
        let rest = self.text.get(self.at..)?.strip_prefix(b"[")?;
        let length = rest.iter().position(|&byte| byte == b']')?;
        let inside = core::str::from_utf8(rest.get(..length)?).ok()?;
        let (critical, inside) = match inside.strip_prefix('!') {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        let annotation = match inside.split_once('=') {
            Some((key, value)) if is_key(key) && is_value(value) => (critical, Some(key), value),
            None if is_zone(inside) => (critical, None, inside),
            _ => return None,
        };
        // Two brackets and what is between them.
        self.at = self.at.saturating_add(length).saturating_add(2);
        Some(annotation)
    }
}

/// RFC 9557, 4.1: lower case, digits, `_` and `-`, beginning with neither a digit nor `-`.
fn is_key(key: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    key.bytes().next().is_some_and(is_part)
        && key.bytes().all(|byte| is_part(byte) || byte.is_ascii_digit() || byte == b'-')
}

/// RFC 9557, 4.1: letters and digits in groups with `-` between them.
pub(crate) fn is_value(value: &str) -> bool {
    let mut groups = value.as_bytes().split(|&byte| byte == b'-');
    groups.all(|group| !group.is_empty() && group.iter().all(u8::is_ascii_alphanumeric))
}

/// The name of a time zone, or an offset.
fn is_zone(zone: &str) -> bool {
    !zone.is_empty() && zone.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/+:.".contains(&byte))
}

/// A day and the calendar that its annotation names.
fn read(text: &str) -> Result<(Day, Option<&str>), TextError> {
    let mut reader = Reader::new(text)?;
    let day = reader.iso_day()?;
    let calendar = reader.annotations()?;
    Ok((day, calendar))
}

/// RFC 9557: the day's ISO 8601 date, then the calendar unless it is the Gregorian.
impl<C: Calendar> fmt::Display for Date<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(f, |line| {
            put_year_month_day(line, Iso8601.ymd_of(self.to_day()))?;
            let about = self.calendar().about();
            if about.id == Gregorian::ABOUT.id {
                return Ok(());
            }
            write!(line, "[u-ca={}]", about.bcp47.unwrap_or(about.id))
        })
    }
}

/// Reads an ISO 8601 date, with or without annotations, in a calendar known when the program is
/// built. An annotation that names another calendar is an error.
impl<C: Calendar + Default> FromStr for Date<C> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let (day, named) = read(text)?;
        let calendar = C::default();
        if let Some(named) = named {
            let about = calendar.about();
            let same = about.names().chain(about.bcp47).any(|name| name.eq_ignore_ascii_case(named));
            // The Gregorian calendar has the fields of ISO 8601's.
            let iso = about.id == Gregorian::ABOUT.id && named.eq_ignore_ascii_case(Iso8601::ABOUT.id);
            if !same && !iso {
                return Err(TextError::OtherCalendar);
            }
        }
        Ok(Self::from_day(day, calendar))
    }
}

/// Reads an ISO 8601 date in the calendar that its annotation names, found in [`Registry::global`];
/// Gregorian without one.
impl FromStr for Date<AnyCalendar> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let (day, named) = read(text)?;
        let calendar = match named {
            Some(name) => Registry::global().calendar(name)?,
            None => AnyCalendar::GREGORIAN,
        };
        Ok(Self::from_day(day, calendar))
    }
}

/// Reads an ISO 8601 date; annotations are passed over, since a day has no calendar.
impl FromStr for Day {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        read(text).map(|(day, _)| day)
    }
}
