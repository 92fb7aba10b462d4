//! Skeletons: which fields to print, in what widths; the locale says how (UTS 35, part 4, "matching
//! skeletons").

use core::fmt;
use core::str::FromStr;

use metonic::Calendar;

use crate::data::{Formats, Group, Keyed};
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::{Part, Pattern, PatternError};
use crate::style::Style;

/// Fields and their widths, without an order: `yMMMd`.
///
/// ```
/// use metonic::{Date, calendars::Gregorian};
/// use metonic_text::{Formatter, Skeleton};
///
/// let skeleton: Skeleton = "yMMMEd".parse()?;
/// let date = Date::new(2026, 11, 26)?;
/// let print = |tag: &str| -> Result<String, metonic_text::LocaleError> {
///     let locale = tag.parse()?;
///     Ok(Formatter::new(locale, Gregorian, skeleton.pattern(&locale, &Gregorian)).format(date).to_string())
/// };
/// assert_eq!(print("en")?, "Thu, Nov 26, 2026");
/// assert_eq!(print("de")?, "Do., 26. Nov. 2026");
/// assert_eq!(print("ja")?, "2026年11月26日(木)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skeleton {
    fields: [Field; Skeleton::FIELDS],
}

/// A field of a skeleton: its letter and how often it stands; none if it stands not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Field {
    letter: u8,
    count: u8,
}

/// The kinds of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FieldKind {
    Era,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Weekday,
    WeekOfMonth,
    DayOfYear,
    WeekdayInMonth,
    /// Hours and whatever else is no part of a date.
    Other,
}

impl FieldKind {
    const ALL: [Self; Skeleton::FIELDS] = [
        Self::Era,
        Self::Year,
        Self::Quarter,
        Self::Month,
        Self::Week,
        Self::Day,
        Self::Weekday,
        Self::WeekOfMonth,
        Self::DayOfYear,
        Self::WeekdayInMonth,
        Self::Other,
    ];

    const fn of(letter: u8) -> Option<Self> {
        Some(match letter {
            b'G' => Self::Era,
            b'y' | b'Y' | b'u' | b'r' | b'U' => Self::Year,
            b'Q' | b'q' => Self::Quarter,
            b'M' | b'L' => Self::Month,
            b'w' => Self::Week,
            b'd' | b'g' => Self::Day,
            b'E' | b'e' | b'c' => Self::Weekday,
            b'W' => Self::WeekOfMonth,
            b'D' => Self::DayOfYear,
            b'F' => Self::WeekdayInMonth,
            b'a' | b'b' | b'B' | b'h' | b'H' | b'k' | b'K' | b'j' | b'J' | b'C' | b'm' | b's' | b'S'
            | b'A' | b'v' | b'V' | b'z' | b'Z' | b'O' | b'x' | b'X' => Self::Other,
            _ => return None,
        })
    }
}

/// A text that is no skeleton of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SkeletonError {
    /// A letter that is no field of a date.
    Letter {
        /// Where it stands, in bytes.
        at: usize,
        /// The letter.
        letter: char,
    },
    /// Two fields of one kind, such as `y` and `u`.
    Twice {
        /// Where the second stands, in bytes.
        at: usize,
    },
    /// No field at all.
    Empty,
}

impl fmt::Display for SkeletonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letter { at, letter } => write!(f, "{letter:?} at byte {at} is no field of a date"),
            Self::Twice { at } => write!(f, "the field at byte {at} is there already"),
            Self::Empty => f.write_str("no fields"),
        }
    }
}

impl core::error::Error for SkeletonError {}

impl Skeleton {
    /// Kinds of fields.
    const FIELDS: usize = 11;

    /// Reads a skeleton: letters of LDML as often as they would stand in a pattern.
    ///
    /// # Errors
    /// For letters that are no field of a date, and for two fields of one kind.
    pub fn new(text: &str) -> Result<Self, SkeletonError> {
        let skeleton = Self::read(text)?;
        let other = FieldKind::Other as usize;
        if let Some(Field { letter: letter @ 1.., .. }) = skeleton.fields.get(other) {
            let letter = char::from(*letter);
            return Err(SkeletonError::Letter { at: text.find(letter).unwrap_or_default(), letter });
        }
        if skeleton == Self::NONE { Err(SkeletonError::Empty) } else { Ok(skeleton) }
    }

    const NONE: Self = Self { fields: [Field { letter: 0, count: 0 }; Self::FIELDS] };

    /// Any skeleton of CLDR's, those of times too.
    fn read(text: &str) -> Result<Self, SkeletonError> {
        let mut skeleton = Self::NONE;
        for (at, letter) in text.bytes().enumerate() {
            let shown = || text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            let kind = FieldKind::of(letter).ok_or_else(|| SkeletonError::Letter { at, letter: shown() })?;
            let Some(field) = skeleton.fields.get_mut(kind as usize) else { continue };
            if field.count > 0 && field.letter != letter && kind != FieldKind::Other {
                return Err(SkeletonError::Twice { at });
            }
            *field = Field { letter, count: field.count.saturating_add(1).min(24) };
        }
        Ok(skeleton)
    }

