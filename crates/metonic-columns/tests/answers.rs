//! Eras, their years, standings and repeated days of every calendar beside its single answers, at each level.

use metonic::{AnyCalendar, Calendar as _, Columns, Day, Era, Registry, Status, calendars};
use metonic_columns::{Level, fields_into, fields_into_at};

/// The widest table's first day and its days, and some before and after.
const FIRST: i32 = -317_760;
const COUNT: i32 = 0x8_0000;
const MORE: i32 = 1_000;

/// What a calendar says of a day.
type Row = (Option<Era>, i32, Status, bool);

struct Table {
    era: Vec<Option<Era>>,
    era_year: Vec<i32>,
    status: Vec<Status>,
    leap_day: Vec<bool>,
}

impl Table {
    /// Filled with what few days have.
    fn new(rows: usize) -> Self {
        Self {
            era: vec![Some(Era::new(Era::LAST_PLACE)); rows],
            era_year: vec![i32::MAX; rows],
            status: vec![Status::Approximate; rows],
            leap_day: vec![true; rows],
        }
    }

    fn columns(&mut self) -> Columns<'_> {
        Columns {
            era: Some(&mut self.era),
            era_year: Some(&mut self.era_year),
            status: Some(&mut self.status),
            leap_day: Some(&mut self.leap_day),
            ..Columns::default()
        }
    }

    fn row(&self, row: usize) -> Row {
        (self.era[row], self.era_year[row], self.status[row], self.leap_day[row])
    }
}

fn single(calendar: AnyCalendar, day: Day) -> Row {
    let fields = calendar.fields(day);
    (fields.era, fields.era_year, calendar.status(day), fields.leap_day)
}

/// Asks for so many rows that the first table is there, or all that are made at all.
fn warm_up(calendar: AnyCalendar, all: bool) {
    let rows = if all { 0x1_4000 } else { 0x1000 };
    for days_a_row in if all { &[0, 1, 4, 4][..] } else { &[0] } {
        let days: Vec<Day> = (0..rows).map(|row| Day::new(20_000 - row * days_a_row)).collect();
        fields_into(calendar, &days, &mut Table::new(days.len()).columns()).unwrap();
    }
}

/// Days of every kind that a kernel could tell apart.
fn samples() -> Vec<Vec<Day>> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = move |below: i32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((state >> 16) % below as u64) as i32
    };
    let all_over: Vec<i32> =
        (0..700).map(|_| random(i32::MAX).wrapping_mul(2).wrapping_sub(i32::MAX)).collect();
    let far = (0..2_000).map(|_| FIRST - MORE + random(COUNT + 2 * MORE)).collect();
    let about_now = (0..2_000).map(|_| random(80_000) - 30_000).collect();
    let sorted = (0..3_000).map(|row| 6_000 + row / 3).collect();
    let backwards = (0..3_000).map(|row| 7_000 - row / 7).collect();
    let mut samples = vec![all_over, far, about_now, sorted, backwards, vec![20_778; 300]];
    samples.push([i32::MIN, i32::MAX, 0, -1, i32::MIN + 1, i32::MAX - 1].repeat(20));
    // A block of one run but for a row, and one that begins and ends in a run but leaves it.
    samples.push((0..256).map(|row| if row == 77 { i32::MIN } else { 20_000 + row }).collect());
    samples.push((0..256).map(|row| if row == 200 { -40_000 } else { 20_000 + row }).collect());
    for edge in [FIRST, FIRST + COUNT, -54_576, 76_496, 0, 0x8000] {
        samples.push((0..300).map(|_| edge + random(100) - 50).collect());
        samples.push((0..600).map(|row| edge + row / 2 - 150).collect());
    }
    for rows in [0, 1, 63, 64, 65, 255, 256, 257] {
        samples.push((0..rows).map(|row| 19_000 + 31 * row).collect());
    }
    samples.into_iter().map(|days| days.into_iter().map(Day::new).collect()).collect()
}

