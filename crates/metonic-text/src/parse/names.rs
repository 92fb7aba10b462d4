//! Names as they are read: what the formatter would print of each month, weekday, era.

use metonic::{Calendar, Era, Month, NameWidth, Weekday};

use super::fold::{Fold, skip_alike};
use crate::formatter::{Formatter, OwnDay};
use crate::kinds::Months;
use crate::lists;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A month; of one that has another name in leap years, whether this is that.
    Month(Month, Option<bool>),
    Weekday(Weekday),
    /// A weekday of a calendar that CLDR does not have.
    DayOfWeek(OwnDay),
    Era(Era),
    /// A place in the cycle of sixty, from 1.
    Cyclic(u8),
    /// From 1.
    Quarter(u8),
    /// A period of the day: the letter, the list of its name, its place there.
    Period(u8, u8, u8),
}

/// How a name is compared, and which of its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The form that the pattern has, byte for byte.
    Exact,
    /// The form that the pattern has, however written.
    Own(Fold),
    /// Any form.
    Any(Fold),
}

/// The most things that one name stands for: narrow months and weekdays are letters.
const MOST: usize = 12;

/// What the longest name that stands at a place stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Longest {
    pub(super) end: usize,
    names: [Option<Name>; MOST],
}

impl Longest {
    pub(super) fn names(&self) -> impl Iterator<Item = Name> {
        self.names.iter().copied().flatten()
    }

    /// Whether there may be more of them than can be told.
    pub(super) const fn is_full(&self) -> bool {
        self.names[MOST - 1].is_some()
    }

    fn take(&mut self, name: Name, end: usize) {
        if end > self.end {
            *self = Self { end, names: [None; MOST] };
        }
        if let Some(place) = self.names.iter_mut().find(|place| place.is_none_or(|other| other == name)) {
            *place = Some(name);
        }
    }
}

/// The months that may have a name, a bit each by number, the leap ones apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedMonths([u128; 2]);

impl NamedMonths {
    /// Those of a formatter's calendar: where CLDR names months, all that it has; else those that the
    /// calendar has a name for, or we have.
    pub(super) fn of<C: Calendar>(formatter: &Formatter<'_, C>) -> Self {
        if formatter.kind.months != Months::Own {
            return Self([(1 << Self::OF_CLDR) - 1; 2]);
        }
        let mut named = Self([0; 2]);
        for month in Self([u128::MAX; 2]).iter() {
            // Those of ours are of every width.
            if formatter.own.month(month, 0).is_some()
                || Self::WIDTHS.iter().any(|&width| formatter.calendar().month_name(month, width).is_some())
            {
                let [common, leap] = &mut named.0;
                *(if month.is_leap() { leap } else { common }) |= 1 << month.number().saturating_sub(1);
            }
        }
        named
    }

    const WIDTHS: [NameWidth; 3] = [NameWidth::Wide, NameWidth::Abbreviated, NameWidth::Narrow];
    /// The thirteenth is the last of any calendar of CLDR's; the fourteenth name is Adar II's.
    const OF_CLDR: u32 = 14;

    /// In the order of the numbers, a leap month after the other.
    fn iter(self) -> impl Iterator<Item = Month> {
        let [common, leap] = self.0;
        let mut left = common | leap;
        core::iter::from_fn(move || {
            let place = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            Some(place as u8)
        })
        .flat_map(move |place| {
            let has = |months: u128| months >> place & 1 != 0;
            let month = move |is_leap| Month::with_leap(place.saturating_add(1), is_leap).ok();
            let common = if has(common) { month(false) } else { None };
            let leap = if has(leap) { month(true) } else { None };
            [common, leap].into_iter().flatten()
        })
    }
}

/// Whether a place lies between two letters of a word, in scripts that have case: "Nov" is not taken
/// from "Novembr". Others set words without spaces.
fn is_in_word(text: &str, at: usize) -> bool {
    let is_cased = |letter: char| letter.is_lowercase() || letter.is_uppercase();
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    before.chars().next_back().is_some_and(is_cased) && after.chars().next().is_some_and(is_cased)
}

