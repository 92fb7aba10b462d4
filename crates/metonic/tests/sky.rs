//! The sun, the moon and the earth as others computed them.

use metonic::Day;
use metonic::astro::{Equatorial, Place, Tt, Ut, moon, nutation, sidereal, standard_time, sun};
use metonic::calendars::Gregorian;

fn assert_near(found: f64, expected: f64, by: f64) {
    assert!((found - expected).abs() < by, "{found} where {expected} is expected");
}

/// J. Meeus, *Astronomical Algorithms*, 2nd ed., examples 25.b (the sun), 47.a (the moon), 22.a (nutation),
/// 12.a (sidereal time).
#[test]
fn examples_of_meeus() {
    let at = Tt::from_julian_date(2_448_908.5);
    assert_near(at.julian_date(), 2_448_908.5, 1e-9);
    assert_near(sun::latitude(at) * 3600.0, 0.62, 0.1);
    assert_near(sun::distance(at), 0.997_608_53, 2e-6);
    let found = sun::equatorial(at);
    assert_near(found.right_ascension, 198.378_18, 1e-4);
    assert_near(found.declination, -7.783_87, 1e-4);
    let at = Tt::from_julian_date(2_448_724.5);
    assert_near(moon::latitude(at), -3.229_126, 1e-3);
    let found = moon::equatorial(at);
    assert_near(found.right_ascension, 134.688_47, 3e-3);
    assert_near(found.declination, 13.768_37, 3e-3);
    let at = Tt::from_julian_date(2_446_895.5);
    let found = nutation::nutation(at);
    assert_near(found.longitude * 3600.0, -3.788, 0.01);
    assert_near(found.obliquity * 3600.0, 9.443, 0.01);
    // 23° 26′ 27.407″.
    assert_near(nutation::mean_obliquity(at), 23.0 + 26.0 / 60.0 + 27.407 / 3600.0, 0.1 / 3600.0);
    let time = sidereal::apparent(Ut::from_days(2_446_895.5 - 2_451_545.0));
    assert_near(time / 15.0, 13.0 + 10.0 / 60.0 + 46.1351 / 3600.0, 0.01 / 3600.0);
}

/// The equator and the ecliptic meet at the equinoxes, and are as far apart as they are oblique between.
#[test]
fn the_ecliptic_is_oblique() {
    let oblique = nutation::mean_obliquity(Tt::J2000) + nutation::nutation(Tt::J2000).obliquity;
    for (longitude, declination) in [(0.0, 0.0), (90.0, oblique), (180.0, 0.0), (270.0, -oblique)] {
        let found = Equatorial::of_ecliptic(longitude, 0.0, Tt::J2000);
        assert_near(found.right_ascension, longitude, 1e-9);
        assert_near(found.declination, declination, 1e-9);
    }
    let pole = Equatorial::of_ecliptic(0.0, 90.0, Tt::J2000);
    assert_near(pole.right_ascension, 270.0, 1e-6);
    assert_near(pole.declination, 90.0 - oblique, 1e-6);
}

/// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., sections 19.1 and 19.11.
#[test]
fn countries_have_kept_other_times() {
    let on = |year, month, day| {
        let day: Day = Gregorian::to_day(year, month, day).unwrap();
        Ut::midnight(day)
    };
    let minutes = |days: f64| (days * 1440.0 * 60.0).round() as i32;
    // In seconds: 126° 58′ are 8 h 27 min 52 s.
    let seoul = [
        ((1908, 3, 31), 30_472),
        ((1908, 4, 1), 30_600),
        ((1911, 12, 31), 30_600),
        ((1912, 1, 1), 32_400),
        ((1954, 3, 20), 32_400),
        ((1954, 3, 21), 30_600),
        ((1961, 8, 9), 30_600),
        ((1961, 8, 10), 32_400),
        ((2026, 1, 1), 32_400),
    ];
    for ((year, month, day), seconds) in seoul {
        assert_eq!(minutes(standard_time::seoul(on(year, month, day))), seconds, "{year}-{month}-{day}");
    }
    // 139° 46′ are 9 h 19 min 4 s, 116° 25′ are 7 h 45 min 40 s.
    let tokyo = [1887, 1889].map(|year| minutes(standard_time::tokyo(on(year, 6, 1))));
    assert_eq!(tokyo, [33_544, 32_400]);
    let beijing = [1928, 1930].map(|year| minutes(standard_time::beijing(on(year, 6, 1))));
    assert_eq!(beijing, [27_940, 28_800]);
    let hanoi = [1928, 1967, 1968].map(|year| minutes(standard_time::hanoi(on(year, 6, 1))));
    assert_eq!(hanoi, [27_940, 28_800, 25_200]);
}

#[test]
fn a_place_says_what_it_was_made_of() {
    let lhasa = Place::new(29.65, 91.1, 3_656.0).unwrap();
    assert_eq!((lhasa.latitude(), lhasa.longitude(), lhasa.elevation()), (29.65, 91.1, 3_656.0));
    for (latitude, longitude, elevation) in
        [(90.1, 0.0, 0.0), (0.0, -180.1, 0.0), (0.0, 0.0, -1.0), (0.0, 0.0, 10_001.0)]
    {
        assert_eq!(Place::new(latitude, longitude, elevation), None);
    }
}
