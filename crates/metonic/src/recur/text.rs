//! A rule as text: RFC 5545, section 3.3.10, and RFC 7529, section 4.1.

use core::fmt;
use core::num::NonZeroU32;
use core::str::FromStr;
use std::vec::Vec;

use crate::calendar::Calendar as _;
use crate::calendars::{Gregorian, Iso8601};
use crate::day::Day;
use crate::month::Month;
use crate::recur::error::{RuleError, RuleTextError};
use crate::recur::part::RulePart;
use crate::recur::rule::{End, Frequency, Rule, RuleParts, Scale, Skip, WeekdayNumber};
use crate::registry::Name;
use crate::weekday::Weekday;

/// The longest text that is read, in bytes: all of the numbers of every list take less.
pub const MAX_LENGTH: usize = 16_384;

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Parts of RFC 5545 that a date has nothing for.
const SUB_DAILY_PARTS: [&str; 3] = ["BYHOUR", "BYMINUTE", "BYSECOND"];
const SUB_DAILY_FREQUENCIES: [&str; 3] = ["HOURLY", "MINUTELY", "SECONDLY"];

/// Reads a rule, in upper or lower case, its parts in any order.
impl FromStr for Rule {
    type Err = RuleTextError;

    fn from_str(text: &str) -> Result<Self, RuleTextError> {
        if text.len() > MAX_LENGTH {
            let problem = RuleError::TooLong { length: text.len() };
            return Err(RuleTextError { at: MAX_LENGTH, problem });
        }
        let mut given = Given::default();
        let mut at = 0_usize;
        for part in text.split(';') {
            given.read(at, part)?;
            at = at.saturating_add(part.len()).saturating_add(1);
        }
        given.rule()
    }
}

