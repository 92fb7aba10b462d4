//! Calendars of a program's own that ask for columns themselves while they are asked for a day.

use std::cell::Cell;
use std::sync::{Arc, OnceLock, mpsc};
use std::time::Duration;

use metonic::{
    About, AnyCalendar, Basis, Calendar, Columns, Day, Error, Month, MonthIndex, MonthShape, Registry,
    YearMonthDay,
};
use metonic_columns::fields_into;

/// How a calendar asks for columns of its own days.
type Ask = fn(AnyCalendar, &[Day]) -> Vec<i32>;

/// Years of two months of 25 days. Its days from 1970 on are those before it turned round, for which it asks by
/// columns.
#[derive(Debug)]
struct Turned {
    id: &'static str,
    own: Arc<OnceLock<AnyCalendar>>,
    ask: Ask,
    /// Months are asked for too, not only dates.
    has_months: bool,
}

const MONTH: i32 = 25;
/// Rows that have kernels.
const ROWS: usize = 64;

thread_local! {
    /// How many of its questions are within one another.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

impl Turned {
    /// Asks for the years of days before 1970, which are answered without asking, and so are days far off.
    fn asks(&self, day: Day) {
        let Some(&own) = self.own.get() else { return };
        if !(0..1 << 20).contains(&day.get()) {
            return;
        }
        let depth = DEPTH.get() + 1;
        DEPTH.set(depth);
        assert!(depth < 10, "tables within tables, at {day:?}");
        let days: Vec<Day> = (0..ROWS as i32).map(|row| Day::new(-1 - day.get() - row)).collect();
        let expected: Vec<i32> = days.iter().map(|day| day.get().div_euclid(2 * MONTH)).collect();
        assert_eq!((self.ask)(own, &days), expected);
        DEPTH.set(depth - 1);
    }
}

impl Calendar for Turned {
    fn about(&self) -> About<'_> {
        About::new(self.id, Basis::Other)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        if self.has_months {
            self.asks(day);
        }
        MonthIndex::new(day.get().div_euclid(MONTH))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let place = index.get().rem_euclid(2) as u8;
        MonthShape {
            first_day: i64::from(index.get()) * i64::from(MONTH),
            days: MONTH as u8,
            year: index.get().div_euclid(2),
            ordinal: place + 1,
            month: Month::new(place + 1).unwrap(),
        }
    }

    fn ymd_of(&self, day: Day) -> YearMonthDay {
        self.asks(day);
        let shape = self.month(MonthIndex::new(day.get().div_euclid(MONTH)));
        YearMonthDay::new(shape.year, shape.month, day.get().rem_euclid(MONTH) as u8 + 1)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        let (min, max) = (i32::MIN.div_euclid(2 * MONTH), i32::MAX.div_euclid(2 * MONTH));
        if !(min..=max).contains(&year) {
            return Err(Error::Year { value: year.into(), min, max });
        }
        if month.is_leap() || !(1..=2).contains(&month.number()) {
            return Err(Error::Month { month, year });
        }
        Ok(MonthIndex::new(year * 2 + i32::from(month.number()) - 1))
    }
}

fn registered(id: &'static str, ask: Ask, has_months: bool) -> AnyCalendar {
    let own = Arc::new(OnceLock::new());
    let calendar = Registry::new()
        .register(Turned { id, own: Arc::clone(&own), ask, has_months })
        .expect("it obeys the laws");
    own.set(calendar).expect("the first");
    calendar
}

fn years(calendar: AnyCalendar, days: &[Day]) -> Vec<i32> {
    let mut year = vec![i32::MAX; days.len()];
    fields_into(calendar, days, &mut Columns { year: Some(&mut year), ..Columns::default() }).expect("room");
    year
}

/// The years by the days of the year, which are looked up in a table of months.
fn years_by_days(calendar: AnyCalendar, days: &[Day]) -> Vec<i32> {
    let mut places = vec![0; days.len()];
    let mut columns = Columns { day_of_year: Some(&mut places), ..Columns::default() };
    fields_into(calendar, days, &mut columns).expect("room");
    days.iter().zip(places).map(|(day, place)| (day.get() - i32::from(place) + 1) / (2 * MONTH)).collect()
}

/// What a thread answers, if it does not wait for ever.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || sender.send(work()));
    receiver.recv_timeout(Duration::from_secs(60)).expect("an answer in time")
}

/// Days that are in all tables of days, and some that are in none.
fn days(rows: i32) -> Vec<Day> {
    (0..rows).map(|row| Day::new(row.wrapping_mul(7_919) % 40_000)).collect()
}

fn expected(days: &[Day]) -> Vec<i32> {
    days.iter().map(|day| day.get().div_euclid(2 * MONTH)).collect()
}

/// Asks for a column twice: the second time there is a table.
fn assert_answers(calendar: AnyCalendar, ask: Ask) {
    for _ in 0..2 {
        let is_right = in_time(move || {
            let days = days(20_000);
            ask(calendar, &days) == expected(&days)
        });
        assert!(is_right);
    }
}

#[test]
fn a_calendar_may_ask_for_its_own_dates() {
    assert_answers(registered("turned-dates", years, false), years);
}

/// On a thread that it starts and waits for.
#[test]
fn a_calendar_may_ask_for_its_own_dates_on_another_thread() {
    fn years_elsewhere(calendar: AnyCalendar, days: &[Day]) -> Vec<i32> {
        std::thread::scope(|scope| scope.spawn(|| years(calendar, days)).join().expect("an answer"))
    }

    assert_answers(registered("turned-elsewhere", years_elsewhere, false), years);
}

#[test]
fn a_calendar_may_ask_for_its_own_days_of_the_year() {
    assert_answers(registered("turned-days-of-the-year", years_by_days, true), years_by_days);
}

/// A thread that waits for others of rayon's does some of their work meanwhile: the next piece of the same column.
#[cfg(feature = "rayon")]
#[test]
fn a_calendar_may_share_its_work_among_the_threads_that_ask_it() {
    fn expected_after_others(_: AnyCalendar, days: &[Day]) -> Vec<i32> {
        // What it does while it waits.
        rayon::yield_now();
        expected(days)
    }

    let calendar = registered("turned-by-rayon", expected_after_others, false);
    let found = in_time(move || {
        let days = days(1 << 18);
        let mut year = vec![i32::MAX; days.len()];
        let mut columns = Columns { year: Some(&mut year), ..Columns::default() };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
        pool.install(|| metonic_columns::fields_in_parallel(calendar, &days, &mut columns)).expect("room");
        year == expected(&days)
    });
    assert!(found);
}
