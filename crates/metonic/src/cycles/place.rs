//! Wheels, and places in them.

/// A place in one wheel or several: a number for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Those past the wheels are 0.
    numbers: [u16; Place::MOST_WHEELS],
    wheels: u8,
}

impl Place {
    /// The most wheels that a cycle can have.
    pub const MOST_WHEELS: usize = 4;

    /// The place with these numbers, one for each wheel; `None` for more than
    /// [`MOST_WHEELS`](Self::MOST_WHEELS).
    #[must_use]
    pub const fn new(numbers: &[u16]) -> Option<Self> {
        let wheels = numbers.len() as u8;
        let numbers = match *numbers {
            [] => [0; 4],
            [a] => [a, 0, 0, 0],
            [a, b] => [a, b, 0, 0],
            [a, b, c] => [a, b, c, 0],
            [a, b, c, d] => [a, b, c, d],
            _ => return None,
        };
        Some(Self { numbers, wheels })
    }

    /// The place of this number in a single wheel.
    #[must_use]
    pub const fn one(number: u16) -> Self {
        Self { numbers: [number, 0, 0, 0], wheels: 1 }
    }

    /// The numbers, one for each wheel.
    #[must_use]
    pub fn numbers(&self) -> &[u16] {
        self.numbers.get(..usize::from(self.wheels)).unwrap_or_default()
    }

    /// The number in the first wheel.
    #[must_use]
    pub const fn first(&self) -> u16 {
        let [first, ..] = self.numbers;
        first
    }
}

/// Places that follow each other round and round.
#[derive(Clone, Copy, Debug)]
pub struct Wheel {
    name: &'static str,
    first: u16,
    places: u16,
    names: &'static [PlaceName],
}

impl Wheel {
    /// A wheel whose places have names, numbered from 1. `name` says what the places are, in
    /// English and the singular: `day sign`.
    #[must_use]
    pub const fn named(name: &'static str, names: &'static [PlaceName]) -> Self {
        Self { name, first: 1, places: names.len() as u16, names }
    }

    /// A wheel whose places have numbers alone, from `first`.
    #[must_use]
    pub const fn numbered(name: &'static str, first: u16, places: u16) -> Self {
        Self { name, first, places, names: &[] }
    }

    /// What its places are, in English: `day sign`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How many places it has.
    #[must_use]
    pub const fn places(&self) -> u16 {
        self.places
    }

    /// The number of the place that comes so many after the first, counted round.
    #[must_use]
    pub const fn at(&self, after: u16) -> u16 {
        match after.checked_rem(self.places) {
            Some(after) => self.first.saturating_add(after),
            None => self.first,
        }
    }

    /// The number of the place that comes so many after the first, counted round either way.
    pub(super) const fn turned(&self, after: i64) -> u16 {
        match after.checked_rem_euclid(self.places as i64) {
            Some(after) => self.at(after as u16),
            None => self.first,
        }
    }

    /// Whether there is a place with this number.
    #[must_use]
    pub const fn contains(&self, number: u16) -> bool {
        number >= self.first && number - self.first < self.places
    }

    /// The name of a place, if it has one.
    #[must_use]
    pub fn name_of(&self, number: u16) -> Option<&'static PlaceName> {
        self.names.get(usize::from(number.checked_sub(self.first)?))
    }

    /// The numbers and names of the places that have names.
    pub fn names(&self) -> impl Iterator<Item = (u16, &'static PlaceName)> + use<> {
        (self.first..).zip(self.names)
    }
}

/// What a place is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PlaceName {
    /// The name in ASCII letters, as English texts write it: `Jiazi`.
    pub name: &'static str,
    /// The name in the script of its own language, where that is another: `甲子`. Empty without one.
    pub native: &'static str,
}

impl PlaceName {
    /// A name in Latin letters.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, native: "" }
    }

    /// With this form in its own script.
    #[must_use]
    pub const fn with_native(self, native: &'static str) -> Self {
        Self { native, ..self }
    }
}

/// A list of names, each with or without the form in its own script.
macro_rules! names {
    ($($name:literal $($native:literal)?),* $(,)?) => {
        const { &[$($crate::cycles::PlaceName::new($name)$(.with_native($native))?),*] }
    };
}
pub(crate) use names;

#[cfg(test)]
mod tests {
    use core::hint::black_box;

    use super::*;

    #[test]
    fn a_wheel_without_places_stands_still() {
        let wheel = Wheel::numbered("nothing", 3, 0);
        for after in [0, 1, 700] {
            assert_eq!((wheel.at(after), wheel.turned(after.into()), wheel.turned(-1)), (3, 3, 3));
        }
        assert!(!wheel.contains(3));
    }

    #[test]
    fn a_wheel_turns_either_way() {
        let wheel = Wheel::numbered("day", 1, 8);
        for turns in [-1_000_000_007, -1, 0, 1, 1_000_000_007] {
            let numbers: std::vec::Vec<u16> = (0..8).map(|day| wheel.turned(turns * 8 + day)).collect();
            assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
        }
    }

    #[test]
    fn wheels_know_their_places() {
        let names: &'static [PlaceName] = std::vec![
            PlaceName::new(black_box("Mon Day")),
            PlaceName::new(black_box("Tues-Day")).with_native(black_box("火")),
            PlaceName::new(black_box("Wednesday")),
        ]
        .leak();
        let named = Wheel::named(black_box("day"), names);
        assert_eq!((named.name(), named.places()), ("day", 3));
        assert_eq!((0..5).map(|after| named.at(after)).collect::<std::vec::Vec<_>>(), [1, 2, 3, 1, 2]);
        assert_eq!((0..5).filter(|&number| named.contains(number)).collect::<std::vec::Vec<_>>(), [1, 2, 3]);
        assert_eq!(named.name_of(2).map(|name| (name.name, name.native)), Some(("Tues-Day", "火")));
        assert_eq!((named.name_of(0), named.name_of(4)), (None, None));
        assert!(named.names().map(|(number, _)| number).eq(1..=3));
        let numbered = Wheel::numbered(black_box("hour"), black_box(0), black_box(24));
        assert_eq!((numbered.places(), numbered.at(25), numbered.name_of(5)), (24, 1, None));
        assert!(numbered.contains(0) && numbered.contains(23) && !numbered.contains(24));
    }
}
