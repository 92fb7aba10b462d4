//! `metonic month` and `metonic year`: pages of a calendar, as `cal` prints them.

mod words;

use std::io::Write;

use anstyle::Style;
use metonic::{AnyCalendar, Calendar, Day, MonthIndex, MonthShape, NameWidth, Weekday, YearShape};

use self::words::Words;
use crate::arguments::{Month, Page, Year, name_of};
use crate::output::width_of;
use crate::wording::Named;
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
    painter.settle(Painter::days(&month));
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
    painter.settle((shape.first_day..end).filter_map(|days| Day::from_days(days).ok()));
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

/// The room of a day on the page, in columns.
#[derive(Clone, Copy)]
struct Cell {
    /// A mark and the number.
    number: usize,
    /// The number beside, and what is before and after it.
    beside: usize,
}

impl Cell {
    const fn width(self) -> usize {
        self.number + self.beside
    }
}

struct Painter {
    calendar: AnyCalendar,
    beside: Option<AnyCalendar>,
    week: Week,
    today: Day,
    has_colour: bool,
    cell: Cell,
    /// English ones where there are none.
    words: Option<Words>,
}

impl Painter {
    fn new(page: &Page) -> Result<Self, Failure> {
        let locale = page.locale.as_ref().map(Named::locale);
        let words = locale.map(|locale| Words::new(locale, page.calendar, page.beside)).transpose()?;
        let usual = words.as_ref().map_or(Weekday::Monday, |words| words.locale().week_rule().first());
        Ok(Self {
            calendar: page.calendar,
            beside: page.beside,
            week: Week::Common(page.week_start.unwrap_or(usual)),
            today: page.today.day()?,
            has_colour: output::has_colour(),
            cell: Cell { number: 3, beside: if page.beside.is_some() { 4 } else { 0 } },
            words,
        })
    }

    /// Turns to the calendar's own week if it parts from the common one on a day of the page, and makes
    /// room for the widest day.
    fn settle(&mut self, days: impl Iterator<Item = Day>) {
        let days: Vec<Day> = days.collect();
        let calendar = self.calendar;
        let is_common = |&day: &Day| calendar.day_of_week(day) == Some(day.weekday().number());
        if calendar.week_length() != 7 || !days.iter().all(is_common) {
            self.week = Week::Own;
        }
        if self.words.is_none() {
            return;
        }
        let mut cell = self.cell;
        for &day in &days {
            let (number, beside) = self.numbers(day);
            cell.number = cell.number.max(1 + width_of(&number));
            // A stroke before it, and a space after it.
            cell.beside = cell.beside.max(beside.map_or(0, |beside| 2 + width_of(&beside)));
        }
        let heading = (0..self.columns()).map(|column| width_of(&self.heading(column))).max();
        let missing = (1 + heading.unwrap_or_default()).saturating_sub(cell.width());
        self.cell = Cell { number: cell.number + missing, ..cell };
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

    fn width(&self) -> usize {
        self.columns() * self.cell.width()
    }

    /// Whether the first column is the one on the right.
    fn is_right_to_left(&self) -> bool {
        self.words.as_ref().is_some_and(|words| words.locale().is_right_to_left())
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
            let span = self.words.as_ref().map_or_else(|| span(beside, month), |words| words.span(month));
            lines.push(centred(&span, self.width(), Style::new().dimmed()));
        }
        lines.push(self.line((0..self.columns()).map(|column| self.heading_cell(column)).collect()));
        let mut cells = Vec::new();
        for day in Self::days(month) {
            let wanted = self.column(day);
            if !cells.is_empty() && wanted.is_none_or(|wanted| wanted < cells.len()) {
                lines.push(self.line(std::mem::take(&mut cells)));
            }
            let Some(wanted) = wanted else {
                lines.push(self.outside_the_week(day));
                continue;
            };
            cells.resize_with(wanted, || self.blank());
            cells.push(self.cell(day));
        }
        if !cells.is_empty() {
            lines.push(self.line(cells));
        }
        lines
    }

    fn blank(&self) -> String {
        " ".repeat(self.cell.width())
    }

    /// A line of cells from the first column on, filled up to the page's width.
    fn line(&self, mut cells: Vec<String>) -> String {
        cells.resize_with(self.columns(), || self.blank());
        if self.is_right_to_left() {
            cells.reverse();
        }
        cells.concat()
    }

