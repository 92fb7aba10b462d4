//! Patterns: text and fields, read once.

mod error;
mod ldml;

use crate::case::{self, Cases};
use crate::numbering::Numbering;

pub use self::error::PatternError;

/// A pattern of dates, read: what is printed as it stands, and fields.
///
/// A pattern borrows its text and takes no memory of its own. The languages that it is written in
/// are functions: [`Pattern::ldml`], [`Pattern::qt`], [`Pattern::strftime`].
///
/// ```
/// use metonic_text::Pattern;
///
/// assert!(Pattern::ldml("EEEE, d MMMM y").is_ok());
/// assert!(Pattern::ldml("d 'o''clock' MMMM").is_ok());
/// assert!(Pattern::ldml("T").is_err());
/// ```
#[derive(Clone, Debug)]
pub struct Pattern<'p> {
    /// Its text, and those of what was put together with it.
    texts: [&'p str; Pattern::MOST_TEXTS],
    parts: [Part; Pattern::MOST_PARTS],
    count: u8,
    numbers: Numbers,
    /// Only where a field may ask for them.
    cases: Option<Cases>,
}

/// What a pattern says of numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Numbers {
    /// Of all fields.
    pub(crate) all: Option<Numbering>,
    /// Of one, by its letter.
    pub(crate) one: Option<(u8, Numbering)>,
}

/// A part of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Text from a place of the pattern to another; which text, in the first number's highest bits.
    Text(u16, u16),
    /// A letter of LDML and how often it stands, or one of the [codes](crate::code) for what LDML has
    /// no letter for, and a number.
    Field(u8, u8),
}

impl Default for Pattern<'_> {
    /// The pattern of nothing.
    fn default() -> Self {
        Self {
            texts: [""; Pattern::MOST_TEXTS],
            parts: [Part::Text(0, 0); Pattern::MOST_PARTS],
            count: 0,
            numbers: Numbers::default(),
            cases: None,
        }
    }
}

impl<'p> Pattern<'p> {
    /// The most parts of a pattern: fields, and the texts between them.
    pub const MOST_PARTS: usize = 48;
    /// The longest pattern.
    pub const MOST_BYTES: usize = 4095;
    /// The most texts that a pattern is put together of.
    const MOST_TEXTS: usize = 16;

    /// The pattern of nothing, to be read from a text.
    pub(crate) fn of(text: &'p str) -> Result<Self, PatternError> {
        if text.len() > Self::MOST_BYTES {
            return Err(PatternError::TooLong);
        }
        let mut pattern = Self::default();
        pattern.texts[0] = text;
        Ok(pattern)
    }

    /// Lets its fields be in capitals or in small letters.
    pub(crate) fn take_cases(&mut self) {
        self.cases = Some(case::of_unicode);
    }

    pub(crate) const fn cases(&self) -> Option<Cases> {
        self.cases
    }

    /// Takes a second text, of which [`beside`](Self::beside) makes parts.
    pub(crate) fn put_beside(&mut self, text: &'p str) {
        self.texts[1] = text;
    }

    /// One byte of the second text.
    pub(crate) const fn beside(at: usize) -> Part {
        let at = at as u16;
        Part::Text(at | 1 << TEXT_SHIFT, at.saturating_add(1))
    }

    /// Puts some of its own text behind what there is.
    pub(crate) fn push_text(&mut self, from: usize, to: usize) -> Result<(), PatternError> {
        let (from, to) = (from as u16, to as u16);
        let last = usize::from(self.count).checked_sub(1).and_then(|last| self.parts.get_mut(last));
        match last {
            Some(Part::Text(start, end)) if *start >> TEXT_SHIFT == 0 && *end == from => {
                *end = to;
                Ok(())
            }
            _ => self.push(Part::Text(from, to)),
        }
    }

    pub(crate) fn push(&mut self, part: Part) -> Result<(), PatternError> {
        if matches!(part, Part::Text(from, to) if from == to) {
            return Ok(());
        }
        *self.parts.get_mut(usize::from(self.count)).ok_or(PatternError::TooLong)? = part;
        self.count = self.count.saturating_add(1);
        Ok(())
    }

