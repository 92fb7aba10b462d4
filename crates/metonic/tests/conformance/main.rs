//! The kit for authors of calendars: what its laws catch, and the tests that its macro writes.
#![cfg(feature = "std")]

mod broken;
mod edges;
mod laws;
mod walk;
mod words;
mod work;

metonic::conformance!(metonic::calendars::Gregorian);
