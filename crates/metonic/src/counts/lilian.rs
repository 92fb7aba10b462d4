//! The Lilian day: days of the Gregorian calendar, from 1 on 1582-10-15.

use super::offset;

offset! {
    /// The Lilian day: days of the Gregorian calendar, from 1 on 1582-10-15.
    ///
    /// # Rules
    /// Days from 1 on 1582-10-15, the first of the Gregorian calendar. IBM's `CEEDAYS`, which has no day
    /// before it; the count here goes on to 0 and below.
    ///
    /// # Sources
    /// B. G. Ohms, *Computer processing of dates outside the twentieth century*, IBM Systems Journal 25, 1986,
    /// cited by name (*unverified*);
    /// IBM, z/OS Language Environment: limits of dates.
    pub struct LilianDay { "lilian", "Lilian Day", &["lilian-day", "lilian-date"] }
    zero 577_735;
}
