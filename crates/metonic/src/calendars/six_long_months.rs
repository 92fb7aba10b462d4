//! Years whose first six months have 31 days, the others 30 but for the last.

/// Month (1 to 12) and day of the month of a day of the year (0 to 365).
#[inline(always)]
pub(super) const fn from_day_of_year(day: u32) -> (u8, u8) {
    // Without a branch, which no date foretells: from the seventh month on, as if all had 30 days.
    // The products are those of a division by 31 to 185, and by 30 to 359.
    let is_late = (day >= 186) as u32;
    let day = day - 6 * is_late;
    let month = (day * (2_115 + 70 * is_late)) >> 16;
    ((month & 15) as u8 + 1, (day - month * (31 - is_late)) as u8 + 1)
}

/// Month (1 to 12) and day of the month of a day that has so many after it in the year (0 to 365), of
/// a year whose last month has 30 days.
#[inline(always)]
#[allow(clippy::indexing_slicing, reason = "masked by the length, a power of two")]
pub(super) const fn from_days_left(days: u32) -> (u8, u8) {
    let [month, day] = DAYS_LEFT[(days & 511) as usize];
    (month, day)
}

/// The month and the day of each: a load in place of two multiplications that wait for each other.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
static DAYS_LEFT: [[u8; 2]; 512] = {
    let (mut dates, mut left) = ([[1, 1]; 512], 0);
    while left < 366 {
        // The 366th day of a year of which no day is missing.
        let (month, day) = from_day_of_year(365 - left);
        dates[left as usize] = [month, day];
        left += 1;
    }
    dates
};

/// Days of the year before a month (1 to 12).
#[inline]
pub(super) const fn days_before(month: u8) -> i64 {
    let before = month as i64 - 1;
    30 * before + if before < 6 { before } else { 6 }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;

    use super::*;

    /// Six months of 31 days and six of 30, counted through.
    #[test]
    fn days_of_the_year_are_counted_through_the_months() {
        let (mut month, mut number) = (1_u8, 1_u8);
        for day in 0..366 {
            assert_eq!(from_day_of_year(black_box(day)), (month, number), "{day}");
            assert_eq!(from_days_left(365 - day), (month, number), "{day}");
            assert_eq!(days_before(month) + i64::from(number) - 1, i64::from(day));
            let length = if month <= 6 { 31 } else { 30 };
            (month, number) = if number == length { (month + 1, 1) } else { (month, number + 1) };
        }
        assert_eq!((month, number), (13, 1));
    }
}
