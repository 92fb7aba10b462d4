//! Years, months and days of the month, to days.

use core::ops::Range;
use std::sync::Arc;

use metonic::{AnyCalendar, Day, DynCalendar, Era, EraRule, Error, Month, YearMonthDay};

use crate::chunks::in_chunks;
use crate::gregorian::{Gregorian, day_of_one};
use crate::level::Level;
use crate::rows::{Report, RowError, Rows, room_for};
use crate::window::Window;

/// Dates of a calendar as columns: what [`days_into`] reads.
///
/// The columns are those that [`Columns`](metonic::Columns) writes: the year, plain or of an era; the
/// month by its code or by its position in the year; the day of the month.
///
/// ```
/// use metonic::{Month, calendars::Hebrew};
/// use metonic_columns::{Dates, Day, Rows, days_into};
///
/// let (months, mut days) = ([Month::leap(5)?, Month::M06], [Day::EPOCH; 2]);
/// let by_code = Dates::new(&[5784, 5784], &months, &[15, 15]);
/// days_into(Hebrew.into(), by_code, Rows::new(), &mut days)?;
/// assert_eq!(days.map(|day| day.to_string()), ["2024-02-24", "2024-03-25"]);
/// // Adar I is the sixth month of a leap year, Adar the seventh.
/// let mut same = days;
/// days_into(Hebrew.into(), Dates::by_ordinal(&[5784, 5784], &[6, 7], &[15, 15]), Rows::new(), &mut same)?;
/// assert_eq!(same, days);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Dates<'c> {
    years: &'c [i32],
    months: Months<'c>,
    days: &'c [u8],
    leap_days: Option<&'c [bool]>,
    eras: Option<&'c [Option<Era>]>,
}

#[derive(Clone, Copy, Debug)]
enum Months<'c> {
    Codes(&'c [Month]),
    Ordinals(&'c [u8]),
}

impl<'c> Dates<'c> {
    /// Dates by plain years, months' codes, and days of the month from 1.
    #[must_use]
    pub const fn new(years: &'c [i32], months: &'c [Month], days: &'c [u8]) -> Self {
        Self { years, months: Months::Codes(months), days, leap_days: None, eras: None }
    }

    /// Dates by plain years, positions of the months in them from 1, and days of the month from 1.
    #[must_use]
    pub const fn by_ordinal(years: &'c [i32], ordinals: &'c [u8], days: &'c [u8]) -> Self {
        Self { years, months: Months::Ordinals(ordinals), days, leap_days: None, eras: None }
    }

    /// With this said of each day: whether it is the second with its number.
    #[must_use]
    pub const fn with_leap_days(self, leap_days: &'c [bool]) -> Self {
        Self { leap_days: Some(leap_days), ..self }
    }

    /// With the years counted in these eras of the calendar ([`metonic::Calendar::era`]); of a row without
    /// one it is the plain year. A year may be past its era's end: it is counted on.
    #[must_use]
    pub const fn with_eras(self, eras: &'c [Option<Era>]) -> Self {
        Self { eras: Some(eras), ..self }
    }

    /// The number of dates: the years'.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.years.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.years.is_empty()
    }

    /// That there is a month, a day and so on for every year.
    fn check(&self) -> Result<(), RowError> {
        let months = match self.months {
            Months::Codes(months) => months.len(),
            Months::Ordinals(ordinals) => ordinals.len(),
        };
        let others =
            [Some(months), Some(self.days.len()), self.leap_days.map(<[_]>::len), self.eras.map(<[_]>::len)];
        others.into_iter().flatten().try_for_each(|length| room_for(self.len(), length))
    }
}

/// The day of each date: what [`Calendar::day_of`](metonic::Calendar::day_of) answers for it.
///
/// With [`OnError::Null`](crate::OnError::Null) the rows that are no date come back, in order.
///
/// # Errors
/// The first row that is no date, as [`OnError::Stop`](crate::OnError::Stop) has it. [`Error::Era`] for an
/// era that is not in the calendar's list; for a month's position that the year does not have,
/// [`Error::Month`] with the month of that number, or [`Error::MonthNumber`] where there is no such
/// number. [`Error::Column`] for a column that is shorter than that of the years.
pub fn days_into(
    calendar: AnyCalendar,
    dates: Dates<'_>,
    rows: Rows<'_>,
    days: &mut [Day],
) -> Result<Vec<RowError>, RowError> {
    dates.check()?;
    room_for(dates.len(), days.len())?;
    rows.check(dates.len())?;
    let reader = Reader::new(calendar, dates);
    in_chunks(dates.len(), rows, days, |range, out, report| {
        if let (Months::Codes(months), None, None) = (dates.months, dates.leap_days, dates.eras) {
            let (years, months) = (part(dates.years, &range), part(months, &range));
            let plain = Plain { years, months, days: part(dates.days, &range) };
            return plain.fill(&reader, range.start, out, report);
        }
        for (row, place) in range.zip(out) {
            *place = match reader.known(row) {
                Some(day) => day,
                None => report.answer(row, || reader.day(row))?,
            };
        }
        Ok(())
    })
}

/// Rows of a column that has them.
fn part<'c, T>(column: &'c [T], rows: &Range<usize>) -> &'c [T] {
    column.get(rows.clone()).unwrap_or_default()
}

/// Dates by year, code and day alone.
struct Plain<'c> {
    years: &'c [i32],
    months: &'c [Month],
    days: &'c [u8],
}

