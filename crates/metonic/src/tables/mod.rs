//! Rows of numbers that others published, each file with its SOURCE note.
#![allow(
    clippy::unreadable_literal,
    clippy::approx_constant,
    clippy::doc_markdown,
    reason = "the digits and names are those of the source, and compared with it"
)]

pub(crate) mod delta_t;
pub(crate) mod elp_mpp02;
pub(crate) mod lengths;
pub(crate) mod nutation_2000b;
pub(crate) mod vsop87_earth;

mod astro_hindu_lunar;
mod astro_hindu_solar;
mod babylonian;
mod bahai;
mod bikram_sambat;
mod chinese;
mod dangi;
mod french_republican;
mod hebrew_observational;
mod islamic_observational;
mod islamic_saudi;
mod japanese;
mod month_table;
mod new_years;
mod persian;
mod persian_borji;
mod samaritan;
mod tithi_table;
mod umalqura_kacst;
mod umalqura_published;
mod vietnamese;
mod year_table;

pub(crate) use self::astro_hindu_lunar::{ASTRO_HINDU_LUNAR, ASTRO_HINDU_LUNAR_DOUBTS};
pub(crate) use self::astro_hindu_solar::ASTRO_HINDU_SOLAR;
pub(crate) use self::babylonian::BABYLONIAN;
pub(crate) use self::bahai::BAHAI;
pub(crate) use self::bikram_sambat::BIKRAM_SAMBAT;
pub(crate) use self::chinese::CHINESE;
pub(crate) use self::dangi::DANGI;
pub(crate) use self::french_republican::FRENCH_REPUBLICAN;
pub(crate) use self::hebrew_observational::HEBREW_OBSERVATIONAL;
pub(crate) use self::islamic_observational::ISLAMIC_OBSERVATIONAL;
pub(crate) use self::islamic_saudi::ISLAMIC_SAUDI;
pub(crate) use self::japanese::JAPANESE;
pub(crate) use self::month_table::MonthTable;
pub(crate) use self::new_years::{NewYear, NewYears};
pub(crate) use self::persian::PERSIAN;
pub(crate) use self::persian_borji::PERSIAN_BORJI;
pub(crate) use self::samaritan::SAMARITAN;
pub(crate) use self::tithi_table::TithiTable;
pub(crate) use self::umalqura_kacst::UMALQURA_KACST;
pub(crate) use self::umalqura_published::UMALQURA_PUBLISHED;
pub(crate) use self::vietnamese::VIETNAMESE;
pub(crate) use self::year_table::{Row, TableYear, YearTable};
