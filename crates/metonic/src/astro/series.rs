//! Sums of periodic terms.
//!
//! They are most of the work of this module, so their cosine is a polynomial here: only
//! multiplications and additions of IEEE 754, the same on every machine, and free of branches.

use core::f64::consts::TAU;

/// A term: amplitude, phase, frequency.
pub(super) type Wave = [f64; 3];
/// A term: amplitude and the coefficients of its argument, from that of T⁰ to that of T⁴.
pub(super) type LongWave = [f64; 6];

/// Turns in a radian.
const TURN: f64 = 1.0 / TAU;

/// Adding and taking away 1.5 × 2^52 rounds to the nearest whole number what is less than 2^51.
const ROUND: f64 = 6_755_399_441_055_744.0;

/// The cosine of an angle in turns, less than 2^51 of them. The series of the sine is cut after its
/// eighth term, within a quarter of a turn of 0: an error of 6e-12 at most.
pub(super) fn cosine_of_turns(turns: f64) -> f64 {
    let turns = turns - ((turns + ROUND) - ROUND);
    let angle = (0.25 - turns.abs()) * TAU;
    let square = angle * angle;
    let series = [
        1.0,
        -1.0 / 6.0,
        1.0 / 120.0,
        -1.0 / 5040.0,
        1.0 / 362_880.0,
        -1.0 / 39_916_800.0,
        1.0 / 6_227_020_800.0,
        -1.0 / 1_307_674_368_000.0,
    ];
    angle * polynomial(square, &series)
}

/// The sine of an angle in turns.
pub(super) fn sine_of_turns(turns: f64) -> f64 {
    cosine_of_turns(turns - 0.25)
}

/// c0 + c1·x + c2·x² + …
pub(super) fn polynomial(x: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// The derivative of [`polynomial`].
pub(super) fn slope(x: f64, coefficients: &[f64]) -> f64 {
    let (_, sum) =
        coefficients.iter().rev().fold((0.0, 0.0), |(value, slope), c| (value * x + c, slope * x + value));
    sum
}

/// Σ amplitude × cos(phase + frequency × time), each list multiplied by a higher power of `time`.
pub(super) fn waves(time: f64, powers: &[&[Wave]]) -> f64 {
    powers.iter().rev().fold(0.0, |sum, rows| {
        sum * time
            + in_fours(rows, |[amplitude, phase, frequency]| {
                amplitude * cosine_of_turns((phase + frequency * time) * TURN)
            })
    })
}

/// Σ amplitude × sin(argument), each list multiplied by a higher power of `time`.
pub(super) fn long_waves(time: f64, powers: &[&[LongWave]]) -> f64 {
    powers.iter().rev().fold(0.0, |sum, rows| {
        sum * time
            + in_fours(rows, |[amplitude, p0, p1, p2, p3, p4]| {
                let argument = p0 + time * (p1 + time * (p2 + time * (p3 + time * p4)));
                amplitude * sine_of_turns(argument * TURN)
            })
    })
}

/// The sum over all rows, in four lanes, which need not wait for one another.
fn in_fours<const WIDTH: usize>(rows: &[[f64; WIDTH]], term: impl Fn([f64; WIDTH]) -> f64) -> f64 {
    let (fours, rest) = rows.as_chunks::<4>();
    let mut lanes = [0.0; 4];
    for four in fours {
        for (lane, row) in lanes.iter_mut().zip(four) {
            *lane += term(*row);
        }
    }
    lanes.iter().sum::<f64>() + rest.iter().map(|row| term(*row)).sum::<f64>()
}

/// The value and the derivative of the first `count` terms of [`waves`] in each list.
pub(super) fn first_waves(time: f64, powers: &[&[Wave]], count: usize) -> (f64, f64) {
    powers.iter().rev().fold((0.0, 0.0), |(value, slope), rows| {
        let (mut sum, mut change) = (0.0, 0.0);
        for [amplitude, phase, frequency] in rows.iter().take(count) {
            let turns = (phase + frequency * time) * TURN;
            sum += amplitude * cosine_of_turns(turns);
            change -= amplitude * frequency * sine_of_turns(turns);
        }
        (value * time + sum, slope * time + value + change)
    })
}

/// The value and the derivative of the first `count` terms of [`long_waves`] in each list.
pub(super) fn first_long_waves(time: f64, powers: &[&[LongWave]], count: usize) -> (f64, f64) {
    powers.iter().rev().fold((0.0, 0.0), |(value, slope), rows| {
        let (mut sum, mut change) = (0.0, 0.0);
        for [amplitude, p0, p1, p2, p3, p4] in rows.iter().take(count) {
            let argument = p0 + time * (p1 + time * (p2 + time * (p3 + time * p4)));
            let frequency = p1 + time * (2.0 * p2 + time * (3.0 * p3 + time * (4.0 * p4)));
            sum += amplitude * sine_of_turns(argument * TURN);
            change += amplitude * frequency * cosine_of_turns(argument * TURN);
        }
        (value * time + sum, slope * time + value + change)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cosine_is_libm_s() {
        for step in -100_000..=100_000 {
            let turns = f64::from(step) * 0.001_234_567;
            let expected = libm::cos((turns - libm::floor(turns)) * TAU);
            assert!((cosine_of_turns(turns) - expected).abs() < 1e-11, "{turns}");
        }
    }

    #[test]
    fn derivatives_are_those_of_the_sums() {
        let rows: [&[Wave]; 3] =
            [&[[2.0, 0.5, 3.0], [0.25, 1.0, -2.0]], &[[0.5, 0.0, 1.0]], &[[0.125, 2.0, 5.0]]];
        let (value, slope) = first_waves(0.7, &rows, 2);
        let step = 1e-6;
        let difference = (waves(0.7 + step, &rows) - waves(0.7 - step, &rows)) / (2.0 * step);
        assert!((value - waves(0.7, &rows)).abs() < 1e-12);
        assert!((slope - difference).abs() < 1e-6);
    }
}
