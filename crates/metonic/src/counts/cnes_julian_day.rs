//! The CNES Julian day: days since 1950-01-01.

use super::offset;

offset! {
    /// The CNES Julian day: days since 1950-01-01.
    ///
    /// # Rules
    /// Days from 0 on 1950-01-01, whole from midnight: MJD − 33 282. The French space agency's count.
    ///
    /// # Sources
    /// Orekit, `DateComponents.FIFTIES_EPOCH`.
    pub struct CnesJulianDay { "cnes", "CNES Julian Day", &["cnes-julian-day"] }
    zero 711_858;
}