impl<C: Calendar> Formatter<'_, C> {
    /// The longest name of a field that stands at a place and ends before `below`.
    pub(super) fn longest(
        &self,
        (letter, count): (u8, u8),
        months: NamedMonths,
        text: &str,
        (at, below): (usize, usize),
        how: How,
    ) -> Option<Longest> {
        let rest = text.get(at..)?;
        let mut best = Longest { end: at, names: [None; MOST] };
        let mut try_one = |name: Name, [before, middle, after]: [&str; 3]| {
            if middle.is_empty() {
                return;
            }
            let end = match how {
                // The last byte tells most names apart.
                How::Exact
                    if rest.as_bytes().get(before.len().saturating_add(middle.len()).wrapping_sub(1))
                        != middle.as_bytes().last() =>
                {
                    None
                }
                How::Exact => rest
                    .strip_prefix(before)
                    .and_then(|rest| rest.strip_prefix(middle))
                    .and_then(|rest| rest.strip_prefix(after))
                    .map(|rest| text.len().saturating_sub(rest.len())),
                How::Own(fold) | How::Any(fold) => [before, middle, after]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .try_fold(at, |at, part| skip_alike(text, at, part, fold))
                    .filter(|&end| !is_in_word(text, end)),
            };
            if let Some(end) = end.filter(|&end| end > at && end < below && end >= best.end) {
                best.take(name, end);
            }
        };
        // The form of the pattern, or all of its group.
        let own = lists::list(letter, count);
        let is_any = matches!(how, How::Any(_));
        let forms = |all: usize| if is_any { 0..all } else { own..own.saturating_add(1) };
        match letter {
            b'M' | b'L' => forms(6).for_each(|list| self.months(list, months, &mut try_one)),
            b'E' | b'e' | b'c' => forms(8).for_each(|list| self.weekdays(list, &mut try_one)),
            b'Q' | b'q' => forms(6).for_each(|list| self.quarters(list, &mut try_one)),
            b'a' | b'b' | b'B' => forms(3).for_each(|list| self.periods(letter, list, &mut try_one)),
            b'G' => forms(3).for_each(|list| self.eras(list, &mut try_one)),
            b'U' => {
                for (number, name) in (1..=60_u8).zip(self.names.cyclic.list(0).iter()) {
                    try_one(Name::Cyclic(number), ["", name.unwrap_or_default(), ""]);
                }
            }
            _ => {}
        }
        (best.end > at).then_some(best)
    }

    /// The names of months, with what is put around those of leap months.
    fn months(&self, list: usize, months: NamedMonths, try_one: &mut impl FnMut(Name, [&str; 3])) {
        let leap = self.names.month_patterns.list(list).get(0).and_then(|pattern| pattern.split_once("{0}"));
        for month in months.iter() {
            let (number, is_leap) = (month.number(), month.is_leap());
            if !self.kind.is_itself
                && let Some(own) = self.own.month(month, list)
            {
                let around = own.pattern.and_then(|pattern| pattern.split_once("{0}"));
                let (before, after) = around.unwrap_or_default();
                try_one(Name::Month(month, None), [before, own.name, after]);
                continue;
            }
            let mut one = |flag: Option<bool>| {
                let place = self.kind.place(month, || flag.unwrap_or(false));
                let name = place.and_then(|(place, _)| self.names.month(list, place));
                match (name, place) {
                    (Some(name), Some((_, true))) => {
                        let (before, after) = leap.unwrap_or_default();
                        try_one(Name::Month(month, flag), [before, name, after]);
                    }
                    (Some(name), _) => try_one(Name::Month(month, flag), ["", name, ""]),
                    (None, _) => {
                        if let Some(name) = self.calendar().month_name(month, lists::width_of(list, 3)) {
                            try_one(Name::Month(month, flag), ["", name, ""]);
                        }
                    }
                }
            };
            if self.kind.months == Months::Hebrew && number == 6 && !is_leap {
                one(Some(false));
                one(Some(true));
            } else {
                one(None);
            }
        }
    }

    fn weekdays(&self, list: usize, try_one: &mut impl FnMut(Name, [&str; 3])) {
        if !self.kind.is_itself {
            for place in 1..=self.calendar().week_length() {
                try_one(
                    Name::DayOfWeek(OwnDay::Place(place)),
                    ["", self.day_name(place, list).unwrap_or_default(), ""],
                );
            }
            self.own
                .days_outside()
                .for_each(|name| try_one(Name::DayOfWeek(OwnDay::Outside(name)), ["", name, ""]));
            return;
        }
        for place in 0..7_u8 {
            let Ok(weekday) = Weekday::new(if place == 0 { 7 } else { place }) else { continue };
            let name = self.names.weekday(list, usize::from(place));
            let name =
                name.unwrap_or_else(|| self.calendar().weekday_name(weekday, lists::width_of(list, 4)));
            try_one(Name::Weekday(weekday), ["", name, ""]);
        }
    }

    fn quarters(&self, list: usize, try_one: &mut impl FnMut(Name, [&str; 3])) {
        let names = self.names.quarters.list(list);
        for (place, number) in (1..=4_u8).enumerate() {
            try_one(Name::Quarter(number), ["", names.get(place).unwrap_or_default(), ""]);
        }
    }

    fn eras(&self, list: usize, try_one: &mut impl FnMut(Name, [&str; 3])) {
        for place in 0..=Era::LAST_PLACE {
            let era = Era::new(place);
            let Some(rule) = self.calendar().era(era) else { break };
            if let Some(name) = self.era_name(&rule, list) {
                try_one(Name::Era(era), ["", name, ""]);
                continue;
            }
            // As the formatter writes it.
            let mut code = [0; 24];
            if let Some(code) = code.get_mut(..rule.code.len()) {
                code.copy_from_slice(rule.code.as_bytes());
                code.make_ascii_uppercase();
                try_one(Name::Era(era), ["", core::str::from_utf8(code).unwrap_or_default(), ""]);
            }
        }
    }
}
