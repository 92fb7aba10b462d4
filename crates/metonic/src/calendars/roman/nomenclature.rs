//! The Roman names of days: kalends, nones and ides.

use core::fmt;
use core::str::FromStr;

use crate::calendars::Julian;
use crate::day::Day;
use crate::error::{Error, Expected, TextError};
use crate::month::Month;

/// A day of the Julian calendar as the Romans named it: so many days before a month's kalends, nones or
/// ides, both ends counted.
///
/// It counts backwards, across the ends of months and years, so that it is no calendar of years, months
/// and days: `a.d. VI Kal. Mar.` is 24 February. In a leap year that day was doubled, `a.d. bis VI Kal.
/// Mar.` being 25 February. The year is the Julian one that the *event* is in, as plain as any here
/// (1 BCE is 0): the days after the ides of December 2026 are of the kalends of January 2027.
///
/// Its text is the Latin abbreviation and the year; what is read may be in any case, without the
/// points, and with whole words.
///
/// ```
/// use metonic::calendars::{Julian, RomanDate};
///
/// // Caesar was killed on the ides of March, 44 BCE.
/// let ides = RomanDate::from_day(Julian::to_day(-43, 3, 15)?);
/// assert_eq!(ides.to_string(), "Id. Mar. -43");
/// let leap_day = RomanDate::from_day(Julian::to_day(2024, 2, 25)?);
/// assert_eq!(leap_day.to_string(), "a.d. bis VI Kal. Mar. 2024");
/// assert_eq!("pridie nonas Februarias 2024".parse::<RomanDate>()?.to_day()?, Julian::to_day(2024, 2, 4)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Sources
/// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 3.5, whose days these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RomanDate {
    year: i32,
    month: u8,
    event: RomanEvent,
    count: u8,
    is_doubled: bool,
}

/// The three days of a month that the Romans counted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RomanEvent {
    /// The first.
    Kalends,
    /// The ninth day before the ides, both counted: the fifth, or the seventh.
    Nones,
    /// The thirteenth; in March, May, July and October the fifteenth.
    Ides,
}

/// Latin: the abbreviation is the first three letters.
const MONTHS: [&str; 12] = [
    "Ianuarias",
    "Februarias",
    "Martias",
    "Apriles",
    "Maias",
    "Iunias",
    "Iulias",
    "Augustas",
    "Septembres",
    "Octobres",
    "Novembres",
    "Decembres",
];
/// Counts from 1; no month has more than nineteen days before a kalends.
const NUMERALS: [&str; 19] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
    "XVII", "XVIII", "XIX",
];
/// The count that is doubled before the kalends of March of a leap year.
const DOUBLED: u8 = 6;
/// The longest text that is read.
const MAX_LENGTH: usize = 64;

impl RomanDate {
    /// The Roman name of a day.
    #[must_use]
    pub const fn from_day(day: Day) -> Self {
        let (year, month, day) = Julian::from_day(day);
        let (nones, ides) = (nones(month), ides(month));
        if day == 1 {
            return Self { year, month, event: RomanEvent::Kalends, count: 1, is_doubled: false };
        }
        if day <= nones {
            return Self { year, month, event: RomanEvent::Nones, count: nones - day + 1, is_doubled: false };
        }
        if day <= ides {
            return Self { year, month, event: RomanEvent::Ides, count: ides - day + 1, is_doubled: false };
        }
        let is_leap_february = month == 2 && Julian::is_leap(year);
        // As if the second of the doubled days were not there.
        let is_doubled = is_leap_february && day == 25;
        let day = if is_leap_february && day >= 25 { day - 1 } else { day };
        let length = Julian::month_length(year, month) - is_leap_february as u8;
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        Self { year, month, event: RomanEvent::Kalends, count: length - day + 2, is_doubled }
    }

    /// The day that is so many days before an event of a Julian year and month (1 to 12), both ends
    /// counted: the event itself is 1, the day before it 2.
    ///
    /// # Errors
    /// [`Error::MonthNumber`] for another month; [`Error::Day`] for a count of 0 or more than there
    /// are days to the event before.
    pub const fn new(year: i32, month: u8, event: RomanEvent, count: u8) -> Result<Self, Error> {
        if month < 1 || month > 12 {
            return Err(Error::MonthNumber { value: month });
        }
        let max = longest(month, event);
        if count < 1 || count > max {
            return Err(Error::Day { value: count, max });
        }
        Ok(Self { year, month, event, count, is_doubled: false })
    }

    /// The second of the two sixth days before the kalends of March of a leap year.
    ///
    /// # Errors
    /// [`Error::LeapDay`] if the year is no leap year.
    pub const fn doubled(year: i32) -> Result<Self, Error> {
        if !Julian::is_leap(year) {
            return Err(Error::LeapDay { value: DOUBLED });
        }
        Ok(Self { year, month: 3, event: RomanEvent::Kalends, count: DOUBLED, is_doubled: true })
    }

