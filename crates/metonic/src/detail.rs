//! What a calendar says of a day beside its date.

use core::fmt;

use crate::status::Status;

/// Something that a calendar says of a day beside its date, for people to read: a name and a value.
#[derive(Clone, Copy)]
pub struct Detail<'a> {
    /// What it is, in English and lower case: `solar term`.
    pub name: &'a str,
    /// The value, in words.
    pub value: &'a dyn fmt::Display,
    /// How far it is to be trusted.
    pub status: Status,
}

impl fmt::Debug for Detail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, value, status } = self;
        f.debug_struct("Detail")
            .field("name", name)
            .field("value", &format_args!("{value}"))
            .field("status", status)
            .finish()
    }
}