    /// The text that it was read from; of patterns put together, the first.
    #[must_use]
    pub const fn as_str(&self) -> &'p str {
        let [text, ..] = self.texts;
        text
    }

    pub(crate) fn parts(&self) -> &[Part] {
        self.parts.get(..usize::from(self.count)).unwrap_or_default()
    }

    pub(crate) fn parts_mut(&mut self) -> &mut [Part] {
        self.parts.get_mut(..usize::from(self.count)).unwrap_or_default()
    }

    pub(crate) fn slice(&self, from: u16, to: u16) -> &'p str {
        let text = self.texts.get(usize::from(from >> TEXT_SHIFT)).copied().unwrap_or_default();
        let from = from & TEXT_MASK;
        text.get(usize::from(from)..usize::from(to)).unwrap_or_default()
    }

    /// The pattern of some of its parts.
    pub(crate) fn part(&self, from: usize, to: usize) -> Self {
        let mut part = Self { count: 0, ..*self };
        for &item in self.parts().get(from..to).unwrap_or_default() {
            // No more than there were.
            let _ = part.push(item);
        }
        part
    }

    /// Puts another pattern behind this one.
    pub(crate) fn append(&mut self, other: &Self) -> Result<(), PatternError> {
        let mut places = [0_u16; Pattern::MOST_TEXTS];
        for (place, text) in places.iter_mut().zip(other.texts).filter(|(_, text)| !text.is_empty()) {
            let same = |own: &&str| core::ptr::eq(*own, text) || own.is_empty();
            let at = self.texts.iter().position(same).ok_or(PatternError::TooLong)?;
            *self.texts.get_mut(at).ok_or(PatternError::TooLong)? = text;
            *place = at as u16;
        }
        for &part in other.parts() {
            self.push(match part {
                Part::Text(from, to) => {
                    let place = places.get(usize::from(from >> TEXT_SHIFT)).copied().unwrap_or_default();
                    Part::Text(from & TEXT_MASK | place << TEXT_SHIFT, to)
                }
                field @ Part::Field(..) => field,
            })?;
        }
        self.cases = self.cases.or(other.cases);
        let numbers = other.numbers;
        self.numbers =
            Numbers { all: self.numbers.all.or(numbers.all), one: self.numbers.one.or(numbers.one) };
        Ok(())
    }

    /// A pattern of patterns: `{1}, {0}` with what stands for the numbers.
    pub(crate) fn joined(text: &'p str, others: &[&Self]) -> Result<Self, PatternError> {
        Self::joined_by(text, others, Self::ldml)
    }

    /// The same in which all but the numbers is text.
    #[cfg(feature = "full")]
    pub(crate) fn joined_by_text(text: &'p str, others: &[&Self]) -> Result<Self, PatternError> {
        Self::joined_by(text, others, |text| Ok(Self::literal(text)))
    }

    fn joined_by(
        text: &'p str,
        others: &[&Self],
        read: impl Fn(&'p str) -> Result<Self, PatternError>,
    ) -> Result<Self, PatternError> {
        let mut joined = Self::default();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            joined.append(&read(before)?)?;
            let (place, after) = after.split_once('}').unwrap_or((after, ""));
            if let Some(other) = place.parse().ok().and_then(|place: usize| others.get(place)) {
                joined.append(other)?;
            }
            rest = after;
        }
        joined.append(&read(rest)?)?;
        Ok(joined)
    }

    #[cfg(feature = "full")]
    /// A pattern of nothing but text.
    pub(crate) fn literal(text: &'p str) -> Self {
        let mut pattern = Self::default();
        pattern.texts[0] = text;
        let _ = pattern.push(Part::Text(0, text.len().min(Pattern::MOST_BYTES) as u16));
        pattern
    }

    /// The same without a field, and without the space or the comma that parted it from what stands
    /// beside it.
    pub(crate) fn without(&self, letter: u8) -> Self {
        let mut rest = Self { count: 0, ..*self };
        let mut is_cut = false;
        for &part in self.parts() {
            let part = match part {
                Part::Field(field, _) if field == letter => {
                    is_cut = !rest.cut_end(char::is_whitespace);
                    continue;
                }
                Part::Text(from, to) if is_cut => {
                    let text = self.slice(from, to);
                    let cut = text.len().saturating_sub(text.trim_start().len()) as u16;
                    Part::Text(from.saturating_add(cut), to)
                }
                _ => part,
            };
            is_cut = false;
            // There are no more than there were.
            let _ = rest.push(part);
        }
        if matches!(self.parts().last(), Some(Part::Field(field, _)) if *field == letter) {
            rest.cut_end(|letter| letter.is_whitespace() || matches!(letter, ',' | '،' | '፣'));
        }
        rest
    }

    /// Takes from its end what is so; whether there was any.
    fn cut_end(&mut self, is_so: fn(char) -> bool) -> bool {
        let Some(&Part::Text(from, to)) = self.parts().last() else { return false };
        let text = self.slice(from, to);
        let cut = text.len().saturating_sub(text.trim_end_matches(is_so).len()) as u16;
        let last = usize::from(self.count).saturating_sub(1);
        if let Some(Part::Text(_, end)) = self.parts.get_mut(last) {
            *end = end.saturating_sub(cut);
        }
        cut > 0
    }

    /// The same with the numbers of another pattern. A locale's lengths may have numbers of their own
    /// (Hebrew letters, 初一), which skeletons and patterns of LDML do not say.
    ///
    /// ```
    /// use metonic::{Date, calendars::Hebrew};
    /// use metonic_text::{Formatter, Pattern, Style};
    ///
    /// let hebrew = "he".parse()?;
    /// let day = Pattern::ldml("d")?.with_numbers_of(&Style::Long.pattern(&hebrew, &Hebrew));
    /// let date = Date::new(2026, 11, 26)?;
    /// assert_eq!(Formatter::new(hebrew, Hebrew, day).format(date).to_string(), "ט״ז");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_numbers_of(self, other: &Pattern<'_>) -> Self {
        Self { numbers: other.numbers, ..self }
    }

    pub(crate) const fn numbers(&self) -> Numbers {
        self.numbers
    }

    /// The same with the numbers that CLDR gives beside a pattern: `hebr`, or `d=hanidays`.
    pub(crate) fn with_numbers(mut self, numbers: &str) -> Self {
        for item in numbers.split(';').filter(|item| !item.is_empty()) {
            match item.split_once('=') {
                Some((letter, name)) => {
                    let letter = letter.bytes().next();
                    self.numbers.one = letter.zip(Numbering::new(name));
                }
                None => self.numbers.all = Numbering::new(item),
            }
        }
        self
    }
}

/// Where in a place of a text the number of the text begins.
const TEXT_SHIFT: u32 = 12;
const TEXT_MASK: u16 = 0xfff;
