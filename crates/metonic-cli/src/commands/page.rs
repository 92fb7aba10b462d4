//! `metonic month` and `metonic year`: pages of a calendar, as `cal` prints them.

use std::io::Write;

use anstyle::Style;
use metonic::{AnyCalendar, Calendar, Day, MonthIndex, MonthShape, NameWidth, Weekday, YearShape};

use crate::arguments::{Month, Page, Year, name_of};
use crate::{Ending, Failure, output};

/// Months beside each other on the page of a year; with a second calendar's numbers there is room
/// for one.
const MONTHS_ABREAST: usize = 3;
/// Between months abreast.
const GAP: &str = "   ";

pub(crate) fn month(arguments: &Month) -> Result<Ending, Failure> {
    let mut painter = Painter::new(&arguments.page)?;
    let calendar = arguments.page.calendar;
    let index = match &arguments.month {
        Some(text) => find_month(calendar, text).map_err(Failure::Usage)?,
        None => calendar.month_of(painter.today),
    };
    let month = calendar.month(index);
    painter.settle_week(Painter::days(&month));
    print(&painter.page(&month, true))
}

pub(crate) fn year(arguments: &Year) -> Result<Ending, Failure> {
    let mut painter = Painter::new(&arguments.page)?;
    let calendar = arguments.page.calendar;
    let year = match &arguments.year {
        Some(text) => text.parse().map_err(|_| Failure::Usage(format!("'{text}' is not a year")))?,
        None => calendar.ymd_of(painter.today).year,
    };
    let shape = calendar.year(year).map_err(|error| Failure::Usage(error.to_string()))?;
    let end = shape.first_day + i64::from(shape.days);
    painter.settle_week((shape.first_day..end).filter_map(|days| Day::from_days(days).ok()));
    print(&painter.year(&shape))
}

fn find_month(calendar: AnyCalendar, text: &str) -> Result<MonthIndex, String> {
    let wrong = || format!("'{text}' is not a month: YEAR-MONTH, such as 2026-11 or 5784-05L");
    let (year, month) = text.rsplit_once('-').ok_or_else(wrong)?;
    let year = year.parse().map_err(|_| wrong())?;
    let month = month.parse().map_err(|_| wrong())?;
    let index = calendar.find(year, month).map_err(|error| error.to_string())?;
    // The years of the first and the last day of all have months wholly past the ends.
    let shape = calendar.month(index);
    match (Painter::days(&shape).next(), Day::from_days(shape.first_day)) {
        (None, Err(error)) => Err(format!("{text} has no day: {error}")),
        _ => Ok(index),
    }
}

fn print(lines: &[String]) -> Result<Ending, Failure> {
    let mut output = output::styled();
    for line in lines {
        writeln!(output, "{}", line.trim_end())?;
    }
    output.flush()?;
    Ok(Ending::Good)
}

/// The week that the lines of a page are.
#[derive(Clone, Copy)]
enum Week {
    /// The one that everybody counts, from this day on.
    Common(Weekday),
    /// The calendar's own, which is as long and begins where it says.
    Own,
}

struct Painter {
    calendar: AnyCalendar,
    beside: Option<AnyCalendar>,
    week: Week,
    today: Day,
    has_colour: bool,
}

impl Painter {
    fn new(page: &Page) -> Result<Self, Failure> {
        Ok(Self {
            calendar: page.calendar,
            beside: page.beside,
            week: Week::Common(page.week_start),
            today: page.today.day()?,
            has_colour: output::has_colour(),
        })
    }

    /// Turns to the calendar's own week if it parts from the common one on a day of the page.
    fn settle_week(&mut self, mut days: impl Iterator<Item = Day>) {
        let calendar = self.calendar;
        let is_common = |day: Day| calendar.day_of_week(day) == Some(day.weekday().number());
        if calendar.week_length() != 7 || !days.all(is_common) {
            self.week = Week::Own;
        }
    }

    /// Days in the week, the columns of a month.
    fn columns(&self) -> usize {
        match self.week {
            Week::Common(_) => 7,
            Week::Own => usize::from(self.calendar.week_length()),
        }
    }

    /// The column of a day, from 0; none for a day that is in no week.
    fn column(&self, day: Day) -> Option<usize> {
        match self.week {
            Week::Common(start) => Some(day.weekday().days_after(start).into()),
            Week::Own => self.calendar.day_of_week(day).map(|place| usize::from(place) - 1),
        }
    }

    /// Characters that a day takes: a mark and two digits or more, and the number beside.
    fn cell_width(&self) -> usize {
        if self.beside.is_some() { 7 } else { 3 }
    }

    fn width(&self) -> usize {
        self.columns() * self.cell_width()
    }

    /// The days of a month that are a `Day`.
    fn days(month: &MonthShape) -> impl Iterator<Item = Day> + use<> {
        let first = month.first_day;
        (0..i64::from(month.days)).filter_map(move |days| Day::from_days(first + days).ok())
    }

