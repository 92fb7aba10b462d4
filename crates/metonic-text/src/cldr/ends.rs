//! Which locale is root, and the lengths of the parts of the index and of the strings. Written by
//! `cargo xtask generate text`: not to be edited.

pub(super) const ROOT: u16 = 914;
pub(super) const GREGORIAN: (usize, usize) = (153_791, 213_834);
pub(super) const NAMES: (usize, usize) = (333_850, 386_333);
pub(super) const FULL: (usize, usize) = (655_996, 530_606);
