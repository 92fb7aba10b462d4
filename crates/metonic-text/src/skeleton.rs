//! Skeletons: which fields to print, in what widths; the locale says how (UTS 35, part 4, "matching
//! skeletons").

mod field;
mod pieces;

use core::fmt;
use core::str::FromStr;

use metonic::Calendar;

use self::field::{Field, FieldKind};
use self::pieces::{Pieces, TIME};
use crate::data::Keyed;
use crate::hours;
use crate::kinds::Kind;
use crate::locale::{HourCycle, Locale};
use crate::pattern::{Part, Pattern};
use crate::style::Style;

/// Fields and their widths, without an order: `yMMMd`, `Ejm`.
///
/// Hours are asked for by `h` or `H` (and `K`, `k`), or left to the locale: by `j` as it prefers, by
/// `J` without the half-day, by `C` with the period of the day that its people like best. `h` comes
/// with `a`, or with the `b` or `B` that stands beside it.
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
    fields: [Field; FieldKind::COUNT],
}

/// A text that is no skeleton.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SkeletonError {
    /// A letter that is no field of a date or a time.
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
            Self::Letter { at, letter } => {
                write!(f, "{letter:?} at byte {at} is no field of a date or a time")
            }
            Self::Twice { at } => write!(f, "the field at byte {at} is there already"),
            Self::Empty => f.write_str("no fields"),
        }
    }
}

impl core::error::Error for SkeletonError {}

impl Skeleton {
    /// Reads a skeleton: letters of LDML as often as they would stand in a pattern.
    ///
    /// # Errors
    /// For letters that are no field of a date or a time, and for two fields of one kind.
    pub fn new(text: &str) -> Result<Self, SkeletonError> {
        let skeleton = Self::read(text)?;
        if skeleton == Self::NONE { Err(SkeletonError::Empty) } else { Ok(skeleton) }
    }

    const NONE: Self = Self { fields: [Field { letter: 0, count: 0 }; FieldKind::COUNT] };

    fn read(text: &str) -> Result<Self, SkeletonError> {
        let mut skeleton = Self::NONE;
        for (at, letter) in text.bytes().enumerate() {
            let shown = || text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            let kind = FieldKind::of(letter).ok_or_else(|| SkeletonError::Letter { at, letter: shown() })?;
            let Some(field) = skeleton.fields.get_mut(kind as usize) else { continue };
            if field.count > 0 && field.letter != letter {
                return Err(SkeletonError::Twice { at });
            }
            *field = Field { letter, count: field.count.saturating_add(1).min(24) };
        }
        Ok(skeleton.completed())
    }

    /// The fields of a pattern.
    pub(crate) fn of(pattern: &Pattern<'_>) -> Self {
        let mut skeleton = Self::NONE;
        for &part in pattern.parts() {
            if let Part::Field(letter, count) = part
                && let Some(field) =
                    FieldKind::of(letter).and_then(|kind| skeleton.fields.get_mut(kind as usize))
            {
                *field = Field { letter, count };
            }
        }
        skeleton.completed()
    }

    /// The same with what goes without saying: hours to 12 have a half-day and those to 24 none,
    /// parts of a second have the second if there is a minute.
    fn completed(mut self) -> Self {
        let period = self.field(FieldKind::Period);
        match self.field(FieldKind::Hour).letter {
            b'h' | b'K' if period.count == 0 => self.set(FieldKind::Period, Field { letter: b'a', count: 1 }),
            b'H' | b'k' => self.set(FieldKind::Period, Field::default()),
            _ => {}
        }
        let has = |kind| self.field(kind).count > 0;
        if has(FieldKind::Minute) && has(FieldKind::Fraction) && !has(FieldKind::Second) {
            self.set(FieldKind::Second, Field { letter: b's', count: 1 });
        }
        self
    }

    /// The same with the hours of a locale where they are left to it.
    pub(crate) fn resolved(mut self, locale: &Locale) -> Self {
        let hour = self.field(FieldKind::Hour);
        let (hours, period) = match hour.letter {
            b'j' => (locale.hour_cycle(), b'a'),
            b'C' => locale.first_hours(),
            // Without half-days, whatever the letter will be.
            b'J' => (HourCycle::H23, b'a'),
            _ => return self,
        };
        // One letter or two are the digits of the hour, each two more another width of the half-day.
        let more = hour.count.saturating_sub(1);
        self.set(
            FieldKind::Hour,
            Field { letter: hours.letter() as u8, count: (more & 1).saturating_add(1) },
        );
        if self.field(FieldKind::Period).count == 0 {
            let count = if more < 2 { 1 } else { (more >> 1).saturating_add(3).min(5) };
            self.set(FieldKind::Period, Field { letter: period, count });
        }
        self.completed()
    }

    /// The same with hours by another letter.
    pub(crate) fn with_hours(mut self, letter: u8) -> Self {
        self.set(FieldKind::Period, Field::default());
        self.set(FieldKind::Hour, Field { letter, count: 1 });
        self.completed()
    }

