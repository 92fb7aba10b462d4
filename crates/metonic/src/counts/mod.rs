//! Counts: a day as one number, or as a few of mixed radix. One file each, one line each in the list below.

mod ansi_day;
mod cnes_julian_day;
mod cocoa_day;
mod dotnet_day_number;
mod excel_1900;
mod excel_1904;
mod gps_week;
mod iso_ordinal;
mod julian_date;
mod julian_day_number;
mod kali_ahargana;
mod lilian;
mod long_count;
mod matlab_datenum;
mod modified_julian_day;
mod mysql_to_days;
mod ntp_day;
mod ole_automation_date;
mod parts;
mod rata_die;
mod sas_date;
mod truncated_julian_day;
mod unix_day;

use core::fmt;

use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::{Error, Expected, TextError};

pub use self::ansi_day::AnsiDay;
pub use self::cnes_julian_day::CnesJulianDay;
pub use self::cocoa_day::CocoaDay;
pub use self::dotnet_day_number::DotnetDayNumber;
pub use self::excel_1900::Excel1900;
pub use self::excel_1904::Excel1904;
pub use self::gps_week::GpsWeek;
pub use self::iso_ordinal::IsoOrdinal;
pub use self::julian_date::{DublinJulianDate, JulianDate, ReducedJulianDate};
pub use self::julian_day_number::JulianDayNumber;
pub use self::kali_ahargana::KaliAhargana;
pub use self::lilian::LilianDay;
pub use self::long_count::{LongCount, MayaLongCount, MayaLongCount584285};
pub use self::matlab_datenum::MatlabDatenum;
pub use self::modified_julian_day::ModifiedJulianDay;
pub use self::mysql_to_days::MysqlToDays;
pub use self::ntp_day::NtpDay;
pub use self::ole_automation_date::OleAutomationDate;
pub use self::rata_die::RataDie;
pub use self::sas_date::SasDate;
pub use self::truncated_julian_day::TruncatedJulianDay;
pub use self::unix_day::UnixDay;

/// A way of numbering days, one after the other.
pub trait Count: fmt::Debug + Send + Sync {
    /// Names and documentation.
    fn about(&self) -> AboutSystem;

    /// The number of a day: with a form of mixed radix, the days since its zero.
    fn number_of(&self, day: Day) -> i64;

    /// The day of a number.
    ///
    /// # Errors
    /// [`Error::DayRange`] if it is no [`Day`].
    fn day_of(&self, number: i64) -> Result<Day, Error>;

    /// Writes a day as the count writes it. Provided as the number; a count of mixed radix has a
    /// form of its own (`12.19.13.0.0`). What is written is read again as the same day.
    ///
    /// # Errors
    /// Those of `out`.
    fn write(&self, day: Day, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}", self.number_of(day))
    }

    /// Reads a day as the count writes it.
    ///
    /// # Errors
    /// [`TextError::Syntax`], [`TextError::TooLong`], or that there is no such day.
    fn read(&self, text: &str) -> Result<Day, TextError> {
        Ok(self.day_of(parse_number(text)?)?)
    }
}

impl dyn Count + '_ {
    /// A day as the count writes it.
    ///
    /// ```
    /// use metonic::{Day, Registry};
    ///
    /// let count = Registry::global().count("mjd")?;
    /// assert_eq!(count.text(Day::EPOCH).to_string(), "40587");
    /// # Ok::<(), metonic::LookupError>(())
    /// ```
    #[must_use]
    pub fn text(&self, day: Day) -> Text<'_> {
        Text { count: self, day }
    }
}

/// A day as a count writes it.
#[derive(Clone, Copy, Debug)]
pub struct Text<'c> {
    count: &'c (dyn Count + 'c),
    day: Day,
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::text::padded(f, |line| self.count.write(self.day, line))
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

/// Declares a count's unit struct. Its documentation is also the text that [`AboutSystem::doc`]
/// gives.
macro_rules! count {
    (
        $(#[doc = $doc:literal])*
        pub struct $Count:ident { $id:literal, $name:literal, $aliases:expr }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $Count;

        impl $Count {
            pub(crate) const ABOUT: $crate::about::AboutSystem =
                $crate::about::AboutSystem::new($id, $name, concat!($($doc, "\n"),*)).with_aliases($aliases);
        }
    };
}
use count;

/// A count of whole days: `zero` is the R.D. of the day with number 0.
macro_rules! offset {
    ($(#[doc = $doc:literal])* pub struct $Count:ident { $($about:tt)* } zero $zero:expr;) => {
        $crate::counts::count! { $(#[doc = $doc])* pub struct $Count { $($about)* } }

        impl $crate::counts::Count for $Count {
            fn about(&self) -> $crate::about::AboutSystem {
                Self::ABOUT
            }

            fn number_of(&self, day: $crate::day::Day) -> i64 {
                day.rata_die().saturating_sub($zero)
            }

            fn day_of(&self, number: i64) -> Result<$crate::day::Day, $crate::error::Error> {
                $crate::day::Day::from_rata_die(number.saturating_add($zero))
            }
        }
    };
}
use offset;

macro_rules! all {
    ($($Count:ident,)*) => {
        /// Every built-in count.
        pub static ALL: &[&dyn Count] = &[$(&$Count),*];

        /// What they say of themselves, known when the library is built.
        pub(crate) const ABOUT: &[AboutSystem] = &[$($Count::ABOUT),*];
    };
}

all! {
    RataDie,
    JulianDayNumber,
    JulianDate,
    ModifiedJulianDay,
    ReducedJulianDate,
    TruncatedJulianDay,
    DublinJulianDate,
    CnesJulianDay,
    UnixDay,
    IsoOrdinal,
    LilianDay,
    AnsiDay,
    Excel1900,
    Excel1904,
    OleAutomationDate,
    MatlabDatenum,
    DotnetDayNumber,
    SasDate,
    MysqlToDays,
    NtpDay,
    CocoaDay,
    GpsWeek,
    MayaLongCount,
    MayaLongCount584285,
    KaliAhargana,
}
