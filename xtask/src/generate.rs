//! `cargo xtask generate WHAT DIRECTORY`: writes the tables of `crates/metonic/src/tables` from
//! published data. The same data gives the same bytes.

pub(crate) mod astro;
pub(crate) mod hindu;
mod javascript;
pub(crate) mod lunisolar;
pub(crate) mod observed;
pub(crate) mod sighted;
pub(crate) mod solar;
pub(crate) mod text;
pub(crate) mod years;
pub(crate) mod zodiac;
