//! The table.

use crate::engines::UNCHECKED;
use crate::measure::{Timed, Times};
use crate::sample::Span;

/// One calendar over one span.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) span: Span,
    /// The Gregorian calendar as a type, timed in the same rounds.
    pub(crate) gregorian: Timed,
    /// The calendar as a type, if it is measured so.
    pub(crate) fixed: Option<Timed>,
    pub(crate) by_handle: Timed,
    pub(crate) peers: Vec<(&'static str, Timed)>,
}

/// Which of the two ways.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    /// Day to date.
    Split,
    /// Date to day.
    Join,
}

impl Way {
    pub(crate) fn of(self, timed: &Timed) -> &Times {
        match self {
            Self::Split => &timed.split,
            Self::Join => &timed.join,
        }
    }
}

impl Row {
    /// The calendar as a type; by its handle, if it is not measured so.
    pub(crate) fn ours(&self) -> &Timed {
        self.fixed.as_ref().unwrap_or(&self.by_handle)
    }

    /// The fastest peer, of those that refuse what is no date.
    pub(crate) fn best_peer(&self, way: Way) -> Option<(&'static str, f64)> {
        self.peers
            .iter()
            .filter(|(name, _)| *name != UNCHECKED)
            .map(|(name, timed)| (*name, way.of(timed).least()))
            .min_by(|(_, one), (_, other)| one.total_cmp(other))
    }

    /// ICU4X, by the faster of its constructors.
    pub(crate) fn icu4x(&self, way: Way) -> Option<f64> {
        let its = self.peers.iter().filter(|(name, _)| name.starts_with("icu_calendar"));
        its.map(|(_, timed)| way.of(timed).least()).min_by(f64::total_cmp)
    }
}

pub(crate) fn print_head() {
    println!(
        "| calendar | years | day → date ns (median) | × Gregorian | by handle | best peer | its ns | ours ÷ peer | icu4x ÷ ours \
         | date → day ns (median) | × Gregorian | by handle | best peer | its ns | ours ÷ peer |\n\
         |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"
    );
}

pub(crate) fn print(row: &Row) {
    print!("| {} | {} ", row.id, row.span.name);
    for way in [Way::Split, Way::Join] {
        let ours = way.of(row.ours());
        let handle = match row.fixed {
            Some(_) => format!("{:+.2}", way.of(&row.by_handle).least() - ours.least()),
            None => "alone".to_string(),
        };
        let gregorian = way.of(&row.gregorian).least();
        print!("| {:.2} ({:.2}) | {:.2} | {handle} ", ours.least(), ours.median(), ours.least() / gregorian);
        match row.best_peer(way) {
            Some((name, time)) => print!("| {name} | {time:.2} | {:.2} ", ours.least() / time),
            None => print!("| – | – | – "),
        }
        if matches!(way, Way::Split) {
            match row.icu4x(way) {
                Some(time) => print!("| {:.1} ", time / ours.least()),
                None => print!("| – "),
            }
        }
    }
    println!("|");
}
