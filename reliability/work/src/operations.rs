//! The operations: every public one of a date, a calendar, a count and a cycle.
#![allow(
    unsafe_code,
    reason = "callgrind tells functions by their names, which the compiler changes otherwise"
)]

use std::fmt::{self, Write as _};
use std::hint::black_box;

use metonic::astro::{Place, Ut};
use metonic::{
    AnyCalendar, AnyDate, Calendar, Columns, Date, Day, Era, Month, MonthDay, NameWidth, Overflow, Span,
    Status, Unit, WeekRule, Weekday, YearMonth,
};

use crate::cases::Case;

pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&Case),
}

/// Functions that callgrind finds, and the lists of them.
macro_rules! operations {
    ($($LIST:ident { $($name:ident($case:ident) $run:expr;)* })*) => {
        $(
            $(
                #[unsafe(no_mangle)]
                #[inline(never)]
                fn $name($case: &Case) {
                    let _ = black_box($run);
                }
            )*
            pub(crate) const $LIST: &[Operation] =
                &[$(Operation { name: stringify!($name), run: $name }),*];
        )*
    };
}

/// What is written is looked at and not kept.
struct Sink;

impl fmt::Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        black_box(text);
        Ok(())
    }
}

fn written(value: &dyn fmt::Display) -> fmt::Result {
    write!(Sink, "{value}")
}

fn years(case: &Case) -> Span {
    Span::new().years(case.amount)
}

fn months(case: &Case) -> Span {
    Span::new().months(case.amount)
}

fn mixed(case: &Case) -> Span {
    Span::new().years(case.amount).months(case.amount).weeks(-1).days(case.amount.saturating_neg())
}

fn other(case: &Case) -> AnyDate {
    Date::from_day(case.other, case.calendar)
}

fn month_day(case: &Case) -> MonthDay<AnyCalendar> {
    case.date.month_day()
}

/// One row of every column.
fn columns(case: &Case) -> bool {
    let (mut year, mut week_year, mut era_year) = ([0; 1], [0; 1], [0; 1]);
    let (mut ordinal, mut day, mut leap_day) = ([0; 1], [0; 1], [false; 1]);
    let (mut day_of_year, mut week, mut month) = ([0; 1], [0; 1], [Month::M01; 1]);
    let (mut weekday, mut era, mut status) = ([Weekday::Monday; 1], [None::<Era>; 1], [Status::Defined; 1]);
    let mut columns = Columns {
        year: Some(&mut year),
        month: Some(&mut month),
        month_ordinal: Some(&mut ordinal),
        day: Some(&mut day),
        leap_day: Some(&mut leap_day),
        day_of_year: Some(&mut day_of_year),
        weekday: Some(&mut weekday),
        week: Some(&mut week),
        week_year: Some(&mut week_year),
        era: Some(&mut era),
        era_year: Some(&mut era_year),
        status: Some(&mut status),
    };
    case.calendar.fields_into(&[case.day], &mut columns).is_ok()
}

fn at(case: &Case) -> Option<AnyDate> {
    let place = Place::new(31.78, 35.22, 754.0)?;
    Date::at(case.calendar, Ut::midnight(case.day).plus(0.7), place, 2.0 / 24.0)
}

