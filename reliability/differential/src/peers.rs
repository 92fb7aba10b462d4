//! The peers, and the calendars that each shares with us.

mod chrono;
mod icu;
mod jiff;
mod time;

use crate::seen::Engine;

/// Days from R.D. 0 to 1970-01-01.
const RATA_DIE: i32 = 719_163;

/// Our calendar's id, and a peer's of the same kind.
pub(crate) fn all() -> Vec<(&'static str, Box<dyn Engine>)> {
    let mut peers = icu::all();
    for id in ["gregorian", "iso8601"] {
        peers.push((id, Box::new(chrono::Chrono)));
        peers.push((id, Box::new(jiff::Jiff)));
        peers.push((id, Box::new(time::Time)));
    }
    peers.push(("iso-week", Box::new(chrono::Weeks)));
    peers.push(("iso-week", Box::new(jiff::Weeks)));
    peers.push(("iso-week", Box::new(time::Weeks)));
    peers
}
