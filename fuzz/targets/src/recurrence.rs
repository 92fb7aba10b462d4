//! Rules of recurrence, from text.

use arbitrary::{Result, Unstructured};
use metonic::recur::{Recurrence, Rule};

pub(crate) fn run(bytes: &[u8]) {
    let _ = recur(&mut Unstructured::new(bytes));
}

/// Days asked for.
const DAYS: usize = 8;

fn recur(bytes: &mut Unstructured<'_>) -> Result<()> {
    let start = crate::day(bytes)?;
    let text = crate::rest(bytes);
    let Ok(rule) = text.parse::<Rule>() else { return Ok(()) };
    // A rule is written as one that means the same.
    let written = rule.to_string();
    assert_eq!(written.parse::<Rule>().as_ref(), Ok(&rule), "{text} is written {written}");
    let Ok(recurrence) = Recurrence::starting(rule, start) else { return Ok(()) };
    let mut before = None;
    for day in recurrence.days().take(DAYS) {
        assert!(day >= start && before.is_none_or(|before| before < day), "{text}");
        before = Some(day);
    }
    Ok(())
}
