//! Intervals: two dates, two times or both in one text, in which what they share stands once.

use core::fmt::{self, Write};

use metonic::{Calendar, Day, Fields};

use crate::data::Group;
use crate::date_time::DateTime;
use crate::formatter::Formatter;
use crate::kinds::Kind;
use crate::locale::Locale;
use crate::pattern::{Part, Pattern};
use crate::skeleton::Skeleton;
use crate::style::Style;
use crate::time::Time;

/// Prints two days, or two moments, as an interval: "3 – 7 Tishri 5787", "9:15 – 9:45 AM".
///
/// What differs decides: dates of one month share its name and the year, dates of one year the year.
/// A month and its leap month differ, and so do two eras, whose dates are written out both. Times of
/// one period of the day share it, and of one day the date; moments of two days are written out both,
/// with what tells the days apart.
///
/// ```
/// use metonic::{Date, calendars::Gregorian};
/// use metonic_text::{IntervalFormatter, Time};
///
/// let english = IntervalFormatter::new("en".parse()?, Gregorian, "yMMMd".parse()?);
/// let [from, to, later] = [Date::new(2026, 11, 26)?, Date::new(2026, 11, 30)?, Date::new(2027, 1, 6)?];
/// // CLDR puts thin spaces around the dash.
/// assert_eq!(english.format(from, to).to_string(), "Nov 26\u{2009}–\u{2009}30, 2026");
/// assert_eq!(english.format(from, later).to_string(), "Nov 26, 2026\u{2009}–\u{2009}Jan 6, 2027");
/// assert_eq!(english.format(from, from).to_string(), "Nov 26, 2026");
///
/// let german = IntervalFormatter::new("de".parse()?, Gregorian, "yMMMdjm".parse()?);
/// let [morning, noon] = [Time::new(9, 15, 0)?, Time::new(12, 0, 0)?];
/// let text = german.format_date_times((from, morning), (from, noon)).to_string();
/// assert_eq!(text, "26. Nov. 2026, 09:15–12:00 Uhr");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct IntervalFormatter<C> {
    /// For one date, and for both where nothing shorter is known.
    whole: Formatter<'static, C>,
    /// By the largest unit in which the dates differ; none if that would not be seen.
    shared: [Option<Shared>; UNITS.len()],
    /// The letter and the width of the period of the day.
    period: (u8, u8),
    has_time: bool,
    has_zone: bool,
    /// What joins two whole dates.
    joint: &'static str,
}

