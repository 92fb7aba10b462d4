//! Panics that are referred to, and why none of them is reached.

/// A panic that functions of ours may refer to, and why.
pub(super) struct Allowed {
    pub(super) panic: &'static str,
    pub(super) reason: &'static str,
    /// Without generic arguments.
    pub(super) functions: &'static [&'static str],
}

const fn allowed(panic: &'static str, reason: &'static str, functions: &'static [&'static str]) -> Allowed {
    Allowed { panic, reason, functions }
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
    allowed("core::option::unwrap_failed", "OnceLock takes its closure out of an Option, once", &[
        "<metonic::registry::directory::Directory>::point",
        "<metonic::registry::directory::Entering>::commit",
        "<metonic::registry::directory::Table>::set",
    ]),
    allowed("core::slice::sort::shared::smallsort::panic_on_ord_violation", "for an order that is not total; that of bytes is", &[
        "<metonic::registry::Registry>::calendar_names",
    ]),
    allowed("core::slice::sort::shared::smallsort::panic_on_ord_violation", "for an order that is not total; that of numbers is", &[
        "<metonic::recur::iterator::Days>::fill",
        "<metonic::recur::recurrence::Recurrence>::expand",
        "<metonic::recur::recurrence::Recurrence>::named_weeks",
        "<metonic::recur::recurrence::Recurrence>::yearly",
        "<metonic::recur::rule::Rule>::new",
        "metonic::recur::expand::choose",
        "metonic::recur::rule::in_order",
        "metonic::rule::list::sort",
    ]),
    allowed("<alloc::vec::Vec<_, _>>::insert_mut::assert_failed", "for a place past the end; it is one that a search gave", &[
        "metonic::rule::list::insert",
    ]),
    allowed("core::option::expect_failed", "join, if the thread still holds its result; it has ended", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("core::option::unwrap_failed", "join, if the thread left no result; it leaves one, or a payload", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("core::panicking::panic_fmt", "scope, if nobody took the payload of a thread that panicked; join takes it", &[
        "metonic::conformance::threads::at_once",
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("std::panic::resume_unwind", "scope, if its closure panicked; that only starts and joins", &[
        "metonic::conformance::threads::at_once",
    ]),
    allowed("std::process::abort", "if a payload that nobody took panics when dropped", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("core::slice::index::slice_index_fail", "in the message of that abort", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1", &[
        "<metonic::calendars::myanmar::years::Year>::of_day",
        "<metonic::calendars::myanmar::years::Year>::of_month",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::tithi_of",
        "<metonic::tables::year_table::YearTable>::date_in_cycles",
        "metonic::calendars::indian::surya_siddhanta::ascensional_difference",
        "metonic::calendars::indian::surya_siddhanta::step_of",
        "metonic::calendars::tibetan::reckoning::equation",
    ]),
    allowed("core::panicking::panic_const::panic_const_div_overflow", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1", &[
        "<metonic::calendars::myanmar::years::Year>::of_day",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::end_of",
        "<metonic::calendars::tibetan::reckoning::Reckoning>::tithi_of",
        "<metonic::tables::year_table::YearTable>::date_in_cycles",
        "metonic::calendars::indian::surya_siddhanta::step_of",
        "metonic::calendars::tibetan::reckoning::equation",
    ]),
    allowed("core::panicking::panic_const::panic_const_rem_by_zero", "the divisor is a constant of the calendar's, or a sine that is far from 0: never 0, nor −1", &[
        "metonic::calendars::tibetan::reckoning::equation",
    ]),
    allowed("core::slice::index::slice_index_fail", "for a place past the end of a text; it is one that a search in the text gave", &[
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
    allowed("core::slice::index::slice_index_fail", "retain and dedup, within the days that there are", &[
        "metonic::recur::expand::choose",
    ]),
    allowed("<alloc::sync::Arc<std::thread::spawnhook::SpawnHook>>::drop_slow", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::sys::thread::unix::Thread>::join", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::sys::thread::unix::Thread>::new", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::thread::id::ThreadId>::new", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::thread::scoped::ScopeData>::increment_num_running_threads", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::thread::spawnhook::ChildSpawnHooks>::run", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::thread::spawnhook::SpawnHooks as core::ops::drop::Drop>::drop", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("<std::thread::thread::Thread>::new", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("core::num::from_ascii_radix_panic", "for a place past the end of a text or a list; it is one that a search in it gave", &[
        "<metonic::calendars::roman::nomenclature::RomanDate as core::str::traits::FromStr>::from_str",
        "<metonic::recur::text::Given>::rule",
        "metonic::counts::julian_date::read_half",
        "metonic::counts::parse_number",
        "metonic::counts::parts::read",
        "metonic::recur::text::month",
        "metonic::recur::text::until",
        "metonic::recur::text::weekday_number",
    ]),
    allowed("core::option::expect_failed", "for a place past the end of a text or a list; it is one that a search in it gave", &[
        "<metonic::recur::iterator::Days>::fill",
    ]),
    allowed("core::option::expect_failed", "for a character after the last; the digits are of CLDR's tables", &[
        "<metonic_text::numbering::Numbering>::digits",
        "<metonic_text::numbering::Numbering>::numbered",
    ]),
    allowed("core::option::unwrap_failed", "the standard library's tree, which keeps its own order", &[
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
    allowed("core::option::unwrap_failed", "the parts of a language tag that was read", &[
        "<metonic_text::locale::Locale>::new",
    ]),
    allowed("core::panicking::panic", "the standard library's places in a list of days, within its length", &[
        "<metonic::recur::iterator::Days>::fill",
    ]),
    allowed("core::panicking::panic", "the standard library's tree, which keeps its own order", &[
        "<metonic::conformance::years::Said>::holds",
        "<metonic::recur::set::RecurrenceSet>::with_day",
        "<metonic::recur::set::RecurrenceSet>::without_day",
        "<metonic::recur::set::SetDays as core::iter::traits::iterator::Iterator>::next",
        "panic_probe::rules::any_calendar::set",
        "panic_probe::rules::outside::set",
    ]),
    allowed("core::panicking::panic_bounds_check", "for a place past the end of a text or a list; it is one that a search in it gave", &[
        "<metonic::registry::Registry>::calendar_names",
        "metonic::recur::rule::in_order",
    ]),
    allowed("core::panicking::panic_bounds_check", "the standard library's search in a text, at places within it", &[
        "<metonic_text::formatter::Formatter>::month",
        "<metonic_text::formatter::Formatter>::months",
        "<metonic_text::interval::Source>::times",
        "<metonic_text::parse::beginning::Heads>::longest",
        "<metonic_text::parse::beginning::Heads>::of::::{closure#0}",
        "<metonic_text::parse::search::Search>::number",
        "metonic_text::formatter::names::in_pattern",
        "metonic_text::parse::clock::offset",
        "metonic_text::parse::numbers::rules::hebrew_by_rules",
        "metonic_text::zone::from_greenwich",
    ]),
    allowed("core::panicking::panic_fmt", "for a once-lock whose closure asks for it again; it only stores", &[
        "<&metonic::registry::directory::Directory as core::fmt::Debug>::fmt",
        "<metonic::registry::directory::Entering>::commit",
        "<metonic::registry::directory::Table as core::fmt::Debug>::fmt",
        "<metonic::registry::directory::Table>::set",
    ]),
    allowed("core::panicking::panic_fmt", "for a part of a list past its end; places are asked of the list", &[
        "<metonic::calendars::islamic::by_sighting::IslamicBySighting>::new",
    ]),
    allowed("core::panicking::panic_fmt", "for a radix past 36; it is 10", &[
        "<metonic::calendars::roman::nomenclature::RomanDate as core::str::traits::FromStr>::from_str",
        "<metonic::recur::text::Given>::rule",
        "metonic::counts::julian_date::read_half",
        "metonic::counts::parse_number",
        "metonic::counts::parts::read",
        "metonic::recur::text::month",
        "metonic::recur::text::until",
        "metonic::recur::text::weekday_number",
    ]),
    allowed("core::panicking::panic_fmt", "for a range that ends before it begins; that is asked first", &[
        "<metonic::recur::set::RecurrenceSet>::between",
    ]),
    allowed("core::panicking::panic_fmt", "for a width of more than 65 535; it is at most 9", &[
        "<metonic_text::time::Time as core::fmt::Display>::fmt",
    ]),
    allowed("core::slice::copy_from_slice_impl::len_mismatch_fail", "for slices of two lengths; the room is cut to the length of the text", &[
        "<metonic_text::locale::Locale>::preferred_hours",
        "<metonic_text::locale::tags::Tags>::tag",
        "<metonic_text::locale::tags::Text as core::fmt::Write>::write_char",
        "<metonic_text::locale::tags::Text as core::fmt::Write>::write_str",
        "<metonic_text::parse::numbers::Written as core::fmt::Write>::write_char",
        "<metonic_text::parse::numbers::Written as core::fmt::Write>::write_str",
    ]),
    allowed("core::slice::index::slice_index_fail", "for a place past the end of a text or a list; it is one that a search in it gave", &[
        "<metonic::recur::rule::Rule>::new",
        "<metonic::recur::text::Given>::read",
        "<metonic::text::Reader>::annotation",
    ]),
    allowed("core::slice::index::slice_index_fail", "the standard library's tree, which keeps its own order", &[
        "<metonic::conformance::years::Said>::holds",
        "<metonic::recur::set::RecurrenceSet>::with_day",
        "<metonic::recur::set::RecurrenceSet>::without_day",
        "panic_probe::rules::any_calendar::set",
        "panic_probe::rules::outside::set",
    ]),
    allowed("core::slice::index::slice_index_fail", "the standard library's search in a text, at places within it", &[
        "metonic_text::zone::from_greenwich",
    ]),
    allowed("core::str::slice_error_fail", "the standard library's search in a text, at places within it", &[
        "<metonic_text::formatter::Formatter>::month",
        "<metonic_text::formatter::Formatter>::months",
        "<metonic_text::interval::Source>::times",
        "<metonic_text::parse::beginning::Heads>::longest",
        "<metonic_text::parse::beginning::Heads>::of::::{closure#0}",
        "<metonic_text::parse::search::Search>::number",
        "metonic_text::formatter::names::in_pattern",
        "metonic_text::parse::clock::offset",
        "metonic_text::parse::numbers::rules::hebrew_by_rules",
        "metonic_text::zone::from_greenwich",
    ]),
    allowed("std::env::_var_os", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("std::thread::current::current_or_unnamed", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once",
    ]),
    allowed("std::thread::spawnhook::run_spawn_hooks", "what threads are made with: a thread, or its result, is there when it is asked for", &[
        "metonic::conformance::threads::at_once::::{closure#0}",
    ]),
    allowed("core::panicking::panic_fmt", "for an offset past jiff's range; it is one that a zone of jiff's has", &[
        "<metonic_text::date_time::DateTime as core::convert::From>::from",
    ]),
    allowed("core::panicking::panic_const::panic_const_div_by_zero", "the divisor is the step of an iterator, 4", &[
        "<metonic::conformance::Checker>::sample",
    ]),
];
