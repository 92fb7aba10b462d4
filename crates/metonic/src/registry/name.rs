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
        self.as_str().eq_ignore_ascii_case(other)
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

/// The hash that names are looked up by: FNV-1a over the bytes in lower case.
pub(crate) const fn hash(name: &str) -> u32 {
    let (mut hash, mut rest) = (0x811c_9dc5_u32, name.as_bytes());
    while let [byte, after @ ..] = rest {
        hash = (hash ^ byte.to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193);
        rest = after;
    }
    hash
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
    fn the_hash_is_fnv_1a_without_case() {
        // FNV-1a, 32 bits: the test vectors of Fowler, Noll and Vo for "" and "foobar".
        assert_eq!(hash(""), 0x811c_9dc5);
        assert_eq!(hash("foobar"), 0xbf9c_f968);
        assert_eq!(hash("FooBar"), hash("foobar"));
    }
}