fn agrees(calendar: AnyCalendar, days: &[Day], expected: &[Row]) {
    for &level in Level::available() {
        let mut table = Table::new(days.len());
        fields_into_at(level, calendar, days, &mut table.columns()).unwrap();
        let wrong = (0..days.len()).find(|&row| table.row(row) != expected[row]);
        let rows = wrong.map(|row| (days[row], table.row(row), expected[row]));
        assert_eq!(rows, None, "{} at {level:?}", calendar.id());
    }
}

#[test]
fn answers_of_every_calendar_are_its_single_ones() {
    let samples = samples();
    for (place, calendar) in Registry::global().calendars().enumerate() {
        let expected: Vec<Vec<Row>> =
            samples.iter().map(|days| days.iter().map(|&day| single(calendar, day)).collect()).collect();
        for (days, expected) in samples.iter().zip(&expected) {
            agrees(calendar, days, expected);
        }
        // Some calendars take long where the compiler does its least.
        warm_up(calendar, place % 8 == 0 || !cfg!(debug_assertions));
        for (days, expected) in samples.iter().zip(&expected) {
            agrees(calendar, days, expected);
        }
    }
}

/// In turn and far from their neighbours.
fn every_day(calendar: AnyCalendar) {
    warm_up(calendar, true);
    let first = FIRST - MORE;
    let count = (COUNT + 2 * MORE) as usize;
    let in_turn: Vec<Day> = (first..).take(count).map(Day::new).collect();
    let expected: Vec<Row> = in_turn.iter().map(|&day| single(calendar, day)).collect();
    agrees(calendar, &in_turn, &expected);
    // A prime that does not divide the count: a way through all of them.
    let places: Vec<usize> = (0..count).map(|row| row * 104_729 % count).collect();
    let days: Vec<Day> = places.iter().map(|&place| in_turn[place]).collect();
    let expected: Vec<Row> = places.iter().map(|&place| expected[place]).collect();
    agrees(calendar, &days, &expected);
}

#[test]
fn every_day_of_the_tables_is_the_single_answer() {
    for id in ["japanese", "cutover-es", "islamic-umalqura", "babylonian", "tranquility", "tibetan-phugpa"] {
        every_day(Registry::global().calendar(id).unwrap());
    }
}

#[test]
#[ignore = "a minute or two in release"]
fn every_day_of_the_tables_of_every_calendar() {
    Registry::global().calendars().for_each(every_day);
}

#[test]
fn each_column_alone_is_the_same() {
    let days: Vec<Day> = (0..9_001).map(|row| Day::new(row * 37 % 120_000 - 50_000)).collect();
    for id in ["japanese", "japanese-lunisolar", "gregorian", "hebrew", "astro-hindu-lunar", "tibetan-karana"]
    {
        let calendar = Registry::global().calendar(id).unwrap();
        // With the narrowest table, and with wider ones.
        for _ in 0..4 {
            let (mut table, mut year) = (Table::new(days.len()), vec![0; days.len()]);
            let Table { era, era_year, status, leap_day } = &mut table;
            for columns in [
                &mut Columns { era: Some(era), ..Columns::default() },
                &mut Columns { era_year: Some(era_year), ..Columns::default() },
                &mut Columns { status: Some(status), ..Columns::default() },
                &mut Columns { leap_day: Some(leap_day), ..Columns::default() },
            ] {
                fields_into(calendar, &days, columns).unwrap();
            }
            let mut again = vec![0; days.len()];
            let mut columns =
                Columns { year: Some(&mut year), era_year: Some(&mut again), ..Columns::default() };
            fields_into(calendar, &days, &mut columns).unwrap();
            assert_eq!(again, table.era_year);
            for (row, &day) in days.iter().enumerate() {
                assert_eq!(table.row(row), single(calendar, day), "{id}, {day:?}");
                assert_eq!(year[row], calendar.ymd_of(day).year, "{id}, {day:?}");
            }
        }
    }
}

#[test]
fn rows_past_the_days_are_left_alone() {
    let days = vec![Day::new(20_778); 5_000];
    let mut table = Table::new(5_001);
    fields_into(calendars::Japanese.into(), &days, &mut table.columns()).unwrap();
    assert_eq!(table.row(4_999), single(calendars::Japanese.into(), days[0]));
    assert_eq!(table.row(5_000), Table::new(1).row(0));
}
