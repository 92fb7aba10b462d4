//! One file a command.

pub(crate) mod arithmetic;
pub(crate) mod check;
#[cfg(feature = "columnar")]
pub(crate) mod column;
pub(crate) mod convert;
pub(crate) mod expand;
pub(crate) mod feasts;
pub(crate) mod format;
pub(crate) mod generate;
pub(crate) mod info;
pub(crate) mod list;
pub(crate) mod months;
pub(crate) mod page;
pub(crate) mod parse;
pub(crate) mod recur;
