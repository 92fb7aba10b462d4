//! What was written or read lately, to be copied.

use core::ops::Range;

use metonic::Day;

/// Where the texts of days that were met lately stand, by the lowest bits of the day.
pub(super) struct Written(Vec<Slot>);

#[derive(Clone, Copy, Default)]
struct Slot {
    day: Day,
    from: u32,
    /// 0 in a slot that is empty, and of patterns that write nothing.
    bytes: u32,
}

impl Written {
    pub(super) fn new(rows: usize) -> Self {
        Self(vec![Slot::default(); slots(rows)])
    }

    fn slot(&mut self, day: Day) -> Option<&mut Slot> {
        let slots = self.0.len();
        self.0.get_mut(day.get() as u32 as usize & slots.wrapping_sub(1))
    }

    #[inline]
    pub(super) fn find(&mut self, day: Day) -> Option<Range<usize>> {
        let slot = *self.slot(day)?;
        let from = slot.from as usize;
        (slot.day == day && slot.bytes > 0).then(|| from..from.saturating_add(slot.bytes as usize))
    }

    /// The latest is the likeliest to be in the processor's cache. Offsets are below 2^31.
    #[inline]
    pub(super) fn keep(&mut self, day: Day, text: Range<usize>) {
        if let Some(slot) = self.slot(day) {
            *slot = Slot { day, from: text.start as u32, bytes: text.len() as u32 };
        }
    }
}

/// How many answers are remembered for so many rows: a power of two, at most what a cache holds.
fn slots(rows: usize) -> usize {
    rows.clamp(16, 1 << 16).next_power_of_two()
}

/// What texts that were met lately say, by a hash of theirs.
pub(super) struct Read {
    slots: Vec<Known>,
    /// Rows that were looked up since the last count, and those that were found.
    asked: u32,
    pub(super) found: u32,
    /// Rows to come that are not looked up.
    passed: u32,
}

#[derive(Clone, Copy)]
pub(super) struct Known {
    /// Of a row with the text.
    pub(super) row: usize,
    pub(super) day: Day,
    pub(super) is_set: bool,
}

impl Read {
    pub(super) fn new(rows: usize) -> Self {
        // A column of few texts has to pay for its slots too.
        let none = Known { row: 0, day: Day::EPOCH, is_set: false };
        Self { slots: vec![none; slots(rows / 4).min(1 << 14)], asked: 0, found: 0, passed: 0 }
    }

    /// Whether the next row is to be looked up. Where few are found, sixteen times as many are passed over.
    #[inline]
    pub(super) fn is_worth_it(&mut self) -> bool {
        const COUNT: u32 = 1024;

        if self.passed > 0 {
            self.passed = self.passed.saturating_sub(1);
            return false;
        }
        if self.asked == COUNT {
            if self.found < COUNT / 8 {
                self.passed = 16 * COUNT;
            }
            (self.asked, self.found) = (0, 0);
        }
        self.asked = self.asked.saturating_add(1);
        true
    }

    #[inline]
    pub(super) fn slot(&mut self, text: &str) -> Option<&mut Known> {
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        let last = rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
        // The multiplier of Knuth's MMIX; the upper bits of a product depend on all of a word.
        let mix =
            |hash: u64, word: u64| (hash ^ word).wrapping_mul(6_364_136_223_846_793_005).rotate_left(29);
        let words = words.iter().map(|&word| u64::from_le_bytes(word));
        let hash = mix(words.fold(text.len() as u64, mix), last);
        let slots = self.slots.len();
        self.slots.get_mut(hash as usize & slots.wrapping_sub(1))
    }
}
