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
    /// Its definition. NASA introduced it with a time code in 1979, it is said (*unverified*).
    pub struct TruncatedJulianDay { "tjd", "Truncated Julian Day", &["truncated-julian-day"] }
    zero 718_576;
}
