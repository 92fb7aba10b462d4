//! Rounds: in each, every engine runs once over the same days, so that what disturbs one disturbs
//! all.

use std::time::Instant;

use crate::engine::{Engine, Written};
use crate::sample::DAYS;

/// Days in one run: a few tenths of a millisecond, so that most runs are not interrupted.
const RUN: usize = 1 << 16;

/// The nanoseconds that one date took, in each round.
#[derive(Default)]
pub(crate) struct Times(Vec<f64>);

impl Times {
    pub(crate) fn least(&self) -> f64 {
        self.0.iter().copied().fold(f64::INFINITY, f64::min)
    }

    pub(crate) fn median(&self) -> f64 {
        let mut times = self.0.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
    }

    fn add(&mut self, run: impl FnOnce()) {
        let start = Instant::now();
        run();
        self.0.push(start.elapsed().as_nanos() as f64 / RUN as f64);
    }
}

/// What an engine took for both ways.
#[derive(Default)]
pub(crate) struct Timed {
    /// Day to date.
    pub(crate) split: Times,
    /// Date to day.
    pub(crate) join: Times,
}

/// Times engines beside each other. The dates are those of each engine's days; the first engine of
/// all is the measure, whose dates are its own.
pub(crate) fn rounds(engines: &[(&dyn Engine, &[Written])], days: &[i32], rounds: usize) -> Vec<Timed> {
    let mut timed: Vec<Timed> = engines.iter().map(|_| Timed::default()).collect();
    let joins: Vec<_> = engines.iter().map(|(engine, dates)| engine.prepare(dates)).collect();
    for round in 0..rounds {
        let start = round * RUN % DAYS;
        for (((engine, _), join), times) in engines.iter().zip(&joins).zip(&mut timed) {
            times.split.add(|| engine.split(&days[start..start + RUN]));
            times.join.add(|| join(start..start + RUN));
        }
    }
    timed
}
