//! Adding calendars to a registry, and taking their names away.

use core::any::Any;
use core::fmt;
use std::boxed::Box;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::vec::Vec;

use super::directory::{Entering, NotEntered};
use super::registered::{self, NoPlace, Reserved};
use super::{AnyCalendar, Name, NameError, Registry, built_in};
use crate::calendar::DynCalendar;
use crate::calendars;
use crate::conformance::{self, Law, Violation};
use crate::month::Bounds;

/// What is said of a lock that is held for seconds, where microseconds are usual.
const BUSY: &str = "the registry's lock was held for over two seconds (by a thread that a fork left behind?)";

/// Words that stand for something else where the names of calendars and dates are given.
pub(crate) const RESERVED: [&str; 2] = ["all", "today"];

impl Registry {
    /// Adds a calendar under its id, its English name and its aliases.
    ///
    /// The id is also what a date's annotation names it by (`[u-ca=…]`), so that it is letters and
    /// digits in groups with `-` between them; other names may have spaces and `_` too.
    ///
    /// The names are checked, then the calendar's laws, by [`conformance::check`]; both outside the
    /// lock, so that the calendar may itself look others up or register them. Then it is published
    /// in one step.
    ///
    /// # Errors
    /// [`Refused`] says why and hands the calendar back. Nothing of it is in the registry then.
    ///
    /// ```
    /// use metonic::registry::{Refusal, Registry};
    /// use metonic::calendars::Julian;
    ///
    /// // A calendar that has the names of a built-in one.
    /// let refused = Registry::new().register(Julian).unwrap_err();
    /// assert_eq!(refused.reason.to_string(), "the name 'julian' belongs to 'julian'");
    /// assert_eq!(refused.calendar, Julian);
    /// ```
    pub fn register<C: DynCalendar>(&self, calendar: C) -> Result<AnyCalendar, Refused<C>> {
        let checked = catch_unwind(AssertUnwindSafe(|| self.check(&calendar)));
        let answer = match checked {
            Ok(Ok((names, bounds))) => self.publish(&names, bounds, calendar),
            Ok(Err(reason)) => Err(Refused { calendar, reason }),
            Err(payload) => {
                // Dropping it would run the calendar's code again, which might panic again.
                core::mem::forget(payload);
                Err(Refused { calendar, reason: Refusal::Panicked })
            }
        };
        #[cfg(feature = "tracing")]
        match &answer {
            Ok(calendar) => {
                tracing::info!(id = calendar.id(), number = calendar.number(), "calendar registered");
            }
            Err(refused) => tracing::warn!(reason = %refused.reason, "calendar refused"),
        }
        answer
    }

    /// Whether the names are in order and free, and the laws are kept.
    fn check(&self, calendar: &dyn DynCalendar) -> Result<(Vec<Name>, Bounds), Refusal> {
        let about = calendar.about();
        let mut names: Vec<Name> = Vec::new();
        for (place, name) in about.names().chain(about.bcp47).enumerate() {
            let wrong = |error| Refusal::Name { place, error };
            let is_tag = place == 0 || about.bcp47 == Some(name);
            let name = Name::new(name).map_err(wrong)?;
            if is_tag && !crate::text::is_value(name.as_str()) {
                return Err(wrong(NameError::NoTag));
            }
            if RESERVED.iter().any(|word| name.matches(word)) {
                return Err(wrong(NameError::Reserved));
            }
            if !names.iter().any(|known| known.matches(name.as_str())) {
                names.push(name);
            }
        }
        for name in &names {
            self.is_free(name)?;
        }
        conformance::check(calendar).map_err(|violation| match violation.law {
            Law::NoPanic => Refusal::Panicked,
            _ => Refusal::Unlawful(violation),
        })?;
        Ok((names, calendar.bounds()))
    }

    fn is_free(&self, name: &Name) -> Result<(), Refusal> {
        if let Some(built_in) = built_in::find(name.as_str()) {
            return Err(Refusal::Taken { name: *name, owner: built_in.id() });
        }
        match self.directory.owner(name.as_str()) {
            None => Ok(()),
            Some(owner) => Err(Refusal::taken(*name, owner)),
        }
    }

    fn publish<C: DynCalendar>(
        &self,
        names: &[Name],
        bounds: Bounds,
        calendar: C,
    ) -> Result<AnyCalendar, Refused<C>> {
        match self.reserve(names) {
            Ok((entering, reserved, id)) => {
                // A handle is given further names; its calendar is in the table already.
                let handle = (&calendar as &dyn Any).downcast_ref::<AnyCalendar>().copied();
                let number = match handle {
                    Some(handle) => handle.number(),
                    None => reserved.keep(id, bounds, Box::new(calendar)),
                };
                entering.commit(number);
                Ok(AnyCalendar::registered(number))
            }
            Err(reason) => Err(Refused { calendar, reason }),
        }
    }

