//! The Maya cycle of 260 days.

use crate::cycles::place::names;
use crate::cycles::{Wheel, cycle};

cycle! {
    /// The tzolkin, the Maya cycle of 260 days.
    ///
    /// # Rules
    /// A number from 1 to 13 and one of twenty day signs go forward together, so that a pair comes
    /// back after 260 days. The correlation is Goodman, Martínez and Thompson's (584 283): the long
    /// count 0.0.0.0.0 was 4 Ahau.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 11.1: 1 Imix on R.D. −1 137 301.
    pub struct Tzolkin {
        "tzolkin", "Tzolkin", &["tzolk-in", "maya-tzolkin"];
        Wheel::numbered("number", 1, 13), from -1_137_301;
        Wheel::named("day sign", names![
            "Imix", "Ik", "Akbal", "Kan", "Chicchan", "Cimi", "Manik", "Lamat", "Muluc", "Oc",
            "Chuen", "Eb", "Ben", "Ix", "Men", "Cib", "Caban", "Etznab", "Cauac", "Ahau",
        ]), from -1_137_301;
    }
    span 260;
}
