//! The seven-day week.

use super::place::names;
use super::{Wheel, cycle};

cycle! {
    /// The seven-day week.
    ///
    /// # Rules
    /// Seven days, numbered as in ISO 8601: Monday is 1, Sunday 7. R.D. 1, proleptic Gregorian
    /// 0001-01-01, was a Monday. The week has run without a break through every change of calendar.
    ///
    /// # Sources
    /// ISO 8601:2004, 3.2.2; Reingold and Dershowitz, 4th ed., section 1.12.
    pub struct WeekdayCycle {
        "weekday", "Weekday", &["week", "day-of-week"];
        Wheel::named("weekday", names![
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]), from 1;
    }
    span 7;
}
