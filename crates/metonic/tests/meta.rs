//! Sizes and what types can be used for: what programs rely on without a compiler error to tell
//! them.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::mem::{align_of, size_of, size_of_val};

use metonic::calendars::{self, Gregorian, Persian};
use metonic::registry::{Name, NameError};
use metonic::{
    AnyCalendar, AnyDate, Basis, Bounds, Calendar, Columns, Date, Day, Era, Error, Expected, Fields,
    LookupError, Month, MonthIndex, MonthShape, NameWidth, Registry, Status, System, TextError, Weekday,
    YearMonthDay, YearShape,
};

#[test]
fn dates_are_small() {
    assert_eq!(size_of::<Day>(), 4);
    assert_eq!(align_of::<Day>(), align_of::<i32>(), "a slice of days is an Arrow Date32 column");
    assert_eq!((size_of::<Date>(), size_of::<Date<Gregorian>>(), size_of::<Date<Persian>>()), (4, 4, 4));
    for &calendar in calendars::ALL {
        // A calendar without size adds none to its dates.
        assert_eq!(size_of_val(calendar), 0, "{}", calendar.about().id);
    }
    assert_eq!(size_of::<AnyCalendar>(), 4);
    assert_eq!(size_of::<AnyDate>(), 8);
    assert_eq!(size_of::<Date<&dyn Calendar>>(), 8 + size_of::<&dyn Calendar>());
    // Every bit pattern is a day, so that an option needs a word of its own.
    assert_eq!(size_of::<Option<Day>>(), 8);
    assert_eq!(size_of::<Option<Date<Persian>>>(), 8);
    assert_eq!(size_of::<Option<AnyDate>>(), 12);
}

#[test]
fn fields_are_small_and_leave_room_for_none() {
    assert_eq!((size_of::<Month>(), size_of::<Option<Month>>()), (1, 1));
    assert_eq!((size_of::<Era>(), size_of::<Option<Era>>()), (1, 1));
    assert_eq!((size_of::<Weekday>(), size_of::<Option<Weekday>>()), (1, 1));
    assert_eq!((size_of::<Status>(), size_of::<Option<Status>>()), (1, 1));
    assert_eq!((size_of::<YearMonthDay>(), size_of::<Option<YearMonthDay>>()), (8, 8));
    assert_eq!(size_of::<MonthIndex>(), 4);
    assert_eq!(size_of::<MonthShape>(), 16);
    assert_eq!(size_of::<Fields>(), 20);
    assert_eq!((size_of::<Error>(), size_of::<Result<Day, Error>>()), (24, 24));
}

/// A value: copied, compared, printed, shared and kept by any thread.
fn value<T: Copy + Eq + Hash + Debug + Send + Sync + Unpin + 'static>() {}

/// A value with an order.
fn ordered<T: Copy + Eq + Ord + Hash + Debug + Send + Sync + Unpin + 'static>() {}

/// An error, as `Box<dyn Error + Send + Sync>` takes it.
fn error<T: std::error::Error + Copy + Eq + Display + Send + Sync + 'static>() {}

#[test]
fn values_are_values() {
    ordered::<Day>();
    ordered::<Date>();
    ordered::<Date<Persian>>();
    ordered::<AnyDate>();
    ordered::<AnyCalendar>();
    ordered::<Month>();
    ordered::<MonthIndex>();
    ordered::<YearMonthDay>();
    ordered::<Era>();
    ordered::<Weekday>();
    ordered::<Status>();
    value::<Fields>();
    value::<MonthShape>();
    value::<YearShape>();
    value::<Bounds>();
    value::<Basis>();
    value::<NameWidth>();
    value::<Expected>();
    value::<Name>();
    ordered::<metonic::cycles::Place>();
}

#[test]
fn errors_are_errors() {
    error::<Error>();
    error::<TextError>();
    error::<LookupError>();
    error::<NameError>();
    #[cfg(feature = "std")]
    {
        error::<metonic::registry::Refusal>();
        error::<metonic::registry::RetireError>();
        error::<metonic::conformance::Violation>();
    }
}

#[test]
fn shared_things_can_be_shared() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Registry>();
    shared::<System>();
    shared::<Columns<'static>>();
    shared::<&'static dyn metonic::DynCalendar>();
    shared::<&'static dyn metonic::counts::Count>();
    shared::<&'static dyn metonic::cycles::Cycle>();
    #[cfg(feature = "std")]
    {
        fn boxable<T: std::error::Error + Send + Sync + 'static>() {}
        boxable::<metonic::registry::Refused<Persian>>();
    }
}

#[test]
fn a_registry_can_be_a_static() {
    static REGISTRY: Registry = Registry::new();
    assert_eq!(REGISTRY.calendar("persian"), Ok(AnyCalendar::from(Persian)));
}

#[test]
fn dates_can_be_constants() {
    const NOWRUZ: Day = match Persian::to_day(1404, 1, 1) {
        Ok(day) => day,
        Err(_) => Day::EPOCH,
    };
    assert_eq!(NOWRUZ.to_string(), "2025-03-21");
}
