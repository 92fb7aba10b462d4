//! Months and tithis by the true sun and moon of the Sūrya Siddhānta.

use super::course::{Course, Critical, place};
use super::lunisolar::Reckoning;
use super::surya_siddhanta::KALI_EPOCH;

/// The reckoning of the lunisolar calendars of the Sūrya Siddhānta at Ujjain.
pub(super) struct TrueMoon;

/// Signs that the mean sun enters in so many lunations: 12 · 1 080 000 in 13 358 334.
const SIGNS: i64 = 12_960_000;
const LUNATIONS: i64 = 13_358_334;
/// The sun at the true new moon is within this part of a sign of the mean sun at the mean new moon,
/// in units of 1/`LUNATIONS`: a tenth. The equations are at most 5.06° and 2.18°, of which the moon
/// takes 7.24°, and the sun meanwhile 0.59°; with its own equation that is 2.77°.
const DOUBT: i64 = LUNATIONS / 10;
/// Lunations past any day, which the kernels' numbers still hold.
const FARTHEST: i64 = 1 << 28;

fn clamped(lunation: i64) -> i64 {
    lunation.clamp(-FARTHEST, FARTHEST)
}

/// A tithi's place as a phase of the moon.
fn of_tithi(tithi: i64) -> i128 {
    place(tithi, 30)
}

impl Reckoning for TrueMoon {
    fn month(lunation: i64) -> i64 {
        let lunation = clamped(lunation);
        // A month has the number of the sign that the sun enters in it, and Chaitra that of Mesha: so that
        // it is that of the sign at its beginning and one more.
        let signs = lunation * SIGNS;
        let within = signs.rem_euclid(LUNATIONS);
        if (DOUBT..LUNATIONS - DOUBT).contains(&within) {
            return signs.div_euclid(LUNATIONS) + 1;
        }
        Course::Phase.sign_when(place(lunation, 1)) + 1
    }

    fn first_lunation(month: i64) -> i64 {
        // The new moon before which the sun has entered the sign before.
        let sign = i128::from(month.clamp(-FARTHEST, FARTHEST) - 1) * i128::from(LUNATIONS);
        let up = |numerator: i128| -(-numerator).div_euclid(SIGNS.into()) as i64;
        let (mut lunation, last) = (up(sign - i128::from(DOUBT)), up(sign + i128::from(DOUBT)));
        while lunation < last && Self::month(lunation) < month {
            lunation += 1;
        }
        lunation
    }

    fn first_day(lunation: i64) -> i64 {
        Self::first_day_of_tithi(30 * clamped(lunation))
    }

    fn tithi(day: i64) -> i64 {
        (in_tithis(day) >> 56) as i64
    }

    fn is_repeated(day: i64) -> bool {
        const ONE: i128 = super::surya_siddhanta::ONE;
        let tithis = in_tithis(day);
        // From sunrise to sunrise the moon gains 10.9° to 13.5° on the sun, 0.9 tithis at least.
        tithis.rem_euclid(ONE) > 88 * (ONE / 100) && tithis >> 56 == in_tithis(day - 1) >> 56
    }

    fn first_day_of_tithi(tithi: i64) -> i64 {
        Course::Phase.first_day(of_tithi(tithi), Critical::Sunrise) + KALI_EPOCH
    }
}

/// The day that has a tithi (30 · its lunation + its number − 1) at a moment: the first at which it
/// has begun; if it is over by then, the day before.
pub(super) fn day_with_tithi(tithi: i64, at: Critical) -> i64 {
    let day = Course::Phase.first_day(of_tithi(tithi), at);
    let is_over = Course::Phase.at(at.at(day)) >= of_tithi(tithi + 1);
    day + KALI_EPOCH - i64::from(is_over)
}

/// The phase of the moon at sunrise, in tithis.
fn in_tithis(day: i64) -> i128 {
    30 * Course::Phase.at(Critical::Sunrise.at(day - KALI_EPOCH))
}
