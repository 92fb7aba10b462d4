//! The Hindu calendars by modern astronomy.
//!
//! The rules are those of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 20.5
//! (`astro-hindu-solar-from-fixed`, `astro-hindu-lunar-from-fixed`), by this library's astronomy.

use std::error::Error;
use std::fmt::Write as _;

use metonic::Day;
use metonic::astro::rise_set::{self, Half};
use metonic::astro::{Place, Tt, Ut, delta_t_error, moon, sun};
use metonic::calendars::HinduLunar;
use metonic::{Calendar, MonthIndex};

use super::lunisolar::Month;
use super::observed::Months;
use super::years::{comment, separated};
use crate::{Outcome, root};

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// The general precession since J2000.0, degrees: IAU 2006, Capitaine, Wallace and Chapront (2003),
/// equation 39.
fn precession(at: Tt) -> f64 {
    const ARC_SECONDS: [f64; 6] =
        [0.0, 5_028.796_195, 1.105_434_8, 0.000_079_64, -0.000_023_857, -0.000_000_038_3];
    let centuries = at.days() / 36_525.0;
    ARC_SECONDS.iter().rev().fold(0.0, |sum, term| sum * centuries + term) / 3_600.0
}

/// What is added to a longitude that is referred to the equinox of J2000.0, degrees: Reingold and
/// Dershowitz's `sidereal-start`, to the digits in which their own longitudes show it.
const SIDEREAL_START: f64 = 336.136_05;

/// The sun's longitude among the stars, degrees.
fn sidereal(at: Tt) -> f64 {
    (sun::longitude(at) - precession(at) + SIDEREAL_START).rem_euclid(360.0)
}

/// The place of both calendars.
fn ujjain() -> Option<Place> {
    Place::new(23.0 + 9.0 / 60.0, 75.0 + 46.0 / 60.0 + 6.0 / 3_600.0, 0.0)
}

/// What local mean time at Ujjain is ahead of UT, days. Reingold and Dershowitz's programs ask for the
/// sun and the moon at a moment of UT, and are given one of local time: so much later.
pub(crate) const ZONE: f64 = (75.0 + 46.0 / 60.0 + 6.0 / 3_600.0) / 360.0;

/// What a moment can be wrong by beside the sun and the moon, in days.
fn theory_error(at: Ut) -> f64 {
    (2.0 + 0.02 * (at.julian_year() - 2000.0).abs()) / DAY
}

fn error_of(at: Ut) -> f64 {
    delta_t_error(at) / DAY + theory_error(at)
}

/// The setting of the sun's centre on a day (R.D.), without refraction.
fn sunset(day: i64) -> Option<Ut> {
    rise_set::sun_at_altitude(ujjain()?, Day::from_rata_die(day).ok()?, 0.0, Half::Evening)
}

/// Sunrise on a day (R.D.), to the minute of local mean time: the sun's centre is 47′ below the
/// horizon. With it, how much another minute is: 0 unless rounding is in doubt.
fn sunrise(day: i64) -> Option<(Ut, f64)> {
    let rise =
        rise_set::sun_at_altitude(ujjain()?, Day::from_rata_die(day).ok()?, -47.0 / 60.0, Half::Morning)?;
    let minutes = (rise.rata_die() + ZONE) * 1_440.0;
    let is_near = (minutes.fract() - 0.5).abs() < 0.05;
    let other = if is_near { 1.0 / 1_440.0 } else { 0.0 };
    Some((Ut::from_rata_die(minutes.round() / 1_440.0 - ZONE), other))
}

/// The sign of the sun at sunset on a day, from 0, the moment being moved by some days; and whether
/// it may be another.
pub(crate) fn sign_at_sunset(day: i64, later: f64) -> Option<(u8, bool)> {
    let at = sunset(day)?.plus(later);
    let signs = sidereal(at.tt()) / 30.0;
    // The sun goes at most 1.02° in a day.
    let days = (signs - signs.round()).abs() * 30.0 / 1.02;
    Some((signs.floor() as u8 % 12, days < error_of(at)))
}

/// The tithi at sunrise on a day, from 0, the moment being moved by some days; and whether it may be
/// another.
pub(crate) fn tithi_at_sunrise(day: i64, later: f64) -> Option<(u8, bool)> {
    let (at, other) = sunrise(day)?;
    let at = at.plus(later);
    let tithis = moon::elongation(at.tt()).rem_euclid(360.0) / 12.0;
    // The moon gains at most 15° on the sun in a day.
    let days = (tithis - tithis.round()).abs() * 12.0 / 15.0;
    Some((tithis.floor() as u8 % 30, days < error_of(at) + other))
}

/// The first years of the solar calendar's table and of the lunisolar one's, Śaka and Vikrama, and
/// years after the last.
const SOLAR_YEARS: (i32, i32) = (-700, 2_401);

