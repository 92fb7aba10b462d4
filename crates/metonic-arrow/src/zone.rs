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
/// Its first is that before the first change that is known. After 2100 nothing is left but rules of the
/// Gregorian year, which come round after 400 years and whole weeks: the table has 2100 to 2499, and
/// moments after are moved into them.
#[derive(Debug)]
pub(crate) struct Table {
    first: i64,
    starts: Vec<i64>,
    offsets: Vec<i64>,
}

/// 2100-01-01T00:00Z in seconds; the database has changes year by year to 2087 (Morocco's Ramadan).
const RULES_FROM: i64 = 47_482 * SECONDS_OF_DAY;
/// 400 Gregorian years: a whole number of weeks.
const CYCLE: i64 = 146_097 * SECONDS_OF_DAY;

impl Table {
    fn new(zone: &TimeZone) -> Self {
        let first = zone.to_offset(Timestamp::MIN).seconds().into();
        let (mut starts, mut offsets) = (Vec::new(), Vec::new());
        for change in zone.following(Timestamp::MIN) {
            let start = change.timestamp().as_second();
            if start >= RULES_FROM + CYCLE {
                break;
            }
            let offset = i64::from(change.offset().seconds());
            if offset != offsets.last().copied().unwrap_or(first) {
                starts.push(start);
                offsets.push(offset);
            }
        }
        Self { first, starts, offsets }
    }

    /// The place of a moment, from 0 before the first change.
    fn place(&self, seconds: i64) -> usize {
        self.starts.partition_point(|&start| start <= seconds)
    }

    fn offset(&self, place: usize) -> i64 {
        place.checked_sub(1).and_then(|place| self.offsets.get(place)).copied().unwrap_or(self.first)
    }
}

/// Reads a table, remembering where it was: moments of a column are often near each other.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    table: &'t Table,
    from: i64,
    to: i64,
    offset: i64,
}

impl<'t> Reader<'t> {
    pub(crate) fn new(table: &'t Table) -> Self {
        // An empty stretch: the first moment is looked up.
        Self { table, from: 0, to: 0, offset: 0 }
    }

    /// The distance from Greenwich at a moment, both in seconds.
    pub(crate) fn offset(&mut self, seconds: i64) -> i64 {
        let seconds = if seconds >= RULES_FROM + CYCLE {
            RULES_FROM + (seconds - RULES_FROM).rem_euclid(CYCLE)
        } else {
            seconds
        };
        if !(self.from..self.to).contains(&seconds) {
            let place = self.table.place(seconds);
            self.from = place
                .checked_sub(1)
                .and_then(|place| self.table.starts.get(place))
                .copied()
                .unwrap_or(i64::MIN);
            self.to = self.table.starts.get(place).copied().unwrap_or(i64::MAX);
            self.offset = self.table.offset(place);
        }
        self.offset
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
            let mut reader = Reader::new(&table);
            let (min, max) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
            let random = core::iter::repeat_with(|| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let span = if state & 1 == 0 { (max - min) as u64 } else { 400 * 366 * 86_400 };
                let from = if state & 1 == 0 { min } else { -6_000_000_000 };
                from + ((state >> 11) % span) as i64
            });
            let changes = table.starts.iter().flat_map(|&start| [start - 1, start, start + 1]);
            for seconds in changes.chain([min, max]).chain(random.take(300)) {
                let timestamp = Timestamp::from_second(seconds).unwrap();
                let expected = i64::from(zone.to_offset(timestamp).seconds());
                assert_eq!(reader.offset(seconds), expected, "{} at {timestamp}", name.as_str());
            }
            zones += 1;
        }
        assert!(zones > 400, "{zones} zones");
    }
}
