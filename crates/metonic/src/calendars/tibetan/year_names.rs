//! Names of months and years, and the era, of the Tibetan calendars.

use crate::calendar::NameWidth;
use crate::fields::EraRule;
use crate::month::Month;

/// The year of the first year of the first *rab byung*.
const FIRST_RABJUNG: i64 = 1027;

/// The cycle of sixty (*rab byung*) that a year is in, the first of which began in 1027, and its place
/// in it, 1 to 60.
pub(super) const fn rabjung(year: i32) -> (i32, u8) {
    let years = year as i64 - FIRST_RABJUNG;
    (years.div_euclid(60) as i32 + 1, years.rem_euclid(60) as u8 + 1)
}

const ANIMALS: [&str; 12] =
    ["Mouse", "Ox", "Tiger", "Hare", "Dragon", "Snake", "Horse", "Sheep", "Monkey", "Bird", "Dog", "Pig"];
const ELEMENTS: [&str; 5] = ["Wood", "Fire", "Earth", "Iron", "Water"];

/// The element and the animal of a year: 1984 was the wood-mouse year. Each element has two years, the
/// first male, the second female.
pub(super) fn name(year: i32) -> (&'static str, &'static str) {
    let of_cycle = (i64::from(year) - 4).rem_euclid(60) as usize;
    let element = ELEMENTS.get(of_cycle / 2 % 5).copied().unwrap_or_default();
    (element, ANIMALS.get(of_cycle % 12).copied().unwrap_or_default())
}

/// *Bod rgyal lo*, the royal years, counted from the first king, whose year 1 is 127 BCE.
pub(super) const ROYAL: EraRule<'static> =
    EraRule::new("royal").with_aliases(&["bod-rgyal-lo"]).with_year_one(-126);

const NAMES: [[&str; 2]; 12] = [
    ["First Month", "Leap First Month"],
    ["Second Month", "Leap Second Month"],
    ["Third Month", "Leap Third Month"],
    ["Fourth Month", "Leap Fourth Month"],
    ["Fifth Month", "Leap Fifth Month"],
    ["Sixth Month", "Leap Sixth Month"],
    ["Seventh Month", "Leap Seventh Month"],
    ["Eighth Month", "Leap Eighth Month"],
    ["Ninth Month", "Leap Ninth Month"],
    ["Tenth Month", "Leap Tenth Month"],
    ["Eleventh Month", "Leap Eleventh Month"],
    ["Twelfth Month", "Leap Twelfth Month"],
];

/// Months have numbers for names.
pub(super) fn month_name(month: Month, width: NameWidth) -> Option<&'static str> {
    if matches!(width, NameWidth::Narrow) {
        return crate::calendars::number(month, 12);
    }
    let [plain, leap] = NAMES.get(month.place())?;
    Some(if month.is_leap() { leap } else { plain })
}

/// What a calendar says of its years.
macro_rules! year_names {
    ($Calendar:ident) => {
        impl $Calendar {
            /// The cycle of sixty years (*rab byung*) that a year is in, the first of which began in
            /// 1027, and the year's place in it, 1 to 60.
            #[must_use]
            pub const fn rabjung(year: i32) -> (i32, u8) {
                super::year_names::rabjung(year)
            }

            /// The element and the animal of a year, in English: `("Fire", "Horse")` for 2026.
            #[must_use]
            pub fn year_name(year: i32) -> (&'static str, &'static str) {
                super::year_names::name(year)
            }
        }
    };
}
pub(super) use year_names;
