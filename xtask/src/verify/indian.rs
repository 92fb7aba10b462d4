//! The calendars of India and Nepal: Reingold and Dershowitz, `when_exe`, printed calendars.

use std::error::Error;
use std::path::Path;

use metonic::calendars::{
    BikramSambat, HinduLunar, HinduLunarGujarati, HinduLunarSaka, HinduSolar, HinduSolarBengal,
    HinduSolarMadras, HinduSolarMalayalam, HinduSolarTamil, OldHinduLunar, OldHinduSolar,
};
use metonic::cycles::{Cycle, Karana, Nakshatra, Samvatsara, Tithi, Yoga};
use metonic::{Calendar, Day, DynCalendar, Month, YearMonthDay};

use super::rules::Numbering::Plain;
use super::rules::{compare_date, compare_month};
use super::table::{NO_LINE, Row, Tally};
use super::{Check, rows, rules, siddhanta, whole};
use crate::Outcome;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        // Reingold and Dershowitz's own programs.
        rows("samples/rules/old-hindu-solar.months.csv", "old-hindu-solar", rules::months(&OldHinduSolar, Plain)),
        rows("samples/rules/appendixC_5.csv", "old-hindu-solar", rules::dates(&OldHinduSolar, "old_hindu_solar", Plain)),
        rows("samples/rules/old-hindu-lunar.months.csv", "old-hindu-lunar", lunar_months(&OldHinduLunar, "leap")),
        rows("samples/rules/old-hindu-lunar.days.csv", "old-hindu-lunar", days(&OldHinduLunar, OLD)),
        rows("samples/rules/appendixC_5.csv", "old-hindu-lunar", days(&OldHinduLunar, Columns { prefix: "old_hindu_lunar_", year: "y", month: "m", leap: "leap", day: "d", leap_day: None })),
        rows("samples/rules/hindu-solar.months.csv", "hindu-solar", rules::months(&HinduSolar, Plain)),
        rows("samples/rules/appendixC_5.csv", "hindu-solar", rules::dates(&HinduSolar, "hindu_solar", Plain)),
        rows("samples/rules/hindu-lunar.months.csv", "hindu-lunar", lunar_months(&HinduLunar, "leap_month")),
        rows("samples/rules/hindu-lunar.days.csv", "hindu-lunar", days(&HinduLunar, NEW)),
        rows("samples/rules/appendixC_5.csv", "hindu-lunar", days(&HinduLunar, Columns { prefix: "hindu_lunar_", year: "y", month: "m", leap: "leapm", day: "d", leap_day: Some("leapd") })),
        rows("samples/rules/hindu-fullmoon.days.csv", "HinduLunar::purnimanta", purnimanta),
        rows("samples/rules/hindu-lunar.days.csv", "hindu-lunar-saka", other_years(&HinduLunarSaka, |year, _| year - 135)),
        rows("samples/rules/hindu-lunar.days.csv", "hindu-lunar-gujarati", other_years(&HinduLunarGujarati, |year, month| year - i32::from(month < 8))),
        rows("samples/rules/jovian.days.csv", "samvatsara", number(&Samvatsara, "year")),
        rows("samples/rules/hindu-lunar.days.csv", "tithi", number(&Tithi, "day")),
        rows("samples/rules/hindu-lunar.days.csv", "karana", half_tithi),
        rows("samples/rules/sankranti-surya-siddhanta.csv", "HinduSolar::sankranti", sankranti),

        // The limbs that have no sample, beside the rule in floating point.
        whole("the rule", "nakshatra", limb(&Nakshatra, |_, moon| moon)),
        whole("the rule", "yoga", limb(&Yoga, |sun, moon| sun + moon)),

        // Months begin where the sun enters a sign, sooner or later by the rule's hour.
        whole("the rule", "hindu-solar-tamil", beside_orissa(&HinduSolarTamil, 0, 0..=1)),
        whole("the rule", "hindu-solar-malayalam", beside_orissa(&HinduSolarMalayalam, 4, 0..=1)),
        whole("the rule", "hindu-solar-madras", beside_orissa(&HinduSolarMadras, 0, 0..=1)),
        whole("the rule", "hindu-solar-bengal", beside_orissa(&HinduSolarBengal, 0, 1..=2)),

        // when_exe. Its `HinduSolar` goes by midnight.
        rows("samples/days_2000_2002/HinduSolar.csv", "hindu-solar-madras", others_midnight),
        rows("samples/days_2000_2002/HinduLuniSolar.csv", "hindu-lunar-saka", when_lunar),
        rows("samples/days_2000_2002/VikramSambatSolar.csv", "bikram-sambat", rules::days(&BikramSambat)),
        rows("samples/days_2000_2002/VikramSamvatSolar.csv", "bikram-sambat", rules::days(&BikramSambat)),

        // The printed calendars of Nepal.
        rows("authority/bikram_sambat_month_lengths_1970_2083.csv", "bikram-sambat", nepal),
        whole("CATALOGUE.md", "bikram-sambat", ahead_of_the_almanac),
    ]
}

