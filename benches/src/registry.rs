//! Calendars by handle and by name, alone and while another thread registers.

use std::hint::black_box;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use metonic::registry::Registry;
use metonic::{
    About, AnyCalendar, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape, calendars, conformance,
};

use crate::sample;

/// Look-ups of a run, each another, and runs, of which the least counts.
const LOOKUPS: usize = 1 << 16;
const RUNS: usize = 60;
/// How long threads read, and how often.
const READING: Duration = Duration::from_millis(150);
const READINGS: usize = 5;

/// Nanoseconds a look-up.
pub(crate) struct Figures {
    pub(crate) by_handle: f64,
    pub(crate) by_name: f64,
    pub(crate) by_registered_name: f64,
    /// A thread's own time, where one reads alone.
    pub(crate) alone: f64,
    /// Where two read and a third checks calendars, without registering them.
    pub(crate) beside_work: f64,
    /// Where two read and a third registers.
    pub(crate) beside_registering: f64,
}

/// Measures and prints.
pub(crate) fn run() -> Figures {
    let mut random = sample::random();
    let mut pick = |length: usize| ((u64::from(random() as u32) * length as u64) >> 32) as usize;
    let built_in: Vec<&str> =
        calendars::ALL.iter().flat_map(|calendar| [calendar.about().id, calendar.about().name]).collect();
    let names: Vec<&str> = (0..LOOKUPS).map(|_| built_in[pick(built_in.len())]).collect();
    let handles: Vec<AnyCalendar> = names.iter().map(|name| found(name)).collect();
    let own: Vec<AnyCalendar> =
        (0..200).filter_map(|_| Registry::global().register(Named::new()).ok()).collect();
    let own_names: Vec<&str> = (0..LOOKUPS).map(|_| own[pick(own.len())].id()).collect();

    let by_handle = least(|| {
        for handle in &handles {
            black_box(handle.object());
        }
    });
    let by_name = least(|| find_all(&names));
    let by_registered_name = least(|| find_all(&own_names));
    let mut figures = Figures {
        by_handle,
        by_name,
        by_registered_name,
        alone: f64::INFINITY,
        beside_work: f64::INFINITY,
        beside_registering: f64::INFINITY,
    };
    for _ in 0..READINGS {
        figures.alone = figures.alone.min(reading(&own_names, 1, || ()));
        figures.beside_work = figures.beside_work.min(reading(&own_names, 2, || {
            black_box(conformance::check(&Named::new()).is_ok());
        }));
        figures.beside_registering = figures.beside_registering.min(reading(&own_names, 2, || {
            black_box(Registry::global().register(Named::new()).is_ok());
        }));
    }
    println!(
        "| look-up | ns |\n|---|---|\n| by handle | {:.2} |\n| by name | {:.1} |\n| by a registered name | {:.1} |\n\
         | one thread alone | {:.1} |\n| two, a third at other work | {:.1} |\n| two, a third registering | {:.1} |",
        figures.by_handle,
        figures.by_name,
        figures.by_registered_name,
        figures.alone,
        figures.beside_work,
        figures.beside_registering
    );
    figures
}

fn found(name: &str) -> AnyCalendar {
    Registry::global().calendar(name).unwrap_or(AnyCalendar::GREGORIAN)
}

fn find_all(names: &[&str]) {
    for name in names {
        black_box(Registry::global().calendar(name).is_ok());
    }
}

fn least(run: impl Fn()) -> f64 {
    let times = (0..RUNS).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed().as_nanos() as f64 / LOOKUPS as f64
    });
    times.fold(f64::INFINITY, f64::min)
}

/// The time that a look-up takes a thread, the least of the threads that read while another works: its
/// own, where the system tells it, since there may be fewer processors than threads.
fn reading(names: &[&str], readers: usize, work: impl Fn() + Sync) -> f64 {
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let readers: Vec<_> = (0..readers)
            .map(|_| {
                scope.spawn(|| {
                    let (start, own) = (Instant::now(), own_time());
                    let mut lookups = 0;
                    while start.elapsed() < READING {
                        find_all(names);
                        lookups += LOOKUPS;
                    }
                    let taken = match (own, own_time()) {
                        (Some(before), Some(after)) => after - before,
                        _ => start.elapsed().as_nanos() as f64,
                    };
                    taken / lookups as f64
                })
            })
            .collect();
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                work();
                thread::yield_now();
            }
        });
        let times = readers.into_iter().map(|reader| reader.join().unwrap_or(f64::NAN));
        let least = times.fold(f64::INFINITY, f64::min);
        is_over.store(true, Ordering::Relaxed);
        least
    })
}

/// The nanoseconds that this thread has run, by Linux.
fn own_time() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split_whitespace().next()?.parse().ok()
}

/// The Gregorian calendar under a name of its own.
struct Named(String);

impl Named {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self(format!("bench-calendar-{}", NEXT.fetch_add(1, Ordering::Relaxed)))
    }
}

impl Calendar for Named {
    fn about(&self) -> About<'_> {
        About::new(&self.0, Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        calendars::Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        calendars::Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        calendars::Gregorian.find(year, month)
    }
}
