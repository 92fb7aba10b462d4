//! What a fiscal year is numbered by.

/// The calendar year that a fiscal year has its number from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FiscalLabel {
    /// The year that it begins in: for years that end about the end of a month, the year of the month
    /// after it.
    Beginning,
    /// The year that it ends in: for years that end about the end of a month, the year of that month.
    End,
}
