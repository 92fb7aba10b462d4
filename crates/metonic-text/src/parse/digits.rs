//! Which fields are numbers, and of how many digits.

use crate::code;
use crate::pattern::Part;

/// The letter of a part that is a number, and how many digits it has at least, or digits and spaces.
fn number_at(parts: &[Part], part: usize) -> Option<(u8, usize)> {
    match parts.get(part) {
        Some(&Part::Field(letter, count)) => {
            let (letter, digits) = code::unspaced(letter).map_or((letter, count), |letter| (letter, 1));
            is_number(letter, digits).then_some((letter, usize::from(count)))
        }
        _ => None,
    }
}

/// Whether a part is a number padded with spaces.
pub(super) fn is_spaced_at(parts: &[Part], part: usize) -> bool {
    matches!(parts.get(part), Some(&Part::Field(letter, _)) if code::unspaced(letter).is_some())
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

/// Whether a minus sign counts among the digits, as in C.
pub(super) const fn counts_sign(letter: u8) -> bool {
    has_sign(letter) && letter >= code::PLAIN_YEAR
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
        b'e' | b'c' | b'Q' | b'q' | code::WEEKDAY_FROM_MONDAY | code::WEEKDAY_FROM_SUNDAY => 1,
        // A month may be a quarter of a year.
        b'W'
        | b'F'
        | b'h'
        | b'H'
        | b'k'
        | b'K'
        | b'm'
        | b's'
        | code::YEAR_OF_CENTURY
        | code::ISO_WEEK_YEAR_OF_CENTURY => 2,
        _ => 3,
    }
}

/// A number among those that stand beside it without anything between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'p> {
    pub(super) parts: &'p [Part],
    pub(super) part: usize,
    pub(super) letter: u8,
    /// How many characters it has at least.
    pub(super) width: usize,
    /// How many of them are no digits.
    pub(super) taken: usize,
    /// Whether spaces are some of these.
    pub(super) is_spaced: bool,
}

impl Row<'_> {
    /// The most digits of the number and those after it, or more.
    pub(super) fn most_digits(&self) -> usize {
        self.longest().saturating_add(self.digits_after())
    }

    /// The fewest and the most digits of the number, of so many that stand there.
    ///
    /// One that stands alone takes all. Of numbers without anything between them each takes the digits
    /// that the pattern prints; the one that has no fixed number of them takes what is left. If there
    /// is none, a year of more digits does. If there are more, each may take any number of them. Before
    /// one that is padded with spaces it is not known how many digits are left: what comes after tells.
    pub(super) fn lengths(&self, digits: usize) -> (usize, usize) {
        let &Self { parts, part, letter, width, .. } = self;
        let most = digits.min(self.longest());
        if !is_abutting(parts, part) {
            return (most, most);
        }
        let first =
            (0..part).rev().take_while(|&part| number_at(parts, part).is_some()).last().unwrap_or(part);
        let is_free = |least: usize| least < 2;
        let free = numbers_from(parts, first).filter(|&(_, least)| is_free(least)).count();
        let has_spaces_after = (part.saturating_add(1)..parts.len())
            .take_while(|&part| number_at(parts, part).is_some())
            .any(|part| is_spaced_at(parts, part));
        let left = if has_spaces_after {
            most
        } else {
            digits.saturating_sub(self.digits_after()).min(self.longest())
        };
        let own = self.own_digits();
        match (is_free(width), free) {
            (true, 1) if !has_spaces_after => (left, left),
            (true, _) => (1, left),
            // A year of more digits than it has at least.
            (false, 0) if width > 2 && !self.is_spaced && has_sign(letter) => {
                (if has_spaces_after { own } else { left.max(own) }, left.max(own))
            }
            (false, _) => (own, own),
        }
    }

    /// How many digits the number has at least, if that is as many as the pattern says.
    const fn own_digits(&self) -> usize {
        self.width.saturating_sub(self.taken)
    }

    fn longest(&self) -> usize {
        most_digits(self.letter).max(self.own_digits())
    }

    /// How many digits the numbers after it have, as the pattern prints them.
    fn digits_after(&self) -> usize {
        let after = numbers_from(self.parts, self.part.saturating_add(1));
        after.map(|(_, least)| least.max(1)).fold(0, usize::saturating_add)
    }
}

/// The numbers in a row from a part on.
fn numbers_from(parts: &[Part], first: usize) -> impl Iterator<Item = (u8, usize)> {
    (first..).map_while(|part| number_at(parts, part))
}
