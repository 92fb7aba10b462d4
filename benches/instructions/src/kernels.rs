//! What is counted.
#![allow(
    unsafe_code,
    reason = "callgrind tells functions by their names, which the compiler changes otherwise"
)]

use std::hint::black_box;
use std::sync::OnceLock;

use metonic::registry::Registry;
use metonic::{AnyCalendar, Calendar, Day, Overflow, Span, Unit, YearMonthDay, calendars};

use crate::sample::Sample;

/// A kernel, what it needs made before it is counted, and its name.
pub(crate) struct Kernel {
    pub(crate) name: &'static str,
    pub(crate) prepare: fn(&Sample),
    pub(crate) run: fn(&Sample),
}

/// Functions that callgrind finds, and the list of them: `name(sample) { what is run }`, or for a
/// calendar four: day to date and back, of days about now and of any.
macro_rules! kernels {
    (
        calendars { $($calendar:ident $Calendar:expr, $split:ident $join:ident $far_split:ident $far_join:ident;)* }
        others { $($name:ident($sample:ident) $run:block)* }
    ) => {
        mod functions {
            use super::*;
            $(
                #[unsafe(no_mangle)]
                #[inline(never)]
                pub(super) fn $split(sample: &Sample) {
                    split(&$Calendar, &sample.days);
                }
                #[unsafe(no_mangle)]
                #[inline(never)]
                pub(super) fn $join(_: &Sample) {
                    join(&$Calendar, $calendar::DATES.get().map_or(&[], Vec::as_slice));
                }
                #[unsafe(no_mangle)]
                #[inline(never)]
                pub(super) fn $far_split(sample: &Sample) {
                    split(&$Calendar, &sample.far_days);
                }
                #[unsafe(no_mangle)]
                #[inline(never)]
                pub(super) fn $far_join(_: &Sample) {
                    join(&$Calendar, $calendar::FAR_DATES.get().map_or(&[], Vec::as_slice));
                }
                pub(super) mod $calendar {
                    use super::*;
                    pub(super) static DATES: OnceLock<Vec<YearMonthDay>> = OnceLock::new();
                    pub(super) static FAR_DATES: OnceLock<Vec<YearMonthDay>> = OnceLock::new();
                    pub(in super::super) fn prepare(sample: &Sample) {
                        DATES.get_or_init(|| dates_of(&$Calendar, &sample.days));
                        FAR_DATES.get_or_init(|| dates_of(&$Calendar, &sample.far_days));
                    }
                }
            )*
            $(
                #[unsafe(no_mangle)]
                #[inline(never)]
                pub(super) fn $name($sample: &Sample) $run
            )*
        }
        pub(crate) const ALL: &[Kernel] = &[
            $(
                Kernel { name: stringify!($split), prepare: functions::$calendar::prepare, run: functions::$split },
                Kernel { name: stringify!($join), prepare: functions::$calendar::prepare, run: functions::$join },
                Kernel { name: stringify!($far_split), prepare: functions::$calendar::prepare, run: functions::$far_split },
                Kernel { name: stringify!($far_join), prepare: functions::$calendar::prepare, run: functions::$far_join },
            )*
            $(Kernel { name: stringify!($name), prepare: |_| (), run: functions::$name },)*
        ];
    };
}

fn dates_of(calendar: &impl Calendar, days: &[Day]) -> Vec<YearMonthDay> {
    days.iter().map(|&day| calendar.ymd_of(day)).collect()
}

#[inline(always)]
fn split(calendar: &impl Calendar, days: &[Day]) {
    for &day in days {
        let YearMonthDay { year, month, day, leap_day } = calendar.ymd_of(day);
        // All of it, as one number: what is not used is not computed.
        let month = i32::from(month.number()) + i32::from(month.is_leap());
        black_box(year.wrapping_add(month).wrapping_add(i32::from(day) + i32::from(leap_day)));
    }
}

#[inline(always)]
fn join(calendar: &impl Calendar, dates: &[YearMonthDay]) {
    for &date in dates {
        black_box(calendar.day_of(date).map_or(i32::MIN, Day::get));
    }
}

/// The handle of a calendar that the compiler does not know.
#[inline(always)]
fn handle(number: u32) -> AnyCalendar {
    AnyCalendar::from_number(black_box(number)).unwrap_or(AnyCalendar::GREGORIAN)
}

