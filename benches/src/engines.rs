//! The engines, ours and the peers'.

mod gregorian;
mod icu4x;
mod ours;
mod temporal;

pub(crate) use self::ours::{dynamic, fixed};
use crate::engine::Engine;

/// An engine that takes any date for one that there is: shown, and no measure for those that do not.
pub(crate) const UNCHECKED: &str = "datealgo, unchecked";

/// The peers that have a calendar of ours, by its id.
pub(crate) fn peers(id: &str) -> Vec<Box<dyn Engine>> {
    let mut peers = icu4x::engines(id);
    peers.extend(temporal::engines(id));
    if id == "gregorian" || id == "iso8601" {
        peers.extend(gregorian::engines());
    }
    peers
}
