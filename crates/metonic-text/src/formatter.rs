//! Dates as text.

use core::fmt::{self, Write};

use metonic::{Calendar, Date, Day, Era, EraRule, Fields, NameWidth, WeekRule, Weekday};

use crate::clock::Clock;
use crate::data::{CldrCalendar, Group, Row};
use crate::date_time::DateTime;
use crate::kinds::{Kind, Months};
use crate::locale::Locale;
use crate::numbering::Numbering;
use crate::pattern::{Part, Pattern};
use crate::style::Style;
use crate::zone;

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
#[derive(Clone, Copy, Debug)]
pub struct Formatter<'p, C> {
    locale: Locale,
    calendar: C,
    pattern: Pattern<'p>,
    kind: Kind,
    numbering: Numbering,
    names: Names,
    clock: Clock,
}

/// The groups of names of a locale and a calendar.
#[derive(Clone, Copy, Debug)]
struct Names {
    months: Row,
    month_patterns: Row,
    days: Row,
    quarters: Row,
    eras: Row,
    /// Those of Japan's years before its own eras.
    gregorian_eras: Row,
    cyclic: Row,
}

impl Names {
    fn new(locale: &Locale, kind: Kind) -> Self {
        let group = |group| locale.data.group(kind.names, group);
        Self {
            months: group(Group::Months),
            month_patterns: group(Group::MonthPatterns),
            days: group(Group::Days),
            quarters: group(Group::Quarters),
            eras: group(Group::Eras),
            gregorian_eras: locale.data.group(CldrCalendar::Gregorian, Group::Eras),
            cyclic: group(Group::Cyclic),
        }
    }
}

/// The numbering system of Hebrew letters.
const HEBREW_LETTERS: &str = "hebr";

/// The width of a name, as LDML's letters count it: the place of its list among those of a context.
fn width(count: u8) -> (usize, NameWidth) {
    match count {
        4 => (0, NameWidth::Wide),
        5 => (2, NameWidth::Narrow),
        6 => (3, NameWidth::Short),
        _ => (1, NameWidth::Abbreviated),
    }
}

impl<'p, C: Calendar> Formatter<'p, C> {
    /// One that prints by a pattern.
    #[must_use]
    pub fn new(locale: Locale, calendar: C, pattern: Pattern<'p>) -> Self {
        let kind = Kind::of(&calendar.about());
        let names = Names::new(&locale, kind);
        let clock = Clock::new(&locale, kind, &pattern);
        Self { locale, calendar, pattern, kind, numbering: locale.numbering(), names, clock }
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
        self.write_parts(moment.day(), Some(&moment), out)
    }

