//! Adding spans and the spans between dates, near and far, beside the peers that can.

use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears, UmmAlQura};
use icu_calendar::cal::{ChineseTraditional, Coptic, Gregorian, Hebrew, Hijri, KoreanTraditional, Persian};
use icu_calendar::options::{DateAddOptions, DateDifferenceOptions, DateDurationUnit};
use icu_calendar::types::{DateDuration, RataDie};
use jiff::ToSpan as _;
use metonic::{AnyCalendar, Calendar, Date, Day, Overflow, Span, Unit, calendars};

use crate::sample::{self, RATA_DIE};

/// What is done with a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    AddDays,
    AddMonths,
    AddYears,
    UntilDays,
    UntilMonths,
    UntilYears,
}

impl Operation {
    const ALL: [Self; 6] = [
        Self::AddDays,
        Self::AddMonths,
        Self::AddYears,
        Self::UntilDays,
        Self::UntilMonths,
        Self::UntilYears,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::AddDays => "add days",
            Self::AddMonths => "add months",
            Self::AddYears => "add years",
            Self::UntilDays => "until, days",
            Self::UntilMonths => "until, months",
            Self::UntilYears => "until, years",
        }
    }

    const fn adds(self) -> bool {
        matches!(self, Self::AddDays | Self::AddMonths | Self::AddYears)
    }

    /// How much of the unit so many years are; of 0 years, one.
    const fn amount(self, years: i32) -> i32 {
        match self {
            _ if years == 0 => 1,
            Self::AddMonths => years * 12 + years * 7 / 19,
            Self::AddYears => years,
            _ => years * 36_525 / 100,
        }
    }
}

/// Distances in years; 0 is one day, or one of the unit that is added.
pub(crate) const DISTANCES: [i32; 4] = [0, 10, 100, 1000];
/// Dates of a run.
const DATES: usize = 4096;
/// How long a run goes on at least, and how many runs there are.
const RUN: Duration = Duration::from_micros(1500);
const RUNS: usize = 25;

/// A date, and how much is added to it or how far off the other is.
type Case = (i32, i32);

/// What one engine does with the cases of a range; the answers, for comparing.
struct Runner<'a> {
    name: &'static str,
    run: Box<dyn Fn(Range<usize>) + 'a>,
    answers: Vec<Option<i64>>,
}

/// One operation of one calendar: nanoseconds by distance.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) operation: Operation,
    pub(crate) ours: Vec<f64>,
    pub(crate) peers: Vec<(&'static str, Vec<f64>)>,
}

impl Row {
    /// The farthest distances' time at most, of the nearest's.
    pub(crate) fn spread(&self) -> f64 {
        let nearest = self.ours.first().copied().unwrap_or(f64::NAN);
        self.ours.iter().copied().fold(0.0, f64::max) / nearest
    }

    /// How many times our time ICU4X takes over a thousand years.
    pub(crate) fn icu4x_far(&self) -> Option<f64> {
        let theirs = self.peers.iter().find(|(name, _)| *name == "icu_calendar")?.1.last()?;
        Some(theirs / self.ours.last()?)
    }
}

/// Every calendar, or those of some ids.
pub(crate) fn run(only: &[String]) -> Result<Vec<Row>, String> {
    println!(
        "\n| calendar | operation | one unit, ns | 10 years | 100 | 1000 | × the nearest \
         | peer: one unit | 1000 years | ÷ ours |\n|---|---|---|---|---|---|---|---|---|---|"
    );
    let mut rows = Vec::new();
    for calendar in calendars::ALL {
        let id = calendar.about().id.to_string();
        if !only.is_empty() && !only.contains(&id) {
            continue;
        }
        for operation in Operation::ALL {
            let row = measured(&id, operation)?;
            print(&row);
            rows.push(row);
        }
    }
    Ok(rows)
}

