//! Every calendar's columns beside its single answers, at each level.

use metonic::calendars;
use metonic::registry::{AnyCalendar, Registry};
use metonic::{
    About, Basis, Calendar, Columns, Day, Error, Month, MonthIndex, MonthShape, Status, WeekRule, Weekday,
};
use metonic_columns::{Level, fields_into, fields_into_at};

/// Columns of one length, filled with what no calendar says.
#[derive(Clone, Debug, PartialEq)]
struct Table {
    year: Vec<i32>,
    month: Vec<Month>,
    day: Vec<u8>,
    weekday: Vec<Weekday>,
}

impl Table {
    fn new(rows: usize) -> Self {
        Self {
            year: vec![i32::MAX; rows],
            month: vec![Month::leap(99).unwrap(); rows],
            day: vec![0; rows],
            weekday: vec![Weekday::Sunday; rows],
        }
    }

    fn columns(&mut self) -> Columns<'_> {
        Columns {
            year: Some(&mut self.year),
            month: Some(&mut self.month),
            day: Some(&mut self.day),
            weekday: Some(&mut self.weekday),
            ..Columns::default()
        }
    }

    /// The single answers.
    fn of(calendar: AnyCalendar, days: &[Day]) -> Self {
        let dates: Vec<_> = days.iter().map(|&day| calendar.ymd_of(day)).collect();
        Self {
            year: dates.iter().map(|date| date.year).collect(),
            month: dates.iter().map(|date| date.month).collect(),
            day: dates.iter().map(|date| date.day).collect(),
            weekday: days.iter().map(|day| day.weekday()).collect(),
        }
    }
}

/// Numbers that look random, the same each time (xorshift64).
fn random() -> impl FnMut(i32) -> i32 {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        ((state >> 16) % below as u64) as i32
    }
}

/// Days of every kind that a kernel could tell apart.
fn samples() -> Vec<Vec<Day>> {
    let mut random = random();
    let mut samples: Vec<Vec<i32>> = Vec::new();
    // All of time; the centuries about now; a decade; the ends of both kinds of tables.
    samples.push((0..700).map(|_| random(i32::MAX).wrapping_mul(2).wrapping_sub(i32::MAX)).collect());
    samples.push((0..700).map(|_| random(300_000) - 150_000).collect());
    samples.push((0..2_000).map(|_| random(4_000) + 18_000).collect());
    for edge in [-317_760, 206_528, -54_576, 76_496, 0, 0x8000] {
        samples.push((0..200).map(|_| edge + random(100) - 50).collect());
    }
    // A few far ones among days about now; days whose last bits are those of days about now.
    let mut near_and_far: Vec<i32> = (0..12_000).map(|_| random(4_000) + 18_000).collect();
    near_and_far.iter_mut().skip(700).step_by(37).for_each(|day| *day = day.wrapping_mul(random(100_000)));
    near_and_far.iter_mut().skip(2_000).take(300).step_by(5).for_each(|day| *day = day.wrapping_add(1 << 29));
    samples.push(near_and_far);
    for bit in 15..32 {
        samples.push((0..260).map(|_| (random(4_000) + 18_000).wrapping_add(random(3) << bit)).collect());
    }
    // About 2^19 and 2^20 days from the first day of each table, where places come round, with days about now before
    // and after them: Gregorian columns with others have arithmetic.
    for first in [0, -54_576, -317_760] {
        for far in [1 << 17, 1 << 19, 1 << 20, -(1 << 19), -(1 << 20)] {
            let mut days: Vec<i32> = (0..20_000).map(|row| 18_000 + row * 37 % 4_001).collect();
            for (place, day) in
                days.iter_mut().skip(130).step_by(257).zip((-36..).map(|row| first + far + row))
            {
                *place = day;
            }
            samples.push(days);
        }
    }
    // Sorted, and backwards; clustered; one day; the ends.
    samples.push((0..3_000).map(|row| 15_000 + row / 5).collect());
    samples.push((0..3_000).map(|row| 15_000 - row / 7).collect());
    let mut clustered = Vec::new();
    for _ in 0..12 {
        let centre = random(60_000) - 20_000;
        clustered.extend((0..150).map(|_| centre + random(21) - 10));
    }
    samples.push(clustered);
    samples.push(vec![20_778; 300]);
    samples.push([i32::MIN, i32::MAX, 0, -1, i32::MIN + 1, i32::MAX - 1].repeat(20));
    samples.push(vec![i32::MAX; 130]);
    for rows in [0, 1, 63, 64, 65, 127, 129] {
        samples.push((0..rows).map(|row| 19_000 + 31 * row).collect());
    }
    samples.into_iter().map(|days| days.into_iter().map(Day::new).collect()).collect()
}

