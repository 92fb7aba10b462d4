//! The sun, the moon and the horizon of the Sūrya Siddhānta, in whole numbers.
//!
//! Moments are days since the Kali Yuga began, counted from a midnight at Ujjain, and angles are
//! turns, not brought below one; both in units of 2⁻⁵⁶ ([`ONE`]). Every step is cut off at the unit
//! or below it, so that a longitude at a given moment is within 2⁻⁵³ turns of the exact rational
//! number, and sunrise within 2⁻⁵³ days.
//!
//! SOURCE: E. M. Reingold and N. Dershowitz, *Calendrical Calculations* (4th edition, 2018),
//! chapter 20, which follows the Sūrya Siddhānta (tr. E. Burgess, 1860).

use crate::day::Day;
use crate::status::Status;

/// R.D. of the first day of the Kali Yuga, −1 132 959, in days from 1970-01-01.
pub(super) const KALI_EPOCH: i64 = -1_132_959 - 719_163;

/// A day, or a turn.
pub(super) const ONE: i128 = 1 << 56;

/// Mean motions: so many turns in so many days.
#[derive(Clone, Copy)]
pub(super) struct Motion {
    turns: i128,
    days: i128,
    /// The place at the epoch, in units of 2⁻⁵⁶ turns.
    at_epoch: i128,
}

/// At creation, 1 955 880 000 sidereal years before the epoch, all stood at the beginning of Aries.
/// That is a whole number of turns of the sun and of the moon.
pub(super) const SUN: Motion = Motion { turns: 1_080_000, days: 394_479_457, at_epoch: 0 };
/// The moon less the sun: synodic months.
pub(super) const PHASE: Motion = Motion { turns: 13_358_334, days: 394_479_457, at_epoch: 0 };
const MOON: Motion = Motion { turns: 14_438_334, days: 394_479_457, at_epoch: 0 };
/// The anomaly of the sun: 387 turns of the apogee in 4 320 000 000 years are taken away. At the
/// epoch it had made 1811 · 4 319 999 613 / 4000 turns, which leaves 3143 / 4000.
const SUN_ANOMALY: Motion =
    Motion { turns: 4_319_999_613, days: 1_577_917_828_000, at_epoch: 3_143 * ONE / 4_000 };
/// The anomaly of the moon: 57 753 336 − 488 199 turns in 4 320 000 years. At the epoch it had made
/// 1811 · 57 265 137 / 4, which leaves 3 / 4.
const MOON_ANOMALY: Motion = Motion { turns: 57_265_137, days: 1_577_917_828, at_epoch: 3 * ONE / 4 };
/// The precession of the equinoxes: 600 swings in 4 320 000 years, a quarter of one before the
/// epoch; and half a turn, so that the place within a turn less a half is that from the middle.
const PRECESSION: Motion = Motion { turns: 600, days: 1_577_917_828, at_epoch: ONE / 4 };

impl Motion {
    /// Days are less than 2³⁷ and turns than 2³³, so that the product is less than 2¹²⁶.
    const fn at(self, moment: i128) -> i128 {
        (moment * self.turns).div_euclid(self.days) + self.at_epoch
    }

    /// The time that so many turns take.
    pub(super) const fn time(self, turns: i128) -> i128 {
        (turns * self.days).div_euclid(self.turns)
    }
}

/// The radius of the sine table, in minutes of arc.
const RADIUS: i64 = 3_438;
/// Sines of the multiples of 225′ up to 90°, for that radius.
const SINES: [i64; 25] = [
    0, 225, 449, 671, 890, 1_105, 1_315, 1_520, 1_719, 1_910, 2_093, 2_267, 2_431, 2_585, 2_728, 2_859,
    2_978, 3_084, 3_177, 3_256, 3_321, 3_372, 3_409, 3_431, 3_438,
];
/// The steps of 225′ in a turn.
const STEPS: u64 = 96;
/// Sines are in units of 2⁻⁵⁰ minutes.
const SINE_BITS: u32 = 50;

