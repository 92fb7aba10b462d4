//! Times of day as they are read.

use metonic::{Calendar, Day};

use super::Mode;
use super::error::{Field, ParseError};
use super::fold::{Fold, skip_alike, skip_ignorable};
use super::names::{How, Longest, Name};
use super::numbers::Digits;
use super::read::set;
use crate::code;
use crate::date_time::Zone;
use crate::formatter::Formatter;
use crate::numbering::Numbering;
use crate::time::Time;

/// What the fields of a time say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ReadClock {
    /// 0 to 23.
    hour: Option<u8>,
    /// 0 to 11.
    half_hour: Option<u8>,
    minute: Option<u8>,
    second: Option<u8>,
    nanosecond: Option<u32>,
    /// Nanoseconds that its last digit stands for.
    unit: u32,
    /// Milliseconds of the day.
    milliseconds: Option<u32>,
    /// The letter, the list and the place of a period of the day.
    period: Option<(u8, u8, u8)>,
    /// Seconds from Greenwich.
    offset: Option<i32>,
    /// Where the zone's text is, and the field that it stands for.
    zone: Option<(u16, u16, u8, u8)>,
}

impl ReadClock {
    /// Sets a number of so many digits; `None` if it is too great for its field.
    pub(super) fn set_number(
        &mut self,
        letter: u8,
        number: i64,
        digits: usize,
    ) -> Option<Result<(), ParseError>> {
        let up_to = |most: u8| u8::try_from(number).ok().filter(|&number| number <= most);
        let field = Field::of_letter(letter);
        Some(match letter {
            b'H' => set(&mut self.hour, up_to(23)?, field),
            b'k' => set(&mut self.hour, up_to(24)?.checked_rem(24)?, field),
            b'K' => set(&mut self.half_hour, up_to(11)?, field),
            b'h' => set(&mut self.half_hour, up_to(12)?.checked_rem(12)?, field),
            b'm' => set(&mut self.minute, up_to(59)?, field),
            b's' => set(&mut self.second, up_to(59)?, field),
            b'A' => {
                set(&mut self.milliseconds, u32::try_from(number).ok().filter(|&of| of < 86_400_000)?, field)
            }
            _ => {
                let unit = 10_u32.checked_pow(9_u32.checked_sub(digits as u32)?)?;
                let nanosecond = u32::try_from(number.checked_mul(unit.into())?).ok()?;
                // Qt leaves out nothing but noughts.
                let last = if letter == b'S' { unit } else { 1 };
                self.unit = if self.nanosecond.is_some() { self.unit.min(last) } else { last };
                set(&mut self.nanosecond, nanosecond, field)
            }
        })
    }

    pub(super) fn set_period(&mut self, period: (u8, u8, u8)) -> Result<(), ParseError> {
        set(&mut self.period, period, Field::DayPeriod)
    }

    /// The time of day.
    pub(super) fn time<C: Calendar>(&self, formatter: &Formatter<'_, C>) -> Result<Time, ParseError> {
        const MILLISECOND: u32 = 1_000_000;
        let disagrees = |field| Err(ParseError::Disagrees { field });
        if let Some(milliseconds) = self.milliseconds {
            let seconds = milliseconds / 1000;
            let time = Time::new((seconds / 3600) as u8, (seconds / 60 % 60) as u8, (seconds % 60) as u8)?;
            let thousandths = (milliseconds % 1000).saturating_mul(MILLISECOND);
            let nanosecond = self.nanosecond.unwrap_or(thousandths);
            let agrees = self.hour.is_none_or(|hour| hour == time.hour())
                && self.half_hour.is_none_or(|hour| hour == time.hour() % 12)
                && self.minute.is_none_or(|minute| minute == time.minute())
                && self.second.is_none_or(|second| second == time.second());
            // The one may have more digits than the other.
            let coarser = |of: u32| of.checked_div(self.unit.max(MILLISECOND));
            return match time.with_nanosecond(nanosecond.max(thousandths)) {
                _ if !agrees => disagrees(Field::Hour),
                _ if coarser(nanosecond) != coarser(thousandths) => disagrees(Field::Fraction),
                Ok(time) if !self.is_period(formatter, time) => disagrees(Field::DayPeriod),
                time => Ok(time?),
            };
        }
        if self.hour.is_none() && self.half_hour.is_none() {
            return Err(ParseError::Missing { field: Field::Hour });
        }
        let mut found: Option<Time> = None;
        for hour in 0..24_u8 {
            let is_hour = self.hour.is_none_or(|read| read == hour);
            if !is_hour || self.half_hour.is_some_and(|read| read != hour % 12) {
                continue;
            }
            let time = Time::new(hour, self.minute.unwrap_or(0), self.second.unwrap_or(0))?;
            let time = time.with_nanosecond(self.nanosecond.unwrap_or(0))?;
            if self.is_period(formatter, time) && found.replace(time).is_some() {
                return Err(ParseError::Missing { field: Field::DayPeriod });
            }
        }
        let field = if self.period.is_some() { Field::DayPeriod } else { Field::Hour };
        found.map_or_else(|| disagrees(field), Ok)
    }

