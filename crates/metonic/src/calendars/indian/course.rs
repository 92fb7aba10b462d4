//! When the sun or the moon comes to a place, and on which day.

use super::surya_siddhanta::{self, ONE, PHASE, SUN, daylight};

/// What grows with time.
#[derive(Clone, Copy)]
pub(super) enum Course {
    /// The longitude of the sun.
    Sun,
    /// The phase of the moon.
    Phase,
}

/// The moment of a day that decides what the day belongs to.
#[derive(Clone, Copy)]
pub(super) enum Critical {
    /// The midnight that the day begins with.
    Midnight,
    /// The midnight that it ends with.
    NextMidnight,
    /// Its sunrise.
    Sunrise,
    /// When half of its daylight is over.
    Noon,
    /// When three fifths of its daylight are over.
    Afternoon,
    /// Its sunset.
    Sunset,
    /// The next sunrise, with which the day ends.
    NextSunrise,
}

/// A moment, and how far from it the true one can be.
#[derive(Clone, Copy)]
struct Near {
    moment: i128,
    within: i128,
}

impl Course {
    /// The place at a moment.
    pub(super) const fn at(self, moment: i128) -> i128 {
        match self {
            Self::Sun => surya_siddhanta::sun(moment),
            Self::Phase => surya_siddhanta::phase(moment),
        }
    }

    /// The first day whose critical moment is when the place has been come to, or after.
    pub(super) const fn first_day(self, place: i128, critical: Critical) -> i64 {
        let Near { moment, within } = self.when(place);
        let (earliest, latest) = critical.window();
        let mut day = days_up(moment - within - latest);
        let last = days_up(moment + within - earliest);
        // Mostly there is nothing to decide; else it is one day or two.
        while day < last && self.at(critical.at(day)) < place {
            day += 1;
        }
        day
    }

    /// The sign of the sun, counted on from the epoch, when a place is come to.
    pub(super) const fn sign_when(self, place: i128) -> i64 {
        let Near { moment, within } = self.when(place);
        let sign = signs(moment);
        // The sun goes less than 1/29 of a sign in a day.
        let doubt = within / 29 + (1 << 12);
        let within_sign = sign.rem_euclid(ONE);
        if within_sign > doubt && within_sign < ONE - doubt {
            return (sign >> 56) as i64;
        }
        (signs(self.moment(place)) >> 56) as i64
    }

    /// The moment when a place is come to, to the unit.
    pub(super) const fn moment(self, place: i128) -> i128 {
        let Near { moment, within } = self.when(place);
        // Halves what is in doubt: fewer than 64 times.
        let (mut before, mut after) = (moment - within, moment + within);
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if self.at(middle) < place {
                before = middle;
            } else {
                after = middle;
            }
        }
        after
    }

    /// When a place is come to.
    ///
    /// The sun makes 0.94° to 1.03° a day, the moon gains 10.9° to 13.5° on it: speeds are within a
    /// ninth of the mean one, and a step of what is left at the mean speed leaves less than an
    /// eighth of it.
    const fn when(self, place: i128) -> Near {
        let mean = match self {
            Self::Sun => SUN,
            Self::Phase => PHASE,
        };
        let guess = mean.time(place);
        let guess = guess - mean.time(self.at(guess) - place);
        let left = mean.time(self.at(guess) - place);
        Near { moment: guess - left, within: left.abs() / 8 + (1 << 12) }
    }
}

impl Critical {
    /// The moment on a day.
    pub(super) const fn at(self, day: i64) -> i128 {
        match self {
            Self::Midnight => day as i128 * ONE,
            Self::NextMidnight => (day as i128 + 1) * ONE,
            Self::Sunrise => daylight(day).sunrise,
            Self::Noon => {
                let daylight = daylight(day);
                daylight.sunrise + (daylight.sunset - daylight.sunrise) / 2
            }
            Self::Afternoon => {
                let daylight = daylight(day);
                daylight.sunrise + 3 * (daylight.sunset - daylight.sunrise) / 5
            }
            Self::Sunset => daylight(day).sunset,
            Self::NextSunrise => daylight(day + 1).sunrise,
        }
    }

    /// The earliest and the latest that the moment can be, from the midnight that the day begins
    /// with. At Ujjain the sun rises and sets within 0.04 days of six o'clock: 0.0063 are the
    /// equation of time, 0.0306 the ascensional difference, 0.0025 what the sun goes.
    const fn window(self) -> (i128, i128) {
        const HUNDREDTH: i128 = ONE / 100;
        match self {
            Self::Midnight => (0, 0),
            Self::NextMidnight => (ONE, ONE),
            Self::Sunrise => (21 * HUNDREDTH, 29 * HUNDREDTH),
            Self::Noon => (48 * HUNDREDTH, 52 * HUNDREDTH),
            Self::Afternoon => (53 * HUNDREDTH, 57 * HUNDREDTH),
            Self::Sunset => (71 * HUNDREDTH, 79 * HUNDREDTH),
            Self::NextSunrise => (ONE + 21 * HUNDREDTH, ONE + 29 * HUNDREDTH),
        }
    }
}

/// The longitude of the sun in signs.
const fn signs(moment: i128) -> i128 {
    12 * surya_siddhanta::sun(moment)
}

/// The first midnight that is not before a moment, as a day.
const fn days_up(moment: i128) -> i64 {
    -((-moment) >> 56) as i64
}

/// The place that is so many parts of a turn, rounded up: what is there or past it has all of them.
#[inline]
pub(super) const fn place(number: i64, parts: i128) -> i128 {
    -((-(number as i128) * ONE).div_euclid(parts))
}
