//! Names of which there are many: of the years of a cycle of sixty, and of months with leap months.

use metonic::{Calendar, Month};

use super::beginning::Heads;
use super::names::Name;
use crate::formatter::Formatter;
use crate::kinds::Months;
use crate::lists;
use crate::pattern::Part;

/// The beginnings of those that a pattern has.
#[derive(Clone, Debug)]
pub(super) struct ManyNames {
    years: Option<Heads<60>>,
    /// With the list of names; a month and its leap month after each other.
    months: Option<(usize, Heads<26>)>,
}

impl ManyNames {
    pub(super) fn new<C: Calendar>(formatter: &Formatter<'_, C>) -> Self {
        let parts = formatter.pattern.parts();
        let has_year = parts.iter().any(|part| matches!(part, Part::Field(b'U', _)));
        let is_of_cldr = formatter.kind.months == Months::WithLeap && formatter.kind.is_itself;
        let list = parts.iter().find_map(|part| match *part {
            Part::Field(letter @ (b'M' | b'L'), count @ 3..) if is_of_cldr => {
                Some(lists::list(letter, count))
            }
            _ => None,
        });
        Self {
            years: has_year.then(|| Heads::of(|place| formatter.name_of_year(place))),
            months: list.map(|list| (list, Heads::of(|place| formatter.name_of_month(list, place)))),
        }
    }

    /// The name of a year at the beginning of a text, and its length.
    pub(super) fn year<C: Calendar>(
        &self,
        formatter: &Formatter<'_, C>,
        text: &str,
    ) -> Option<(Name, usize)> {
        let (place, length) = self.years.as_ref()?.longest(|place| formatter.name_of_year(place), text)?;
        Some((Name::Cyclic(u8::try_from(place).ok()?.saturating_add(1)), length))
    }

    /// The name of a month of a list at the beginning of a text, and its length.
    pub(super) fn month<C: Calendar>(
        &self,
        formatter: &Formatter<'_, C>,
        wanted: usize,
        text: &str,
    ) -> Option<(Name, usize)> {
        let (list, heads) = self.months.as_ref().filter(|(list, _)| *list == wanted)?;
        let (place, length) = heads.longest(|place| formatter.name_of_month(*list, place), text)?;
        Some((Name::Month(month_at(place)?, None), length))
    }
}

/// 1, its leap month, 2, …
fn month_at(place: usize) -> Option<Month> {
    Month::with_leap(u8::try_from(place / 2).ok()?.saturating_add(1), place % 2 == 1).ok()
}

impl<C: Calendar> Formatter<'_, C> {
    fn name_of_year(&self, place: usize) -> Option<[&'static str; 3]> {
        Some(["", self.names.cyclic.list(0).get(place)?, ""])
    }

    fn name_of_month(&self, list: usize, place: usize) -> Option<[&'static str; 3]> {
        let name = self.names.month(list, place / 2)?;
        if place.is_multiple_of(2) {
            return Some(["", name, ""]);
        }
        let pattern = self.names.month_patterns.list(list).get(0)?;
        let (before, after) = pattern.split_once("{0}")?;
        Some([before, name, after])
    }
}
