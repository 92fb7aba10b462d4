//! The law of threads.

use core::sync::atomic::{AtomicI32, Ordering};
use std::vec::Vec;

use super::answer::Answer;
use super::law::{Law, Violation};
use super::values::{Checked, same_fields};
use super::{Checker, sample};
use crate::day::Day;

impl Checker<'_> {
    /// What was said before is what two threads are told, both at once.
    pub(super) fn threads(&self, days: u32) -> Checked {
        let calendar = self.calendar;
        let answer = |asks: &dyn Fn(Day)| {
            let answers = sample(days).map(|day| {
                asks(day);
                calendar.fields(day)
            });
            answers.collect::<Vec<_>>()
        };
        let asked_there = AtomicI32::new(Day::EPOCH.get());
        let ask_here = || answer(&|day| self.asked.set(day));
        let ask_there = || answer(&|day| asked_there.store(day.get(), Ordering::Relaxed));
        let before = ask_here();
        // No thread to be had is no fault of the calendar's.
        let Some((here, there)) = at_once(ask_here, ask_there) else { return Ok(()) };
        let there = there.map_err(|Panicked| {
            let day = Day::new(asked_there.load(Ordering::Relaxed));
            Violation::new(Law::NoPanic, day, Answer::Any, Answer::Panicked)
        })?;
        for answers in [here, there] {
            for ((day, before), now) in sample(days).zip(&before).zip(&answers) {
                same_fields(Law::SameOnThreads, day, before, now)?;
            }
        }
        Ok(())
    }
}

/// A thread ended in a panic.
struct Panicked;

/// What a question gets on this thread and on another; `None` if no thread is to be had.
///
/// Not inlined, so that `cargo xtask panics` can tell what the standard library's threads may do
/// from what the rest may not.
#[inline(never)]
fn at_once<T: Send>(
    here: impl FnOnce() -> T,
    there: impl FnOnce() -> T + Send,
) -> Option<(T, Result<T, Panicked>)> {
    // The standard library's default, which it would look for in the environment first.
    const STACK: usize = 2 << 20;
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, there).ok()?;
        let here = here();
        let there = thread.join().map_err(|payload| {
            // Dropping it would run the calendar's code again, which might panic again.
            core::mem::forget(payload);
            Panicked
        });
        Some((here, there))
    })
}
