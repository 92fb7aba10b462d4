//! Dates as text.

mod codes;
mod names;
mod numbers;

use core::fmt::{self, Write};

use metonic::{Calendar, Date, Day, Era, WeekRule, Weekday, YearMonthDay};

use crate::clock::Clock;
use crate::data::CldrCalendar;
use crate::date_time::DateTime;
use crate::kinds::Kind;
use crate::lists::Names;
use crate::locale::Locale;
use crate::names::OwnNames;
use crate::pattern::{Part, Pattern};
use crate::plan::{Plan, What};
use crate::style::Style;
use crate::zone;

pub(crate) use self::names::OwnDay;
pub(crate) use self::numbers::Numbers;

/// Prints days as dates of a calendar, in a locale, by a pattern.
///
/// Made once and used for many days: it holds what it needs of the tables.
///
/// ```
/// use metonic::{Date, calendars::{Hebrew, Persian}};
/// use metonic_text::{Formatter, Pattern, Style};
///
/// let date = Date::new(2026, 11, 26)?;
/// let persian = Formatter::new("fa".parse()?, Persian, Pattern::ldml("EEEE d MMMM y")?);
/// assert_eq!(persian.format(date).to_string(), "پنجشنبه ۵ آذر ۱۴۰۵");
/// let hebrew = Formatter::with_style("he".parse()?, Hebrew, Style::Long);
/// assert_eq!(hebrew.format(date).to_string(), "ט״ז בכסלו תשפ״ז");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Formatter<'p, C> {
    locale: Locale,
    calendar: C,
    pub(crate) pattern: Pattern<'p>,
    pub(crate) plan: Plan<'p>,
    pub(crate) kind: Kind,
    pub(crate) numbers: Numbers,
    pub(crate) names: Names,
    pub(crate) own: OwnNames,
    pub(crate) clock: Clock,
}

impl<'p, C: Calendar> Formatter<'p, C> {
    /// One that prints by a pattern.
    #[must_use]
    pub fn new(locale: Locale, calendar: C, pattern: Pattern<'p>) -> Self {
        let kind = Kind::of(&calendar.about());
        let names = Names::new(&locale, kind, pattern.parts());
        let numbers = Numbers::new(&locale, &pattern);
        let own = OwnNames::new(&calendar.about(), kind.is_itself, &locale);
        let clock = Clock::new(&locale, kind, &pattern);
        let plan = Plan::new(kind, &names, &pattern);
        Self { locale, calendar, pattern, plan, kind, numbers, names, own, clock }
    }

    /// What is printed of a day, or of a date of whatever calendar: its date in this calendar.
    ///
    /// A day has no time: fields of it are printed as their letters, so that nobody takes them for
    /// midnight. [`format_date_time`](Self::format_date_time) prints them.
    pub fn format(&self, day: impl Into<Day>) -> impl fmt::Display {
        Formatted { formatter: self, day: day.into() }
    }