    /// Whether a time is in the period of the day that was read, if one was.
    fn is_period<C: Calendar>(&self, formatter: &Formatter<'_, C>, time: Time) -> bool {
        self.period.is_none_or(|(letter, list, place)| {
            formatter.clock.period_of(time, letter, usize::from(list)) == usize::from(place)
                // Noon and midnight may be called by their half-days.
                || letter != b'a' && place < 2 && (time.hour() >= 12) == (place == 1)
        })
    }

    /// The zone, with its text in the text that was read.
    pub(super) fn zone<'t>(&self, text: &'t str) -> Zone<'t> {
        let zone = match self.zone {
            Some((from, to, letter, count)) => {
                let said = text.get(usize::from(from)..usize::from(to)).unwrap_or_default();
                match (letter, count) {
                    (b'V', ..=2) => Zone::new().with_id(said),
                    // The place that an identifier names is no identifier.
                    (b'V', _) | (_, 4..) => Zone::new().with_name(said),
                    _ => Zone::new().with_abbreviation(said),
                }
            }
            None => Zone::new(),
        };
        match self.offset {
            Some(seconds) => zone.with_offset(seconds),
            None => zone,
        }
    }

    /// Reads a zone that ends before a place; the place after it.
    pub(super) fn read_zone<C: Calendar>(
        &mut self,
        formatter: &Formatter<'_, C>,
        (letter, count): (u8, u8),
        text: &str,
        (at, below): (usize, usize),
        mode: Mode,
    ) -> Option<usize> {
        let at = if mode == Mode::Strict { at } else { skip_ignorable(text, at) };
        if let Some((seconds, end)) = offset(formatter, letter, text, at, mode) {
            self.offset = Some(seconds);
            return (end < below).then_some(end);
        }
        if !matches!(letter, b'z' | b'v' | b'V') {
            return None;
        }
        // A name in words may have spaces, and goes on to the end, or to a space before.
        let has_spaces = count > 3 || letter == b'V' && count == 3;
        let is_name = |letter: char| {
            letter.is_alphanumeric() || matches!(letter, '/' | '_' | '-' | '+') || has_spaces && letter == ' '
        };
        let rest = text.get(at..)?;
        let length = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
        let name = rest.get(..length)?;
        let name = match below.checked_sub(at).filter(|&below| below <= length) {
            Some(below) => name.get(..below)?.rsplit_once(' ')?.0,
            None => name,
        };
        let end = at.saturating_add(name.len());
        self.zone = Some((at as u16, end as u16, letter, count));
        (!name.is_empty()).then_some(end)
    }

    /// The clock and the day at so many seconds since 1970-01-01T00:00:00Z: the distance from Greenwich is
    /// what was read of it, or what the local time says that was read, or none if nothing is said of a zone.
    pub(super) fn at_unix(&mut self, seconds: i64, local: Option<(Day, Time)>) -> Result<Day, ParseError> {
        const DAY: i64 = 86_400;
        let disagrees = ParseError::Disagrees { field: Field::Second };
        let of_local = local.map(|(day, time)| {
            let local = day.days_since(Day::EPOCH).saturating_mul(DAY);
            local.saturating_add(i64::from(time.milliseconds() / 1000)).saturating_sub(seconds)
        });
        let offset = match (self.offset, of_local, self.zone) {
            (Some(offset), ..) => i64::from(offset),
            (None, Some(offset), _) => offset,
            (None, None, Some(_)) => return Err(ParseError::Missing { field: Field::Zone }),
            (None, None, None) => 0,
        };
        self.offset =
            Some(i32::try_from(offset).ok().filter(|of| of.unsigned_abs() < 86_400).ok_or(disagrees)?);
        let seconds = seconds.checked_add(offset).ok_or(disagrees)?;
        let of_day = seconds.rem_euclid(DAY);
        for (letter, number) in [(b'H', of_day / 3600), (b'm', of_day / 60 % 60), (b's', of_day % 60)] {
            self.set_number(letter, number, 2).ok_or(disagrees)??;
        }
        Day::from_days(seconds.div_euclid(DAY)).map_err(|_| disagrees)
    }
}

