//! Texts that differ only in what a reader does not see or mind: case, kinds of spaces and
//! apostrophes, marks of direction, how accents are encoded.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

/// What is minded when two texts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// All but case, encoding, direction and kinds of spaces and apostrophes.
    Alike,
    /// Nor accents and other marks.
    WithoutMarks,
}

/// The place in `text` after what begins at `at` and is like `wanted`; `None` if it is not. What is
/// read is read to its end: a letter is not taken without its accents.
pub(super) fn skip_alike(text: &str, at: usize, wanted: &str, fold: Fold) -> Option<usize> {
    let mut read = Folded::new(text.get(at..)?, fold);
    for letter in Folded::new(wanted, fold) {
        if read.next() != Some(letter) {
            return None;
        }
    }
    read.is_at_boundary().then(|| at.saturating_add(read.place()))
}

/// Whether a character is not seen: marks of direction, joiners.
pub(super) const fn is_ignorable(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The place after characters that are not seen.
pub(super) fn skip_ignorable(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    // The common case: what follows is seen.
    if rest.as_bytes().first().is_some_and(u8::is_ascii) {
        return at;
    }
    let seen = rest.trim_start_matches(is_ignorable);
    at.saturating_add(rest.len().saturating_sub(seen.len()))
}

/// The most characters that a letter and its marks are read as; further marks are letters of their
/// own.
const MOST_MARKS: usize = 12;

/// The characters of a text as they are compared.
struct Folded<'t> {
    text: &'t str,
    /// The place of what has not been read.
    at: usize,
    fold: Fold,
    /// A letter and its marks, in canonical order.
    letters: [char; MOST_MARKS],
    count: usize,
    next: usize,
    /// The last that was given.
    last: char,
    /// How many have been passed over since.
    passed: u8,
}

/// The most characters in a row that are not seen; further ones are.
const MOST_PASSED: u8 = 64;

impl<'t> Folded<'t> {
    const fn new(text: &'t str, fold: Fold) -> Self {
        Self { text, at: 0, fold, letters: ['\0'; MOST_MARKS], count: 0, next: 0, last: '\0', passed: 0 }
    }

    /// The place after what was given, and after what is not seen behind it.
    fn place(&self) -> usize {
        let place = skip_ignorable(self.text, self.at);
        if self.last != ' ' {
            return place;
        }
        // Spaces are one.
        let rest = self.text.get(place..).unwrap_or_default();
        let further = rest.trim_start_matches(|letter: char| is_space(letter) || is_ignorable(letter));
        place.saturating_add(rest.len().saturating_sub(further.len()))
    }

    fn is_at_boundary(&self) -> bool {
        let rest = self.letters.get(self.next..self.count).unwrap_or_default();
        rest.iter().all(|&letter| self.fold == Fold::WithoutMarks && canonical_combining_class(letter) != 0)
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn push(&mut self, letter: char) {
        if let Some(place) = self.letters.get_mut(self.count) {
            *place = letter;
            self.count = self.count.saturating_add(1);
        }
    }

    /// Reads the next letter and its marks.
    fn fill(&mut self) -> Option<()> {
        (self.count, self.next) = (0, 0);
        let mut is_first = true;
        while let Some(letter) = self.peek() {
            let is_mark = canonical_combining_class(letter) != 0;
            if !is_first && (!is_mark || self.count >= MOST_MARKS.saturating_sub(4)) {
                break;
            }
            is_first = false;
            self.at = self.at.saturating_add(letter.len_utf8());
            decompose_canonical(letter, |part| self.push(part));
        }
        if is_first {
            return None;
        }
        if let Some(letters) = self.letters.get_mut(..self.count) {
            // Stable, as canonical order is; letters come first.
            letters.sort_by_key(|&letter| canonical_combining_class(letter));
        }
        Some(())
    }
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            if self.next >= self.count {
                self.fill()?;
            }
            let letter = self.letters.get(self.next).copied()?;
            self.next = self.next.saturating_add(1);
            let is_mark = canonical_combining_class(letter) != 0;
            let is_passed = is_ignorable(letter) || is_mark && self.fold == Fold::WithoutMarks;
            if is_passed && self.passed < MOST_PASSED {
                self.passed = self.passed.saturating_add(1);
                continue;
            }
            // The dot of the Turkish İ, of which the lower case has one anyway.
            if letter == '\u{307}' && self.last == 'i' {
                continue;
            }
            let letter = folded(letter);
            if letter == ' ' && self.last == ' ' {
                continue;
            }
            (self.last, self.passed) = (letter, 0);
            return Some(letter);
        }
    }
}

pub(super) fn is_space(letter: char) -> bool {
    letter.is_whitespace()
}

/// A character as those that it is like.
fn folded(letter: char) -> char {
    match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        // Apostrophes, the Hebrew geresh, the prime, the modifier letters, the grave accent.
        '\''
        | '`'
        | '´'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2018}'
        | '\u{2019}'
        | '\u{201b}'
        | '\u{2032}'
        | '\u{5f3}'
        | '\u{55a}'
        | '\u{a78c}'
        | '\u{ff07}' => '\'',
        '"' | '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{5f4}' | '\u{ff02}' | '«' | '»' => '"',
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{5be}' | '\u{fe63}' | '\u{ff0d}' => '-',
        'ς' => 'σ',
        'ı' => 'i',
        _ if is_space(letter) => ' ',
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_is_taken_whole() {
        let alike = |text, wanted| skip_alike(text, 0, wanted, Fold::Alike);
        assert_eq!(alike("MÄRZ 1", "März"), Some(5));
        // NFD on either side; marks in another order.
        assert_eq!(alike("Ma\u{308}rz", "März"), Some(6));
        assert_eq!(alike("März", "Ma\u{308}rz"), Some(5));
        assert_eq!(alike("e\u{302}\u{323}", "ệ"), Some(5));
        // A letter is not taken without its accents.
        assert_eq!(alike("a\u{301}", "a"), None);
        assert_eq!(alike("á", "a"), None);
        assert_eq!(skip_alike("á", 0, "a", Fold::WithoutMarks), Some(2));
        // Spaces are one, marks of direction none.
        assert_eq!(alike("1\u{a0}\u{202f} x", "1 x"), Some(8));
        assert_eq!(alike("\u{200f}1\u{200f}/", "1/"), Some(8));
        // Turkish: the four i's are alike.
        assert_eq!(alike("KASIM", "Kasım"), Some(5));
        assert_eq!(alike("İstanbul", "istanbul"), Some(9));
        assert_eq!(alike("ΜΆΙΟΣ", "Μάιος"), Some(10));
        // Hebrew, as typed.
        assert_eq!(alike("תשפ\"ז", "תשפ״ז"), Some(9));
    }
}