/// What a text has given so far, and where.
#[derive(Default)]
struct Given<'a> {
    values: [Option<(usize, &'a str)>; RulePart::ALL.len()],
}

impl<'a> Given<'a> {
    fn read(&mut self, at: usize, text: &'a str) -> Result<(), RuleTextError> {
        let fail = |problem| Err(RuleTextError { at, problem });
        let Some((name, value)) = text.split_once('=') else { return fail(RuleError::NoPart) };
        let is = |known: &str| known.eq_ignore_ascii_case(name);
        if SUB_DAILY_PARTS.into_iter().any(is) {
            return fail(RuleError::SubDaily);
        }
        let found = RulePart::ALL.into_iter().zip(&mut self.values).find(|(part, _)| is(part.name()));
        let Some((part, place)) = found else { return fail(RuleError::UnknownPart) };
        if place.is_some() {
            return fail(RuleError::Repeated { part });
        }
        *place = Some((at.saturating_add(name.len()).saturating_add(1), value));
        Ok(())
    }

    /// The value of a part, read; `None` without one.
    fn value<T>(
        &self,
        part: RulePart,
        read: impl FnOnce(&'a str) -> Result<T, RuleError>,
    ) -> Result<Option<T>, RuleTextError> {
        let Some((at, value)) = self.place(part) else { return Ok(None) };
        read(value).map(Some).map_err(|problem| RuleTextError { at, problem })
    }

    /// The values of a list, read one by one.
    fn list<T>(&self, part: RulePart, read: impl Fn(&'a str) -> Option<T>) -> Result<Vec<T>, RuleTextError> {
        let Some((mut at, value)) = self.place(part) else { return Ok(Vec::new()) };
        let mut list = Vec::new();
        for item in value.split(',') {
            list.push(read(item).ok_or(RuleTextError { at, problem: RuleError::Value { part } })?);
            at = at.saturating_add(item.len()).saturating_add(1);
        }
        Ok(list)
    }

    fn place(&self, part: RulePart) -> Option<(usize, &'a str)> {
        RulePart::ALL.into_iter().zip(self.values).find_map(|(known, value)| value.filter(|_| known == part))
    }

    fn rule(&self) -> Result<Rule, RuleTextError> {
        let frequency = self.value(RulePart::Freq, frequency)?;
        let frequency = frequency.ok_or(RuleTextError { at: 0, problem: RuleError::NoFrequency })?;
        let mut parts = RuleParts::new(frequency);
        let skip = self.value(RulePart::Skip, skip)?;
        if let Some(calendar) = self.value(RulePart::Rscale, scale)? {
            parts.scale = Some(Scale { calendar, skip: skip.unwrap_or_default() });
        } else if skip.is_some() {
            return Err(self.located(RuleError::NeedsScale { part: RulePart::Skip }));
        }
        parts.interval = self
            .value(RulePart::Interval, |value| number(RulePart::Interval, value))?
            .unwrap_or(NonZeroU32::MIN);
        let count = self.value(RulePart::Count, |value| number(RulePart::Count, value))?;
        let until = self.value(RulePart::Until, until)?;
        parts.end = match (count, until) {
            (None, None) => End::Never,
            (Some(count), None) => End::Count(count),
            (None, Some(day)) => End::Until(day),
            (Some(_), Some(_)) => return Err(self.located(RuleError::CountAndUntil)),
        };
        parts.months = self.list(RulePart::ByMonth, month)?;
        parts.weeks = self.list(RulePart::ByWeekNo, |item| signed(item, 2)?.try_into().ok())?;
        parts.year_days = self.list(RulePart::ByYearDay, |item| signed(item, 3))?;
        parts.month_days = self.list(RulePart::ByMonthDay, |item| signed(item, 2)?.try_into().ok())?;
        parts.weekdays = self.list(RulePart::ByDay, weekday_number)?;
        parts.places = self.list(RulePart::BySetPos, |item| signed(item, 3))?;
        let week_start = |value| weekday(value).ok_or(RuleError::Value { part: RulePart::Wkst });
        parts.week_start = self.value(RulePart::Wkst, week_start)?.unwrap_or(Weekday::Monday);
        Rule::new(parts).map_err(|problem| self.located(problem))
    }

    /// The error at the value of its part.
    fn located(&self, problem: RuleError) -> RuleTextError {
        let at = problem.part().and_then(|part| self.place(part)).map_or(0, |(at, _)| at);
        RuleTextError { at, problem }
    }
}

fn frequency(value: &str) -> Result<Frequency, RuleError> {
    if SUB_DAILY_FREQUENCIES.iter().any(|name| name.eq_ignore_ascii_case(value)) {
        return Err(RuleError::SubDaily);
    }
    let found = Frequency::ALL.into_iter().find(|known| known.name().eq_ignore_ascii_case(value));
    found.ok_or(RuleError::Value { part: RulePart::Freq })
}

fn skip(value: &str) -> Result<Skip, RuleError> {
    let found = Skip::ALL.into_iter().find(|known| known.name().eq_ignore_ascii_case(value));
    found.ok_or(RuleError::Value { part: RulePart::Skip })
}

fn scale(value: &str) -> Result<Name, RuleError> {
    let name = Name::new(value).ok().filter(|_| crate::text::is_value(value));
    name.ok_or(RuleError::Value { part: RulePart::Rscale })
}

fn number(part: RulePart, value: &str) -> Result<NonZeroU32, RuleError> {
    let number = digits(value, 10).ok_or(RuleError::Value { part })?;
    let number = u64::try_from(number).unwrap_or_default();
    let fits = u32::try_from(number).ok().and_then(NonZeroU32::new);
    fits.ok_or(RuleError::Range { part, value: number as i64, max: u32::MAX.into() })
}

/// One to `most` digits and nothing else.
fn digits(text: &str, most: usize) -> Option<i64> {
    if text.is_empty() || text.len() > most || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn signed(text: &str, most: usize) -> Option<i16> {
    let (negative, text) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let number = i16::try_from(digits(text, most)?).ok()?;
    Some(if negative { number.saturating_neg() } else { number })
}

fn month(item: &str) -> Option<Month> {
    let (number, leap) = match item.strip_suffix(['L', 'l']) {
        Some(number) => (number, true),
        None => (item, false),
    };
    Month::with_leap(u8::try_from(digits(number, 2)?).ok()?, leap).ok()
}

fn weekday(name: &str) -> Option<Weekday> {
    let named = WEEKDAYS.into_iter().zip(Weekday::ALL);
    named.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, weekday)| weekday)
}

fn weekday_number(item: &str) -> Option<WeekdayNumber> {
    let (number, name) = item.split_at_checked(item.len().checked_sub(2)?)?;
    let weekday = weekday(name)?;
    if number.is_empty() {
        return Some(WeekdayNumber::every(weekday));
    }
    let number = signed(number, 2).filter(|&number| number != 0)?;
    Some(WeekdayNumber::at(i8::try_from(number).ok()?, weekday))
}

/// The date of `19971224`, `19971224T000000` and `19971224T000000Z`.
fn until(value: &str) -> Result<Day, RuleError> {
    let error = RuleError::Value { part: RulePart::Until };
    let (date, time) = value.split_at_checked(8).ok_or(error)?;
    let time = time.strip_suffix(['Z', 'z']).unwrap_or(time);
    let is_time = match time.strip_prefix(['T', 't']) {
        // 60 is a leap second.
        Some(clock) => {
            clock.len() == 6
                && digits(clock, 6).is_some()
                && [("23", 0), ("59", 2), ("60", 4)].iter().all(|&(most, at)| {
                    clock.get(at..).and_then(|rest| rest.get(..2)).is_some_and(|part| part <= most)
                })
        }
        None => value.len() == 8,
    };
    let field = |range: core::ops::Range<usize>| date.get(range).and_then(|text| digits(text, 4));
    let (Some(year), Some(month), Some(day), true) = (field(0..4), field(4..6), field(6..8), is_time) else {
        return Err(error);
    };
    Gregorian::to_day(year as i32, month as u8, day as u8).map_err(|_| error)
}

/// The rule in its canonical form: `RSCALE` first, as RFC 7529 has it, then `FREQ` and the others, lists
/// in order, without what is the default.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.parts();
        if let Some(scale) = parts.scale {
            write!(f, "RSCALE={};", scale.calendar.as_str())?;
        }
        write!(f, "FREQ={}", parts.frequency)?;
        match parts.end {
            End::Never => {}
            End::Count(count) => write!(f, ";COUNT={count}")?,
            End::Until(day) => {
                let date = Iso8601.ymd_of(day);
                write!(f, ";UNTIL={:04}{:02}{:02}", date.year, date.month.number(), date.day)?;
            }
        }
        if parts.interval.get() > 1 {
            write!(f, ";INTERVAL={}", parts.interval)?;
        }
        let months = parts.months.iter().map(|month| WrittenMonth(*month));
        write_list(f, RulePart::ByMonth, months)?;
        write_list(f, RulePart::ByWeekNo, &parts.weeks)?;
        write_list(f, RulePart::ByYearDay, &parts.year_days)?;
        write_list(f, RulePart::ByMonthDay, &parts.month_days)?;
        write_list(f, RulePart::ByDay, &parts.weekdays)?;
        write_list(f, RulePart::BySetPos, &parts.places)?;
        if parts.week_start != Weekday::Monday {
            write!(f, ";WKST={}", WeekdayNumber::every(parts.week_start))?;
        }
        match parts.scale {
            Some(Scale { skip, .. }) if skip != Skip::Omit => write!(f, ";SKIP={}", skip.name()),
            _ => Ok(()),
        }
    }
}

