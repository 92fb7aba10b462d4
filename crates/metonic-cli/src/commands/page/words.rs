//! The words of a page in a locale.

use std::collections::BTreeSet;

use metonic::{AnyCalendar, Day, MonthShape};
use metonic_text::{Formatter, IntervalFormatter, Locale, Pattern, Skeleton, Style};

use super::Painter;
use crate::Failure;
use crate::output::{isolated, width_of};

/// What is written on the pages of a calendar, and of another one beside it.
pub(super) struct Words {
    locale: Locale,
    day: Formatter<'static, AnyCalendar>,
    month: Formatter<'static, AnyCalendar>,
    month_of_year: Formatter<'static, AnyCalendar>,
    year: Formatter<'static, AnyCalendar>,
    beside: Option<Beside>,
    /// Names of the days of the week, from Monday on.
    weekdays: [String; 7],
}

struct Beside {
    day: Formatter<'static, AnyCalendar>,
    months: IntervalFormatter<AnyCalendar>,
}

impl Words {
    pub(super) fn new(
        locale: Locale,
        calendar: AnyCalendar,
        beside: Option<AnyCalendar>,
    ) -> Result<Self, Failure> {
        // Patterns and skeletons of our own are good ones; there is nothing to get wrong for a user.
        let wrong = |error: &dyn std::fmt::Display| Failure::Usage(format!("--locale: {error}"));
        let pattern = |text: &'static str| Pattern::ldml(text).map_err(|error| wrong(&error));
        let skeleton = |text: &str| text.parse::<Skeleton>().map_err(|error| wrong(&error));
        let (months, year) = (skeleton("yMMMM")?, skeleton("y")?);
        // The locale's dates may have numbers of their own.
        let formatter = |calendar, pattern: Pattern<'static>| {
            let numbers = Style::Long.pattern(&locale, &calendar);
            Formatter::new(locale, calendar, pattern.with_numbers_of(&numbers))
        };
        Ok(Self {
            locale,
            day: formatter(calendar, pattern("d")?),
            month: formatter(calendar, pattern("LLLL")?),
            month_of_year: formatter(calendar, months.pattern(&locale, &calendar)),
            year: formatter(calendar, year.pattern(&locale, &calendar)),
            beside: match beside {
                Some(beside) => Some(Beside {
                    day: formatter(beside, pattern("d")?),
                    months: IntervalFormatter::new(locale, beside, months),
                }),
                None => None,
            },
            weekdays: weekdays(
                &Formatter::new(locale, calendar, pattern("cccccc")?),
                &Formatter::new(locale, calendar, pattern("ccccc")?),
            ),
        })
    }

    pub(super) const fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The number of a day, and the one beside it.
    pub(super) fn numbers(&self, day: Day) -> (String, Option<String>) {
        let beside = self.beside.as_ref().map(|beside| self.isolated(beside.day.format(day)));
        (self.isolated(self.day.format(day)), beside)
    }

    pub(super) fn title(&self, month: &MonthShape, with_year: bool) -> String {
        let formatter = if with_year { &self.month_of_year } else { &self.month };
        self.of_first(formatter, Painter::days(month).next())
    }

    /// The calendar and a year: `Gregorianischer Kalender 2026`.
    pub(super) fn title_of_year(&self, first: Option<Day>) -> String {
        let about = self.year.calendar().object().about();
        let name = about.bcp47.and_then(|id| self.locale.calendar_name(id)).unwrap_or(about.name);
        let year = first.map_or(String::new(), |first| self.year.format(first).to_string());
        // Some locales' years say it themselves: 波斯历1405年.
        let title = if year.contains(name) { year } else { format!("{name} {}", year.trim()) };
        self.isolated(title)
    }

    /// What a month is in the calendar beside: `آبان تا آذر ۱۴۰۵`.
    pub(super) fn span(&self, month: &MonthShape) -> String {
        let mut days = Painter::days(month);
        let (Some(beside), Some(first)) = (&self.beside, days.next()) else { return String::new() };
        self.isolated(beside.months.format(first, days.last().unwrap_or(first)))
    }

    /// A day of the week, from Monday on.
    pub(super) fn weekday(&self, index: usize) -> String {
        self.isolated(&self.weekdays[index % 7])
    }

    fn of_first(&self, formatter: &Formatter<'static, AnyCalendar>, first: Option<Day>) -> String {
        // A pattern has room for an era, which not every calendar has.
        first.map_or(String::new(), |first| self.isolated(formatter.format(first).to_string().trim()))
    }

    fn isolated(&self, text: impl std::fmt::Display) -> String {
        isolated(text.to_string(), &self.locale)
    }
}

/// The widest name of a day of the week that does not make columns wider than their numbers do.
const WIDEST: usize = 3;

/// The locale's short names of weekdays, or its narrow ones where those are too wide and these say
/// which day is meant.
fn weekdays(
    short: &Formatter<'static, AnyCalendar>,
    narrow: &Formatter<'static, AnyCalendar>,
) -> [String; 7] {
    let [short, narrow] = [short, narrow].map(|formatter| {
        let mut names = <[String; 7]>::default();
        for day in (0..7).map(Day::new) {
            names[usize::from(day.weekday().index())] = formatter.format(day).to_string();
        }
        names
    });
    let is_narrow_enough = |names: &[String; 7]| names.iter().all(|name| width_of(name) <= WIDEST);
    let are_told_apart = |names: &[String; 7]| names.iter().collect::<BTreeSet<_>>().len() == 7;
    if !is_narrow_enough(&short) && is_narrow_enough(&narrow) && are_told_apart(&narrow) {
        narrow
    } else {
        short
    }
}
