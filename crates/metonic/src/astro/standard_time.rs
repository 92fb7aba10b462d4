//! The times that countries kept, as far as their lunisolar calendars need them: what is to be added
//! to UT at a moment, in days.
//!
//! ```
//! use metonic::astro::{Ut, standard_time};
//!
//! assert_eq!(standard_time::hanoi(Ut::from_days(0.0)), 7.0 / 24.0);
//! ```

use super::moment::Ut;

/// Beijing: local mean time at 116°25′ E until 1928, then UT + 8 h.
///
/// Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 19.1.
#[must_use]
pub fn beijing(at: Ut) -> f64 {
    if at.julian_year() < 1929.0 { (116.0 + 25.0 / 60.0) / 360.0 } else { 8.0 / 24.0 }
}

/// Seoul: local mean time at 126°58′ E until March 1908, UT + 8 h 30 min until 1911, 9 h until
/// 1954-03-20, 8 h 30 min until 1961-08-09, then 9 h.
///
/// Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 19.11.
#[must_use]
pub fn seoul(at: Ut) -> f64 {
    // R.D. of 1908-04-01, 1912-01-01, 1954-03-21 and 1961-08-10.
    match at.rata_die() {
        day if day < 696_608.0 => (126.0 + 58.0 / 60.0) / 360.0,
        day if day < 697_978.0 => 8.5 / 24.0,
        day if day < 713_398.0 => 9.0 / 24.0,
        day if day < 716_097.0 => 8.5 / 24.0,
        _ => 9.0 / 24.0,
    }
}

/// Tokyo: local mean time at 139°46′ E until 1887, then UT + 9 h.
///
/// Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 19.11.
#[must_use]
pub fn tokyo(at: Ut) -> f64 {
    if at.julian_year() < 1888.0 { (139.0 + 46.0 / 60.0) / 360.0 } else { 9.0 / 24.0 }
}

/// Hanoi: until 1967 the calendar was China's; then UT + 7 h.
///
/// Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 19.11.
#[must_use]
pub fn hanoi(at: Ut) -> f64 {
    if at.julian_year() < 1968.0 { beijing(at) } else { 7.0 / 24.0 }
}
