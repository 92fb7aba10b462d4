//! Months and tithis by the mean sun and moon of the Ārya Siddhānta.

use super::lunisolar::Reckoning;
use super::old_hindu_solar::{KALI_EPOCH, YUGA_DAYS};

/// The reckoning of the old Hindu lunisolar calendar.
pub(super) struct MeanMoon;

/// Months of the sun, and of the moon, in so many days.
const SUN_MONTHS: i64 = 12 * 4_320_000;
const MOON_MONTHS: i64 = 53_433_336;
/// Lunations past any day.
const FARTHEST: i64 = 1 << 28;

impl Reckoning for MeanMoon {
    fn month(lunation: i64) -> i64 {
        // The sun's month that the new moon is in or begins, rounded up: less than 2⁵⁴ are divided.
        -(-lunation.clamp(-FARTHEST, FARTHEST) * SUN_MONTHS).div_euclid(MOON_MONTHS)
    }

    fn first_lunation(month: i64) -> i64 {
        ((month.clamp(-FARTHEST, FARTHEST) - 1) * MOON_MONTHS).div_euclid(SUN_MONTHS) + 1
    }

    fn first_day(lunation: i64) -> i64 {
        Self::first_day_of_tithi(30 * lunation.clamp(-FARTHEST, FARTHEST))
    }

    fn tithi(day: i64) -> i64 {
        // Quarters of a day to its sunrise, six hours after midnight: less than 2³⁴.
        let quarters = 4 * (day - KALI_EPOCH) + 1;
        (i128::from(quarters) * i128::from(30 * MOON_MONTHS)).div_euclid(i128::from(4 * YUGA_DAYS)) as i64
    }

    /// A tithi is shorter than a day.
    fn is_repeated(_: i64) -> bool {
        false
    }

    fn first_day_of_tithi(tithi: i64) -> i64 {
        let months = i128::from(30 * MOON_MONTHS);
        let quarters = 4 * i128::from(tithi) * i128::from(YUGA_DAYS) - months;
        -(-quarters).div_euclid(4 * months) as i64 + KALI_EPOCH
    }
}