    /// The line of a day that is in no week, as wide as the page.
    fn outside_the_week(&self, day: Day) -> String {
        let room = self.width().saturating_sub(self.cell.width());
        let note: String = " in no week".chars().take(room).collect();
        let cell = self.cell(day);
        if self.is_right_to_left() { format!("{note:>room$}{cell}") } else { format!("{cell}{note:room$}") }
    }

    fn title(&self, month: &MonthShape, with_year: bool) -> String {
        if let Some(words) = &self.words {
            return words.title(month, with_year);
        }
        let name = match self.calendar.object().month_name(month.month, NameWidth::Wide) {
            Some(name) => name.to_owned(),
            None => month.month.to_string(),
        };
        if with_year { format!("{name} {}", month.year) } else { name }
    }

    /// What stands above a column.
    fn heading(&self, column: usize) -> String {
        let two = |name: &str| -> String { name.chars().take(2).collect() };
        match self.week {
            Week::Common(start) => {
                let index = (usize::from(start.index()) + column) % 7;
                match &self.words {
                    Some(words) => words.weekday(index),
                    None => two(self.calendar.weekday_name(Weekday::ALL[index], NameWidth::Abbreviated)),
                }
            }
            Week::Own => {
                let place = column as u8 + 1;
                let name = self.calendar.object().day_of_week_name(place, NameWidth::Abbreviated);
                name.map_or_else(|| place.to_string(), two)
            }
        }
    }

    fn heading_cell(&self, column: usize) -> String {
        let heading = self.heading(column);
        let width = width_of(&heading);
        // Above the tens, or above the ends of numbers of whatever width.
        let before = if self.words.is_some() { self.cell.number.saturating_sub(width).max(1) } else { 1 };
        let after = self.cell.width().saturating_sub(before + width);
        format!("{:before$}{heading}{:after$}", "", "")
    }

    /// The number of a day, and the one beside it.
    fn numbers(&self, day: Day) -> (String, Option<String>) {
        if let Some(words) = &self.words {
            return words.numbers(day);
        }
        let beside = self.beside.map(|beside| beside.ymd_of(day).day.to_string());
        (self.calendar.ymd_of(day).day.to_string(), beside)
    }

    fn cell(&self, day: Day) -> String {
        let (number, beside) = self.numbers(day);
        let is_today = day == self.today;
        // Without colours a star stands before today.
        let mark = if is_today && !self.has_colour { "*" } else { "" };
        let style = if is_today { Style::new().invert() } else { Style::new() };
        let before = self.cell.number.saturating_sub(mark.len() + width_of(&number));
        let beside = beside.map_or(String::new(), |beside| format!("/{beside}"));
        let after = self.cell.beside.saturating_sub(width_of(&beside));
        format!("{:before$}{style}{mark}{number}{style:#}{beside}{:after$}", "", "")
    }

    /// Months beside each other: as many as a terminal has room for, where a locale makes them wider.
    fn abreast(&self) -> usize {
        if self.beside.is_some() {
            1
        } else if self.words.is_none() {
            MONTHS_ABREAST
        } else {
            let room = textwrap::termwidth() + GAP.len();
            (room / (self.width() + GAP.len())).clamp(1, MONTHS_ABREAST)
        }
    }

    /// The first day of a year that is a `Day`.
    fn first(year: &YearShape) -> Option<Day> {
        (0..i64::from(year.days)).find_map(|days| Day::from_days(year.first_day + days).ok())
    }

    fn year(&self, year: &YearShape) -> Vec<String> {
        let abreast = self.abreast();
        let width = self.width() * abreast + GAP.len() * (abreast - 1);
        let title = match &self.words {
            Some(words) => words.title_of_year(Self::first(year)),
            None => format!("{} {}", name_of(self.calendar), year.year),
        };
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
                let part = |place: usize| row.get(place).and_then(|month| month.get(at)).unwrap_or(&blank);
                let mut parts: Vec<&str> = (0..abreast).map(|place| part(place).as_str()).collect();
                if self.is_right_to_left() {
                    parts.reverse();
                }
                lines.push(parts.join(GAP));
            }
        }
        lines
    }
}

/// A title in the middle of its line; the space around it has no style.
fn centred(title: &str, width: usize, style: Style) -> String {
    let space = width.saturating_sub(width_of(title));
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
