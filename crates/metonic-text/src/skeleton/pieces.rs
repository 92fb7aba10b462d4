//! The patterns that a locale has, and the one among them that is nearest to a skeleton.

use super::field::{Field, FieldKind};
use super::{EXTRA, Skeleton};
use crate::data::{Formats, Group, Row};
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::{Part, Pattern, PatternError};

/// The patterns that a locale has for a calendar.
pub(super) struct Pieces {
    formats: Formats,
    styles: [Row; 2],
    decimal: &'static str,
}

impl Pieces {
    pub(super) fn new(locale: &Locale, kind: Kind) -> Self {
        let calendar = kind.patterns();
        let styles = [Group::DateStyles, Group::TimeStyles];
        Self {
            formats: locale.data.formats(calendar),
            styles: styles.map(|group| locale.data.group(calendar, group)),
            decimal: locale.decimal_separator(),
        }
    }

    /// All patterns with their skeletons: those of the styles, then the available ones.
    fn all(&self) -> impl Iterator<Item = (Skeleton, Pattern<'static>, bool)> {
        let styles = self.styles.iter().flat_map(|styles| (0..4).map(move |place| (styles, place)));
        let styles = styles.filter_map(|(styles, place)| {
            let pattern = Pattern::ldml(styles.list(0).get(place)?).ok()?;
            let numbers = styles.list(1).get(place).unwrap_or_default();
            Some((Skeleton::of(&pattern), pattern.with_numbers(numbers), false))
        });
        let available = self
            .formats
            .available
            .iter()
            .filter_map(|(key, text)| Some((Skeleton::read(key).ok()?, Pattern::ldml(text).ok()?, true)));
        // What CLDR says for a skeleton goes before what a style happens to have.
        available.chain(styles).chain(SINGLE.iter().filter_map(|text| {
            let pattern = Pattern::ldml(text).ok()?;
            Some((Skeleton::of(&pattern), pattern, false))
        }))
    }

    /// The pattern for a skeleton: one that has its fields and no others; else the best for its date
    /// and the best for its time, joined.
    pub(super) fn best(
        &self,
        skeleton: &Skeleton,
        join: impl FnOnce(&Pattern<'static>, &Pattern<'static>) -> Result<Pattern<'static>, PatternError>,
    ) -> Result<Pattern<'static>, PatternError> {
        let wanted = skeleton.bits();
        let (date, time) = (wanted & !TIME, wanted & TIME);
        if date == 0 || time == 0 {
            return self.appended(skeleton, wanted);
        }
        let whole = self.nearest(skeleton, wanted)?;
        if whole.missing == 0 && whole.distance < EXTRA {
            return Ok(whole.pattern);
        }
        join(&self.appended(skeleton, date)?, &self.appended(skeleton, time)?)
    }

    /// The nearest pattern for some of the fields, and what it lacks behind it.
    fn appended(&self, skeleton: &Skeleton, wanted: u16) -> Result<Pattern<'static>, PatternError> {
        let mut wanted = wanted;
        let Nearest { mut pattern, mut missing, .. } = self.nearest(skeleton, wanted)?;
        let fraction = FieldKind::Fraction.bit();
        if missing & fraction != 0 && wanted & !missing & FieldKind::Second.bit() != 0 {
            pattern = self.with_fraction(&pattern, skeleton.field(FieldKind::Fraction))?;
            missing &= !fraction;
        }
        // Each round finds one field at least, or ends.
        while missing != 0 && missing != wanted {
            wanted = missing;
            let Nearest { pattern: more, missing: still, .. } = self.nearest(skeleton, wanted)?;
            let found = wanted & !still;
            // The smallest unit of those found says what stands between.
            let place = APPENDED_BY.iter().find(|(kind, _)| found & kind.bit() != 0);
            let place = place.map_or(0, |&(_, place)| place);
            let text = self.formats.additions.list(1).get(place).unwrap_or("{0} {1}");
            let name = Pattern::literal(self.formats.additions.list(2).get(place).unwrap_or_default());
            pattern = Pattern::joined(text, &[&pattern, &more, &name])?;
            missing = still;
        }
        Ok(pattern)
    }

    /// A pattern with parts of a second behind the second.
    fn with_fraction(
        &self,
        pattern: &Pattern<'static>,
        fraction: Field,
    ) -> Result<Pattern<'static>, PatternError> {
        let parts = pattern.parts();
        let is_second = |part: &Part| matches!(part, Part::Field(b's', _));
        let end = parts.iter().position(is_second).map_or(parts.len(), |at| at.saturating_add(1));
        let digits = "SSSSSSSSS".get(..usize::from(fraction.count)).ok_or(PatternError::TooLong)?;
        let pieces = [
            &pattern.part(0, end),
            &Pattern::literal(self.decimal),
            &Pattern::ldml(digits)?,
            &pattern.part(end, parts.len()),
        ];
        Pattern::joined("{0}{1}{2}{3}", &pieces)
    }

    /// The nearest pattern in the widths asked for, and what it lacks.
    fn nearest(&self, skeleton: &Skeleton, wanted: u16) -> Result<Nearest, PatternError> {
        let mut best: Option<(u32, u16, Skeleton, Pattern<'static>, bool)> = None;
        for (other, pattern, is_told) in self.all() {
            let (distance, missing) = skeleton.distance(&other, wanted);
            if best.as_ref().is_none_or(|(least, ..)| distance < *least) {
                best = Some((distance, missing, other, pattern, is_told));
            }
            if distance == 0 {
                break;
            }
        }
        let (distance, missing, other, mut pattern, is_told) = best.ok_or(PatternError::TooLong)?;
        for part in pattern.parts_mut() {
            if let Part::Field(letter, count) = part
                && let Some(kind) = FieldKind::of(*letter)
            {
                let asked = skeleton.field(kind);
                if asked.count > 0 && wanted & kind.bit() != 0 {
                    let own = Field { letter: *letter, count: *count };
                    let width = adjusted(own, asked, other.field(kind), is_told);
                    *part = Part::Field(width.letter, width.count);
                }
            }
        }
        Ok(Nearest { pattern, missing, distance })
    }
}

