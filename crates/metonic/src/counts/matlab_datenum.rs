//! MATLAB's datenum: days from 1 on 0000-01-01.

use super::offset;

offset! {
    /// MATLAB's datenum: days from 1 on 0000-01-01.
    ///
    /// # Rules
    /// Days from 1 on proleptic Gregorian 0000-01-01: R.D. + 366.
    ///
    /// # Sources
    /// MATLAB, GNU Octave, Scilab, `datenum`.
    pub struct MatlabDatenum { "matlab", "MATLAB Datenum", &["datenum", "matlab-datenum"] }
    zero -366;
}