/// How two dates are written that differ in a unit.
#[derive(Clone, Debug)]
enum Shared {
    /// The first by the parts until this one, the second by the others.
    Split(Pattern<'static>, usize),
    /// Both whole, by this pattern.
    Whole(Pattern<'static>),
}

/// The units, by the letters of CLDR: of dates, then of times. The last is that of two zones.
const UNITS: [u8; 9] = [b'y', b'M', b'd', b'a', b'h', b'm', b's', b'S', b'v'];
/// Those of dates.
const DATE: usize = 3;
const YEAR: usize = 0;
const MONTH: usize = 1;
const DAY: usize = 2;
const PERIOD: usize = 3;
const HOUR: usize = 4;
const MINUTE: usize = 5;
const SECOND: usize = 6;
const FRACTION: usize = 7;
const ZONE: usize = 8;

impl<C: Calendar + Clone> IntervalFormatter<C> {
    /// One that prints the fields of a skeleton, and those in which two dates differ.
    #[must_use]
    pub fn new(locale: Locale, calendar: C, skeleton: Skeleton) -> Self {
        let whole = Formatter::new(locale, calendar.clone(), skeleton.pattern(&locale, &calendar));
        let source = Source { locale: &locale, calendar: &calendar, skeleton, kind: whole.kind };
        let [_, times] = source.resolved().parted();
        let has_time = !times.is_empty();
        let mut shared = [const { None }; UNITS.len()];
        for (unit, place) in shared.iter_mut().enumerate() {
            *place = match (unit < DATE, has_time) {
                (true, false) => source.dates(unit),
                (true, true) => Some(source.days(unit)),
                (false, _) => source.times(unit),
            };
        }
        Self {
            shared,
            period: times.period(),
            has_time,
            has_zone: times.has(b'v'),
            joint: source.joint(),
            whole,
        }
    }

    /// What is printed of two days, or of dates of whatever calendar: their dates in this calendar.
    /// Fields of a time are printed as their letters, as by [`Formatter::format`].
    pub fn format(&self, from: impl Into<Day>, to: impl Into<Day>) -> impl fmt::Display {
        let moments = [from.into(), to.into()].map(|day| DateTime::new(day, Time::MIDNIGHT));
        Formatted { interval: self, moments, has_times: false }
    }

    /// What is printed of two moments. Units that the skeleton does not ask for decide nothing: a
    /// skeleton without minutes prints one hour for two times of it.
    ///
    /// ```
    /// use metonic::{Day, calendars::Gregorian};
    /// use metonic_text::{IntervalFormatter, Time};
    ///
    /// let hours = IntervalFormatter::new("ja".parse()?, Gregorian, "jm".parse()?);
    /// let day: Day = "2026-11-26".parse()?;
    /// let print = |from: (Day, Time), to: (Day, Time)| hours.format_date_times(from, to).to_string();
    /// let [from, to] = [Time::new(9, 15, 0)?, Time::new(13, 30, 0)?];
    /// assert_eq!(print((day, from), (day, to)), "9時15分～13時30分");
    /// // Two days are told apart.
    /// let next = day.add_days(1)?;
    /// assert_eq!(print((day, from), (next, to)), "2026/11/26 9:15～2026/11/27 13:30");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn format_date_times<'z>(
        &self,
        from: impl Into<DateTime<'z>>,
        to: impl Into<DateTime<'z>>,
    ) -> impl fmt::Display {
        Formatted { interval: self, moments: [from.into(), to.into()], has_times: true }
    }

    /// The pattern of a unit in which the moments differ: `Err` if both are to be written out, `None`
    /// if one is enough.
    fn shared(&self, [from, to]: &[DateTime<'_>; 2], has_times: bool) -> Result<Option<&Shared>, ()> {
        let dates = [from, to].map(|moment| self.whole.calendar().fields(moment.day()));
        if dates[0].era != dates[1].era {
            return Err(());
        }
        let day = date_unit(&dates);
        if day.is_some() && self.has_time && !has_times {
            return Err(());
        }
        let unit = day.or_else(|| if has_times { self.time_unit(from, to) } else { None });
        Ok(unit.and_then(|unit| self.shared.get(unit)).and_then(Option::as_ref))
    }

    /// The largest unit of times in which two differ, of those that are seen.
    fn time_unit(&self, from: &DateTime<'_>, to: &DateTime<'_>) -> Option<usize> {
        if self.has_zone && from.zone() != to.zone() {
            return Some(ZONE);
        }
        let times = [from, to].map(DateTime::time);
        let (letter, count) = self.period;
        let clock = &self.whole.clock;
        let list = match count {
            4 => 0,
            5 => 2,
            _ => 1,
        };
        let differ = |number: fn(Time) -> u32| number(times[0]) != number(times[1]);
        if letter != 0 && clock.period_of(times[0], letter, list) != clock.period_of(times[1], letter, list) {
            Some(PERIOD)
        } else if differ(|time| u32::from(time.hour())) {
            Some(HOUR)
        } else if differ(|time| u32::from(time.minute())) {
            Some(MINUTE)
        } else if differ(|time| u32::from(time.second())) {
            Some(SECOND)
        } else {
            differ(Time::nanosecond).then_some(FRACTION)
        }
    }

    fn write(&self, moments: &[DateTime<'_>; 2], has_times: bool, out: &mut impl Write) -> fmt::Result {
        let [from, to] = moments;
        let write = |formatter: &Formatter<'static, C>, moment: &DateTime<'_>, out: &mut _| {
            if has_times {
                formatter.write_date_time(*moment, out)
            } else {
                formatter.write(moment.day(), out)
            }
        };
        let whole = |formatter: &Formatter<'static, C>, out: &mut _| {
            self.join(out, |is_second, out| write(formatter, if is_second { to } else { from }, out))
        };
        match self.shared(moments, has_times) {
            Err(()) => whole(&self.whole, out),
            Ok(None) => write(&self.whole, from, out),
            Ok(Some(Shared::Whole(pattern))) => whole(&self.whole.with_pattern(pattern.clone()), out),
            Ok(Some(Shared::Split(pattern, at))) => {
                let parts = pattern.parts().len();
                write(&self.whole.with_pattern(pattern.part(0, *at)), from, out)?;
                write(&self.whole.with_pattern(pattern.part(*at, parts)), to, out)
            }
        }
    }

    /// Two whole dates, joined.
    fn join<W: Write>(&self, out: &mut W, write: impl Fn(bool, &mut W) -> fmt::Result) -> fmt::Result {
        let mut rest = self.joint;
        while let Some((before, after)) = rest.split_once('{') {
            out.write_str(before)?;
            let (place, after) = after.split_once('}').unwrap_or((after, ""));
            write(place == "1", out)?;
            rest = after;
        }
        out.write_str(rest)
    }
}

/// The largest unit of dates in which two differ.
fn date_unit([from, to]: &[Fields; 2]) -> Option<usize> {
    if from.year != to.year {
        Some(YEAR)
    } else if from.month != to.month {
        Some(MONTH)
    } else {
        (from != to).then_some(DAY)
    }
}

/// Where the patterns of intervals come from.
struct Source<'s, C> {
    locale: &'s Locale,
    calendar: &'s C,
    skeleton: Skeleton,
    kind: Kind,
}

impl<C: Calendar> Source<'_, C> {
    fn resolved(&self) -> Skeleton {
        self.skeleton.resolved(self.locale)
    }

