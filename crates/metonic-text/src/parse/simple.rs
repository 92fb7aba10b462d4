//! The patterns that most dates are written by: a day, a month, a year and perhaps a weekday, each
//! once, of a calendar whose months have one name each.

use metonic::{Calendar, Day, Era, Month, Weekday, YearMonthDay};

use super::Parser;
use super::digits::{is_long_enough, most_digits};
use super::direct::digits;
use super::numbers;
use super::read::Years;
use crate::formatter::Formatter;
use crate::kinds::Months;
use crate::pattern::Part;
use crate::plan::What;

/// The beginnings of the names that such a pattern has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Simple {
    months: [Beginning; 14],
    weekdays: [Beginning; 7],
    /// The era of years, in a calendar that counts by one.
    era: Option<Era>,
}

/// The first eight bytes of a name, or all, and which of eight they are.
#[derive(Clone, Copy, Debug, Default)]
struct Beginning {
    bytes: u64,
    mask: u64,
}

impl Beginning {
    fn of(name: Option<&str>) -> Self {
        let name = name.unwrap_or_default().as_bytes();
        let missing = 8_usize.saturating_sub(name.len()).saturating_mul(8);
        // Nothing begins with a name that there is not.
        let mask = u64::MAX.checked_shr(missing as u32).unwrap_or(0);
        Self { bytes: head(name), mask }
    }
}

/// The first eight bytes, the first one lowest; zeros where there are none.
fn head(bytes: &[u8]) -> u64 {
    if let Some(bytes) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*bytes);
    }
    bytes.iter().rev().fold(0, |head, &byte| head << 8 | u64::from(byte))
}

impl Simple {
    /// What is needed to read a pattern so; `None` if it is another.
    pub(super) fn new<C: Calendar>(formatter: &Formatter<'_, C>, years: Years) -> Option<Self> {
        let parts = formatter.pattern.parts();
        let is_numbered = matches!(formatter.kind.months, Months::Numbered | Months::Hebrew);
        let has = |wanted: fn(&What) -> bool| {
            formatter.plan.steps().iter().filter(|step| wanted(&step.what)).count()
        };
        let once = has(|what| matches!(what, What::Day(_))) == 1
            && has(|what| matches!(what, What::Month(..))) == 1
            && has(|what| matches!(what, What::Year(_))) == 1
            && has(|what| matches!(what, What::Weekday(..))) <= 1
            && has(|what| matches!(what, What::Field(..))) == 0;
        let is_abutting = parts.windows(2).any(|pair| matches!(pair, [Part::Field(..), Part::Field(..)]));
        let is_whole = usize::from(formatter.plan.parts) == parts.len();
        if !once || is_abutting || !is_whole || !is_numbered || !formatter.kind.is_itself {
            return None;
        }
        let names = &formatter.names;
        Some(Self {
            months: core::array::from_fn(|place| Beginning::of(names.month_read(place))),
            weekdays: core::array::from_fn(|place| Beginning::of(names.weekday_read(place))),
            era: match years {
                Years::Plain => None,
                Years::Of(era) => Some(era),
                Years::Named => return None,
            },
        })
    }
}

impl<C: Calendar> Parser<'_, C> {
    /// The day, if the text is as the formatter writes it by such a pattern; `None` says nothing.
    pub(super) fn simple(&self, simple: &Simple, text: &str) -> Option<Day> {
        let formatter = &self.formatter;
        let (mut year, mut month, mut day, mut weekday) = (0, 0, 0, None);
        let mut at = 0_usize;
        for step in formatter.plan.steps() {
            let rest = text.as_bytes().get(at..)?;
            match step.what {
                What::Weekday(..) => {
                    let name = |place| formatter.names.weekday_read(place);
                    let (place, length) = longest(&simple.weekdays, name, rest)?;
                    weekday = Some(place);
                    at = at.saturating_add(length);
                }
                What::Month(..) => {
                    let name = |place| formatter.names.month_read(place);
                    let (place, length) = longest(&simple.months, name, rest)?;
                    month = place;
                    at = at.saturating_add(length);
                }
                What::Day(least) => (day, at) = self.simple_number(b'd', least, text, at)?,
                What::Year(least) => (year, at) = self.simple_number(b'y', least, text, at)?,
                What::Nothing => {}
                What::Field(..) => return None,
            }
            at = after(text.as_bytes(), at, step.after.as_bytes())?;
        }
        if at != text.len() {
            return None;
        }
        let calendar = formatter.calendar();
        let (month, in_leap_year): (Month, _) = formatter.kind.month_at(month)?;
        let year = i32::try_from(year).ok()?;
        let year = match simple.era.and_then(|era| calendar.era(era)) {
            Some(rule) => rule.year(year),
            None => year,
        };
        let found = calendar.day_of(YearMonthDay::new(year, month, u8::try_from(day).ok()?)).ok()?;
        let is_weekday =
            weekday.is_none_or(|place| usize::from(found.weekday().days_after(Weekday::Sunday)) == place);
        let is_month = in_leap_year.is_none_or(|wanted| calendar.is_leap_year(year) == Ok(wanted));
        (is_weekday && is_month).then_some(found)
    }

    /// A number that is written as the formatter writes it, and the place after it.
    fn simple_number(&self, letter: u8, least: u8, text: &str, at: usize) -> Option<(i64, usize)> {
        let formatter = &self.formatter;
        let numbering = formatter.numbers.of(letter);
        if numbering.is_hebrew_letters() {
            let (number, end) = numbers::hebrew(text, at)?;
            return Some((formatter.with_thousands(letter, number).unwrap_or(number), end));
        }
        let (number, length, end) = digits(text, at, numbering, most_digits(letter))?;
        is_long_enough((number, length), usize::from(least)).then_some((number, end))
    }
}

/// The place of the longest name that a text begins with, and its length; none if two are the same.
fn longest(
    beginnings: &[Beginning],
    name: impl Fn(usize) -> Option<&'static str>,
    text: &[u8],
) -> Option<(usize, usize)> {
    let head = head(text);
    let (mut found, mut length, mut is_one) = (0, 0, true);
    for (place, beginning) in beginnings.iter().enumerate() {
        if head & beginning.mask != beginning.bytes || beginning.mask == 0 {
            continue;
        }
        let name = name(place)?.as_bytes();
        if name.len() >= length && (name.len() <= 8 || text.starts_with(name)) {
            is_one = name.len() > length;
            (found, length) = (place, name.len());
        }
    }
    (length > 0 && is_one).then_some((found, length))
}

/// The place after a text, most often of a letter or two.
fn after(text: &[u8], at: usize, wanted: &[u8]) -> Option<usize> {
    let rest = text.get(at..)?;
    let is_there = match *wanted {
        [] => true,
        [first] => rest.first() == Some(&first),
        [first, second] => rest.first() == Some(&first) && rest.get(1) == Some(&second),
        _ => rest.starts_with(wanted),
    };
    is_there.then(|| at.saturating_add(wanted.len()))
}
