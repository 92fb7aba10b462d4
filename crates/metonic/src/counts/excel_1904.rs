//! Serial numbers of the 1904 date system: Excel's for the Macintosh.

use super::offset;

offset! {
    /// Serial numbers of the 1904 date system: Excel's for the Macintosh.
    ///
    /// # Rules
    /// Days from 0 on 1904-01-01; 1462 less than in the 1900 system, from March 1900 on. Excel has no number
    /// below 0; the count here goes on.
    ///
    /// # Sources
    /// Microsoft, *Date systems in Excel*; ECMA-376, `SpreadsheetML`, date representation.
    pub struct Excel1904 { "excel-1904", "Excel 1904 Date System", &["macintosh-1904"] }
    zero 695_056;
}
