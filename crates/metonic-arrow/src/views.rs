//! Columns of texts, written one after the other.

use std::sync::Arc;

use arrow_array::StringViewArray;
use arrow_array::builder::make_view;
use arrow_buffer::{Buffer, NullBuffer, ScalarBuffer};

use crate::error::Error;

/// Texts of up to twelve bytes stand in their views, longer ones in blocks; a text that is asked for
/// again is the same view.
#[derive(Debug, Default)]
pub(crate) struct Views {
    rows: Vec<u128>,
    blocks: Vec<Buffer>,
    block: Vec<u8>,
}

/// The bytes of a block: places in it have 31 bits.
const BLOCK: usize = 1 << 20;
const INLINE: usize = 12;

impl Views {
    pub(crate) fn with_rows(rows: usize) -> Self {
        Self { rows: Vec::with_capacity(rows), ..Self::default() }
    }

    /// A text's bytes, to be pushed as often as it is wanted.
    #[inline]
    pub(crate) fn view(&mut self, bytes: &[u8]) -> u128 {
        if bytes.len() <= INLINE {
            return make_view(bytes, 0, 0);
        }
        if self.block.len().saturating_add(bytes.len()) > BLOCK && !self.block.is_empty() {
            self.close();
        }
        let view = make_view(bytes, self.blocks.len() as u32, self.block.len() as u32);
        self.block.extend_from_slice(bytes);
        view
    }

    pub(crate) fn push(&mut self, view: u128) {
        self.rows.push(view);
    }

    fn close(&mut self) {
        let block = core::mem::replace(&mut self.block, Vec::with_capacity(BLOCK));
        self.blocks.push(block.into());
    }

    /// # Errors
    /// None that is reached: the bytes are texts, the views those of the blocks.
    pub(crate) fn finish(mut self, nulls: Option<NullBuffer>) -> Result<StringViewArray, Error> {
        if !self.block.is_empty() {
            let block = core::mem::take(&mut self.block);
            self.blocks.push(block.into());
        }
        let blocks: Arc<[Buffer]> = self.blocks.into();
        Ok(StringViewArray::try_new(ScalarBuffer::from(self.rows), blocks, nulls)?)
    }
}

/// The views of texts that days have, of the days asked for last: columns often have days again.
#[derive(Debug)]
pub(crate) struct ByDay {
    places: Vec<Option<(i32, u128)>>,
}

impl ByDay {
    const PLACES: usize = 1 << 12;

    pub(crate) fn new(rows: usize) -> Self {
        // A cache of more places than there are rows costs more than it saves.
        Self { places: vec![None; rows.next_power_of_two().min(Self::PLACES)] }
    }

    /// The view of a day, made if it is not there.
    pub(crate) fn get(&mut self, day: i32, make: impl FnOnce() -> u128) -> u128 {
        let mask = self.places.len().wrapping_sub(1);
        let Some(place) = self.places.get_mut(day as usize & mask) else { return make() };
        match *place {
            Some((known, view)) if known == day => view,
            _ => {
                let view = make();
                *place = Some((day, view));
                view
            }
        }
    }
}
