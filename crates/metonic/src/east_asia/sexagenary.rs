//! The cycle of sixty.

use core::fmt;

use super::{Language, counted_round, names, nth};
use crate::day::Day;
use crate::month::Month;

/// A place in the cycle of sixty, 1 (jiazi, 甲子) to 60 (guihai, 癸亥): a stem of ten and a branch of
/// twelve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sexagenary(u8);

/// The heavenly stems, of which jia (甲) is 1 and gui (癸) is 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stem(u8);

/// The earthly branches, of which zi (子) is 1 and hai (亥) is 12. Each has an animal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Branch(u8);

impl Sexagenary {
    /// The place with this number; `None` if it is not 1 to 60.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        match number {
            1..=60 => Some(Self(number)),
            _ => None,
        }
    }

    /// The place of a year of a lunisolar calendar of East Asia: 1984 is jiazi, 1.
    ///
    /// Source: Reingold and Dershowitz, 4th ed., section 19.4.
    #[must_use]
    pub const fn of_year(year: i32) -> Self {
        Self(counted_round::<60>(year as i64 - 1983))
    }

    /// The place of a month of such a year; that of a leap month is the one of its number.
    ///
    /// The first month has the branch yin and a stem that follows from the year's, by the rule of the
    /// five tigers: five years of twelve months are a cycle. Source: Reingold and Dershowitz, 4th ed.,
    /// section 19.4. (Fortune-tellers count months by solar terms instead.)
    #[must_use]
    pub const fn of_month(year: i32, month: Month) -> Self {
        // The first month of a jiazi year (1984) is bingyin, 3.
        Self(counted_round::<60>(12 * (year as i64 - 1984) + month.number() as i64 + 2))
    }

    /// The place of a day: R.D. 45 is the last of a round.
    ///
    /// Source: Reingold and Dershowitz, 4th ed., section 19.4.
    #[must_use]
    pub const fn of_day(day: Day) -> Self {
        Self(counted_round::<60>(day.rata_die() - 45))
    }

    /// The number, 1 to 60.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The stem.
    #[must_use]
    pub const fn stem(self) -> Stem {
        Stem(counted_round::<10>(self.0 as i64))
    }

    /// The branch.
    #[must_use]
    pub const fn branch(self) -> Branch {
        Branch(counted_round::<12>(self.0 as i64))
    }

    /// The name in a language: `丙午`, `병오`, `Bính Ngọ`.
    #[must_use]
    pub const fn name(self, language: Language) -> Name {
        Name { place: self, language: Some(language) }
    }
}

/// In pinyin without tones: `Bingwu`.
impl fmt::Display for Sexagenary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Name { place: *self, language: None }.fmt(f)
    }
}

/// A name of a place in the cycle of sixty. Made by [`Sexagenary::name`].
#[derive(Clone, Copy, Debug)]
pub struct Name {
    place: Sexagenary,
    /// `None` is pinyin.
    language: Option<Language>,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (stem, branch) = (self.place.stem(), self.place.branch());
        match self.language {
            None => {
                write!(f, "{}{}", nth(&names::STEMS_PINYIN, stem.0), nth(&names::BRANCHES_PINYIN, branch.0))
            }
            Some(Language::Vietnamese) => {
                write!(f, "{} {}", stem.name(Language::Vietnamese), branch.name(Language::Vietnamese))
            }
            Some(language) => write!(f, "{}{}", stem.name(language), branch.name(language)),
        }
    }
}

impl Stem {
    /// The number, 1 to 10.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The name: `丙`, `병`, `Bính`.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        nth(
            match language {
                Language::Chinese | Language::Japanese => &names::STEMS,
                Language::Korean => &names::STEMS_KOREAN,
                Language::Vietnamese => &names::STEMS_VIETNAMESE,
            },
            self.0,
        )
    }
}