    /// What is printed of a day and a time: the day's date in this calendar, and the time.
    ///
    /// The zone's fields print what was given of it: `z`, `v` the abbreviation, `zzzz`, `vvvv` the
    /// name in words, `V` and `VV` the identifier, `VVV` and `VVVV` the place that it names; the others
    /// the distance from Greenwich, as do these where the text is not known. A field of which nothing
    /// is known is left out, with the space, the comma or the brackets that it has in the pattern.
    ///
    /// ```
    /// use metonic::{Date, calendars::Persian};
    /// use metonic_text::{DateTime, Formatter, Style, Time};
    ///
    /// let moment = DateTime::new(Date::new(2026, 11, 26)?, Time::new(13, 4, 5)?);
    /// let persian = Formatter::with_styles("fa".parse()?, Persian, Style::Long, Style::Short);
    /// assert_eq!(persian.format_date_time(moment).to_string(), "۵ آذر ۱۴۰۵، ساعت ۱۳:۰۴");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn format_date_time<'z>(&self, moment: impl Into<DateTime<'z>>) -> impl fmt::Display {
        FormattedTime { formatter: self, moment: moment.into() }
    }

    /// Writes a day and a time.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn write_date_time<'z>(&self, moment: impl Into<DateTime<'z>>, out: &mut impl Write) -> fmt::Result {
        let moment = moment.into();
        let date = Parts::new(moment.day(), &self.calendar).at(&moment);
        let parts = self.pattern.parts();
        for (at, &part) in parts.iter().enumerate() {
            match part {
                Part::Text(from, to) => {
                    let text = self.pattern.slice(from, to);
                    out.write_str(zone::beside(&moment.zone(), parts, at, text))?;
                }
                Part::Field(letter, count) => self.field(&date, letter, count, out)?,
            }
        }
        Ok(())
    }

    /// Writes a day.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn write(&self, day: impl Into<Day>, out: &mut impl Write) -> fmt::Result {
        let date = Parts::new(day.into(), &self.calendar);
        let date = if self.plan.repeats_era { date.with_era(&self.calendar) } else { date };
        for step in self.plan.steps() {
            match step.what {
                What::Nothing => {}
                What::Weekday(letter, count) => {
                    let place = usize::from(date.day.weekday().days_after(Weekday::Sunday));
                    match self.names.weekday_read(place) {
                        Some(name) => out.write_str(name)?,
                        None => self.weekday(&date, letter, count, out)?,
                    }
                }
                What::Month(letter, count) => match self.place(&date) {
                    Some((place, false)) => match self.names.month_read(place) {
                        Some(name) => out.write_str(name)?,
                        None => self.month(&date, letter, count, out)?,
                    },
                    _ => self.month(&date, letter, count, out)?,
                },
                What::Day(count) => self.day(&date, count, out)?,
                What::Year(count) => {
                    let year = date.era(&self.calendar).1;
                    self.short_number(self.numbers.year, b'y', year, count, out)?;
                }
                What::Field(letter, count) => self.field(&date, letter, count, out)?,
            }
            // Most often a letter or two: what is of known length calls nothing.
            match *step.after.as_bytes() {
                [] => {}
                [letter] => out.write_char(char::from(letter & 0x7f))?,
                [_, _] => out.write_str(step.after.get(..2).unwrap_or_default())?,
                _ => out.write_str(step.after)?,
            }
        }
        for &part in self.pattern.parts().get(usize::from(self.plan.parts)..).unwrap_or_default() {
            match part {
                Part::Text(from, to) => out.write_str(self.pattern.slice(from, to))?,
                Part::Field(letter, count) => self.field(&date, letter, count, out)?,
            }
        }
        Ok(())
    }

    /// The same with another pattern.
    #[cfg(feature = "full")]
    pub(crate) fn with_pattern(&self, pattern: Pattern<'p>) -> Self
    where
        C: Clone,
    {
        let numbers = Numbers::new(&self.locale, &pattern);
        let clock = Clock::new(&self.locale, self.kind, &pattern);
        let plan = Plan::new(self.kind, &self.names, &pattern);
        Self { pattern, plan, calendar: self.calendar.clone(), numbers, clock, ..*self }
    }

    /// Its calendar.
    pub const fn calendar(&self) -> &C {
        &self.calendar
    }

    /// Its locale.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    fn field(&self, date: &Parts<'_>, letter: u8, count: u8, out: &mut dyn Write) -> fmt::Result {
        let digits = usize::from(count);
        let number = |number: i64, out: &mut dyn Write| self.number(letter, number, digits, out);
        match letter {
            b'G' => self.era(date, count, out),
            b'y' => self.year(letter, i64::from(date.era(&self.calendar).1), digits, out),
            b'Y' => self.year(letter, i64::from(self.dated(date).week(self.week_rule()).year), digits, out),
            b'u' => number(i64::from(date.ymd.year), out),
            b'U' => self.cyclic_year(date, out),
            b'r' => number(i64::from(self.calendar.related_gregorian_year(date.ymd.year)), out),
            b'Q' | b'q' => self.quarter(date, letter, count, out),
            b'M' | b'L' => self.month(date, letter, count, out),
            b'w' => number(i64::from(self.dated(date).week(self.week_rule()).week), out),
            b'W' => number(i64::from(self.dated(date).week_of_month(self.week_rule())), out),
            b'd' => {
                number(i64::from(date.ymd.day), out)?;
                Self::leap_day_mark(date, out)
            }
            b'D' => number(i64::from(self.calendar.day_of_year(date.day)), out),
            b'F' => number(self.weekday_in_month(date.day), out),
            b'g' => number(date.day.julian_day_number(), out),
            b'E' | b'e' | b'c' => self.weekday(date, letter, count, out),
            0x80.. => self.coded(date, letter, count, out),
            _ => self.clock.field(date.moment, letter, count, out),
        }
    }

    #[inline]
    fn day(&self, date: &Parts<'_>, count: u8, out: &mut impl Write) -> fmt::Result {
        self.short_number(self.numbers.day, b'd', i32::from(date.ymd.day), count, out)?;
        if date.ymd.leap_day { Self::leap_day_mark(date, out) } else { Ok(()) }
    }

    /// The second of two days with one number, marked as in our own text.
    fn leap_day_mark(date: &Parts<'_>, out: &mut dyn Write) -> fmt::Result {
        if date.ymd.leap_day { out.write_char('L') } else { Ok(()) }
    }

    fn dated(&self, date: &Parts<'_>) -> Date<&C> {
        Date::from_day(date.day, &self.calendar)
    }

    pub(crate) fn week_rule(&self) -> WeekRule {
        if self.kind.names == CldrCalendar::Iso8601 { WeekRule::ISO } else { self.locale.week_rule() }
    }
}

