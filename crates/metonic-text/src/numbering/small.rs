//! Days and years of our time, in the digits that most dates are written in: two digits at once.

use core::fmt::{self, Write};

/// How small numbers are written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Small {
    /// In ASCII.
    Latin,
    /// In digits of two bytes: two digits of each number below 100.
    TwoBytes(&'static str),
    /// As all others are.
    Other,
}

impl Small {
    pub(super) const fn of_zero(zero: char) -> Self {
        if zero == '0' {
            Self::Latin
        } else if zero == '٠' {
            Self::TwoBytes(ARAB_TEXT)
        } else if zero == '۰' {
            Self::TwoBytes(ARABEXT_TEXT)
        } else {
            Self::Other
        }
    }
}

/// Writes a number in digits of two bytes, by their pairs, with so many digits at least, if it is a small one.
pub(crate) fn two_bytes<W: Write>(pairs: &str, number: i32, least: u8, out: &mut W) -> Option<fmt::Result> {
    // Texts of known length are copied without a call.
    let pair = |number: i32| {
        let at = (number as usize).saturating_mul(4);
        pairs.get(at..at.saturating_add(4)).unwrap_or_default()
    };
    Some(match (number, least) {
        (0..10, 0 | 1) => out.write_str(pair(number).get(2..4).unwrap_or_default()),
        (0..100, 2) | (10..100, 0 | 1) => out.write_str(pair(number)),
        (1000..10_000, 0..=4) => {
            out.write_str(pair(number / 100)).and_then(|()| out.write_str(pair(number % 100)))
        }
        _ => return None,
    })
}

/// Writes the two digits of a number below 100. A text of known length is copied without a call.
#[inline]
pub(crate) fn write_pair(number: i32, out: &mut impl Write) -> fmt::Result {
    let at = (number as usize).saturating_mul(2);
    match LATIN_TEXT.get(at..).and_then(|pairs| pairs.get(..2)) {
        Some(pair) => out.write_str(pair),
        None => Ok(()),
    }
}

const LATIN: [u8; 200] = pairs("0");
const ARAB: [u8; 400] = pairs("٠");
const ARABEXT: [u8; 400] = pairs("۰");
const LATIN_TEXT: &str = text(&LATIN);
const ARAB_TEXT: &str = text(&ARAB);
const ARABEXT_TEXT: &str = text(&ARABEXT);

/// Two digits of each number below 100, of digits that differ in their last byte.
#[allow(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "evaluated when the library is built"
)]
const fn pairs<const N: usize>(zero: &str) -> [u8; N] {
    let zero = zero.as_bytes();
    let mut bytes = [0; N];
    let mut at = 0;
    while at < N {
        let (place, byte) = (at / zero.len(), at % zero.len());
        let digit = if place % 2 == 0 { place / 20 } else { place / 2 % 10 };
        bytes[at] = zero[byte] + if byte + 1 == zero.len() { digit as u8 } else { 0 };
        at += 1;
    }
    bytes
}

const fn text(bytes: &'static [u8]) -> &'static str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