    /// The day.
    ///
    /// # Errors
    /// [`Error::DayRange`] for one that is none between [`Day::MIN`] and [`Day::MAX`].
    pub const fn to_day(self) -> Result<Day, Error> {
        let first = Julian::first_day(self.year, self.month);
        let event = match self.event {
            RomanEvent::Kalends => first,
            RomanEvent::Nones => first + nones(self.month) as i64 - 1,
            RomanEvent::Ides => first + ides(self.month) as i64 - 1,
        };
        // Days before the doubled one are a day earlier than their count says, and so is its first.
        let is_before_doubled = self.month == 3
            && matches!(self.event, RomanEvent::Kalends)
            && Julian::is_leap(self.year)
            && self.count >= DOUBLED
            && !self.is_doubled;
        Day::from_days(event - self.count as i64 + 1 - is_before_doubled as i64)
    }

    /// The Julian year of the event, with a year 0.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month of the event.
    #[must_use]
    pub const fn month(self) -> Month {
        Month::clamped(self.month)
    }

    /// The event.
    #[must_use]
    pub const fn event(self) -> RomanEvent {
        self.event
    }

    /// Days to the event, both ends counted.
    #[must_use]
    pub const fn count(self) -> u8 {
        self.count
    }

    /// Whether it is the second of two days of one name.
    #[must_use]
    pub const fn is_doubled(self) -> bool {
        self.is_doubled
    }
}

/// The day of the month of the ides.
const fn ides(month: u8) -> u8 {
    if matches!(month, 3 | 5 | 7 | 10) { 15 } else { 13 }
}

const fn nones(month: u8) -> u8 {
    ides(month) - 8
}

/// The greatest count before an event: that of the day after the event before it.
const fn longest(month: u8, event: RomanEvent) -> u8 {
    match event {
        RomanEvent::Nones => nones(month) - 1,
        RomanEvent::Ides => 8,
        RomanEvent::Kalends => {
            let before = if month == 1 { 12 } else { month - 1 };
            // Of February without the doubled day.
            crate::calendars::gregorian::names::month_length(before, false) - ides(before) + 1
        }
    }
}

/// `Kal. Ian. 2026`, `pridie Non. Ian. 2026`, `a.d. VIII Id. Ian. 2026`, `a.d. bis VI Kal. Mar. 2024`.
impl fmt::Display for RomanDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count {
            1 => {}
            2 => f.write_str("pridie ")?,
            count => {
                let bis = if self.is_doubled { "bis " } else { "" };
                let numeral = NUMERALS.get(usize::from(count).saturating_sub(1)).unwrap_or(&"");
                write!(f, "a.d. {bis}{numeral} ")?;
            }
        }
        let event = match self.event {
            RomanEvent::Kalends => "Kal",
            RomanEvent::Nones => "Non",
            RomanEvent::Ides => "Id",
        };
        let month = MONTHS.get(usize::from(self.month).saturating_sub(1)).and_then(|name| name.get(..3));
        write!(f, "{event}. {}. {}", month.unwrap_or_default(), self.year)
    }
}

/// Reads what is written, and the same in any case, without points and with longer words: `ante diem
/// sextum` is not read, `ante diem VI kalendas Martias 2026` is.
impl FromStr for RomanDate {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        if text.len() > MAX_LENGTH {
            return Err(TextError::TooLong { length: text.len(), max: MAX_LENGTH });
        }
        let mut words = Words { text, at: 0 };
        let mut word = words.next();
        let (mut count, mut is_doubled) = (1, false);
        if word.is_like("pridie", 2) {
            count = 2;
            word = words.next();
        } else if word.is("a.d") || word.is("ad") || word.is("ante") {
            if word.is("ante") {
                word = words.next();
                if !word.is("diem") {
                    return Err(word.unexpected(Expected::Day));
                }
            }
            word = words.next();
            if word.is("bis") {
                is_doubled = true;
                word = words.next();
            }
            let place = NUMERALS.iter().position(|numeral| word.is(numeral));
            // `a.d. I` and `a.d. II` are not said.
            let place = place.filter(|&place| place >= 2).ok_or(word.unexpected(Expected::Day))?;
            count = place as u8 + 1;
            word = words.next();
        }
        let event =
            if word.is_like("kalendas", 3) || word.is_like("kalendis", 3) || word.is_like("kalendae", 3) {
                RomanEvent::Kalends
            } else if word.is_like("nonas", 3) || word.is_like("nonis", 3) || word.is_like("nonae", 3) {
                RomanEvent::Nones
            } else if word.is_like("idus", 2) || word.is_like("idibus", 2) {
                RomanEvent::Ides
            } else {
                return Err(word.unexpected(Expected::Day));
            };
        word = words.next();
        // The endings follow the case of the event.
        let place = MONTHS
            .iter()
            .position(|name| initials(word.text).is_some_and(|word| initials(name) == Some(word)));
        let month = place.ok_or(word.unexpected(Expected::Month))? as u8 + 1;
        word = words.next();
        let year = word.text.parse().map_err(|_| word.unexpected(Expected::Year))?;
        let end = words.next();
        if !end.text.is_empty() {
            return Err(end.unexpected(Expected::End));
        }
        let date = Self::new(year, month, event, count).map_err(TextError::Field)?;
        if !is_doubled {
            return Ok(date);
        }
        let doubled = Self::doubled(year).map_err(TextError::Field)?;
        let is_same = Self { is_doubled: true, ..date } == doubled;
        if is_same { Ok(doubled) } else { Err(TextError::Field(Error::LeapDay { value: count })) }
    }
}

