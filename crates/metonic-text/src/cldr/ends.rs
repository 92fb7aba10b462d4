//! Which locale is root, and the lengths of the parts of the index and of the strings. Written by
//! `cargo xtask generate text`: not to be edited.

pub(super) const ROOT: u16 = 914;
pub(super) const GREGORIAN: (usize, usize) = (153791, 213834);
pub(super) const NAMES: (usize, usize) = (333170, 363004);
pub(super) const FULL: (usize, usize) = (655316, 507277);
pub(super) const HISTORIC: (usize, usize) = (672188, 658893);
