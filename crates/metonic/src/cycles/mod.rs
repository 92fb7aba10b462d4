//! Cycles: a day has a place in a wheel, or in several that turn together. One file each, one line
//! each in the list below.
//!
//! A place is no day: it comes round again. [`Cycle::next`] and [`Cycle::previous`] find when.
//!
//! ```
//! use metonic::{Day, Registry, cycles::Cycle};
//!
//! let tzolkin = Registry::global().cycle("tzolkin")?;
//! let day: Day = "2012-12-21".parse()?;
//! let place = tzolkin.read("4 Ahau")?;
//! assert_eq!(tzolkin.place_of(day), Some(place));
//! assert_eq!(tzolkin.text(place).to_string(), "4-ahau");
//! assert_eq!(tzolkin.words(place).to_string(), "4 Ahau");
//! assert_eq!(tzolkin.next(place, day.add_days(1)?), Some(day.add_days(260)?));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![allow(
    clippy::arithmetic_side_effects,
    reason = "kernels: an R.D. number is an i32 and a little more, and so is every sum here in an i64"
)]

mod akan;
mod aztec {
    pub(super) mod tonalpohualli;
    pub(super) mod xihuitl;
    pub(super) mod xiuhmolpilli;
}
mod balinese;
mod hindu;
mod javanese;
mod maya {
    pub(super) mod calendar_round;
    pub(super) mod haab;
    pub(super) mod lords;
    pub(super) mod tzolkin;
    pub(super) mod year_bearer;
}
mod mesoamerican;
mod nundinae;
mod place;
mod sexagenary {
    pub(super) mod animals;
    pub(super) mod day;
}
mod text;
mod vara;
mod weekday;

use core::fmt;

use crate::about::AboutSystem;
use crate::day::Day;
use crate::error::TextError;
use crate::status::Status;

pub use self::akan::Akan;
pub use self::aztec::tonalpohualli::Tonalpohualli;
pub use self::aztec::xihuitl::Xihuitl;
pub use self::aztec::xiuhmolpilli::Xiuhmolpilli;
pub use self::balinese::{
    Asatawara, Caturwara, Dasawara, Dwiwara, Ekawara, Pancawara, Pawukon, Sadwara, Sangawara, Saptawara,
    Triwara, Wuku,
};
pub use self::hindu::{Karana, Nakshatra, Samvatsara, Tithi, Yoga};
pub use self::javanese::{Pasaran, Weton};
pub use self::maya::calendar_round::CalendarRound;
pub use self::maya::haab::Haab;
pub use self::maya::lords::LordsOfTheNight;
pub use self::maya::tzolkin::Tzolkin;
pub use self::maya::year_bearer::YearBearer;
pub use self::nundinae::Nundinae;
pub use self::place::{Place, PlaceName, Wheel};
pub use self::sexagenary::animals::TwelveAnimals;
pub use self::sexagenary::day::SexagenaryDay;
pub use self::text::{Text, Words};
pub use self::vara::Vara;
pub use self::weekday::WeekdayCycle;

/// Days that come round.
///
/// An implementor says what the wheels are and where a day stands in them; text and searches are
/// provided.
///
/// # Laws
/// - Every method is total and takes a bounded time.
/// - The place of a day has a number for each wheel, within the wheel.
/// - Every place that a day has is a day's again within [`span`](Self::span) days, either way.
pub trait Cycle: fmt::Debug + Send + Sync {
    /// Names and documentation.
    fn about(&self) -> AboutSystem;

    /// The wheels, in the order in which a place names them.
    fn wheels(&self) -> &'static [Wheel];

    /// The place of a day, `None` for a day that stands outside: the last five of an Aztec year have
    /// no year's name.
    fn place_of(&self, day: Day) -> Option<Place>;

    /// Days within which every place that a day has comes round. A cycle whose length varies says
    /// the longest.
    fn span(&self) -> u32;

    /// How far the cycle's word on this day is to be trusted.
    fn status(&self, day: Day) -> Status {
        let _ = day;
        Status::Defined
    }

    /// The first day with this place, from a day on. `None` if no day has it, or if the next one is
    /// past [`Day::MAX`].
    ///
    /// Provided by asking for the place of one day after the other, [`span`](Self::span) of them at
    /// most.
    fn next(&self, place: Place, from: Day) -> Option<Day> {
        walk(self, place, from, 1)
    }

    /// The last day with this place, up to a day. `None` if no day has it, or if the one before is
    /// past [`Day::MIN`].
    fn previous(&self, place: Place, to: Day) -> Option<Day> {
        walk(self, place, to, -1)
    }

    /// Reads a place: for each wheel its name or its number, in any case, with or without spaces and
    /// punctuation between them. `4-ahau`, `4 Ahau` and `4 20` are one day of the tzolkin.
    ///
    /// # Errors
    /// [`TextError::Syntax`] where no place of the next wheel is found; [`TextError::TooLong`].
    fn read(&self, text: &str) -> Result<Place, TextError> {
        text::read(self.wheels(), text)
    }

    /// The canonical text of a place: for each wheel the name in lower case, letters alone, or the
    /// number where the wheel has no names, with `-` between them. What is written is read again as
    /// the same place.
    fn text(&self, place: Place) -> Text {
        Text::new(self.wheels(), place)
    }

    /// A place as one would say it: `4 Ahau`, `Jiazi (甲子)`.
    fn words(&self, place: Place) -> Words {
        Words::new(self.wheels(), place)
    }
}

