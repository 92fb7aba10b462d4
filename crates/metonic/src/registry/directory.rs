//! Names to numbers, for many readers and now and then a writer.
//!
//! Everything is append-only. A record is written in full, its names are entered in the index, and
//! one store to its state then makes all of its names visible together. Readers take no lock and
//! wait for nobody: they see a record whole or not at all.

use std::boxed::Box;

use super::name::{self, Name};
use super::sync::{AtomicU8, AtomicU32, OnceLock, Ordering, WriterGuard, WriterLock};

/// Chunks of a table, each twice as long as the one before it.
const CHUNKS: usize = 12;
/// Places in a table's first chunk.
const FIRST_CHUNK: u32 = 32;
/// Places in a table: 131 040.
pub(super) const CAPACITY: u32 = FIRST_CHUNK * ((1 << CHUNKS) - 1);

/// An append-only table. A place, once written, never changes or moves.
#[derive(Debug)]
pub(super) struct Table<T> {
    chunks: [OnceLock<Box<[OnceLock<T>]>>; CHUNKS],
}

/// The chunk that holds a place, the chunk's length, and the place within it.
const fn locate(place: u32) -> (usize, u32, u32) {
    // Chunk k begins at FIRST_CHUNK · (2^k − 1), so adding FIRST_CHUNK puts its places in [2^k,
    // 2^(k + 1)) of it.
    let shifted = place.saturating_add(FIRST_CHUNK);
    let chunk = (shifted / FIRST_CHUNK).ilog2();
    let length = FIRST_CHUNK << chunk;
    (chunk as usize, length, shifted ^ length)
}

impl<T> Table<T> {
    pub(super) const fn new() -> Self {
        Self { chunks: [const { OnceLock::new() }; CHUNKS] }
    }

    pub(super) fn get(&self, place: u32) -> Option<&T> {
        let (chunk, _, within) = locate(place);
        self.chunks.get(chunk)?.get()?.get(within as usize)?.get()
    }

    /// Writes a place that nobody has written; hands the value back if that cannot be.
    pub(super) fn set(&self, place: u32, value: T) -> Result<(), T> {
        let (chunk, length, within) = locate(place);
        let Some(chunk) = self.chunks.get(chunk) else { return Err(value) };
        let places = chunk.get_or_init(|| (0..length).map(|_| OnceLock::new()).collect());
        match places.get(within as usize) {
            Some(place) => place.set(value),
            None => Err(value),
        }
    }
}

/// What a record's state says.
const PENDING: u8 = 0;
const LIVE: u8 = 1;
const RETIRED: u8 = 2;

/// What was registered together: a number and its names.
#[derive(Debug)]
struct Record {
    number: u32,
    state: AtomicU8,
    names: Box<[Name]>,
}

/// A name and the place of its record.
#[derive(Debug)]
struct Entry {
    name: Name,
    record: u32,
}

/// How many places are taken; only writers know.
#[derive(Debug)]
struct Taken {
    records: u32,
    entries: u32,
}

/// Names to numbers.
#[derive(Debug)]
pub(super) struct Directory {
    records: Table<Record>,
    entries: Table<Entry>,
    /// Open addressing, insert-only: level k holds the entries of the table's chunk k, in twice as
    /// many slots. A slot is 0 or an entry's place + 1.
    index: [OnceLock<Box<[AtomicU32]>>; CHUNKS],
    writer: WriterLock<Taken>,
}

/// Who has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) number: u32,
    pub(super) is_retired: bool,
}

/// Why names were not entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotEntered {
    Taken(Name, Owner),
    Full,
    Busy,
}

impl Directory {
    pub(super) const fn new() -> Self {
        Self {
            records: Table::new(),
            entries: Table::new(),
            index: [const { OnceLock::new() }; CHUNKS],
            writer: WriterLock::new(Taken { records: 0, entries: 0 }),
        }
    }

    /// The number of a live name.
    pub(super) fn find(&self, name: &str) -> Option<u32> {
        let record = self.record(name)?;
        // Acquire: whoever sees one name of a record sees all of them from then on.
        (record.state.load(Ordering::Acquire) == LIVE).then_some(record.number)
    }

    /// Who has a name, live or retired.
    pub(super) fn owner(&self, name: &str) -> Option<Owner> {
        let record = self.record(name)?;
        match record.state.load(Ordering::Acquire) {
            PENDING => None,
            state => Some(Owner { number: record.number, is_retired: state == RETIRED }),
        }
    }