    fn set(&mut self, kind: FieldKind, field: Field) {
        if let Some(place) = self.fields.get_mut(kind as usize) {
            *place = field;
        }
    }

    fn field(&self, kind: FieldKind) -> Field {
        self.fields.get(kind as usize).copied().unwrap_or_default()
    }

    /// The locale's pattern for these fields in a calendar: the nearest that CLDR has, in the widths
    /// asked for, with what it lacks appended; fields of a date and of a time are found apart and
    /// joined, if there is none for them together.
    #[must_use]
    pub fn pattern(&self, locale: &Locale, calendar: &impl Calendar) -> Pattern<'static> {
        let skeleton = self.resolved(locale);
        let kind = Kind::of(&calendar.about());
        let pieces = Pieces::new(locale, kind);
        let join = |date: &_, time: &_| skeleton.length().joined(locale, calendar, date, time);
        let pattern = match pieces.best(&skeleton, join) {
            Ok(pattern) => kind.fitted(pattern, calendar),
            Err(_) => Style::Medium.pattern(locale, calendar),
        };
        self.numbered(&skeleton, pattern, locale)
    }

    /// A pattern of these fields, resolved, with the hours that they ask for.
    pub(crate) fn numbered(
        &self,
        resolved: &Self,
        pattern: Pattern<'static>,
        locale: &Locale,
    ) -> Pattern<'static> {
        match (self.field(FieldKind::Hour).letter, resolved.field(FieldKind::Hour).letter) {
            // The pattern is one of hours to 24, which may have two digits where those to 12 have one.
            (b'J', _) if locale.hour_cycle().is_halved() => {
                let count = self.field(FieldKind::Hour).count.min(2);
                hours::with_digits(hours::with_letter(pattern, locale.hour_cycle()), count)
            }
            // "h" and "H" ask for the locale's own letter of that kind of hours.
            (_, letter @ 1..) if matches!(letter, b'h' | b'K') == locale.hour_cycle().is_halved() => {
                hours::with_letter(pattern, locale.hour_cycle())
            }
            _ => pattern,
        }
    }

    /// The length of dates of these fields, that says how a time is joined to them.
    fn length(&self) -> Style {
        match self.field(FieldKind::Month).count {
            4 if self.field(FieldKind::Weekday).count > 0 => Style::Full,
            4 => Style::Long,
            3 => Style::Medium,
            _ => Style::Short,
        }
    }

    /// How far another skeleton is from this one, as far as the fields wanted go; and which of them it
    /// lacks.
    fn distance(&self, other: &Self, wanted: u16) -> (u32, u16) {
        let (mut distance, mut missing) = (0_u32, 0);
        for kind in FieldKind::ALL {
            let bit = kind.bit();
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
            .fold(0, |bits, kind| bits | kind.bit())
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
            {
                let (own, other) = (self.field(kind), other.field(kind));
                if *count == other.count && own.count > *count {
                    *count = own.count;
                }
                // CLDR has these for `v` and `a` alone.
                if kind == FieldKind::Zone || own.letter == b'b' {
                    *part = Part::Field(own.letter, own.count);
                }
            }
        }
        Some(pattern)
    }

    /// Its fields of a date, and those of a time.
    pub(crate) fn parted(&self) -> [Self; 2] {
        [false, true].map(|is_time| {
            let mut part = *self;
            for kind in FieldKind::ALL {
                if (kind.bit() & TIME != 0) != is_time {
                    part.set(kind, Field::default());
                }
            }
            part
        })
    }

    /// Whether it asks for nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.bits() == 0
    }

    /// The letter and the width of the period of the day that it asks for.
    pub(crate) fn period(&self) -> (u8, u8) {
        let field = self.field(FieldKind::Period);
        (field.letter, field.count)
    }

    /// How far apart the widths of two skeletons of the same fields are.
    fn widths_apart(&self, other: &Self) -> Option<u32> {
        FieldKind::ALL.into_iter().try_fold(0_u32, |sum, kind| {
            let (own, other) = (self.field(kind), other.field(kind));
            let apart = if kind == FieldKind::Period && (own.letter == b'B') != (other.letter == b'B') {
                return None;
            } else if own.count == other.count {
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

    /// Whether it asks for a field by this letter, and not by another of its kind.
    pub(crate) fn asks_for(&self, letter: u8) -> bool {
        FieldKind::of(letter).is_some_and(|kind| self.field(kind).letter == letter)
    }

    pub(crate) fn has(&self, letter: u8) -> bool {
        FieldKind::of(letter).is_some_and(|kind| self.field(kind).count > 0)
    }
}

/// What a field more than asked for weighs, and one less: ICU's, that the same patterns are found.
const EXTRA: u32 = 0x1_0000;
const MISSING: u32 = 0x1000;

impl FromStr for Skeleton {
    type Err = SkeletonError;

    fn from_str(text: &str) -> Result<Self, SkeletonError> {
        Self::new(text)
    }
}
