//! Functions that are so short that nothing is left of them where they are called: a pointer to each has it compiled
//! under its name.

use std::fmt::{Debug, Display};
use std::hint::black_box;

#[cfg(feature = "std")]
use metonic::conformance::work::Metered;
use metonic::{AnyCalendar, Calendar, Date, DateRange, Day, MonthDay, YearMonth, calendars};
use metonic_text::{Formatter, Parser};

use crate::Outside;

type C = Outside;

macro_rules! pointers {
    ($($name:ident: $($function:expr),*;)*) => {
        $(
            #[inline(never)]
            pub fn $name() {
                $(
                    black_box($function as *const ());
                )*
            }
        )*
    };
}

pointers! {
    dates:
        Date::<C>::calendar, Date::<C>::day, Date::<C>::day_of_year, Date::<C>::fields, Date::<C>::from_day,
        Date::<C>::in_calendar::<AnyCalendar>, Date::<C>::month, Date::<C>::month_ordinal, Date::<C>::status,
        Date::<C>::until::<AnyCalendar>, Date::<C>::week, Date::<C>::weekday, Date::<C>::year, Date::<C>::year_month,
        Date::<C>::ymd, Day::in_calendar::<C>;
    date_traits:
        <Date<C> as Debug>::fmt, <Date<C> as Display>::fmt, <Date<C> as From<Day>>::from,
        <Date<C> as PartialOrd<Date<AnyCalendar>>>::partial_cmp, <Day as From<Date<C>>>::from,
        <Day as From<&Date<C>>>::from, <DateRange<C> as Debug>::fmt, <Day as From<i32>>::from,
        <&C as Calendar>::month_of;
    month_days:
        MonthDay::<C>::calendar, MonthDay::<C>::day, MonthDay::<C>::leap_day, MonthDay::<C>::month,
        <MonthDay<C> as Debug>::fmt;
    year_months:
        YearMonth::<C>::calendar, YearMonth::<C>::days_in_month, YearMonth::<C>::index, YearMonth::<C>::month,
        YearMonth::<C>::ordinal, YearMonth::<C>::shape, YearMonth::<C>::year, <YearMonth<C> as Debug>::fmt;
    texts:
        Formatter::<'static, C>::format as fn(&'static _, Day) -> _,
        Formatter::<'static, C>::format_date_time as fn(&'static _, metonic_text::DateTime<'static>) -> _,
        Parser::<'static, C>::formatter, Parser::<'static, C>::with_missing, Parser::<'static, C>::with_mode,
        Parser::<'static, C>::with_overflow, Parser::<'static, C>::with_pivot, <Parser<'static, C> as Debug>::fmt,
        metonic_text::Pattern::strftime_in as fn(&'static str, &'static _, &'static C) -> _,
        <metonic_text::DateTime<'static> as From<(Day, metonic_text::Time)>>::from,
        <Day as From<metonic_text::DateTime<'static>>>::from;
    known: <calendars::Gregorian as Calendar>::month_of;
}

#[cfg(feature = "full")]
pointers! {
    intervals: <metonic_text::IntervalFormatter<C> as Debug>::fmt;
}

#[cfg(feature = "std")]
pointers! {
    recurrences:
        metonic::recur::Days::<'static, C>::ending, metonic::recur::Recurrence::<C>::after,
        metonic::recur::Recurrence::<C>::between, metonic::recur::Recurrence::<C>::calendar,
        metonic::recur::Recurrence::<C>::dates, metonic::recur::Recurrence::<C>::days,
        metonic::recur::Recurrence::<C>::rule, metonic::recur::Recurrence::<C>::start,
        metonic::recur::RecurrenceSet::<C>::days, metonic::recur::RecurrenceSet::<C>::new,
        <metonic::recur::RecurrenceSet<C> as Debug>::fmt, <metonic::recur::SetDays<'static, C> as Debug>::fmt,
        <metonic::recur::RecurrenceSet<C> as Default>::default,
        <metonic::registry::Refused<C> as Display>::fmt;
    metered:
        Metered::<C>::new, <Metered<C> as Debug>::fmt, <Metered<calendars::Gregorian> as Default>::default;
    rules:
        metonic::rule::EraDefinition::new as fn(&'static str) -> _,
        metonic::rule::MonthRule::intercalary as fn(&'static str, _) -> _,
        metonic::rule::MonthRule::leap as fn(&'static str) -> _,
        metonic::rule::MonthRule::new as fn(&'static str, _) -> _;
}

#[cfg(feature = "peers")]
type Reader = serde::de::value::StrDeserializer<'static, crate::peers::ReadError>;

#[cfg(feature = "peers")]
type Writer = &'static mut std::fmt::Formatter<'static>;

#[cfg(feature = "peers")]
pointers! {
    serialized:
        <Day as serde::Serialize>::serialize::<Writer>, <Date<C> as serde::Serialize>::serialize::<Writer>,
        <Day as serde::Deserialize<'static>>::deserialize::<Reader>,
        <Date<C> as serde::Deserialize<'static>>::deserialize::<Reader>,
        <AnyCalendar as serde::Deserialize<'static>>::deserialize::<Reader>;
    conversions:
        <Date as From<chrono::NaiveDate>>::from, <Date as From<jiff::civil::Date>>::from,
        <Date as From<time::Date>>::from, <Day as From<chrono::NaiveDate>>::from, <Day as From<jiff::civil::Date>>::from,
        <Day as From<time::Date>>::from, <jiff::civil::Date as TryFrom<Day>>::try_from,
        <time::Date as TryFrom<Day>>::try_from, <chrono::NaiveDate as TryFrom<Day>>::try_from,
        <jiff::civil::Date as TryFrom<Date<C>>>::try_from, <time::Date as TryFrom<Date<C>>>::try_from,
        <chrono::NaiveDate as TryFrom<Date<C>>>::try_from;
    times:
        <metonic_text::Time as From<chrono::NaiveTime>>::from, <metonic_text::Time as From<jiff::civil::Time>>::from,
        <metonic_text::Time as From<time::Time>>::from, <jiff::civil::Time as From<metonic_text::Time>>::from,
        <chrono::NaiveTime as From<metonic_text::Time>>::from, <time::Time as From<metonic_text::Time>>::from,
        <metonic_text::DateTime<'static> as From<&'static jiff::Zoned>>::from,
        <metonic_text::DateTime<'static> as From<chrono::NaiveDateTime>>::from,
        <metonic_text::DateTime<'static> as From<chrono::DateTime<chrono::FixedOffset>>>::from,
        <metonic_text::DateTime<'static> as From<jiff::civil::DateTime>>::from,
        <metonic_text::DateTime<'static> as From<time::PrimitiveDateTime>>::from,
        <metonic_text::DateTime<'static> as From<time::OffsetDateTime>>::from,
        <chrono::NaiveDateTime as TryFrom<metonic_text::DateTime<'static>>>::try_from,
        <jiff::civil::DateTime as TryFrom<metonic_text::DateTime<'static>>>::try_from,
        <time::PrimitiveDateTime as TryFrom<metonic_text::DateTime<'static>>>::try_from;
}
