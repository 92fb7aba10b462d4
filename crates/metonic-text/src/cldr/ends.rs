//! Which locale is root, and the lengths of the parts of the index and of the strings. Written by
//! `cargo xtask generate text`: not to be edited.

pub(super) const ROOT: u16 = 914;
pub(super) const GREGORIAN: (usize, usize) = (146_105, 215_320);
pub(super) const NAMES: (usize, usize) = (326_164, 387_819);
pub(super) const FULL: (usize, usize) = (648_310, 532_092);
pub(super) const HISTORIC: (usize, usize) = (666_536, 691_139);