/// A sine of the table by its place, 0 to 96.
const fn entry(place: u64) -> i64 {
    let (place, is_negative) = if place > 48 { (96 - place, true) } else { (place, false) };
    let place = if place > 24 { 48 - place } else { place };
    let sine = match SINES.split_at_checked(place as usize) {
        Some((_, [sine, ..])) => *sine,
        _ => 0,
    };
    if is_negative { -sine } else { sine }
}

/// The sine of an angle, and the step of the table in which it is.
const fn sine(turns: i128) -> (i64, i64) {
    let scaled = turns.rem_euclid(ONE) as u64 * STEPS;
    let place = scaled >> 56;
    let step = entry(place + 1) - entry(place);
    // Steps are at most 225.
    let within = (scaled & (ONE as u64 - 1)) >> 6;
    ((entry(place) << SINE_BITS) + within as i64 * step, step)
}

/// The place in the table of the step that a sine of 0 to the radius ends in, from 1, and what part
/// of the step it is, in units of 2⁻⁵⁰.
const fn step_of(sine: i64) -> (i64, i64) {
    let mut place = 1;
    while place < 24 && sine > entry(place) << SINE_BITS {
        place += 1;
    }
    let below = entry(place - 1);
    (place as i64, (sine - (below << SINE_BITS)) / (entry(place) - below))
}

/// What a sine leaves of a number of minutes, in units of 2⁻³⁶.
const fn rest(minutes: i64, sine: i64) -> i128 {
    ((minutes << 36) - (sine.abs() >> 14)) as i128
}

/// Minutes in a turn.
const MINUTES: i128 = 21_600;
/// Radius times the number of epicycles that the sun's shrinks in: its contraction is 1/42 of it.
const SUN_REST: i64 = RADIUS * 42;
/// Likewise of the moon: 1/96.
const MOON_REST: i64 = RADIUS * 96;

/// The equation of the sun: arcsin(s · 14/360 · (1 − |s|/42)), less than 225′, where an arc is as
/// long as its sine.
const fn sun_equation(moment: i128) -> i128 {
    let (sine, _) = sine(SUN_ANOMALY.at(moment));
    let product = sine as i128 * rest(SUN_REST, sine) * 7;
    (product >> 30).div_euclid(180 * SUN_REST as i128 * MINUTES)
}

/// The equation of the moon: arcsin(s · 32/360 · (1 − |s|/96)), less than 449′.
const fn moon_equation(moment: i128) -> i128 {
    let (sine, _) = sine(MOON_ANOMALY.at(moment));
    let product = sine.abs() as i128 * rest(MOON_REST, sine) * 4;
    let arc = (product >> 30).div_euclid(45 * MOON_REST as i128 * MINUTES);
    // The second step of the table is of 224′.
    let first = ONE / 96;
    let arc = if arc > first { first + (arc - first) * 225 / 224 } else { arc };
    if sine < 0 { -arc } else { arc }
}

/// The longitude of the sun.
pub(super) const fn sun(moment: i128) -> i128 {
    SUN.at(moment) - sun_equation(moment)
}

/// The longitude of the moon.
pub(super) const fn moon(moment: i128) -> i128 {
    MOON.at(moment) - moon_equation(moment)
}

/// The longitude of the moon less that of the sun, new moons being whole turns.
pub(super) const fn phase(moment: i128) -> i128 {
    PHASE.at(moment) - moon_equation(moment) + sun_equation(moment)
}

/// The hours of a day at Ujjain.
#[derive(Clone, Copy)]
pub(super) struct Daylight {
    pub(super) sunrise: i128,
    pub(super) sunset: i128,
}

