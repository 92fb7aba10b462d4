//! C's format strings.

use metonic::Calendar;

use crate::code;
use crate::hours;
use crate::locale::{HourCycle, Locale};
use crate::pattern::{Part, Pattern, PatternError};
use crate::style::Style;

impl<'p> Pattern<'p> {
    /// A format string of C's `strftime` (POSIX.1-2024, and what glibc adds), of which the numbers and
    /// names are those of the locale and the calendar that it is printed in.
    ///
    /// | conversion | what is printed |
    /// |---|---|
    /// | `%a`, `%A` | weekday's name, abbreviated and in full |
    /// | `%b` or `%h`, `%B` | month's name, abbreviated and in full; `%Ob`, `%OB` where it stands alone |
    /// | `%d`, `%e` | day of the month, with a zero or a space before one digit |
    /// | `%j` | day of the year, three digits |
    /// | `%m` | month's number |
    /// | `%Y`, `%C`, `%y` | plain year, which may be 0 and less; its hundreds, rounded down; what they leave |
    /// | `%EC`, `%Ey`, `%EY` | era, year of the era, both |
    /// | `%G`, `%g`, `%V` | year and week by ISO 8601's rule, and the year's last two digits |
    /// | `%U`, `%W` | week of the year from its first Sunday or Monday, 0 for the days before |
    /// | `%u`, `%w` | weekday's number, 1 to 7 from Monday, 0 to 6 from Sunday |
    /// | `%F`, `%D` | `%Y-%m-%d`, `%m/%d/%y` |
    /// | `%H`, `%k`, `%I`, `%l` | hour of the day, and of the half-day, with a zero or a space |
    /// | `%M`, `%S`, `%N` | minute, second, nanoseconds (`%3N` milliseconds) |
    /// | `%s` | seconds since 1970-01-01T00:00:00Z, where the distance from UTC is known |
    /// | `%p`, `%P` | half-day, `%P` in small letters |
    /// | `%R`, `%T` | `%H:%M`, `%H:%M:%S` |
    /// | `%z`, `%:z`, `%Z` | distance from UTC, `+0100` and `+01:00`; the zone's abbreviation |
    /// | `%n`, `%t`, `%%` | line break, tabulator, percent sign |
    ///
    /// Before a number, `-` leaves out what fills it up, `_` fills with spaces and `0` with zeros, and a
    /// decimal number says how many characters, 24 at most. `^` and `#` make names capitals, `#` makes
    /// half-days small. `O` before any other number changes nothing: digits are the locale's already.
    ///
    /// `%C` has two digits at least, as POSIX says and glibc does not.
    ///
    /// # Errors
    /// [`PatternError::Conversion`] for any other conversion, and for flags, widths and modifiers that
    /// it does not have; nothing is printed as it stands by mistake. [`PatternError::Locale`] for `%c`,
    /// `%x`, `%X` and `%r`, which are patterns of the locale's: [`strftime_in`](Self::strftime_in) has
    /// them.
    ///
    /// ```
    /// use metonic::{Date, calendars::{Gregorian, Hebrew}};
    /// use metonic_text::{Formatter, Locale, Pattern, PatternError};
    ///
    /// let pattern = Pattern::strftime("%a %e %b %Y, day %-j")?;
    /// let (en, date) = ("en".parse()?, Date::new(2026, 2, 5)?);
    /// assert_eq!(Formatter::new(en, Gregorian, pattern.clone()).format(date).to_string(), "Thu  5 Feb 2026, day 36");
    /// assert_eq!(Formatter::new(en, Hebrew, pattern).format(date).to_string(), "Thu 18 Shevat 5786, day 136");
    /// assert_eq!(Pattern::strftime("%d %q").unwrap_err(), PatternError::Conversion { at: 3 });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn strftime(text: &'p str) -> Result<Self, PatternError> {
        read(text, |_| None)
    }

    /// The same with the locale's own patterns: `%x` is [`Style::Short`] of dates, `%X`
    /// [`Style::Medium`] of times, `%r` that with hours to 12, `%c` date and time in [`Style::Medium`].
    ///
    /// # Errors
    /// As [`strftime`](Self::strftime).
    ///
    /// ```
    /// use metonic::{Date, calendars::Persian};
    /// use metonic_text::{Formatter, Locale, Pattern};
    ///
    /// let locale: Locale = "fa".parse()?;
    /// let pattern = Pattern::strftime_in("%A %x", &locale, &Persian)?;
    /// let date = Formatter::new(locale, Persian, pattern).format(Date::new(2026, 11, 26)?).to_string();
    /// assert_eq!(date, "پنجشنبه ۱۴۰۵/۹/۵");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn strftime_in(
        text: &'p str,
        locale: &Locale,
        calendar: &impl Calendar,
    ) -> Result<Self, PatternError> {
        read(text, |conversion| {
            Some(match conversion {
                b'x' => Style::Short.pattern(locale, calendar),
                b'X' => Style::Medium.time_pattern(locale, calendar),
                b'r' => {
                    let time = Style::Medium.time_pattern(locale, calendar);
                    hours::renumbered(time, HourCycle::H12, locale, calendar)
                }
                b'c' => Style::Medium.date_time_pattern(Style::Medium, locale, calendar),
                _ => return None,
            })
        })
    }
}

