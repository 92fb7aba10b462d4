//! The texts of a pattern, and what is left out of them.

use metonic::Calendar;

use super::super::error::Expected;
use super::super::fold::{Fold, is_ignorable, is_space, skip_alike};
use super::super::read::Read;
use super::{Found, Mode, Search, Stop};
use crate::date_time::Zone;
use crate::pattern::Part;
use crate::zone;

/// Where a reading goes on.
#[derive(Clone, Copy, Debug)]
enum Next {
    /// At a part.
    Part(usize),
    /// After a part, a zone's field that says nothing.
    AfterSilent(usize),
}

impl<'p, C: Calendar> Search<'_, 'p, C> {
    /// A text of the pattern; before a zone's field also without what is not written where that says nothing.
    pub(super) fn literal(&mut self, part: usize, wanted: &'p str, at: usize, read: Read) -> Found {
        let next = part.saturating_add(1);
        let before = (self.error, self.farthest);
        let found = self.text(Next::Part(next), wanted, at, read);
        // Of the parts from this one on, it is the one after it that may be silent.
        let parts = self.pattern.parts().get(part..).unwrap_or_default();
        let shorter = zone::beside(&Zone::new(), parts, 0, wanted);
        if shorter.len() == wanted.len() || !matches!(found, Err(Stop::Way)) {
            return found;
        }
        self.count()?;
        let after = if self.farthest > before.1 { (self.error, self.farthest) } else { before };
        let found = self.text(Next::AfterSilent(next), shorter, at, read);
        if matches!(found, Err(Stop::Way)) && self.farthest <= after.1 {
            (self.error, self.farthest) = after;
        }
        found
    }

    /// What comes after a zone's field that says nothing, without what is not written beside it.
    pub(super) fn after_silent(&mut self, zone: usize, at: usize, read: Read) -> Found {
        let next = zone.saturating_add(1);
        let parts = self.pattern.parts().get(..=next).unwrap_or_default();
        match parts.last() {
            Some(&Part::Text(from, to)) => {
                let shorter = zone::beside(&Zone::new(), parts, next, self.pattern.slice(from, to));
                self.literal(next, shorter, at, read)
            }
            _ => self.walk(next, at, read),
        }
    }

    fn go_on(&mut self, next: Next, at: usize, read: Read) -> Found {
        match next {
            Next::Part(part) => self.walk(part, at, read),
            Next::AfterSilent(zone) => self.after_silent(zone, at, read),
        }
    }

    fn text(&mut self, next: Next, wanted: &'p str, at: usize, read: Read) -> Found {
        let rest = self.text.get(at..).unwrap_or_default();
        if rest.starts_with(wanted) {
            let end = at.saturating_add(wanted.len());
            let mut found = self.go_on(next, end, read);
            // Spaces are one, however many.
            let further = self.skip_space(end);
            if matches!(found, Err(Stop::Way))
                && self.mode != Mode::Strict
                && further > end
                && wanted.ends_with(is_space)
            {
                found = self.go_on(next, further, read);
            }
            return match found {
                Err(Stop::Way) if self.mode == Mode::Lenient => self.loose(next, wanted, at, read),
                found => found,
            };
        }
        let expected = Expected::Text(wanted.chars().find(|&letter| !is_ignorable(letter)).unwrap_or(' '));
        if self.mode == Mode::Strict {
            return self.unexpected(at, expected);
        }
        self.count()?;
        match skip_alike(self.text, at, wanted, Fold::Alike) {
            Some(end) => match self.go_on(next, end, read) {
                Err(Stop::Way) if self.mode == Mode::Lenient => self.loose(next, wanted, at, read),
                found => found,
            },
            None if self.mode == Mode::Lenient => self.loose(next, wanted, at, read),
            None => self.unexpected(at, expected),
        }
    }

    /// Other separators, or none; the words of the text, or none.
    fn loose(&mut self, next: Next, wanted: &str, at: usize, read: Read) -> Found {
        self.count()?;
        let mut end = self.skip_separators(at);
        for word in wanted.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if let Some(after) = skip_alike(self.text, end, word, Fold::WithoutMarks) {
                end = self.skip_separators(after);
            }
        }
        self.go_on(next, end, read)
    }

    fn skip_separators(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        // A sign belongs to its number if something separates the two.
        let is_separator =
            |letter: char| !letter.is_alphanumeric() && !is_sign(letter) || is_ignorable(letter);
        let seen = rest.trim_start_matches(is_separator);
        let mut end = at.saturating_add(rest.len().saturating_sub(seen.len()));
        if end == at
            && let Some(sign) = seen.chars().next().filter(|&letter| is_sign(letter))
        {
            end = end.saturating_add(sign.len_utf8());
        }
        end
    }
}

/// A minus sign or a hyphen.
const fn is_sign(letter: char) -> bool {
    matches!(letter, '-' | '\u{2212}')
}
