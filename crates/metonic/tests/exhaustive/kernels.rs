//! Kernels that no walk over dates asks alone: the weekday of every day, the leap years of every number.

use metonic::{Day, Weekday, calendars};

use super::rules::{coptic, fatimid, gregorian, habash, islamic_civil, julian, kushyar, milankovic};
use super::subject::walked;

/// Anchor: Reingold and Dershowitz, 1.12: R.D. 1 is a Monday.
#[test]
#[ignore = "ten seconds of a processor"]
fn exhaustive_weekday() {
    assert_eq!(Day::from_rata_die(1).unwrap().weekday(), Weekday::Monday);
    let mut expected = Day::MIN.weekday().number();
    for day in i32::MIN..=i32::MAX {
        assert!(Day::new(day).weekday().number() == expected, "day {day} is not weekday {expected}");
        expected = if expected == 7 { 1 } else { expected + 1 };
    }
    walked("kernel", "weekday", 1 << 32);
}

/// Every year that is an `i32`, whether or not it has a day.
fn leap_years(id: &str, is_leap: impl Fn(i32) -> bool, rule: impl Fn(i32) -> bool) {
    for year in i32::MIN..=i32::MAX {
        assert!(is_leap(year) == rule(year), "{id} {year}");
    }
    walked("kernel", id, 1 << 32);
}

macro_rules! leap_years {
    ($($exhaustive:ident: $Calendar:ident, $rule:expr;)*) => {
        $(
            #[test]
            #[ignore = "ten to thirty seconds of a processor"]
            fn $exhaustive() {
                leap_years(concat!(stringify!($Calendar), "::is_leap"), calendars::$Calendar::is_leap, $rule);
            }
        )*
    };
}

leap_years! {
    exhaustive_leap_gregorian: Gregorian, |year| gregorian(year, 2) == 29;
    exhaustive_leap_iso8601: Iso8601, |year| gregorian(year, 2) == 29;
    exhaustive_leap_julian: Julian, |year| julian(year, 2) == 29;
    exhaustive_leap_milankovic: Milankovic, |year| milankovic(year, 2) == 29;
    exhaustive_leap_islamic_civil: IslamicCivil, |year| islamic_civil(year, 12) == 30;
    exhaustive_leap_islamic_tbla: IslamicTbla, |year| islamic_civil(year, 12) == 30;
    exhaustive_leap_kushyar_civil: IslamicKushyarCivil, |year| kushyar(year, 12) == 30;
    exhaustive_leap_kushyar_tbla: IslamicKushyarTbla, |year| kushyar(year, 12) == 30;
    exhaustive_leap_fatimid_civil: IslamicFatimidCivil, |year| fatimid(year, 12) == 30;
    exhaustive_leap_fatimid_tbla: IslamicFatimidTbla, |year| fatimid(year, 12) == 30;
    exhaustive_leap_habash_civil: IslamicHabashCivil, |year| habash(year, 12) == 30;
    exhaustive_leap_habash_tbla: IslamicHabashTbla, |year| habash(year, 12) == 30;
    // The rule restated looks at the year after, which the last has not.
    exhaustive_leap_coptic: Coptic, |year| coptic(year.rem_euclid(4), 13) == 6;
    exhaustive_leap_ethiopic: Ethiopic, |year| coptic(year.rem_euclid(4), 13) == 6;
}
