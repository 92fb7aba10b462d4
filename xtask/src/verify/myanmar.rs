//! The Myanmar calendar beside its rule in decimal fractions, with the corrections that the catalogue
//! lists.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use metonic::calendars::Myanmar;
use metonic::{Day, Month, YearMonthDay};

use super::rules::compare_date;
use super::table::{NO_LINE, Tally};
use super::{Check, whole};
use crate::Outcome;

pub(super) fn checks() -> Vec<Check> {
    vec![whole("CATALOGUE.md", "myanmar", by_the_rule)]
}

/// Days of a year and of a month of the *Sūrya Siddhānta*, and the Julian date of the epoch.
const YEAR: f64 = 1_577_917_828.0 / 4_320_000.0;
const MONTH: f64 = 1_577_917_828.0 / 53_433_336.0;
const EPOCH: f64 = 1_954_168.050_623;
/// The years that are compared, 638 to 2738.
const YEARS: std::ops::Range<i32> = 0..2100;

/// Days by which full moons were moved, and the years that departed from the rule of second months.
struct Corrections {
    moons: BTreeMap<i32, f64>,
    watat: BTreeSet<i32>,
}

impl Corrections {
    fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let list = |name: &str| {
            let (_, list) = text.split_once(name).ok_or_else(|| format!("there is no '{name}'"))?;
            list.split_once('}')
                .map(|(list, _)| list.to_owned())
                .ok_or_else(|| format!("'{name}' has no end"))
        };
        let (mut moons, mut waiting) = (BTreeMap::new(), Vec::new());
        for entry in list("fm offsets {")?.split([',', ';']) {
            let (year, days) = entry.split_once(':').unwrap_or((entry, ""));
            waiting.push(year.trim().parse::<i32>()?);
            if !days.is_empty() {
                let days: f64 = days.trim().replace('−', "-").parse()?;
                moons.extend(waiting.drain(..).map(|year| (year, days)));
            }
        }
        let watat =
            list("watat flips {")?.split(',').map(|year| year.trim().parse()).collect::<Result<_, _>>()?;
        Ok(Self { moons, watat })
    }

    /// Whether a year has a second Waso, and the Julian day of its full moon.
    fn watat(&self, year: i32) -> (bool, f64) {
        let (offset, months) = match year {
            1312.. => (-0.5, 8.0),
            1217.. => (-1.0, 4.0),
            1100.. => (-0.85, -1.0),
            _ => (-1.1, -1.0),
        };
        let epact = YEAR / 12.0 - MONTH;
        let mut excess = (YEAR * f64::from(year + 3739)).rem_euclid(MONTH);
        if excess < epact * (12.0 - months) {
            excess += MONTH;
        }
        let moved = offset + self.moons.get(&year).copied().unwrap_or(0.0);
        let moon = (YEAR * f64::from(year) + EPOCH - excess + 4.5 * MONTH + moved + 0.5).floor();
        let by_rule =
            if year >= 1217 { excess >= MONTH - epact * months } else { (7 * year + 2).rem_euclid(19) >= 12 };
        (by_rule != self.watat.contains(&year), moon)
    }

    /// The Julian day of the first of Tagu, and the lengths of the months from it to the Kason after.
    fn lunar_year(&self, year: i32) -> (f64, Vec<(Month, i64)>) {
        let before = (1..=3).map(|years| (years, self.watat(year - years))).find(|(_, (watat, _))| *watat);
        let common = before.map_or(f64::NAN, |(years, (_, moon))| moon + 354.0 * f64::from(years));
        let (is_watat, moon) = self.watat(year);
        let mut months: Vec<(Month, i64)> = Vec::new();
        for number in 1..=12 {
            if number == 4 && is_watat {
                months.extend(Month::leap(4).map(|waso| (waso, 30)));
            }
            let is_long = number % 2 == 0 || (number == 3 && is_watat && moon - common > 30.5);
            months.extend(Month::new(number).map(|month| (month, if is_long { 30 } else { 29 })));
        }
        months.extend(Month::leap(1).map(|late| (late, 29)));
        months.extend(Month::leap(2).map(|late| (late, 30)));
        (common - 102.0, months)
    }
}

/// Compares every day of the years, each counted from the first of Tagu.
fn by_the_rule(path: &Path, tally: &mut Tally) -> Outcome {
    let corrections = Corrections::read(path)?;
    let first_day = |year: i32| (YEAR * f64::from(year) + EPOCH + 0.5).ceil();
    for year in YEARS {
        let (mut julian, months) = corrections.lunar_year(year);
        let (begin, end) = (first_day(year), first_day(year + 1));
        if julian > begin {
            tally.pass_over("a day before Tagu, for which `mmcal` has no month");
        }
        tally.row(NO_LINE, |tally| {
            for (month, days) in months {
                for number in 1..=days {
                    if (begin..end).contains(&julian) {
                        let day = Day::from_rata_die(julian as i64 - 1_721_425)?;
                        compare_date(tally, &Myanmar, day, YearMonthDay::new(year, month, number as u8));
                    }
                    julian += 1.0;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}