    fn joint(&self) -> &'static str {
        self.locale.data.formats(self.kind.patterns()).additions.list(0).get(0).unwrap_or("{0} – {1}")
    }

    /// CLDR's pattern for some fields and the unit in which two dates or times of them differ.
    fn found(&self, skeleton: &Skeleton, unit: u8) -> Option<Pattern<'static>> {
        let intervals = self.locale.data.formats(self.kind.patterns()).intervals;
        skeleton.interval(intervals, unit).map(|pattern| self.kind.fitted(pattern, self.calendar))
    }

    /// Of dates without a time.
    fn dates(&self, unit: usize) -> Option<Shared> {
        let skeleton = self.skeleton;
        let letter = UNITS.get(unit).copied()?;
        // A count of days is no day of a month.
        if skeleton.asks_for(b'g') {
            return Some(Shared::Whole(skeleton.pattern(self.locale, self.calendar)));
        }
        // Days of one month are one month, but days of two months are told by them.
        let is_told = UNITS.iter().take(DATE).skip(unit).any(|&unit| skeleton.has(unit));
        // What is no part of a year, a month and a day tells two of them apart as it can, with no more, as
        // in ICU.
        let others: &[u8] = match unit {
            YEAR => b"E",
            MONTH => b"EQwWDF",
            _ => b"EwWDF",
        };
        let is_seen = is_told || others.iter().any(|&letter| skeleton.has(letter));
        let is_alone = !is_told && unit != YEAR;
        let skeleton = if skeleton.has(letter) || is_alone { skeleton } else { skeleton.with(letter) };
        is_seen.then(|| match self.found(&skeleton, letter).and_then(in_two) {
            Some(shared) => shared,
            None => Shared::Whole(skeleton.pattern(self.locale, self.calendar)),
        })
    }

    /// Of dates with a time: both whole, with what tells their days apart.
    fn days(&self, unit: usize) -> Shared {
        let [dates, _] = self.resolved().parted();
        let units: &[u8] = if dates.is_empty() {
            b"yMd"
        } else {
            match unit {
                YEAR => b"dMy",
                MONTH => b"dM",
                _ => b"d",
            }
        };
        let missing = units.iter().filter(|&&letter| !self.skeleton.has(letter));
        let skeleton = missing.fold(self.skeleton, |skeleton, &letter| skeleton.with(letter));
        Shared::Whole(skeleton.pattern(self.locale, self.calendar))
    }

    /// Of times of one day: CLDR's pattern for the times, or both joined, after the date.
    fn times(&self, unit: usize) -> Option<Shared> {
        let resolved = self.resolved();
        let [dates, times] = resolved.parted();
        let is_seen = match unit {
            ZONE => times.has(b'v'),
            FRACTION => times.has(b'S'),
            SECOND => times.has(b's') || times.has(b'S'),
            MINUTE => [b'm', b's', b'S'].iter().any(|&letter| times.has(letter)),
            PERIOD => times.has(b'a'),
            _ => !times.is_empty(),
        };
        if !is_seen {
            return None;
        }
        let letter = match unit {
            PERIOD if times.period().0 == b'B' => Some(b'B'),
            PERIOD => Some(b'a'),
            HOUR if times.period().0 == 0 => Some(b'H'),
            HOUR => Some(b'h'),
            MINUTE => Some(b'm'),
            _ => None,
        };
        let whole = || Shared::Whole(self.skeleton.pattern(self.locale, self.calendar));
        let pattern = match letter.and_then(|letter| self.found(&times, letter)) {
            Some(pattern) => pattern,
            // What stands first has to be the first.
            None if !self.joint().contains("{0") || self.joint().find("{0") > self.joint().find("{1") => {
                return Some(whole());
            }
            None => {
                let time = times.pattern(self.locale, self.calendar);
                match Pattern::joined_by_text(self.joint(), &[&time, &time]) {
                    Ok(pattern) => pattern,
                    Err(_) => return Some(whole()),
                }
            }
        };
        let pattern = self.skeleton.numbered(&resolved, pattern, self.locale);
        if dates.is_empty() {
            return Some(in_two(pattern).unwrap_or_else(whole));
        }
        // A stretch of time is no event, whatever the length: not "at" (UTS 35, part 4).
        let joints = self.locale.data.group(self.kind.patterns(), Group::Joints);
        let joint = joints.list(0).get(Style::Medium as usize).unwrap_or("{1} {0}");
        let date = dates.pattern(self.locale, self.calendar);
        let joined = Pattern::joined(joint, &[&pattern, &date]);
        Some(joined.ok().and_then(in_two).unwrap_or_else(whole))
    }
}

/// A pattern of an interval in two: the second date begins with the first field that was there before.
fn in_two(pattern: Pattern<'static>) -> Option<Shared> {
    let parts = pattern.parts();
    let letter = |part: &Part| match part {
        // Names that stand alone and others are of one field.
        Part::Field(b'L', _) => Some(b'M'),
        Part::Field(b'c' | b'e', _) => Some(b'E'),
        Part::Field(letter, _) => Some(*letter),
        Part::Text(..) => None,
    };
    let at = (1..parts.len()).find(|&at| {
        let (before, here) = parts.split_at_checked(at).unwrap_or_default();
        let own = here.first().and_then(letter);
        own.is_some() && before.iter().any(|part| letter(part) == own)
    })?;
    Some(Shared::Split(pattern, at))
}

struct Formatted<'f, 'z, C> {
    interval: &'f IntervalFormatter<C>,
    moments: [DateTime<'z>; 2],
    has_times: bool,
}

impl<C: Calendar + Clone> fmt::Display for Formatted<'_, '_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.interval.write(&self.moments, self.has_times, f)
    }
}
