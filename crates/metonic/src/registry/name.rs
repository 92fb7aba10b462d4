//! Names of calendars and counts.

use core::fmt;

/// A name that a calendar can have: 1 to 64 bytes of `A–Z a–z 0–9 space _ -`, no space at either
/// end.
///
/// Names are matched without case and kept as given. Names in other scripts and languages are for
/// people, not for programs; they are found in locale data.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Name {
    bytes: [u8; Name::MAX_LENGTH],
    length: u8,
}

impl Name {
    /// The longest name, in bytes.
    pub const MAX_LENGTH: usize = 64;

    /// Checks a name.
    ///
    /// # Errors
    /// [`NameError`] says what is wrong with it, and where.
    ///
    /// ```
    /// use metonic::registry::{Name, NameError};
    ///
    /// assert!(Name::new("Islamic Civil").is_ok());
    /// assert_eq!(Name::new("émigré"), Err(NameError::Character { at: 0, character: 'é' }));
    /// ```
    pub fn new(name: &str) -> Result<Self, NameError> {
        if name.is_empty() {
            return Err(NameError::Empty);
        }
        if name.len() > Self::MAX_LENGTH {
            return Err(NameError::TooLong { length: name.len() });
        }
        let is_allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-');
        if let Some((at, character)) = name.char_indices().find(|&(_, c)| !is_allowed(c)) {
            return Err(NameError::Character { at, character });
        }
        if name.starts_with(' ') || name.ends_with(' ') {
            return Err(NameError::OuterSpace);
        }
        let mut bytes = [0; Self::MAX_LENGTH];
        for (place, byte) in bytes.iter_mut().zip(name.bytes()) {
            *place = byte;
        }
        Ok(Self { bytes, length: name.len() as u8 })
    }

    /// The name as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether the two are one name, in whatever case.
    #[must_use]
    pub fn matches(&self, other: &str) -> bool {
        let bytes = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        is_same(bytes, other.as_bytes())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NameError {
    /// No bytes at all.
    Empty,
    /// More than [`Name::MAX_LENGTH`] bytes.
    TooLong {
        /// The length given, in bytes.
        length: usize,
    },
    /// A character that a name cannot have.
    Character {
        /// Where, in bytes from the start.
        at: usize,
        /// Which.
        character: char,
    },
    /// A space at the start or the end.
    OuterSpace,
    /// An id, or a BCP 47 value, that is not letters and digits in groups with `-` between them: it
    /// could not be written in a date's annotation (RFC 9557).
    NoTag,
    /// A word that stands for something else where names are given: `all`, `today`.
    Reserved,
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Empty => f.write_str("the name is empty"),
            Self::TooLong { length } => {
                write!(f, "{length} bytes is too long for a name ({})", Name::MAX_LENGTH)
            }
            Self::Character { at, character } => write!(f, "a name cannot have {character:?} (at byte {at})"),
            Self::OuterSpace => f.write_str("the name begins or ends with a space"),
            Self::NoTag => f.write_str("not letters and digits in groups with '-' between them"),
            Self::Reserved => f.write_str("the word stands for something else"),
        }
    }
}

impl core::error::Error for NameError {}

/// Whether two names are one, in whatever case.
#[inline]
pub(super) fn is_same(one: &[u8], other: &[u8]) -> bool {
    // Most are asked for as they are written.
    one.len() == other.len() && (one == other || one.eq_ignore_ascii_case(other))
}

/// The hash that names are looked up by: the same for letters of either case, by eight bytes at a time,
/// the last eight overlapping those before them.
#[inline]
pub(crate) const fn hash(name: &str) -> u32 {
    /// The bit in which the cases of a letter differ. Other characters that it makes alike have one hash.
    const CASE: u64 = 0x2020_2020_2020_2020;
    // 2^64 by the golden ratio, made odd (Knuth, *The Art of Computer Programming*, volume 3, 6.4).
    const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut rest = name.as_bytes();
    let mut hash = rest.len() as u64;
    let last = if let Some((_, last)) = rest.split_last_chunk::<8>() {
        u64::from_le_bytes(*last)
    } else {
        let (mut word, mut bytes) = (0, rest);
        while let [byte, after @ ..] = bytes {
            word = word << 8 | *byte as u64;
            bytes = after;
        }
        word
    };
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        hash = (hash ^ (u64::from_le_bytes(*word) | CASE)).wrapping_mul(STEP);
        hash ^= hash >> 32;
        rest = after;
    }
    // The last letters are in the product's first byte alone, and tables go by the last bits.
    (hash ^ (last | CASE)).wrapping_mul(STEP).swap_bytes() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_checked() {
        let long = "x".repeat(64);
        assert!(Name::new(&long).is_ok());
        for good in ["a", "Islamic Civil", "persian-2820", "x_y", "13"] {
            assert_eq!(Name::new(good).unwrap().as_str(), good);
        }
        let cases = [
            ("", NameError::Empty),
            (&"x".repeat(65), NameError::TooLong { length: 65 }),
            (" a", NameError::OuterSpace),
            ("a ", NameError::OuterSpace),
            ("a,b", NameError::Character { at: 1, character: ',' }),
            ("a\0", NameError::Character { at: 1, character: '\0' }),
            ("\n", NameError::Character { at: 0, character: '\n' }),
            // The Turkish dotless i is another letter: case is folded in ASCII alone.
            ("ıslamic", NameError::Character { at: 0, character: 'ı' }),
            ("mi\u{301}", NameError::Character { at: 2, character: '\u{301}' }),
        ];
        for (bad, error) in cases {
            assert_eq!(Name::new(bad), Err(error), "{bad:?}");
        }
    }

    #[test]
    fn the_hash_is_the_same_in_whatever_case() {
        for name in ["", "a", "Foo", "FooBar", "Gregorian", "Islamic Civil", "islamic-kushyar-civil 13"] {
            assert_eq!(hash(name), hash(&name.to_ascii_lowercase()), "{name}");
            assert_eq!(hash(name), hash(&name.to_ascii_uppercase()), "{name}");
        }
        // A letter in any place tells names apart.
        let mut hashes = std::collections::BTreeSet::new();
        for length in 1..=40 {
            for place in 0..length {
                let name: std::string::String =
                    (0..length).map(|at| if at == place { 'b' } else { 'a' }).collect();
                assert!(hashes.insert(hash(&name)), "{name}");
            }
        }
    }
}