    /// Writes a day.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn write(&self, day: impl Into<Day>, out: &mut impl Write) -> fmt::Result {
        self.write_parts(day.into(), None, out)
    }

    fn write_parts(&self, day: Day, moment: Option<&DateTime<'_>>, out: &mut impl Write) -> fmt::Result {
        let date = Parts { day, fields: self.calendar.fields(day), moment };
        let parts = self.pattern.parts();
        for (at, &part) in parts.iter().enumerate() {
            match part {
                Part::Text(from, to) => {
                    let text = self.pattern.slice(from, to);
                    out.write_str(match moment {
                        None => text,
                        Some(moment) => zone::beside(&moment.zone(), parts, at, text),
                    })?;
                }
                Part::Field(letter, count) => self.field(&date, letter, count, out)?,
            }
        }
        Ok(())
    }

    /// The same with another pattern.
    #[cfg(feature = "full")]
    pub(crate) fn with_pattern(&self, pattern: &Pattern<'p>) -> Self
    where
        C: Clone,
    {
        let clock = Clock::new(&self.locale, self.kind, pattern);
        Self { pattern: *pattern, calendar: self.calendar.clone(), clock, ..*self }
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

    fn field(&self, date: &Parts<'_>, letter: u8, count: u8, out: &mut impl Write) -> fmt::Result {
        let fields = &date.fields;
        let digits = usize::from(count);
        let number = |number: i64, out: &mut _| self.number(letter, number, digits, out);
        match letter {
            b'G' => self.era(fields.era, count, out),
            b'y' => self.year(letter, i64::from(fields.era_year), digits, out),
            b'Y' => {
                let date = Date::from_day(date.day, &self.calendar);
                self.year(letter, i64::from(date.week(self.week_rule()).year), digits, out)
            }
            b'u' => number(i64::from(fields.year), out),
            b'U' => self.cyclic_year(fields, out),
            b'r' => number(i64::from(fields.related_gregorian_year), out),
            b'Q' | b'q' => self.quarter(fields, letter == b'q', count, out),
            b'M' | b'L' => self.month(fields, letter, count, out),
            b'w' => {
                let date = Date::from_day(date.day, &self.calendar);
                number(i64::from(date.week(self.week_rule()).week), out)
            }
            b'W' => {
                let date = Date::from_day(date.day, &self.calendar);
                number(i64::from(date.week_of_month(self.week_rule())), out)
            }
            b'd' => number(i64::from(fields.day), out),
            b'D' => number(i64::from(self.calendar.day_of_year(date.day)), out),
            b'F' => number(i64::from(fields.day.saturating_sub(1) / 7).saturating_add(1), out),
            b'g' => number(date.day.julian_day_number(), out),
            b'E' | b'e' | b'c' => self.weekday(date.day, letter, count, out),
            _ => self.clock.field(date.moment, letter, count, out),
        }
    }

    /// A number, by the system that the pattern asks for, if the locale's tag asks for none.
    fn number(&self, letter: u8, number: i64, digits: usize, out: &mut impl Write) -> fmt::Result {
        let numbers = self.pattern.numbers();
        let asked = match numbers.one {
            Some((field, numbering)) if field == letter => Some(numbering),
            _ => numbers.all,
        };
        let numbering = asked.filter(|_| !self.locale.asks_for_numbers()).unwrap_or(self.numbering);
        if number < 0 {
            out.write_str(self.locale.minus_sign(numbering))?;
        }
        let number = number.unsigned_abs();
        // In Hebrew letters this millennium is understood, as ICU has it too.
        let is_hebrew_year = letter == b'y' && self.kind.names == CldrCalendar::Hebrew;
        let is_short = is_hebrew_year && (5001..6000).contains(&number) && numbering.name() == HEBREW_LETTERS;
        let number = if is_short { number % 1000 } else { number };
        numbering.write(number, digits, out)
    }

    /// A year: two letters are its last two digits.
    fn year(&self, letter: u8, year: i64, digits: usize, out: &mut impl Write) -> fmt::Result {
        self.number(letter, if digits == 2 { year % 100 } else { year }, digits, out)
    }

    fn week_rule(&self) -> WeekRule {
        if self.kind.names == CldrCalendar::Iso8601 { WeekRule::ISO } else { self.locale.week_rule() }
    }

    fn era(&self, era: Option<Era>, count: u8, out: &mut impl Write) -> fmt::Result {
        let Some(rule) = era.and_then(|era| self.calendar.era(era)) else { return Ok(()) };
        let list = width(count).0;
        match self.era_name(&rule, list) {
            Some(name) => out.write_str(name),
            // CLDR has no name for it: its code, as the abbreviations of eras are written.
            None => rule.code.chars().try_for_each(|letter| out.write_char(letter.to_ascii_uppercase())),
        }
    }

    fn era_name(&self, rule: &EraRule<'_>, list: usize) -> Option<&'static str> {
        let own = self.kind.names.era(rule.code).map(|place| (self.names.eras, place));
        let gregorian =
            || CldrCalendar::Gregorian.era(rule.code).map(|place| (self.names.gregorian_eras, place));
        let (eras, place) = own.filter(|_| self.kind.is_itself).or_else(gregorian)?;
        eras.list(list).get(place)
    }

    fn cyclic_year(&self, fields: &Fields, out: &mut impl Write) -> fmt::Result {
        let place = fields.cyclic_year.map(|place| usize::from(place.get()).saturating_sub(1));
        match place.and_then(|place| self.names.cyclic.list(0).get(place)) {
            Some(name) => out.write_str(name),
            None => self.number(b'U', i64::from(fields.era_year), 1, out),
        }
    }

    fn quarter(&self, fields: &Fields, stands_alone: bool, count: u8, out: &mut impl Write) -> fmt::Result {
        // Three months of CLDR's numbers each, and the thirteenth.
        let month = match self.place(fields) {
            Some((13.., _)) => 6,
            Some((place, _)) => place as u8,
            None => fields.month_ordinal.saturating_sub(1),
        };
        let quarter = month.min(11) / 3;
        if count <= 2 {
            return self.number(b'Q', i64::from(quarter).saturating_add(1), usize::from(count), out);
        }
        let list = width(count).0.saturating_add(if stands_alone { 3 } else { 0 });
        out.write_str(self.names.quarters.list(list).get(usize::from(quarter)).unwrap_or_default())
    }

    fn place(&self, fields: &Fields) -> Option<(usize, bool)> {
        self.kind.place(fields.month, || self.calendar.is_leap_year(fields.year).unwrap_or(false))
    }

    fn month(&self, fields: &Fields, letter: u8, count: u8, out: &mut impl Write) -> fmt::Result {
        if count <= 2 {
            return self.month_number(fields, letter, count, out);
        }
        let (list, width) = width(count);
        let list = list.saturating_add(if letter == b'L' { 3 } else { 0 });
        let place = self.place(fields);
        let name = place.and_then(|(place, _)| self.names.months.list(list).get(place));
        let is_leap = place.is_some_and(|(_, is_leap)| is_leap);
        match name {
            Some(name) if is_leap => {
                in_pattern(self.names.month_patterns.list(list).get(0), out, |out| out.write_str(name))
            }
            Some(name) => out.write_str(name),
            None => match self.calendar.month_name(fields.month, width) {
                Some(name) => out.write_str(name),
                None => self.month_number(fields, letter, 1, out),
            },
        }
    }

    /// A month as a number: that of its code and a mark for a leap month where months are so counted,
    /// its place in the year elsewhere.
    fn month_number(&self, fields: &Fields, letter: u8, count: u8, out: &mut impl Write) -> fmt::Result {
        let digits = usize::from(count);
        if self.kind.months == Months::WithLeap && fields.month.is_leap() {
            let pattern = self.names.month_patterns.list(6).get(0);
            return in_pattern(pattern, out, |out| {
                self.number(letter, i64::from(fields.month.number()), digits, out)
            });
        }
        let number =
            if self.kind.months == Months::WithLeap { fields.month.number() } else { fields.month_ordinal };
        self.number(letter, i64::from(number), digits, out)
    }

    fn weekday(&self, day: Day, letter: u8, count: u8, out: &mut impl Write) -> fmt::Result {
        let weekday = day.weekday();
        if count <= 2 && letter != b'E' {
            let first = self.week_rule().first();
            let place = i64::from(weekday.days_after(first)).saturating_add(1);
            return self.number(letter, place, usize::from(count), out);
        }
        let (list, width) = width(count);
        let list = list.saturating_add(if letter == b'c' { 4 } else { 0 });
        let name = self.names.days.list(list).get(usize::from(weekday.days_after(Weekday::Sunday)));
        out.write_str(name.unwrap_or_else(|| self.calendar.weekday_name(weekday, width)))
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

/// Writes something in the place of `{0}`.
fn in_pattern<W: Write>(
    pattern: Option<&str>,
    out: &mut W,
    inner: impl FnOnce(&mut W) -> fmt::Result,
) -> fmt::Result {
    let (before, after) = pattern.and_then(|pattern| pattern.split_once("{0}")).unwrap_or_default();
    out.write_str(before)?;
    inner(out)?;
    out.write_str(after)
}

/// A day, its date, and the time if there is one.
struct Parts<'m> {
    day: Day,
    fields: Fields,
    moment: Option<&'m DateTime<'m>>,
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
