//! Conversions to and from other crates' times and date-times, each behind a feature named with the
//! peer's version. What they know of a zone goes with a moment from them; a moment to them is one of
//! the clock, without its zone.

#[cfg(feature = "chrono-0_4")]
mod chrono_0_4;
#[cfg(feature = "jiff-0_2")]
mod jiff_0_2;
#[cfg(feature = "time-0_3")]
mod time_0_3;
