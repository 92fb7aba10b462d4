#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| metonic_fuzz_targets::run_in_time("icalendar", bytes));
