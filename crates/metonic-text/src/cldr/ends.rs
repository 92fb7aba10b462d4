//! Which locale is root, and the lengths of the parts of the index and of the strings. Written by
//! `cargo xtask generate text`: not to be edited.

pub(super) const ROOT: u16 = 914;
pub(super) const GREGORIAN: (usize, usize) = (150748, 213668);
pub(super) const NAMES: (usize, usize) = (330127, 362838);
pub(super) const FULL: (usize, usize) = (636485, 480061);
pub(super) const HISTORIC: (usize, usize) = (653357, 631677);
