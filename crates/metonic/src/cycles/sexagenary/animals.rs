//! The twelve animals.

use crate::cycles::place::names;
use crate::cycles::{Wheel, cycle};

cycle! {
    /// The twelve animals of the Chinese zodiac, day by day.
    ///
    /// # Rules
    /// A day's animal is that of its earthly branch: the first, the rat, belongs to the branch zi.
    /// The animals of years follow the calendar, not this cycle; `metonic info chinese` says them.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 19.4, for the branches of days. The names are
    /// CLDR's (48, `en` and `zh`, zodiacs).
    pub struct TwelveAnimals {
        "twelve-animals", "Twelve Animals", &["chinese-zodiac-day", "earthly-branch-day"];
        Wheel::named("animal", names![
            "Rat" "鼠", "Ox" "牛", "Tiger" "虎", "Rabbit" "兔", "Dragon" "龙", "Snake" "蛇",
            "Horse" "马", "Goat" "羊", "Monkey" "猴", "Rooster" "鸡", "Dog" "狗", "Pig" "猪",
        ]), from 46;
    }
    span 12;
}
