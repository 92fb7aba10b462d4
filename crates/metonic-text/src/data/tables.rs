//! Tables of what is the same in every language: by key, by region, by number.

use super::{
    HOURS, INDEX, LANGUAGES, LIKELY, List, PLACE, REGIONS, RULES, SYSTEMS, TERRITORIES, byte, counted, place,
    word,
};

/// What stands behind the place of a key, in a table of such in the keys' order.
pub(super) fn keyed_place(table: usize, key: &str) -> Option<usize> {
    let at = word(table).saturating_add(4);
    let item = |number: usize| place(at.saturating_add(number.saturating_mul(PLACE)));
    let (mut from, mut to) = (0, counted(word(table)) / 2);
    while from < to {
        let middle = from.midpoint(to);
        let pair = middle.saturating_mul(2);
        match List::at(item(pair)).get(0).unwrap_or_default().cmp(key) {
            core::cmp::Ordering::Less => from = middle.saturating_add(1),
            core::cmp::Ordering::Greater => to = middle,
            core::cmp::Ordering::Equal => return Some(item(pair.saturating_add(1))),
        }
    }
    None
}

/// The pair that begins with a key, in a table of pairs in the keys' order.
fn paired(table: usize, key: &str) -> Option<&'static str> {
    let at = word(table);
    let pair = |item: usize| List::at(place(at.saturating_add(4).saturating_add(item.saturating_mul(PLACE))));
    let (mut from, mut to) = (0, counted(at));
    while from < to {
        let middle = from.midpoint(to);
        match pair(middle).get(0).unwrap_or_default().cmp(key) {
            core::cmp::Ordering::Less => from = middle.saturating_add(1),
            core::cmp::Ordering::Greater => to = middle,
            core::cmp::Ordering::Equal => return pair(middle).get(1),
        }
    }
    None
}

/// The likely subtags of a tag without some: `zh-TW` is `zh-Hant-TW`.
pub(crate) fn likely(tag: &str) -> Option<&'static str> {
    paired(LIKELY, tag)
}

/// What a language's old tag is now.
pub(crate) fn language(tag: &str) -> Option<&'static str> {
    paired(LANGUAGES, tag)
}

/// What a region's old code is now.
pub(crate) fn territory(code: &str) -> Option<&'static str> {
    paired(TERRITORIES, code)
}

/// A numbering system: its name, its digits if it has ten, and else the number of its rules.
pub(crate) fn numbering(number: u8) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    let at = word(SYSTEMS).saturating_add(4).saturating_add(usize::from(number).saturating_mul(PLACE));
    let list = List::at(place(at));
    (list.get(0).unwrap_or_default(), list.get(1), list.get(2))
}

/// The rule of a set for a number: the divisor and the text.
pub(crate) fn rule(set: usize, number: u64) -> Option<(u64, &'static str)> {
    let item = |item: usize| place(word(RULES).saturating_add(4).saturating_add(item.saturating_mul(PLACE)));
    let (numbers, at) = (item(0), item(set.saturating_add(1)));
    let count = usize::from(byte(at));
    let long = |at: usize| {
        let at = numbers.saturating_add(usize::from(byte(at)).saturating_mul(8));
        INDEX.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| u64::from_le_bytes(*bytes))
    };
    let rule = |item: usize| at.saturating_add(4).saturating_add(item.saturating_mul(2));
    // The last that is not above the number.
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = from.midpoint(to);
        if long(rule(middle)) <= number { from = middle.saturating_add(1) } else { to = middle }
    }
    let item = from.checked_sub(1)?;
    let texts = List::at(place(at.saturating_add(1)));
    Some((long(rule(item).saturating_add(1)).max(1), texts.get(item).unwrap_or_default()))
}

/// How many numbering systems there are.
pub(crate) fn numbering_systems() -> u8 {
    counted(word(SYSTEMS)) as u8
}

/// The hours of a language in a region, by its tag, where they are not the region's, or of a region of
/// three digits: the preferred letter, and the first that is allowed.
pub(crate) fn hours(tag: &str) -> Option<(u8, u8)> {
    match *paired(HOURS, tag)?.as_bytes() {
        [preferred, first] => Some((preferred, first)),
        _ => None,
    }
}

/// What a region prefers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Customs {
    pub(crate) calendar: u8,
    /// One of `h`, `H`, `k`, `K`.
    pub(crate) hours: u8,
    /// The first that is allowed: such a letter, or `b` or `B`, for `h` with a period of the day.
    pub(crate) first_hours: u8,
}

pub(crate) fn region(code: [u8; 2]) -> Option<Customs> {
    let at = word(REGIONS);
    let entry = |item: usize| at.saturating_add(4).saturating_add(item.saturating_mul(5));
    let (mut from, mut to) = (0, counted(at));
    while from < to {
        let middle = from.midpoint(to);
        let here = entry(middle);
        let part = |part: usize| byte(here.saturating_add(part));
        match [part(0), part(1)].cmp(&code) {
            core::cmp::Ordering::Less => from = middle.saturating_add(1),
            core::cmp::Ordering::Greater => to = middle,
            core::cmp::Ordering::Equal => {
                return Some(Customs { calendar: part(2), hours: part(3), first_hours: part(4) });
            }
        }
    }
    None
}
