//! The `tracing` feature: what happens to the registry is reported, after the lock is released.
#![cfg(feature = "tracing")]

use std::fmt::{self, Write as _};
use std::sync::Mutex;

use metonic::calendars::Julian;
use metonic::registry::{Refusal, RetireError};
use metonic::{About, AnyCalendar, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape, Registry};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// The Julian calendar under another name.
struct Renamed(&'static str);

impl Calendar for Renamed {
    fn about(&self) -> About<'_> {
        About::new(self.0, Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        Julian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        Julian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        Julian.find(year, month)
    }
}

static REGISTRY: Registry = Registry::new();
static LINES: Mutex<Vec<(Level, String)>> = Mutex::new(Vec::new());

/// Keeps what is reported, and uses the registry while it does: with the lock held, this would hang.
struct Keeper;

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, "{field}={value:?} ");
    }
}

impl Subscriber for Keeper {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("metonic")
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(String::new());
        event.record(&mut line);
        LINES.lock().unwrap().push((*event.metadata().level(), line.0));
        assert!(matches!(REGISTRY.retire(AnyCalendar::GREGORIAN), Err(RetireError::BuiltIn)));
        let _ = REGISTRY.register(Renamed("made-while-reporting"));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

#[test]
fn registrations_refusals_and_retirements_are_reported() {
    let (registered, refused) = tracing::subscriber::with_default(Keeper, || {
        (REGISTRY.register(Renamed("renamed")).unwrap(), REGISTRY.register(Renamed("renamed")).unwrap_err())
    });
    tracing::subscriber::with_default(Keeper, || REGISTRY.retire(registered)).unwrap();
    // The report is never the only one: the error says it too.
    assert!(matches!(refused.reason, Refusal::Taken { owner: "renamed", .. }));
    let lines = LINES.lock().unwrap();
    let has = |level, parts: &[&str]| {
        lines.iter().any(|(at, line)| *at == level && parts.iter().all(|part| line.contains(part)))
    };
    assert!(has(Level::INFO, &["calendar registered", "\"renamed\""]), "{lines:?}");
    assert!(has(Level::WARN, &["calendar refused", "belongs to 'renamed'"]), "{lines:?}");
    assert!(has(Level::INFO, &["calendar retired", "\"renamed\""]), "{lines:?}");
}
