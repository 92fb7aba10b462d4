//! Calendars that panic, call back, or change their mind.

use std::cell::Cell;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use metonic::calendars::{self, Gregorian, Julian, Persian};
use metonic::registry::{Refusal, Registry};
use metonic::{About, Basis, Bounds, Calendar, Date, Day, Error, Month, MonthIndex, MonthShape, Weekday};

use crate::{Shifted, assert_shifted, name, refusal};

/// Counts when it is dropped; panics where it is asked to.
struct Panicking {
    place: &'static str,
    dropped: Arc<AtomicUsize>,
}

impl Panicking {
    fn at(&self, place: &str) {
        assert_ne!(self.place, place, "planted");
    }
}

impl Drop for Panicking {
    fn drop(&mut self) {
        self.dropped.fetch_add(1, Ordering::Relaxed);
    }
}

impl Calendar for Panicking {
    fn about(&self) -> About<'_> {
        self.at("about");
        About::new("panicking", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.at("month_of");
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.at("month");
        // What is asked for the sake of asking: see `Checker::extremes`.
        if index == MonthIndex::new(i32::MAX) {
            self.at("month at the end");
        }
        Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.at("find");
        if year == i32::MIN {
            self.at("find at the end");
        }
        Gregorian.find(year, month)
    }

    fn bounds(&self) -> Bounds {
        self.at("bounds");
        Gregorian.bounds()
    }
}

#[test]
fn a_calendar_that_panics_is_refused_and_handed_back() {
    let registry = Registry::new();
    for place in ["about", "month_of", "month", "find", "bounds", "month at the end", "find at the end"] {
        let dropped = Arc::new(AtomicUsize::new(0));
        let calendar = Panicking { place, dropped: Arc::clone(&dropped) };
        let refused = registry.register(calendar).unwrap_err();
        assert_eq!(refused.reason, Refusal::Panicked, "{place}");
        assert_eq!(dropped.load(Ordering::Relaxed), 0, "{place}");
        drop(refused);
        assert_eq!(dropped.load(Ordering::Relaxed), 1, "{place}");
        assert!(registry.calendar("panicking").is_err());
    }
    // After all those panics the registry takes it, if it behaves, and keeps it.
    let dropped = Arc::new(AtomicUsize::new(0));
    let calendar = Panicking { place: "", dropped: Arc::clone(&dropped) };
    let handle = registry.register(calendar).unwrap();
    drop(registry);
    assert_eq!((handle.id(), dropped.load(Ordering::Relaxed)), ("panicking", 0));
}

/// Calls the registry from every method, and registers another calendar from each, once.
struct Nosy {
    registry: &'static Registry,
    asked: AtomicUsize,
}

impl Nosy {
    fn meddle(&self, method: &str) {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let id = format!("from-{}", method.replace('_', "-"));
        if self.registry.calendar(&id).is_err() {
            // On another thread the same may be going on: a refusal is as good.
            let _ = self.registry.register(Shifted::new(&id, 1));
            assert_eq!(self.registry.calendar(&id).unwrap().id(), id);
        }
        if self.asked.load(Ordering::Relaxed).is_multiple_of(1_000) {
            assert!(self.registry.calendars().count() > calendars::ALL.len());
            assert!(self.registry.retire(Persian.into()).is_err());
        }
    }
}

impl Calendar for Nosy {
    fn about(&self) -> About<'_> {
        self.meddle("about");
        About::new("nosy", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.meddle("month_of");
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.meddle("month");
        Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.meddle("find");
        Gregorian.find(year, month)
    }

    fn bounds(&self) -> Bounds {
        self.meddle("bounds");
        Gregorian.bounds()
    }
}

#[test]
fn a_calendar_may_call_the_registry_from_every_method() {
    let registry: &'static Registry = Box::leak(Box::new(Registry::new()));
    let nosy = registry.register(Nosy { registry, asked: AtomicUsize::new(0) }).unwrap();
    assert_eq!(registry.calendar("nosy"), Ok(nosy));
    for method in ["about", "month_of", "month", "find", "bounds"] {
        assert_shifted(registry.calendar(&format!("from-{}", method.replace('_', "-"))).unwrap(), 1);
    }
    // After its registration, too.
    assert_eq!(Day::EPOCH.in_calendar(nosy).ymd(), Gregorian.ymd_of(Day::EPOCH));
}

