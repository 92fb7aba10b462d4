//! Which locale is root, and the lengths of the parts of the index and of the strings. Written by
//! `cargo xtask generate text`: not to be edited.

pub(super) const ROOT: u16 = 914;
pub(super) const GREGORIAN: (usize, usize) = (157_578, 215_320);
pub(super) const NAMES: (usize, usize) = (336_957, 364_490);
pub(super) const FULL: (usize, usize) = (659_103, 508_763);
