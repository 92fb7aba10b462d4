//! The day number of .NET's `DateOnly`: days since 0001-01-01.

use super::offset;

offset! {
    /// The day number of .NET's `DateOnly`: days since 0001-01-01.
    ///
    /// # Rules
    /// Days from 0 on proleptic Gregorian 0001-01-01: R.D. − 1. .NET has no day before it; the count here
    /// goes on.
    ///
    /// # Sources
    /// Microsoft, `System.DateOnly.DayNumber`.
    pub struct DotnetDayNumber { "dotnet", "DotNet Day Number", &["dotnet-day-number", "dateonly"] }
    zero 1;
}
