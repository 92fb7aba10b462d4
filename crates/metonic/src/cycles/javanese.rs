//! The weeks of Java.

use super::place::names;
use super::{Wheel, cycle};

cycle! {
    /// The pasaran, the Javanese market week of five days.
    ///
    /// # Rules
    /// Five days that follow each other without a break, beside the week of seven. They are the
    /// Balinese pancawara under Javanese names.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 12.1, for the pancawara. Indonesia's independence
    /// was proclaimed on a Jumat Legi, 17 August 1945.
    pub struct Pasaran {
        "pasaran", "Pasaran", &["javanese-week", "javanese-market-week"];
        PASARAN, from -1_721_275;
    }
    span 5;
}

cycle! {
    /// The weton: the day of the week and of the Javanese market week together, 35 days.
    ///
    /// # Rules
    /// The seven days and the five of the pasaran go forward together. A Javanese birthday is the day
    /// of this pair.
    ///
    /// # Sources
    /// As for the week and the pasaran; the names of the seven days are CLDR's (48, `jv`).
    pub struct Weton {
        "weton", "Weton", &["javanese-weton"];
        Wheel::named("weekday", names![
            "Ahad", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu",
        ]), from 0;
        PASARAN, from -1_721_275;
    }
    span 35;
}

const PASARAN: Wheel = Wheel::named("market day", names!["Legi", "Pahing", "Pon", "Wage", "Kliwon"]);
