//! Rows of numbers that others published, each file with its SOURCE note.
#![allow(
    clippy::unreadable_literal,
    clippy::approx_constant,
    clippy::doc_markdown,
    reason = "the digits and names are those of the source, and compared with it"
)]

pub(crate) mod delta_t;
pub(crate) mod elp_mpp02;
pub(crate) mod nutation_2000b;
pub(crate) mod vsop87_earth;

mod chinese;
mod dangi;
mod month_table;
mod umalqura_kacst;
mod umalqura_published;
mod vietnamese;
mod year_table;

pub(crate) use self::chinese::CHINESE;
pub(crate) use self::dangi::DANGI;
pub(crate) use self::month_table::MonthTable;
pub(crate) use self::umalqura_kacst::UMALQURA_KACST;
pub(crate) use self::umalqura_published::UMALQURA_PUBLISHED;
pub(crate) use self::vietnamese::VIETNAMESE;
pub(crate) use self::year_table::{Row, TableYear, YearTable};
