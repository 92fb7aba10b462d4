//! Texts as dates: what the formatter writes is read back.

mod beginning;
mod check;
mod clock;
mod digits;
mod direct;
mod error;
mod fold;
mod many_names;
mod names;
mod numbers;
mod read;
mod resolve;
mod search;
mod simple;

pub use error::{Expected, Field, ParseError};

use metonic::{Calendar, Day, Overflow, YearMonthDay};

use crate::clock::is_field;
use crate::code;
use crate::date_time::DateTime;
use crate::formatter::{Formatter, Numbers};
use crate::locale::Locale;
use crate::pattern::{Part, Pattern};
use crate::style::Style;
use crate::time::Time;
use many_names::ManyNames;
use names::NamedMonths;
use numbers::{Compared, SmallByRules};
use read::Years;
use search::{Answer, Search, Wanted};
use simple::Simple;

/// Reads texts as days, as dates of a calendar, in a locale, by a pattern.
///
/// What a [`Formatter`] of the same three writes is read back. What is said twice must agree: a weekday
/// or an era that is not the day's is an error. A year of two digits is one too unless a pivot is
/// given: no century is guessed. What the pattern does not say is not known: a year before an era that
/// is not named is read as one of the era that counts on today. C's `%s` is a moment: its clock is the
/// one that the rest of the text says, by a distance from Greenwich or a time, or else Greenwich's.
///
/// ```
/// use metonic::{Date, calendars::{Gregorian, Persian}};
/// use metonic_text::{Parser, Pattern};
///
/// let date = Date::new(2026, 11, 26)?;
/// let persian = Parser::new("fa".parse()?, Persian, Pattern::ldml("EEEE d MMMM y")?);
/// assert_eq!(persian.parse("پنجشنبه ۵ آذر ۱۴۰۵")?, date.to_day());
/// let english = Parser::new("en".parse()?, Gregorian, Pattern::ldml("EEEE, d MMMM y")?);
/// assert_eq!(english.parse("thu, 26 NOV 2026")?, date.to_day());
/// assert_eq!(
///     english.parse("Friday, 26 November 2026").unwrap_err().to_string(),
///     "the weekday does not agree with the rest of the date"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Parser<'p, C> {
    formatter: Formatter<'p, C>,
    mode: Mode,
    pivot: Option<i32>,
    missing: Option<YearMonthDay>,
    overflow: Overflow,
    years: Years,
    simple: Option<Simple>,
    months: NamedMonths,
    small: Option<SmallByRules>,
    many: ManyNames,
}

/// What a parser takes for the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// What the formatter writes, byte for byte.
    Strict,
    /// Also any case, any width and context of a name, digits of any script and number, other spaces,
    /// apostrophes and hyphens, marks of direction or none, accents however encoded.
    #[default]
    Default,
    /// Also other separators or none, missing accents, a month's number for its name and the other way
    /// round, space around, the patterns of the locale's styles, and dates past the end of their era;
    /// and of their month, if [`Parser::with_overflow`] says so.
    Lenient,
}

impl Mode {
    /// All, the strictest first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Default, Self::Lenient];

    /// The name in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Default => "default",
            Self::Lenient => "lenient",
        }
    }
}

const MOST_BYTES: usize = 4096;

impl<'p, C: Calendar> Parser<'p, C> {
    /// The longest text.
    pub const MOST_BYTES: usize = MOST_BYTES;

    /// One that reads by a pattern.
    #[must_use]
    pub fn new(locale: Locale, calendar: C, pattern: Pattern<'p>) -> Self {
        let years = Years::of(&calendar);
        let formatter = Formatter::new(locale, calendar, pattern);
        Self {
            simple: Simple::new(&formatter, years),
            months: NamedMonths::of(&formatter),
            small: SmallByRules::new(formatter.numbers.of(b'd')),
            many: ManyNames::new(&formatter),
            formatter,
            mode: Mode::Default,
            pivot: None,
            missing: None,
            overflow: Overflow::Reject,
            years,
        }
    }

    /// The same in another mode.
    #[must_use]
    pub fn with_mode(self, mode: Mode) -> Self {
        Self { mode, ..self }
    }

    /// The same with years of two digits, which are in the hundred years from this one on: of the era
    /// that is named, or of the calendar's plain years. Beside a weekday, Qt's `yy` is of the nearest
    /// century in which that is the day's ([`Calendar::nearest_century`]). The name of a year, where nothing else says the
    /// year, is of the sixty years from it on.
    #[must_use]
    pub fn with_pivot(self, first: i32) -> Self {
        Self { pivot: Some(first), ..self }
    }

    /// The same for patterns that do not say all of a date: the rest is this date's. Its year is a
    /// plain one.
    #[must_use]
    pub fn with_missing(self, date: YearMonthDay) -> Self {
        Self { missing: Some(date), ..self }
    }

    /// The same with days past the end of their month: a lenient reader takes them for its last, or
    /// for those of the next month. Other modes reject them, as all do if nothing is said.
    #[must_use]
    pub fn with_overflow(self, overflow: Overflow) -> Self {
        Self { overflow, ..self }
    }

