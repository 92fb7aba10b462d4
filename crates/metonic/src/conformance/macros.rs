//! The tests that an author writes in a line.

/// Writes the tests of a calendar's laws: `sampled`, `edges` and, left out unless it is asked for,
/// `exhaustive`, in a module
/// `keeps_the_laws`.
///
/// ```no_run
/// # use metonic::calendars::Julian as MyCalendar;
/// metonic::conformance!(MyCalendar);
/// # fn main() {}
/// ```
///
/// | test | what |
/// |---|---|
/// | `sampled` | twenty times what a registration checks: [`check_with`](crate::conformance::check_with) and [`Effort::THOROUGH`](crate::conformance::Effort::THOROUGH) |
/// | `edges` | both ends of the range, the first days of eras, the ends of the official table, day by day: [`check_edges`](crate::conformance::check_edges) |
/// | `exhaustive` | every day that there is, on all processors: [`check_every_day`](crate::conformance::check_every_day). `cargo test --release -- --ignored exhaustive` |
///
/// Any expression serves that makes a calendar. Where one module has several, each gets a name; a
/// calendar by tables has no use for all days, and says which:
///
/// ```no_run
/// # mod my {
/// # use metonic::{Day, calendars::Cutover};
/// # fn first() -> Day { Day::new(-79_372) }
/// # fn calendar() -> Cutover { Cutover::new(first()).unwrap() }
/// # fn other() -> Cutover { Cutover::new(first()).unwrap() }
/// metonic::conformance!(rome: calendar());
/// metonic::conformance!(london: other(), days: Day::new(-200_000)..=Day::new(200_000));
/// # }
/// # fn main() {}
/// ```
///
/// A test that fails says the law, the day and the two values:
///
/// ```text
/// broken law MonthsFollow: a month begins where the one before it ends
///     (at 1968-05-20: 1968-06-18 where 1968-06-17 is expected)
/// ```
#[macro_export]
macro_rules! conformance {
    ($name:ident: $calendar:expr, days: $days:expr $(,)?) => {
        #[cfg(test)]
        mod $name {
            #[allow(unused_imports, clippy::wildcard_imports, reason = "the calendar is named as it is outside")]
            use super::*;

            #[test]
            fn sampled() {
                let checked =
                    $crate::conformance::check_with(&$calendar, $crate::conformance::Effort::THOROUGH);
                if let ::core::result::Result::Err(violation) = checked {
                    ::core::panic!("{violation}");
                }
            }

            #[test]
            fn edges() {
                if let ::core::result::Result::Err(violation) = $crate::conformance::check_edges(&$calendar) {
                    ::core::panic!("{violation}");
                }
            }

            #[test]
            #[ignore = "every day: a minute or more, in release"]
            fn exhaustive() {
                let days: ::core::ops::RangeInclusive<$crate::Day> = $days;
                let all = (days.end().days_since(*days.start()) + 1).max(0).unsigned_abs();
                let threads = ::std::thread::available_parallelism().map_or(1, ::core::num::NonZero::get);
                let checked = ::std::thread::scope(|scope| {
                    let parts: ::std::vec::Vec<_> = $crate::conformance::parts(days, threads)
                        .map(|part| {
                            scope.spawn(move || $crate::conformance::check_every_day(&$calendar, part))
                        })
                        .collect();
                    let mut walked = 0;
                    for part in parts {
                        match part.join() {
                            ::core::result::Result::Ok(days) => walked += days?,
                            ::core::result::Result::Err(panic) => ::std::panic::resume_unwind(panic),
                        }
                    }
                    ::core::result::Result::Ok(walked)
                });
                match checked {
                    ::core::result::Result::Ok::<u64, $crate::conformance::Violation>(walked) => {
                        ::core::assert_eq!(walked, all, "days that were walked, and days that there are");
                        ::std::println!("{walked} days");
                    }
                    ::core::result::Result::Err(violation) => ::core::panic!("{violation}"),
                }
            }
        }
    };
    ($name:ident: $calendar:expr $(,)?) => {
        $crate::conformance!($name: $calendar, days: $crate::Day::MIN..=$crate::Day::MAX);
    };
    ($calendar:expr, days: $days:expr $(,)?) => {
        $crate::conformance!(keeps_the_laws: $calendar, days: $days);
    };
    ($calendar:expr $(,)?) => {
        $crate::conformance!(keeps_the_laws: $calendar);
    };
}
