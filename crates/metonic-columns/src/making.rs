//! Which tables a thread is making.
//!
//! A table is made of a calendar's answers, and a calendar of a program's own may ask for a column of itself, or
//! do other work of the same column while it waits for threads of its own. Then the table that is being made is
//! as good as none: else it would be made again within, without end.

use std::cell::RefCell;

use metonic::AnyCalendar;

/// What is made of a calendar.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Days,
    Months,
}

thread_local! {
    static MAKING: RefCell<Vec<(AnyCalendar, Kind)>> = const { RefCell::new(Vec::new()) };
}

/// Says that this thread makes a table, for as long as it is kept.
pub(crate) struct Making(());

impl Making {
    /// `None` if the thread makes this table already, or ends.
    pub(crate) fn begin(calendar: AnyCalendar, kind: Kind) -> Option<Self> {
        let begins = MAKING.try_with(|making| {
            let mut making = making.borrow_mut();
            let is_new = !making.contains(&(calendar, kind));
            if is_new {
                making.push((calendar, kind));
            }
            is_new
        });
        // Made only if it begins: one that is dropped ends what was begun.
        begins.unwrap_or(false).then(|| Self(()))
    }
}

impl Drop for Making {
    fn drop(&mut self) {
        // What was begun last ends first, be it by a panic of the calendar's.
        let _ = MAKING.try_with(|making| making.borrow_mut().pop());
    }
}
