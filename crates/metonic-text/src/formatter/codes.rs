//! The fields of Qt's and C's patterns that LDML does not have.

use core::fmt::{self, Write};

use metonic::{Calendar, WeekRule, Weekday};

use super::{Formatter, Parts};
use crate::case::{Case, Cases};
use crate::code;
use crate::date_time::DateTime;

impl<C: Calendar> Formatter<'_, C> {
    /// Writes the field of a [code](crate::code).
    pub(super) fn coded(&self, date: &Parts<'_>, code: u8, count: u8, out: &mut dyn Write) -> fmt::Result {
        if let Some(field) = code::unspaced(code) {
            return self.spaced(date, field, count, out);
        }
        let digits = usize::from(count);
        let year = i64::from(date.ymd.year);
        // C counts a sign among the digits.
        let number = |number: i64, out: &mut dyn Write| {
            self.number(code, number, digits.saturating_sub(usize::from(number < 0)), out)
        };
        match code {
            code::HISTORICAL_YEAR => {
                let year = i64::from(self.calendar.historical_year(date.ymd.year));
                if count == 2 {
                    // Qt counts the sign among the two.
                    let year = year % 100;
                    self.number(b'y', year, if year < 0 { 1 } else { 2 }, out)
                } else {
                    self.signed_year(year, digits, out)
                }
            }
            code::PLAIN_YEAR => number(year, out),
            code::CENTURY => number(year.div_euclid(100), out),
            code::YEAR_OF_CENTURY => number(year.rem_euclid(100), out),
            code::ISO_WEEK_YEAR => number(i64::from(self.iso_week(date).0), out),
            code::ISO_WEEK_YEAR_OF_CENTURY => number(i64::from(self.iso_week(date).0).rem_euclid(100), out),
            code::ISO_WEEK => number(i64::from(self.iso_week(date).1), out),
            code::WEEK_FROM_SUNDAY => number(self.week_from(date, Weekday::Sunday), out),
            code::WEEK_FROM_MONDAY => number(self.week_from(date, Weekday::Monday), out),
            code::WEEKDAY_FROM_MONDAY => number(i64::from(date.day.weekday().number()), out),
            code::WEEKDAY_FROM_SUNDAY => {
                number(i64::from(date.day.weekday().days_after(Weekday::Sunday)), out)
            }
            code::MONTH_NUMBER => self.month_number(date, b'M', count, out),
            code::UPPER_WEEKDAY => self.weekday(date, b'E', count, &mut self.cased(Case::Upper, out)),
            code::UPPER_MONTH => self.month(date, b'M', count, &mut self.cased(Case::Upper, out)),
            code::UPPER_STANDALONE_MONTH => self.month(date, b'L', count, &mut self.cased(Case::Upper, out)),
            code::SHORT_MILLISECONDS => self.short_milliseconds(date, out),
            code::UNIX_SECONDS => match date.moment.and_then(unix_seconds) {
                Some(seconds) => number(seconds, out),
                None => Ok(()),
            },
            code::UPPER_HALF_DAY => {
                self.clock.field(date.moment, b'a', count, &mut self.cased(Case::Upper, out))
            }
            code::LOWER_HALF_DAY => {
                self.clock.field(date.moment, b'a', count, &mut self.cased(Case::Lower, out))
            }
            _ => Ok(()),
        }
    }

    fn cased<'w>(&self, case: Case, out: &'w mut dyn Write) -> Cased<'w> {
        Cased { cases: self.pattern.cases(), case, out }
    }

    fn short_milliseconds(&self, date: &Parts<'_>, out: &mut dyn Write) -> fmt::Result {
        let Some(moment) = date.moment else { return self.clock.field(None, b'S', 3, out) };
        let (mut thousandths, mut digits) = (moment.time().nanosecond() / 1_000_000, 3_usize);
        while digits > 1 && thousandths.is_multiple_of(10) {
            (thousandths, digits) = (thousandths / 10, digits.saturating_sub(1));
        }
        self.number(b'S', i64::from(thousandths), digits, out)
    }

    /// A year with a plus sign if it has more digits than so many.
    fn signed_year(&self, year: i64, digits: usize, out: &mut dyn Write) -> fmt::Result {
        let length = year.checked_ilog10().map_or(1, |log| log.saturating_add(1));
        if year > 0 && length as usize > digits {
            self.locale.write_plus_sign(self.numbers.of(b'y'), out)?;
        }
        self.number(b'y', year, digits, out)
    }

    /// The year and the week by ISO 8601's rule.
    fn iso_week(&self, date: &Parts<'_>) -> (i32, u16) {
        let week = self.dated(date).week(WeekRule::ISO);
        (week.year, week.week)
    }

    /// The week of the year, where the first one begins with the first of a weekday.
    pub(crate) fn week_from(&self, date: &Parts<'_>, first: Weekday) -> i64 {
        let day_of_year = i64::from(self.calendar.day_of_year(date.day));
        let days_before = i64::from(date.day.weekday().days_after(first)).saturating_add(1);
        day_of_year.saturating_sub(days_before).saturating_add(7) / 7
    }

    /// A field with spaces before it, so that it has so many characters at least.
    fn spaced(&self, date: &Parts<'_>, field: u8, count: u8, out: &mut dyn Write) -> fmt::Result {
        let mut length = Length(0);
        self.field(date, field, 1, &mut length)?;
        (length.0..usize::from(count)).try_for_each(|_| out.write_char(' '))?;
        self.field(date, field, 1, out)
    }
}

fn unix_seconds(moment: &DateTime<'_>) -> Option<i64> {
    let local = i64::from(moment.day().get()).saturating_mul(86_400);
    let time = i64::from(moment.time().milliseconds() / 1000);
    Some(local.saturating_add(time).saturating_sub(i64::from(moment.zone().offset()?)))
}

/// Writes in capitals or in small letters.
struct Cased<'w> {
    cases: Option<Cases>,
    case: Case,
    out: &'w mut dyn Write,
}

impl Write for Cased<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.cases {
            Some(cases) => cases(self.case, text, self.out),
            None => self.out.write_str(text),
        }
    }
}

/// How many characters were written.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // The marks of signs have no width.
        let is_seen = |letter: &char| !matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}');
        self.0 = self.0.saturating_add(text.chars().filter(is_seen).count());
        Ok(())
    }
}
