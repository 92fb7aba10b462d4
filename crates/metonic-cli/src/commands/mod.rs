//! One file a command.

pub(crate) mod convert;
pub(crate) mod expand;
pub(crate) mod generate;
pub(crate) mod info;
pub(crate) mod list;
pub(crate) mod months;
pub(crate) mod page;
pub(crate) mod recur;
