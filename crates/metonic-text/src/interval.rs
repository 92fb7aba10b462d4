//! Intervals: two dates in one text, in which what they share stands once.

use core::fmt::{self, Write};

use metonic::{Calendar, Day, Fields};

use crate::formatter::Formatter;
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::{Part, Pattern};
use crate::skeleton::Skeleton;

/// Prints two days as an interval: "3 – 7 Tishri 5787".
///
/// What differs decides: dates of one month share its name and the year, dates of one year the year.
/// A month and its leap month differ, and so do two eras, whose dates are written out both.
///
/// ```
/// use metonic::{Date, calendars::Gregorian};
/// use metonic_text::IntervalFormatter;
///
/// let english = IntervalFormatter::new("en".parse()?, Gregorian, "yMMMd".parse()?);
/// let [from, to, later] = [Date::new(2026, 11, 26)?, Date::new(2026, 11, 30)?, Date::new(2027, 1, 6)?];
/// // CLDR puts thin spaces around the dash.
/// assert_eq!(english.format(from, to).to_string(), "Nov 26\u{2009}–\u{2009}30, 2026");
/// assert_eq!(english.format(from, later).to_string(), "Nov 26, 2026\u{2009}–\u{2009}Jan 6, 2027");
/// assert_eq!(english.format(from, from).to_string(), "Nov 26, 2026");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct IntervalFormatter<C> {
    /// For one date, and for both where nothing shorter is known.
    whole: Formatter<'static, C>,
    /// By the largest unit in which the dates differ: years, months, days; none if that would not be
    /// seen.
    shared: [Option<Shared>; 3],
    /// What joins two whole dates.
    joint: &'static str,
}

/// How two dates are written that differ in a unit.
#[derive(Clone, Copy, Debug)]
enum Shared {
    /// The first by the parts until this one, the second by the others.
    Split(Pattern<'static>, usize),
    /// Both whole, by this pattern.
    Whole(Pattern<'static>),
}

/// The units, by the letters of CLDR.
const UNITS: [u8; 3] = [b'y', b'M', b'd'];

impl<C: Calendar + Clone> IntervalFormatter<C> {
    /// One that prints the fields of a skeleton, and those in which two dates differ.
    #[must_use]
    pub fn new(locale: Locale, calendar: C, skeleton: Skeleton) -> Self {
        let whole = Formatter::new(locale, calendar.clone(), skeleton.pattern(&locale, &calendar));
        let kind = Kind::of(&calendar.about());
        let formats = locale.data.formats(kind.patterns());
        let shared = UNITS.map(|unit| {
            // Days of one month are one month, but days of two months are told by them.
            let smaller = UNITS.iter().skip_while(|&&other| other != unit);
            let is_seen =
                smaller.copied().any(|unit| skeleton.has(unit)) || skeleton.has(b'E') && unit != b'd';
            let skeleton = if skeleton.has(unit) { skeleton } else { skeleton.with(unit) };
            let found = skeleton.interval(formats.intervals, unit);
            let found = found.map(|pattern| kind.fitted(pattern, &calendar));
            is_seen.then(|| match found.and_then(|pattern| Some((pattern, split(&pattern)?))) {
                Some((pattern, at)) => Shared::Split(pattern, at),
                None => Shared::Whole(skeleton.pattern(&locale, &calendar)),
            })
        });
        Self { whole, shared, joint: formats.additions.list(0).get(0).unwrap_or("{0} – {1}") }
    }

    /// What is printed of two days, or of dates of whatever calendar: their dates in this calendar.
    pub fn format(&self, from: impl Into<Day>, to: impl Into<Day>) -> impl fmt::Display {
        Formatted { interval: self, from: from.into(), to: to.into() }
    }

    fn write(&self, from: Day, to: Day, out: &mut impl Write) -> fmt::Result {
        let dates = [from, to].map(|day| self.whole.calendar().fields(day));
        if dates[0] == dates[1] {
            return self.whole.write(from, out);
        }
        let whole = |formatter: &Formatter<'static, C>, out: &mut _| self.join(formatter, from, to, out);
        match self.shared.get(unit(&dates)) {
            None => whole(&self.whole, out),
            Some(None) => self.whole.write(from, out),
            Some(Some(Shared::Whole(pattern))) => whole(&self.whole.with_pattern(pattern), out),
            Some(Some(Shared::Split(pattern, at))) => {
                let parts = pattern.parts().len();
                self.whole.with_pattern(&pattern.part(0, *at)).write(from, out)?;
                self.whole.with_pattern(&pattern.part(*at, parts)).write(to, out)
            }
        }
    }

    /// Two whole dates, joined.
    fn join(
        &self,
        formatter: &Formatter<'static, C>,
        from: Day,
        to: Day,
        out: &mut impl Write,
    ) -> fmt::Result {
        let mut rest = self.joint;
        while let Some((before, after)) = rest.split_once('{') {
            out.write_str(before)?;
            let (place, after) = after.split_once('}').unwrap_or((after, ""));
            formatter.write(if place == "1" { to } else { from }, out)?;
            rest = after;
        }
        out.write_str(rest)
    }
}

/// The largest unit in which two dates differ; past the units if it is the era.
fn unit([from, to]: &[Fields; 2]) -> usize {
    if from.era != to.era {
        UNITS.len()
    } else if from.year != to.year {
        0
    } else if from.month != to.month {
        1
    } else {
        2
    }
}

/// The part at which the second date of an interval's pattern begins: the first field that was there
/// before.
fn split(pattern: &Pattern<'_>) -> Option<usize> {
    let parts = pattern.parts();
    let letter = |part: &Part| match part {
        // Names that stand alone and others are of one field.
        Part::Field(b'L', _) => Some(b'M'),
        Part::Field(b'c' | b'e', _) => Some(b'E'),
        Part::Field(letter, _) => Some(*letter),
        Part::Text(..) => None,
    };
    (1..parts.len()).find(|&at| {
        let (before, here) = parts.split_at_checked(at).unwrap_or_default();
        let own = here.first().and_then(letter);
        own.is_some() && before.iter().any(|part| letter(part) == own)
    })
}

struct Formatted<'f, C> {
    interval: &'f IntervalFormatter<C>,
    from: Day,
    to: Day,
}

impl<C: Calendar + Clone> fmt::Display for Formatted<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.interval.write(self.from, self.to, f)
    }
}
