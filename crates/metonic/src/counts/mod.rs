//! Counts: a day as one number. One file each, one line each in the list below.

mod julian_day_number;
mod modified_julian_day;
mod rata_die;
mod unix_day;

use core::fmt;

use crate::day::Day;
use crate::error::{Error, Expected, TextError};

pub use self::julian_day_number::JulianDayNumber;
pub use self::modified_julian_day::ModifiedJulianDay;
pub use self::rata_die::RataDie;
pub use self::unix_day::UnixDay;

/// A way of numbering days, one after the other.
pub trait Count: fmt::Debug + Send + Sync {
    /// Names and documentation.
    fn about(&self) -> AboutCount;

    /// The number of a day.
    fn number_of(&self, day: Day) -> i64;

    /// The day of a number.
    ///
    /// # Errors
    /// [`Error::DayRange`] if it is no [`Day`].
    fn day_of(&self, number: i64) -> Result<Day, Error>;
}

/// What a count says of itself.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AboutCount {
    /// The id: the count's own name in programs and files.
    pub id: &'static str,
    /// The English name.
    pub name: &'static str,
    /// Other names that find it.
    pub aliases: &'static [&'static str],
    /// What is counted, from where, and the source.
    pub doc: &'static str,
}

impl AboutCount {
    /// A count with this id, English name and documentation.
    #[must_use]
    pub const fn new(id: &'static str, name: &'static str, doc: &'static str) -> Self {
        Self { id, name, aliases: &[], doc }
    }

    /// With these further names.
    #[must_use]
    pub const fn with_aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }
}

/// Reads the number of a day: digits, with or without a sign.
///
/// # Errors
/// [`TextError::Syntax`] for anything but a whole number; [`TextError::TooLong`].
///
/// ```
/// assert_eq!(metonic::counts::parse_number("-214193"), Ok(-214_193));
/// assert!(metonic::counts::parse_number("1.5").is_err());
/// ```
pub fn parse_number(text: &str) -> Result<i64, TextError> {
    if text.len() > crate::text::MAX_LENGTH {
        return Err(TextError::TooLong { length: text.len(), max: crate::text::MAX_LENGTH });
    }
    text.parse().map_err(|_| {
        let start = usize::from(text.starts_with(['+', '-']));
        let digits = text.bytes().skip(start).take_while(u8::is_ascii_digit).count();
        let at = start.saturating_add(digits);
        // All digits, and still no number: too many of them.
        TextError::Syntax { at: if at == text.len() { 0 } else { at }, expected: Expected::Number }
    })
}

macro_rules! all {
    ($($Count:ident,)*) => {
        /// Every built-in count.
        pub static ALL: &[&dyn Count] = &[$(&$Count),*];

        /// What they say of themselves, known when the library is built.
        pub(crate) const ABOUT: &[AboutCount] = &[$($Count::ABOUT),*];
    };
}

all! {
    RataDie,
    JulianDayNumber,
    ModifiedJulianDay,
    UnixDay,
}