impl Plain<'_> {
    fn fill(
        &self,
        reader: &Reader<'_>,
        first_row: usize,
        out: &mut [Day],
        report: &mut Report<'_, Error>,
    ) -> Result<(), RowError> {
        if reader.is_gregorian {
            return self.fill_gregorian(reader, first_row, out, report);
        }
        let dates = self.years.iter().zip(self.months).zip(self.days);
        for (row, (place, ((&year, &month), &day))) in (first_row..).zip(out.iter_mut().zip(dates)) {
            *place = match reader.look_up(year, month, day) {
                Some(day) => day,
                None => report.answer(row, || reader.day(row))?,
            };
        }
        Ok(())
    }

    fn fill_gregorian(
        &self,
        reader: &Reader<'_>,
        first_row: usize,
        out: &mut [Day],
        report: &mut Report<'_, Error>,
    ) -> Result<(), RowError> {
        let blocks = out.chunks_mut(BLOCK).zip(self.years.chunks(BLOCK));
        let blocks = blocks.zip(self.months.chunks(BLOCK)).zip(self.days.chunks(BLOCK));
        for (first_row, (((out, years), months), days)) in (first_row..).step_by(BLOCK).zip(blocks) {
            if Level::best().run(Gregorian { years, months, days, out: &mut *out }) {
                continue;
            }
            let dates = years.iter().zip(months).zip(days);
            for (row, (place, ((&year, &month), &day))) in (first_row..).zip(out.iter_mut().zip(dates)) {
                *place = match day_of_one(year, month, day) {
                    Some(day) => day,
                    None => report.answer(row, || reader.day(row))?,
                };
            }
        }
        Ok(())
    }
}

/// Rows of which one that is no date spoils the kernel's work.
const BLOCK: usize = 256;

/// Reads dates row by row.
struct Reader<'c> {
    calendar: &'static dyn DynCalendar,
    dates: Dates<'c>,
    /// The calendar's, by their places; none if they are not asked for.
    eras: Vec<EraRule<'static>>,
    is_gregorian: bool,
    window: Option<Arc<Window>>,
}

impl<'c> Reader<'c> {
    fn new(calendar: AnyCalendar, dates: Dates<'c>) -> Self {
        let is_gregorian = calendar == AnyCalendar::GREGORIAN;
        let handle = calendar;
        let calendar = handle.object();
        let places = (0..=Era::LAST_PLACE).take_while(|_| dates.eras.is_some());
        let eras = places.map_while(|place| calendar.era(Era::new(place))).collect();
        let mut reader = Self { calendar, dates, eras, is_gregorian, window: None };
        reader.window = reader.window(handle);
        reader
    }

    /// The months of the years that there are.
    fn window(&self, calendar: AnyCalendar) -> Option<Arc<Window>> {
        let rows = self.dates.len();
        let ends = |(first, last): (i32, i32), year: i32| (first.min(year), last.max(year));
        let none = (i32::MAX, i32::MIN);
        let (first, last) = match self.dates.eras {
            Some(_) => (0..rows).filter_map(|row| self.year(row).ok()).fold(none, ends),
            None => self.dates.years.iter().copied().fold(none, ends),
        };
        if first <= last { Window::of_years(calendar, rows, first, last) } else { None }
    }

    /// The day of a row, if the window has it.
    #[inline]
    fn known(&self, row: usize) -> Option<Day> {
        let window = self.window.as_deref()?;
        let year = self.year(row).ok()?;
        let month = match self.dates.months {
            Months::Codes(months) => window.row_of_month(year, *months.get(row)?)?,
            Months::Ordinals(ordinals) => window.row_of_ordinal(year, *ordinals.get(row)?)?,
        };
        let is_leap = match self.dates.leap_days {
            Some(leap_days) => *leap_days.get(row)?,
            None => false,
        };
        window.day(month, Window::key(*self.dates.days.get(row)?, is_leap)).map(Day::new)
    }

    #[inline]
    fn look_up(&self, year: i32, month: Month, day: u8) -> Option<Day> {
        let window = self.window.as_deref()?;
        window.day(window.row_of_month(year, month)?, Window::key(day, false)).map(Day::new)
    }

    fn day(&self, row: usize) -> Result<Day, Error> {
        let year = self.year(row)?;
        let month = match self.dates.months {
            Months::Codes(months) => months.get(row).copied().unwrap_or(Month::M01),
            Months::Ordinals(ordinals) => {
                let ordinal = ordinals.get(row).copied().unwrap_or_default();
                return self.day_by_ordinal(year, ordinal, row);
            }
        };
        self.calendar.day_of(self.date(year, month, row))
    }

    fn day_by_ordinal(&self, year: i32, ordinal: u8, row: usize) -> Result<Day, Error> {
        let shape = self.calendar.year(year)?;
        if ordinal == 0 || ordinal > shape.months {
            return Err(Error::Month { month: Month::new(ordinal)?, year });
        }
        let index =
            shape.first_month.checked_add(i32::from(ordinal).saturating_sub(1)).ok_or(Error::SpanRange)?;
        self.calendar.day_of(self.date(year, self.calendar.month(index).month, row))
    }

    fn date(&self, year: i32, month: Month, row: usize) -> YearMonthDay {
        let day = self.dates.days.get(row).copied().unwrap_or_default();
        let leap_day = self.dates.leap_days.and_then(|leap_days| leap_days.get(row).copied());
        YearMonthDay::new(year, month, day).with_leap_day(leap_day.unwrap_or_default())
    }

    /// The plain year.
    fn year(&self, row: usize) -> Result<i32, Error> {
        let year = self.dates.years.get(row).copied().unwrap_or_default();
        match self.dates.eras.and_then(|eras| eras.get(row).copied().flatten()) {
            None => Ok(year),
            Some(era) => self.eras.get(era.place()).map(|rule| rule.year(year)).ok_or(Error::Era),
        }
    }
}
