//! Years of the lunisolar calendars of East Asia, by the rule of GB/T 33661-2017.
//!
//! A month begins on the day of a new moon. The months from one winter solstice to the next are a
//! sui; that of the solstice is M11. If there are thirteen, the first that holds none of the twelve
//! major solar terms (zhongqi: the sun at a multiple of 30°) is leap, with the number of the month
//! before it. Days are those of the calendar's meridian, in the time that its country kept then.

use std::collections::HashMap;

pub(crate) use metonic::astro::standard_time::{beijing, hanoi, seoul, tokyo};
use metonic::astro::{Tt, Ut, delta_t_error, moon, sun};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// The number of the winter solstice among the 24 terms that are counted from a March equinox.
const SOLSTICE: i64 = 18;

/// A calendar's time: what is to be added to UT at a moment, in days.
pub(crate) type Standard = fn(Ut) -> f64;

/// A month: its R.D., its year and code, and whether its first day may be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    pub(crate) first_day: i64,
    pub(crate) year: i32,
    pub(crate) number: u8,
    pub(crate) is_leap: bool,
    pub(crate) is_uncertain: bool,
}

/// The day of an event, and the one that it might be on as well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Event {
    pub(crate) day: i64,
    other: i64,
}

impl Event {
    fn new(at: Tt, standard: Standard) -> Self {
        Self::within(at, standard, 0.0)
    }

    /// The same where the beginning of the day is not known better than to some seconds.
    pub(crate) fn within(at: Tt, standard: Standard, seconds_of_day: f64) -> Self {
        let ut = at.ut();
        let local = ut.rata_die() + standard(ut);
        let day = local.floor();
        let of_day = local - day;
        let seconds = of_day.min(1.0 - of_day) * DAY;
        // Of the theories: 2 s now, a minute at either end of the table.
        let theory = 2.0 + 0.02 * (ut.julian_year() - 2000.0).abs();
        let is_uncertain = seconds < delta_t_error(ut) + theory + seconds_of_day;
        let day = day as i64;
        let beside = if of_day < 0.5 { day - 1 } else { day + 1 };
        Self { day, other: if is_uncertain { beside } else { day } }
    }

    pub(crate) fn is_uncertain(self) -> bool {
        self.day != self.other
    }

    /// Whether the event may be on either side of the start of a day.
    fn straddles(self, day: i64) -> bool {
        (self.day < day) != (self.other < day)
    }
}

/// Computes months.
pub(crate) struct Sky {
    standard: Standard,
    moons: HashMap<i64, Event>,
}

impl Sky {
    pub(crate) fn new(standard: Standard) -> Self {
        Self { standard, moons: HashMap::new() }
    }

    fn moon(&mut self, lunation: i64) -> Event {
        let standard = self.standard;
        *self.moons.entry(lunation).or_insert_with(|| Event::new(moon::new_moon(lunation), standard))
    }

    /// The lunation whose month holds the solstice that begins a sui.
    fn eleventh(&mut self, solstice: Event, at: Tt) -> i64 {
        let mut lunation = moon::lunation_at(at) + 1;
        while self.moon(lunation).day > solstice.day {
            lunation -= 1;
        }
        lunation
    }

    /// The months of the sui that ends with the winter solstice of a year.
    pub(crate) fn sui(&mut self, year: i32) -> Vec<Month> {
        let first_term = 24 * (i64::from(year) - 2001) + SOLSTICE;
        let term = |number: i64| sun::term(first_term + number);
        let standard = self.standard;
        let terms: Vec<Event> = (0..=12).map(|zhongqi| Event::new(term(2 * zhongqi), standard)).collect();
        let first = self.eleventh(terms[0], term(0));
        let end = self.eleventh(terms[12], term(24));
        let moons: Vec<Event> = (first..=end).map(|lunation| self.moon(lunation)).collect();
        let has_thirteen = end - first == 13;
        let holds = |month: usize| {
            terms.iter().any(|term| (moons[month].day..moons[month + 1].day).contains(&term.day))
        };
        let leap = if has_thirteen { (1..13).find(|&month| !holds(month)) } else { None };
        // A term that may be in the month before or after can move a leap month, or the solstice's.
        let may_move =
            |term: &Event| moons.iter().any(|moon| term.straddles(moon.day) || moon.straddles(term.day + 1));
        let is_doubtful =
            [&terms[0], &terms[12]].into_iter().any(may_move) || (has_thirteen && terms.iter().any(may_move));
        let mut number = 10;
        (0..moons.len() - 1)
            .map(|month| {
                let is_leap = leap == Some(month);
                number = if is_leap { number } else { number % 12 + 1 };
                Month {
                    first_day: moons[month].day,
                    year: if number >= 11 { year - 1 } else { year },
                    number,
                    is_leap,
                    is_uncertain: is_doubtful || moons[month].is_uncertain(),
                }
            })
            .collect()
    }

    /// The months of some years.
    pub(crate) fn years(&mut self, first: i32, last: i32) -> Vec<Month> {
        let suis = (first..=last + 1).flat_map(|year| self.sui(year)).collect::<Vec<_>>();
        suis.into_iter().filter(|month| (first..=last).contains(&month.year)).collect()
    }
}
