//! A calendar chosen when the program runs.

use core::fmt;

use super::LookupError;
use super::built_in::place_of;
use crate::about::About;
use crate::calendar::{Calendar, DynCalendar, forward};
use crate::calendars::{self, Gregorian};

/// A handle of a calendar: four bytes, `Copy`, good for as long as the process lives.
///
/// It is itself a [`Calendar`], so that `Date<AnyCalendar>` has every method of a date. Handles
/// come from a [`Registry`](super::Registry) or from a built-in calendar; handles of user calendars
/// too hold from any thread and after their names are retired.
///
/// ```
/// use metonic::{Calendar, Date, calendars::Persian, registry::{AnyCalendar, Registry}};
///
/// let persian = Registry::global().calendar("Jalali")?;
/// assert_eq!(persian, AnyCalendar::from(Persian));
/// assert_eq!(Date::EPOCH.in_calendar(persian).year(), 1348);
/// # Ok::<(), metonic::registry::LookupError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnyCalendar(u32);

impl AnyCalendar {
    /// The Gregorian calendar.
    pub const GREGORIAN: Self = Self(place_of(Gregorian::ABOUT.id));

    /// The handle with this number, of a built-in calendar or of one that some registry of the
    /// process holds.
    ///
    /// # Errors
    /// [`LookupError::Number`] for a number that no calendar has.
    pub fn from_number(number: u32) -> Result<Self, LookupError> {
        let handle = Self(number);
        match handle.find() {
            Some(_) => Ok(handle),
            None => Err(LookupError::Number { number }),
        }
    }

    /// The number: the same for as long as the process lives, and no longer. Store the id instead.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    pub(crate) const fn built_in(place: u32) -> Self {
        Self(place)
    }

    #[cfg(feature = "std")]
    pub(super) const fn registered(number: u32) -> Self {
        Self(number)
    }

    /// The calendar itself.
    #[must_use]
    #[inline]
    pub fn object(self) -> &'static dyn DynCalendar {
        // A handle is made only for a calendar that is there, and calendars are never taken out:
        // the other arm is not reached.
        self.find().unwrap_or(&Gregorian)
    }

    #[inline]
    fn find(self) -> Option<&'static dyn DynCalendar> {
        if let Some(&built_in) = calendars::ALL.get(self.0 as usize) {
            return Some(built_in);
        }
        #[cfg(feature = "std")]
        {
            super::registered::get(self.0)
        }
        #[cfg(not(feature = "std"))]
        None
    }

    /// The id.
    #[must_use]
    pub fn id(self) -> &'static str {
        if let Some(about) = calendars::ABOUT.get(self.0 as usize) {
            return about.id;
        }
        #[cfg(feature = "std")]
        if let Some(id) = super::registered::id(self.0) {
            return id;
        }
        // Not reached: see `object`.
        Gregorian::ABOUT.id
    }
}

impl fmt::Debug for AnyCalendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AnyCalendar").field(&self.id()).finish()
    }
}

impl Calendar for AnyCalendar {
    fn about(&self) -> About<'_> {
        self.object().about()
    }

    forward!(self => self.object());
}