/// A distance from Greenwich: `Z`, `+0100`, `+01:00`, `GMT+1`, as the locale writes it.
fn offset<C: Calendar>(
    formatter: &Formatter<'_, C>,
    letter: u8,
    text: &str,
    at: usize,
    mode: Mode,
) -> Option<(i32, usize)> {
    let rest = text.get(at..)?;
    if matches!(letter, b'X' | b'Z') && rest.starts_with('Z') {
        return Some((0, at.saturating_add(1)));
    }
    let offsets = formatter.clock.offsets();
    let skip = |at: usize, wanted: &str| {
        if mode == Mode::Strict {
            text.get(at..)?.starts_with(wanted).then(|| at.saturating_add(wanted.len()))
        } else {
            skip_alike(text, at, wanted, Fold::Alike)
        }
    };
    let (before, after) = offsets.get(0).and_then(|pattern| pattern.split_once("{0}")).unwrap_or(("GMT", ""));
    // Nothing but the name is no distance, as CLDR wrote it before 48.
    let zero = [before.trim(), after.trim()].into_iter().find(|name| !name.is_empty()).unwrap_or("GMT");
    let start = [before, "GMT", "UTC", ""].iter().find_map(|before| skip(at, before))?;
    let hours_and_minutes = distance(text, start, formatter.numbers.of(letter));
    if let Some((seconds, end)) = hours_and_minutes {
        return Some((seconds, skip(end, after).unwrap_or(end)));
    }
    // A zone's own abbreviation may be GMT too: its text says as much.
    let is_offset = matches!(letter, b'O' | b'Z' | b'X' | b'x');
    if is_offset { skip(at, zero).map(|end| (0, end)) } else { None }
}

/// Hours, minutes and seconds with a sign.
fn distance(text: &str, at: usize, numbering: Numbering) -> Option<(i32, usize)> {
    let at = skip_ignorable(text, at);
    let sign = text.get(at..)?.chars().next().filter(|&sign| matches!(sign, '+' | '-' | '\u{2212}'))?;
    let mut end = at.saturating_add(sign.len_utf8());
    end = skip_ignorable(text, end);
    let two = |at: usize| {
        let digits = Digits::read(text, at, numbering, false);
        digits.first(digits.len().min(2)).and_then(|(value, end)| Some((i32::try_from(value).ok()?, end)))
    };
    let (hours, after) = two(end)?;
    end = after;
    let mut seconds = hours.saturating_mul(3600);
    for unit in [60, 1] {
        let start = match text.get(end..)?.chars().next() {
            Some(':' | '.') => end.saturating_add(1),
            _ => end,
        };
        let Some((value, after)) = two(start).filter(|&(value, _)| value < 60) else { break };
        seconds = seconds.saturating_add(value.saturating_mul(unit));
        end = after;
    }
    // No zone is a day away.
    let is_near = seconds < 86_400;
    is_near.then(|| (if sign == '+' { seconds } else { seconds.saturating_neg() }, end))
}

impl<C: Calendar> Formatter<'_, C> {
    /// The names of periods of the day that a letter may print.
    pub(super) fn periods(&self, letter: u8, list: usize, try_one: &mut impl FnMut(Name, [&str; 3])) {
        let most = if letter == b'a' { 2 } else { 12_u8 };
        for place in 0..most {
            if let Some(name) = self.clock.period_name(list, usize::from(place)) {
                try_one(Name::Period(letter, list as u8, place), ["", name, ""]);
            }
        }
    }
}

/// The letter of LDML that is printed for a code, in another case.
pub(super) const fn without_case(letter: u8) -> u8 {
    match letter {
        code::UPPER_WEEKDAY => b'E',
        code::UPPER_MONTH => b'M',
        code::UPPER_STANDALONE_MONTH => b'L',
        code::UPPER_HALF_DAY | code::LOWER_HALF_DAY => b'a',
        letter => letter,
    }
}

/// Whether what is found is as exact as the mode asks: capitals may stand for small letters where the
/// pattern prints them.
pub(super) fn ways(mode: Mode, letter: u8) -> &'static [How] {
    match mode {
        Mode::Strict if without_case(letter) != letter => &[How::Own(Fold::Alike)],
        Mode::Strict => &[How::Exact],
        Mode::Default => &[How::Exact, How::Any(Fold::Alike)],
        Mode::Lenient => &[How::Exact, How::Any(Fold::Alike), How::Any(Fold::WithoutMarks)],
    }
}

impl Longest {
    /// Whether nothing else has this name.
    pub(super) fn only(&self) -> Option<Name> {
        let mut names = self.names();
        names.next().filter(|_| names.next().is_none())
    }
}
