//! Qt's format strings.

use crate::code;
use crate::pattern::{Part, Pattern, PatternError};

/// What of a text are fields.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    has_time: bool,
    has_braces: bool,
    /// Whether hours go to 12.
    has_half_days: bool,
}

impl<'p> Pattern<'p> {
    /// A format string of Qt's dates, read as `QDate::toString` of Qt 6.12 reads it.
    ///
    /// | field | what is printed |
    /// |---|---|
    /// | `d`, `dd` | day of the month |
    /// | `ddd`, `dddd` | weekday's name, abbreviated and in full |
    /// | `M`, `MM` | month's number |
    /// | `MMM`, `MMMM` | month's name, abbreviated and in full |
    /// | `yy` | last two digits of the year |
    /// | `yyyy` | year, of four digits at least; `+` before a fifth, a minus sign before year 1 |
    ///
    /// Of a longer row of a letter the longest fields are taken from the left, and what remains of `y`
    /// is text: `ddddd` is `dddd` and `d`. Years are those of the calendar's
    /// [historical count](metonic::Calendar::historical_year), as Qt has them. `'…'` is text, `''` a
    /// quotation mark, and a quotation that is left open reaches to the end. All else is text, the
    /// letters of times too: no text is wrong.
    ///
    /// One thing is not as in Qt, which takes the invisible marks of an Arabic, Persian or Hebrew minus
    /// sign for digits and writes `‎−۵۲۲` for year −522: four digits are written of every year.
    ///
    /// # Errors
    /// For too long a pattern.
    ///
    /// ```
    /// use metonic::{Date, calendars::Persian};
    /// use metonic_text::{Formatter, Locale, Pattern};
    ///
    /// let pattern = Pattern::qt("dddd d MMMM yyyy 'in' yy")?;
    /// let formatter = Formatter::new("en".parse()?, Persian, pattern);
    /// let date = Date::new(2026, 11, 21)?;
    /// assert_eq!(formatter.format(date).to_string(), "Saturday 30 Aban 1405 in 05");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn qt(text: &'p str) -> Result<Self, PatternError> {
        read(text, Reading::default())
    }

    /// A format string of Qt's date-times, read as `QDateTime::toString` of Qt 6.12 reads it: the fields
    /// of [`qt`](Self::qt) and those of the time.
    ///
    /// | field | what is printed |
    /// |---|---|
    /// | `h`, `hh` | hour, 1 to 12 if there is a half-day anywhere, else 0 to 23 |
    /// | `H`, `HH` | hour, 0 to 23 |
    /// | `m`, `mm` | minute |
    /// | `s`, `ss` | second |
    /// | `z`, `zz` | what stands behind the point of the seconds, down to milliseconds, without two zeros at its end |
    /// | `zzz` | milliseconds, three digits |
    /// | `AP`, `A` | half-day in capitals |
    /// | `ap`, `a` | half-day in small letters |
    /// | `Ap`, `aP` | half-day as the locale writes it |
    /// | `t` | zone's abbreviation |
    /// | `tt`, `ttt` | distance from UTC, `+0100` and `+01:00` |
    /// | `tttt` | zone's name |
    ///
    /// # Errors
    /// For too long a pattern.
    ///
    /// ```
    /// use metonic_text::Pattern;
    ///
    /// let pattern = Pattern::qt_date_time("d.M. h:mm AP")?;
    /// assert!(Pattern::qt_date_time("'h:mm").is_ok());
    /// assert_eq!(pattern.to_ldml().to_string(), "d.M. h:mm aaaa");
    /// # Ok::<(), metonic_text::PatternError>(())
    /// ```
    pub fn qt_date_time(text: &'p str) -> Result<Self, PatternError> {
        let has_half_days = has_half_days(text);
        read(text, Reading { has_time: true, has_half_days, has_braces: false })
    }

    /// The same as [`qt`](Self::qt) with LDML's fields in braces, for what Qt has no letter for: `{G}` an era, `{r}` the
    /// related Gregorian year, `{LLLL}` a month that stands alone, `{y}` the year of the era.
    ///
    /// Every text means something to Qt, and braces are text there, so that this is a language of its
    /// own: a brace that is text stands in a quotation.
    ///
    /// # Errors
    /// As [`ldml`](Self::ldml) for what is in braces, [`PatternError::Brace`] for one that is left open,
    /// and for too long a pattern.
    ///
    /// ```
    /// use metonic::{Date, calendars::Japanese};
    /// use metonic_text::{Formatter, Pattern};
    ///
    /// let pattern = Pattern::qt_extended("d MMM {y} {G} ('{'yyyy'}')")?;
    /// let formatter = Formatter::new("en".parse()?, Japanese, pattern);
    /// assert_eq!(formatter.format(Date::new(2026, 11, 21)?).to_string(), "21 Nov 8 Reiwa ({2026})");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn qt_extended(text: &'p str) -> Result<Self, PatternError> {
        read(text, Reading { has_braces: true, ..Reading::default() })
    }
}