    /// Everything that can fail, with the lock held from here to the commit.
    fn reserve<'r>(&'r self, names: &'r [Name]) -> Result<(Entering<'r>, Reserved, Name), Refusal> {
        let id = *names.first().ok_or(Refusal::Name { place: 0, error: NameError::Empty })?;
        let entering = self.directory.begin(names).map_err(|not| match not {
            NotEntered::Taken(name, owner) => Refusal::taken(name, owner),
            NotEntered::Full => Refusal::Full,
            NotEntered::Busy => Refusal::Busy,
        })?;
        let reserved = registered::reserve().map_err(|not| match not {
            NoPlace::Full => Refusal::Full,
            NoPlace::Busy => Refusal::Busy,
        })?;
        Ok((entering, reserved, id))
    }

    /// Takes the names of a user calendar away: they find nothing from now on, and no other
    /// calendar can have them. Dates that hold the calendar keep working.
    ///
    /// # Errors
    /// [`RetireError`]: a built-in calendar stays; one that this registry has no names for cannot
    /// lose them.
    pub fn retire(&self, calendar: AnyCalendar) -> Result<(), RetireError> {
        let answer = if (calendar.number() as usize) < calendars::ALL.len() {
            Err(RetireError::BuiltIn)
        } else {
            match self.directory.retire(calendar.number()) {
                None => Err(RetireError::Busy),
                Some(false) => Err(RetireError::NotHere),
                Some(true) => Ok(()),
            }
        };
        #[cfg(feature = "tracing")]
        match answer {
            Ok(()) => tracing::info!(id = calendar.id(), number = calendar.number(), "calendar retired"),
            Err(reason) => tracing::warn!(id = calendar.id(), %reason, "calendar not retired"),
        }
        answer
    }
}

/// A calendar that was not registered, and why.
pub struct Refused<C> {
    /// The calendar, as it was given.
    pub calendar: C,
    /// Why.
    pub reason: Refusal,
}

impl<C> fmt::Debug for Refused<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refused").field("reason", &self.reason).finish_non_exhaustive()
    }
}

impl<C> fmt::Display for Refused<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.reason.fmt(f)
    }
}

impl<C> core::error::Error for Refused<C> {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.reason)
    }
}

/// Why a calendar was not registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// A name is malformed.
    Name {
        /// Which: 0 is the id, then the English name if it is another, the aliases and the BCP 47
        /// value.
        place: usize,
        /// What is wrong with it.
        error: NameError,
    },
    /// A name belongs to another calendar, count or cycle.
    Taken {
        /// The name.
        name: Name,
        /// The id of what has it.
        owner: &'static str,
    },
    /// A name belonged to a calendar that was retired.
    Retired {
        /// The name.
        name: Name,
        /// The id of the calendar that had it.
        owner: &'static str,
    },
    /// The calendar breaks a law.
    Unlawful(Violation),
    /// The calendar panicked while it was being checked. (A program built with `panic = "abort"`
    /// ends instead.)
    Panicked,
    /// The process holds as many calendars, or the registry as many names, as it can.
    Full,
    /// The lock of writers was held for over two seconds: for ever, if the process was forked while
    /// another thread was registering.
    Busy,
}

impl Refusal {
    fn taken(name: Name, owner: super::directory::Owner) -> Self {
        let id = AnyCalendar::registered(owner.number).id();
        if owner.is_retired { Self::Retired { name, owner: id } } else { Self::Taken { name, owner: id } }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Name { place: 0, error } => write!(f, "the id: {error}"),
            Self::Name { place, error } => write!(f, "name {place} after the id: {error}"),
            Self::Taken { name, owner } => write!(f, "the name '{name}' belongs to '{owner}'"),
            Self::Retired { name, owner } => {
                write!(f, "the name '{name}' belonged to '{owner}', which is retired")
            }
            Self::Unlawful(violation) => violation.fmt(f),
            Self::Panicked => f.write_str("the calendar panicked while it was being checked"),
            Self::Full => f.write_str("there is no room for another calendar"),
            Self::Busy => f.write_str(BUSY),
        }
    }
}

impl core::error::Error for Refusal {}

/// Why a calendar was not retired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RetireError {
    /// It is a built-in one.
    BuiltIn,
    /// The registry has no names for it, or has retired them already.
    NotHere,
    /// The lock of writers is not to be had; see [`Refusal::Busy`].
    Busy,
}

impl fmt::Display for RetireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::BuiltIn => "a built-in calendar cannot be retired",
            Self::NotHere => "the registry has no names for this calendar",
            Self::Busy => BUSY,
        })
    }
}

impl core::error::Error for RetireError {}

#[cfg(test)]
mod tests {
    use std::string::ToString;
    use std::thread;

    use super::*;
    use crate::calendars::Cutover;

    fn named(id: &'static str) -> Cutover {
        Cutover::new(Cutover::FIRST).unwrap().named(id, id)
    }

    /// As in a process that was forked while another thread registered. Readers take no lock.
    #[test]
    fn a_lock_that_is_never_released_is_given_up() {
        let (registry, other) = (Registry::new(), Registry::new());
        let mine = registry.register(named("of-this")).unwrap();
        let theirs = other.register(named("of-another")).unwrap();
        let held = registry.directory.held().unwrap();
        thread::scope(|scope| {
            let registering = scope.spawn(|| registry.register(named("late")).unwrap_err());
            let retiring = scope.spawn(|| registry.retire(theirs));
            assert_eq!(registry.calendar("of-this"), Ok(mine));
            let refused = registering.join().unwrap();
            assert_eq!((refused.reason, refused.calendar), (Refusal::Busy, named("late")));
            assert_eq!(retiring.join().unwrap(), Err(RetireError::Busy));
            assert_eq!(
                (refused.to_string(), RetireError::Busy.to_string()),
                (BUSY.to_string(), BUSY.to_string())
            );
        });
        drop(held);
        assert!(registry.register(named("late")).is_ok());
    }

    /// What a writer that panics leaves is in order.
    #[test]
    fn a_lock_of_a_writer_that_panicked_is_had() {
        let registry = Registry::new();
        let panicked = thread::scope(|scope| {
            let writer = scope.spawn(|| {
                let _held = registry.directory.held();
                panic!("while it is held");
            });
            writer.join().is_err()
        });
        assert!(panicked);
        let mine = registry.register(named("after")).unwrap();
        assert_eq!(registry.calendar("after"), Ok(mine));
        assert_eq!(registry.retire(mine), Ok(()));
    }
}