/// The columns of a date in a lunisolar calendar.
#[derive(Clone, Copy)]
struct Columns {
    prefix: &'static str,
    year: &'static str,
    month: &'static str,
    leap: &'static str,
    day: &'static str,
    leap_day: Option<&'static str>,
}

const OLD: Columns =
    Columns { prefix: "", year: "year", month: "month", leap: "leap", day: "day", leap_day: None };
const NEW: Columns = Columns { leap: "leap_month", leap_day: Some("leap_day"), ..OLD };

impl Columns {
    fn date(self, row: &Row<'_>) -> Result<YearMonthDay, Box<dyn Error>> {
        let column = |name| format!("{}{name}", self.prefix);
        let flag = |name| Ok::<bool, Box<dyn Error>>(row.number::<u8>(&column(name))? == 1);
        let month = Month::with_leap(row.number(&column(self.month))?, flag(self.leap)?)?;
        let date = YearMonthDay::new(row.number(&column(self.year))?, month, row.number(&column(self.day))?);
        Ok(date.with_leap_day(self.leap_day.map_or(Ok(false), flag)?))
    }
}

fn day_of(row: &Row<'_>) -> Result<Day, Box<dyn Error>> {
    Ok(Day::from_rata_die(row.number("rd")?)?)
}

fn days(calendar: &'static dyn DynCalendar, columns: Columns) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        compare_date(tally, calendar, day_of(row)?, columns.date(row)?);
        Ok(())
    }
}

/// The same dates in a calendar that counts other years: `year` has theirs and the month's number.
fn other_years(
    calendar: &'static dyn DynCalendar,
    year: fn(i32, u8) -> i32,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let date = NEW.date(row)?;
        let date = YearMonthDay { year: year(date.year, date.month.number()), ..date };
        compare_date(tally, calendar, day_of(row)?, date);
        Ok(())
    }
}

/// Columns `year`, `month`, one of whether it is leap, `rd_first`, `days`. The number of a month's
/// first day is not always 1.
fn lunar_months(
    calendar: &'static dyn DynCalendar,
    leap: &'static str,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let month = Month::with_leap(row.number("month")?, row.number::<u8>(leap)? == 1)?;
        let (year, first): (i32, i64) = (row.number("year")?, row.number("rd_first")?);
        let index = calendar.find(year, month)?;
        let ours = calendar.month(index);
        tally.equal(format_args!("{year} {month}: first"), first, ours.first_day + 719_163);
        tally.equal(format_args!("{year} {month}: days"), row.text("days")?, ours.days);
        let found = calendar.month_of(Day::from_rata_die(first)?);
        tally.equal(format_args!("R.D. {first}: month"), index.get(), found.get());
        Ok(())
    }
}

fn purnimanta(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (day, date) = (day_of(row)?, NEW.date(row)?);
    tally.equal(format_args!("R.D. {}", day.rata_die()), date, HinduLunar::purnimanta(day));
    tally.equal(
        format_args!("{date}: R.D."),
        day.rata_die(),
        HinduLunar::day_of_purnimanta(date)?.rata_die(),
    );
    Ok(())
}

/// Columns `rd` and one with the number of the day in a wheel.
fn number(cycle: &'static dyn Cycle, column: &'static str) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let place = cycle.place_of(day_of(row)?).ok_or("outside the cycle")?;
        tally.equal(column, row.text(column)?, place.first());
        Ok(())
    }
}