fn agrees(calendar: AnyCalendar, samples: &[Vec<Day>]) {
    // The first rounds are answered before there is a table, the last from it.
    for _ in 0..2 {
        for days in samples {
            let expected = Table::of(calendar, days);
            for &level in Level::available() {
                let mut table = Table::new(days.len());
                fields_into_at(level, calendar, days, &mut table.columns()).unwrap();
                if table != expected {
                    let row = (0..days.len()).find(|&row| {
                        (table.year[row], table.month[row], table.day[row], table.weekday[row])
                            != (
                                expected.year[row],
                                expected.month[row],
                                expected.day[row],
                                expected.weekday[row],
                            )
                    });
                    let row = row.unwrap();
                    panic!(
                        "{} at {level:?}, {:?}: {:?} {:?} {:?} for {:?} {:?} {:?}",
                        calendar.id(),
                        days[row],
                        table.year[row],
                        table.month[row],
                        table.day[row],
                        expected.year[row],
                        expected.month[row],
                        expected.day[row]
                    );
                }
            }
        }
    }
}

#[test]
fn columns_of_every_calendar_are_its_single_answers() {
    let samples = samples();
    for calendar in calendars::ALL {
        agrees(Registry::global().calendar(calendar.about().id).unwrap(), &samples);
    }
}

#[test]
fn each_part_alone_is_the_same() {
    // Far from their neighbours, and near.
    let far = (0..10_000).map(|row| row * 37 % 90_000);
    let days: Vec<Day> = far.chain((0..10_000).map(|row| row / 5)).map(Day::new).collect();
    for id in ["gregorian", "roc", "hebrew", "hindu-lunar", "swedish"] {
        let calendar = Registry::global().calendar(id).unwrap();
        let expected = Table::of(calendar, &days);
        for &level in Level::available() {
            let mut table = Table::new(days.len());
            let Table { year, month, day, .. } = &mut table;
            for columns in [
                &mut Columns { year: Some(year), ..Columns::default() },
                &mut Columns { month: Some(month), ..Columns::default() },
                &mut Columns { day: Some(day), ..Columns::default() },
            ] {
                fields_into_at(level, calendar, &days, columns).unwrap();
            }
            assert_eq!(
                (&table.year, &table.month, &table.day),
                (&expected.year, &expected.month, &expected.day),
                "{id}"
            );
        }
    }
}

#[test]
fn the_other_columns_are_the_single_answers() {
    let days: Vec<Day> = (0..100).map(|row| Day::new(20_000 + row * 17)).collect();
    let calendar = AnyCalendar::from(calendars::Japanese);
    let (mut of_year, mut ordinal) = (vec![0; 100], vec![0; 100]);
    let (mut week, mut week_year) = (vec![0; 100], vec![0; 100]);
    let (mut era, mut era_year) = (vec![None; 100], vec![0; 100]);
    let (mut status, mut leap_day) = (vec![Status::Uncertain; 100], vec![true; 100]);
    let mut columns = Columns {
        day_of_year: Some(&mut of_year),
        month_ordinal: Some(&mut ordinal),
        week: Some(&mut week),
        week_year: Some(&mut week_year),
        era: Some(&mut era),
        era_year: Some(&mut era_year),
        status: Some(&mut status),
        leap_day: Some(&mut leap_day),
        ..Columns::default()
    };
    fields_into(calendar, &days, &mut columns).unwrap();
    for (row, &day) in days.iter().enumerate() {
        let (fields, date) = (calendar.fields(day), day.in_calendar(calendar));
        let found = date.week(WeekRule::ISO);
        assert_eq!((of_year[row], ordinal[row]), (date.day_of_year(), fields.month_ordinal));
        assert_eq!((week[row], week_year[row]), (found.week, found.year));
        assert_eq!((era[row], era_year[row]), (fields.era, fields.era_year));
        assert_eq!((status[row], leap_day[row]), (calendar.status(day), fields.leap_day));
    }
}