/// The nearest pattern to a skeleton, the fields that it lacks, and how far it is.
struct Nearest {
    pattern: Pattern<'static>,
    missing: u16,
    distance: u32,
}

/// The fields of a time.
pub(super) const TIME: u16 = FieldKind::Period.bit()
    | FieldKind::Hour.bit()
    | FieldKind::Minute.bit()
    | FieldKind::Second.bit()
    | FieldKind::Fraction.bit()
    | FieldKind::Zone.bit();

/// A field of a pattern in the width asked for: CLDR's own where the skeleton had that already, or is
/// a name where a number was asked for, or the other way round.
fn adjusted(own: Field, asked: Field, of_skeleton: Field, is_told: bool) -> Field {
    let is_fixed = is_told
        && !matches!(asked.letter, b'c' | b'e')
        && (of_skeleton.count == asked.count || own.is_numeric() != asked.is_numeric());
    let kind = FieldKind::of(own.letter);
    // The locale says how many digits a clock has.
    let is_fixed = is_fixed || matches!(kind, Some(FieldKind::Hour | FieldKind::Minute | FieldKind::Second));
    let count = if is_fixed { own.count } else { asked.count };
    // Months and weekdays stand alone or not, hours and years are of a kind, as the locale has it.
    let keeps = matches!(kind, Some(FieldKind::Month | FieldKind::Weekday | FieldKind::Hour))
        || matches!(own.letter, b'y' | b'u' | b'r' | b'U') && asked.letter != b'Y';
    Field { letter: if keeps { own.letter } else { asked.letter }, count }
}

/// Kinds of fields from the smallest unit on, and the places of the texts that append them.
const APPENDED_BY: [(FieldKind, usize); 12] = [
    (FieldKind::Zone, 10),
    (FieldKind::Second, 9),
    (FieldKind::Minute, 8),
    (FieldKind::Hour, 7),
    (FieldKind::Day, 5),
    (FieldKind::Weekday, 6),
    (FieldKind::WeekOfMonth, 4),
    (FieldKind::Week, 4),
    (FieldKind::Month, 3),
    (FieldKind::Quarter, 2),
    (FieldKind::Year, 1),
    (FieldKind::Era, 0),
];

/// What is there in every locale: each field by itself.
const SINGLE: [&str; 16] =
    ["G", "y", "Q", "M", "w", "W", "cccc", "d", "D", "a", "B", "H", "m", "s", "S", "v"];
