//! A calendar that is told from others of its kind by a number.

use metonic::calendars::Gregorian;
use metonic::registry::AnyCalendar;
use metonic::{About, Basis, Bounds, Calendar, Day, Error, Month, MonthIndex, MonthShape};

/// The Gregorian calendar with its years moved on: what it says shows which one it is.
#[derive(Clone, Debug)]
pub struct Shifted {
    id: String,
    aliases: Vec<String>,
    years: i32,
}

impl Shifted {
    /// A calendar whose years are the Gregorian ones and `years`.
    #[must_use]
    pub fn new(id: &str, years: i32) -> Self {
        Self { id: id.into(), aliases: Vec::new(), years }
    }

    /// The same with further names.
    #[must_use]
    pub fn with_aliases(self, aliases: &[&str]) -> Self {
        Self { aliases: aliases.iter().map(|&alias| alias.into()).collect(), ..self }
    }

    /// Whether a handle is that of the calendar with this id and these years: what the registry keeps of
    /// it, and what the calendar itself says.
    #[must_use]
    pub fn is(handle: AnyCalendar, id: &str, years: i32) -> bool {
        // January 1970.
        handle.id() == id && handle.month(Gregorian.month_of(Day::EPOCH)).year == 1970 + years
    }
}

impl Calendar for Shifted {
    fn about(&self) -> About<'_> {
        About::new(&self.id, Basis::Solar).with_owned_aliases(&self.aliases)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let shape = Gregorian.month(index);
        MonthShape { year: shape.year.saturating_add(self.years), ..shape }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Gregorian.find(year.saturating_sub(self.years), month)
    }

    fn bounds(&self) -> Bounds {
        Gregorian.bounds()
    }
}
