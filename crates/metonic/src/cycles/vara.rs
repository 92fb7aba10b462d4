//! The Hindu week.

use super::place::names;
use super::{Wheel, cycle};

cycle! {
    /// The vara, the Hindu week.
    ///
    /// # Rules
    /// The seven days from Ravivara, Sunday. A Hindu day begins at sunrise; here it is the civil day
    /// in which it begins.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 10.1: R.D. mod 7 is 0 on a Ravivara. The names in
    /// Devanagari are CLDR's (48, `hi`).
    pub struct Vara {
        "vara", "Vara", &["hindu-week", "hindu-weekday"];
        Wheel::named("weekday", names![
            "Ravivara" "रविवार", "Somavara" "सोमवार", "Mangalavara" "मंगलवार", "Budhavara" "बुधवार",
            "Guruvara" "गुरुवार", "Shukravara" "शुक्रवार", "Shanivara" "शनिवार",
        ]), from 0;
    }
    span 7;
}
