//! What rules write, which do not read: numbers are written and compared.

use core::fmt::{self, Write};

use super::super::beginning::{Beginning, head};
use super::super::fold::{Fold, skip_alike};
use super::{Compared, Digits, Written, hebrew};
use crate::numbering::Numbering;

/// The number, up to a greatest, that rules write as what stands at a place: the longest text.
///
/// Rules write but do not read, so each number is written and compared; Hebrew years, of which there
/// are many, are added up.
pub(in crate::parse) fn by_rules(
    text: &str,
    at: usize,
    numbering: Numbering,
    greatest: u32,
    is_strict: bool,
) -> Option<(i64, usize)> {
    if numbering.is_hebrew_letters() {
        // The first three round thousands are words.
        let begins = text.get(at..)?.get(..HEBREW_THOUSANDS).or(text.get(at..))?;
        let is_word = begins.contains("אלפ") || begins.contains("אלף");
        let words = || by_writing(text, at, numbering, [1000, 2000, 3000].into_iter(), is_strict);
        let (number, end) = is_word.then(words).flatten().or_else(|| hebrew(text, at))?;
        let written = Written::of(numbering, number.unsigned_abs())?;
        let is_same = || text.get(at..end) == Some(written.as_str());
        return (!is_strict || is_same()).then_some((number, end));
    }
    // Some rules write most numbers in digits, as those of Japan's years do.
    let digits = Digits::read(text, at, Numbering::LATN, true);
    if let Some((number, end)) = digits.first(digits.len())
        && Written::of(numbering, number.unsigned_abs())?.as_str() == text.get(at..end)?
    {
        return Some((number, end));
    }
    // Others write great numbers in digits, in threes.
    if let Some((number, end)) = in_threes(text, at)
        && Written::of(numbering, number.unsigned_abs())?.as_str() == text.get(at..end)?
    {
        return Some((number, end));
    }
    let below = by_writing(text, at, numbering, 0..=greatest, is_strict);
    let above = if greatest < MYRIAD - 1 { None } else { great(text, at, numbering) };
    match (below, above) {
        (Some((_, shorter)), Some((_, longer))) if shorter >= longer => below,
        (_, None) => below,
        _ => above,
    }
}

const MYRIAD: u32 = 10_000;
/// Years beyond this many thousands no calendar has: `Day` reaches to 5 881 580 solar years and 6 062 000 lunar
/// ones.
const MOST_THOUSANDS: u32 = 7000;
/// How many round numbers are gone into, those of the longest texts.
const MOST_ROUND: usize = 3;

/// A number from 10 000 on, whose text begins with that of its myriads, or of its thousands, but for the mark at
/// the end of a number.
fn great(text: &str, at: usize, numbering: Numbering) -> Option<(i64, usize)> {
    let rest = text.get(at..)?;
    // Most texts do not begin as any of them: a hundred show with what letters they do.
    let first = rest.chars().next()?;
    let mut some = (10..100).chain((100..1000).step_by(100)).chain((1000..=7000).step_by(1000));
    let begins = |thousands: u64| {
        Written::of(numbering, thousands.saturating_mul(1000))
            .is_some_and(|text| text.as_str().starts_with(first))
    };
    if !some.any(begins) {
        return None;
    }
    let [one, two] = [1, 2].map(|number| Written::of(numbering, number));
    let [one, two] = [one?, two?];
    // Greek's keraia and the Slavonic titlo end small numbers.
    let mark = one.as_str().chars().next_back().filter(|&mark| two.as_str().ends_with(mark));
    let mut longest = [(0, 0); MOST_ROUND];
    for thousands in MYRIAD / 1000..=MOST_THOUSANDS {
        let number = thousands.saturating_mul(1000);
        let mut stem = Stem { rest, mark, is_over: false };
        if numbering.write(number.into(), 1, &mut stem).is_err() {
            continue;
        }
        let read = rest.len().saturating_sub(stem.rest.len());
        if let Some(shortest) = longest.iter_mut().min().filter(|(length, _)| *length < read) {
            *shortest = (read, number);
        }
    }
    longest
        .into_iter()
        .filter(|&(length, _)| length > 0)
        .filter_map(|(_, first)| {
            let others = if first % MYRIAD == 0 { MYRIAD } else { 1000 };
            by_writing(text, at, numbering, first..first.saturating_add(others), true)
        })
        .max_by_key(|&(_, end)| end)
}

/// What is written, compared with what stands in a text, but for a mark at its end.
struct Stem<'t> {
    rest: &'t str,
    mark: Option<char>,
    /// Whether the mark was left out, which ends it.
    is_over: bool,
}

impl Write for Stem<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let rest = self.rest.strip_prefix(text).filter(|_| !self.is_over);
        let without_mark = || {
            let stem = text.strip_suffix(self.mark.filter(|_| !self.is_over)?)?;
            self.rest.strip_prefix(stem)
        };
        let is_over = rest.is_none();
        self.rest = rest.or_else(without_mark).ok_or(fmt::Error)?;
        self.is_over = is_over;
        Ok(())
    }
}

