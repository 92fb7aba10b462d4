//! Whole columns of days, beside copying them and beside the peers that have columns.

#[cfg(feature = "arrow")]
mod arrow;
mod engines;
mod requirements;

use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

use metonic::{AnyCalendar, Calendar, Day, calendars};
use metonic_columns::Level;
use rustix::time::{ClockId, clock_gettime};

use self::engines::{Column, Copied, CopiedAsFields, Ours};
pub(crate) use self::requirements::are_met;
use crate::sample::{self, SPANS};

/// Rows that are turned at a time: in and out they stay in a processor's own cache.
const BLOCK: usize = 1 << 13;
/// Rows between two looks at the clock, read once before it starts: all engines find them in the cache.
const RUN: usize = 1 << 16;
/// Rows of a column larger than the caches: 128 MiB of days.
const LARGE: usize = 1 << 25;
/// Rounds over a large column, and what time may be spent on one small column.
const LARGE_ROUNDS: usize = 9;
const PATIENCE: Duration = Duration::from_secs(4);
/// Rows of a cluster, and the days it is spread over.
const CLUSTER: usize = 512;
const CLUSTER_DAYS: i32 = 20;
/// Calendars whose eras and standings are columns too: of one era, of five in that time, and of standings that
/// change with some years and with most months.
const ANSWERED: [&str; 4] = ["gregorian", "japanese", "chinese", "astro-hindu-lunar"];

/// How a column is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filling {
    /// At random over 1900–2099.
    Random,
    /// At random over every `i32`.
    AnyDay,
    /// The random ones, sorted.
    Sorted,
    /// Runs of rows within some days of each other, at random over 1900–2099.
    Clustered,
}

impl Filling {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::AnyDay => "any i32",
            Self::Sorted => "sorted",
            Self::Clustered => "clustered",
        }
    }

    fn days(self, rows: usize) -> Vec<i32> {
        let mut random = SPANS[0].random_days();
        match self {
            Self::Random => random.take(rows).collect(),
            Self::AnyDay => {
                let mut next = sample::random();
                (0..rows).map(|_| (next() >> 32) as u32 as i32).collect()
            }
            Self::Sorted => {
                let mut days: Vec<i32> = random.take(rows).collect();
                days.sort_unstable();
                days
            }
            Self::Clustered => {
                let mut next = sample::random();
                let mut first = 0;
                (0..rows)
                    .map(|row| {
                        if row % CLUSTER == 0 {
                            first = random.next().unwrap_or_default();
                        }
                        first + (next() % CLUSTER_DAYS as u64) as i32
                    })
                    .collect()
            }
        }
    }
}

/// What is asked for of each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Parts {
    YearMonthDay,
    Year,
    /// Eras and their years.
    Era,
    Status,
}

impl Parts {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::YearMonthDay => "y+m+d",
            Self::Year => "year",
            Self::Era => "era+era year",
            Self::Status => "status",
        }
    }
}

/// One column in one calendar.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) filling: Filling,
    pub(crate) parts: Parts,
    pub(crate) is_large: bool,
    pub(crate) engines: Vec<Timed>,
}

/// The level of a processor at which ours ran; a peer has none.
pub(crate) struct Timed {
    pub(crate) name: String,
    pub(crate) level: Option<Level>,
    /// Medians: nanoseconds a row; of the ratios of the rounds, to copying the days and to copying as
    /// many bytes as go in and out.
    pub(crate) median: f64,
    pub(crate) of_copying: f64,
    pub(crate) of_same_bytes: f64,
}

impl Row {
    pub(crate) fn ours(&self) -> impl Iterator<Item = &Timed> {
        self.engines.iter().filter(|engine| engine.level.is_some())
    }

    pub(crate) fn workload(&self) -> String {
        let size = if self.is_large { "large " } else { "" };
        format!("{size}column {} {}", self.filling.name(), self.parts.name())
    }
}

pub(crate) fn run(only: &[String], rounds: usize) -> Result<Vec<Row>, String> {
    println!(
        "\n| calendar | column | engine | ns a row, median | × copying the days | × copying as many bytes |\n\
         |---|---|---|---|---|---|"
    );
    let is_asked = |id: &str| only.is_empty() || only.iter().any(|other| other == id);
    let mut rows = Vec::new();
    let fillings = [Filling::AnyDay, Filling::Random, Filling::Sorted, Filling::Clustered];
    for filling in fillings {
        let days = Days::new(filling.days(sample::DAYS));
        for id in ids().filter(|id| is_asked(id)) {
            let is_gregorian = id == "gregorian";
            if filling == Filling::AnyDay && !is_gregorian {
                continue;
            }
            let mut asked = vec![Parts::YearMonthDay];
            if is_gregorian {
                asked.push(Parts::Year);
            }
            if filling == Filling::Random && ANSWERED.contains(&id.as_str()) {
                asked.extend([Parts::Era, Parts::Status]);
            }
            for parts in asked {
                rows.push(measured(&id, filling, parts, &days, rounds)?);
            }
        }
    }
    for filling in [Filling::AnyDay, Filling::Random] {
        let days = Days::new(filling.days(LARGE));
        for id in ids().filter(|id| is_asked(id)) {
            if filling == Filling::Random || id == "gregorian" {
                rows.push(measured(&id, filling, Parts::YearMonthDay, &days, LARGE_ROUNDS)?);
            }
        }
    }
    Ok(rows)
}

fn ids() -> impl Iterator<Item = String> {
    calendars::ALL.iter().map(|calendar| calendar.about().id.to_string())
}

/// The same days as ours and as a peer's.
struct Days {
    days: Vec<Day>,
    numbers: Vec<i32>,
}

