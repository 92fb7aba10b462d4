//! Fields of the time of day.

use core::fmt::{self, Write};

use crate::data::{DayPeriods, Group, List, Row};
use crate::date_time::DateTime;
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::numbering::Numbering;
use crate::pattern::{Part, Pattern};
use crate::time::Time;
use crate::zone;

/// What a formatter needs of the tables for times of day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    numbering: Numbering,
    /// The names of the periods of a day, and when these are; the rules only where a pattern asks.
    names: Row,
    periods: Option<DayPeriods>,
    /// How far zones are from Greenwich.
    offsets: List,
    has_minute: bool,
    has_second: bool,
}

impl Clock {
    pub(crate) fn new(locale: &Locale, kind: Kind, pattern: &Pattern<'_>) -> Self {
        let has = |letters: &[u8]| {
            let is = |part: &Part| matches!(part, Part::Field(letter, _) if letters.contains(letter));
            pattern.parts().iter().any(is)
        };
        Self {
            numbering: locale.numbering(),
            names: locale.data.group(kind.names, Group::DayPeriods),
            periods: if has(b"bB") { locale.data.day_periods() } else { None },
            offsets: locale.data.offsets(),
            has_minute: has(b"m"),
            has_second: has(b"s"),
        }
    }

    /// Writes a field; without a time of day, the letters of the pattern, and nothing for a letter
    /// that is none of these fields.
    pub(crate) fn field(
        &self,
        moment: Option<&DateTime<'_>>,
        letter: u8,
        count: u8,
        out: &mut dyn Write,
    ) -> fmt::Result {
        if !is_field(letter) {
            return Ok(());
        }
        let Some(moment) = moment else {
            return (0..count).try_for_each(|_| out.write_char(char::from(letter)));
        };
        let time = moment.time();
        let hour = time.hour();
        let number = match letter {
            b'a' | b'b' | b'B' => return self.period(moment, letter, count, out),
            b'h' => match hour % 12 {
                0 => 12,
                hour => hour,
            },
            b'H' => hour,
            b'K' => hour % 12,
            b'k' => match hour {
                0 => 24,
                hour => hour,
            },
            b'm' => time.minute(),
            b's' => time.second(),
            b'S' => {
                let digits = u32::from(count.min(9));
                let unit = 10_u32.saturating_pow(9_u32.saturating_sub(digits));
                let fraction = time.nanosecond().checked_div(unit).unwrap_or_default();
                return self.numbering.write(u64::from(fraction), usize::from(count), out);
            }
            b'A' => return self.numbering.write(u64::from(time.milliseconds()), usize::from(count), out),
            _ => return zone::write(&moment.zone(), letter, count, self.offsets, self.numbering, out),
        };
        self.numbering.write(u64::from(number), usize::from(count), out)
    }

    /// A period of the day: a half-day; noon and midnight too; the parts of which the language speaks.
    fn period(&self, moment: &DateTime<'_>, letter: u8, count: u8, out: &mut dyn Write) -> fmt::Result {
        let list = match count {
            4 => 0,
            5 => 2,
            _ => 1,
        };
        out.write_str(self.period_name(list, self.period_of(moment.time(), letter, list)).unwrap_or_default())
    }

    /// The place of a period's name, of those that a list has: morning and afternoon are the first two.
    pub(crate) fn period_of(&self, time: Time, letter: u8, list: usize) -> usize {
        // A pattern without minutes says "12 noon" until one o'clock.
        let is_sharp = time.hour().is_multiple_of(12)
            && (!self.has_minute || time.minute() == 0)
            && (!self.has_second || time.second() == 0);
        let is_after_noon = time.hour() >= 12;
        let named = |place: Option<usize>| place.filter(|&place| self.period_name(list, place).is_some());
        // 00:00 is the one midnight of two that a day has: only `b` asks for its name (UTS 35, part 4,
        // "fixed periods": nobody but the caller knows which is meant).
        let is_named = is_sharp && (letter == b'b' || letter == b'B' && is_after_noon);
        let sharp = || named(self.periods.filter(|_| is_named)?.sharp(is_after_noon));
        let flexible = || named(self.periods.filter(|_| letter == b'B')?.of_hour(time.hour()));
        sharp().or_else(flexible).unwrap_or(usize::from(is_after_noon))
    }

    /// The name of a period in a list: wide, abbreviated, narrow.
    pub(crate) fn period_name(&self, list: usize, place: usize) -> Option<&'static str> {
        self.names.list(list).get(place)
    }

    /// The numbers of times.
    pub(crate) const fn numbering(&self) -> Numbering {
        self.numbering
    }

    /// How the distance from Greenwich is written.
    pub(crate) const fn offsets(&self) -> List {
        self.offsets
    }
}

/// Whether a letter is a field of the time or of the zone.
pub(crate) const fn is_field(letter: u8) -> bool {
    matches!(letter, b'a' | b'b' | b'B' | b'h' | b'H' | b'K' | b'k' | b'm' | b's' | b'S' | b'A')
        || zone::is_field(letter)
}