/// Digits with a comma before each three.
fn in_threes(text: &str, at: usize) -> Option<(i64, usize)> {
    let (mut number, mut end) = (0_i64, at);
    for letter in text.get(at..)?.chars().take(20) {
        match letter.to_digit(10) {
            Some(digit) => number = number.saturating_mul(10).saturating_add(i64::from(digit)),
            None if letter == ',' && end > at => {}
            None => break,
        }
        end = end.saturating_add(letter.len_utf8());
    }
    (end > at).then_some((number, end))
}

/// The bytes within which the words of round thousands are.
const HEBREW_THOUSANDS: usize = 14;

/// The place after a number that stands at a place as a system writes it.
fn exactly(numbering: Numbering, number: u32, text: &str, at: usize) -> Option<usize> {
    // It stops at the first letter that is another.
    let mut compared = Compared { rest: text.get(at..)? };
    numbering.write(u64::from(number), 1, &mut compared).ok()?;
    Some(text.len().saturating_sub(compared.rest.len()))
}

/// Days and months as rules write them: the beginnings of their texts, since to write each takes long.
#[derive(Clone, Debug)]
pub(in crate::parse) struct SmallByRules {
    numbering: Numbering,
    beginnings: [Beginning; SmallByRules::COUNT],
}

impl SmallByRules {
    /// From 0 on. As many days as a month has in nearly every calendar, and no fewer than a year has months.
    const COUNT: usize = 41;

    /// Those of a system of rules that says no more with letters than is read by adding up.
    pub(in crate::parse) fn new(numbering: Numbering) -> Option<Self> {
        if numbering.digits().is_some() || numbering.is_hebrew_letters() {
            return None;
        }
        let beginnings = core::array::from_fn(|number| {
            let written = Written::of(numbering, number as u64);
            Beginning::of(written.as_ref().map(Written::as_str))
        });
        Some(Self { numbering, beginnings })
    }

    pub(in crate::parse) fn numbering(&self) -> Numbering {
        self.numbering
    }

    /// The number of the longest text that stands at a place.
    pub(in crate::parse) fn read(&self, text: &str, at: usize) -> Option<(i64, usize)> {
        let head = head(text.as_bytes().get(at..)?);
        let mut best: Option<(i64, usize)> = None;
        for (number, beginning) in (0..).zip(&self.beginnings) {
            if beginning.is_of(head)
                && let Some(end) = exactly(self.numbering, number, text, at)
                && end > best.map_or(at, |(_, end)| end)
            {
                best = Some((number.into(), end));
            }
        }
        best
    }
}

/// The number of the longest text among those that a system writes.
fn by_writing(
    text: &str,
    at: usize,
    numbering: Numbering,
    all: impl Iterator<Item = u32> + Clone,
    is_strict: bool,
) -> Option<(i64, usize)> {
    let exactly = |number: u32| exactly(numbering, number, text, at);
    let alike = |number: u32| {
        let written = Written::of(numbering, u64::from(number))?;
        skip_alike(text, at, written.as_str(), Fold::Alike)
    };
    let longest = |best: Option<(i64, usize)>, number: u32, end: Option<usize>| match (best, end) {
        (Some((_, longest)), Some(end)) if end <= longest => best,
        (_, Some(end)) if end > at => Some((i64::from(number), end)),
        _ => best,
    };
    let exact = all.clone().fold(None, |best, number| longest(best, number, exactly(number)));
    if exact.is_some() || is_strict {
        return exact;
    }
    all.fold(None, |best, number| longest(best, number, alike(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rules_write_is_read() {
        for name in ["hanidays", "romanlow", "jpanyear", "armn", "geor", "taml", "hans", "hantfin", "grek"] {
            let numbering = Numbering::new(name).unwrap();
            for number in 1..=31 {
                let written = Written::of(numbering, number).unwrap();
                let written = written.as_str();
                let read = by_rules(written, 0, numbering, 40, true);
                assert_eq!(read, Some((number as i64, written.len())), "{name}: {written}");
            }
        }
    }

    /// Years beyond 9999, in each system of rules.
    #[test]
    fn great_years_that_rules_write_are_read() {
        let by_rules_alone =
            |numbering: &Numbering| numbering.digits().is_none() && !numbering.is_hebrew_letters();
        let (mut count, mut wrong) = (0, std::vec::Vec::new());
        for numbering in Numbering::all().filter(by_rules_alone) {
            let name = numbering.name();
            for number in [9999, 12_345, 123_456, 1_000_000, 5_881_580] {
                let written = Written::of(numbering, number).unwrap();
                let written = written.as_str();
                let read = by_rules(written, 0, numbering, 9999, true);
                count += 1;
                // Greek writes 140 and a million alike: of two numbers the smaller is read.
                let is_smaller = |read: i64| {
                    read < number as i64 && Written::of(numbering, read as u64).unwrap().as_str() == written
                };
                let is_read =
                    |(read, end)| (read == number as i64 || is_smaller(read)) && end == written.len();
                if !read.is_some_and(is_read) {
                    wrong.push(std::format!("{name}: {number} {written} {read:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{} of {count}: {}", wrong.len(), wrong.join("\n"));
        assert!(count >= 90, "{count}");
    }
}