/// The halves of a day's tithi have two names, of which one is the day's: the places of half tithi
/// n, from 0, are 0, then n − 1 in a wheel of seven after it, and n − 50 from 57 on, as Reingold
/// and Dershowitz number them.
fn half_tithi(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let tithi: i32 = row.number("day")?;
    let numbered = |half: i32| match half {
        1 => 0,
        58.. => half - 50,
        _ => (half - 2).rem_euclid(7) + 1,
    };
    let place = Karana.place_of(day_of(row)?).ok_or("outside the cycle")?;
    let ours = i32::from(place.first()) - 1;
    let either = [2 * tithi - 1, 2 * tithi].map(numbered);
    tally.equal(format_args!("karana {ours} of tithi {tithi}"), true, either.contains(&ours));
    Ok(())
}

/// Compares a wheel of 27 with an angle at sunrise, every 37th day of some 5500 years. Floats are good to
/// 10⁻⁶ of a part.
fn limb(cycle: &'static dyn Cycle, angle: fn(f64, f64) -> f64) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |_, tally| {
        for rata_die in (-1_000_000..1_000_000).step_by(37) {
            let sunrise = siddhanta::sunrise(f64::from(rata_die));
            let parts =
                angle(siddhanta::sun(sunrise), siddhanta::moon(sunrise)).rem_euclid(360.0) / 360.0 * 27.0;
            if (parts - parts.round()).abs() < 1e-6 {
                tally.pass_over("too near to the end of a part for floats");
                continue;
            }
            tally.row(NO_LINE, |tally| {
                let place =
                    cycle.place_of(Day::from_rata_die(rata_die.into())?).ok_or("outside the cycle")?;
                tally.equal(format_args!("R.D. {rata_die}"), parts.floor() + 1.0, place.first());
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// Columns `longitude_deg` and `rd_ujjain_mean`. Their search stops some seconds from the moment.
fn sankranti(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let theirs: f64 = row.number("rd_ujjain_mean")?;
    let sign: u8 = row.number::<u16>("longitude_deg")?.div_euclid(30).try_into()?;
    // The day lies in the month before or in the one that it begins.
    let near = HinduSolar.ymd_of(Day::from_rata_die(theirs as i64 + 10)?);
    tally.equal("sign", sign + 1, near.month.number());
    let (day, nanoseconds) = HinduSolar::sankranti(near.year, near.month.number())?;
    // Seconds from their day, which a float holds exactly.
    let days = i32::try_from(day.rata_die() - theirs as i64)?;
    let seconds = f64::from(days) * 86_400.0 + f64::from(u32::try_from(nanoseconds / 1_000_000_000)?);
    tally.within("seconds", seconds - theirs.fract() * 86_400.0, 15.0);
    Ok(())
}

/// Compares the first days of months with those of the rule of Orissa, of 1300 to 2300 Śaka: they
/// are so many days later. `first` is the sign of the calendar's first month.
fn beside_orissa(
    calendar: &'static dyn DynCalendar,
    first: u8,
    later: std::ops::RangeInclusive<i64>,
) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |_, tally| {
        for year in 1300..2300 {
            for month in 1..=12 {
                tally.row(NO_LINE, |tally| {
                    let orissa = HinduSolar::to_day(year, month, 1)?;
                    // Ten days later the sun is in the sign by every rule.
                    let date = calendar.ymd_of(orissa.add_days(10)?);
                    let theirs = (month + 11 - first) % 12 + 1;
                    tally.equal(format_args!("{year}-{month}: month"), theirs, date.month.number());
                    let ours = calendar.day_of(YearMonthDay { day: 1, ..date })?;
                    let days = ours.days_since(orissa);
                    tally.equal(
                        format_args!("{year}-{month}: {days} days later"),
                        true,
                        later.contains(&days),
                    );
                    Ok(())
                })?;
            }
        }
        Ok(())
    }
}

/// The month whose beginning `when_exe` puts on another day.
const NEAR_MIDNIGHT: &str =
    "the sun enters the sign within minutes of midnight, which is another place's there";

/// Columns `rd` and `date`: months by midnight.
fn others_midnight(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (day, date): (Day, YearMonthDay) = (day_of(row)?, row.text("date")?.parse()?);
    let (sankranti, nanoseconds) = HinduSolar::sankranti(date.year, date.month.number())?;
    let ours = HinduSolarMadras.ymd_of(day);
    let minutes = nanoseconds / 60_000_000_000;
    let is_near = !(15..24 * 60 - 15).contains(&minutes);
    if ours != date && is_near && sankranti.days_since(day).abs() < 33 {
        tally.pass_over(NEAR_MIDNIGHT);
        return Ok(());
    }
    compare_date(tally, &HinduSolarMadras, day, date);
    Ok(())
}

const OTHER_TITHIS: &str =
    "the tithi ends within 20 minutes of sunrise, sooner or later there than by Reingold and Dershowitz";
/// Days on which that is so, 0.6 to 19.3 minutes by the rule in exact fractions, and three days
/// after one that have its number there again.
const DAYS_OF_OTHER_TITHIS: [i64; 11] =
    [730_630, 730_678, 730_679, 730_696, 730_698, 730_699, 730_717, 730_751, 730_752, 730_753, 730_754];

/// Columns `rd` and `date`: year, month, a sign of the half (`-` and `<`, in a leap month `&` and
/// `*`), the day of the half, and a sign of which `=` says that it is the second of its number.
fn when_lunar(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let (day, text) = (day_of(row)?, row.text("date")?);
    let field = |range| text.get(range).ok_or_else(|| format!("'{text}' is no date"));
    let half = field(7..8)?;
    let dark = if ["<", "*"].contains(&half) { 15 } else { 0 };
    let month = Month::with_leap(field(5..7)?.parse()?, ["&", "*"].contains(&half))?;
    let date = YearMonthDay::new(field(0..4)?.parse()?, month, field(8..10)?.parse::<u8>()? + dark)
        .with_leap_day(field(10..11)? == "=");
    if DAYS_OF_OTHER_TITHIS.contains(&day.rata_die()) {
        tally.pass_over(OTHER_TITHIS);
        let ours = HinduLunarSaka.ymd_of(day);
        tally.equal("month", date.month, ours.month);
        return Ok(());
    }
    compare_date(tally, &HinduLunarSaka, day, date);
    Ok(())
}

/// Columns `year`, and `m1` to `m12` with the lengths of its months. First days are counted from 1
/// Baishakh 2000, 1943-04-14.
fn nepal(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let year = row.number("year")?;
    let lengths = (1..=12).map(|month| row.number(&format!("m{month}"))).collect::<Result<Vec<u8>, _>>()?;
    let mut first = BikramSambat::to_day(year, 1, 1)?;
    let days: i64 = lengths.iter().copied().map(i64::from).sum();
    tally.equal(format_args!("{year}: days"), days, BikramSambat.days_in_year(year)?);
    if year == 2000 {
        tally.equal("2000-01-01: R.D.", 709_404, first.rata_die());
    }
    for (month, days) in (1..).zip(lengths) {
        compare_month(tally, &BikramSambat, YearMonthDay::with_month_number(year, month, 1)?, first, days)?;
        first = first.add_days(days.into())?;
    }
    Ok(())
}

/// The words before the constants of the rule.
const BEFORE_CONSTANTS: &str = "K = {";

/// Computes the first days of months of the years 1000 to 3000 from the catalogue's constants, in
/// ten-thousandths of a day, and compares them where there is no table.
fn ahead_of_the_almanac(path: &Path, tally: &mut Tally) -> Outcome {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let (line, list) = (1..)
        .zip(text.lines())
        .find_map(|(number, line)| Some((number, line.split_once(BEFORE_CONSTANTS)?.1)))
        .ok_or_else(|| format!("there is no '{BEFORE_CONSTANTS}'"))?;
    let list = list.split('}').next().unwrap_or_default();
    let constants = list
        .split(", ")
        .map(|constant| Ok(constant.split_once(':').ok_or("no ':'")?.1.replace('.', "").parse()?))
        .collect::<Result<Vec<i128>, Box<dyn Error>>>()?;
    for year in (1000..1970).chain(2084..3000) {
        for (month, constant) in (1..).zip(&constants) {
            tally.row(line, |tally| {
                let years = i128::from(year) - 2000;
                let first = (constant * 432 + 1_577_917_828 * years).div_euclid(4_320_000);
                let ours = BikramSambat::to_day(year, month, 1)?.rata_die();
                tally.equal(format_args!("{year}-{month}: R.D."), first, ours);
                Ok(())
            })?;
        }
    }
    Ok(())
}