/// Every day that the widest table has, and some before and after: far from their neighbours, in turn, in runs.
#[test]
fn every_day_of_the_tables_is_the_single_answer() {
    const FIRST: i32 = -318_000;
    const COUNT: i32 = 525_000;
    let in_turn: Vec<Day> = (FIRST..FIRST + COUNT).map(Day::new).collect();
    // Prime, and so a way through all of them.
    let far: Vec<Day> = (0..i64::from(COUNT))
        .map(|row| Day::new(FIRST + (row * 104_729 % i64::from(COUNT)) as i32))
        .collect();
    // The same without those that no table has: a Gregorian column is looked up if it begins and ends with such.
    let within: Vec<Day> =
        far.iter().copied().filter(|day| (-317_760..=206_527).contains(&day.get())).collect();
    let mut near_first = in_turn.clone();
    near_first.sort_by_key(|day| (day.get() - 16_000).abs());
    for id in [
        "gregorian",
        "roc",
        "hebrew",
        "chinese",
        "islamic-civil",
        "persian",
        "coptic",
        "egyptian",
        "bahai",
        "french-republican",
        "world",
        "discordian",
        "iso-week",
        "cutover-gb",
        "swedish",
        "tibetan-phugpa",
        "hindu-lunar",
    ] {
        let calendar = Registry::global().calendar(id).unwrap();
        // Until all tables are made that are made at all: by some levels only, and in an order in which some days are
        // those of the next wider one.
        for &level in Level::available() {
            for days in far.chunks(30_000).chain(near_first.chunks(30_000)) {
                fields_into_at(level, calendar, days, &mut Table::new(days.len()).columns()).unwrap();
            }
        }
        let expected = Table::of(calendar, &in_turn);
        // Three rows a day, in turn and not: a block is in one run.
        let sorted: Vec<Day> = in_turn.iter().flat_map(|&day| [day; 3]).collect();
        let mixed: Vec<Day> = sorted.chunks(50).flat_map(|days| days.iter().rev().copied()).collect();
        for days in [&far, &within, &in_turn, &sorted, &mixed] {
            for &level in Level::available() {
                let mut table = Table::new(days.len());
                fields_into_at(level, calendar, days, &mut table.columns()).unwrap();
                let wrong = days.iter().enumerate().find(|&(row, day)| {
                    let place = (day.get() - FIRST) as usize;
                    (table.year[row], table.month[row], table.day[row])
                        != (expected.year[place], expected.month[place], expected.day[place])
                });
                assert_eq!(wrong, None, "{id} at {level:?}");
            }
        }
    }
}

#[test]
fn places_in_the_year_and_weeks_are_the_single_answers() {
    let mut random = random();
    // Enough of them for tables of months, and some that no table has.
    let mut days: Vec<Day> = (0..9_000).map(|_| Day::new(random(15_000) + 7_000)).collect();
    days.extend([i32::MIN, i32::MIN + 400, i32::MAX - 400, i32::MAX].map(Day::new));
    let rows = days.len();
    for calendar in calendars::ALL {
        let calendar = Registry::global().calendar(calendar.about().id).unwrap();
        for days in [&days[..9_000], &days[..9_000], &days[..]] {
            let (mut of_year, mut ordinal) = (vec![0; rows], vec![0; rows]);
            let (mut week, mut week_year) = (vec![0; rows], vec![0; rows]);
            let mut columns = Columns {
                day_of_year: Some(&mut of_year),
                month_ordinal: Some(&mut ordinal),
                week: Some(&mut week),
                week_year: Some(&mut week_year),
                ..Columns::default()
            };
            fields_into(calendar, days, &mut columns).unwrap();
            // Every fifth: some calendars take long.
            for (row, &day) in days.iter().enumerate().rev().step_by(5) {
                let date = day.in_calendar(calendar);
                let found = date.week(WeekRule::ISO);
                let expected = (date.day_of_year(), date.month_ordinal(), found.week, found.year);
                let found = (of_year[row], ordinal[row], week[row], week_year[row]);
                assert_eq!(found, expected, "{}, {day:?}", calendar.id());
            }
        }
    }
}

#[test]
fn a_column_that_is_too_short_leaves_all_as_they_were() {
    let days = [Day::new(20_778); 300];
    for calendar in [AnyCalendar::GREGORIAN, calendars::Hebrew.into()] {
        let (mut year, mut era_year) = ([7; 300], [7; 299]);
        let mut columns =
            Columns { year: Some(&mut year), era_year: Some(&mut era_year), ..Columns::default() };
        let answer = fields_into(calendar, &days, &mut columns);
        assert_eq!(answer, Err(Error::Column { rows: 300, room: 299 }));
        assert_eq!((year, era_year), ([7; 300], [7; 299]));
    }
}

#[test]
fn rows_past_the_days_are_left_alone() {
    let days = [Day::new(20_778); 100];
    let mut year = [7; 200];
    fields_into(AnyCalendar::GREGORIAN, &days, &mut Columns { year: Some(&mut year), ..Columns::default() })
        .unwrap();
    assert_eq!((year[99], year[100]), (2026, 7));
}