impl Branch {
    /// The number, 1 to 12.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The name: `午`, `오`, `Ngọ`.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        nth(
            match language {
                Language::Chinese | Language::Japanese => &names::BRANCHES,
                Language::Korean => &names::BRANCHES_KOREAN,
                Language::Vietnamese => &names::BRANCHES_VIETNAMESE,
            },
            self.0,
        )
    }

    /// The animal in English, as China has it: `Horse`.
    #[must_use]
    pub fn animal(self) -> &'static str {
        nth(&names::ANIMALS, self.0)
    }

    /// The animal in English, as a language's tradition has it: in Vietnam the second is a buffalo and
    /// the fourth a cat, in Japan the last is a boar.
    #[must_use]
    pub fn animal_of(self, language: Language) -> &'static str {
        match (language, self.0) {
            (Language::Vietnamese, 2) => "Buffalo",
            (Language::Vietnamese, 4) => "Cat",
            (Language::Japanese, 12) => "Boar",
            _ => self.animal(),
        }
    }

    /// The animal in its own language: `马`, `말`, `Ngựa`.
    #[must_use]
    pub fn animal_name(self, language: Language) -> &'static str {
        nth(
            match language {
                Language::Chinese => &names::ANIMALS_CHINESE,
                Language::Japanese => &names::ANIMALS_JAPANESE,
                Language::Korean => &names::ANIMALS_KOREAN,
                Language::Vietnamese => &names::ANIMALS_VIETNAMESE,
            },
            self.0,
        )
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    #[test]
    fn known_years_months_and_days() {
        // The year of the Xinhai revolution, 1911; of the Jiawu war, 1894; Wuxu, 1898.
        for (year, name) in [(1911, "辛亥"), (1894, "甲午"), (1898, "戊戌"), (2026, "丙午"), (1984, "甲子")]
        {
            assert_eq!(Sexagenary::of_year(year).name(Language::Chinese).to_string(), name);
        }
        // The five tigers: a year of jia or ji begins with a month bingyin, one of yi or geng with
        // wuyin, of bing or xin with gengyin, of ding or ren with renyin, of wu or gui with jiayin.
        for (year, name) in [(1984, "丙寅"), (1985, "戊寅"), (1986, "庚寅"), (1987, "壬寅"), (1988, "甲寅")]
        {
            for year in [year, year + 5, year - 60, year - 4_000_000] {
                assert_eq!(Sexagenary::of_month(year, Month::M01).name(Language::Chinese).to_string(), name);
            }
        }
        for number in 1..=60 {
            let place = Sexagenary::new(number).unwrap();
            assert_eq!(place.stem().number() % 10, number % 10);
            assert_eq!(place.branch().number() % 12, number % 12);
        }
        assert_eq!((Sexagenary::new(0), Sexagenary::new(61)), (None, None));
        for day in [Day::MIN, Day::EPOCH, Day::MAX] {
            assert!(Sexagenary::new(Sexagenary::of_day(day).number()).is_some());
        }
    }

    #[test]
    fn the_animals_of_vietnam_are_its_own() {
        // 2023, Quý Mão, was the rabbit's year in China and the cat's in Vietnam; 2021, Tân Sửu.
        let branch = Sexagenary::of_year(2023).branch();
        assert_eq!(branch.animal_of(Language::Chinese), "Rabbit");
        assert_eq!(branch.animal_of(Language::Vietnamese), "Cat");
        assert_eq!(branch.animal_name(Language::Vietnamese), "Mèo");
        assert_eq!(Sexagenary::of_year(2023).name(Language::Vietnamese).to_string(), "Quý Mão");
        assert_eq!(Sexagenary::of_year(2021).branch().animal_name(Language::Vietnamese), "Trâu");
        assert_eq!(Sexagenary::of_year(2024).name(Language::Korean).to_string(), "갑진");
    }

    /// Names that are one only by their language: 2021 was a year of the ox in China and of the buffalo in
    /// Vietnam, 2019 one of the pig in China and of the boar in Japan.
    #[test]
    fn animals_differ_by_tradition() {
        let languages = [Language::Chinese, Language::Japanese, Language::Korean, Language::Vietnamese];
        let (ox, pig) = (Sexagenary::of_year(2021).branch(), Sexagenary::of_year(2019).branch());
        assert_eq!(languages.map(|language| ox.animal_of(language)), ["Ox", "Ox", "Ox", "Buffalo"]);
        assert_eq!((pig.animal_of(Language::Chinese), pig.animal_of(Language::Japanese)), ("Pig", "Boar"));
        assert_eq!(pig.animal_name(Language::Japanese), "猪");
        for language in languages {
            let of = |number: u8| Sexagenary::new(number).unwrap().branch().animal_name(language);
            let names: std::collections::BTreeSet<&str> = (1..=12).map(of).collect();
            assert_eq!(names.len(), 12, "{language:?}");
            assert!((1..=48).all(|number| of(number) == of(number + 12)), "{language:?}");
        }
    }

    /// In pinyin: the wars and reforms that are called by their years.
    #[test]
    fn places_are_written_in_pinyin() {
        for (year, name) in [(1894, "Jiawu"), (1898, "Wuxu"), (1911, "Xinhai"), (1900, "Gengzi")] {
            assert_eq!(Sexagenary::of_year(year).to_string(), name);
        }
    }
}
