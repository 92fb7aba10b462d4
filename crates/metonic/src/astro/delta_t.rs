//! ΔT = TT − UT: how far the turning of the earth is behind a uniform clock.
//!
//! Nobody can compute it: it is found from ancient eclipses, occultations and, lately, clocks. So
//! the model has a name ([`MODEL`]), which changes whenever an answer does, and an error
//! ([`delta_t_error`]).
//!
//! | years | what | error, two standard errors |
//! |---|---|---|
//! | before −720 | long-term parabola and oscillation | 6 min at −900, 36 min at −2000 |
//! | −720 … 1973 | cubics through eclipses and occultations | 3 min at 0, 30 s in 1000–1650, 1 s from 1800 |
//! | 1973 … 2027 | measured | 0.1 s |
//! | from 2027 | long-term parabola and oscillation | 35 s at 2050, 2 min at 2100, 8 min at 2500 |
//!
//! The future is a convention more than a forecast: for 2100 this model says 87 s, the polynomials of
//! Espenak and Meeus (2006) say 203 s. Models of the past differ too, by more than they claim to be
//! wrong: those polynomials are 190 s below this model around 1250.

use core::f64::consts::TAU;

use super::moment::Ut;
use super::series::polynomial;
use crate::tables::delta_t::{CUBICS, MEASURED, MEASURED_FROM, MEASURED_STEP, MEASURED_TO};

/// The name of the model: its cubics, its measured values and the last of those.
pub const MODEL: &str = "S15.2020, IERS to J2027.0";

/// The middle of the long-term parabola. Source: Stephenson, Morrison and Hohenkerk, "Measurement of
/// the Earth's rotation: 720 BC to AD 2015", Proc. R. Soc. A 472 (2016) 20160404, section 5.
const PARABOLA_YEAR: f64 = 1825.0;
/// How the day lengthens: milliseconds in a century. Source: Morrison et al. 2021 (the addendum of
/// 2020): length of day = 1.72 t − 3.5 sin(2π(t + 0.75)/14) ms, t in centuries from 1825.
const DAY_LENGTHENS: f64 = 1.72;
/// The amplitude of the oscillation of the length of day, milliseconds.
const OSCILLATION: f64 = 3.5;
/// Its period, centuries.
const OSCILLATION_PERIOD: f64 = 14.0;
/// Its phase, centuries.
const OSCILLATION_PHASE: f64 = 0.75;
/// Days in a century × seconds in a millisecond: what 1 ms a day comes to in a century, seconds.
const MILLISECOND_A_DAY: f64 = 36.525;

/// ΔT at −720 less the long-term one, seconds: the constant of integration before −720.
const JOIN_AT_CUBICS: f64 = 1.007_740;
/// The same at 2027, from then on.
const JOIN_AFTER_MEASURED: f64 = -150.736_324;

/// The year at which the last cubic begins, which is bent to meet the measured values.
const LAST_CUBIC: f64 = 1971.0;
/// Measured value of J1973.0 less the cubic's, seconds.
const JOIN_AT_MEASURED: f64 = 0.226_407;

/// Standard errors by year, seconds. Between years the error is on a straight line; before the
/// first and after the last it grows with the square of the time from 1825.
///
/// Source: the errors that H.M. Nautical Almanac Office gives with the cubics
/// (astro.ukho.gov.uk/nao/lvm), as `DeltaT_error_estimate` of github.com/ytliu0/DeltaT restates them
/// (−2000…2500; its value at the beginning of an interval stands at the interval's end here, where
/// errors fall, so that the line is not below). They are taken to be standard errors, which is not
/// verified. Ours: 0.3 s from 1809 to 1972, for the cubics are that far from the measured values of
/// 1973–1980; 0.05 s in 1973–2027 for straight lines between half-years. After 2027 the Office's
/// errors (6 s in 2050, 10 s in 2100, 100 s in 2500) are not taken: they are what its forecast
/// claims, and forecasts have been worse. Instead the greater of two: how far this long-term curve,
/// joined to ΔT in each of the years from 1800, was off so many years later (root mean square: 3.6 s
/// after 5 years, 7 after 10, 14 after 20, 20 after 30, 31 after 50, 46 after 75, 62 after 100, 83
/// after 150), and half of how far it is from Espenak and Meeus's polynomials.
const ERRORS: [[f64; 2]; 40] = [
    [-2000.0, 1080.0],
    [-1600.0, 1080.0],
    [-900.0, 720.0],
    [-720.0, 360.0],
    [-600.0, 170.0],
    [-500.0, 160.0],
    [-400.0, 150.0],
    [-300.0, 130.0],
    [-200.0, 120.0],
    [-100.0, 110.0],
    [0.0, 100.0],
    [100.0, 90.0],
    [200.0, 80.0],
    [300.0, 70.0],
    [400.0, 60.0],
    [500.0, 50.0],
    [700.0, 40.0],
    [800.0, 30.0],
    [900.0, 25.0],
    [1000.0, 20.0],
    [1620.0, 20.0],
    [1660.0, 20.0],
    [1680.0, 10.0],
    [1730.0, 5.0],
    [1770.0, 2.0],
    [1800.0, 1.0],
    [1809.0, 0.3],
    [1972.0, 0.3],
    [1973.0, 0.05],
    [2027.0, 0.05],
    [2032.0, 5.0],
    [2037.0, 9.0],
    [2047.0, 16.0],
    [2057.0, 21.0],
    [2077.0, 37.0],
    [2102.0, 60.0],
    [2150.0, 110.0],
    [2200.0, 140.0],
    [2300.0, 190.0],
    [2500.0, 240.0],
];

