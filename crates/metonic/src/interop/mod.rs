//! Conversions to and from other crates' types, each behind a feature named with the peer's
//! version.

#[cfg(feature = "chrono-0_4")]
mod chrono_0_4;
#[cfg(feature = "jiff-0_2")]
mod jiff_0_2;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "time-0_3")]
mod time_0_3;