/// Gives its own name away while it is being checked.
struct SelfDefeating(&'static Registry);

impl Calendar for SelfDefeating {
    fn about(&self) -> About<'_> {
        About::new("contested", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let _ = self.0.register(Shifted::new("thief", 1).with_aliases(&["contested"]));
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Gregorian.find(year, month)
    }

    fn bounds(&self) -> Bounds {
        Gregorian.bounds()
    }
}

#[test]
fn a_name_taken_during_the_check_is_seen_before_the_calendar_is_published() {
    let registry: &'static Registry = Box::leak(Box::new(Registry::new()));
    let refused = registry.register(SelfDefeating(registry));
    assert_eq!(refusal(refused), Refusal::Taken { name: name("contested"), owner: "thief" });
    assert_eq!(registry.calendar("contested").unwrap().id(), "thief");
}

thread_local! {
    /// Where the capricious calendar is, in its round of whims; `None` while it behaves.
    static WHIM: Cell<Option<u64>> = const { Cell::new(None) };
}

/// Lawful until its registration, then at the mercy of [`WHIM`].
struct Capricious;

impl Capricious {
    /// An outlandish number in place of the right one.
    fn whim<T: Copy>(right: T, wrong: &[T]) -> T {
        WHIM.with(|whim| match whim.get() {
            None => right,
            Some(state) => {
                let next =
                    state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                whim.set(Some(next));
                wrong.get((next >> 33) as usize % (wrong.len() + 1)).copied().unwrap_or(right)
            }
        })
    }

    fn int(right: i32) -> i32 {
        Self::whim(right, &[i32::MIN, i32::MIN + 1, -1, 0, 1, i32::MAX - 1, i32::MAX])
    }

    fn byte(right: u8) -> u8 {
        Self::whim(right, &[0, 1, 99, 254, 255])
    }

    fn long(right: i64) -> i64 {
        Self::whim(right, &[i64::MIN, i64::from(i32::MIN) - 1, -1, 0, i64::from(i32::MAX) + 1, i64::MAX])
    }

    fn short(right: u16) -> u16 {
        Self::whim(right, &[0, 1, u16::MAX])
    }
}

impl Calendar for Capricious {
    fn about(&self) -> About<'_> {
        let about = About::new(Self::whim("capricious", &["julian", "", "]"]), Basis::Solar);
        if Self::whim(true, &[false]) { about } else { about.without_year_zero() }
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        MonthIndex::new(Self::int(Gregorian.month_of(day).get()))
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        let right = Gregorian.month(index);
        MonthShape {
            first_day: Self::long(right.first_day),
            days: Self::byte(right.days),
            year: Self::int(right.year),
            ordinal: Self::byte(right.ordinal),
            month: Self::whim(right.month, &[Month::leap(99).unwrap(), Month::new(13).unwrap()]),
        }
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Self::whim(Gregorian.find(year, month), &[Err(Error::YearZero), Err(Error::DayRange { days: 0 })])
            .map(|index| MonthIndex::new(Self::int(index.get())))
    }

    // In order whatever the whim. The provided one would walk as many months as two whims are
    // apart.
    fn years(&self) -> RangeInclusive<i32> {
        Self::whim(*Gregorian.years().start(), &[i32::MIN, 0])
            ..=Self::whim(*Gregorian.years().end(), &[1, i32::MAX])
    }

    fn bounds(&self) -> Bounds {
        let right = Gregorian.bounds();
        Bounds {
            shortest_month: Self::byte(right.shortest_month),
            fewest_months: Self::byte(right.fewest_months),
            shortest_year: Self::short(right.shortest_year),
            ..right
        }
    }
}

#[test]
fn what_a_calendar_says_after_its_registration_panics_nowhere() {
    let registry = Registry::new();
    let calendar = registry.register(Capricious).unwrap();
    for seed in 0..3_000 {
        WHIM.set(Some(seed));
        assert_eq!(calendar.id(), "capricious", "as it was registered");
        assert_eq!(registry.calendar("capricious"), Ok(calendar));
        for day in [Day::MIN, Day::EPOCH, Day::new(20_778), Day::MAX] {
            let date = day.in_calendar(calendar);
            assert!(date.day() >= 1 && date.days_in_month() >= 1 && date.month_ordinal() >= 1);
            assert!(date.fields().day >= 1 && date.day_of_year() >= 1);
            let _ =
                (date.ymd(), date.year(), date.month(), date.era(), date.era_year(), date.historical_year());
            let _ = (date.days_in_year(), date.months_in_year(), date.is_leap_year(), date.status());
            let _ = (date.to_string(), format!("{date:?}"), date.ymd().to_string());
            assert_eq!(date.weekday(), day.weekday());
            assert_eq!(date, day.in_calendar(Julian));
            let _ = Date::from_ymd(calendar, date.ymd());
            let _ = Date::from_historical(calendar, date.ymd());
            let _ = calendar.nearest_century(date.ymd(), Weekday::Monday);
        }
        for year in [i32::MIN, -1, 0, 1, 1970, i32::MAX] {
            let _ = (calendar.year(year), calendar.related_gregorian_year(year), calendar.is_leap_year(year));
        }
    }
    WHIM.set(None);
    assert_eq!(Day::EPOCH.in_calendar(calendar).ymd(), Gregorian.ymd_of(Day::EPOCH));
}
