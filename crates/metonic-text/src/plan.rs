//! What a pattern asks for, found out once.

use crate::kinds::Kind;
use crate::lists::Names;
use crate::pattern::{Part, Pattern};

/// How dates are printed by a pattern: its first parts as steps, and what they need.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan<'p> {
    steps: [Step<'p>; Plan::MOST_STEPS],
    count: u8,
    /// The parts that the steps are.
    pub(crate) parts: u8,
    /// Whether more than one field asks for the era or its year.
    pub(crate) repeats_era: bool,
}

/// A field and the text after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step<'p> {
    pub(crate) what: What,
    pub(crate) after: &'p str,
}

/// What is printed of a date.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    Nothing,
    /// A weekday's name, of the list that has been read; of calendars that CLDR has.
    Weekday(u8, u8),
    /// A month's name, likewise.
    Month(u8, u8),
    /// With so many digits at least.
    Day(u8),
    /// The year of the era, with so many digits at least.
    Year(u8),
    /// What else there is: a letter and how often it stands.
    Field(u8, u8),
}

impl<'p> Plan<'p> {
    /// The most steps: few patterns have more, whose rest is printed part by part.
    const MOST_STEPS: usize = 8;

    pub(crate) fn new(kind: Kind, names: &Names, pattern: &Pattern<'p>) -> Self {
        let parts = pattern.parts();
        let is_of_era = |part: &&Part| matches!(part, Part::Field(b'G' | b'y', _));
        let mut plan = Self {
            steps: [Step { what: What::Nothing, after: "" }; Self::MOST_STEPS],
            count: 0,
            parts: 0,
            repeats_era: parts.iter().filter(is_of_era).count() > 1,
        };
        for &part in parts {
            if !plan.add(kind, names, pattern, part) {
                break;
            }
            plan.parts = plan.parts.saturating_add(1);
        }
        plan
    }

    /// Makes a part a step, or the text of the last one, if there is room.
    fn add(&mut self, kind: Kind, names: &Names, pattern: &Pattern<'p>, part: Part) -> bool {
        let what = match part {
            Part::Text(from, to) => {
                let text = pattern.slice(from, to);
                let last = usize::from(self.count).checked_sub(1).and_then(|last| self.steps.get_mut(last));
                if let Some(last) = last.filter(|last| last.after.is_empty()) {
                    last.after = text;
                    return true;
                }
                What::Nothing
            }
            Part::Field(letter @ (b'E' | b'c'), count)
                if kind.is_itself && names.reads_weekday(letter, count) =>
            {
                What::Weekday(letter, count)
            }
            Part::Field(letter @ (b'M' | b'L'), count)
                if kind.is_itself && names.reads_month(letter, count) =>
            {
                What::Month(letter, count)
            }
            Part::Field(b'd', count) => What::Day(count),
            Part::Field(b'y', count) if count != 2 => What::Year(count),
            Part::Field(letter, count) => What::Field(letter, count),
        };
        let after = match part {
            Part::Text(from, to) => pattern.slice(from, to),
            Part::Field(..) => "",
        };
        let Some(step) = self.steps.get_mut(usize::from(self.count)) else { return false };
        *step = Step { what, after };
        self.count = self.count.saturating_add(1);
        true
    }

    pub(crate) fn steps(&self) -> &[Step<'p>] {
        self.steps.get(..usize::from(self.count)).unwrap_or_default()
    }
}
