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
pub(super) const fn from_days_left(days: u32) -> (u8, u8) {
    // The six short months come first.
    let is_long = (days >= 180) as u32;
    let days = days + 6 * is_long;
    let (left, length) = ((days * (2_185 - 70 * is_long)) >> 16, 30 + is_long);
    ((11_u32.wrapping_sub(left) & 15) as u8 + 1, (length + left * length - days) as u8)
}

/// Days of the year before a month (1 to 12).
#[inline]
pub(super) const fn days_before(month: u8) -> i64 {
    let before = month as i64 - 1;
    30 * before + if before < 6 { before } else { 6 }
}
