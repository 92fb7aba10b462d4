//! The calendars of Roman months that change, beside Reingold and Dershowitz's Julian and Gregorian
//! dates, ThreeTen-Extra and `when_exe`.

use metonic::calendars::{
    self, AbUrbeCondita, Amazigh, Byzantine, Gregorian, Iso8601, Julian, Olympiad, RomanDate, RomanEvent,
    Rumi, Swedish, ThaiSolar,
};
use metonic::{Calendar, Day, DynCalendar, Month, YearMonthDay};

use super::rules::{self, compare_date};
use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

/// A year, month and day.
type Ymd = (i32, u8, u8);

pub(super) fn checks() -> Vec<Check> {
    let mut checks = vec![
        rows("samples/reform/BritishCutover.csv", "cutover-gb", british),
        // Its Swedish calendar goes on as the Julian after 1712.
        rows("samples/days_2000_2002/Swedish.csv", "julian", rules::days(&Julian)),
        rows("samples/rules/roman.days.csv", "RomanDate", |row, tally| roman(row, tally, "")),
        rows("samples/rules/appendixC_1.csv", "RomanDate", |row, tally| roman(row, tally, "roman_")),
        rows("samples/rules/appendixC_1.csv", "Olympiad", olympiad),
        dates("swedish", &Swedish, swedish),
        dates("thai-solar", &ThaiSolar, |_, _, (year, month, day)| {
            (year + 543 - i32::from(year < 1941 && month < 4), Month::new(month), day)
        }),
        dates("rumi", &Rumi, |day, julian, gregorian| {
            // R.D. 699865 is 1 March 1917.
            let (year, month, number) = if day.rata_die() < 699_865 { julian } else { gregorian };
            (year - 584 - i32::from(year < 1918 && month < 3), Month::new(month), number)
        }),
        dates("am-byzantine", &Byzantine, |_, (year, month, day), _| {
            (year + 5508 + i32::from(month >= 9), Month::new(month), day)
        }),
        dates("auc", &AbUrbeCondita, |_, (year, month, day), _| (year + 753, Month::new(month), day)),
        dates("amazigh", &Amazigh, |_, (year, month, day), _| (year + 950, Month::new(month), day)),
    ];
    checks.extend(CUTOVERS.iter().map(|&(id, first, (begins, until, is_early))| {
        let calendar = calendars::ALL.iter().find(|calendar| calendar.about().id == id);
        dates(id, *calendar.unwrap_or(&(&Gregorian as &dyn DynCalendar)), move |day, julian, gregorian| {
            let (year, month, number) = if day.rata_die() < first { julian } else { gregorian };
            if year >= until {
                return (year, Month::new(month), number);
            }
            let has_begun = (month, number) >= begins;
            let is_second = month == begins.0 && !has_begun;
            let year = if is_early { year + i32::from(has_begun) } else { year - i32::from(!has_begun) };
            (year, Month::with_leap(month, is_second || (is_early && year == until)), number)
        })
    }));
    checks
}

/// The month and day that years begin on, the first year that begins on 1 January, and whether those
/// before it begin in the civil year before that of their number.
type Years = ((u8, u8), i32, bool);

const JANUARY: Years = ((1, 1), i32::MIN, false);

/// The calendars and the R.D. of their first Gregorian day.
#[rustfmt::skip]
const CUTOVERS: &[(&str, i64, Years)] = &[
    ("cutover-it", 577_736, JANUARY),
    ("cutover-it-florence", 577_736, ((3, 25), 1750, false)),
    ("cutover-it-pisa", 577_736, ((3, 25), 1750, true)),
    ("cutover-it-venice", 577_736, ((3, 1), 1798, false)),
    ("cutover-es", 577_736, JANUARY),
    ("cutover-pt", 577_736, JANUARY),
    ("cutover-pl", 577_736, JANUARY),
    ("cutover-fr", 577_802, JANUARY),
    ("cutover-nl", 577_814, JANUARY),
    ("cutover-de-catholic", 578_102, JANUARY),
    ("cutover-de-prussia", 587_919, JANUARY),
    ("cutover-de-protestant", 620_607, JANUARY),
    ("cutover-at", 578_195, JANUARY),
    ("cutover-cz", 578_195, JANUARY),
    ("cutover-ch-catholic", 578_200, JANUARY),
    ("cutover-ch-protestant", 620_924, JANUARY),
    ("cutover-hu", 579_579, JANUARY),
    ("cutover-dk", 620_607, JANUARY),
    ("cutover-no", 620_607, JANUARY),
    ("cutover-is", 620_879, JANUARY),
    ("cutover-gb", 639_797, JANUARY),
    ("cutover-gb-old-style", 639_797, ((3, 25), 1752, false)),
    ("cutover-gb-scotland", 639_797, ((3, 25), 1600, false)),
    ("cutover-al", 698_310, JANUARY),
    ("cutover-bg", 699_544, JANUARY),
    ("cutover-ru", 700_215, JANUARY),
    ("cutover-ru-old-style", 700_215, ((9, 1), 1700, true)),
    ("cutover-ro", 700_638, JANUARY),
    ("cutover-rs", 700_562, JANUARY),
    ("cutover-gr", 702_055, JANUARY),
];

