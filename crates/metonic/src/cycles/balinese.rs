//! The pawukon of Bali: ten weeks at once, of one to ten days, and thirty named weeks of seven.

use crate::about::AboutSystem;
use crate::cycles::place::names;
use crate::cycles::{Cycle, Place, Wheel, cycle, turned};
use crate::day::Day;

/// Declares a week of the pawukon: a place for each of its 210 days.
macro_rules! week {
    (
        $(#[doc = $doc:literal])*
        pub struct $Week:ident { $id:literal, $name:literal, $aliases:expr; $wheel:literal, $names:expr; }
        |$day:ident| $place:expr
    ) => {
        cycle! { $(#[doc = $doc])* pub struct $Week { $id, $name, $aliases; } }

        impl $Week {
            const WHEEL: Wheel = Wheel::named($wheel, $names);
        }

        impl Cycle for $Week {
            fn about(&self) -> AboutSystem {
                Self::ABOUT
            }

            fn wheels(&self) -> &'static [Wheel] {
                const { &[Self::WHEEL] }
            }

            fn place_of(&self, $day: Day) -> Option<Place> {
                let place: Option<u16> = $place;
                place.map(Place::one)
            }

            fn span(&self) -> u32 {
                DAYS.into()
            }
        }
    };
}

week! {
    /// The ekawara, the Balinese week of one day.
    ///
    /// # Rules
    /// A day is Luang if its day of the dasawara is even, and otherwise has no name: days without
    /// one are outside the cycle.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Ekawara {
        "ekawara", "Ekawara", &["luang"];
        "day", names![
            "Luang",
        ];
    }
    |day| (dasawara(day).is_multiple_of(2)).then_some(1)
}

week! {
    /// The dwiwara, the Balinese week of two days.
    ///
    /// # Rules
    /// Menga if the day of the dasawara is odd, Pepet if it is even, so that either may come twice
    /// and more.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Dwiwara {
        "dwiwara", "Dwiwara", &[];
        "day", names![
            "Menga", "Pepet",
        ];
    }
    |day| Some(if dasawara(day).is_multiple_of(2) { 2 } else { 1 })
}

week! {
    /// The triwara, the Balinese week of three days.
    ///
    /// # Rules
    /// Three days without a break.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Triwara {
        "triwara", "Triwara", &[];
        "day", names![
            "Pasah", "Beteng", "Kajeng",
        ];
    }
    |day| Some(after(day) % 3 + 1)
}

week! {
    /// The caturwara, the Balinese week of four days.
    ///
    /// # Rules
    /// Four days without a break but for the 71st to the 73rd day of the pawukon, which are all Jaya:
    /// the asatawara's, counted by fours.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Caturwara {
        "caturwara", "Caturwara", &[];
        "day", names![
            "Sri", "Laba", "Jaya", "Menala",
        ];
    }
    |day| Some((asatawara(day) - 1) % 4 + 1)
}

week! {
    /// The pancawara, the Balinese week of five days.
    ///
    /// # Rules
    /// Five days without a break; the Javanese pasaran.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Pancawara {
        "pancawara", "Pancawara", &[];
        "day", names![
            "Umanis", "Paing", "Pon", "Wage", "Kliwon",
        ];
    }
    |day| Some(pancawara(day))
}

week! {
    /// The sadwara, the Balinese week of six days.
    ///
    /// # Rules
    /// Six days without a break.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Sadwara {
        "sadwara", "Sadwara", &[];
        "day", names![
            "Tungleh", "Aryang", "Urukung", "Paniron", "Was", "Maulu",
        ];
    }
    |day| Some(after(day) % 6 + 1)
}

week! {
    /// The saptawara, the Balinese week of seven days.
    ///
    /// # Rules
    /// The days of the week from Redite, Sunday.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Saptawara {
        "saptawara", "Saptawara", &[];
        "weekday", names![
            "Redite", "Soma", "Anggara", "Buda", "Wraspati", "Sukra", "Saniscara",
        ];
    }
    |day| Some(saptawara(day))
}

week! {
    /// The asatawara, the Balinese week of eight days.
    ///
    /// # Rules
    /// Eight days without a break but for the 71st to the 73rd day of the pawukon, which are all Kala:
    /// 210 is no multiple of eight.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Asatawara {
        "asatawara", "Asatawara", &["astawara"];
        "day", names![
            "Sri", "Indra", "Guru", "Yama", "Ludra", "Brahma", "Kala", "Uma",
        ];
    }
    |day| Some(asatawara(day))
}

