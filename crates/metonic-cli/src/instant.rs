//! Instants: a date and a time of day, and the days that calendars have them in.

use jiff::Timestamp;
use jiff::fmt::temporal::{Pieces, PiecesOffset};
use metonic::astro::{Place, Ut};
use metonic::{Calendar, Day, DayStart, System};

/// Seconds of a day.
const DAY: f64 = 86_400.0;
/// Seconds from 1970-01-01 to the noon of 2000-01-01.
const NOON_OF_2000: i64 = 946_728_000;

/// The day of each target at the instant that a text says.
pub(crate) fn days(text: &str, place: Place, targets: &[System]) -> Result<Vec<Option<Day>>, String> {
    let (at, zone) = read(text, place)?;
    Ok(targets.iter().map(|target| start(target).day_at(at, place, zone)).collect())
}

/// When the days of a target begin.
pub(crate) fn start(target: &System) -> DayStart {
    match target {
        System::Calendar(calendar) => calendar.day_start(),
        System::Count(_) | System::Cycle(_) => DayStart::Midnight,
    }
}

/// An instant and the offset of its clock, in days. UTC is taken for UT: they are never a second apart.
fn read(text: &str, place: Place) -> Result<(Ut, f64), String> {
    if text.is_empty() {
        return Err("no instant".to_owned());
    }
    let wrong = |error: jiff::Error| format!("an instant is like 2026-11-25T18:30+02:00: {error}");
    let (timestamp, offset) = if text.eq_ignore_ascii_case("now") {
        (Timestamp::now(), None)
    } else {
        let timestamp: Timestamp = text.parse().map_err(wrong)?;
        let offset = match Pieces::parse(text).map_err(wrong)?.offset() {
            Some(PiecesOffset::Numeric(offset)) => Some(offset.offset().seconds()),
            // `Z` says no clock.
            _ => None,
        };
        (timestamp, offset)
    };
    // Without a clock it is that of the place's own sun, on the average.
    let zone = offset.map_or(place.longitude() / 360.0, |seconds| f64::from(seconds) / DAY);
    #[allow(clippy::cast_precision_loss, reason = "seconds of years up to 9999 are exact in an f64")]
    let seconds = (timestamp.as_second() - NOON_OF_2000) as f64;
    Ok((Ut::from_days(seconds / DAY), zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use metonic::Registry;

    #[test]
    fn the_day_is_that_of_the_clock_and_of_the_sun() {
        let jerusalem = Place::new(31.78, 35.22, 0.0).unwrap();
        let targets = ["gregorian", "hebrew"].map(|id| Registry::global().find(id).unwrap());
        let of = |text: &str| {
            let days = days(text, jerusalem, &targets).unwrap();
            days.into_iter().map(|day| day.unwrap().to_string()).collect::<Vec<_>>()
        };
        // Sunset was about 16:36.
        assert_eq!(of("2026-11-25T16:00+02:00"), ["2026-11-25", "2026-11-25"]);
        assert_eq!(of("2026-11-25T18:30+02:00"), ["2026-11-25", "2026-11-26"]);
        // Two hours to midnight at Greenwich, past it by the sun of Jerusalem.
        assert_eq!(of("2026-11-25T22:00Z"), ["2026-11-26", "2026-11-26"]);
        for wrong in ["", "2026-11-25", "2026-11-25T18:30", "25:00"] {
            assert!(days(wrong, jerusalem, &targets).is_err(), "{wrong}");
        }
    }
}
