//! Hours numbered otherwise than a pattern has them.

use metonic::Calendar;

use crate::locale::{HourCycle, Locale};
use crate::pattern::{Part, Pattern};

/// A pattern of a time with its hours numbered as asked for.
pub(crate) fn renumbered(
    pattern: Pattern<'static>,
    hours: HourCycle,
    locale: &Locale,
    calendar: &impl Calendar,
) -> Pattern<'static> {
    let letter = pattern.parts().iter().find_map(|part| match part {
        Part::Field(letter @ (b'h' | b'H' | b'K' | b'k'), _) => Some(*letter),
        _ => None,
    });
    let Some(letter) = letter else { return pattern };
    if matches!(letter, b'h' | b'K') == hours.is_halved() {
        return with_letter(pattern, hours);
    }
    with_letter(other(&pattern, hours, locale, calendar), hours)
}

/// The same with another letter of the same kind of hours.
pub(crate) fn with_letter(mut pattern: Pattern<'static>, hours: HourCycle) -> Pattern<'static> {
    for part in pattern.parts_mut() {
        if let Part::Field(letter @ (b'h' | b'H' | b'K' | b'k'), _) = part {
            *letter = hours.letter() as u8;
        }
    }
    pattern
}

/// The same with so many digits of the hour at least.
#[cfg(feature = "full")]
pub(crate) fn with_digits(mut pattern: Pattern<'static>, digits: u8) -> Pattern<'static> {
    for part in pattern.parts_mut() {
        if let Part::Field(b'h' | b'H' | b'K' | b'k', count) = part {
            *count = digits;
        }
    }
    pattern
}

/// The locale's pattern for the same fields with half-days, or without.
#[cfg(feature = "full")]
fn other(
    pattern: &Pattern<'static>,
    hours: HourCycle,
    locale: &Locale,
    calendar: &impl Calendar,
) -> Pattern<'static> {
    crate::skeleton::Skeleton::of(pattern).with_hours(hours.letter() as u8).pattern(locale, calendar)
}

/// The same fields with half-days behind the time, or without.
#[cfg(not(feature = "full"))]
fn other(pattern: &Pattern<'static>, hours: HourCycle, _: &Locale, _: &impl Calendar) -> Pattern<'static> {
    let mut plain = pattern.clone();
    let mut is_after_period = false;
    for (at, part) in plain.parts_mut().iter_mut().enumerate() {
        let is_before_period =
            matches!(pattern.parts().get(at.saturating_add(1)), Some(Part::Field(b'a' | b'b' | b'B', _)));
        match *part {
            Part::Field(b'a' | b'b' | b'B', _) => {
                *part = Part::Text(0, 0);
                is_after_period = true;
            }
            Part::Text(from, to) if is_before_period || is_after_period => {
                // The space that parted them goes too.
                let text = pattern.slice(from, to);
                let rest = if is_before_period { text.trim_end() } else { text.trim_start() };
                if rest.is_empty() {
                    *part = Part::Text(0, 0);
                }
                is_after_period = false;
            }
            _ => is_after_period = false,
        }
    }
    if !hours.is_halved() {
        return plain;
    }
    let is_clock = |part: &Part| matches!(part, Part::Field(b'h' | b'H' | b'K' | b'k' | b'm' | b's', _));
    let end = plain.parts().iter().rposition(is_clock).map_or(0, |last| last.saturating_add(1));
    let (time, rest) = (plain.part(0, end), plain.part(end, plain.parts().len()));
    Pattern::joined("{0} a{1}", &[&time, &rest]).unwrap_or(plain)
}
