//! The built-in calendars: one file each, one line each in the list below.
//!
//! Help, tables, tests, benches and bindings walk [`ALL`]; nothing else lists calendars.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "kernels, each with the range that keeps its numbers in their width; the tests walk every i32 day with overflow checks on"
)]

#[macro_use]
mod twelve_months;

mod gregorian {
    pub(super) mod gregory;
    pub(super) mod iso8601;
    pub(super) mod julian;
    pub(super) mod milankovic;
    pub(super) mod names;
}
mod islamic {
    pub(super) mod civil;
}
mod persian {
    pub(super) mod arithmetic;
    pub(super) mod names;
    pub(super) mod official;
    pub(super) mod years2820;
}

use crate::about::About;
use crate::calendar::DynCalendar;
use crate::registry::{AnyCalendar, place_of};

/// Declares a calendar's unit struct. Its documentation is also the text that [`About::doc`] gives,
/// so that the program's `info` and the library's pages cannot say different things.
macro_rules! calendar {
    ($(#[doc = $doc:literal])* pub struct $Calendar:ident;) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $Calendar;

        impl $Calendar {
            /// The documentation of the type.
            pub(crate) const DOC: &'static str = concat!($($doc, "\n"),*);
        }
    };
}
use calendar;

macro_rules! all {
    ($($(#[$attribute:meta])* $family:ident::$file:ident::$Calendar:ident,)*) => {
        $(pub use self::$family::$file::$Calendar;)*

        $(impl From<$Calendar> for AnyCalendar {
            fn from(_: $Calendar) -> Self {
                const PLACE: u32 = place_of($Calendar::ABOUT.id);
                Self::built_in(PLACE)
            }
        })*

        /// Every built-in calendar. Its place here is its handle's number within a process.
        pub static ALL: &[&dyn DynCalendar] = &[$(&$Calendar),*];

        /// What they say of themselves, known when the library is built.
        pub(crate) const ABOUT: &[About<'static>] = &[$($Calendar::ABOUT),*];
    };
}

all! {
    gregorian::gregory::Gregorian,
    gregorian::iso8601::Iso8601,
    gregorian::julian::Julian,
    gregorian::milankovic::Milankovic,
    persian::official::Persian,
    persian::years2820::Persian2820,
    persian::arithmetic::PersianArithmetic,
    islamic::civil::IslamicCivil,
}
