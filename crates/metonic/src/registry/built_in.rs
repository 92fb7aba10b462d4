//! The names of the built-in calendars, counts and cycles, found by a table made when the library is built.
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::large_stack_arrays,
    clippy::panic,
    reason = "all but `find` is evaluated when the library is built, where a panic is an error of the compiler's"
)]

use super::name::{hash, is_same};
use crate::about::AboutSystem;
use crate::{calendars, counts, cycles};

/// Where a built-in stands in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Calendar(u32),
    Count(u32),
    Cycle(u32),
}

#[cfg(feature = "std")]
impl Place {
    /// The id of what stands there.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Calendar(place) => calendars::ABOUT.get(place as usize).map_or("", |about| about.id),
            Self::Count(place) => counts::ABOUT.get(place as usize).map_or("", |about| about.id),
            Self::Cycle(place) => cycles::ABOUT.get(place as usize).map_or("", |about| about.id),
        }
    }
}

/// A name and whose it is. An empty name is an empty slot.
#[derive(Clone, Copy)]
struct Slot {
    name: &'static str,
    place: Place,
}

const EMPTY: Slot = Slot { name: "", place: Place::Calendar(0) };
const CALENDARS: usize = calendars::ABOUT.len();
const COUNTS: usize = counts::ABOUT.len();
const ITEMS: usize = CALENDARS + COUNTS + cycles::ABOUT.len();
/// Slots enough for four times the names, so that few names share a place.
const SLOTS: usize = (4 * count_names()).next_power_of_two();

static INDEX: [Slot; SLOTS] = build();

/// The n-th name of a built-in, counted through calendars, counts and cycles: the id, the English
/// name, the aliases.
const fn nth_name(item: usize, nth: usize) -> Option<&'static str> {
    let (id, name, aliases): (_, _, &[&str]) = match place_at(item) {
        Place::Calendar(place) => {
            let about = &calendars::ABOUT[place as usize];
            (about.id, about.name, about.aliases.borrowed())
        }
        Place::Count(place) => names_of(&counts::ABOUT[place as usize]),
        Place::Cycle(place) => names_of(&cycles::ABOUT[place as usize]),
    };
    match nth {
        0 => Some(id),
        1 => Some(name),
        _ if nth - 2 < aliases.len() => Some(aliases[nth - 2]),
        _ => None,
    }
}

/// Where the n-th built-in stands, counted through the three lists.
const fn place_at(item: usize) -> Place {
    if item < CALENDARS {
        Place::Calendar(item as u32)
    } else if item < CALENDARS + COUNTS {
        Place::Count((item - CALENDARS) as u32)
    } else {
        Place::Cycle((item - CALENDARS - COUNTS) as u32)
    }
}

const fn names_of(about: &AboutSystem) -> (&'static str, &'static str, &'static [&'static str]) {
    (about.id, about.name, about.aliases)
}

const fn count_names() -> usize {
    let (mut names, mut item) = (0, 0);
    while item < ITEMS {
        let mut nth = 0;
        while nth_name(item, nth).is_some() {
            nth += 1;
        }
        names += nth;
        item += 1;
    }
    names
}

/// A name that two built-ins share does not compile.
#[allow(clippy::large_stack_arrays, reason = "evaluated when the library is built")]
const fn build() -> [Slot; SLOTS] {
    let mut slots = [EMPTY; SLOTS];
    let mut item = 0;
    while item < ITEMS {
        let place = place_at(item);
        let mut nth = 0;
        while let Some(name) = nth_name(item, nth) {
            let mut at = hash(name) as usize % SLOTS;
            // An English name that is the id in other letters stands twice; the second is never reached.
            while !slots[at].name.is_empty() {
                let same_name = slots[at].name.eq_ignore_ascii_case(name);
                assert!(!same_name || same_place(slots[at].place, place), "two built-ins share a name");
                at = (at + 1) % SLOTS;
            }
            slots[at] = Slot { name, place };
            nth += 1;
        }
        item += 1;
    }
    slots
}

const fn same_place(a: Place, b: Place) -> bool {
    match (a, b) {
        (Place::Calendar(a), Place::Calendar(b))
        | (Place::Count(a), Place::Count(b))
        | (Place::Cycle(a), Place::Cycle(b)) => a == b,
        _ => false,
    }
}

/// The place of a built-in calendar in [`calendars::ALL`].
pub(crate) const fn place_of(id: &str) -> u32 {
    let mut place = 0;
    while !calendars::ABOUT[place].id.eq_ignore_ascii_case(id) {
        place += 1;
    }
    place as u32
}

/// The built-in with this name.
pub(super) fn find(name: &str) -> Option<Place> {
    let mut at = hash(name) as usize % SLOTS;
    // An empty slot ends the search, and three of four are.
    loop {
        let slot = INDEX.get(at).filter(|slot| !slot.name.is_empty())?;
        if is_same(slot.name.as_bytes(), name.as_bytes()) {
            return Some(slot.place);
        }
        at = at.wrapping_add(1) % SLOTS;
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use core::hint::black_box;
    use std::borrow::ToOwned;
    use std::collections::BTreeMap;

    use super::*;

    /// Each name of each built-in, however its letters are written, is of that one alone.
    #[test]
    fn every_name_is_found_and_no_other() {
        let mut owners: BTreeMap<std::string::String, &str> = BTreeMap::new();
        let mut names = 0;
        for item in 0..black_box(ITEMS) {
            let place = place_at(item);
            for name in (0..).map_while(|nth| nth_name(item, nth)) {
                for written in [name.to_owned(), name.to_ascii_uppercase(), name.to_ascii_lowercase()] {
                    assert_eq!(find(&written), Some(place), "{written}");
                }
                let owner = owners.entry(name.to_ascii_lowercase()).or_insert(place.id());
                assert_eq!(*owner, place.id(), "{name}");
                names += 1;
            }
        }
        assert_eq!(black_box(count_names()), names);
        for other in ["", "gregoria", "gregoriann", "hebrew ", "no such calendar"] {
            assert_eq!(find(other), None, "{other}");
        }
    }

    #[test]
    fn places_are_those_of_the_list() {
        for (place, calendar) in crate::calendars::ALL.iter().enumerate() {
            assert_eq!(place_of(black_box(calendar.about().id)) as usize, place);
        }
    }
}
