//! Calendars by name, and room for those that programs bring.
//!
//! # Names and handles
//! A *handle* ([`AnyCalendar`]) is a number in one table of the process, where every calendar stays
//! once it is in. A [`Registry`] is a set of names for handles: the built-in calendars, counts and
//! cycles, which every registry has, and those registered with it. [`Registry::global`] is the process's;
//! applications add to it. A library, a test or a plug-in that wants names of its own makes a
//! `Registry` value.
//!
//! # Promises
//! - Reading takes no lock and waits for nobody. A reader sees a registration whole, all of its
//!   names together, or not at all.
//! - `Registry::register` is all or nothing: it checks the names and the calendar's laws outside
//!   the lock, then publishes in one step. A refusal says why and hands the calendar back. There is
//!   no unchecked way in.
//! - A name belongs to one calendar for ever. `Registry::retire` takes it out of use; dates that
//!   hold the calendar keep working.
//! - Nothing is freed and nothing runs at exit. What user calendars a process can hold is bounded
//!   (65 536).
//! - A calendar may call the registry from any of its methods, while it is being registered too.
//! - In a process forked while another thread was registering, look-ups work, and registration works or fails with
//!   `Refusal::Busy`.
//!
//! ```
//! use metonic::registry::{LookupError, Registry};
//!
//! let registry = Registry::global();
//! assert_eq!(registry.calendar("ISLAMIC CIVIL")?.id(), "islamic-civil");
//! assert!(matches!(registry.calendar("no such"), Err(LookupError::Unknown { .. })));
//! # Ok::<(), LookupError>(())
//! ```

mod any_calendar;
mod built_in;
#[cfg(feature = "std")]
mod directory;
mod name;
#[cfg(feature = "std")]
mod register;
#[cfg(feature = "std")]
mod registered;
#[cfg(feature = "std")]
mod sync;

use core::fmt;

pub use self::any_calendar::AnyCalendar;
pub(crate) use self::built_in::place_of;
pub use self::name::{Name, NameError};
#[cfg(feature = "toml")]
pub(crate) use self::register::RESERVED;
#[cfg(feature = "std")]
pub use self::register::{Refusal, Refused, RetireError};
use crate::counts::{self, Count};
use crate::cycles::{self, Cycle};

/// Names for calendars, counts and cycles.
#[derive(Debug)]
pub struct Registry {
    #[cfg(feature = "std")]
    directory: directory::Directory,
}

/// What a name can stand for.
///
/// Exhaustive on purpose: a new kind is to be dealt with wherever kinds are told apart.
#[derive(Clone, Copy, Debug)]
pub enum System {
    /// A calendar: year, month, day.
    Calendar(AnyCalendar),
    /// A count: a day as one number.
    Count(&'static dyn Count),
    /// A cycle: a day as a place that comes round.
    Cycle(&'static dyn Cycle),
}

impl System {
    /// The kind's name in lower case.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Calendar(_) => "calendar",
            Self::Count(_) => "count",
            Self::Cycle(_) => "cycle",
        }
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Calendar(calendar) => calendar.id(),
            Self::Count(count) => count.about().id,
            Self::Cycle(cycle) => cycle.about().id,
        }
    }
}

static GLOBAL: Registry = Registry::new();

