//! Years that are known to have days without a look at where they end.

use core::ops::RangeInclusive;

use crate::error::Error;

/// Years this far either side of 0 have days in every calendar: the longest, Yerm's, are of 483 days in the mean, and
/// days reach 4 447 000 of them back.
const SURE_YEARS: u32 = 4_400_000;

/// Refuses a year that has no day. Where a calendar's years end is asked for only where they may be passed.
pub(crate) fn check_year(year: i32, years: impl FnOnce() -> RangeInclusive<i32>) -> Result<(), Error> {
    if year.unsigned_abs() <= SURE_YEARS {
        return Ok(());
    }
    let years = years();
    if years.contains(&year) {
        return Ok(());
    }
    Err(Error::Year { value: year.into(), min: *years.start(), max: *years.end() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::ALL;

    #[test]
    fn sure_years_have_days() {
        let years = i32::try_from(SURE_YEARS).unwrap();
        for calendar in ALL {
            let (id, has) = (calendar.about().id, calendar.years());
            assert!(has.contains(&-years) && has.contains(&years), "{id} has {has:?}");
        }
    }
}
