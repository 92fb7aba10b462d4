//! The beginnings of names, to see at once which of them a text may begin with.

/// The first eight bytes of a name, or all, and which of eight they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Beginning {
    bytes: u64,
    mask: u64,
}

impl Beginning {
    pub(super) fn of(name: Option<&str>) -> Self {
        let name = name.unwrap_or_default().as_bytes();
        let missing = 8_usize.saturating_sub(name.len()).saturating_mul(8);
        // Nothing begins with a name that there is not.
        let mask = u64::MAX.checked_shr(missing as u32).unwrap_or(0);
        Self { bytes: head(name), mask }
    }

    /// Whether a text with such a head may begin with the name.
    #[inline]
    pub(super) const fn is_of(self, head: u64) -> bool {
        head & self.mask == self.bytes && self.mask != 0
    }
}

/// The first eight bytes, the first one lowest; zeros where there are none.
#[inline]
pub(super) fn head(bytes: &[u8]) -> u64 {
    if let Some(bytes) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*bytes);
    }
    bytes.iter().rev().fold(0, |head, &byte| head << 8 | u64::from(byte))
}

/// The place of the longest name that a text begins with, and its length; none if two are the same.
#[inline]
pub(super) fn longest(
    beginnings: &[Beginning],
    name: impl Fn(usize) -> Option<&'static str>,
    text: &[u8],
) -> Option<(usize, usize)> {
    let head = head(text);
    let (mut found, mut length, mut is_one) = (0, 0, true);
    for (place, beginning) in beginnings.iter().enumerate() {
        if !beginning.is_of(head) {
            continue;
        }
        let name = name(place)?.as_bytes();
        if name.len() >= length && (name.len() <= 8 || text.starts_with(name)) {
            is_one = name.len() > length;
            (found, length) = (place, name.len());
        }
    }
    (length > 0 && is_one).then_some((found, length))
}

/// The first four bytes of each of some names, or all: fewer than [`Beginning`]s, for more names.
#[derive(Clone, Debug)]
pub(super) struct Heads<const N: usize>([(u32, u32); N]);

impl<const N: usize> Heads<N> {
    /// Those of names in pieces, by their places.
    pub(super) fn of(name: impl Fn(usize) -> Option<[&'static str; 3]>) -> Self {
        Self(core::array::from_fn(|place| {
            let bytes = name(place).into_iter().flatten().flat_map(str::bytes).take(4);
            let shifts = [0_u32, 8, 16, 24];
            // Nothing begins with a name that there is not.
            shifts.iter().zip(bytes).fold((0, 0), |(head, mask), (shift, byte)| {
                (head | u32::from(byte) << shift, mask | 0xff << shift)
            })
        }))
    }

    /// The place of the longest name that a text begins with, and its length; none if two are the same.
    pub(super) fn longest(
        &self,
        name: impl Fn(usize) -> Option<[&'static str; 3]>,
        text: &str,
    ) -> Option<(usize, usize)> {
        let head = head(text.as_bytes()) as u32;
        let (mut found, mut length, mut is_one) = (0, 0, true);
        for (place, &(bytes, mask)) in self.0.iter().enumerate() {
            if head & mask != bytes || mask == 0 {
                continue;
            }
            let rest = name(place)?.into_iter().try_fold(text, |rest, piece| rest.strip_prefix(piece));
            let Some(rest) = rest else { continue };
            let own = text.len().saturating_sub(rest.len());
            if own >= length {
                is_one = own > length;
                (found, length) = (place, own);
            }
        }
        (length > 0 && is_one).then_some((found, length))
    }
}