    /// The fields of a pattern.
    fn of(pattern: &Pattern<'_>) -> Self {
        let mut skeleton = Self::NONE;
        for &part in pattern.parts() {
            if let Part::Field(letter, count) = part
                && let Some(field) =
                    FieldKind::of(letter).and_then(|kind| skeleton.fields.get_mut(kind as usize))
            {
                *field = Field { letter, count };
            }
        }
        skeleton
    }

    fn field(&self, kind: FieldKind) -> Field {
        self.fields.get(kind as usize).copied().unwrap_or_default()
    }

    /// The locale's pattern for these fields in a calendar: the nearest that CLDR has, in the widths
    /// asked for, with what it lacks appended.
    #[must_use]
    pub fn pattern(&self, locale: &Locale, calendar: &impl Calendar) -> Pattern<'static> {
        let kind = Kind::of(&calendar.about());
        match Pieces::new(locale, kind).best(self) {
            Ok(pattern) => kind.fitted(pattern, calendar),
            Err(_) => Style::Medium.pattern(locale, calendar),
        }
    }

    /// How far another skeleton is from this one, as far as the fields wanted go; and which of them it
    /// lacks.
    fn distance(&self, other: &Self, wanted: u16) -> (u32, u16) {
        let (mut distance, mut missing) = (0_u32, 0);
        for kind in FieldKind::ALL {
            let bit = 1 << kind as u16;
            let own = if wanted & bit == 0 { Field::default() } else { self.field(kind) };
            let (own, other) = (own.weight(), other.field(kind).weight());
            distance = distance.saturating_add(match (own, other) {
                _ if own == other => 0,
                (0, _) => EXTRA,
                (_, 0) => {
                    missing |= bit;
                    MISSING
                }
                _ => own.abs_diff(other),
            });
        }
        (distance, missing)
    }

    fn bits(&self) -> u16 {
        FieldKind::ALL
            .into_iter()
            .filter(|&kind| self.field(kind).count > 0)
            .fold(0, |bits, kind| bits | 1 << kind as u16)
    }

    /// The same with one more field, once.
    pub(crate) fn with(mut self, letter: u8) -> Self {
        if let Some(field) = FieldKind::of(letter).and_then(|kind| self.fields.get_mut(kind as usize)) {
            *field = Field { letter, count: 1 };
        }
        self
    }

    /// The pattern of an interval whose dates differ in a unit: of the nearest skeleton that has these
    /// fields and no others, in the widths asked for.
    pub(crate) fn interval(&self, intervals: Keyed, unit: u8) -> Option<Pattern<'static>> {
        let mut best: Option<(u32, Self, &'static str)> = None;
        for (key, text) in intervals.iter() {
            let Some((key, difference)) = key.split_once('/') else { continue };
            if difference.as_bytes() != [unit] {
                continue;
            }
            let Ok(other) = Self::read(key) else { continue };
            let distance = self.widths_apart(&other);
            if let Some(distance) = distance
                && best.as_ref().is_none_or(|(least, ..)| distance < *least)
            {
                best = Some((distance, other, text));
            }
        }
        let (_, other, text) = best?;
        let mut pattern = Pattern::ldml(text).ok()?;
        for part in pattern.parts_mut() {
            if let Part::Field(letter, count) = part
                && let Some(kind) = FieldKind::of(*letter)
                && *count == other.field(kind).count
                && self.field(kind).count > *count
            {
                *count = self.field(kind).count;
            }
        }
        Some(pattern)
    }

    /// How far apart the widths of two skeletons of the same fields are.
    fn widths_apart(&self, other: &Self) -> Option<u32> {
        FieldKind::ALL.into_iter().try_fold(0_u32, |sum, kind| {
            let (own, other) = (self.field(kind), other.field(kind));
            let apart = if own.count == other.count {
                0
            } else if own.count == 0 || other.count == 0 {
                return None;
            } else if own.is_numeric() != other.is_numeric() {
                0x100
            } else {
                u32::from(own.count.abs_diff(other.count))
            };
            Some(sum.saturating_add(apart))
        })
    }

    pub(crate) fn has(&self, letter: u8) -> bool {
        FieldKind::of(letter).is_some_and(|kind| self.field(kind).count > 0)
    }
}

/// What a field more than asked for weighs, and one less: ICU's, that the same patterns are found.
const EXTRA: u32 = 0x1_0000;
const MISSING: u32 = 0x1000;

impl Field {
    /// Whether it is written as a number.
    const fn is_numeric(self) -> bool {
        match self.letter {
            b'G' | b'U' | b'E' => false,
            b'Q' | b'q' | b'M' | b'L' | b'e' | b'c' => self.count <= 2,
            _ => true,
        }
    }

