//! Facts about moments; those of one function are in its file.

use super::moment::SECONDS;
use super::{Tt, Ut, delta_t, delta_t_error, moon, rise_set, sun};
use crate::astro::Place;
use crate::day::Day;

/// TT of a moment of R.D. in UT1 and its ΔT in seconds.
fn tt(rata_die: f64, delta_t: f64) -> Tt {
    Tt::from_days(Ut::from_rata_die(rata_die).days() + delta_t / SECONDS)
}

fn seconds(one: Tt, other: Tt) -> f64 {
    (one.days() - other.days()) * SECONDS
}

/// JPL's DE421 through Skyfield: elongation, R.D. in UT1, its ΔT. `cargo xtask verify` has them all.
#[test]
fn new_and_full_moons_are_those_of_de421() {
    for (elongation, rata_die, its_delta_t) in [
        (0, 693_596.577_753_6, -1.97),
        (180, 693_640.576_539_7, -1.83),
        (0, 706_884.857_210_9, 24.06),
        (180, 721_015.631_550_3, 45.55),
        (0, 733_463.066_019_1, 65.82),
        (180, 748_301.120_370_5, 71.39),
        (0, 748_346.233_167_2, 71.42),
    ] {
        let at = tt(rata_die, its_delta_t);
        let lunation = moon::lunation_at(at.plus(1.0));
        let ours = if elongation == 0 { moon::new_moon(lunation) } else { moon::full_moon(lunation) };
        assert!(seconds(ours, at).abs() < 0.5, "{rata_die}: {}", seconds(ours, at));
    }
}

/// The same for the longitudes of the sun.
#[test]
fn solar_terms_are_those_of_de421() {
    for (longitude, rata_die, its_delta_t) in [
        (285, 693_600.752_740_2, -1.96),
        (15, 693_690.244_897_3, -1.67),
        (105, 707_297.573_565_7, 24.04),
        (15, 721_083.417_697_2, 45.75),
        (105, 734_690.694_951_4, 66.77),
        (105, 748_204.631_210_5, 71.33),
        (195, 748_297.836_903_3, 71.39),
    ] {
        let at = tt(rata_die, its_delta_t);
        let term = sun::term_at(at.plus(1.0));
        assert_eq!(term.rem_euclid(24) * 15, i64::from(longitude));
        assert!(seconds(sun::term(term), at).abs() < 1.5, "{rata_die}");
        let found = sun::next_longitude(f64::from(longitude), at.plus(-300.0));
        assert!(seconds(found, at).abs() < 1.5, "{rata_die}");
    }
}

/// Meeus, *Astronomical Algorithms*, 2nd ed., examples 49.a (by his periodic terms) and 27.a (by
/// VSOP87, 1962-06-21 21:24:42; with an older precession, 0.12″ or 2.8 s from that of IAU 2006).
#[test]
fn meeus_agrees() {
    let new_moon = Tt::from_julian_date(2_443_192.651_18);
    assert!(seconds(moon::new_moon(-283), new_moon).abs() < 5.0);
    let solstice = Tt::from_julian_date(2_437_836.5 + (21.0 * 60.0 + 24.7) / 1440.0);
    assert!(seconds(sun::next_longitude(90.0, solstice.plus(-100.0)), solstice).abs() < 4.0);
}

#[test]
fn moments_and_numbers_belong_together() {
    for number in (-130_000..130_000).step_by(997) {
        let new_moon = moon::new_moon(number);
        assert_eq!(moon::lunation_at(new_moon.plus(0.001)), number);
        assert_eq!(moon::lunation_at(new_moon.plus(-0.001)), number - 1);
        let off = (moon::elongation(new_moon) + 180.0).rem_euclid(360.0) - 180.0;
        assert!(off.abs() < 1e-6, "{number}: {off}");
        let term = sun::term(number);
        let off = (sun::longitude(term) - f64::from(15 * number.rem_euclid(24) as i32) + 180.0)
            .rem_euclid(360.0)
            - 180.0;
        assert!(off.abs() < 1e-6, "{number}: {off}");
        assert_eq!(sun::term_at(term.plus(0.001)), number);
        assert_eq!(sun::term_at(term.plus(-0.001)), number - 1);
    }
}

/// Where the theories hold; across their limits too, only in order.
#[test]
fn months_and_terms_have_their_lengths() {
    let days = |from: Tt, to: Tt| to.days() - from.days();
    for lunation in -37_000..25_000 {
        let month = days(moon::new_moon(lunation), moon::new_moon(lunation + 1));
        assert!((29.25..29.86).contains(&month), "{lunation}: {month}");
    }
    for lunation in (-124_000..-123_000).chain(123_000..124_000) {
        let month = days(moon::new_moon(lunation), moon::new_moon(lunation + 1));
        assert!((28.5..30.5).contains(&month), "{lunation}: {month}");
    }
    for number in -72_000..48_000 {
        let term = days(sun::term(number), sun::term(number + 1));
        assert!((14.6..15.85).contains(&term), "{number}: {term}");
    }
    for number in (-240_500..-239_500).chain(239_500..240_500) {
        let term = days(sun::term(number), sun::term(number + 1));
        assert!((14.0..16.5).contains(&term), "{number}: {term}");
    }
}

#[test]
fn the_ends_of_time_have_answers() {
    for day in [Day::MIN, Day::MAX] {
        let ut = Ut::midnight(day);
        let tt = ut.tt();
        assert!(seconds(tt.ut().tt(), tt).abs() < 1.0);
        assert!(delta_t(ut).is_finite() && delta_t_error(ut).is_finite());
        assert!((0.0..360.0).contains(&sun::longitude(tt)));
        assert!((0.0..360.0).contains(&moon::longitude(tt)));
        let new_moon = moon::new_moon(moon::lunation_at(tt));
        assert!((0.0..30.5).contains(&(tt.days() - new_moon.days())));
        let term = sun::term(sun::term_at(tt));
        assert!((0.0..16.5).contains(&(tt.days() - term.days())));
    }
    for number in [i64::MIN, i64::MAX] {
        assert!(moon::new_moon(number).days().is_finite() && sun::term(number).days().is_finite());
    }
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
        let _ = (moon::lunation_at(Tt::from_days(odd)), sun::term_at(Tt::from_days(odd)));
        let _ = (sun::next_longitude(odd, Tt::J2000), sun::next_longitude(0.0, Tt::from_days(odd)));
        let _ = (Tt::from_days(odd).ut().day(odd), delta_t_error(Ut::from_days(odd)));
        let place = Place::new(52.0, 13.0, 0.0).unwrap();
        assert_eq!(rise_set::moonrise(place, Ut::from_days(odd)).filter(|at| at.days().is_finite()), None);
        assert!(Place::new(odd, 0.0, 0.0).is_none());
    }
}

/// Bits of some answers, the same on every machine.
#[test]
fn answers_are_the_same_everywhere() {
    let bits = [
        moon::new_moon(300).days().to_bits(),
        sun::term(-5000).days().to_bits(),
        delta_t(Ut::from_days(100_000.0)).to_bits(),
        sun::equation_of_time(Ut::from_days(9000.25)).to_bits(),
    ];
    let expected =
        [0x40c1_5021_f4de_f5c3, 0xc0f2_8ea3_3775_2868, 0x4071_99a5_adc2_6d20, 0xc005_9623_bb7b_50a7];
    assert_eq!(bits, expected);
}