/// The words of a text, between spaces.
struct Words<'t> {
    text: &'t str,
    at: usize,
}

/// A word without its last point, and where it begins.
#[derive(Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Words<'t> {
    fn next(&mut self) -> Word<'t> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let trimmed = rest.trim_start();
        let at = self.at.saturating_add(rest.len()).saturating_sub(trimmed.len());
        let length = trimmed.find(char::is_whitespace).unwrap_or(trimmed.len());
        self.at = at.saturating_add(length);
        let text = trimmed.get(..length).unwrap_or_default();
        Word { text: text.strip_suffix('.').unwrap_or(text), at }
    }
}

impl Word<'_> {
    fn is(self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is the word or its beginning, of so many letters at least.
    fn is_like(self, word: &str, fewest: usize) -> bool {
        self.text.len() >= fewest
            && word.get(..self.text.len()).is_some_and(|beginning| self.text.eq_ignore_ascii_case(beginning))
    }

    const fn unexpected(self, expected: Expected) -> TextError {
        TextError::Syntax { at: self.at, expected }
    }
}

/// The first three letters in lower case, a first `j` as the `i` that it is of; `None` for a word of
/// fewer or of other than letters.
fn initials(word: &str) -> Option<[u8; 3]> {
    if !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let &[first, second, third, ..] = word.as_bytes() else { return None };
    let [first, second, third] = [first, second, third].map(|byte| byte.to_ascii_lowercase());
    Some([if first == b'j' { b'i' } else { first }, second, third])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn every_day_of_a_cycle_is_its_name_again_and_its_text() {
        let mut before = None;
        for days in (-800_000..-796_000).chain(-2_000..2_000).chain(i32::MAX - 1_500..=i32::MAX) {
            let date = RomanDate::from_day(Day::new(days));
            assert_eq!(date.to_day(), Ok(Day::new(days)), "{date}");
            assert_eq!(date.to_string().parse(), Ok(date), "{date}");
            assert_ne!(Some(date), before);
            before = Some(date);
        }
    }

    #[test]
    fn names_as_the_romans_wrote_them() {
        let on =
            |year, month, day| RomanDate::from_day(Julian::to_day(year, month, day).unwrap()).to_string();
        // Suetonius, Augustus 5 and 100: born a.d. IX Kal. Oct. 63 BCE, died a.d. XIV Kal. Sept. 14.
        assert_eq!(on(-62, 9, 23), "a.d. IX Kal. Oct. -62");
        assert_eq!(on(14, 8, 19), "a.d. XIV Kal. Sep. 14");
        assert_eq!(
            (on(2026, 12, 31), on(2027, 1, 1)),
            ("pridie Kal. Ian. 2027".into(), "Kal. Ian. 2027".into())
        );
        assert_eq!(on(2026, 1, 14), "a.d. XIX Kal. Feb. 2026");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for text in [
            "",
            "Kal.",
            "Kal. Mar.",
            "Kal. Mar. x",
            "a.d. II Kal. Mar. 2024",
            "a.d. XX Kal. Mar. 2024",
            "Id. 2024",
            "a.d. V Non. Ian. 2024",
            "a.d. bis VI Kal. Mar. 2023",
            "a.d. bis V Kal. Mar. 2024",
            "ante VI Kal. Mar. 2024",
            "Kal. Ma. 2024",
            "Kal. Mar. 2024 x",
            "Kal. Мар. 2024",
            "pridie Kal. Mar. 99999999999",
        ] {
            assert!(text.parse::<RomanDate>().is_err(), "{text}");
        }
        assert!("x".repeat(65).parse::<RomanDate>().is_err());
        assert_eq!(RomanDate::new(2024, 3, RomanEvent::Nones, 7), Err(Error::Day { value: 7, max: 6 }));
        assert_eq!(RomanDate::new(2024, 13, RomanEvent::Nones, 1), Err(Error::MonthNumber { value: 13 }));
        let far = RomanDate::new(i32::MAX, 12, RomanEvent::Ides, 1).unwrap();
        assert!(matches!(far.to_day(), Err(Error::DayRange { .. })));
    }
}