impl Days {
    fn new(numbers: Vec<i32>) -> Self {
        Self { days: numbers.iter().copied().map(Day::new).collect(), numbers }
    }
}

/// The engines agree, and then are timed.
fn measured(id: &str, filling: Filling, parts: Parts, days: &Days, rounds: usize) -> Result<Row, String> {
    let calendar = metonic::Registry::global().calendar(id).map_err(|error| format!("{id}: {error}"))?;
    let is_large = days.days.len() > sample::DAYS;
    let room = if is_large { days.days.len() } else { BLOCK };
    let mut columns: Vec<Box<dyn Column + '_>> = vec![
        Box::new(Copied::new(&days.numbers, room)),
        Box::new(CopiedAsFields::new(&days.numbers, room, parts)),
    ];
    for &level in levels(id, filling) {
        columns.push(Box::new(Ours::new(level, calendar, &days.days, room, parts)));
    }
    let is_of_peers = matches!(parts, Parts::YearMonthDay | Parts::Year);
    if id == "gregorian" && is_of_peers && filling != Filling::AnyDay && !is_large {
        columns.extend(engines::peers(&days.numbers, room, parts));
    }
    agree(calendar, parts, &days.days, &mut columns)?;

    let (times, done) = if is_large {
        timed_whole(&mut columns, days.days.len(), rounds)
    } else {
        timed(&mut columns, rounds)
    };
    let median_of = |ratio: &dyn Fn(usize) -> f64| median((0..done).map(ratio).collect());
    let engines = columns.iter().zip(&times).map(|(column, own)| Timed {
        name: column.name(),
        level: column.level(),
        median: median(own.clone()),
        of_copying: median_of(&|round| own[round] / times[0][round]),
        of_same_bytes: median_of(&|round| own[round] / times[1][round]),
    });
    let row = Row { id: id.to_string(), filling, parts, is_large, engines: engines.collect() };
    print(&row);
    Ok(row)
}

/// Every level for the calendar whose ratios are asked for by level, and the best alone for the others.
fn levels(id: &str, filling: Filling) -> &'static [Level] {
    let all = Level::available();
    if id == "gregorian" && filling != Filling::Sorted { all } else { &all[all.len() - 1..] }
}

/// That every engine's sums are those of single dates, in some blocks from all over the column.
fn agree(
    calendar: AnyCalendar,
    parts: Parts,
    days: &[Day],
    columns: &mut [Box<dyn Column + '_>],
) -> Result<(), String> {
    for start in (0..days.len()).step_by((days.len() / 16).max(BLOCK)) {
        let rows = start..start + BLOCK;
        let mut expected = [0_i64; 3];
        for &day in &days[rows.clone()] {
            let of_day = match parts {
                Parts::Status => [calendar.status(day) as i64, 0, 0],
                Parts::Era => {
                    let fields = calendar.fields(day);
                    [fields.era_year.into(), fields.era.map_or(-1, |era| era.place() as i64), 0]
                }
                Parts::YearMonthDay | Parts::Year => {
                    let date = calendar.ymd_of(day);
                    engines::sums(parts, date.year.into(), date.month.number().into(), date.day.into())
                }
            };
            for (sum, value) in expected.iter_mut().zip(of_day) {
                *sum += value;
            }
        }
        for column in &mut *columns {
            column.run(rows.clone());
            if let Some(sums) = column.sums(BLOCK)
                && sums != expected
            {
                let (id, name) = (calendar.about().id, column.name());
                return Err(format!("{id}, rows {rows:?}: sums {expected:?}, by {name} {sums:?}"));
            }
        }
    }
    Ok(())
}

/// Nanoseconds a row of each engine in each round, and how many rounds there were.
fn timed(columns: &mut [Box<dyn Column + '_>], rounds: usize) -> (Vec<Vec<f64>>, usize) {
    let mut times = vec![Vec::new(); columns.len()];
    let begun = Instant::now();
    for round in 0..rounds {
        if round >= 5 && begun.elapsed() > PATIENCE {
            break;
        }
        let first = round * RUN % sample::DAYS;
        for (column, times) in columns.iter_mut().zip(&mut times) {
            black_box(column.touch(first..first + RUN));
            let start = Instant::now();
            for block in (first..first + RUN).step_by(BLOCK) {
                column.run(block..block + BLOCK);
            }
            times.push(start.elapsed().as_nanos() as f64 / RUN as f64);
        }
    }
    let done = times.iter().map(Vec::len).min().unwrap_or_default();
    (times, done)
}

/// The same, in one call for the column as a whole: long enough that others have their turn meanwhile, so
/// that the time is this thread's of the processor.
fn timed_whole(columns: &mut [Box<dyn Column + '_>], rows: usize, rounds: usize) -> (Vec<Vec<f64>>, usize) {
    let mut times = vec![Vec::new(); columns.len()];
    // In the first round pages are touched for the first time: it does not count.
    for round in 0..=rounds {
        for (column, times) in columns.iter_mut().zip(&mut times) {
            let start = processor_time();
            column.run(0..rows);
            if round > 0 {
                times.push((processor_time() - start).as_nanos() as f64 / rows as f64);
            }
        }
    }
    (times, rounds)
}

fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

fn print(row: &Row) {
    for Timed { name, median, of_copying, of_same_bytes, .. } in &row.engines {
        println!(
            "| {} | {} | {name} | {median:.3} | {of_copying:.2} | {of_same_bytes:.2} |",
            row.id,
            row.workload()
        );
    }
}

/// Rows of a column by range.
type Rows = Range<usize>;
