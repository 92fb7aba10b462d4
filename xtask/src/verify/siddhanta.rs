//! The Sūrya Siddhānta once more, in floating point and as Reingold and Dershowitz write it (4th edition,
//! chapter 20): degrees, and days of R.D.

/// R.D. of the first day of the Kali Yuga.
const EPOCH: f64 = -1_132_959.0;
const SIDEREAL_YEAR: f64 = 394_479_457.0 / 1_080_000.0;
const SIDEREAL_MONTH: f64 = 394_479_457.0 / 14_438_334.0;
const ANOMALISTIC_YEAR: f64 = 1_577_917_828_000.0 / 4_319_999_613.0;
const ANOMALISTIC_MONTH: f64 = 1_577_917_828.0 / 57_265_137.0;
/// The step of the table of sines, 225′.
const STEP: f64 = 3.75;
/// The latitude of Ujjain.
const LATITUDE: f64 = 23.15;

/// An entry of the table of sines.
fn entry(place: f64) -> f64 {
    let exact = 3_438.0 * (place * STEP).to_radians().sin();
    let sign = |number: f64| if number.abs() < 1e-6 { 0.0 } else { number.signum() };
    (exact + 0.215 * sign(exact) * sign(exact.abs() - 1_716.0)).round() / 3_438.0
}

fn sine(degrees: f64) -> f64 {
    let place = degrees / STEP;
    let part = place - place.floor();
    part * entry(place.ceil()) + (1.0 - part) * entry(place.floor())
}

fn arcsine(sine: f64) -> f64 {
    if sine < 0.0 {
        return -arcsine(-sine);
    }
    let mut place = 1.0;
    while entry(place) < sine {
        place += 1.0;
    }
    let below = entry(place - 1.0);
    STEP * (place - 1.0 + (sine - below) / (entry(place) - below))
}

/// The mean place: the apogees have places of their own at the epoch, in turns.
fn mean(moment: f64, period: f64, at_epoch: f64) -> f64 {
    360.0 * ((moment - EPOCH) / period + at_epoch).rem_euclid(1.0)
}

fn sun_anomaly(moment: f64) -> f64 {
    mean(moment, ANOMALISTIC_YEAR, 3_143.0 / 4_000.0)
}

fn longitude(mean: f64, anomaly: f64, size: f64, change: f64) -> f64 {
    let offset = sine(anomaly);
    (mean - arcsine(offset * (size - offset.abs() * change * size))).rem_euclid(360.0)
}

pub(super) fn sun(moment: f64) -> f64 {
    longitude(mean(moment, SIDEREAL_YEAR, 0.0), sun_anomaly(moment), 14.0 / 360.0, 1.0 / 42.0)
}

pub(super) fn moon(moment: f64) -> f64 {
    let anomaly = mean(moment, ANOMALISTIC_MONTH, 0.75);
    longitude(mean(moment, SIDEREAL_MONTH, 0.0), anomaly, 32.0 / 360.0, 1.0 / 96.0)
}

fn daily_motion(day: f64) -> f64 {
    let anomaly = sun_anomaly(day);
    let epicycle = 14.0 / 360.0 - sine(anomaly).abs() / 1_080.0;
    let place = (anomaly / STEP).floor();
    let step = entry(place + 1.0) - entry(place);
    360.0 / SIDEREAL_YEAR * (1.0 - step * 3_438.0 / 225.0 * epicycle)
}

fn tropical(day: f64) -> f64 {
    let swings = 600.0 * (day - EPOCH) / 1_577_917_828.0 - 0.25;
    let from_middle = (swings + 0.5).rem_euclid(1.0) - 0.5;
    (sun(day) - (27.0 - (108.0 * from_middle).abs())).rem_euclid(360.0)
}

/// Sunrise at Ujjain on a day.
pub(super) fn sunrise(day: f64) -> f64 {
    let offset = sine(sun_anomaly(day));
    let equation = offset * 57.3 * (14.0 / 360.0 - offset.abs() / 1_080.0);
    let equation_of_time = daily_motion(day) / 360.0 * equation / 360.0 * SIDEREAL_YEAR;
    let tropical = tropical(day);
    let declination = 1_397.0 / 3_438.0 * sine(tropical);
    let earth_sine = declination * sine(LATITUDE) / sine(90.0 + LATITUDE);
    let ascension = arcsine(-earth_sine / sine(90.0 + arcsine(declination)));
    let rising = [1_670.0, 1_795.0, 1_935.0, 1_935.0, 1_795.0, 1_670.0][(tropical / 30.0) as usize % 6];
    let sidereal = daily_motion(day) * rising / 1_800.0;
    let civil = 1_577_917_828.0 / 1_582_237_828.0 / 360.0;
    day + 0.25 - equation_of_time + civil * (ascension + sidereal / 4.0)
}
