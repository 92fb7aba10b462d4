//! Panics that are referred to, and why none of them is reached.

/// Panics that functions of ours may refer to, and why: each of the panics in each of the functions.
pub(super) struct Allowed {
    pub(super) reason: &'static str,
    pub(super) panics: &'static [&'static str],
    /// Without generic arguments.
    pub(super) functions: &'static [&'static str],
}

const fn allowed(
    reason: &'static str,
    panics: &'static [&'static str],
    functions: &'static [&'static str],
) -> Allowed {
    Allowed { reason, panics, functions }
}

/// Functions that were compiled elsewhere with a reference to a panic, and what they would panic for: whoever calls
/// them.
#[rustfmt::skip]
pub(super) const ELSEWHERE: &[(&str, &str)] = &[
    ("<core::fmt::Formatter>::debug_struct_fields_finish", "for names and values of two numbers; what is derived writes as many"),
    ("<char as core::fmt::Debug>::fmt", "for an escape that is longer than its room"),
    ("<str as core::fmt::Debug>::fmt", "for a place within a character; it goes by characters"),
    ("<u128 as core::fmt::Display>::fmt", "for digits that are longer than their room"),
    ("<f64 as core::fmt::Debug>::fmt", "for digits that are longer than their room"),
    ("<f64 as core::fmt::Display>::fmt", "for digits that are longer than their room"),
    ("<core::str::pattern::StrSearcher>::new", "for a place past the end of the text that is looked for"),
    ("core::unicode::unicode_data::lowercase::lookup", "for a place past the end of a table that is made with it"),
    ("core::unicode::unicode_data::uppercase::lookup", "for a place past the end of a table that is made with it"),
    ("core::slice::memchr::memrchr", "for a place past the end of the bytes"),
    ("<icu_locale_core::locale::Locale>::try_from_utf8", "for a part past the end of the tag; it goes by parts"),
    ("unicode_normalization::lookups::canonical_fully_decomposed", "for a place past the end of a table that is made with it"),
    ("<chrono::naive::date::NaiveDate>::from_num_days_from_ce_opt", "for a day past the 400 years of a table; it is the remainder"),
    ("alloc::fmt::format::format_inner", "for a Display with an error of its own; ours have none"),
    ("<std::sys::sync::once::futex::Once>::call", "for a closure that panicked, or asks for the same again; ours only store"),
    ("std::thread::functions::sleep", "for a system without a clock"),
];

/// What ends the program because there is no memory left, as in any library that allocates, or panics for a length
/// past all memory.
pub(super) const MEMORY: &[&str] = &[
    "<alloc::string::String as core::clone::Clone>::clone",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::handle_error",
];

/// Where memory may be asked for, and what bounds it. Nothing of `metonic-text` is here.
#[rustfmt::skip]
pub(super) const ALLOCATING: &[(&str, &str)] = &[
    ("metonic::calendars::islamic::by_sighting::", "the months of a calendar, as many as its years have"),
    ("metonic::conformance::", "as many rows as an `Effort` asks for"),
    ("metonic::recur::", "the parts of a rule, bounded by its text; the days of a period, bounded"),
    ("metonic::registry::", "the names of a registry, a record, a chunk of a table, bounded"),
    ("metonic::rule::", "the parts of a definition, and its years, bounded"),
    ("panic_probe::held::", "the box of a calendar"),
    ("panic_probe::rules::", "the parts of a rule or a definition"),
    ("alloc::raw_vec::RawVec", "the parts of a rule, bounded by its text"),
];