fn walk<C: Cycle + ?Sized>(cycle: &C, place: Place, from: Day, step: i64) -> Option<Day> {
    // What no wheel has is no day's: the whole span need not be asked.
    if !is_place(cycle.wheels(), place) {
        return None;
    }
    let days = (0..i64::from(cycle.span())).map_while(|steps| from.add_days(steps * step).ok());
    days.into_iter().find(|&day| cycle.place_of(day) == Some(place))
}

/// Whether a place has a number for each wheel, within the wheel.
fn is_place(wheels: &[Wheel], place: Place) -> bool {
    let numbers = place.numbers();
    numbers.len() == wheels.len() && wheels.iter().zip(numbers).all(|(wheel, &number)| wheel.contains(number))
}

/// The first of some days with a place, one every so many days.
fn stride<C: Cycle>(cycle: &C, place: Place, from: Day, step: i64, times: i64) -> Option<Day> {
    let mut days = (0..times).map_while(|number| from.add_days(number * step).ok());
    days.find(|&day| cycle.place_of(day) == Some(place))
}

/// The first day with a place, from a day on or back, in a cycle whose places last longer than `step`
/// days each: found by leaps, then by halves.
fn leap<C: Cycle>(cycle: &C, place: Place, from: Day, step: i64) -> Option<Day> {
    let has = |day: Day| cycle.place_of(day) == Some(place);
    if has(from) || !is_place(cycle.wheels(), place) {
        return Some(from).filter(|&day| has(day));
    }
    // A step is never 0, which the compiler may not see.
    let leaps = i64::from(cycle.span()).checked_div(step.saturating_abs()).unwrap_or(0) + 1;
    let days = (1..=leaps).map(|number| {
        let day = i64::from(from.get()) + number * step;
        Day::new(day.clamp(Day::MIN.get().into(), Day::MAX.get().into()) as i32)
    });
    let mut near = from;
    for mut far in days {
        if has(far) {
            while far.days_since(near).abs() > 1 {
                let middle = near.add_days(far.days_since(near) / 2).ok()?;
                if has(middle) { far = middle } else { near = middle }
            }
            return Some(far);
        }
        near = far;
    }
    None
}

/// Days since the last on which a wheel of so many places began, where the day of `start` (R.D.)
/// was one.
const fn turned(day: Day, start: i64, places: u16) -> u16 {
    (day.rata_die() - start).rem_euclid(places as i64) as u16
}

/// The place in wheels that turn by one place a day, each with the R.D. of a day of its first place.
fn turning(day: Day, wheels: &[Wheel], starts: &[i64]) -> Option<Place> {
    let mut numbers = [0_u16; Place::MOST_WHEELS];
    for ((number, wheel), &start) in numbers.iter_mut().zip(wheels).zip(starts) {
        *number = wheel.turned(day.rata_die() - start);
    }
    Place::new(numbers.get(..wheels.len())?)
}

/// Declares a cycle's unit struct. Its documentation is also the text that [`AboutSystem::doc`]
/// gives. With wheels that turn by one place a day, it is a cycle already: each wheel has the R.D.
/// of a day of its first place.
macro_rules! cycle {
    (
        $(#[doc = $doc:literal])*
        pub struct $Cycle:ident {
            $id:literal, $name:literal, $aliases:expr;
            $($wheel:expr, from $start:expr;)*
        }
        span $span:expr;
    ) => {
        $crate::cycles::cycle! { $(#[doc = $doc])* pub struct $Cycle { $id, $name, $aliases; } }

        impl $Cycle {
            const WHEELS: &'static [$crate::cycles::Wheel] = &[$($wheel),*];
        }

        impl $crate::cycles::Cycle for $Cycle {
            fn about(&self) -> $crate::about::AboutSystem {
                Self::ABOUT
            }

            fn wheels(&self) -> &'static [$crate::cycles::Wheel] {
                Self::WHEELS
            }

            fn place_of(&self, day: $crate::day::Day) -> Option<$crate::cycles::Place> {
                $crate::cycles::turning(day, Self::WHEELS, &[$($start),*])
            }

            fn span(&self) -> u32 {
                $span
            }
        }
    };
    (
        $(#[doc = $doc:literal])*
        pub struct $Cycle:ident { $id:literal, $name:literal, $aliases:expr; }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $Cycle;

        impl $Cycle {
            pub(crate) const ABOUT: $crate::about::AboutSystem =
                $crate::about::AboutSystem::new($id, $name, concat!($($doc, "\n"),*)).with_aliases($aliases);
        }
    };
}
use cycle;

macro_rules! all {
    ($($Cycle:ident,)*) => {
        /// Every built-in cycle.
        pub static ALL: &[&dyn Cycle] = &[$(&$Cycle),*];

        /// What they say of themselves, known when the library is built.
        pub(crate) const ABOUT: &[AboutSystem] = &[$($Cycle::ABOUT),*];
    };
}

all! {
    WeekdayCycle,
    Nundinae,
    Vara,
    Tithi,
    Nakshatra,
    Yoga,
    Karana,
    Samvatsara,
    SexagenaryDay,
    TwelveAnimals,
    Pasaran,
    Weton,
    Ekawara,
    Dwiwara,
    Triwara,
    Caturwara,
    Pancawara,
    Sadwara,
    Saptawara,
    Asatawara,
    Sangawara,
    Dasawara,
    Wuku,
    Pawukon,
    Tzolkin,
    Haab,
    CalendarRound,
    YearBearer,
    LordsOfTheNight,
    Tonalpohualli,
    Xihuitl,
    Xiuhmolpilli,
    Akan,
}
