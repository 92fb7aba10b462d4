//! The NTP day: days since 1900-01-01.

use super::offset;

offset! {
    /// The NTP day: days since 1900-01-01.
    ///
    /// # Rules
    /// Days from 0 on 1900-01-01: an NTP time of the prime era divided by 86 400. The seconds of its 32 bits
    /// begin again in 2036; the count here goes on.
    ///
    /// # Sources
    /// RFC 5905, section 6 and figure 4.
    pub struct NtpDay { "ntp", "NTP Day", &["ntp-day"] }
    zero 693_596;
}
