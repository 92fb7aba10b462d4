//! Solar years that begin by an equinox, and the days of their beginnings.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;

use metonic::astro::rise_set::sunset;
use metonic::astro::{Place, Ut, sun};
use metonic::calendars::Gregorian;

use super::lunisolar::{Event, Standard};
use super::years::{comment, separated};
use crate::{Outcome, root};

/// The Gregorian years in which the years of a table begin.
const BEGINNINGS: RangeInclusive<i32> = -1001..=4000;
/// Years in a line of a table.
const LINE: usize = 50;

/// The numbers of the equinoxes among the 24 terms of a year that begins in March.
const MARCH: i64 = 0;
const SEPTEMBER: i64 = 12;

/// First days of years, in R.D.
pub(crate) type Published = BTreeMap<i32, i64>;

/// A solar calendar: its table's name, the equinox that begins its year, and the days.
pub(crate) struct Solar {
    name: &'static str,
    /// The Gregorian year in which its year 0 begins.
    year_0: i32,
    equinox: i64,
    /// What is to be added to UT for a count whose whole days are those of the calendar.
    standard: Standard,
    /// The same by another reading of the rule. Where it gives another day, or may, the year is uncertain.
    other_reading: Option<Standard>,
    /// How well the beginning of a day is known, in seconds.
    seconds_of_day: f64,
    /// The years of its authority, from the folder of the authorities' files.
    pub(crate) published: fn(&Path) -> Result<Published, Box<dyn Error>>,
    doc: &'static str,
}

pub(crate) const PERSIAN: &Solar = &SOLAR[0];
pub(crate) const BAHAI: &Solar = &SOLAR[1];
pub(crate) const FRENCH_REPUBLICAN: &Solar = &SOLAR[2];

pub(crate) const SOLAR: [Solar; 3] = [
    Solar {
        name: "persian",
        year_0: 621,
        equinox: MARCH,
        standard: noon_of_iran,
        other_reading: Some(true_noon_of_iran),
        seconds_of_day: 0.0,
        published: persian,
        doc: "The Persian calendar: years that begin in −1001 to 4000.

SOURCE: 1206–1498, the leap years that the Calendar Center of the University of Tehran has
published; the other years, the day of the March equinox if that is before noon at 52.5° E (UT + 3 h
30 min), else the next, by this library's astronomy, which gives the published years as well. Years in
doubt are also those that begin on another day if true noon at 52.5° E decides.",
    },
    Solar {
        name: "bahai",
        year_0: 1843,
        equinox: MARCH,
        standard: sunset_of_tehran,
        other_reading: None,
        seconds_of_day: SECONDS_OF_SUNSET,
        published: bahai,
        doc: "The Bahá'í calendar: years that begin in −1001 to 4000.

SOURCE: 172–221 BE, the table of the Universal House of Justice; the other years, the day from sunset
to sunset at Tehran that holds the March equinox, by this library's astronomy.",
    },
    Solar {
        name: "french_republican",
        year_0: 1791,
        equinox: SEPTEMBER,
        standard: true_time_of_paris,
        other_reading: None,
        seconds_of_day: 0.0,
        published: french_republican,
        doc: "The French Republican calendar: years that begin in −1001 to 4000.

SOURCE: I–XIV, as they were kept, with leap years III, VII and XI; the other years, the day of the
September equinox in true solar time at the Observatory of Paris, by this library's astronomy.",
    },
];

/// Days from noon to noon at 52.5° E, each with the name of the day that its second half is on: an
/// equinox after noon is in the next.
pub(super) fn noon_of_iran(_: Ut) -> f64 {
    52.5 / 360.0 + 0.5
}

/// The same by the sundial, whose noon is some eight minutes after the clock's in March. The
/// published years do not tell which of the two noons is meant.
fn true_noon_of_iran(at: Ut) -> f64 {
    noon_of_iran(at) + sun::equation_of_time(at) / 1440.0
}

/// True solar time at the Observatory of Paris, 2°20′15″ E.
fn true_time_of_paris(at: Ut) -> f64 {
    (2.0 + 20.0 / 60.0 + 15.0 / 3600.0) / 360.0 + sun::equation_of_time(at) / 1440.0
}

/// Tehran: 35.696 111° N, 51.423 056° E, as Reingold and Dershowitz have it, at the horizon of
/// almanacs.
const TEHRAN: (f64, f64) = (35.696_111, 51.423_056);
/// Almanacs disagree about a sunset: 22 s for a tenth of a degree of longitude, which is how far
/// apart the coordinates are that are given for the city, and as much for their refraction and
/// semidiameter.
const SECONDS_OF_SUNSET: f64 = 60.0;

/// Days from sunset to sunset at Tehran, each with the name of the day of its second sunset.
fn sunset_of_tehran(at: Ut) -> f64 {
    let (latitude, longitude) = TEHRAN;
    let civil_day = at.day(longitude / 360.0);
    let sunset = Place::new(latitude, longitude, 0.0).and_then(|tehran| sunset(tehran, civil_day));
    // The sun sets at that latitude on every day.
    let sunset = sunset.map_or(f64::NAN, Ut::rata_die);
    Ut::midnight(civil_day).rata_die() + 1.0 - sunset
}

/// A year: its first day's R.D., and whether that may be another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewYear {
    pub(crate) year: i32,
    pub(crate) first_day: i64,
    pub(crate) is_uncertain: bool,
}

impl Solar {
    /// The years of the table.
    pub(crate) fn years(&self) -> RangeInclusive<i32> {
        BEGINNINGS.start() - self.year_0..=BEGINNINGS.end() - self.year_0
    }