fn read(text: &str, reading: Reading) -> Result<Pattern<'_>, PatternError> {
    let mut pattern = Pattern::of(text)?;
    if reading.has_time {
        pattern.take_cases();
    }
    let bytes = text.as_bytes();
    let mut at: usize = 0;
    while let Some(&byte) = bytes.get(at) {
        let run = bytes.iter().skip(at).take_while(|&&other| other == byte).count();
        match byte {
            // One that is left open reaches to the end.
            b'\'' => (at, _) = pattern.quoted(at)?,
            b'{' if reading.has_braces => at = in_braces(&mut pattern, at)?,
            _ => {
                let next = bytes.get(at.saturating_add(1)).copied().unwrap_or_default();
                let (part, length) = field(byte, run, next, reading);
                match part {
                    Some((code, count)) => pattern.push(Part::Field(code, count))?,
                    None => pattern.push_text(at, at.saturating_add(length))?,
                }
                at = at.saturating_add(length);
            }
        }
    }
    Ok(pattern)
}

/// The field that a run of a letter begins with, if one does, and how many bytes are it.
fn field(letter: u8, run: usize, next: u8, reading: Reading) -> (Option<(u8, u8)>, usize) {
    let count = run.min(4) as u8;
    let two = count.min(2);
    let (field, length) = match (letter, count) {
        (b'y', 4) => ((code::HISTORICAL_YEAR, 4), 4),
        (b'y', 2..) => ((code::HISTORICAL_YEAR, 2), 2),
        (b'd', 3..) => ((b'E', count), count),
        (b'd' | b'M', _) => ((letter, count), count),
        _ if !reading.has_time => return (None, run),
        (b'h', _) => ((if reading.has_half_days { b'h' } else { b'H' }, two), two),
        (b'H' | b'm' | b's', _) => ((letter, two), two),
        (b'z', 3..) => ((b'S', 3), 3),
        (b'z', _) => ((code::SHORT_MILLISECONDS, 1), count),
        (b'A' | b'a', _) => half_day(letter, next),
        (b't', 2 | 3) => ((b'x', count), count),
        (b't', _) => ((b'z', count), count),
        _ => return (None, run),
    };
    (Some(field), usize::from(length))
}

/// `AP`, `ap`, or the first letter alone; Qt takes the wide names of half-days.
const fn half_day(letter: u8, next: u8) -> ((u8, u8), u8) {
    let (code, length) = match (letter, next) {
        (b'A', b'P') => (code::UPPER_HALF_DAY, 2),
        (b'a', b'p') => (code::LOWER_HALF_DAY, 2),
        (_, b'P' | b'p') => (b'a', 2),
        (b'A', _) => (code::UPPER_HALF_DAY, 1),
        _ => (code::LOWER_HALF_DAY, 1),
    };
    ((code, 4), length)
}

/// Whether an `a` or `A` stands outside of quotations.
fn has_half_days(text: &str) -> bool {
    // Two quotation marks within a quotation close one and open another.
    text.split('\'').step_by(2).any(|plain| plain.contains(['a', 'A']))
}

/// Reads a field of LDML in braces; gives the place after it.
fn in_braces(pattern: &mut Pattern<'_>, at: usize) -> Result<usize, PatternError> {
    let from = at.saturating_add(1);
    let rest = pattern.as_str().get(from..).unwrap_or_default();
    let (inner, _) = rest.split_once('}').ok_or(PatternError::Brace { at })?;
    for &part in Pattern::ldml(inner).map_err(|error| error.moved(from))?.parts() {
        pattern.push(match part {
            Part::Text(start, end) => {
                let moved = |place: u16| usize::from(place).saturating_add(from) as u16;
                Part::Text(moved(start), moved(end))
            }
            field @ Part::Field(..) => field,
        })?;
    }
    Ok(from.saturating_add(inner.len()).saturating_add(1))
}
