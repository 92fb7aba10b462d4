//! Zones of timestamps: from the moment to the wall clock.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

use jiff::Timestamp;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use crate::error::Error;

pub(crate) const SECONDS_OF_DAY: i64 = 86_400;

/// A zone as Arrow names it.
#[derive(Clone, Debug)]
pub(crate) enum Zone {
    /// Always the same distance from Greenwich, in seconds, positive to the east.
    Fixed(i64),
    /// One of the zone database.
    Named(Arc<Table>),
}

impl Zone {
    /// # Errors
    /// [`Error::Zone`].
    pub(crate) fn new(name: &str) -> Result<Self, Error> {
        if let Some(seconds) = fixed(name) {
            return Ok(Self::Fixed(seconds));
        }
        let database = DATABASE.get_or_init(TimeZoneDatabase::bundled);
        let zone = database.get(name).map_err(|_| Error::Zone { name: name.into() })?;
        if let Ok(offset) = zone.to_fixed_offset() {
            return Ok(Self::Fixed(offset.seconds().into()));
        }
        Ok(Self::Named(table(&zone)))
    }
}

static DATABASE: OnceLock<TimeZoneDatabase> = OnceLock::new();
/// By the database's spelling of their names, so that there are no more than zones.
static TABLES: OnceLock<RwLock<HashMap<String, Arc<Table>>>> = OnceLock::new();

/// The table of a zone, made once.
fn table(zone: &TimeZone) -> Arc<Table> {
    let tables = TABLES.get_or_init(RwLock::default);
    let name = zone.iana_name().unwrap_or_default();
    // A lock that cannot be had at once is not waited for: a table is made in less than a millisecond.
    if let Ok(tables) = tables.try_read()
        && let Some(table) = tables.get(name)
    {
        return Arc::clone(table);
    }
    let table = Arc::new(Table::new(zone));
    if !name.is_empty()
        && let Ok(mut tables) = tables.try_write()
    {
        tables.insert(name.to_owned(), Arc::clone(&table));
    }
    table
}

/// The seconds of `+03:30`, `-0800`, `+01`: the forms that Arrow has.
fn fixed(name: &str) -> Option<i64> {
    let (sign, digits) = match name.as_bytes() {
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match *digits {
        [a, b] => ([a, b], [b'0', b'0']),
        [a, b, c, d] | [a, b, b':', c, d] => ([a, b], [c, d]),
        _ => return None,
    };
    let number = |[tens, ones]: [u8; 2]| {
        let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte & 0x0f));
        Some(digit(tens)? * 10 + digit(ones)?)
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours < 24 && minutes < 60).then(|| sign * (hours * 3_600 + minutes * 60))
}

/// The distances of a zone from Greenwich, and since when each holds.
///
/// The first is that before the first change that is known. After 2100 nothing is left but rules of the
/// Gregorian year, which come round after 400 years and whole weeks: the table has 2100 to 2499, and
/// moments after are moved into them.
#[derive(Debug)]
pub(crate) struct Table {
    /// When each distance but the first begins, in seconds; at the end one that no moment reaches.
    starts: Vec<i64>,
    offsets: Vec<i32>,
    /// For each stretch of time from `from` on, the place of the distance that it begins with.
    places: Vec<u16>,
    from: i64,
}

/// 2100-01-01T00:00Z in seconds; the database has changes year by year to 2087 (Morocco's Ramadan).
const RULES_FROM: i64 = 47_482 * SECONDS_OF_DAY;
/// 400 Gregorian years: a whole number of weeks.
const CYCLE: i64 = 146_097 * SECONDS_OF_DAY;
/// A stretch of the table has 2^21 seconds, 24 days: fewer than are between most changes.
const STRETCH: u32 = 21;

impl Table {
    fn new(zone: &TimeZone) -> Self {
        let mut offsets = vec![zone.to_offset(Timestamp::MIN).seconds()];
        let mut starts = Vec::new();
        for change in zone.following(Timestamp::MIN) {
            let start = change.timestamp().as_second();
            if start >= RULES_FROM + CYCLE {
                break;
            }
            let offset = change.offset().seconds();
            if offsets.last() != Some(&offset) {
                starts.push(start);
                offsets.push(offset);
            }
        }
        starts.push(i64::MAX);
        let from = starts.first().copied().unwrap_or_default();
        let stretches = (RULES_FROM + CYCLE).saturating_sub(from).max(0) >> STRETCH;
        let place = |stretch: i64| {
            let begin = from.saturating_add(stretch << STRETCH);
            starts.partition_point(|&start| start <= begin) as u16
        };
        let places = (0..=stretches).map(place).collect();
        Self { starts, offsets, places, from }
    }

    /// The distance from Greenwich at a moment, both in seconds.
    pub(crate) fn offset(&self, seconds: i64) -> i64 {
        let seconds = if seconds >= RULES_FROM + CYCLE {
            RULES_FROM + (seconds - RULES_FROM).rem_euclid(CYCLE)
        } else {
            seconds
        };
        let stretch = usize::try_from(seconds.saturating_sub(self.from) >> STRETCH);
        let place = stretch.ok().and_then(|stretch| self.places.get(stretch)).copied();
        let mut place = usize::from(place.unwrap_or_default());
        while self.starts.get(place).is_some_and(|&start| start <= seconds) {
            place += 1;
        }
        self.offsets.get(place).copied().unwrap_or_default().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_read_as_arrow_writes_them() {
        assert_eq!(fixed("+03:30"), Some(12_600));
        assert_eq!(fixed("-0800"), Some(-28_800));
        assert_eq!(fixed("+01"), Some(3_600));
        for name in ["", "+", "+1", "+24:00", "+01:60", "+0x:00", "+01:0", "01:00", "+01:00:00", "UTC"] {
            assert_eq!(fixed(name), None, "{name}");
        }
    }

    #[test]
    fn every_zone_of_the_database_is_read_as_jiff_reads_it() {
        let database = TimeZoneDatabase::bundled();
        let mut state = 7_u64;
        let mut zones = 0;
        for name in database.available() {
            let zone = database.get(name.as_str()).unwrap();
            let table = Table::new(&zone);
            let (min, max) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
            let random = core::iter::repeat_with(|| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let span = if state & 1 == 0 { (max - min) as u64 } else { 400 * 366 * 86_400 };
                let from = if state & 1 == 0 { min } else { -6_000_000_000 };
                from + ((state >> 11) % span) as i64
            });
            let starts = table.starts.iter().filter(|&&start| start < i64::MAX);
            let changes = starts.flat_map(|&start| [start - 1, start, start + 1]);
            for seconds in changes.chain([min, max]).chain(random.take(300)) {
                let timestamp = Timestamp::from_second(seconds).unwrap();
                let expected = i64::from(zone.to_offset(timestamp).seconds());
                assert_eq!(table.offset(seconds), expected, "{} at {timestamp}", name.as_str());
            }
            zones += 1;
        }
        assert!(zones > 400, "{zones} zones");
    }
}