/// Months of the solar calendar: a month begins on the first day at whose sunset the sun is in the
/// sign.
pub(crate) fn solar_years(first: i32, last: i32) -> Months {
    /// R.D. of a day in the middle of month 1 of Śaka year 0, and days of a sidereal year.
    const MIDDLE: f64 = 28_215.0;
    const SIDEREAL_YEAR: f64 = 365.256_363;
    let mut months = Vec::new();
    for year in first..=last {
        for number in 1..=12_u8 {
            let middle = MIDDLE + SIDEREAL_YEAR * (f64::from(year) + f64::from(number - 1) / 12.0);
            let sign = |day| sign_at_sunset(day, 0.0).ok_or("the sun does not set");
            let (mut day, mut is_uncertain) = (middle as i64, false);
            if sign(day)?.0 != number - 1 {
                return Err(format!("{year}-{number}: R.D. {day} is in sign {:?}", sign(day)?).into());
            }
            day -= 9;
            while sign(day - 1)?.0 == number - 1 {
                day -= 1;
            }
            while sign(day)?.0 != number - 1 {
                day += 1;
            }
            for near in [day - 1, day] {
                is_uncertain |= sign(near)?.1;
            }
            months.push(Month { first_day: day, year, number, is_leap: false, is_uncertain });
        }
    }
    Ok(months)
}

/// A month of the lunisolar calendar.
#[derive(Clone, Debug)]
pub(crate) struct Lunation {
    pub(crate) first_day: i64,
    /// The months before it, counted by name from the Kali epoch.
    pub(crate) month: i64,
    /// The tithis, from 0, at the sunrises of its days.
    pub(crate) tithis: Vec<u8>,
    /// The days that may be of another tithi or month.
    pub(crate) doubts: Vec<i64>,
}

/// The month of the lunation that begins at a new moon, counted by name; and whether it may be
/// another.
fn month_of(new_moon: Tt) -> (i64, bool) {
    /// R.D. of the Kali epoch, and days of a sidereal year.
    const KALI: f64 = -1_132_959.0;
    const SIDEREAL_YEAR: f64 = 365.256_363;
    let longitude = sidereal(new_moon);
    let years = (new_moon.ut().rata_die() - KALI) / SIDEREAL_YEAR;
    let year = (years - longitude / 360.0).round() as i64;
    let signs = longitude / 30.0;
    let days = (signs - signs.round()).abs() * 30.0 / 1.02;
    (12 * year + signs.floor() as i64 + 1, days < theory_error(new_moon.ut()))
}

/// The lunations from one, by the astronomy's count, to before another.
pub(crate) fn lunations(first: i64, end: i64) -> Result<Vec<Lunation>, Box<dyn Error>> {
    let mut lunations = Vec::new();
    let mut day = moon::new_moon(first).ut().rata_die().floor() as i64 - 2;
    let tithi = |day| tithi_at_sunrise(day, 0.0).ok_or("the sun does not rise");
    // The new moon is between two sunrises of which the later has the smaller number.
    let mut at = tithi(day)?;
    while at.0 > 15 {
        day += 1;
        at = tithi(day)?;
    }
    let mut was_uncertain = false;
    for lunation in first..end {
        let (month, is_uncertain) = month_of(moon::new_moon(lunation));
        let mut made = Lunation { first_day: day, month, tithis: Vec::new(), doubts: Vec::new() };
        let (_, next_uncertain) = month_of(moon::new_moon(lunation + 1));
        let in_doubt = is_uncertain || was_uncertain || next_uncertain;
        while made.tithis.last().is_none_or(|&last| last <= at.0) {
            made.tithis.push(at.0);
            if at.1 || in_doubt {
                made.doubts.push(day);
            }
            day += 1;
            at = tithi(day)?;
        }
        was_uncertain = is_uncertain;
        lunations.push(made);
    }
    Ok(lunations)
}

/// Years of the sun after which new moons and signs come back to nearly the same days: 160 sidereal
/// years are 58 441.02 days, 1979 lunations 58 441.04.
const CYCLE: (usize, i64, i64) = (1_979, 58_441, 12 * 160);

/// The same for the solar calendar, years and days: 39 sidereal years are 14 244.998 days.
const SOLAR_CYCLE: (usize, i64) = (39, 14_245);

/// A year as text is written.
fn written(year: i64) -> String {
    year.to_string().replace('-', "−")
}