    /// The lines of a month, all of the page's width but for styles, which take no room.
    fn page(&self, month: &MonthShape, with_year: bool) -> Vec<String> {
        let mut lines = vec![centred(&self.title(month, with_year), self.width(), Style::new().bold())];
        if let Some(beside) = self.beside {
            lines.push(centred(&span(beside, month), self.width(), Style::new().dimmed()));
        }
        lines.push(self.weekdays());
        let mut line = String::new();
        let mut column = 0;
        for day in Self::days(month) {
            let wanted = self.column(day);
            if column > 0 && wanted.is_none_or(|wanted| wanted < column) {
                lines.push(self.padded(&mut line, column));
                column = 0;
            }
            let Some(wanted) = wanted else {
                lines.push(self.outside_the_week(day));
                continue;
            };
            line.push_str(&" ".repeat((wanted - column) * self.cell_width()));
            line.push_str(&self.cell(day));
            column = wanted + 1;
        }
        if column > 0 {
            lines.push(self.padded(&mut line, column));
        }
        lines
    }

    /// Ends a line of days, filled up to the page's width.
    fn padded(&self, line: &mut String, column: usize) -> String {
        line.push_str(&" ".repeat((self.columns() - column) * self.cell_width()));
        std::mem::take(line)
    }

    /// The line of a day that is in no week, as wide as the page.
    fn outside_the_week(&self, day: Day) -> String {
        let room = self.width().saturating_sub(self.cell_width());
        let note: String = " in no week".chars().chain(std::iter::repeat(' ')).take(room).collect();
        self.cell(day) + &note
    }

    fn title(&self, month: &MonthShape, with_year: bool) -> String {
        let name = match self.calendar.object().month_name(month.month, NameWidth::Wide) {
            Some(name) => name.to_owned(),
            None => month.month.to_string(),
        };
        if with_year { format!("{name} {}", month.year) } else { name }
    }

    fn weekdays(&self) -> String {
        let rest = self.cell_width() - 3;
        let two = |name: &str| -> String { name.chars().take(2).collect() };
        let name = |column: usize| match self.week {
            Week::Common(start) => {
                let weekday = Weekday::ALL[(usize::from(start.index()) + column) % 7];
                two(self.calendar.weekday_name(weekday, NameWidth::Abbreviated))
            }
            Week::Own => {
                let place = column as u8 + 1;
                let name = self.calendar.object().day_of_week_name(place, NameWidth::Abbreviated);
                name.map_or_else(|| place.to_string(), two)
            }
        };
        (0..self.columns()).map(|column| format!(" {:2}{:rest$}", name(column), "")).collect()
    }

    fn cell(&self, day: Day) -> String {
        let ymd = self.calendar.ymd_of(day);
        let is_today = day == self.today;
        // Without colours a star stands before today.
        let mark = if is_today && !self.has_colour { "*" } else { "" };
        let number = format!("{:>3}", format!("{mark}{}", ymd.day));
        let beside = match self.beside {
            Some(beside) => format!("/{:<3}", beside.ymd_of(day).day),
            None => String::new(),
        };
        if is_today {
            let reverse = Style::new().invert();
            let (space, digits) = number.split_at(number.len() - number.trim_start().len());
            format!("{space}{reverse}{digits}{reverse:#}{beside}")
        } else {
            number + &beside
        }
    }

    fn year(&self, year: &YearShape) -> Vec<String> {
        let abreast = if self.beside.is_some() { 1 } else { MONTHS_ABREAST };
        let width = self.width() * abreast + GAP.len() * (abreast - 1);
        let title = format!("{} {}", name_of(self.calendar), year.year);
        let mut lines = vec![centred(&title, width, Style::new().bold())];
        let months: Vec<Vec<String>> = (0..i32::from(year.months))
            .map(|place| self.calendar.month(MonthIndex::new(year.first_month.get() + place)))
            .map(|month| self.page(&month, false))
            .collect();
        for row in months.chunks(abreast) {
            lines.push(String::new());
            let height = row.iter().map(Vec::len).max().unwrap_or_default();
            let blank = " ".repeat(self.width());
            for at in 0..height {
                let parts = row.iter().map(|month| month.get(at).map_or(blank.as_str(), String::as_str));
                lines.push(parts.collect::<Vec<_>>().join(GAP));
            }
        }
        lines
    }
}

/// A title in the middle of its line; the space around it has no style.
fn centred(title: &str, width: usize, style: Style) -> String {
    let space = width.saturating_sub(title.chars().count());
    format!(
        "{:before$}{style}{title}{style:#}{:after$}",
        "",
        "",
        before = space / 2,
        after = space - space / 2
    )
}

/// What a month is in another calendar: `Aban – Azar 1405`.
fn span(calendar: AnyCalendar, month: &MonthShape) -> String {
    let mut days = Painter::days(month);
    let Some(first) = days.next() else { return String::new() };
    let last = days.last().unwrap_or(first);
    let name = |day| {
        let ymd = calendar.ymd_of(day);
        let name = match calendar.object().month_name(ymd.month, NameWidth::Wide) {
            Some(name) => name.to_owned(),
            None => ymd.month.to_string(),
        };
        (name, ymd.year)
    };
    let ((first, first_year), (last, last_year)) = (name(first), name(last));
    if first_year != last_year {
        format!("{first} {first_year} – {last} {last_year}")
    } else if first != last {
        format!("{first} – {last} {last_year}")
    } else {
        format!("{first} {first_year}")
    }
}
