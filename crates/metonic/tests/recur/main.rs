//! Recurrence: the examples of the RFCs, a plain oracle, laws.
#![cfg(feature = "std")]

mod barren;
mod laws;
mod naive;
mod rfc;
mod set;
mod words;

use metonic::Day;
use metonic::recur::{Recurrence, Rule};

fn recurrence(start: &str, rule: &str) -> Recurrence<metonic::AnyCalendar> {
    let rule: Rule = rule.parse().unwrap_or_else(|error| panic!("{rule}: {error}"));
    Recurrence::starting(rule, day(start)).unwrap()
}

/// `19970902` or `1997-09-02`.
fn day(text: &str) -> Day {
    let text = text.replace('-', "");
    format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]).parse().unwrap()
}

fn days(start: &str, rule: &str, most: usize) -> Vec<String> {
    recurrence(start, rule).days().take(most).map(|day| day.to_string()).collect()
}
