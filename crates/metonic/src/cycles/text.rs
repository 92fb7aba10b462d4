//! Places as text.

use core::fmt;

use super::place::{Place, Wheel};
use crate::error::{Expected, TextError};
use crate::text::{MAX_LENGTH, padded};

/// The canonical text of a place: `4-ahau`. Made by [`Cycle::text`](super::Cycle::text).
#[derive(Clone, Copy, Debug)]
pub struct Text {
    wheels: &'static [Wheel],
    place: Place,
}

impl Text {
    pub(super) const fn new(wheels: &'static [Wheel], place: Place) -> Self {
        Self { wheels, place }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(f, |line| self.write(line))
    }
}

impl Text {
    fn write(&self, line: &mut dyn fmt::Write) -> fmt::Result {
        for (place, (wheel, number)) in self.wheels.iter().zip(self.place.numbers()).enumerate() {
            if place > 0 {
                line.write_char('-')?;
            }
            match wheel.name_of(*number) {
                Some(name) => letters(name.name).try_for_each(|byte| line.write_char(byte.into()))?,
                None => write!(line, "{number}")?,
            }
        }
        Ok(())
    }
}

/// A place in words: `4 Ahau`. Made by [`Cycle::words`](super::Cycle::words).
#[derive(Clone, Copy, Debug)]
pub struct Words {
    wheels: &'static [Wheel],
    place: Place,
}

impl Words {
    pub(super) const fn new(wheels: &'static [Wheel], place: Place) -> Self {
        Self { wheels, place }
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(f, |line| self.write(line))
    }
}

impl Words {
    fn write(&self, line: &mut dyn fmt::Write) -> fmt::Result {
        let mut has_native = false;
        for (place, (wheel, number)) in self.wheels.iter().zip(self.place.numbers()).enumerate() {
            if place > 0 {
                line.write_char(' ')?;
            }
            match wheel.name_of(*number) {
                Some(name) => {
                    line.write_str(name.name)?;
                    has_native |= !name.native.is_empty();
                }
                None => write!(line, "{number}")?,
            }
        }
        if !has_native {
            return Ok(());
        }
        line.write_str(" (")?;
        for (wheel, number) in self.wheels.iter().zip(self.place.numbers()) {
            match wheel.name_of(*number) {
                Some(name) => line.write_str(name.native)?,
                None => write!(line, "{number}")?,
            }
        }
        line.write_char(')')
    }
}

/// The letters and digits of a name, in lower case: what it is written and recognised by.
fn letters(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase())
}

pub(super) fn read(wheels: &[Wheel], text: &str) -> Result<Place, TextError> {
    if text.len() > MAX_LENGTH {
        return Err(TextError::TooLong { length: text.len(), max: MAX_LENGTH });
    }
    let mut numbers = [0_u16; Place::MOST_WHEELS];
    let mut at = 0_usize;
    for (wheel, number) in wheels.iter().zip(&mut numbers) {
        let rest = text.get(at..).unwrap_or_default();
        let space = rest.len().saturating_sub(rest.trim_start_matches(is_between).len());
        at = at.saturating_add(space);
        let rest = rest.get(space..).unwrap_or_default();
        let (found, length) = part(wheel, rest).ok_or(TextError::Syntax { at, expected: Expected::Place })?;
        *number = found;
        at = at.saturating_add(length);
    }
    let rest = text.get(at..).unwrap_or_default();
    if !rest.trim_end().is_empty() {
        return Err(TextError::Syntax { at, expected: Expected::End });
    }
    let numbers = numbers.get(..wheels.len()).and_then(Place::new);
    numbers.ok_or(TextError::Syntax { at: 0, expected: Expected::Place })
}

/// What may stand between the parts of a place, and within a name.
fn is_between(character: char) -> bool {
    matches!(character, ' ' | '-' | '_' | '.' | ',' | '/' | '\'')
}

/// A place of a wheel at the start of a text, and the bytes that it takes: a number, or the longest
/// name that is there.
fn part(wheel: &Wheel, text: &str) -> Option<(u16, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let number = text.get(..digits)?.parse().ok()?;
        return wheel.contains(number).then_some((number, digits));
    }
    let found = wheel.names().filter_map(|(number, name)| {
        let latin = prefix(text, name.name);
        let native = Some(name.native).filter(|native| !native.is_empty() && text.starts_with(native));
        latin.or(native.map(str::len)).map(|length| (number, length))
    });
    found.max_by_key(|&(_, length)| length)
}

/// The bytes of `text` that are `name`, whatever the case and what is between the letters.
fn prefix(text: &str, name: &str) -> Option<usize> {
    let mut bytes = text.char_indices().filter(|&(_, character)| !is_between(character));
    let mut end = 0;
    for wanted in letters(name) {
        let (at, character) = bytes.next()?;
        if !character.eq_ignore_ascii_case(&char::from(wanted)) {
            return None;
        }
        end = at.saturating_add(1);
    }
    Some(end)
}
