//! Skeletons: which fields to print, in what widths; the locale says how (UTS 35, part 4, "matching
//! skeletons").

use core::fmt;
use core::str::FromStr;

use metonic::Calendar;

use crate::data::{Formats, Group, Keyed};
use crate::hours;
use crate::kinds::Kind;
use crate::locale::{HourCycle, Locale};
use crate::pattern::{Part, Pattern, PatternError};
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
    Period,
    Hour,
    Minute,
    Second,
    Fraction,
    Zone,
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
        Self::Period,
        Self::Hour,
        Self::Minute,
        Self::Second,
        Self::Fraction,
        Self::Zone,
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
            b'a' | b'b' | b'B' => Self::Period,
            b'h' | b'H' | b'k' | b'K' | b'j' | b'J' | b'C' => Self::Hour,
            b'm' => Self::Minute,
            b's' | b'A' => Self::Second,
            b'S' => Self::Fraction,
            b'v' | b'V' | b'z' | b'Z' | b'O' | b'x' | b'X' => Self::Zone,
            _ => return None,
        })
    }

    const fn bit(self) -> u16 {
        1 << self as u16
    }
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
    /// Kinds of fields.
    const FIELDS: usize = 16;

    /// Reads a skeleton: letters of LDML as often as they would stand in a pattern.
    ///
    /// # Errors
    /// For letters that are no field of a date or a time, and for two fields of one kind.
    pub fn new(text: &str) -> Result<Self, SkeletonError> {
        let skeleton = Self::read(text)?;
        if skeleton == Self::NONE { Err(SkeletonError::Empty) } else { Ok(skeleton) }
    }

    const NONE: Self = Self { fields: [Field { letter: 0, count: 0 }; Self::FIELDS] };

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
    fn resolved(mut self, locale: &Locale) -> Self {
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
        self.set(FieldKind::Hour, Field { letter: hours.letter() as u8, count: 1 + (more & 1) });
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
        match (self.field(FieldKind::Hour).letter, skeleton.field(FieldKind::Hour).letter) {
            (b'J', _) => hours::with_letter(pattern, locale.hour_cycle()),
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
            b'G' | b'U' | b'E' | b'a' | b'b' | b'B' => false,
            b'v' | b'V' | b'z' | b'Z' | b'O' | b'x' | b'X' => false,
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
            b'Y' | b'q' | b'L' | b'e' | b'g' | b'K' | b'A' | b'b' => 0x10,
            b'Z' | b'O' | b'V' | b'X' | b'x' => 0x10,
            b'u' | b'c' | b'v' => 0x20,
            b'r' | b'B' => 0x30,
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
    styles: [crate::data::Row; 2],
    decimal: &'static str,
}

impl Pieces {
    fn new(locale: &Locale, kind: Kind) -> Self {
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
    fn best(
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
const TIME: u16 = FieldKind::Period.bit()
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
