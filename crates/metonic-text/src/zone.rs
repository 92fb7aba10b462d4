//! Fields of the zone: its texts as they were given, and its distance from Greenwich (UTS 35, part 4,
//! "using time zone names").

use core::fmt::{self, Write};

use crate::data::List;
use crate::date_time::Zone;
use crate::numbering::Numbering;
use crate::pattern::Part;

/// What a field of the zone says.
enum Said<'z> {
    Text(&'z str),
    /// The place that an identifier names.
    Place(&'z str),
    /// The distance in seconds, as the locale writes it, in full or as short as it can be.
    FromGreenwich(i32, Length),
    /// The distance in seconds, as ISO 8601 writes it.
    Iso(i32),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Long,
    Short,
}

/// Writes a field of the zone; nothing where nothing is known that could stand there.
pub(crate) fn write(
    zone: &Zone<'_>,
    letter: u8,
    count: u8,
    offsets: List,
    numbering: Numbering,
    out: &mut dyn Write,
) -> fmt::Result {
    match said(zone, letter, count) {
        None => Ok(()),
        Some(Said::Text(text)) => out.write_str(text),
        Some(Said::Place(id)) => {
            let place = id.rsplit('/').next().unwrap_or(id);
            place.chars().try_for_each(|letter| out.write_char(if letter == '_' { ' ' } else { letter }))
        }
        Some(Said::FromGreenwich(seconds, length)) => {
            from_greenwich(seconds, length, offsets, numbering, out)
        }
        Some(Said::Iso(seconds)) => iso(seconds, letter, count, out),
    }
}

/// Whether a letter is one of these fields.
pub(crate) const fn is_field(letter: u8) -> bool {
    matches!(letter, b'z' | b'Z' | b'O' | b'v' | b'V' | b'X' | b'x')
}

/// A text beside a field of the zone that says nothing, without what belonged to that field: space
/// and a comma before it, brackets around it, the space after it where it begins the pattern.
pub(crate) fn beside<'p>(zone: &Zone<'_>, parts: &[Part], at: usize, text: &'p str) -> &'p str {
    let is_silent = |at: Option<usize>| match at.and_then(|at| parts.get(at)) {
        Some(&Part::Field(letter, count)) => is_field(letter) && said(zone, letter, count).is_none(),
        _ => false,
    };
    let mut text = text;
    if is_silent(at.checked_sub(1)) {
        text = text.strip_prefix([')', ']']).unwrap_or(text);
        if at == 1 {
            text = text.trim_start();
        }
    }
    if is_silent(at.checked_add(1)) {
        text = text.strip_suffix(['(', '[']).unwrap_or(text).trim_end().trim_end_matches([',', '،']);
    }
    text
}

/// What a field says, or what stands for it where that was not given.
fn said<'z>(zone: &Zone<'z>, letter: u8, count: u8) -> Option<Said<'z>> {
    let text = |text: Option<&'z str>| text.map(Said::Text);
    let offset = |length| zone.offset().map(|seconds| Said::FromGreenwich(seconds, length));
    let place = || zone.id().map(Said::Place);
    let (id, short, name) = (zone.id(), zone.abbreviation(), zone.name());
    match (letter, count) {
        (b'z' | b'v', ..=3) => {
            text(short).or_else(|| offset(Length::Short)).or_else(|| text(name)).or_else(|| text(id))
        }
        (b'z' | b'v', _) => {
            text(name).or_else(|| offset(Length::Long)).or_else(|| text(short)).or_else(|| text(id))
        }
        (b'V', ..=2) => text(id).or_else(|| text(short)).or_else(|| offset(Length::Short)),
        (b'V', _) => place().or_else(|| text(name)).or_else(|| offset(Length::Long)).or_else(|| text(short)),
        (b'O', ..=3) => offset(Length::Short),
        (b'O', _) | (b'Z', 4) => offset(Length::Long),
        _ => zone.offset().map(Said::Iso),
    }
}

/// Hours, minutes and seconds.
fn split(seconds: i32) -> (u64, u64, u64) {
    let seconds = u64::from(seconds.unsigned_abs());
    (seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// `Z` and `x` and `X` of all counts.
fn iso(seconds: i32, letter: u8, count: u8, out: &mut dyn Write) -> fmt::Result {
    if seconds == 0 && (letter == b'X' || letter == b'Z' && count == 5) {
        return out.write_char('Z');
    }
    let count = if letter == b'Z' && count < 4 { 4 } else { count };
    let (hours, minutes, rest) = split(seconds);
    let colon = if count == 3 || count == 5 { ":" } else { "" };
    out.write_char(if seconds < 0 { '-' } else { '+' })?;
    write!(out, "{hours:02}")?;
    if count > 1 || minutes > 0 {
        write!(out, "{colon}{minutes:02}")?;
    }
    if count > 3 && rest > 0 {
        write!(out, "{colon}{rest:02}")?;
    }
    Ok(())
}

/// The locale's way: `GMT+3:30`.
fn from_greenwich(
    seconds: i32,
    length: Length,
    offsets: List,
    numbering: Numbering,
    out: &mut dyn Write,
) -> fmt::Result {
    let (before, after) = offsets.get(0).and_then(|pattern| pattern.split_once("{0}")).unwrap_or(("GMT", ""));
    let (east, west) =
        offsets.get(1).and_then(|pattern| pattern.split_once(';')).unwrap_or(("+HH:mm", "-HH:mm"));
    let hours_and_minutes = if seconds < 0 { west } else { east };
    // The sign, and what stands between hours and minutes and after these.
    let (sign, rest) = hours_and_minutes.split_once('H').unwrap_or((hours_and_minutes, ""));
    let (between, end) = rest.trim_start_matches('H').split_once("mm").unwrap_or((":", ""));
    // Rules write no two digits.
    let numbering = if numbering.digits().is_some() { numbering } else { Numbering::LATN };
    let (hours, minutes, left) = split(seconds);
    out.write_str(before)?;
    out.write_str(sign)?;
    numbering.write(hours, if length == Length::Short { 1 } else { 2 }, out)?;
    if length == Length::Long || minutes > 0 || left > 0 {
        out.write_str(between)?;
        numbering.write(minutes, 2, out)?;
        if left > 0 {
            out.write_str(between)?;
            numbering.write(left, 2, out)?;
        }
        out.write_str(end)?;
    }
    out.write_str(after)
}
