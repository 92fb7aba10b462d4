//! Metonic: a calendar known when the program is built, and the same by its handle.

use metonic::{AnyCalendar, Calendar, Day, Month, YearMonthDay, calendars};

use crate::engine::{Engine, Written, engine};

/// The calendar by its handle, as every calendar can be had.
pub(crate) fn dynamic(handle: AnyCalendar) -> Box<dyn Engine> {
    Box::new(of("metonic, by handle", handle))
}

macro_rules! fixed {
    ($($Calendar:ident)*) => {
        /// The calendar as a type, where it has a line below.
        pub(crate) fn fixed(id: &str) -> Option<Box<dyn Engine>> {
            $(if calendars::$Calendar.about().id == id {
                return Some(Box::new(of("metonic", calendars::$Calendar)));
            })*
            None
        }
    };
}

fixed! {
    Gregorian Iso8601 IsoWeek Julian Milankovic Buddhist Roc Japanese
    Coptic Ethiopic EthiopicAmeteAlem Indian Hebrew Chinese Dangi Vietnamese
    Persian Persian2820 PersianArithmetic
    IslamicCivil IslamicTbla IslamicUmalqura UmalquraPublished
    IslamicFatimidCivil IslamicFatimidTbla IslamicHabashCivil IslamicHabashTbla
    IslamicKushyarCivil IslamicKushyarTbla
}

fn of<C: Calendar + Copy>(name: &'static str, calendar: C) -> impl Engine {
    let own = |date: Written| {
        let month = Month::with_leap(date.month, date.leap_month).unwrap_or(Month::M01);
        YearMonthDay::new(date.year, month, date.day).with_leap_day(date.leap_day)
    };
    let split = move |day| {
        let YearMonthDay { year, month, day, leap_day } = calendar.ymd_of(Day::new(day));
        Written { year, month: month.number(), leap_month: month.is_leap(), day, leap_day }
    };
    engine(name, own, split, move |date| calendar.day_of(date).ok().map(Day::get))
}