fn measured(id: &str, operation: Operation) -> Result<Row, String> {
    let handle = crate::handle(id)?;
    let mut row = Row { id: id.to_string(), operation, ours: Vec::new(), peers: Vec::new() };
    for years in DISTANCES {
        let cases = cases(operation, years);
        let ours = ours(handle, operation, &cases);
        let peers = peers(id, operation, &cases);
        for peer in &peers {
            agree(id, operation, &cases, &ours, peer)?;
        }
        let runners: Vec<&Runner<'_>> = std::iter::once(&ours).chain(&peers).collect();
        let mut times = timed(&runners).into_iter();
        row.ours.extend(times.next());
        for (peer, time) in peers.iter().zip(times) {
            match row.peers.iter_mut().find(|(name, _)| *name == peer.name) {
                Some((_, times)) => times.push(time),
                None => row.peers.push((peer.name, vec![time])),
            }
        }
    }
    Ok(row)
}

/// Dates of 1600–1999, with distances about so many years.
fn cases(operation: Operation, years: i32) -> Vec<Case> {
    let mut random = sample::random();
    let mut below = |limit: i32| ((u128::from(random()) * limit as u128) >> 64) as i32;
    let amount = operation.amount(years);
    (0..DATES)
        .map(|_| {
            let from = -135_140 + below(146_097);
            (from, amount + if years == 0 { 0 } else { below(amount / 20 + 2) })
        })
        .collect()
}

fn ours<'a>(calendar: AnyCalendar, operation: Operation, cases: &[Case]) -> Runner<'a> {
    let dates: Vec<_> = cases
        .iter()
        .map(|&(from, amount)| {
            let date = |day| Date::from_day(Day::new(day), calendar);
            (date(from), date(from.saturating_add(if operation.adds() { 0 } else { amount })), amount)
        })
        .collect();
    let answer = move |&(from, to, amount): &(Date<AnyCalendar>, Date<AnyCalendar>, i32)| -> Option<i64> {
        let add = |span| from.add(span, Overflow::Clamp).ok().map(|date| date.to_day().get().into());
        let amount = i64::from(amount);
        match operation {
            Operation::AddDays => add(Span::new().days(amount)),
            Operation::AddMonths => add(Span::new().months(amount)),
            Operation::AddYears => add(Span::new().years(amount)),
            Operation::UntilDays => Some(from.until(&to, Unit::Day).days),
            Operation::UntilMonths => {
                let span = from.until(&to, Unit::Month);
                Some(span.months * 1000 + span.days)
            }
            Operation::UntilYears => {
                let span = from.until(&to, Unit::Year);
                Some((span.years * 100 + span.months) * 1000 + span.days)
            }
        }
    };
    runner("metonic", dates, answer)
}

/// A runner of dates already made: neither side's making of them is timed.
fn runner<'a, D: 'a>(
    name: &'static str,
    dates: Vec<D>,
    answer: impl Fn(&D) -> Option<i64> + 'a,
) -> Runner<'a> {
    let answers = dates.iter().map(&answer).collect();
    let run = move |range: Range<usize>| {
        for date in &dates[range] {
            black_box(answer(date));
        }
    };
    Runner { name, run: Box::new(run), answers }
}

fn peers<'a>(id: &str, operation: Operation, cases: &[Case]) -> Vec<Runner<'a>> {
    const KUSHYAR: TabularAlgorithmLeapYears = TabularAlgorithmLeapYears::TypeII;
    let mut peers = Vec::new();
    match id {
        "gregorian" => {
            peers.push(icu(Gregorian, operation, cases));
            peers.push(jiff(operation, cases));
            peers.extend(chrono(operation, cases));
        }
        "coptic" => peers.push(icu(Coptic, operation, cases)),
        "persian" => peers.push(icu(Persian, operation, cases)),
        "hebrew" => peers.push(icu(Hebrew, operation, cases)),
        "chinese" => peers.push(icu(ChineseTraditional::new(), operation, cases)),
        "dangi" => peers.push(icu(KoreanTraditional::new(), operation, cases)),
        "islamic-civil" => {
            peers.push(icu(Hijri::new_tabular(KUSHYAR, TabularAlgorithmEpoch::Friday), operation, cases));
        }
        "islamic-umalqura" => {
            peers.push(icu(Hijri::<UmmAlQura>::new_umm_al_qura(), operation, cases));
        }
        _ => {}
    }
    peers
}

