//! What a person sees of converted dates.

use std::io::{self, Write};

use anstyle::Style;
use metonic::{AnyCalendar, Calendar, Day, NameWidth, Registry, System};
use metonic_text::{Formatter, Locale, Pattern, Style as Length};

use super::{NO_SUN, Sink};
use crate::output::isolated;
use crate::{Failure, instant, output};

/// A table a date, for people.
pub(super) struct TableSink<'t, W> {
    output: W,
    targets: &'t [System],
    /// English ones where there are none.
    words: Option<Words>,
    is_first: bool,
}

impl<'t> TableSink<'t, io::BufWriter<anstream::AutoStream<io::StdoutLock<'static>>>> {
    pub(super) fn new(targets: &'t [System], locale: Option<Locale>) -> Result<Self, Failure> {
        let words = locale.map(|locale| Words::new(locale, targets)).transpose()?;
        Ok(Self { output: output::styled(), targets, words, is_first: true })
    }
}

impl<W: Write> Sink for TableSink<'_, W> {
    fn days(&mut self, input: &str, days: &[Option<Day>]) -> Result<(), Failure> {
        let bold = Style::new().bold();
        if !self.is_first {
            writeln!(self.output)?;
        }
        self.is_first = false;
        // The weekday of the day by the clock, if one is asked for.
        let by_clock = self.targets.iter().zip(days).find(|(target, _)| instant::start(target).is_midnight());
        let weekday = match (by_clock.or(self.targets.first().zip(days.first())), &self.words) {
            (Some((_, &Some(day))), Some(words)) => format!("  {}", words.weekday(day)),
            (Some((_, Some(day))), None) => format!("  {}", day.weekday()),
            _ => String::new(),
        };
        writeln!(self.output, "{bold}{input}{bold:#}{weekday}")?;
        let rows: Vec<[String; 4]> = self
            .targets
            .iter()
            .zip(days)
            .enumerate()
            .map(|(place, (target, day))| match day {
                Some(day) => {
                    let mut row = row(target, *day);
                    if let Some(words) = self.words.as_ref().and_then(|words| words.of(place, *day, &row[1]))
                    {
                        row[2] = words;
                    }
                    row
                }
                None => [format!("  {}", target.id()), String::new(), NO_SUN.to_owned(), String::new()],
            })
            .collect();
        output::aligned(&mut self.output, &rows)?;
        Ok(())
    }

    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure> {
        output::report(&mut self.output, input, error)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// The words of a locale for each target.
struct Words {
    locale: Locale,
    weekday: Formatter<'static, AnyCalendar>,
    /// None for what is no calendar.
    dates: Vec<Option<Formatter<'static, AnyCalendar>>>,
    /// The digits of counts, where they are not 0 to 9.
    digits: Option<[char; 10]>,
}

impl Words {
    fn new(locale: Locale, targets: &[System]) -> Result<Self, Failure> {
        let wrong = |error: &dyn std::fmt::Display| Failure::Usage(format!("--locale: {error}"));
        let gregorian = Registry::global().calendar("gregorian").map_err(|error| wrong(&error))?;
        let weekday = Pattern::ldml("cccc").map_err(|error| wrong(&error))?;
        let date = |target: &System| match target {
            System::Calendar(calendar) => Some(Formatter::with_style(locale, *calendar, Length::Long)),
            System::Count(_) | System::Cycle(_) => None,
        };
        Ok(Self {
            locale,
            weekday: Formatter::new(locale, gregorian, weekday),
            dates: targets.iter().map(date).collect(),
            digits: locale.numbering().digits().filter(|digits| digits[0] != '0'),
        })
    }

    fn weekday(&self, day: Day) -> String {
        isolated(self.weekday.format(day).to_string(), &self.locale)
    }

    /// A day in the words of a target; none if they are not the locale's matter.
    fn of(&self, place: usize, day: Day, value: &str) -> Option<String> {
        let words = match (self.dates.get(place)?, self.digits) {
            (Some(date), _) => date.format(day).to_string(),
            // A number, not a few with something between.
            (None, Some(digits)) if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                value.bytes().map(|byte| digits[usize::from(byte - b'0')]).collect()
            }
            _ => return None,
        };
        Some(isolated(words, &self.locale))
    }
}

/// What a person sees of a day: the id, the value, the value in words, how far it is to be trusted.
pub(crate) fn row(target: &System, day: Day) -> [String; 4] {
    let (value, words, status) = match target {
        System::Calendar(calendar) => {
            let value = calendar.ymd_of(day).to_string();
            (value, in_words(*calendar, day), calendar.status(day).name())
        }
        System::Count(count) => (count.text(day).to_string(), String::new(), ""),
        System::Cycle(cycle) => {
            let status = cycle.status(day).name();
            match cycle.place_of(day) {
                Some(place) => {
                    let (value, words) = (cycle.text(place).to_string(), cycle.words(place).to_string());
                    let words = if words == value { String::new() } else { words };
                    (value, words, status)
                }
                None => ("-".to_owned(), "outside the cycle".to_owned(), status),
            }
        }
    };
    // The id stands a little in from the date.
    [format!("  {}", target.id()), value, words, status.to_owned()]
}

/// A date as one would say it: `30 Aban 1405 AP`.
fn in_words(calendar: AnyCalendar, day: Day) -> String {
    let fields = calendar.fields(day);
    let month = match calendar.month_name(fields.month, NameWidth::Wide) {
        Some(name) => name.to_owned(),
        None => fields.month.to_string(),
    };
    let era = match fields.era.and_then(|era| calendar.object().era(era)) {
        Some(rule) => format!(" {}", rule.code.to_uppercase()),
        None => String::new(),
    };
    let leap = if fields.leap_day { "L" } else { "" };
    format!("{}{leap} {month} {}{era}", fields.day, fields.era_year)
}
