//! The 24 solar terms.

use super::{Language, counted_round, names, nth};
use crate::astro::{Ut, delta_t_error, sun};
use crate::day::Day;
use crate::status::Status;

/// One of the 24 solar terms (jieqi), from Lichun, 1 (the sun at 315°), to Dahan, 24 (300°).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SolarTerm(u8);

/// The solar term in force on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TermOfDay {
    /// The term.
    pub term: SolarTerm,
    /// The day on which it began; [`Day::MIN`] if that is before every day.
    pub first_day: Day,
    /// How far this is to be trusted: `Uncertain` where the term that begins last or next does so
    /// within the error of a midnight that decides, `Approximate` outside the years −1000 to 4000.
    pub status: Status,
}

/// Seconds in a day.
const SECONDS: f64 = 86_400.0;

impl SolarTerm {
    /// The term with this number; `None` if it is not 1 to 24.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=24 => Some(Self(number)),
            _ => None,
        }
    }

    /// The term in force on a day: the last to begin on it or before, in the standard time given
    /// (days to be added to UT at a moment; [`astro::standard_time`](crate::astro::standard_time) has
    /// those of the calendars).
    ///
    /// Computed from the sun's apparent longitude, as almanacs have done since 1645. Those of earlier
    /// centuries divided the year evenly, and their terms are up to two days from these.
    #[must_use]
    pub fn of_day(day: Day, standard: fn(Ut) -> f64) -> TermOfDay {
        let midnight = |day: Ut| day.plus(-standard(day));
        let (start, end) = (midnight(Ut::midnight(day)), midnight(Ut::midnight(day).plus(1.0)));
        let number = sun::term_at(end.tt());
        let (began, next) = (sun::term(number).ut(), sun::term(number + 1).ut());
        // A term that begins near the day's start may have begun the day before; one near its end may
        // not have begun, or have begun already.
        let nearest = [began.days() - start.days(), began.days() - end.days(), next.days() - end.days()];
        let nearest = nearest.into_iter().map(f64::abs).fold(f64::INFINITY, f64::min) * SECONDS;
        let year = end.julian_year();
        // Of the theory: 2 s now, a minute in −1000 and 4000.
        let error = delta_t_error(end) + 2.0 + 0.02 * (year - 2000.0).abs();
        let status = if !(-1000.0..4001.0).contains(&year) {
            Status::Approximate
        } else if nearest < error {
            Status::Uncertain
        } else {
            Status::Computed
        };
        let first_day = began.day(standard(began)).min(day);
        // The term of 0° is counted as 0, and is the fourth from that of 315°.
        TermOfDay { term: Self(counted_round::<24>(number + 4)), first_day, status }
    }

    /// The number, 1 (Lichun) to 24 (Dahan).
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The sun's apparent longitude at which it begins, degrees.
    #[must_use]
    pub const fn longitude(self) -> u16 {
        (self.0 as u16 * 15 + 300) % 360
    }

    /// Whether it is a major one (zhongqi), at a multiple of 30°.
    #[must_use]
    pub const fn is_major(self) -> bool {
        self.0.is_multiple_of(2)
    }

    /// The name: `立春`, `입춘`, `Lập Xuân`.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        nth(
            match language {
                Language::Chinese => &names::TERMS_CHINESE,
                Language::Japanese => &names::TERMS_JAPANESE,
                Language::Korean => &names::TERMS_KOREAN,
                Language::Vietnamese => &names::TERMS_VIETNAMESE,
            },
            self.0,
        )
    }

    /// The name in pinyin without tones: `Lichun`.
    #[must_use]
    pub fn pinyin(self) -> &'static str {
        nth(&names::TERMS_PINYIN, self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;
    use crate::astro::standard_time;

    fn at(text: &str) -> TermOfDay {
        SolarTerm::of_day(text.parse().unwrap(), standard_time::beijing)
    }

    #[test]
    fn known_terms() {
        // Hong Kong Observatory: 2026 Lichun on 4 February, Qingming 5 April, Xiazhi 21 June, Dongzhi
        // 22 December.
        for (day, number, longitude) in
            [("2026-02-04", 1, 315), ("2026-04-05", 5, 15), ("2026-06-21", 10, 90), ("2026-12-22", 22, 270)]
        {
            let found = at(day);
            assert_eq!((found.term.number(), found.term.longitude()), (number, longitude), "{day}");
            assert_eq!(found.first_day.to_string(), day);
            assert_eq!(found.status, Status::Computed);
            let before = SolarTerm::of_day(found.first_day.add_days(-1).unwrap(), standard_time::beijing);
            assert_eq!(before.term.number() % 24 + 1, number);
        }
    }

    #[test]
    fn terms_follow_each_other_and_every_day_has_one() {
        let mut last = at("1899-12-31");
        for days in -25_566..-20_000 {
            let day = Day::new(days);
            let found = SolarTerm::of_day(day, standard_time::beijing);
            if found.first_day == day {
                assert_eq!(found.term.number(), last.term.number() % 24 + 1, "{day}");
            } else {
                assert_eq!((found.term, found.first_day), (last.term, last.first_day), "{day}");
            }
            last = found;
        }
        for day in [Day::MIN, Day::MAX, Day::new(i32::MIN / 2), Day::new(i32::MAX / 2)] {
            assert_eq!(SolarTerm::of_day(day, standard_time::hanoi).status, Status::Approximate);
        }
    }

    /// Jieqi and zhongqi by turns: a zhongqi is at a multiple of 30°. Jingzhe, the third, is written with
    /// another character in Japan.
    #[test]
    fn terms_by_their_numbers() {
        assert_eq!((SolarTerm::new(0), SolarTerm::new(25)), (None, None));
        for number in 1..=24 {
            let term = SolarTerm::new(number).unwrap();
            assert_eq!((term.number(), term.is_major()), (number, term.longitude().is_multiple_of(30)));
        }
        let jingzhe = SolarTerm::new(3).unwrap();
        assert_eq!((jingzhe.longitude(), jingzhe.pinyin(), jingzhe.is_major()), (345, "Jingzhe", false));
        assert_eq!((jingzhe.name(Language::Japanese), jingzhe.name(Language::Chinese)), ("啓蟄", "惊蛰"));
        assert_eq!(
            (jingzhe.name(Language::Korean), jingzhe.name(Language::Vietnamese)),
            ("경칩", "Kinh Trập")
        );
    }

    /// Of the years from −900 to −880, in which clocks are known to some minutes: where a midnight might
    /// decide otherwise, one an hour off does.
    #[test]
    fn what_is_uncertain_is_near_a_midnight() {
        let first: Day = "-000900-01-01".parse().unwrap();
        let mut uncertain = 0;
        for days in 0..7_305 {
            let day = first.add_days(days).unwrap();
            let found = SolarTerm::of_day(day, standard_time::beijing);
            assert!(matches!(found.status, Status::Computed | Status::Uncertain), "{day}");
            if found.status == Status::Uncertain {
                let ahead = SolarTerm::of_day(day, |at| standard_time::beijing(at) + 1.0 / 24.0);
                let behind = SolarTerm::of_day(day, |at| standard_time::beijing(at) - 1.0 / 24.0);
                let is_same =
                    |other: TermOfDay| (other.term, other.first_day) == (found.term, found.first_day);
                assert!(!is_same(ahead) || !is_same(behind), "{day}");
                uncertain += 1;
            }
        }
        assert!((1..500).contains(&uncertain), "{uncertain} of 7305");
    }
}