    /// The beginning of a year by the rule.
    pub(crate) fn computed(&self, year: i32) -> NewYear {
        let term = 24 * (i64::from(year) + i64::from(self.year_0) - 2000) + self.equinox;
        let by = |standard| Event::within(sun::term(term), standard, self.seconds_of_day);
        let event = by(self.standard);
        let is_disputed =
            self.other_reading.map(by).is_some_and(|other| other.is_uncertain() || other.day != event.day);
        NewYear { year, first_day: event.day, is_uncertain: is_disputed || event.is_uncertain() }
    }
}

/// Writes a table: a digit a year.
pub(crate) fn write(calendar: &Solar, directory: &Path) -> Outcome {
    let published = (calendar.published)(directory)?;
    let last = *calendar.years().end();
    let years: Vec<NewYear> = (*calendar.years().start()..=last + 1)
        .map(|year| match published.get(&year) {
            Some(&first_day) => NewYear { year, first_day, is_uncertain: false },
            None => calendar.computed(year),
        })
        .collect();
    let (name, first, count) = (calendar.name, years[0], years.len() - 1);
    let mut text = comment(calendar.doc);
    let (constant, year, day) = (name.to_uppercase(), first.year, separated(first.first_day));
    let year = separated(i64::from(year));
    write!(
        text,
        "//!
//! Written by `cargo xtask generate years`; not to be edited.

use super::NewYears;

#[rustfmt::skip]
pub(crate) static {constant}: NewYears<{count}> = NewYears::new({year}, {day}, &[
"
    )?;
    let lengths: Vec<String> = years
        .windows(2)
        .map(|years| {
            let doubt = if years[0].is_uncertain { "?" } else { "" };
            match years[1].first_day - years[0].first_day {
                days @ (365 | 366) => Ok(format!("{}{doubt}", days - 360)),
                days => Err(format!("{name}: {:?} has {days} days", years[0])),
            }
        })
        .collect::<Result<_, _>>()?;
    for (line, years) in lengths.chunks(LINE).zip(years.chunks(LINE)) {
        writeln!(text, "    /* {} */ \"{}\",", years[0].year, line.concat())?;
    }
    text.push_str("]);\n");
    Ok(std::fs::write(root().join(format!("crates/metonic/src/tables/{name}.rs")), text)?)
}

/// First days of consecutive years, from the R.D. of the first and the leap years among them.
fn counted(years: RangeInclusive<i32>, rata_die: i64, is_leap: impl Fn(i32) -> bool) -> Published {
    let mut first_day = rata_die;
    let mut published = Published::new();
    for year in years {
        published.insert(year, first_day);
        first_day += 365 + i64::from(is_leap(year));
    }
    published
}

/// The published years of the Persian calendar, and the year after them, from 1 Farvardin 1206,
/// 1827-03-22.
fn persian(directory: &Path) -> Result<Published, Box<dyn Error>> {
    let catalogue = directory.join("../CATALOGUE.md");
    let text =
        std::fs::read_to_string(&catalogue).map_err(|error| format!("{}: {error}", catalogue.display()))?;
    let (_, leap_years) = persian_leap_years(&text)?;
    let first = Gregorian::to_day(1827, 3, 22)?.rata_die();
    Ok(counted(*PUBLISHED.start()..=PUBLISHED.end() + 1, first, |year| leap_years.contains(&year)))
}

/// The words before the list of leap years of the Calendar Center of the University of Tehran.
const BEFORE_LEAP_YEARS: &str = "Official leap years 1206–1498 ";
/// The years that the list covers.
pub(crate) const PUBLISHED: RangeInclusive<i32> = 1206..=1498;

/// The list, and the line that it is on: `Official leap years 1206–1498 (source): 1210 1214 …
/// 1498.`
pub(crate) fn persian_leap_years(text: &str) -> Result<(u64, BTreeSet<i32>), Box<dyn Error>> {
    let (line, list) = (1..)
        .zip(text.lines())
        .find_map(|(number, line)| Some((number, line.split_once(BEFORE_LEAP_YEARS)?.1)))
        .ok_or_else(|| format!("there is no '{BEFORE_LEAP_YEARS}'"))?;
    let years = list
        .split_once("): ")
        .and_then(|(_, years)| years.split_once('.'))
        .ok_or("the list of leap years is not between '): ' and '.'")?
        .0
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<BTreeSet<i32>, _>>()?;
    if let Some(year) = years.iter().find(|year| !PUBLISHED.contains(year)) {
        return Err(format!("{year} is not one of the published years").into());
    }
    Ok((line, years))
}

/// The years that the Universal House of Justice has published.
pub(crate) const BAHAI_PUBLISHED: RangeInclusive<i32> = 172..=221;

fn bahai(directory: &Path) -> Result<Published, Box<dyn Error>> {
    let mut published = Published::new();
    for record in csv::Reader::from_path(directory.join("bahai_naw_ruz_172_1000.csv"))?.deserialize() {
        let (year, first_day, ayyam_i_ha): (i32, i64, u8) = record?;
        if BAHAI_PUBLISHED.contains(&year) {
            published.insert(year, first_day);
            // The end of the last: the other years' beginnings are put in its place.
            published.insert(year + 1, first_day + 19 * 19 + i64::from(ayyam_i_ha));
        }
    }
    Ok(published)
}

/// The years of the Republic: from 1 Vendémiaire I, R.D. 654 415.
#[allow(clippy::unnecessary_wraps, reason = "others read a file")]
fn french_republican(_: &Path) -> Result<Published, Box<dyn Error>> {
    Ok(counted(1..=14, 654_415, |year| [3, 7, 11].contains(&year)))
}
