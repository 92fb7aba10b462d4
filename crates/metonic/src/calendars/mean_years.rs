//! Years of a mean length, whose leap years are spread as evenly as can be.

/// The year, from 0, and the day of it, from 0, of a number of days, of which `DAYS` are `YEARS` years:
/// year n begins floor((`DAYS` n + carry) / `YEARS`) days on.
///
/// For up to 10 000 `YEARS`, a `carry` less than `YEARS`, and 2^32 + 2^21 days: one multiplication gives
/// the year, and the fraction of it that has gone by.
#[inline(always)]
pub(super) const fn year_and_day<const DAYS: u64, const YEARS: u64>(days: u64, carry: u64) -> (u64, u32) {
    const {
        // A year of less than 512 days, which the widths below are for.
        assert!(YEARS <= 10_000 && DAYS > YEARS && DAYS < 512 * YEARS);
    }
    // The year is floor((YEARS n + YEARS − 1 − carry) / DAYS). To the numerator comes a half, so that it
    // is never nearer to the border of a year or of a day than half a YEARS-th of a day.
    let scale = (((YEARS as u128) << 64) / DAYS as u128 + 1) as u64;
    let start = (((2 * (YEARS - carry) - 1) as u128) << 63) / DAYS as u128;
    // SCALE is too great by less than 1, the product by the days' number, which is a thousandth more
    // than 2^32: 2^-32 of a year. The bits left out of the fraction are as much, and those of its
    // multiplier 2^-23 of a day: together less than the half of a 10 000th.
    let product = scale as u128 * days as u128 + start;
    let days_of_year = (DAYS << 23) / YEARS;
    ((product >> 64) as u64, (((product as u64 >> 32) * days_of_year) >> 55) as u32)
}
