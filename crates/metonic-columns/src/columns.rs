//! What is done with all of a day's columns at once.

use metonic::Columns;

#[cfg(feature = "rayon")]
use crate::chunks::Split;

/// The length of the shortest column that is asked for.
pub(crate) fn room(columns: &Columns<'_>) -> usize {
    let Columns {
        year,
        month,
        month_ordinal,
        day,
        leap_day,
        day_of_year,
        weekday,
        week,
        week_year,
        era,
        era_year,
        status,
    } = columns;
    let lengths = [
        year.as_deref().map(<[_]>::len),
        month.as_deref().map(<[_]>::len),
        month_ordinal.as_deref().map(<[_]>::len),
        day.as_deref().map(<[_]>::len),
        leap_day.as_deref().map(<[_]>::len),
        day_of_year.as_deref().map(<[_]>::len),
        weekday.as_deref().map(<[_]>::len),
        week.as_deref().map(<[_]>::len),
        week_year.as_deref().map(<[_]>::len),
        era.as_deref().map(<[_]>::len),
        era_year.as_deref().map(<[_]>::len),
        status.as_deref().map(<[_]>::len),
    ];
    lengths.into_iter().flatten().min().unwrap_or(usize::MAX)
}

/// The same columns, lent.
#[cfg(feature = "rayon")]
pub(crate) fn borrowed<'b>(columns: &'b mut Columns<'_>) -> Columns<'b> {
    Columns {
        year: columns.year.as_deref_mut(),
        month: columns.month.as_deref_mut(),
        month_ordinal: columns.month_ordinal.as_deref_mut(),
        day: columns.day.as_deref_mut(),
        leap_day: columns.leap_day.as_deref_mut(),
        day_of_year: columns.day_of_year.as_deref_mut(),
        weekday: columns.weekday.as_deref_mut(),
        week: columns.week.as_deref_mut(),
        week_year: columns.week_year.as_deref_mut(),
        era: columns.era.as_deref_mut(),
        era_year: columns.era_year.as_deref_mut(),
        status: columns.status.as_deref_mut(),
    }
}

#[cfg(feature = "rayon")]
impl Split for Columns<'_> {
    fn split(self, row: usize) -> (Self, Self) {
        let (year, years) = self.year.split(row);
        let (month, months) = self.month.split(row);
        let (month_ordinal, ordinals) = self.month_ordinal.split(row);
        let (day, days) = self.day.split(row);
        let (leap_day, leap_days) = self.leap_day.split(row);
        let (day_of_year, days_of_year) = self.day_of_year.split(row);
        let (weekday, weekdays) = self.weekday.split(row);
        let (week, weeks) = self.week.split(row);
        let (week_year, week_years) = self.week_year.split(row);
        let (era, eras) = self.era.split(row);
        let (era_year, era_years) = self.era_year.split(row);
        let (status, statuses) = self.status.split(row);
        let before = Self {
            year,
            month,
            month_ordinal,
            day,
            leap_day,
            day_of_year,
            weekday,
            week,
            week_year,
            era,
            era_year,
            status,
        };
        let after = Self {
            year: years,
            month: months,
            month_ordinal: ordinals,
            day: days,
            leap_day: leap_days,
            day_of_year: days_of_year,
            weekday: weekdays,
            week: weeks,
            week_year: week_years,
            era: eras,
            era_year: era_years,
            status: statuses,
        };
        (before, after)
    }
}
