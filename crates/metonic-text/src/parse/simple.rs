//! The patterns that most dates are written by: a day, a month, a year and perhaps a weekday, each
//! once, of a calendar whose months have one name each; the month may be a number.

use metonic::{Calendar, Day, Era, Month, Weekday, YearMonthDay};

use super::Parser;
use super::beginning::{Beginning, longest};
use super::digits::{is_long_enough, most_digits};
use super::direct::digits;
use super::numbers;
use super::read::Years;
use crate::formatter::Formatter;
use crate::kinds::Months;
use crate::pattern::Part;
use crate::plan::{Step, What};

/// The beginnings of the names that such a pattern has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Simple {
    months: [Beginning; 14],
    weekdays: [Beginning; 7],
    /// The era of years, in a calendar that counts by one.
    era: Option<Era>,
}

impl Simple {
    /// What is needed to read a pattern so; `None` if it is another.
    pub(super) fn new<C: Calendar>(formatter: &Formatter<'_, C>, years: Years) -> Option<Self> {
        let parts = formatter.pattern.parts();
        let is_numbered = matches!(formatter.kind.months, Months::Numbered | Months::Hebrew);
        let steps = formatter.plan.steps();
        // Hebrew months are numbered by their place in the year.
        let by_number = formatter.kind.months == Months::Numbered;
        let is_month = |what: &What| match what {
            What::Month(..) => true,
            What::Field(b'M' | b'L', 1 | 2) => by_number,
            _ => false,
        };
        let once = count(steps, |what| matches!(what, What::Day(_))) == 1
            && count(steps, is_month) == 1
            && count(steps, |what| matches!(what, What::Year(_))) == 1
            && count(steps, |what| matches!(what, What::Weekday(..))) <= 1
            && count(steps, |what| matches!(what, What::Field(..)) && !is_month(what)) == 0;
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

fn count(steps: &[Step<'_>], is_so: impl Fn(&What) -> bool) -> usize {
    steps.iter().filter(|step| is_so(&step.what)).count()
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
                What::Nothing => {}
                What::Day(least) | What::Year(least) | What::Field(b'M' | b'L', least) => {
                    let letter = match step.what {
                        What::Day(_) => b'd',
                        What::Year(_) => b'y',
                        _ => b'M',
                    };
                    // In one place, so that it is not a call.
                    let number;
                    (number, at) = self.simple_number(letter, least, text, at)?;
                    match letter {
                        b'd' => day = number,
                        b'y' => year = number,
                        // Names are at places from 0.
                        _ => month = usize::try_from(number).ok()?.checked_sub(1)?,
                    }
                }
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
            if numbers::is_one_letter(number) && letter == b'y' {
                return None;
            }
            return Some((formatter.with_thousands(letter, number).unwrap_or(number), end));
        }
        let (number, length, end) = digits(text, at, numbering, most_digits(letter))?;
        is_long_enough((number, length), usize::from(least)).then_some((number, end))
    }
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
