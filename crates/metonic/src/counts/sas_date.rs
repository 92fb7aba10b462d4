//! The SAS date: days since 1960-01-01.

use super::offset;

offset! {
    /// The SAS date: days since 1960-01-01.
    ///
    /// # Rules
    /// Days from 0 on 1960-01-01; Stata's `%td` too.
    ///
    /// # Sources
    /// SAS Institute, *About SAS date, time, and datetime values*; Stata, *Datetime conversion*.
    pub struct SasDate { "sas", "SAS Date", &["sas-date", "stata"] }
    zero 715_510;
}