/// Writes the tables of both calendars.
pub(crate) fn run() -> Outcome {
    let (first, end) = SOLAR_YEARS;
    let mut months = solar_years(first, end)?;
    // Some years more at both ends, of which those are left out that the cycle does not meet.
    let new_years: Vec<(i32, i64)> =
        months.iter().filter(|month| month.number == 1).map(|month| (month.year, month.first_day)).collect();
    let meets = |pair: &&[(i32, i64)]| pair[SOLAR_CYCLE.0].1 - pair[0].1 == SOLAR_CYCLE.1;
    let first = new_years.windows(SOLAR_CYCLE.0 + 1).find(meets).ok_or("no beginning")?[0].0;
    let (end, end_day) =
        new_years.windows(SOLAR_CYCLE.0 + 1).rev().find(meets).ok_or("no end")?[SOLAR_CYCLE.0];
    months.retain(|month| (first..end).contains(&month.year));
    super::years::write(
        "astro_hindu_solar",
        &format!(
            "The Hindu solar calendar by modern astronomy, Śaka years {} to {} ({} to {}).
SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 20.5
(`astro-hindu-solar-from-fixed`), at Ujjain by this library's astronomy.",
            written(first.into()),
            written(i64::from(end) - 1),
            written(i64::from(first) + 78),
            written(i64::from(end) + 78),
        ),
        &months,
        end_day,
    )?;
    write_lunar()
}

fn write_lunar() -> Outcome {
    // Some years more at both ends, of which those are left out that the cycle does not meet.
    let at = |rata_die: f64| moon::lunation_at(Ut::from_rata_die(rata_die).tt());
    let all = lunations(at(-222_000.0), at(900_000.0))?;
    let (lunations, days, months) = CYCLE;
    let meets = |one: usize| {
        let (Some(one), Some(other)) = (all.get(one), all.get(one + lunations)) else { return false };
        one.month % 12 == 0 && other.first_day - one.first_day == days && other.month - one.month == months
    };
    let is_new_year = |place: usize| all[place - 1].month < all[place].month;
    let first = (1..all.len()).find(|&place| is_new_year(place) && meets(place)).ok_or("no beginning")?;
    let end = (lunations + 1..all.len())
        .rev()
        .find(|&place| is_new_year(place) && is_new_year(place - lunations) && meets(place - lunations))
        .ok_or("no end")?;
    let rows = &all[first..end];
    let middle = Day::from_rata_die(rows[0].first_day + 15)?;
    let number: MonthIndex = HinduLunar.month_of(middle);
    let (mut text, mut year) = (String::new(), i64::MIN);
    for (place, lunation) in rows.iter().enumerate() {
        let of = lunation.month.div_euclid(12) - 3_044;
        if of == year {
            text.push('.');
        } else {
            let close = if year == i64::MIN { "" } else { "\",\n" };
            write!(text, "{close}    /* {of} */ \"")?;
            year = of;
        }
        match all[first + place + 1].month - lunation.month {
            0 => text.push('*'),
            1 => {}
            2 => text.push('!'),
            step => return Err(format!("{lunation:?}: {step} months to the next").into()),
        }
        for tithi in 0..30 {
            let days = lunation.tithis.iter().map(|&of| usize::from(of == tithi)).sum::<usize>();
            let sign = match (days, tithi) {
                (1, _) => continue,
                (0, 0..26) => b'a' + tithi,
                (0, _) => b'1' + tithi - 26,
                (2, 0..26) => b'A' + tithi,
                (2, _) => b'6' + tithi - 26,
                _ => return Err(format!("{lunation:?}: {days} days of one number").into()),
            };
            text.push(char::from(sign));
        }
    }
    text.push_str("\",\n");
    let years = text.lines().count();
    let mut doubts: Vec<i64> =
        rows.iter().flat_map(|lunation| &lunation.doubts).map(|day| day - 719_163).collect();
    doubts.dedup();
    let count = rows.len();
    let first_year = rows[0].month / 12 - 3_044;
    let mut file = comment(&format!(
        "The Hindu lunisolar calendar by modern astronomy, Vikrama years {} to {} ({} to {}).
SOURCE: the rule of Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 20.5
(`astro-hindu-lunar-from-fixed`), at Ujjain by this library's astronomy.",
        written(first_year),
        written(first_year + years as i64 - 1),
        written(first_year - 57),
        written(first_year + years as i64 - 57),
    ));
    write!(
        file,
        "//!
//! Written by `cargo xtask generate years`; not to be edited.

use super::TithiTable;

#[rustfmt::skip]
pub(crate) static ASTRO_HINDU_LUNAR: TithiTable<{count}> = TithiTable::new({}, {}, {}, &[
{text}]);

/// The days, from 1970-01-01, that may have another number or month.
#[rustfmt::skip]
pub(crate) static ASTRO_HINDU_LUNAR_DOUBTS: &[i32] = &[
",
        separated(number.get().into()),
        separated(rows[0].first_day),
        separated(rows[0].month),
    )?;
    for line in doubts.chunks(12) {
        let texts: Vec<String> = line.iter().map(|&day| format!("{},", separated(day))).collect();
        writeln!(file, "    {}", texts.join(" "))?;
    }
    file.push_str("];\n");
    Ok(std::fs::write(root().join("crates/metonic/src/tables/astro_hindu_lunar.rs"), file)?)
}
