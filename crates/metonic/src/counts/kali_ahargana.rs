//! The Kali ahargana: days since the Kali Yuga began.

use super::offset;

offset! {
    /// The Kali ahargana: days since the Kali Yuga began.
    ///
    /// # Rules
    /// Days from 0 on 18 February 3102 BCE (Julian), the first of the Kali Yuga, when a day is taken to begin
    /// at midnight: the Hindu day count.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 10.1 (epoch R.D. −1 132 959).
    pub struct KaliAhargana { "kali-ahargana", "Kali Ahargana", &["hindu-day-count", "ahargana"] }
    zero -1_132_959;
}