    fn record(&self, name: &str) -> Option<&Record> {
        let hash = name::hash(name);
        // The last level first, which has half of the names.
        for slots in self.index.iter().rev().filter_map(OnceLock::get) {
            // The index only points: what it points to is published by the once-locks and the record's state.
            for slot in probe(slots, hash) {
                let Some(place) = slot.load(Ordering::Relaxed).checked_sub(1) else { break };
                if let Some(entry) = self.entries.get(place)
                    && entry.name.matches(name)
                {
                    return self.records.get(entry.record);
                }
            }
        }
        None
    }

    /// Begins to enter names: takes the lock, and sees that they are free and that there is room
    /// for them.
    pub(super) fn begin<'d>(&'d self, names: &'d [Name]) -> Result<Entering<'d>, NotEntered> {
        let taken = self.writer.lock().ok_or(NotEntered::Busy)?;
        for &name in names {
            if let Some(owner) = self.owner(name.as_str()) {
                return Err(NotEntered::Taken(name, owner));
            }
        }
        if names.len() > CAPACITY.saturating_sub(taken.entries) as usize {
            return Err(NotEntered::Full);
        }
        Ok(Entering { directory: self, names, taken })
    }

    /// Points the index at an entry.
    fn point(&self, place: u32, name: Name) {
        let (level, length, _) = locate(place);
        let Some(level) = self.index.get(level) else { return };
        let slots = level.get_or_init(|| (0..length.saturating_mul(2)).map(|_| AtomicU32::new(0)).collect());
        for slot in probe(slots, name::hash(name.as_str())) {
            if slot.load(Ordering::Relaxed) == 0 {
                slot.store(place.saturating_add(1), Ordering::Relaxed);
                return;
            }
        }
    }

    /// Takes the names of a number away. `None` if the lock is not to be had; else whether it had
    /// live names.
    pub(super) fn retire(&self, number: u32) -> Option<bool> {
        let _writer = self.writer.lock()?;
        let live = self.records().find(|record| record.number == number);
        if let Some(record) = live {
            record.state.store(RETIRED, Ordering::Release);
        }
        Some(live.is_some())
    }

    fn records(&self) -> impl Iterator<Item = &Record> {
        (0..CAPACITY)
            .map_while(|place| self.records.get(place))
            .filter(|record| record.state.load(Ordering::Acquire) == LIVE)
    }

    /// The numbers with live names, in the order of their registration.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        self.records().map(|record| record.number)
    }

    /// The live names.
    pub(super) fn names(&self) -> impl Iterator<Item = Name> {
        self.records().flat_map(|record| record.names.iter().copied())
    }
}

/// Names about to be entered, with the lock held.
pub(super) struct Entering<'d> {
    directory: &'d Directory,
    names: &'d [Name],
    taken: WriterGuard<'d, Taken>,
}

impl Entering<'_> {
    /// Enters the names for a number, and publishes them together.
    pub(super) fn commit(mut self, number: u32) {
        let (directory, record) = (self.directory, self.taken.records);
        let state = AtomicU8::new(PENDING);
        // The places are ours, by the lock, and there is room for them, so that no write fails. A
        // failed one would leave the record pending.
        let _ = directory.records.set(record, Record { number, state, names: self.names.into() });
        for &name in self.names {
            let entry = self.taken.entries;
            let _ = directory.entries.set(entry, Entry { name, record });
            directory.point(entry, name);
            self.taken.entries = entry.saturating_add(1);
        }
        if let Some(record) = directory.records.get(record) {
            // Release: publishes every name above.
            record.state.store(LIVE, Ordering::Release);
        }
        self.taken.records = record.saturating_add(1);
    }
}

/// The slots where a hash may stand, in the order of looking: each once, from its own.
fn probe(slots: &[AtomicU32], hash: u32) -> impl Iterator<Item = &AtomicU32> {
    // Their number is a power of two.
    let start = hash as usize & slots.len().saturating_sub(1);
    let (before, from) = slots.split_at_checked(start).unwrap_or((&[], slots));
    from.iter().chain(before)
}

#[cfg(test)]
impl Directory {
    /// The lock, as a writer that never comes to an end has it.
    pub(super) fn held(&self) -> Option<impl Sized + '_> {
        self.writer.lock()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_fall_into_chunks() {
        assert_eq!(locate(0), (0, 32, 0));
        assert_eq!(locate(31), (0, 32, 31));
        assert_eq!(locate(32), (1, 64, 0));
        assert_eq!(locate(95), (1, 64, 63));
        assert_eq!(locate(96), (2, 128, 0));
        let (chunk, length, within) = locate(CAPACITY - 1);
        assert_eq!((chunk, within), (CHUNKS - 1, length - 1));
        assert_eq!(locate(CAPACITY).0, CHUNKS);
    }
}
