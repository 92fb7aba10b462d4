//! Metonic's dates beside those of `icu_calendar`, chrono, time and jiff, in every calendar that they
//! share, on random days of the range in which each claims to be right: day to fields and back, weekday,
//! week, leap years, lengths, eras, adding and counting.
//!
//! `metonic-differential [DATES [SEED [CALENDAR]]]` (10 000 000 dates a calendar and peer; a fixed seed).
//! Every class of difference is listed with its number, its first and its last example and who is right
//! (`explained.rs`). A difference that is not explained fails, and so does an explanation of nothing.

mod compare;
mod explained;
mod ours;
mod peers;
#[path = "../../random.rs"]
mod random;
mod seen;

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use metonic::Registry;

use crate::compare::{Compared, Comparison};
use crate::ours::Ours;
use crate::random::Random;
use crate::seen::Engine;

const DATES: u64 = 10_000_000;
const SEED: u64 = 0x6d65_746f_6e69_6300;
/// Peers of one calendar are beside each other in threads.
const THREADS: usize = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize, otherwise: u64| match arguments.get(place) {
        None => Ok(otherwise),
        Some(text) => text.parse().map_err(|error| format!("{text}: {error}")),
    };
    let only = arguments.get(2).map(String::as_str);
    match (number(0, DATES), number(1, SEED)) {
        (Ok(dates), Ok(seed)) => run(dates, seed, only),
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("{error}\nmetonic-differential [DATES [SEED [CALENDAR]]]");
            ExitCode::FAILURE
        }
    }
}

fn run(dates: u64, seed: u64, only: Option<&str>) -> ExitCode {
    let peers: Vec<_> =
        peers::all().into_iter().filter(|(id, _)| only.is_none_or(|only| only == *id)).collect();
    if peers.is_empty() {
        eprintln!("no peer has the calendar {}", only.unwrap_or_default());
        return ExitCode::FAILURE;
    }
    let next = AtomicUsize::new(0);
    let compared = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some((id, peer)) = peers.get(place) else { break };
                    let answer = compare(id, peer.as_ref(), dates, seed ^ place as u64);
                    if let Ok(mut compared) = compared.lock() {
                        compared.push((place, answer));
                    }
                }
            });
        }
    });
    let mut compared = compared.into_inner().unwrap_or_default();
    compared.sort_by_key(|(place, _)| *place);
    let answers: Vec<_> = compared
        .into_iter()
        .filter_map(|(place, answer)| peers.get(place).map(|(id, peer)| (*id, peer.name(), answer)))
        .collect();
    report(&answers, peers.len(), dates, only.is_none())
}

fn compare(id: &str, peer: &dyn Engine, dates: u64, seed: u64) -> Result<Compared, String> {
    let calendar = Registry::global().calendar(id).map_err(|error| error.to_string())?;
    let ours = Ours(calendar);
    let explained = |check, day| explained::place(peer.name(), id, check, day);
    let mut comparison =
        Comparison { ours: &ours, peer, explained: &explained, compared: Compared::default() };
    comparison.run(dates, &mut Random(seed));
    Ok(comparison.compared)
}

/// Prints the differences, then the figure; whether all are explained, and all explanations needed.
fn report(
    answers: &[(&str, &str, Result<Compared, String>)],
    asked: usize,
    dates: u64,
    is_whole: bool,
) -> ExitCode {
    let (mut comparisons, mut classes, mut differing, mut wrong) = (0, 0, 0, asked - answers.len());
    let mut used = vec![false; explained::ALL.len()];
    for (id, peer, answer) in answers {
        let compared = match answer {
            Ok(compared) => compared,
            Err(error) => {
                println!("{id}, {peer}: {error}");
                wrong += 1;
                continue;
            }
        };
        comparisons += compared.comparisons;
        println!("{id}, {peer}: {} comparisons", compared.comparisons);
        for ((check, place), difference) in &compared.differences {
            classes += 1;
            differing += difference.count;
            println!(
                "  {}: {} times\n    first: day {}: {}\n    last: day {}: {}",
                check.name(),
                difference.count,
                difference.first.0,
                difference.first.1,
                difference.last.0,
                difference.last.1
            );
            if let Some((place, line)) = place.and_then(|place| Some((place, explained::ALL.get(place)?))) {
                used[place] = true;
                println!("    right: {}: {} ({})", line.right, line.reason, line.source);
            } else {
                wrong += 1;
                println!("    NOT EXPLAINED");
            }
        }
    }
    for (line, _) in explained::ALL.iter().zip(&used).filter(|(_, used)| is_whole && !**used) {
        println!("explains nothing: {}, {}, {:?}", line.calendar, line.peer, line.checks);
        wrong += 1;
    }
    let mut ids: Vec<&str> = answers.iter().map(|(id, ..)| *id).collect();
    ids.dedup();
    ids.sort_unstable();
    ids.dedup();
    println!(
        "figure: {} calendars, {} pairs of calendar and peer × {dates} random dates, {comparisons} \
         comparisons, {differing} differences of {classes} kinds, {wrong} of them not explained",
        ids.len(),
        answers.len()
    );
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
