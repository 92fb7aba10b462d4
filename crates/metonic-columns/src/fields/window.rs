//! The days about now as a calendar has them, one window a calendar, made when many rows have been asked
//! for.

use metonic::{AnyCalendar, Calendar as _, Day, Month};

use super::parts::ROWS;
use super::run::Run;
use super::stretch::{BUILT_IN, OfStretch, Reach, Slot, days_of};
use super::table::{Blocks, DAYS, Days};

/// What a calendar says of a stretch of days.
pub(super) struct Window {
    pub(super) calendar: AnyCalendar,
    /// By 64 days.
    runs: Vec<Run>,
    pub(super) table: Table,
    reach: Reach,
}

/// The dates laid out for rows at random.
pub(super) enum Table {
    /// By blocks of 16 days, for calendars whose months have their numbers in turn.
    Blocks(Blocks),
    /// By single days, for those that repeat numbers of days and leave some out, or whose months are
    /// shorter than such blocks.
    Days(Days),
}

/// How many calendars can have one.
const SLOTS: usize = 256;
/// The number of the first user calendar.
const FIRST_USER: usize = 1_024;

static WINDOWS: [Slot<Window>; SLOTS] = [const { Slot::new() }; SLOTS];

/// The window of a calendar that is asked for so many rows; `None` if it has none yet, or gets none.
pub(super) fn of(calendar: AnyCalendar, rows: usize) -> Option<&'static Window> {
    let number = calendar.number() as usize;
    let place = if number < BUILT_IN { number } else { number.checked_sub(FIRST_USER - BUILT_IN)? };
    if number >= BUILT_IN && place < BUILT_IN {
        return None;
    }
    WINDOWS.get(place)?.of(calendar, rows, |stretch, before| Window::new(calendar, stretch, before))
}

impl OfStretch for Window {
    fn reach(&self) -> &Reach {
        &self.reach
    }
}

impl Window {
    /// `None` if a window of fewer days is better.
    pub(super) fn new(calendar: AnyCalendar, stretch: (i32, i32), before: Option<&Self>) -> Option<Self> {
        // Single days take too much memory for more of them.
        if before.is_some_and(|before| matches!(before.table, Table::Days(_))) && days_of(stretch) > DAYS {
            return None;
        }
        let pieces = Pieces::new(calendar, stretch);
        let table = match Blocks::new(&pieces) {
            Some(blocks) => Table::Blocks(blocks),
            None if days_of(stretch) > DAYS => return None,
            None => Table::Days(Days::new(&pieces)?),
        };
        Some(Self { calendar, runs: pieces.runs(), table, reach: Reach::new(stretch) })
    }

    /// The run about a day, one of no days if it has none.
    #[inline]
    pub(super) fn run(&self, day: i32) -> &Run {
        let step = day.wrapping_sub(self.reach.first()) as u32 >> RUN;
        self.runs.get(step as usize).unwrap_or_else(|| {
            self.misses(day, ROWS as u32);
            &Run::NONE
        })
    }

    /// Whether it has a day.
    #[inline(always)]
    pub(super) fn has(&self, day: i32) -> bool {
        self.reach.has(day)
    }

    /// Notes rows about a day that it has not.
    #[inline(always)]
    pub(super) fn misses(&self, day: i32, rows: u32) {
        self.reach.misses(day, rows);
    }
}

/// Days of one month whose numbers follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// The first of them.
    pub(super) first: i32,
    pub(super) year: i32,
    pub(super) month: Month,
    /// The number of the first.
    pub(super) number: u8,
}

/// The pieces that a stretch of days consists of.
pub(super) struct Pieces {
    /// In their order, and one more that begins where the stretch ends.
    all: Vec<Piece>,
    /// The piece that each sixteenth day is in.
    places: Vec<u32>,
    first: i32,
}

/// Days between those whose pieces are kept: two to the power of this.
const STEP: u32 = 4;
/// Days between those that runs are kept for, of which most have more than three times as many: two to the
/// power of this.
const RUN: u32 = 6;

impl Pieces {
    /// Each day is asked for.
    fn new(calendar: AnyCalendar, (first, last): (i32, i32)) -> Self {
        let (mut all, mut places) = (Vec::<Piece>::new(), Vec::new());
        for day in first..=last {
            let date = calendar.ymd_of(Day::new(day));
            let follows = all.last().is_some_and(|piece| {
                (piece.year, piece.month) == (date.year, date.month)
                    && i32::from(piece.number) + (day - piece.first) == date.day.into()
            });
            if !follows {
                all.push(Piece { first: day, year: date.year, month: date.month, number: date.day });
            }
            if (day - first) & ((1 << STEP) - 1) == 0 {
                places.push(all.len() as u32 - 1);
            }
        }
        all.push(Piece { first: last + 1, year: 0, month: Month::M01, number: 0 });
        Self { all, places, first }
    }

    pub(super) fn first(&self) -> i32 {
        self.first
    }

    /// The pieces, the last one's end after them.
    pub(super) fn all(&self) -> &[Piece] {
        &self.all
    }

    /// A run for each 64th day.
    fn runs(&self) -> Vec<Run> {
        let days = (self.first..).step_by(1 << RUN).take(self.places.len().div_ceil(1 << (RUN - STEP)));
        days.map(|day| {
            let from = Run::earliest(day).max(self.first);
            self.from(from).map_or(Run::NONE, |pieces| Run::of(day, pieces))
        })
        .collect()
    }

    /// The pieces from that of a day on.
    fn from(&self, day: i32) -> Option<&[Piece]> {
        if day < self.first {
            return None;
        }
        let step = day.wrapping_sub(self.first) as u32 >> STEP;
        let mut place = *self.places.get(step as usize)? as usize;
        while self.all.get(place.wrapping_add(1))?.first <= day {
            place = place.wrapping_add(1);
        }
        self.all.get(place..)
    }
}

#[cfg(test)]
mod tests {
    use metonic::Registry;

    use super::*;

    const STRETCH: (i32, i32) = (-54_576, 76_495);

    fn has_blocks(calendar: AnyCalendar) -> bool {
        matches!(Window::new(calendar, STRETCH, None).unwrap().table, Table::Blocks(_))
    }

    /// What blocks are made for: no month is shorter than a block, and its days have their numbers in turn.
    #[test]
    fn calendars_of_regular_months_have_blocks() {
        let mut count = 0;
        for calendar in Registry::global().calendars() {
            let pieces = Pieces::new(calendar, STRETCH);
            // The stretch may cut the first and the last month.
            let is_regular = pieces.all().windows(2).skip(1).rev().skip(1).all(|months| {
                matches!(months, [month, next] if month.number == 1 && next.first - month.first >= 1 << STEP)
            });
            if is_regular {
                assert!(has_blocks(calendar), "{}", calendar.id());
                count += 1;
            }
        }
        assert!(count > 80, "{count}");
    }

    /// Those whose years end with a few days of their own.
    #[test]
    fn calendars_of_the_egyptian_kind_have_blocks() {
        for id in
            ["coptic", "ethiopic", "egyptian", "armenian", "zoroastrian-fasli", "french-republican", "yi"]
        {
            assert!(has_blocks(Registry::global().calendar(id).unwrap()), "{id}");
        }
    }
}