operations! {
    CALENDAR {
        op_about(case) case.calendar.about();
        op_month_of(case) case.calendar.month_of(case.day);
        op_month(case) case.calendar.month(case.index);
        op_find(case) case.calendar.find(case.ymd.year, case.ymd.month);
        op_ymd_of(case) case.calendar.ymd_of(case.day);
        op_fields(case) case.calendar.fields(case.day);
        op_month_ordinal(case) case.calendar.month_ordinal(case.day);
        op_day_of(case) case.calendar.day_of(case.ymd);
        op_status(case) case.calendar.status(case.day);
        op_day_start(case) case.calendar.day_start();
        op_official(case) case.calendar.official();
        op_era_of(case) case.calendar.era_of(case.day, case.ymd);
        op_era_last_place(case) case.calendar.era(Era::new(case.ymd.day));
        op_year_of_era(case) case.calendar.year_of_era(&case.era, case.ymd.year);
        op_cyclic_year(case) case.calendar.cyclic_year(case.ymd.year);
        op_related_gregorian_year(case) case.calendar.related_gregorian_year(case.ymd.year);
        op_years(case) case.calendar.years();
        op_year(case) case.calendar.year(case.ymd.year);
        op_months_in_year(case) case.calendar.months_in_year(case.ymd.year);
        op_days_in_year(case) case.calendar.days_in_year(case.ymd.year);
        op_days_in_month(case) case.calendar.days_in_month(case.ymd.year, case.ymd.month);
        op_is_leap_year(case) case.calendar.is_leap_year(case.ymd.year);
        op_common_month(case) case.calendar.common_month(case.ymd.month);
        op_leap_month_precedes(case) case.calendar.leap_month_precedes(case.ymd.month);
        op_is_valid(case) case.calendar.is_valid(case.ymd);
        op_day_of_year(case) case.calendar.day_of_year(case.day);
        op_bounds(case) case.calendar.bounds();
        op_shortest_days_in_month(case) case.calendar.shortest_days_in_month(case.ymd.month);
        op_longest_days_in_month(case) case.calendar.longest_days_in_month(case.ymd.month);
        op_month_name(case) case.calendar.month_name(case.ymd.month, NameWidth::Wide);
        op_weekday_name(case) case.calendar.weekday_name(case.day.weekday(), NameWidth::Short);
        op_week_length(case) case.calendar.week_length();
        op_day_of_week(case) case.calendar.day_of_week(case.day);
        op_day_of_week_name(case) case.calendar.day_of_week_name(case.ymd.day, NameWidth::Wide);
        op_historical_year(case) case.calendar.historical_year(case.ymd.year);
        op_year_of_historical(case) case.calendar.year_of_historical(case.ymd.year);
        op_nearest_century(case) case.calendar.nearest_century(case.ymd, Weekday::Sunday);
        op_details(case) case.calendar.details(case.day, &mut |detail| { let _ = written(&detail.value); });
        op_fields_into(case) columns(case);
        op_date_from_ymd(case) Date::from_ymd(case.calendar, case.ymd);
        op_date_from_historical(case) Date::from_historical(case.calendar, case.ymd);
        op_date_from_era(case) Date::from_era(case.calendar, &case.era, case.ymd);
        op_date_at(case) at(case);
        op_date_fields(case) case.date.fields();
        op_date_era(case) case.date.era();
        op_date_era_year(case) case.date.era_year();
        op_date_days_in_month(case) case.date.days_in_month();
        op_date_days_in_year(case) case.date.days_in_year();
        op_date_months_in_year(case) case.date.months_in_year();
        op_date_is_leap_year(case) case.date.is_leap_year();
        op_add_years(case) case.date.add(years(case), Overflow::Clamp);
        op_add_years_reject(case) case.date.add(years(case), Overflow::Reject);
        op_add_years_spill(case) case.date.add(years(case), Overflow::Spill);
        op_add_months(case) case.date.add(months(case), Overflow::Clamp);
        op_add_months_reject(case) case.date.add(months(case), Overflow::Reject);
        op_add_months_spill(case) case.date.add(months(case), Overflow::Spill);
        op_add_weeks(case) case.date.add(Span::new().weeks(case.amount), Overflow::Clamp);
        op_add_days(case) case.date.add(Span::new().days(case.amount), Overflow::Clamp);
        op_add_mixed(case) case.date.add(mixed(case), Overflow::Clamp);
        op_subtract_mixed(case) case.date.subtract(mixed(case), Overflow::Spill);
        op_until_days(case) case.date.until(&other(case), Unit::Day);
        op_until_weeks(case) case.date.until(&other(case), Unit::Week);
        op_until_months(case) case.date.until(&other(case), Unit::Month);
        op_until_years(case) case.date.until(&other(case), Unit::Year);
        op_since_years(case) case.date.since(&other(case), Unit::Year);
        op_until_in(case) case.date.until_in(&other(case), Unit::Year, Unit::Week);
        op_with_year(case) case.date.with_year(case.ymd.year, Overflow::Clamp);
        op_with_month(case) case.date.with_month(case.ymd.month, Overflow::Clamp);
        op_with_month_reject(case) case.date.with_month(case.ymd.month, Overflow::Reject);
        op_with_day(case) case.date.with_day(case.ymd.day, Overflow::Clamp);
        op_with_day_spill(case) case.date.with_day(case.ymd.day, Overflow::Spill);
        op_first_of_month(case) case.date.first_of_month();
        op_last_of_month(case) case.date.last_of_month();
        op_first_of_year(case) case.date.first_of_year();
        op_last_of_year(case) case.date.last_of_year();
        op_next_weekday(case) case.date.next(Weekday::Sunday);
        op_previous_weekday(case) case.date.previous(Weekday::Sunday);
        op_nth_weekday(case) case.date.nth_weekday_of_month(case.amount as i8, Weekday::Sunday);
        op_start_of_week(case) case.date.start_of_week(Weekday::Sunday);
        op_week(case) case.date.week(WeekRule::ISO);
        op_week_of_month(case) case.date.week_of_month(WeekRule::ISO);
        op_weeks_in_year(case) case.date.weeks_in_year(WeekRule::ISO);
        op_own_week(case) case.date.own_week();
        op_display(case) written(&case.date);
        op_display_ymd(case) written(&case.ymd);
        op_parse(case) case.text.parse::<AnyDate>();
        op_parse_day(case) case.text.parse::<Day>();
        op_year_month(case) YearMonth::new(case.calendar, case.ymd.year, case.ymd.month);
        op_year_month_add_months(case) case.date.year_month().add_months(case.amount);
        op_year_month_add_years(case) case.date.year_month().add_years(case.amount, Overflow::Clamp);
        op_year_month_until(case) case.date.year_month().months_until(&other(case).year_month());
        op_year_month_on_day(case) case.date.year_month().on_day(case.ymd.day, Overflow::Clamp);
        op_year_month_last_day(case) case.date.year_month().last_day();
        op_year_month_through(case) case.date.year_month().through(&other(case).year_month()).len();
        op_year_month_display(case) written(&case.date.year_month());
        op_month_day(case) MonthDay::new(case.calendar, case.ymd.month, case.ymd.day);
        op_month_day_in_year(case) month_day(case).in_year(case.ymd.year, Overflow::Clamp);
        op_month_day_reference(case) month_day(case).reference_day();
        op_month_day_display(case) written(&month_day(case));
        op_range(case) case.date.through(&other(case)).nth(case.amount as usize);
        op_range_back(case) case.date.through(&other(case)).rev().nth(case.amount as usize);
        op_every(case) case.date.every(months(case), Overflow::Reject).nth(1);
    }
    COUNT {
        op_count_number(case) case.count.number_of(case.day);
        op_count_day(case) case.count.day_of(case.amount);
        op_count_write(case) written(&case.count.text(case.day));
        op_count_read(case) case.count.read(&case.text);
    }
    CYCLE {
        op_cycle_place(case) case.cycle.place_of(case.day);
        op_cycle_status(case) case.cycle.status(case.day);
        op_cycle_next(case) case.cycle.next(case.place, case.other);
        op_cycle_previous(case) case.cycle.previous(case.place, case.other);
        op_cycle_text(case) written(&case.cycle.text(case.place));
        op_cycle_words(case) written(&case.cycle.words(case.place));
        op_cycle_read(case) case.cycle.read(&case.text);
    }
}
