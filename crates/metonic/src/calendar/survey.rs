//! What a walk over the months of some centuries tells.

use super::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::month::{Bounds, Month, MonthIndex, MonthShape};

/// Days either side of 1970 that bounds are taken from: five centuries, more than the cycle of most
/// leap rules.
const SURVEY_DAYS: i32 = 500 * 366;

/// The months of that survey: no more than its days, however far apart a calendar without laws says
/// that its ends are.
fn surveyed<C: Calendar + ?Sized>(calendar: &C) -> impl Iterator<Item = MonthShape> + '_ {
    const MOST: usize = 2 * SURVEY_DAYS as usize;
    let first = calendar.month_of(Day::new(-SURVEY_DAYS)).get();
    let last = calendar.month_of(Day::new(SURVEY_DAYS)).get();
    (first..=last).take(MOST).map(|index| calendar.month(MonthIndex::new(index)))
}

/// The shortest and the longest months and years of the survey.
pub(super) fn survey<C: Calendar + ?Sized>(calendar: &C) -> Bounds {
    let mut bounds = Bounds::EMPTY;
    let mut previous_year = None;
    for month in surveyed(calendar) {
        bounds.take_month(month.days);
        if previous_year != Some(month.year)
            && let Ok(year) = calendar.year(month.year)
        {
            bounds.take_year(year.months, year.days);
        }
        previous_year = Some(month.year);
    }
    bounds
}

/// The shortest and the longest that a month is in the survey.
pub(crate) fn lengths_of<C: Calendar + ?Sized>(calendar: &C, month: Month) -> Result<(u8, u8), Error> {
    surveyed(calendar)
        .filter(|shape| shape.month == month)
        .map(|shape| (shape.days, shape.days))
        .reduce(|(shortest, longest), (days, _)| (shortest.min(days), longest.max(days)))
        .ok_or(Error::NoSuchMonth { month })
}