week! {
    /// The sangawara, the Balinese week of nine days.
    ///
    /// # Rules
    /// Nine days without a break but for the first four of the pawukon, which are all Dangu: 210 is no
    /// multiple of nine.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Sangawara {
        "sangawara", "Sangawara", &[];
        "day", names![
            "Dangu", "Jangur", "Gigis", "Nohan", "Ogan", "Erangan", "Urungan", "Tulus", "Dadi",
        ];
    }
    |day| Some(after(day).saturating_sub(3) % 9 + 1)
}

week! {
    /// The dasawara, the Balinese week of ten days.
    ///
    /// # Rules
    /// A day is the sum of the weights (*urip*) of its days of the pancawara and of the saptawara, and
    /// one more, counted by tens: not ten days after each other.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Dasawara {
        "dasawara", "Dasawara", &[];
        "day", names![
            "Pandita", "Pati", "Suka", "Duka", "Sri", "Manuh", "Manusa", "Raja", "Dewa",
            "Raksasa",
        ];
    }
    |day| Some(dasawara(day))
}

week! {
    /// The wuku, the thirty weeks of the pawukon.
    ///
    /// # Rules
    /// Thirty weeks of seven days, from a Redite on.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1; the names are those of I. B. P. Peradnya
    /// Dinata's `balinese-date` library, which agrees on every day.
    pub struct Wuku {
        "wuku", "Wuku", &["balinese-week", "pawukon-week"];
        "week", names![
            "Sinta", "Landep", "Ukir", "Kulantir", "Tolu", "Gumbreg", "Wariga", "Warigadean",
            "Julungwangi", "Sungsang", "Dungulan", "Kuningan", "Langkir", "Medangsia", "Pujut",
            "Pahang", "Krulut", "Merakih", "Tambir", "Medangkungan", "Matal", "Uye", "Menail",
            "Prangbakat", "Bala", "Ugu", "Wayang", "Klawu", "Dukut", "Watugunung",
        ];
    }
    |day| Some(after(day) / 7 + 1)
}

cycle! {
    /// The pawukon, the Balinese cycle of 210 days.
    ///
    /// # Rules
    /// A day is told by its days of the weeks of seven and of five and by its week of the thirty:
    /// Buda Kliwon Dungulan is Galungan. Seven, five and thirty weeks of seven days come back
    /// together after 210 days, so that not every three names are a day.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1: R.D. −1 721 279 began a pawukon.
    pub struct Pawukon { "pawukon", "Pawukon", &["balinese-pawukon"]; }
}

impl Cycle for Pawukon {
    fn about(&self) -> AboutSystem {
        Self::ABOUT
    }

    fn wheels(&self) -> &'static [Wheel] {
        const { &[Saptawara::WHEEL, Pancawara::WHEEL, Wuku::WHEEL] }
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        Place::new(&[saptawara(day), pancawara(day), after(day) / 7 + 1])
    }

    fn span(&self) -> u32 {
        DAYS.into()
    }
}

/// The R.D. of a day that began a pawukon.
const START: i64 = -1_721_279;
const DAYS: u16 = 210;

/// Days since the pawukon began.
const fn after(day: Day) -> u16 {
    turned(day, START, DAYS)
}

const fn pancawara(day: Day) -> u16 {
    (after(day) + 1) % 5 + 1
}

const fn saptawara(day: Day) -> u16 {
    after(day) % 7 + 1
}

/// From the weights of the days of the two weeks: Reingold and Dershowitz, (12.9).
const fn dasawara(day: Day) -> u16 {
    let of_five = match pancawara(day) {
        1 => 5,
        2 => 9,
        3 => 7,
        4 => 4,
        _ => 8,
    };
    let of_seven = match saptawara(day) {
        1 => 5,
        2 => 4,
        3 => 3,
        4 => 7,
        5 => 8,
        6 => 6,
        _ => 9,
    };
    (of_five + of_seven) % 10 + 1
}

/// The days 71 to 73 have the place of the seventh: Reingold and Dershowitz, (12.7).
const fn asatawara(day: Day) -> u16 {
    let after = after(day);
    let counted = (after + DAYS - 70) % DAYS + 4;
    (if counted < 6 { 6 } else { counted }) % 8 + 1
}
