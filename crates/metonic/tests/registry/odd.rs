//! Calendars of which one thing is out of order.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use metonic::calendars::Gregorian;
use metonic::conformance::Law;
use metonic::registry::{Refusal, Refused, Registry};
use metonic::{About, Basis, Calendar, Columns, Day, Era, Error, Month, MonthIndex, MonthShape, Weekday};

use crate::{Shifted, name, refusal};

/// A calendar of which only what a test is about is its own.
struct Odd {
    id: &'static str,
    month_of: fn(Day) -> MonthIndex,
    is_late: fn() -> bool,
    wrong_column: Option<usize>,
    /// How often it has been asked for a month.
    asked: &'static AtomicUsize,
}

static ASKED: AtomicUsize = AtomicUsize::new(0);

const ODD: Odd = Odd {
    id: "odd",
    month_of: |day| Gregorian.month_of(day),
    is_late: || false,
    wrong_column: None,
    asked: &ASKED,
};

impl Calendar for Odd {
    fn about(&self) -> About<'_> {
        assert!(!(self.is_late)(), "asked too late");
        About::new(self.id, Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        (self.month_of)(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.asked.fetch_add(1, Ordering::Relaxed);
        Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Gregorian.find(year, month)
    }

    fn fields_into(&self, days: &[Day], columns: &mut Columns<'_>) -> Result<(), Error> {
        fn spoil<T: Copy>(column: &mut Option<&mut [T]>, wrong: T) {
            if let Some(column) = column {
                column.fill(wrong);
            }
        }
        Gregorian.fields_into(days, columns)?;
        spoil(&mut columns.era, None);
        spoil(&mut columns.era_year, 1);
        if let Some(years) = columns.era_year.as_deref_mut() {
            for (place, &day) in years.iter_mut().zip(days) {
                *place = Gregorian.ymd_of(day).year;
            }
        }
        match self.wrong_column {
            Some(0) => spoil(&mut columns.year, 7),
            Some(1) => spoil(&mut columns.month, Month::leap(9)?),
            Some(2) => spoil(&mut columns.month_ordinal, 77),
            Some(3) => spoil(&mut columns.day, 99),
            Some(4) => spoil(&mut columns.leap_day, true),
            Some(5) => spoil(&mut columns.day_of_year, 999),
            Some(6) => spoil(&mut columns.weekday, Weekday::Sunday),
            Some(7) => spoil(&mut columns.era, Some(Era::new(3))),
            Some(8) => spoil(&mut columns.era_year, 7),
            Some(9) => spoil(&mut columns.status, metonic::Status::Uncertain),
            _ => {}
        }
        Ok(())
    }
}

#[test]
fn a_lie_in_any_column_is_refused() {
    let registry = Registry::new();
    for column in 0..10 {
        let refused = registry.register(Odd { wrong_column: Some(column), ..ODD });
        let Err(Refused { reason: Refusal::Unlawful(violation), .. }) = refused else {
            panic!("column {column} is not looked at: {refused:?}");
        };
        assert_eq!(violation.law, Law::ColumnsAgree, "column {column}");
    }
    registry.register(ODD).unwrap();
}

#[test]
fn a_calendar_whose_last_year_is_before_its_first_does_not_panic() {
    let backwards = Odd { month_of: |day| MonthIndex::new(-Gregorian.month_of(day).get()), ..ODD };
    assert!(backwards.years().is_empty());
    let _ = Day::EPOCH.in_calendar(backwards).fields();
}

#[test]
fn the_bounds_of_a_lawless_calendar_are_found_in_a_bounded_time() {
    static WALKED: AtomicUsize = AtomicUsize::new(0);
    let month_of = |day| MonthIndex::new(if day < Day::EPOCH { -100_000_000 } else { 100_000_000 });
    let _ = Odd { month_of, asked: &WALKED, ..ODD }.bounds();
    // A month has a day at least, so that a thousand years have at most 366 000 months.
    assert!(WALKED.load(Ordering::Relaxed) < 2_000_000, "{WALKED:?} months");
}

#[test]
fn a_calendar_that_panics_with_what_panics_when_dropped_is_refused() {
    struct Bomb;
    impl Drop for Bomb {
        fn drop(&mut self) {
            assert!(thread::panicking(), "dropped");
        }
    }
    let refused = Registry::new().register(Odd { month_of: |_| std::panic::panic_any(Bomb), ..ODD });
    assert_eq!(refusal(refused), Refusal::Panicked);
}

#[test]
fn the_id_of_a_calendar_is_known_without_asking_it() {
    static LATE: AtomicBool = AtomicBool::new(false);
    let registry = Registry::new();
    let calendar = registry.register(Odd { is_late: || LATE.load(Ordering::Relaxed), ..ODD }).unwrap();
    LATE.store(true, Ordering::Relaxed);
    assert_eq!(calendar.id(), "odd");
    assert_eq!(format!("{calendar:?}"), "AnyCalendar(\"odd\")");
    let again = registry.register(Shifted::new("odd", 1));
    assert_eq!(refusal(again), Refusal::Taken { name: name("odd"), owner: "odd" });
}
