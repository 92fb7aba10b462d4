//! The built-in calendars: one file each, one line each in the list below.
//!
//! Help, tables, tests, benches and bindings walk [`ALL`]; nothing else lists calendars.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "kernels, each with the range that keeps its numbers in their width; the tests walk every i32 day with overflow checks on"
)]
#![allow(
    clippy::inline_always,
    clippy::needless_bitwise_bool,
    reason = "kernels of some dozen instructions: a date that is packed for a call and taken apart again costs a third more, and a branch on a date is not foretold"
)]

#[macro_use]
mod lunisolar_years;
#[macro_use]
mod regular_years;
mod six_long_months;

mod chinese {
    pub(super) mod calendar;
    pub(super) mod dangi;
    mod lunisolar;
    pub(super) mod vietnamese;
}
mod coptic {
    mod alexandrian;
    pub(super) mod calendar;
    pub(super) mod ethioaa;
    pub(super) mod ethiopic;

    use crate::calendar::NameWidth;
    use crate::month::Month;

    /// A name of thirteen, which CLDR does not shorten in English.
    fn month_name(names: &[&'static str; 13], month: Month, width: NameWidth) -> Option<&'static str> {
        match width {
            NameWidth::Narrow => super::number(month),
            _ if month.is_leap() => None,
            _ => names.get(usize::from(month.number()).checked_sub(1)?).copied(),
        }
    }
}
mod gregorian {
    pub(super) mod buddhist;
    pub(super) mod gregory;
    pub(super) mod iso8601;
    pub(super) mod iso_week;
    pub(super) mod japanese;
    pub(super) mod julian;
    pub(super) mod milankovic;
    pub(super) mod names;
    mod renumbered;
    pub(super) mod roc;
}
mod hebrew {
    mod arithmetic;
    pub(super) mod calendar;
}
mod indian {
    pub(super) mod saka;
}
mod islamic {
    pub(super) mod civil;
    pub(super) mod fatimid_civil;
    pub(super) mod fatimid_tbla;
    pub(super) mod habash_civil;
    pub(super) mod habash_tbla;
    pub(super) mod kushyar_civil;
    pub(super) mod kushyar_tbla;
    mod tabular;
    pub(super) mod tbla;
    pub(super) mod umalqura;
    pub(super) mod umalqura_published;
}
mod persian {
    pub(super) mod arithmetic;
    pub(super) mod names;
    pub(super) mod official;
    pub(super) mod years2820;
}

use crate::about::About;
use crate::calendar::DynCalendar;
use crate::month::Month;
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
    gregorian::iso_week::IsoWeek,
    gregorian::julian::Julian,
    gregorian::milankovic::Milankovic,
    gregorian::buddhist::Buddhist,
    gregorian::roc::Roc,
    gregorian::japanese::Japanese,
    coptic::calendar::Coptic,
    coptic::ethiopic::Ethiopic,
    coptic::ethioaa::EthiopicAmeteAlem,
    indian::saka::Indian,
    hebrew::calendar::Hebrew,
    chinese::calendar::Chinese,
    chinese::dangi::Dangi,
    chinese::vietnamese::Vietnamese,
    persian::official::Persian,
    persian::years2820::Persian2820,
    persian::arithmetic::PersianArithmetic,
    islamic::civil::IslamicCivil,
    islamic::tbla::IslamicTbla,
    islamic::umalqura::IslamicUmalqura,
    islamic::umalqura_published::UmalquraPublished,
    islamic::fatimid_civil::IslamicFatimidCivil,
    islamic::fatimid_tbla::IslamicFatimidTbla,
    islamic::habash_civil::IslamicHabashCivil,
    islamic::habash_tbla::IslamicHabashTbla,
    islamic::kushyar_civil::IslamicKushyarCivil,
    islamic::kushyar_tbla::IslamicKushyarTbla,
}

const NUMBERS: [&str; 13] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"];

/// The narrow name that CLDR gives the months of most calendars in English: their number.
fn number(month: Month) -> Option<&'static str> {
    if month.is_leap() {
        return None;
    }
    NUMBERS.get(usize::from(month.number()).checked_sub(1)?).copied()
}