impl Registry {
    /// A registry with the built-in calendars, counts and cycles.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            #[cfg(feature = "std")]
            directory: directory::Directory::new(),
        }
    }

    /// The registry of the process.
    #[must_use]
    pub fn global() -> &'static Self {
        &GLOBAL
    }

    /// What has this name, in whatever case.
    ///
    /// # Errors
    /// [`LookupError::Name`] for text that cannot be a name, [`LookupError::Unknown`] for a name
    /// that nothing has.
    pub fn find(&self, name: &str) -> Result<System, LookupError> {
        if let Some(place) = built_in::find(name) {
            return match place {
                built_in::Place::Calendar(place) => Ok(System::Calendar(AnyCalendar::built_in(place))),
                built_in::Place::Count(place) => match counts::ALL.get(place as usize) {
                    Some(&count) => Ok(System::Count(count)),
                    None => Err(LookupError::of(name)),
                },
                built_in::Place::Cycle(place) => match cycles::ALL.get(place as usize) {
                    Some(&cycle) => Ok(System::Cycle(cycle)),
                    None => Err(LookupError::of(name)),
                },
            };
        }
        #[cfg(feature = "std")]
        if let Some(number) = self.directory.find(name) {
            return Ok(System::Calendar(AnyCalendar::registered(number)));
        }
        Err(LookupError::of(name))
    }

    /// The calendar with this name, in whatever case.
    ///
    /// # Errors
    /// As [`find`](Self::find), and [`LookupError::OtherKind`] for the name of a count or a cycle.
    pub fn calendar(&self, name: &str) -> Result<AnyCalendar, LookupError> {
        match self.find(name)? {
            System::Calendar(calendar) => Ok(calendar),
            other => Err(LookupError::other_kind(name, other)),
        }
    }

    /// The count with this name, in whatever case.
    ///
    /// # Errors
    /// As [`find`](Self::find), and [`LookupError::OtherKind`] for the name of a calendar or a cycle.
    pub fn count(&self, name: &str) -> Result<&'static dyn Count, LookupError> {
        match self.find(name)? {
            System::Count(count) => Ok(count),
            other => Err(LookupError::other_kind(name, other)),
        }
    }

    /// The cycle with this name, in whatever case.
    ///
    /// # Errors
    /// As [`find`](Self::find), and [`LookupError::OtherKind`] for the name of a calendar or a count.
    pub fn cycle(&self, name: &str) -> Result<&'static dyn Cycle, LookupError> {
        match self.find(name)? {
            System::Cycle(cycle) => Ok(cycle),
            other => Err(LookupError::other_kind(name, other)),
        }
    }

    /// The calendar that Qt's `QCalendar::System` has this number for. Qt's Jalali (10) is found as
    /// `persian`, the official calendar; what Qt computes under that number is `persian-2820`.
    ///
    /// # Errors
    /// [`LookupError::QtNumber`] for a number that Qt has no calendar for.
    ///
    /// ```
    /// # use metonic::registry::{LookupError, Registry};
    /// assert_eq!(Registry::global().calendar_with_qt(8)?.id(), "julian");
    /// assert_eq!(Registry::global().calendar_with_qt(-1), Err(LookupError::QtNumber { number: -1 }));
    /// # Ok::<(), LookupError>(())
    /// ```
    pub fn calendar_with_qt(&self, number: i32) -> Result<AnyCalendar, LookupError> {
        crate::calendars::ABOUT
            .iter()
            .position(|about| about.qt.map(i32::from) == Some(number))
            .map(|place| AnyCalendar::built_in(place as u32))
            .ok_or(LookupError::QtNumber { number })
    }

    /// Every calendar: the built-in ones in their order, then those registered and not retired in
    /// theirs.
    ///
    /// Safe while others register: what they publish meanwhile may or may not be among the answers.
    pub fn calendars(&self) -> impl Iterator<Item = AnyCalendar> {
        let built_in = (0..crate::calendars::ALL.len()).map(|place| AnyCalendar::built_in(place as u32));
        #[cfg(feature = "std")]
        let all = built_in.chain(self.directory.numbers().map(AnyCalendar::registered));
        #[cfg(not(feature = "std"))]
        let all = built_in;
        all
    }

    /// Every count.
    pub fn counts(&self) -> impl Iterator<Item = &'static dyn Count> {
        counts::ALL.iter().copied()
    }

    /// Every cycle.
    pub fn cycles(&self) -> impl Iterator<Item = &'static dyn Cycle> {
        cycles::ALL.iter().copied()
    }

    /// Every name that finds a calendar, aliases too, sorted without regard to case: what Qt's
    /// `availableCalendars` gives.
    #[cfg(feature = "std")]
    #[must_use]
    pub fn calendar_names(&self) -> std::vec::Vec<std::string::String> {
        use std::string::String;

        use crate::calendar::Calendar as _;

        let registered = self.directory.names().map(|name| String::from(name.as_str()));
        let mut names: std::vec::Vec<String> = registered.collect();
        for calendar in crate::calendars::ALL {
            names.extend(calendar.about().names().map(String::from));
        }
        names.sort_unstable_by(|a, b| lower_case(a).cmp(lower_case(b)));
        names
    }
}

/// A name's letters in lower case.
#[cfg(feature = "std")]
fn lower_case(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().map(|byte| byte.to_ascii_lowercase())
}

impl Default for Registry {
    fn default() -> Self {
        Self::new()
    }
}

/// Why nothing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LookupError {
    /// The text cannot be a name.
    Name(NameError),
    /// Nothing has this name, or what had it is retired.
    Unknown {
        /// The name.
        name: Name,
    },
    /// The name is of another kind of thing.
    OtherKind {
        /// The name.
        name: Name,
        /// What it names: `calendar`, `count` or `cycle`.
        kind: &'static str,
    },
    /// No calendar has this number.
    Number {
        /// The number.
        number: u32,
    },
    /// Qt has no calendar with this number.
    QtNumber {
        /// The number.
        number: i32,
    },
}

impl LookupError {
    /// For a name that was not found.
    fn of(name: &str) -> Self {
        match Name::new(name) {
            Ok(name) => Self::Unknown { name },
            Err(error) => Self::Name(error),
        }
    }

    fn other_kind(name: &str, found: System) -> Self {
        match Name::new(name) {
            Ok(name) => Self::OtherKind { name, kind: found.kind() },
            Err(error) => Self::Name(error),
        }
    }
}

impl fmt::Display for LookupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Name(error) => error.fmt(f),
            Self::Unknown { name } => write!(f, "no calendar, count or cycle is called '{name}'"),
            Self::OtherKind { name, kind } => write!(f, "'{name}' is a {kind}"),
            Self::Number { number } => write!(f, "no calendar has the number {number}"),
            Self::QtNumber { number } => write!(f, "Qt has no calendar with the number {number}"),
        }
    }
}

impl core::error::Error for LookupError {}