/// The texts of conversions that are several.
const BETWEEN: &str = "\n\t-/: ";

/// A conversion: its letter, and what stands before it.
#[derive(Clone, Copy, Debug, Default)]
struct Conversion {
    at: usize,
    letter: u8,
    /// `E`, `O` or `:`, or 0.
    modifier: u8,
    /// One of `-`, `_` and `0`, or 0.
    fill: u8,
    /// 0 for none.
    width: u8,
    is_upper: bool,
    is_other_case: bool,
}

/// Reads a text; `own` gives the locale's pattern for a conversion.
fn read(text: &str, own: impl Fn(u8) -> Option<Pattern<'static>>) -> Result<Pattern<'_>, PatternError> {
    let mut pattern = Pattern::of(text)?;
    pattern.put_beside(BETWEEN);
    pattern.take_cases();
    let mut at = 0;
    while let Some(to_sign) = text.get(at..).and_then(|rest| rest.find('%')) {
        let sign = at.saturating_add(to_sign);
        pattern.push_text(at, sign)?;
        let (conversion, end) = Conversion::read(text, sign)?;
        conversion.put(&mut pattern, &own)?;
        at = end;
    }
    pattern.push_text(at, text.len())?;
    Ok(pattern)
}

impl Conversion {
    /// The conversion of a percent sign, and the place after it.
    fn read(text: &str, at: usize) -> Result<(Self, usize), PatternError> {
        let mut read = Self { at, ..Self::default() };
        let mut bytes = text.bytes().enumerate().skip(at.saturating_add(1)).peekable();
        while let Some((_, flag)) = bytes.next_if(|(_, byte)| b"-_0^#".contains(byte)) {
            match flag {
                b'^' => read.is_upper = true,
                b'#' => read.is_other_case = true,
                _ => read.fill = flag,
            }
        }
        while let Some((_, digit)) = bytes.next_if(|(_, byte)| byte.is_ascii_digit()) {
            read.width = read.width.saturating_mul(10).saturating_add(digit & 0xf);
        }
        if let Some((_, modifier)) = bytes.next_if(|(_, byte)| b"EO:".contains(byte)) {
            read.modifier = modifier;
        }
        let (end, letter) = bytes.next().ok_or(PatternError::Conversion { at })?;
        read.letter = letter;
        Ok((read, end.saturating_add(1)))
    }

    fn put(
        self,
        pattern: &mut Pattern<'_>,
        own: impl Fn(u8) -> Option<Pattern<'static>>,
    ) -> Result<(), PatternError> {
        self.is_regular()?;
        let upper = self.is_upper || self.is_other_case;
        let name = |letter, count, capitals| Part::Field(if upper { capitals } else { letter }, count);
        let stands_alone = self.modifier == b'O';
        let part = match self.letter {
            b'a' => name(b'E', 3, code::UPPER_WEEKDAY),
            b'A' => name(b'E', 4, code::UPPER_WEEKDAY),
            b'b' | b'h' if stands_alone => name(b'L', 3, code::UPPER_STANDALONE_MONTH),
            b'B' if stands_alone => name(b'L', 4, code::UPPER_STANDALONE_MONTH),
            b'b' | b'h' => name(b'M', 3, code::UPPER_MONTH),
            b'B' => name(b'M', 4, code::UPPER_MONTH),
            b'C' if self.modifier == b'E' => Part::Field(b'G', 1),
            b'y' if self.modifier == b'E' => Part::Field(b'y', 1),
            b'Y' if self.modifier == b'E' => {
                return put_all(pattern, &[(b'G', 1), (b' ', 0), (b'y', 1)]);
            }
            b'F' => {
                return put_all(pattern, &[(b'u', 1), (b'-', 0), (b'M', 2), (b'-', 0), (b'd', 2)]);
            }
            b'D' => {
                let year = (code::YEAR_OF_CENTURY, 2);
                return put_all(pattern, &[(b'M', 2), (b'/', 0), (b'd', 2), (b'/', 0), year]);
            }
            b'R' => return put_all(pattern, &[(b'H', 2), (b':', 0), (b'm', 2)]),
            b'T' => {
                return put_all(pattern, &[(b'H', 2), (b':', 0), (b'm', 2), (b':', 0), (b's', 2)]);
            }
            b'n' => return put_all(pattern, &[(b'\n', 0)]),
            b't' => return put_all(pattern, &[(b'\t', 0)]),
            b'%' => return pattern.push_text(self.at, self.at.saturating_add(1)),
            b'c' | b'x' | b'X' | b'r' => {
                let own = own(self.letter).ok_or(PatternError::Locale { at: self.at })?;
                return pattern.append(&own);
            }
            b'N' => Part::Field(b'S', if self.width == 0 { 9 } else { self.width }),
            b'p' if self.is_other_case => Part::Field(code::LOWER_HALF_DAY, 1),
            b'p' if self.is_upper => Part::Field(code::UPPER_HALF_DAY, 1),
            b'p' => Part::Field(b'a', 1),
            b'P' => Part::Field(code::LOWER_HALF_DAY, 1),
            b'z' => Part::Field(b'x', if self.modifier == b':' { 3 } else { 2 }),
            b'Z' => Part::Field(b'z', 1),
            _ => self.number()?,
        };
        pattern.push(part)
    }

    /// Whether the conversion has what stands before it.
    fn is_regular(self) -> Result<(), PatternError> {
        let is_name = b"aAbBhpPZ".contains(&self.letter);
        let is_whole = b"DFRTcxXrznt%".contains(&self.letter) || self.modifier == b'E';
        let has_modifier = match self.modifier {
            b'E' => b"cCxXyY".contains(&self.letter),
            b'O' => b"bBhdeHImMSuUVwWy".contains(&self.letter),
            b':' => self.letter == b'z',
            _ => true,
        };
        let has_case = is_name || !(self.is_upper || self.is_other_case);
        let has_fill = !is_whole && self.letter != b'N' || self.fill == 0;
        let widest = if self.letter == b'N' { 9 } else { WIDEST };
        let has_width = self.width == 0 || !(is_whole || is_name) && self.width <= widest;
        // What `#` makes of a zone glibc alone knows.
        let is_small_zone = self.letter == b'Z' && self.is_other_case;
        if has_modifier && has_case && has_fill && has_width && !is_small_zone {
            Ok(())
        } else {
            Err(PatternError::Conversion { at: self.at })
        }
    }

    /// A number: with its usual width and what fills it up.
    fn number(self) -> Result<Part, PatternError> {
        let (code, width, fill) = match self.letter {
            b'd' => (b'd', 2, b'0'),
            b'e' => (b'd', 2, b'_'),
            b'j' => (b'D', 3, b'0'),
            b'm' => (b'M', 2, b'0'),
            b'Y' => (code::PLAIN_YEAR, 1, b'0'),
            b'C' => (code::CENTURY, 2, b'0'),
            b'y' => (code::YEAR_OF_CENTURY, 2, b'0'),
            b'G' => (code::ISO_WEEK_YEAR, 1, b'0'),
            b'g' => (code::ISO_WEEK_YEAR_OF_CENTURY, 2, b'0'),
            b'V' => (code::ISO_WEEK, 2, b'0'),
            b'U' => (code::WEEK_FROM_SUNDAY, 2, b'0'),
            b'W' => (code::WEEK_FROM_MONDAY, 2, b'0'),
            b'u' => (code::WEEKDAY_FROM_MONDAY, 1, b'0'),
            b'w' => (code::WEEKDAY_FROM_SUNDAY, 1, b'0'),
            b'H' => (b'H', 2, b'0'),
            b'I' => (b'h', 2, b'0'),
            b'k' => (b'H', 2, b'_'),
            b'l' => (b'h', 2, b'_'),
            b'M' => (b'm', 2, b'0'),
            b'S' => (b's', 2, b'0'),
            b's' => (code::UNIX_SECONDS, 1, b'0'),
            _ => return Err(PatternError::Conversion { at: self.at }),
        };
        let fill = if self.fill == 0 { fill } else { self.fill };
        // As in glibc no width makes a number narrower, but after a `-`; then too it is filled with
        // spaces.
        let width = self.width.max(if fill == b'-' { 1 } else { width });
        // LDML's letters where they mean the same.
        let code = match code {
            code::PLAIN_YEAR if width == 1 => b'u',
            b'M' if width > 2 => code::MONTH_NUMBER,
            code => code,
        };
        Ok(Part::Field(if fill == b'0' || width == 1 { code } else { code::spaced(code) }, width))
    }
}

/// The widest number.
const WIDEST: u8 = 24;

/// Puts several fields, and the signs between them, which are of no width.
fn put_all(pattern: &mut Pattern<'_>, items: &[(u8, u8)]) -> Result<(), PatternError> {
    items.iter().try_for_each(|&item| match item {
        (sign, 0) => {
            let place = BETWEEN.bytes().position(|other| other == sign).unwrap_or_default();
            pattern.push(Pattern::beside(place))
        }
        (code, count) => pattern.push(Part::Field(code, count)),
    })
}