/// Months of ten days, whose numbers of days begin at 1, in years of one month: more months than a block
/// of the table can have.
#[derive(Debug)]
struct Decades;

impl Calendar for Decades {
    fn about(&self) -> About<'_> {
        About::new("decades", Basis::Other)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new(day.get().div_euclid(10))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let first_day = i64::from(index.get()) * 10;
        MonthShape { first_day, days: 10, year: index.get(), ordinal: 1, month: Month::M01 }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let (min, max) = (i32::MIN.div_euclid(10), i32::MAX.div_euclid(10));
        if !(min..=max).contains(&year) {
            return Err(Error::Year { value: year.into(), min, max });
        }
        if month != Month::M01 {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(year))
    }
}

/// Years of months of these lengths.
#[derive(Debug)]
struct Lengths(&'static str, Vec<u8>);

impl Lengths {
    fn days_in_year(&self) -> i32 {
        self.1.iter().map(|&days| i32::from(days)).sum()
    }

    fn months(&self) -> i32 {
        self.1.len() as i32
    }
}

impl Calendar for Lengths {
    fn about(&self) -> About<'_> {
        About::new(self.0, Basis::Other)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let year = day.get().div_euclid(self.days_in_year());
        let mut left = day.get().rem_euclid(self.days_in_year());
        let place = self.1.iter().position(|&days| {
            left -= i32::from(days);
            left < 0
        });
        MonthIndex::new(year * self.months() + place.unwrap() as i32)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let (year, place) = (index.get().div_euclid(self.months()), index.get().rem_euclid(self.months()));
        let before: i64 = self.1.iter().take(place as usize).map(|&days| i64::from(days)).sum();
        MonthShape {
            first_day: i64::from(year) * i64::from(self.days_in_year()) + before,
            days: self.1[place as usize],
            year,
            ordinal: place as u8 + 1,
            month: Month::new(place as u8 + 1).unwrap(),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let (min, max) = (i32::MIN.div_euclid(self.days_in_year()), i32::MAX.div_euclid(self.days_in_year()));
        if !(min..=max).contains(&year) {
            return Err(Error::Year { value: year.into(), min, max });
        }
        if month.is_leap() || i32::from(month.number()) > self.months() {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(year * self.months() + i32::from(month.number()) - 1))
    }
}

/// What tables cannot say, or say in another way.
#[test]
fn a_calendar_of_a_users_own_has_columns_too() {
    let registry = Registry::new();
    agrees(registry.register(Decades).unwrap(), &samples());
    let short_last = |count: usize, days: u8| [vec![days; count], vec![5]].concat();
    for lengths in [
        // A short month at the end of the year, with the last number that a table has, and with one more.
        Lengths("sixty-three", short_last(62, 20)),
        Lengths("sixty-four", short_last(63, 20)),
        // Numbers of days that a table of blocks does not have, and that a byte just has.
        Lengths("long", vec![112, 113, 200, 255, 30]),
        Lengths("long-and-short", short_last(3, 120)),
    ] {
        agrees(registry.register(lengths).unwrap(), &samples());
    }
}

#[test]
fn threads_make_one_table() {
    let days: Vec<Day> = (0..20_000).map(|row| Day::new(row * 3_571 % 100_000)).collect();
    let calendar = AnyCalendar::from(calendars::Dangi);
    let expected = Table::of(calendar, &days);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..5 {
                    let mut table = Table::new(days.len());
                    fields_into(calendar, &days, &mut table.columns()).unwrap();
                    assert_eq!(table, expected);
                }
            });
        }
    });
}

#[test]
#[ignore = "a minute or two in release"]
fn every_gregorian_day_at_each_level() {
    const ROWS: usize = 1 << 16;
    let mut table = Table::new(ROWS);
    for start in (i32::MIN..=i32::MAX).step_by(ROWS) {
        let days: Vec<Day> = (0..ROWS as i32).map(|row| Day::new(start + row)).collect();
        let expected: Vec<_> = days.iter().map(|&day| calendars::Gregorian::from_day(day)).collect();
        for &level in Level::available() {
            fields_into_at(level, AnyCalendar::GREGORIAN, &days, &mut table.columns()).unwrap();
            for (row, &(year, month, day)) in expected.iter().enumerate() {
                assert_eq!(
                    (table.year[row], table.month[row].byte(), table.day[row]),
                    (year, month, day),
                    "day {} at {level:?}",
                    days[row].get()
                );
                assert_eq!(table.weekday[row], days[row].weekday(), "day {}", days[row].get());
            }
        }
    }
}
