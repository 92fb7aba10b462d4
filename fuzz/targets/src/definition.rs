//! Calendars from definitions in TOML.

use arbitrary::Unstructured;
use metonic::conformance::{self, Effort};
use metonic::rule::RuleCalendar;

pub(crate) fn run(bytes: &[u8]) {
    let text = crate::rest(&mut Unstructured::new(bytes));
    match RuleCalendar::from_toml(text) {
        Ok(calendar) => {
            let effort = Effort::default().days(40).run(metonic::Day::new(-731), 40);
            if let Err(violation) = conformance::check_with(&calendar, effort) {
                panic!("{violation} in\n{text}");
            }
        }
        Err(error) => {
            assert!(error.line() >= 1 && error.column() >= 1, "{error}");
            assert!(!error.to_string().is_empty());
        }
    }
}