/// What the sun takes to rise, sign by sign from the equinox on, in 1/1800 of its longitude.
const RISING: [i128; 6] = [1_670, 1_795, 1_935, 1_935, 1_795, 1_670];
/// The tangent of the latitude of Ujjain, 23°9′, by the table: its sine over that of 113°9′. Both
/// are 13/75 into a step.
const TANGENT: (i128, i128) = (62 * 1_315 + 13 * 1_520, 62 * 3_177 + 13 * 3_084);
/// The sine of the obliquity, 24°.
const OBLIQUITY: i128 = 1_397;

/// A part of a turn of the sky as time: civil days in sidereal days.
const fn as_time(turns: i128) -> i128 {
    (turns * 1_577_917_828).div_euclid(1_582_237_828)
}

/// Sunrise and sunset of a day, counted from the epoch.
pub(super) const fn daylight(day: i64) -> Daylight {
    let midnight = day as i128 * ONE;
    let (sine_of_anomaly, step) = sine(SUN_ANOMALY.at(midnight));
    let rest = rest(SUN_REST, sine_of_anomaly);
    // Radius times the 1080 epicycles that its change is a part of.
    let epicycle = RADIUS as i128 * 1_080;
    // The daily motion is 1 + this of the mean.
    let motion = ONE - ((step as i128 * rest) << 20).div_euclid(225 * epicycle);
    // The equation of the sun here is 57°18′ · s · epicycle, in turns 191/1200.
    let product = sine_of_anomaly as i128 * rest * 191;
    let equation = (product >> 30).div_euclid(1_200 * RADIUS as i128 * epicycle);
    let equation_of_time = (equation * motion) >> 56;

    let from_middle = PRECESSION.at(midnight).rem_euclid(ONE) - ONE / 2;
    let precession = 3 * ONE / 40 - (3 * from_middle.abs()).div_euclid(10);
    let tropical = (sun(midnight) - precession).rem_euclid(ONE);
    let rising = match RISING.split_at_checked(((tropical * 12) >> 56) as usize % 6) {
        Some((_, [rising, ..])) => *rising,
        _ => 0,
    };
    let sidereal_difference = as_time((motion * 600 * rising).div_euclid(394_479_457));
    let ascension = as_time(ascensional_difference(tropical));

    let mean = midnight - equation_of_time;
    Daylight {
        sunrise: mean + ONE / 4 - ascension + sidereal_difference / 4,
        sunset: mean + 3 * ONE / 4 + ascension + 3 * sidereal_difference / 4,
    }
}

/// What the sun is above the horizon of Ujjain before six o'clock, as an arc, at a tropical
/// longitude.
const fn ascensional_difference(tropical: i128) -> i128 {
    let (sine, _) = sine(tropical);
    let declination = (sine.abs() as i128 * OBLIQUITY / RADIUS as i128) as i64;
    let (place, part) = step_of(declination);
    // The sine of 90° and the declination.
    let place = place as u64;
    let diurnal_radius = (entry(25 - place) << SINE_BITS) - part * (entry(25 - place) - entry(24 - place));
    let earth_sine = declination as i128 * RADIUS as i128 * TANGENT.0 / TANGENT.1;
    let (place, part) = step_of(((earth_sine << SINE_BITS) / diurnal_radius as i128) as i64);
    let arc = ((((place - 1) << SINE_BITS) + part) as i128) * 64 / STEPS as i128;
    if sine < 0 { -arc } else { arc }
}

/// 22 March 1957, 1 Chaitra 1879: from then on the Calendar Reform Committee's almanac, the Rashtriya
/// Panchang, goes by modern astronomy, and almanacs by the true sky and by the Siddhāntas stand beside
/// each other (Report of the Calendar Reform Committee, 1955).
const ALMANACS: Day = Day::new(-4_668);

/// How far a date by the Sūrya Siddhānta is to be trusted as that of the almanacs.
pub(crate) const fn standing(day: Day) -> Status {
    if day.get() < ALMANACS.get() { Status::Defined } else { Status::Uncertain }
}