impl<C: Calendar> Formatter<'static, C> {
    /// One that prints by the locale's own pattern for the calendar.
    #[must_use]
    pub fn with_style(locale: Locale, calendar: C, style: Style) -> Self {
        let pattern = style.pattern(&locale, &calendar);
        Self::new(locale, calendar, pattern)
    }

    /// One that prints a date and a time by the locale's own patterns for them, or one of the two.
    ///
    /// The full and the long pattern of a time have the zone.
    #[must_use]
    pub fn with_styles(
        locale: Locale,
        calendar: C,
        date: impl Into<Option<Style>>,
        time: impl Into<Option<Style>>,
    ) -> Self {
        let pattern = match (date.into(), time.into()) {
            (Some(date), Some(time)) => date.date_time_pattern(time, &locale, &calendar),
            (Some(date), None) => date.pattern(&locale, &calendar),
            (None, Some(time)) => time.time_pattern(&locale, &calendar),
            (None, None) => Pattern::default(),
        };
        Self::new(locale, calendar, pattern)
    }
}

/// A day and its date, and the time if there is one: what most patterns ask for; the rest is asked for
/// where it is printed.
pub(crate) struct Parts<'m> {
    pub(crate) day: Day,
    pub(crate) ymd: YearMonthDay,
    /// The era and its year, if they have been asked for already.
    era: Option<(Option<Era>, i32)>,
    moment: Option<&'m DateTime<'m>>,
}

impl<'m> Parts<'m> {
    #[inline]
    pub(crate) fn new(day: Day, calendar: &impl Calendar) -> Self {
        Self { day, ymd: calendar.ymd_of(day), era: None, moment: None }
    }

    const fn at(self, moment: &'m DateTime<'m>) -> Self {
        Self { moment: Some(moment), ..self }
    }

    /// The same for more fields than one that ask for the era.
    fn with_era(self, calendar: &impl Calendar) -> Self {
        Self { era: Some(self.era(calendar)), ..self }
    }

    #[inline]
    pub(crate) fn era(&self, calendar: &impl Calendar) -> (Option<Era>, i32) {
        self.era.unwrap_or_else(|| {
            let era = calendar.era_of(self.day, self.ymd);
            let rule = era.and_then(|era| calendar.era(era));
            (era, rule.map_or(self.ymd.year, |rule| rule.era_year(self.ymd.year)))
        })
    }
}

struct Formatted<'f, 'p, C> {
    formatter: &'f Formatter<'p, C>,
    day: Day,
}

impl<C: Calendar> fmt::Display for Formatted<'_, '_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.formatter.write(self.day, f)
    }
}

struct FormattedTime<'f, 'p, 'z, C> {
    formatter: &'f Formatter<'p, C>,
    moment: DateTime<'z>,
}

impl<C: Calendar> fmt::Display for FormattedTime<'_, '_, '_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.formatter.write_date_time(self.moment, f)
    }
}
