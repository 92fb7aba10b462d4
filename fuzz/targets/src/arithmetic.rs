//! Spans added, and the spans between dates.

use arbitrary::{Result, Unstructured};
use metonic::{Overflow, Span, Unit};

pub(crate) fn run(bytes: &[u8]) {
    let _ = reckon(&mut Unstructured::new(bytes));
}

const UNITS: [Unit; 4] = [Unit::Day, Unit::Week, Unit::Month, Unit::Year];
const OVERFLOWS: [Overflow; 3] = [Overflow::Clamp, Overflow::Reject, Overflow::Spill];

fn reckon(bytes: &mut Unstructured<'_>) -> Result<()> {
    let calendar = crate::calendar(bytes)?;
    let date = crate::day(bytes)?.in_calendar(calendar);
    let other = crate::day(bytes)?.in_calendar(calendar);
    let unit = *bytes.choose(&UNITS)?;
    let span = date.until(&other, unit);
    let parts = [span.years, span.months, span.weeks, span.days];
    let sign = i64::from(other.to_day().get()).cmp(&date.to_day().get().into()) as i64;
    assert!(parts.iter().all(|part| part.signum() == 0 || part.signum() == sign), "{span}");
    // What is found by clamping is undone by clamping.
    assert_eq!(date.add(span, Overflow::Clamp).map(|date| date.to_day()), Ok(other.to_day()), "{span}");

    let overflow = *bytes.choose(&OVERFLOWS)?;
    let span =
        Span { years: number(bytes)?, months: number(bytes)?, weeks: number(bytes)?, days: number(bytes)? };
    let _ = (date.add(span, overflow), date.subtract(span, overflow));
    let _ = date.with_year(bytes.arbitrary()?, overflow);
    let _ = date.with_day(bytes.arbitrary()?, overflow);
    Ok(())
}

/// A small one as often as any.
fn number(bytes: &mut Unstructured<'_>) -> Result<i64> {
    let small: bool = bytes.arbitrary()?;
    if small { bytes.int_in_range(-500..=500) } else { bytes.arbitrary() }
}
