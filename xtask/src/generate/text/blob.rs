//! Text and an index of it, each thing once.

use std::collections::HashMap;

/// Bytes that a place in the index takes in the index.
pub(super) const PLACE: usize = 3;

/// Strings end to end, and lists of them by place.
#[derive(Default)]
pub(super) struct Blob {
    pub(super) strings: String,
    pub(super) index: Vec<u8>,
    lists: HashMap<Vec<String>, u32>,
    runs: HashMap<String, u32>,
    rows: HashMap<Vec<u8>, u32>,
}

impl Blob {
    /// The place of a list: how many, where the first begins, and where each ends after that.
    ///
    /// One byte each where they are short together, two where they are not, which the count's
    /// highest bit says.
    pub(super) fn list(&mut self, list: &[String]) -> u32 {
        if let Some(&place) = self.lists.get(list) {
            return place;
        }
        let run = list.concat();
        let start = if let Some(&start) = self.runs.get(&run) {
            start
        } else {
            let found = self.strings.find(&run);
            let start = found.unwrap_or_else(|| {
                self.strings.push_str(&run);
                self.strings.len() - run.len()
            }) as u32;
            self.runs.insert(run.clone(), start);
            start
        };
        let is_long = run.len() > usize::from(u8::MAX);
        let count = u8::try_from(list.len()).ok().filter(|&count| count < 0x80).expect("a list is short");
        let place = self.index.len() as u32;
        self.index.push(count | if is_long { 0x80 } else { 0 });
        self.place(start);
        let mut end = 0;
        for text in list {
            end += text.len();
            if is_long {
                self.index.extend(u16::try_from(end).expect("a list's text is short").to_le_bytes());
            } else {
                self.index.push(end as u8);
            }
        }
        self.lists.insert(list.to_vec(), place);
        place
    }

    /// The place of a row of places.
    pub(super) fn row(&mut self, places: &[u32]) -> u32 {
        let bytes: Vec<u8> =
            places.iter().flat_map(|place| place.to_le_bytes().into_iter().take(PLACE)).collect();
        self.bytes(bytes)
    }

    /// The place of bytes.
    pub(super) fn bytes(&mut self, bytes: Vec<u8>) -> u32 {
        let place = self.index.len() as u32;
        *self.rows.entry(bytes).or_insert_with_key(|bytes| {
            self.index.extend(bytes);
            place
        })
    }

    fn place(&mut self, place: u32) {
        assert!(place < 1 << (8 * PLACE), "the blob is too long");
        self.index.extend(&place.to_le_bytes()[..PLACE]);
    }
}