fn icu<'a, C>(calendar: C, operation: Operation, cases: &[Case]) -> Runner<'a>
where
    C: icu_calendar::Calendar + icu_calendar::AsCalendar<Calendar = C> + Copy + 'a,
{
    let date = |day: i32| {
        icu_calendar::Date::from_rata_die(RataDie::new(i64::from(day) + i64::from(RATA_DIE)), calendar)
    };
    let dates: Vec<_> = cases
        .iter()
        .map(|&(from, amount)| {
            (date(from), date(from.saturating_add(if operation.adds() { 0 } else { amount })), amount)
        })
        .collect();
    let mut add = DateAddOptions::default();
    add.overflow = Some(icu_calendar::options::Overflow::Constrain);
    let difference = |unit| {
        let mut options = DateDifferenceOptions::default();
        options.largest_unit = Some(unit);
        options
    };
    let [days, months, years] =
        [DateDurationUnit::Days, DateDurationUnit::Months, DateDurationUnit::Years].map(difference);
    let answer = move |(from, to, amount): &(icu_calendar::Date<C>, icu_calendar::Date<C>, i32)| {
        let added = |duration| {
            let date = from.try_added_with_options(duration, add).ok()?;
            Some(date.to_rata_die().to_i64_date() - i64::from(RATA_DIE))
        };
        let until = |options| from.try_until_with_options(to, options).ok();
        match operation {
            Operation::AddDays => added(DateDuration::for_days(*amount)),
            Operation::AddMonths => added(DateDuration::for_months(*amount)),
            Operation::AddYears => added(DateDuration::for_years(*amount)),
            Operation::UntilDays => until(days).map(|span| i64::from(span.days)),
            Operation::UntilMonths => {
                until(months).map(|span| i64::from(span.months) * 1000 + i64::from(span.days))
            }
            Operation::UntilYears => until(years).map(|span| {
                (i64::from(span.years) * 100 + i64::from(span.months)) * 1000 + i64::from(span.days)
            }),
        }
    };
    runner("icu_calendar", dates, answer)
}

fn jiff<'a>(operation: Operation, cases: &[Case]) -> Runner<'a> {
    let date = |day: i32| jiff::civil::date(1970, 1, 1).saturating_add(i64::from(day).days());
    let dates: Vec<_> = cases
        .iter()
        .map(|&(from, amount)| {
            (date(from), date(from.saturating_add(if operation.adds() { 0 } else { amount })), amount)
        })
        .collect();
    let epoch = jiff::civil::date(1970, 1, 1);
    let answer = move |&(from, to, amount): &(jiff::civil::Date, jiff::civil::Date, i32)| {
        let added = |span: jiff::Span| {
            let date = from.checked_add(span).ok()?;
            Some(i64::from(date.duration_since(epoch).as_hours() as i32 / 24))
        };
        let until = |unit| from.until((unit, to)).ok();
        match operation {
            Operation::AddDays => added(amount.days()),
            Operation::AddMonths => added(amount.months()),
            Operation::AddYears => added(amount.years()),
            Operation::UntilDays => until(jiff::Unit::Day).map(|span| i64::from(span.get_days())),
            Operation::UntilMonths => until(jiff::Unit::Month)
                .map(|span| i64::from(span.get_months()) * 1000 + i64::from(span.get_days())),
            Operation::UntilYears => until(jiff::Unit::Year).map(|span| {
                (i64::from(span.get_years()) * 100 + i64::from(span.get_months())) * 1000
                    + i64::from(span.get_days())
            }),
        }
    };
    runner("jiff", dates, answer)
}

