//! Which fields are numbers, and of how many digits.

use crate::code;
use crate::pattern::Part;

/// The letter of a part that is a number, and how many digits it has at least.
pub(super) fn number_at(parts: &[Part], part: usize) -> Option<(u8, usize)> {
    match parts.get(part) {
        Some(&Part::Field(letter, count)) if is_number(letter, count) => Some((letter, usize::from(count))),
        _ => None,
    }
}

/// Whether a number stands beside another, so that digits are shared out.
pub(super) fn is_abutting(parts: &[Part], part: usize) -> bool {
    let is_number = |part: Option<usize>| part.is_some_and(|part| number_at(parts, part).is_some());
    is_number(part.checked_add(1)) || is_number(part.checked_sub(1))
}

/// Whether a field is printed as a number.
pub(super) const fn is_number(letter: u8, count: u8) -> bool {
    match letter {
        b'M' | b'L' | b'Q' | b'q' | b'e' | b'c' => count <= 2,
        code::HISTORICAL_YEAR..=code::MONTH_NUMBER | code::SHORT_MILLISECONDS | code::UNIX_SECONDS => true,
        _ => matches!(
            letter,
            b'y' | b'Y'
                | b'u'
                | b'r'
                | b'w'
                | b'W'
                | b'd'
                | b'D'
                | b'F'
                | b'g'
                | b'h'
                | b'H'
                | b'k'
                | b'K'
                | b'm'
                | b's'
                | b'S'
                | b'A'
        ),
    }
}

/// Whether a number may be negative.
#[inline]
pub(super) const fn has_sign(letter: u8) -> bool {
    matches!(
        letter,
        b'y' | b'Y'
            | b'u'
            | b'r'
            | b'g'
            | code::HISTORICAL_YEAR
            | code::PLAIN_YEAR
            | code::CENTURY
            | code::ISO_WEEK_YEAR
            | code::UNIX_SECONDS
    )
}

/// Whether a number of so many digits is as it is printed with so many at least.
#[inline]
pub(super) fn is_long_enough((number, length): (i64, usize), least: usize) -> bool {
    let own = number.checked_ilog10().map_or(1, |digits| (digits as usize).saturating_add(1));
    length == least.max(own)
}

/// The most digits of a field.
#[inline]
pub(super) const fn most_digits(letter: u8) -> usize {
    match letter {
        code::UNIX_SECONDS => 15,
        _ if has_sign(letter) => 11,
        b'A' => 8,
        b'S' => 9,
        b'W' | b'F' | b'e' | b'c' | b'Q' | b'q' | code::WEEKDAY_FROM_MONDAY | code::WEEKDAY_FROM_SUNDAY => 1,
        b'h' | b'H' | b'k' | b'K' | b'm' | b's' | code::YEAR_OF_CENTURY | code::ISO_WEEK_YEAR_OF_CENTURY => 2,
        _ => 3,
    }
}