fn write_list<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    part: RulePart,
    list: impl IntoIterator<Item = T>,
) -> fmt::Result {
    for (place, item) in list.into_iter().enumerate() {
        if place == 0 {
            write!(f, ";{part}=")?;
        } else {
            f.write_str(",")?;
        }
        item.fmt(f)?;
    }
    Ok(())
}

struct WrittenMonth(Month);

impl fmt::Display for WrittenMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0.number(), if self.0.is_leap() { "L" } else { "" })
    }
}

/// `MO`, `2TU`, `-1FR`.
impl fmt::Display for WeekdayNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(number) = self.number {
            number.fmt(f)?;
        }
        f.write_str(WEEKDAYS.get(usize::from(self.weekday.index())).copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn what_is_written_is_canonical() {
        for (text, canonical) in [
            ("freq=yearly", "FREQ=YEARLY"),
            ("SKIP=omit;FREQ=MONTHLY;RSCALE=gregorian", "RSCALE=GREGORIAN;FREQ=MONTHLY"),
            ("FREQ=YEARLY;INTERVAL=1;BYMONTH=3,1,1;WKST=MO", "FREQ=YEARLY;BYMONTH=1,3"),
            (
                "RSCALE=HEBREW;SKIP=FORWARD;FREQ=YEARLY;BYMONTH=6,5l,05",
                "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5,5L,6;SKIP=FORWARD",
            ),
            (
                "FREQ=MONTHLY;BYDAY=+1MO,-1FR,SU;BYSETPOS=-1;UNTIL=19971224T000000Z",
                "FREQ=MONTHLY;UNTIL=19971224;BYDAY=SU,-1FR,1MO;BYSETPOS=-1",
            ),
        ] {
            let rule: Rule = text.parse().unwrap();
            assert_eq!(rule.to_string(), canonical);
            assert_eq!(canonical.parse(), Ok(rule));
        }
    }

    #[test]
    fn errors_say_what_and_where() {
        use RulePart::*;
        let yearless = |part, frequency| RuleError::NotWithFrequency { part, frequency };
        for (text, at, problem) in [
            ("", 0, RuleError::NoPart),
            ("FREQ=DAILY;", 11, RuleError::NoPart),
            ("COUNT=3", 0, RuleError::NoFrequency),
            ("FREQ=DAILY;X-FOO=1", 11, RuleError::UnknownPart),
            ("FREQ=DAILY;FREQ=DAILY", 11, RuleError::Repeated { part: Freq }),
            ("FREQ=HOURLY", 5, RuleError::SubDaily),
            ("FREQ=DAILY;BYHOUR=9", 11, RuleError::SubDaily),
            ("FREQ=FORTNIGHTLY", 5, RuleError::Value { part: Freq }),
            ("FREQ=DAILY;COUNT=0", 17, RuleError::Range { part: Count, value: 0, max: 4_294_967_295 }),
            ("FREQ=DAILY;COUNT=-1", 17, RuleError::Value { part: Count }),
            ("FREQ=DAILY;INTERVAL=99999999999", 20, RuleError::Value { part: Interval }),
            ("FREQ=DAILY;COUNT=1;UNTIL=20260101", 25, RuleError::CountAndUntil),
            ("FREQ=DAILY;UNTIL=20260230", 17, RuleError::Value { part: Until }),
            ("FREQ=DAILY;UNTIL=20260101T", 17, RuleError::Value { part: Until }),
            ("FREQ=YEARLY;BYMONTH=1,,2", 22, RuleError::Value { part: ByMonth }),
            ("FREQ=YEARLY;BYMONTH=13", 20, RuleError::Range { part: ByMonth, value: 13, max: 12 }),
            ("FREQ=YEARLY;BYMONTH=5L", 20, RuleError::NeedsScale { part: ByMonth }),
            ("FREQ=YEARLY;SKIP=FORWARD", 17, RuleError::NeedsScale { part: Skip }),
            ("FREQ=YEARLY;RSCALE=a_b", 19, RuleError::Value { part: Rscale }),
            ("FREQ=YEARLY;BYWEEKNO=54", 21, RuleError::Range { part: ByWeekNo, value: 54, max: 53 }),
            ("FREQ=YEARLY;BYMONTHDAY=0", 23, RuleError::Range { part: ByMonthDay, value: 0, max: 31 }),
            ("FREQ=YEARLY;BYMONTHDAY=1,-32", 23, RuleError::Range { part: ByMonthDay, value: -32, max: 31 }),
            ("FREQ=YEARLY;BYDAY=MO,0TU", 21, RuleError::Value { part: ByDay }),
            ("FREQ=YEARLY;BYDAY=€", 18, RuleError::Value { part: ByDay }),
            ("FREQ=MONTHLY;BYWEEKNO=1", 22, yearless(ByWeekNo, Frequency::Monthly)),
            ("FREQ=MONTHLY;BYYEARDAY=1", 23, yearless(ByYearDay, Frequency::Monthly)),
            ("FREQ=WEEKLY;BYMONTHDAY=1", 23, yearless(ByMonthDay, Frequency::Weekly)),
            ("FREQ=WEEKLY;BYDAY=1MO", 18, yearless(ByDay, Frequency::Weekly)),
            ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", 29, RuleError::NumberedDayInWeek),
            ("FREQ=YEARLY;BYSETPOS=1", 21, RuleError::NeedsAnotherPart),
        ] {
            assert_eq!(text.parse::<Rule>(), Err(RuleTextError { at, problem }), "{text}");
        }
        let long = std::format!("FREQ=DAILY;BYMONTH={}", "1,".repeat(MAX_LENGTH));
        assert!(matches!(long.parse::<Rule>().unwrap_err().problem(), RuleError::TooLong { .. }));
    }
}
