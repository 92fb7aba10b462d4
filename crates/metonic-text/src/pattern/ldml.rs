//! Patterns of LDML, read and written.

use core::fmt::{self, Write as _};

use super::{Part, Pattern, PatternError};
use crate::code;

impl<'p> Pattern<'p> {
    /// A pattern of LDML (UTS 35, part 4): letters are fields, `'…'` is text, `''` a quotation mark.
    ///
    /// The fields: `G` era; `y` year of the era, `Y` year of the week, `u` plain year, `U` name of the
    /// year, `r` related Gregorian year; `Q`, `q` quarter; `M`, `L` month; `w` week of the year, `W` of
    /// the month; `d` day, `D` of the year, `F` which of its weekday in the month, `g` Julian day;
    /// `E`, `e`, `c` weekday. `L`, `q`, `c` are names that stand alone.
    ///
    /// Those of a time: `a` half-day, `b` that, noon or midnight, `B` period of the day; `h` (1–12),
    /// `H` (0–23), `K` (0–11), `k` (1–24) hour; `m` minute; `s` second, `S` parts of it, `A`
    /// milliseconds of the day; `z`, `v`, `V` names of the zone, `O`, `Z`, `X`, `x` its distance from
    /// Greenwich.
    ///
    /// # Errors
    /// For a letter without a meaning or too many of one, an open quotation, or too long a pattern.
    pub fn ldml(text: &'p str) -> Result<Self, PatternError> {
        let mut pattern = Self::of(text)?;
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let run = |from: usize| bytes.iter().skip(from).take_while(|&&other| other == byte).count();
            match byte {
                b'\'' => match pattern.quoted(at)? {
                    (end, true) => at = end,
                    (_, false) => return Err(PatternError::Quote { at }),
                },
                b'A'..=b'Z' | b'a'..=b'z' => {
                    let count = run(at);
                    let longest = longest(byte);
                    if longest == 0 {
                        return Err(PatternError::Letter { at, letter: char::from(byte) });
                    }
                    if count > longest {
                        return Err(PatternError::Count { at, letter: char::from(byte), count });
                    }
                    pattern.push(Part::Field(byte, count as u8))?;
                    at = at.saturating_add(count);
                }
                _ => {
                    let is_text = |byte: &u8| !byte.is_ascii_alphabetic() && *byte != b'\'';
                    let end =
                        at.saturating_add(bytes.iter().skip(at).take_while(|&byte| is_text(byte)).count());
                    pattern.push(Part::Text(at as u16, end as u16))?;
                    at = end;
                }
            }
        }
        Ok(pattern)
    }

    /// Reads a quotation; gives the place after it, and whether it has an end.
    pub(crate) fn quoted(&mut self, at: usize) -> Result<(usize, bool), PatternError> {
        let bytes = self.as_str().as_bytes();
        let mut from = at.saturating_add(1);
        if bytes.get(from) == Some(&b'\'') {
            let end = from.saturating_add(1);
            self.push_text(from, end)?;
            return Ok((end, true));
        }
        let mut end = from;
        loop {
            match (bytes.get(end), bytes.get(end.saturating_add(1))) {
                // Two in a quotation are one, the first of which ends a text.
                (Some(b'\''), Some(b'\'')) => {
                    end = end.saturating_add(1);
                    self.push_text(from, end)?;
                    end = end.saturating_add(1);
                    from = end;
                }
                (None | Some(b'\''), _) => {
                    self.push_text(from, end)?;
                    return Ok((end.saturating_add(1), end < bytes.len()));
                }
                (Some(_), _) => end = end.saturating_add(1),
            }
        }
    }

    /// The pattern in LDML, whatever it was read from or put together of. Fields of Qt and C that LDML
    /// does not have are the nearest that it has, or left out.
    #[must_use]
    pub fn to_ldml(&self) -> impl fmt::Display {
        Ldml { pattern: self }
    }
}

struct Ldml<'l, 'p> {
    pattern: &'l Pattern<'p>,
}

impl fmt::Display for Ldml<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut is_quoted = false;
        for &part in self.pattern.parts() {
            match part {
                Part::Field(code, count) => {
                    if core::mem::take(&mut is_quoted) {
                        f.write_char('\'')?;
                    }
                    if let Some((letter, count)) = code::nearest(code, count) {
                        (0..count).try_for_each(|_| f.write_char(letter))?;
                    }
                }
                Part::Text(from, to) => {
                    for letter in self.pattern.slice(from, to).chars() {
                        if letter.is_ascii_alphabetic() != is_quoted && (!is_quoted || letter != '\'') {
                            f.write_char('\'')?;
                            is_quoted = !is_quoted;
                        }
                        f.write_char(letter)?;
                        if letter == '\'' {
                            f.write_char(letter)?;
                        }
                    }
                }
            }
        }
        if is_quoted { f.write_char('\'') } else { Ok(()) }
    }
}

/// How many of a letter a field has at most; 0 for what is none.
const fn longest(letter: u8) -> usize {
    match letter {
        // Numbers have as many digits as one likes.
        b'y' | b'Y' | b'u' | b'r' | b'g' | b'A' => 24,
        b'S' => 9,
        b'G' | b'U' | b'Q' | b'q' | b'M' | b'L' | b'a' | b'b' | b'B' | b'Z' | b'X' | b'x' => 5,
        b'z' | b'v' | b'V' | b'O' => 4,
        b'w' | b'd' | b'h' | b'H' | b'K' | b'k' | b'm' | b's' => 2,
        b'D' => 3,
        b'W' | b'F' => 1,
        b'E' | b'e' | b'c' => 6,
        _ => 0,
    }
}
