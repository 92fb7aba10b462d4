//! The truncated Julian day: Julian date − 2 440 000.5.

use super::offset;

offset! {
    /// The truncated Julian day: Julian date − 2 440 000.5.
    ///
    /// # Rules
    /// Days from 0 on 1968-05-24, whole from midnight: MJD − 40 000. Some keep only its last four digits,
    /// which began again at 0 on 1995-10-10; the count here goes on.
    ///
    /// # Sources
    /// A. R. Chi, *A Grouped Binary Time Code for Telemetry and Space Applications*, NASA Technical
    /// Memorandum 80606 (December 1979), as decimaltime.blogspot.com restates it: four digits that begin
    /// again, with the time code PB-5. Its sixteen bits in PB-5J go on past 9999, as here.
    pub struct TruncatedJulianDay { "tjd", "Truncated Julian Day", &["truncated-julian-day"] }
    zero 718_576;
}