/// chrono adds days and months, and counts days between dates.
fn chrono<'a>(operation: Operation, cases: &[Case]) -> Option<Runner<'a>> {
    if !matches!(operation, Operation::AddDays | Operation::AddMonths | Operation::UntilDays) {
        return None;
    }
    let epoch = ::chrono::NaiveDate::from_ymd_opt(1970, 1, 1)?;
    let date = |day: i32| epoch.checked_add_signed(::chrono::TimeDelta::days(day.into())).unwrap_or(epoch);
    let dates: Vec<_> = cases
        .iter()
        .map(|&(from, amount)| {
            (date(from), date(from.saturating_add(if operation.adds() { 0 } else { amount })), amount)
        })
        .collect();
    let answer = move |&(from, to, amount): &(::chrono::NaiveDate, ::chrono::NaiveDate, i32)| {
        let amount = amount as u32;
        let day = |date: ::chrono::NaiveDate| date.signed_duration_since(epoch).num_days();
        match operation {
            Operation::AddDays => from.checked_add_days(::chrono::Days::new(amount.into())).map(day),
            Operation::AddMonths => from.checked_add_months(::chrono::Months::new(amount)).map(day),
            _ => Some(to.signed_duration_since(from).num_days()),
        }
    };
    Some(runner("chrono", dates, answer))
}

/// Days between which a peer's table of the calendar is the authority's, as ours is.
fn claims(id: &str) -> std::ops::RangeInclusive<i32> {
    match id {
        "chinese" => -21_138..=47_846,
        "dangi" => -21_138..=29_607,
        "islamic-umalqura" => -31_826..=74_838,
        "persian" => -52_149..=54_865,
        _ => i32::MIN..=i32::MAX,
    }
}

/// That a peer answers as we do, where both ends are within its claims.
fn agree(
    id: &str,
    operation: Operation,
    cases: &[Case],
    ours: &Runner<'_>,
    peer: &Runner<'_>,
) -> Result<(), String> {
    let claims = claims(id);
    for ((case, ours), theirs) in cases.iter().zip(&ours.answers).zip(&peer.answers) {
        let end =
            if operation.adds() { ours.map(|day| day as i32) } else { Some(case.0.saturating_add(case.1)) };
        let is_claimed = claims.contains(&case.0) && end.is_some_and(|end| claims.contains(&end));
        if is_claimed && ours != theirs {
            return Err(format!(
                "{id}, {}, {case:?}: {ours:?}, by {} {theirs:?}",
                operation.name(),
                peer.name
            ));
        }
    }
    Ok(())
}

/// Nanoseconds an operation, the least of some runs, in turn.
fn timed(runners: &[&Runner<'_>]) -> Vec<f64> {
    let mut least = vec![f64::INFINITY; runners.len()];
    for _ in 0..RUNS {
        for (runner, least) in runners.iter().zip(&mut least) {
            let (start, mut done) = (Instant::now(), 0);
            // A few at a time, so that what takes milliseconds does not take minutes.
            let mut at = 0;
            let step = 64;
            while start.elapsed() < RUN || done == 0 {
                (runner.run)(at..at + step);
                done += step;
                at = (at + step) % DATES;
            }
            *least = least.min(start.elapsed().as_nanos() as f64 / done as f64);
        }
    }
    least
}

fn print(row: &Row) {
    print!("| {} | {} ", row.id, row.operation.name());
    for time in &row.ours {
        print!("| {time:.1} ");
    }
    print!("| {:.2} ", row.spread());
    if row.peers.is_empty() {
        println!("| – | – | – |");
        return;
    }
    for (place, (name, times)) in row.peers.iter().enumerate() {
        if place > 0 {
            print!("\n| | | | | | | ");
        }
        let (near, far) =
            (times.first().copied().unwrap_or(f64::NAN), times.last().copied().unwrap_or(f64::NAN));
        let of_ours = |theirs: f64, ours: Option<&f64>| theirs / ours.copied().unwrap_or(f64::NAN);
        print!(
            "| {name} {near:.1} | {far:.1} | {:.1}, {:.1} |",
            of_ours(near, row.ours.first()),
            of_ours(far, row.ours.last())
        );
    }
    println!();
}
