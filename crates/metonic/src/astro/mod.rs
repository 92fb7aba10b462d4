//! The sun and the moon as calendars need them: longitudes, new moons, solar terms, rising and
//! setting.
//!
//! ```
//! use metonic::astro::{moon, sun};
//!
//! // The new moon before the March equinox of 2026, and the days of both in China (UT + 8 h).
//! let equinox = sun::term(26 * 24);
//! let new_moon = moon::new_moon(moon::lunation_at(equinox));
//! let zone = 8.0 / 24.0;
//! assert_eq!(equinox.ut().day(zone).to_string(), "2026-03-20");
//! assert_eq!(new_moon.ut().day(zone).to_string(), "2026-03-19");
//! ```
//!
//! # Time
//! Bodies move in Terrestrial Time ([`Tt`]), days begin in Universal Time ([`Ut`]): two types, so that
//! one is not taken for the other. [`delta_t`] is between them, a model with a name
//! ([`DELTA_T_MODEL`]) and an error ([`delta_t_error`]). A calendar that asks on which day an event
//! falls is sure of the answer when the event is farther from midnight than that error and the
//! theory's.
//!
//! # Theories
//! | what | theory | kept of it |
//! |---|---|---|
//! | earth about the sun | VSOP87D (Bretagnon and Francou 1988), FK5 equinox | 452 of 1080 terms in longitude |
//! | moon | ELP/MPP02 (Chapront and Francou 2003) fitted to DE405 and DE406 | 962 of 13 757 in longitude |
//! | precession, obliquity | IAU 2006 | all |
//! | nutation | IAU 2000B | all 77 |
//! | light-time | sun and moon where they were when their light left; this holds the aberration | |
//!
//! # Accuracy
//! Beside JPL's DE421 (through Skyfield 1.x, full IAU 2000A nutation), at the same TT:
//!
//! | 1900–2050 | greatest | root mean square |
//! |---|---|---|
//! | 1237 new and full moons | 0.44 s | 0.11 s |
//! | 600 equinoxes, solstices and terms between | 1.15 s | 0.46 s |
//!
//! What was left out of the series, at 3000 moments of −1000…4000, beside all of their terms: sun
//! 0.04″ (1 s) at most; moon 0.23″ in longitude (0.5 s), 0.6″ in latitude, 1.2 km in distance.
//!
//! Far from the present the theories' own errors count. IAU 2006 precession is 1.3″ (half a minute of
//! the sun's way) off the long-term model of Vondrák and others in −1000, 0.7″ in 4000, 24″ in −4000,
//! and cancels in new moons. VSOP87 claims 1″ over 4000 years on either side of 2000, ELP/MPP02 some
//! seconds of arc over 3000. So in −1000…4000 both are good to a minute, which is less than the error
//! of ΔT before 1000 and after 2080; no integration of those years was at hand to check that. Beyond,
//! to the years −8000 and 12 000, the answers are given without a claim; farther out longitudes go on
//! with their mean motion, so that every count of lunations or terms has a moment, in order.
//!
//! # Sameness
//! The same bits come from every machine: additions and multiplications of IEEE 754 in a fixed order,
//! and the functions of the `libm` crate; nothing of the platform's own. Work is bounded: no search
//! takes more than a fixed number of steps. Arguments that are not finite give answers that are not.
#![allow(clippy::unreadable_literal, reason = "published digits, compared with their source")]

mod coordinates;
pub mod crescent;
mod delta_t;
mod moment;
pub mod moon;
pub mod nutation;
mod place;
mod precession;
pub mod rise_set;
mod series;
pub mod sidereal;
pub mod standard_time;
pub mod sun;
mod theory;

pub use self::coordinates::Equatorial;
pub use self::delta_t::{MODEL as DELTA_T_MODEL, delta_t, delta_t_error};
pub use self::moment::{Tt, Ut};
pub use self::place::Place;

#[cfg(test)]
mod tests;