    /// Its place on a scale on which what looks alike is near: numbers above 0, names below.
    const fn weight(self) -> i32 {
        if self.count == 0 {
            return 0;
        }
        // The letters of a kind are a little apart.
        let step = match self.letter {
            b'Y' | b'q' | b'L' | b'e' | b'g' => 0x10,
            b'u' | b'c' => 0x20,
            b'r' => 0x30,
            b'H' => 0xa0,
            b'k' => 0xb0,
            _ => 0,
        };
        if self.is_numeric() {
            return 0x100_i32.saturating_add(step).saturating_add(self.count as i32);
        }
        let name = match self.count {
            4 => -0x104,
            5 => -0x101,
            6 => -0x102,
            _ => -0x103,
        };
        i32::saturating_sub(name, step)
    }
}

impl FromStr for Skeleton {
    type Err = SkeletonError;

    fn from_str(text: &str) -> Result<Self, SkeletonError> {
        Self::new(text)
    }
}

/// The patterns that a locale has for a calendar.
struct Pieces {
    formats: Formats,
    styles: crate::data::Row,
}

impl Pieces {
    fn new(locale: &Locale, kind: Kind) -> Self {
        let calendar = kind.patterns();
        Self {
            formats: locale.data.formats(calendar),
            styles: locale.data.group(calendar, Group::DateStyles),
        }
    }

    /// All patterns with their skeletons: those of the styles, then the available ones.
    fn all(&self) -> impl Iterator<Item = (Skeleton, Pattern<'static>, bool)> {
        let styles = (0..4).filter_map(|place| {
            let pattern = Pattern::ldml(self.styles.list(0).get(place)?).ok()?;
            let numbers = self.styles.list(1).get(place).unwrap_or_default();
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

    /// The pattern for a skeleton: the nearest, and what it lacks behind it.
    fn best(&self, skeleton: &Skeleton) -> Result<Pattern<'static>, PatternError> {
        let mut wanted = skeleton.bits();
        let (mut pattern, mut missing) = self.nearest(skeleton, wanted)?;
        // Each round finds one field at least, or ends.
        while missing != 0 && missing != wanted {
            wanted = missing;
            let (more, still) = self.nearest(skeleton, wanted)?;
            let found = wanted & !still;
            // The smallest unit of those found says what stands between.
            let place = APPENDED_BY.iter().find(|(kind, _)| found & 1 << *kind as u16 != 0);
            let place = place.map_or(0, |&(_, place)| place);
            let text = self.formats.additions.list(1).get(place).unwrap_or("{0} {1}");
            let name = Pattern::literal(self.formats.additions.list(2).get(place).unwrap_or_default());
            pattern = Pattern::joined(text, &[&pattern, &more, &name])?;
            missing = still;
        }
        Ok(pattern)
    }

    /// The nearest pattern in the widths asked for, and what it lacks.
    fn nearest(&self, skeleton: &Skeleton, wanted: u16) -> Result<(Pattern<'static>, u16), PatternError> {
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
        let (_, missing, other, mut pattern, is_told) = best.ok_or(PatternError::TooLong)?;
        for part in pattern.parts_mut() {
            if let Part::Field(letter, count) = part
                && let Some(kind) = FieldKind::of(*letter)
            {
                let asked = skeleton.field(kind);
                if asked.count > 0 && wanted & 1 << kind as u16 != 0 {
                    let own = Field { letter: *letter, count: *count };
                    let width = adjusted(own, asked, other.field(kind), is_told);
                    *part = Part::Field(width.letter, width.count);
                }
            }
        }
        Ok((pattern, missing))
    }
}

/// A field of a pattern in the width asked for: CLDR's own where the skeleton had that already, or is
/// a name where a number was asked for, or the other way round.
fn adjusted(own: Field, asked: Field, of_skeleton: Field, is_told: bool) -> Field {
    let is_fixed = is_told
        && !matches!(asked.letter, b'c' | b'e')
        && (of_skeleton.count == asked.count || own.is_numeric() != asked.is_numeric());
    let count = if is_fixed { own.count } else { asked.count };
    // Months and weekdays stand alone or not, and years are of a kind, as the locale has it.
    let keeps = matches!(FieldKind::of(own.letter), Some(FieldKind::Month | FieldKind::Weekday))
        || matches!(own.letter, b'y' | b'u' | b'r' | b'U') && asked.letter != b'Y';
    Field { letter: if keeps { own.letter } else { asked.letter }, count }
}

/// Kinds of fields from the smallest unit on, and the places of the texts that append them.
const APPENDED_BY: [(FieldKind, usize); 8] = [
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
const SINGLE: [&str; 9] = ["G", "y", "Q", "M", "w", "W", "cccc", "d", "D"];