    /// The day that a text says; of a pattern that has a time too, the day alone.
    ///
    /// # Errors
    /// Says where the text is not as the pattern, or what of the date there is not.
    pub fn parse(&self, text: &str) -> Result<Day, ParseError> {
        let short = self.simple.as_ref().and_then(|simple| self.simple(simple, text));
        let day = match short.or_else(|| self.direct(text)) {
            Some(day) => day,
            None => self.search(text, Wanted::Day)?.day,
        };
        let is_time = |part: &Part| match *part {
            Part::Field(letter, _) => {
                let letter = code::unspaced(letter).unwrap_or(letter);
                is_field(letter) || letter >= code::SHORT_MILLISECONDS
            }
            Part::Text(..) => false,
        };
        if self.mode == Mode::Strict && !self.formatter.pattern.parts().iter().any(is_time) {
            Self::same(text, |written| self.formatter.write(day, written))?;
        }
        Ok(day)
    }

    /// The day and the time of day that a text says, and what it says of the zone.
    ///
    /// # Errors
    /// As [`parse`](Self::parse), and for what of the time there is not: an hour of twelve needs a
    /// half-day.
    ///
    /// ```
    /// use metonic::{Date, calendars::Gregorian};
    /// use metonic_text::{Parser, Pattern, Time};
    ///
    /// let parser = Parser::new("en".parse()?, Gregorian, Pattern::ldml("MMM d, y, h:mm a z")?);
    /// let read = parser.parse_date_time("Nov 26, 2026, 1:04 PM CET")?;
    /// assert_eq!(read.day(), Date::new(2026, 11, 26)?.to_day());
    /// assert_eq!(read.time(), Time::new(13, 4, 0)?);
    /// assert_eq!(read.zone().abbreviation(), Some("CET"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn parse_date_time<'t>(&self, text: &'t str) -> Result<DateTime<'t>, ParseError> {
        let answer = self.search(text, Wanted::DateTime)?;
        let read = DateTime::new(answer.day, answer.time).with_zone(answer.clock.zone(text));
        if self.mode == Mode::Strict {
            Self::same(text, |written| self.formatter.write_date_time(read, written))?;
        }
        Ok(read)
    }

    /// Whether what was read is written as it was.
    fn same(
        text: &str,
        write: impl FnOnce(&mut Compared<'_>) -> core::fmt::Result,
    ) -> Result<(), ParseError> {
        let mut compared = Compared { rest: text };
        let is_same = write(&mut compared).is_ok() && compared.rest.is_empty();
        if is_same {
            return Ok(());
        }
        let at = text.len().saturating_sub(compared.rest.len());
        Err(ParseError::Unexpected { at, expected: Expected::Written, found: compared.rest.chars().next() })
    }

    /// The time of day that a text says, whatever the day.
    ///
    /// # Errors
    /// As [`parse_date_time`](Self::parse_date_time).
    pub fn parse_time(&self, text: &str) -> Result<Time, ParseError> {
        self.search(text, Wanted::Time).map(|answer| answer.time)
    }

    fn search(&self, text: &str, wanted: Wanted) -> Result<Answer, ParseError> {
        if text.len() > Self::MOST_BYTES {
            return Err(ParseError::TooLong);
        }
        let pattern = &self.formatter.pattern;
        let error = match Search::new(self, pattern, self.formatter.numbers, text, wanted).run() {
            Ok(answer) => return Ok(answer),
            Err(error) => error,
        };
        if wanted == Wanted::Day
            && self.mode == Mode::Lenient
            && matches!(error, ParseError::Unexpected { .. })
        {
            for style in Style::ALL {
                let other = style.pattern(&self.formatter.locale(), self.formatter.calendar());
                let numbers = Numbers::new(&self.formatter.locale(), &other);
                let mut search = Search::new(self, &other, numbers, text, wanted);
                if order(&other) != order(pattern) {
                    // Which number is the month, the pattern has said.
                    if !is_named(&other) {
                        continue;
                    }
                    search = search.by_names();
                }
                if let Ok(answer) = search.run() {
                    return Ok(answer);
                }
            }
        }
        Err(error)
    }

    /// The formatter that writes what this reads.
    #[must_use]
    pub const fn formatter(&self) -> &Formatter<'p, C> {
        &self.formatter
    }
}

/// Whether a pattern has the month's name.
fn is_named(pattern: &Pattern<'_>) -> bool {
    pattern.parts().iter().any(|part| matches!(part, Part::Field(b'M' | b'L', 3..)))
}

/// The order of the day, the month and the year.
fn order(pattern: &Pattern<'_>) -> [u8; 3] {
    let mut order = [0; 3];
    let letters = pattern.parts().iter().filter_map(|part| match *part {
        Part::Field(b'd', _) => Some(b'd'),
        Part::Field(b'M' | b'L', _) => Some(b'M'),
        Part::Field(b'y' | b'u' | b'r', _) => Some(b'y'),
        _ => None,
    });
    order.iter_mut().zip(letters).for_each(|(place, letter)| *place = letter);
    order
}

impl<C: Calendar> Parser<'static, C> {
    /// One that reads by the locale's own pattern for the calendar.
    #[must_use]
    pub fn with_style(locale: Locale, calendar: C, style: Style) -> Self {
        let pattern = style.pattern(&locale, &calendar);
        Self::new(locale, calendar, pattern)
    }
}