/// What is not reached.
#[rustfmt::skip]
pub(super) const ALLOWED: &[Allowed] = &[
    allowed("OnceLock takes its closure out of an Option, once", &["core::option::unwrap_failed"], &[
        "<metonic::registry::directory::Directory>::point",
        "<metonic::registry::directory::Entering>::commit",
        "<metonic::registry::directory::Table>::set",
    ]),
    allowed("for an order that is not total; that of bytes is", &["core::slice::sort::shared::smallsort::panic_on_ord_violation"], &["<metonic::registry::Registry>::calendar_names"]),
    allowed("for an order that is not total; that of numbers is", &["core::slice::sort::shared::smallsort::panic_on_ord_violation"], &[
        "<metonic::recur::iterator::Days>::fill",
        "<metonic::recur::recurrence::Recurrence>::expand",
        "<metonic::recur::recurrence::Recurrence>::named_months",
        "<metonic::recur::recurrence::Recurrence>::named_weeks",
        "<metonic::recur::recurrence::Recurrence>::yearly",
        "<metonic::recur::rule::Rule>::new",
        "metonic::recur::expand::choose",
        "metonic::recur::rule::in_order",
        "metonic::rule::list::sort",
    ]),
    allowed("for a place past the end; it is one that a search gave", &["<alloc::vec::Vec<_, _>>::insert_mut::assert_failed"], &["metonic::rule::list::insert"]),
    allowed("join, if the thread still holds its result; it has ended", &["core::option::expect_failed"], &["metonic::conformance::threads::at_once::::{closure#0}"]),
    allowed("join, if the thread left no result; it leaves one, or a payload", &["core::option::unwrap_failed"], &["metonic::conformance::threads::at_once::::{closure#0}"]),
    allowed("scope, if nobody took the payload of a thread that panicked; join takes it", &["core::panicking::panic_fmt"], &[
        "metonic::conformance::threads::at_once",
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("scope, if its closure panicked; that only starts and joins", &["std::panic::resume_unwind"], &["metonic::conformance::threads::at_once"]),
    allowed("if a payload that nobody took panics when dropped", &["std::process::abort"], &["metonic::conformance::threads::at_once::::{closure#0}"]),
    allowed("in the message of that abort", &["core::slice::index::slice_index_fail"], &["metonic::conformance::threads::at_once::::{closure#0}"]),
    allowed("the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1", &["core::panicking::panic_const::panic_const_div_by_zero"], &[
        "<metonic::calendars::myanmar::years::Year>::of_day",
        "<metonic::calendars::myanmar::years::Year>::of_month",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::tithi_of",
        "<metonic::tables::year_table::YearTable>::date_in_cycles",
        "metonic::calendars::indian::surya_siddhanta::ascensional_difference",
        "metonic::calendars::indian::surya_siddhanta::step_of",
        "metonic::calendars::tibetan::reckoning::equation",
    ]),
    allowed("the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1", &["core::panicking::panic_const::panic_const_div_overflow"], &[
        "<metonic::calendars::myanmar::years::Year>::of_day",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::tithi_of",
        "<metonic::tables::year_table::YearTable>::date_in_cycles",
        "metonic::calendars::indian::surya_siddhanta::step_of",
        "metonic::calendars::tibetan::reckoning::equation",
    ]),
    allowed("the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1", &["core::panicking::panic_const::panic_const_rem_by_zero"], &["metonic::calendars::tibetan::reckoning::equation"]),
    allowed("for a place past the end of a text; it is one that a search in the text gave", &["core::slice::index::slice_index_fail"], &[
        "<metonic::recur::rule::Rule as core::str::traits::FromStr>::from_str",
        "<metonic::recur::text::Given>::list",
        "<metonic::span::Span as core::str::traits::FromStr>::from_str",
        "<metonic_text::data::LocaleData>::day_periods",
        "<metonic_text::interval::IntervalFormatter>::join",
        "<metonic_text::locale::Locale>::preferred_hours",
        "<metonic_text::locale::tags::Tags>::likely",
        "<metonic_text::locale::tags::Tags>::replace_old",
        "<metonic_text::locale::tags::Tags>::resolve",
        "<metonic_text::parse::clock::ReadClock>::read_zone",
        "<metonic_text::pattern::Pattern>::joined_by",
        "<metonic_text::pattern::Pattern>::qt_date_time",
        "<metonic_text::pattern::Pattern>::with_numbers",
        "<metonic_text::skeleton::Skeleton>::interval",
        "metonic::counts::julian_date::read_half",
        "metonic_text::numbering::write_rules",
        "metonic_text::qt::in_braces",
        "metonic_text::strftime::read",
        "metonic_text::zone::write",
    ]),
    allowed("retain and dedup, within the days that there are", &["core::slice::index::slice_index_fail"], &["metonic::recur::expand::choose"]),
    allowed("what threads are made with: a thread, or its result, is there when it is asked for", &[
        "<alloc::sync::Arc<std::thread::spawnhook::SpawnHook>>::drop_slow",
        "<std::sys::thread::unix::Thread>::join",
        "<std::sys::thread::unix::Thread>::new",
        "<std::thread::id::ThreadId>::new",
        "<std::thread::scoped::ScopeData>::increment_num_running_threads",
        "<std::thread::spawnhook::ChildSpawnHooks>::run",
        "<std::thread::spawnhook::SpawnHooks as core::ops::drop::Drop>::drop",
        "<std::thread::thread::Thread>::new",
        "std::env::_var_os",
        "std::thread::spawnhook::run_spawn_hooks",
    ], &["metonic::conformance::threads::at_once::::{closure#0}"]),
    allowed("for a place past the end of a text or a list; it is one that a search in it gave", &["core::num::from_ascii_radix_panic"], &[
        "<metonic::calendars::roman::nomenclature::RomanDate as core::str::traits::FromStr>::from_str",
        "<metonic::recur::text::Given>::rule",
        "metonic::counts::julian_date::read_half",
        "metonic::counts::parse_number",
        "metonic::counts::parts::read",
        "metonic::recur::text::month",
        "metonic::recur::text::until",
        "metonic::recur::text::weekday_number",
    ]),
    allowed("for a place past the end of a text or a list; it is one that a search in it gave", &["core::option::expect_failed"], &["<metonic::recur::iterator::Days>::fill"]),
    allowed("for a character after the last; the digits are of CLDR's tables", &["core::option::expect_failed"], &[
        "<metonic_text::numbering::Numbering>::digits",
        "<metonic_text::numbering::Numbering>::numbered",
    ]),
    allowed("the standard library's tree, which keeps its own order", &["core::option::unwrap_failed"], &[
        "<metonic::conformance::Checker>::sample",
        "<metonic::conformance::years::Said>::holds",
        "<metonic::recur::set::RecurrenceSet as core::fmt::Debug>::fmt",
        "<metonic::recur::set::RecurrenceSet>::with_day",
        "<metonic::recur::set::RecurrenceSet>::with_rule",
        "<metonic::recur::set::RecurrenceSet>::without_day",
        "<metonic::recur::set::SetDays as core::fmt::Debug>::fmt",
        "<metonic::recur::set::SetDays as core::iter::traits::iterator::Iterator>::next",
        "panic_probe::rules::any_calendar::days_debug",
        "panic_probe::rules::any_calendar::days_debug::{closure#0}",
        "panic_probe::rules::any_calendar::debug",
        "panic_probe::rules::any_calendar::debug::{closure#0}",
        "panic_probe::rules::any_calendar::set",
        "panic_probe::rules::any_calendar::with_rule",
        "panic_probe::rules::outside::days_debug",
        "panic_probe::rules::outside::debug",
        "panic_probe::rules::outside::set",
        "panic_probe::rules::outside::with_rule",
    ]),
    allowed("the parts of a language tag that was read", &["core::option::unwrap_failed"], &["<metonic_text::locale::Locale>::new"]),
    allowed("the standard library's places in a list of days, within its length", &["core::panicking::panic"], &["<metonic::recur::iterator::Days>::fill"]),
    allowed("the standard library's tree, which keeps its own order", &["core::panicking::panic"], &[
        "<metonic::conformance::years::Said>::holds",
        "<metonic::recur::set::RecurrenceSet>::with_day",
        "<metonic::recur::set::RecurrenceSet>::without_day",
        "<metonic::recur::set::SetDays as core::iter::traits::iterator::Iterator>::next",
        "panic_probe::rules::any_calendar::set",
        "panic_probe::rules::outside::set",
    ]),
    allowed("for a place past the end of a text or a list; it is one that a search in it gave", &["core::panicking::panic_bounds_check"], &[
        "<metonic::registry::Registry>::calendar_names",
        "metonic::recur::rule::in_order",
    ]),
    allowed("the standard library's search in a text, at places within it", &[
        "core::panicking::panic_bounds_check",
        "core::str::slice_error_fail",
    ], &[
        "<metonic_text::formatter::Formatter>::month",
        "<metonic_text::formatter::Formatter>::months",
        "<metonic_text::interval::Source>::times",
        "<metonic_text::parse::beginning::Heads>::longest",
        "<metonic_text::parse::beginning::Heads>::of::::{closure#0}",
        "<metonic_text::parse::search::Search>::padded_number",
        "metonic_text::formatter::names::in_pattern",
        "metonic_text::parse::clock::offset",
        "metonic_text::parse::numbers::rules::hebrew_by_rules",
        "metonic_text::zone::from_greenwich",
    ]),
    allowed("for a once-lock whose closure asks for it again; it only stores", &["core::panicking::panic_fmt"], &[
        "<&metonic::registry::directory::Directory as core::fmt::Debug>::fmt",
        "<metonic::registry::directory::Entering>::commit",
        "<metonic::registry::directory::Table as core::fmt::Debug>::fmt",
        "<metonic::registry::directory::Table>::set",
    ]),
    allowed("for a part of a list past its end; places are asked of the list", &["core::panicking::panic_fmt"], &["<metonic::calendars::islamic::by_sighting::IslamicBySighting>::new"]),
    allowed("for a radix past 36; it is 10", &["core::panicking::panic_fmt"], &[
        "<metonic::calendars::roman::nomenclature::RomanDate as core::str::traits::FromStr>::from_str",
        "<metonic::recur::text::Given>::rule",
        "metonic::counts::julian_date::read_half",
        "metonic::counts::parse_number",
        "metonic::counts::parts::read",
        "metonic::recur::text::month",
        "metonic::recur::text::until",
        "metonic::recur::text::weekday_number",
    ]),
    allowed("for a range that ends before it begins; that is asked first", &["core::panicking::panic_fmt"], &["<metonic::recur::set::RecurrenceSet>::between"]),
    allowed("for a width of more than 65 535; it is at most 9", &["core::panicking::panic_fmt"], &["<metonic_text::time::Time as core::fmt::Display>::fmt"]),
    allowed("for slices of two lengths; the room is cut to the length of the text", &["core::slice::copy_from_slice_impl::len_mismatch_fail"], &[
        "<metonic_text::locale::Locale>::preferred_hours",
        "<metonic_text::locale::tags::Tags>::tag",
        "<metonic_text::locale::tags::Text as core::fmt::Write>::write_char",
        "<metonic_text::locale::tags::Text as core::fmt::Write>::write_str",
        "<metonic_text::parse::numbers::Written as core::fmt::Write>::write_char",
        "<metonic_text::parse::numbers::Written as core::fmt::Write>::write_str",
    ]),
    allowed("for a place past the end of a text or a list; it is one that a search in it gave", &["core::slice::index::slice_index_fail"], &[
        "<metonic::recur::rule::Rule>::new",
        "<metonic::recur::text::Given>::read",
        "<metonic::text::Reader>::annotation",
    ]),
    allowed("the standard library's tree, which keeps its own order", &["core::slice::index::slice_index_fail"], &[
        "<metonic::conformance::years::Said>::holds",
        "<metonic::recur::set::RecurrenceSet>::with_day",
        "<metonic::recur::set::RecurrenceSet>::without_day",
        "panic_probe::rules::any_calendar::set",
        "panic_probe::rules::outside::set",
    ]),
    allowed("the standard library's search in a text, at places within it", &["core::slice::index::slice_index_fail"], &["metonic_text::zone::from_greenwich"]),
    allowed("what threads are made with: a thread, or its result, is there when it is asked for", &["std::thread::current::current_or_unnamed"], &["metonic::conformance::threads::at_once"]),
    allowed("for an offset past jiff's range; it is one that a zone of jiff's has", &["core::panicking::panic_fmt"], &["<metonic_text::date_time::DateTime as core::convert::From>::from"]),
    allowed("the divisor is the step of an iterator, 4", &["core::panicking::panic_const::panic_const_div_by_zero"], &["<metonic::conformance::Checker>::sample"]),
];