/// Reingold and Dershowitz's 33 dates: `name` makes of a day, its Julian date and its Gregorian one
/// what the calendar should call it.
fn dates(
    id: &'static str,
    calendar: &'static dyn DynCalendar,
    name: impl Fn(Day, Ymd, Ymd) -> (i32, Result<Month, metonic::Error>, u8) + 'static,
) -> Check {
    rows("samples/rules/appendixC_1.csv", id, move |row, tally| {
        let day = Day::from_rata_die(row.number("rd")?)?;
        let julian: i32 = row.number("jul_y")?;
        // Theirs has no year 0 in the Julian calendar.
        let julian = (julian + i32::from(julian < 0), row.number("jul_m")?, row.number("jul_d")?);
        let gregorian = (row.number("greg_y")?, row.number("greg_m")?, row.number("greg_d")?);
        let (year, month, number) = name(day, julian, gregorian);
        compare_date(tally, calendar, day, YearMonthDay::new(year, month?, number));
        Ok(())
    })
}

fn swedish(day: Day, julian: Ymd, gregorian: Ymd) -> (i32, Result<Month, metonic::Error>, u8) {
    // R.D. 639965 is 1 March 1753. None of the 33 days is in 1700 to 1712.
    let (year, month, number) = if day.rata_die() < 639_965 { julian } else { gregorian };
    (year, Month::new(month), number)
}

/// Days of September 1752 in rows that are no pairs: their tests of days and of weeks between two
/// dates have both in one row.
const NO_PAIRS: [(&str, u8); 4] =
    [("1752, 9, 2", 12), ("1752, 9, 14", 12), ("1752, 9, 2", 14), ("1752, 9, 15", 14)];

/// Columns `fields` and `iso_y`, `iso_m`, `iso_d`. Their lenient reading takes the days left out for
/// Julian ones, which here are no dates.
fn british(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let calendar = &calendars::CutoverGreatBritain;
    let fields = row.text("fields")?;
    let iso =
        YearMonthDay::with_month_number(row.number("iso_y")?, row.number("iso_m")?, row.number("iso_d")?)?;
    if NO_PAIRS.contains(&(fields, iso.day)) && iso.year == 1752 {
        tally.pass_over("two dates of their test of periods");
        return Ok(());
    }
    let numbers: Vec<i32> = fields.split(", ").map(str::parse).collect::<Result<_, _>>()?;
    let &[year, month, number] = numbers.as_slice() else {
        return Err(format!("'{fields}' is not three fields").into());
    };
    let date = YearMonthDay::new(year, Month::new(month.try_into()?)?, number.try_into()?);
    if (year, month) == (1752, 9) && (3..14).contains(&number) {
        tally.equal(fields, false, calendar.is_valid(date));
        return Ok(());
    }
    compare_date(tally, calendar, Iso8601.day_of(iso)?, date);
    Ok(())
}

/// Columns `rd` and, with a prefix, the year (`year`, or `y` after a prefix) without a year 0, the month
/// likewise, `event` (1 to 3), `count`, and `leap` for the second of the doubled days.
fn roman(row: &Row<'_>, tally: &mut Tally, prefix: &str) -> Outcome {
    let (year, month) = if prefix.is_empty() { ("year", "month") } else { ("roman_y", "roman_m") };
    let day = Day::from_rata_die(row.number("rd")?)?;
    let year: i32 = row.number(year)?;
    let year = year + i32::from(year < 0);
    let event = match row.number(&format!("{prefix}event"))? {
        1 => RomanEvent::Kalends,
        2 => RomanEvent::Nones,
        _ => RomanEvent::Ides,
    };
    let theirs = if row.number::<u8>(&format!("{prefix}leap"))? == 1 {
        RomanDate::doubled(year)?
    } else {
        RomanDate::new(year, row.number(month)?, event, row.number(&format!("{prefix}count"))?)?
    };
    tally.equal(format_args!("R.D. {}", day.rata_die()), theirs, RomanDate::from_day(day));
    tally.equal(theirs, day.rata_die(), theirs.to_day()?.rata_die());
    tally.equal("the text read", theirs, theirs.to_string().parse::<RomanDate>()?);
    Ok(())
}

/// Columns `jul_y` (no year 0), `olympiad_cycle`, `olympiad_year`.
fn olympiad(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    let year: i32 = row.number("jul_y")?;
    let year = year + i32::from(year < 0);
    let ours = Olympiad::of_julian_year(year);
    let theirs = (row.number::<i32>("olympiad_cycle")?, row.number::<u8>("olympiad_year")?);
    tally.equal(year, format!("{theirs:?}"), format!("{:?}", (ours.cycle, ours.year)));
    tally.equal(year, year, ours.julian_year());
    Ok(())
}