kernels! {
    calendars {
        gregorian calendars::Gregorian, kernel_gregorian_split kernel_gregorian_join kernel_gregorian_split_far kernel_gregorian_join_far;
        iso_week calendars::IsoWeek, kernel_iso_week_split kernel_iso_week_join kernel_iso_week_split_far kernel_iso_week_join_far;
        julian calendars::Julian, kernel_julian_split kernel_julian_join kernel_julian_split_far kernel_julian_join_far;
        milankovic calendars::Milankovic, kernel_milankovic_split kernel_milankovic_join kernel_milankovic_split_far kernel_milankovic_join_far;
        coptic calendars::Coptic, kernel_coptic_split kernel_coptic_join kernel_coptic_split_far kernel_coptic_join_far;
        indian calendars::Indian, kernel_indian_split kernel_indian_join kernel_indian_split_far kernel_indian_join_far;
        islamic_civil calendars::IslamicCivil, kernel_islamic_civil_split kernel_islamic_civil_join kernel_islamic_civil_split_far kernel_islamic_civil_join_far;
        islamic_umalqura calendars::IslamicUmalqura, kernel_islamic_umalqura_split kernel_islamic_umalqura_join kernel_islamic_umalqura_split_far kernel_islamic_umalqura_join_far;
        persian calendars::Persian, kernel_persian_split kernel_persian_join kernel_persian_split_far kernel_persian_join_far;
        hebrew calendars::Hebrew, kernel_hebrew_split kernel_hebrew_join kernel_hebrew_split_far kernel_hebrew_join_far;
        chinese calendars::Chinese, kernel_chinese_split kernel_chinese_join kernel_chinese_split_far kernel_chinese_join_far;
        dangi calendars::Dangi, kernel_dangi_split kernel_dangi_join kernel_dangi_split_far kernel_dangi_join_far;
        handle_gregorian handle(AnyCalendar::GREGORIAN.number()), kernel_handle_gregorian_split kernel_handle_gregorian_join kernel_handle_gregorian_split_far kernel_handle_gregorian_join_far;
        handle_hebrew handle(AnyCalendar::from(calendars::Hebrew).number()), kernel_handle_hebrew_split kernel_handle_hebrew_join kernel_handle_hebrew_split_far kernel_handle_hebrew_join_far;
    }
    others {
        kernel_loop(sample) {
            for day in &sample.days {
                black_box(day.get());
            }
        }
        kernel_weekday(sample) {
            for day in &sample.days {
                black_box(day.weekday());
            }
        }
        kernel_leap_year(sample) {
            for &year in &sample.years {
                black_box(calendars::Gregorian::is_leap(year));
            }
        }
        kernel_day_of_year(sample) {
            for &day in &sample.days {
                black_box(calendars::Gregorian.day_of_year(day));
            }
        }
        kernel_fields(sample) {
            for &day in &sample.days {
                black_box(calendars::Gregorian.fields(day));
            }
        }
        kernel_handle_object(sample) {
            for &number in &sample.numbers {
                black_box(handle(number).object());
            }
        }
        kernel_registry_id(sample) {
            for &id in &sample.ids {
                black_box(Registry::global().calendar(id).is_ok());
            }
        }
        kernel_registry_name(sample) {
            for &name in &sample.names {
                black_box(Registry::global().calendar(name).is_ok());
            }
        }
        kernel_add_months(sample) {
            for date in &sample.dates {
                black_box(date.add(Span { months: 7, ..Span::default() }, Overflow::Clamp).map_or(Day::MIN, |date| date.to_day()));
            }
        }
        kernel_until_months(sample) {
            for date in &sample.dates {
                black_box(date.until(&metonic::Date::EPOCH, Unit::Month));
            }
        }
        kernel_iso_text(sample) {
            let mut out = String::with_capacity(64);
            for day in &sample.days {
                out.clear();
                black_box(std::fmt::Write::write_fmt(&mut out, format_args!("{day}")).is_ok());
            }
        }
        kernel_iso_parse(sample) {
            for text in &sample.iso_texts {
                black_box(text.parse::<YearMonthDay>().is_ok());
            }
        }
        kernel_format(sample) {
            let mut out = String::with_capacity(64);
            for &day in &sample.days {
                out.clear();
                black_box(sample.formatter.write(day, &mut out).is_ok());
            }
        }
        kernel_parse(sample) {
            for text in &sample.texts {
                black_box(sample.parser.parse(text).is_ok());
            }
        }
    }
}
