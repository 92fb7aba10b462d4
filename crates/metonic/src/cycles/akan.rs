//! The day names of the Akan.

use super::place::names;
use super::{Wheel, cycle};

cycle! {
    /// The adaduanan, the Akan cycle of 42 days.
    ///
    /// # Rules
    /// A prefix of six and a stem of seven, the days of the week, go forward together; both come back
    /// after 42 days.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 1.13: R.D. 38 is Nwona-Wukuo.
    pub struct Akan {
        "akan", "Akan", &["adaduanan", "akan-day-name"];
        Wheel::named("prefix", names!["Nwona", "Nkyi", "Kuru", "Kwa", "Mono", "Fo"]), from 38;
        Wheel::named("stem", names!["Wukuo", "Yaw", "Fie", "Memene", "Kwasi", "Dwo", "Bene"]), from 38;
    }
    span 42;
}