/// ΔT = TT − UT1 at a moment, in seconds.
///
/// ```
/// use metonic::astro::{Ut, delta_t};
///
/// // IERS: 63.83 s at the beginning of 2000.
/// assert!((delta_t(Ut::from_days(0.0)) - 63.83).abs() < 0.05);
/// ```
#[must_use]
pub fn delta_t(at: Ut) -> f64 {
    let year = at.julian_year();
    if year >= MEASURED_TO {
        long_term(year) + JOIN_AFTER_MEASURED
    } else if year >= MEASURED_FROM {
        let place = (year - MEASURED_FROM) / MEASURED_STEP;
        // `place` is not negative, so the cast rounds down.
        let mut values = MEASURED.iter().skip(place as usize);
        let (Some(before), Some(after)) = (values.next(), values.next()) else { return f64::NAN };
        before + (after - before) * (place - libm::floor(place))
    } else {
        let cubic = CUBICS.iter().rev().find(|[first, ..]| year >= *first);
        let Some([first, end, a0, a1, a2, a3]) = cubic else { return long_term(year) + JOIN_AT_CUBICS };
        let bend = JOIN_AT_MEASURED * (year - LAST_CUBIC).max(0.0) / (MEASURED_FROM - LAST_CUBIC);
        polynomial((year - first) / (end - first), &[*a0, *a1, *a2, *a3]) + bend
    }
}

/// How far [`delta_t`] may be wrong at a moment, in seconds: two standard errors, so that about one
/// in twenty true values is farther away.
///
/// ```
/// use metonic::astro::{Ut, delta_t_error};
///
/// assert_eq!(delta_t_error(Ut::from_days(0.0)), 0.1);
/// // The year 2100: two minutes.
/// assert!((delta_t_error(Ut::from_days(36_525.0)) - 120.0).abs() < 5.0);
/// ```
#[must_use]
pub fn delta_t_error(at: Ut) -> f64 {
    let year = at.julian_year();
    2.0 * standard_error(year)
}

fn standard_error(year: f64) -> f64 {
    let (Some(first), Some(last)) = (ERRORS.first(), ERRORS.last()) else { return f64::NAN };
    let beyond = |[edge, error]: [f64; 2]| {
        let grown = (year - PARABOLA_YEAR) / (edge - PARABOLA_YEAR);
        error * grown * grown
    };
    if year < first[0] {
        return beyond(*first);
    }
    for ([from, error], [to, next]) in ERRORS.iter().zip(ERRORS.iter().skip(1)) {
        if year < *to {
            return error + (next - error) * (year - from) / (to - from);
        }
    }
    beyond(*last)
}

/// The length of day integrated from 1825, seconds.
fn long_term(year: f64) -> f64 {
    let centuries = (year - PARABOLA_YEAR) / 100.0;
    let parabola = DAY_LENGTHENS / 2.0 * centuries * centuries;
    let swing = OSCILLATION * OSCILLATION_PERIOD / TAU
        * libm::cos(TAU * (centuries + OSCILLATION_PHASE) / OSCILLATION_PERIOD);
    MILLISECOND_A_DAY * (parabola + swing)
}

#[cfg(test)]
mod tests {
    use super::super::moment::JULIAN_YEAR;
    use super::*;

    fn at(year: f64) -> Ut {
        Ut::from_days((year - 2000.0) * JULIAN_YEAR)
    }

    /// Table-S15.2020.txt, the knots; the rest by the same cubics in github.com/ytliu0/DeltaT.
    #[test]
    fn cubics_are_those_of_the_addendum() {
        for (year, seconds) in [(-720.0, 20_371.848), (0.0, 10_441.313), (1000.0, 1650.393), (1900.0, -1.977)]
        {
            assert!((delta_t(at(year)) - seconds).abs() < 0.001, "{year}");
        }
    }

    /// IERS Bulletin B: TT − UT1.
    #[test]
    fn measured_values_are_met() {
        for (year, seconds) in [(1973.5, 43.960), (1990.0, 56.855), (2020.0, 69.361), (2024.25, 69.181)] {
            assert!((delta_t(at(year)) - seconds).abs() < 0.05, "{year}");
        }
    }

    #[test]
    fn pieces_meet() {
        for year in CUBICS.iter().map(|[first, ..]| *first).chain([1973.0, 2027.0]) {
            let (before, after) = (delta_t(at(year - 1e-6)), delta_t(at(year + 1e-6)));
            assert!((before - after).abs() < 0.002, "{year}: {before}, {after}");
        }
    }

    #[test]
    fn errors_are_never_below_those_of_their_source() {
        // github.com/ytliu0/DeltaT, doubled.
        for (year, error) in
            [(-1999.0, 2160.0), (-800.0, 720.0), (50.0, 180.0), (1500.0, 30.0), (2050.0, 12.0)]
        {
            assert!(delta_t_error(at(year)) >= error, "{year}");
        }
        assert!(delta_t_error(at(-600_000.0)).is_finite() && delta_t_error(at(600_000.0)).is_finite());
    }
}
