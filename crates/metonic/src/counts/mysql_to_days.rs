//! `TO_DAYS` of the `MySQL` database: days since year 0.

use super::offset;

offset! {
    /// `TO_DAYS` of the `MySQL` database: days since year 0.
    ///
    /// # Rules
    /// R.D. + 365: 366 on 0001-01-01. The database's own numbers below that are another matter; the
    /// count here goes on by days.
    ///
    /// # Sources
    /// Oracle, `MySQL` Reference Manual, `TO_DAYS`.
    pub struct MysqlToDays { "mysql", "MySQL TO_DAYS", &["to-days", "mysql-to-days"] }
    zero -365;
}
