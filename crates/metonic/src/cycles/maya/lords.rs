//! The nine lords of the night.

use crate::cycles::place::names;
use crate::cycles::{Wheel, cycle};

cycle! {
    /// The lords of the night, the Maya cycle of nine days.
    ///
    /// # Rules
    /// Nine glyphs, known as G1 to G9 since their names are not, follow each other without a break.
    /// A long count that ends in 0.0 has G9, since nine divides a tun. The correlation is Goodman,
    /// Martínez and Thompson's (584 283).
    ///
    /// # Sources
    /// J. E. S. Thompson, *Maya chronology: Glyph G of the lunar series*, 1929, as later pages on the
    /// supplementary series report it: *The G and F Glyphs of the Lunar Supplementary Series*
    /// (pauahtun.org), and the Maya Glyph Guide and Concordance, article Glyph-G, which has 9.15.0.0.0
    /// as a G9.
    pub struct LordsOfTheNight {
        "lords-of-the-night", "Lords of the Night", &["maya-lords-of-the-night", "glyph-g"];
        Wheel::named("lord", names!["G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9"]), from -1_137_141;
    }
    span 9;
}
