//! What the kernels are run over: the same in every run.

use metonic::{Date, Day, calendars};
use metonic_text::{Formatter, Locale, Parser, Pattern};

/// Values that each kernel goes over: enough that what it does once is nothing beside.
pub(crate) const ROWS: usize = 4_096;

pub(crate) struct Sample {
    /// 1900 to 2099.
    pub(crate) days: Vec<Day>,
    /// Of all that there are, every other within 2^20 days of an end.
    pub(crate) far_days: Vec<Day>,
    pub(crate) ids: Vec<&'static str>,
    pub(crate) names: Vec<&'static str>,
    pub(crate) numbers: Vec<u32>,
    pub(crate) years: Vec<i32>,
    pub(crate) dates: Vec<Date>,
    pub(crate) iso_texts: Vec<String>,
    pub(crate) texts: Vec<String>,
    pub(crate) formatter: Formatter<'static, calendars::Gregorian>,
    pub(crate) parser: Parser<'static, calendars::Gregorian>,
}

impl Sample {
    pub(crate) fn new() -> Self {
        let mut random = random();
        let mut within = |first: i32, last: i32| {
            let width = last.abs_diff(first) as u64 + 1;
            first.wrapping_add(((u128::from(random()) * u128::from(width)) >> 64) as i32)
        };
        // 1900-01-01 to 2099-12-31.
        let days: Vec<Day> = (0..ROWS).map(|_| Day::new(within(-25_567, 47_481))).collect();
        let far_days = (0..ROWS).map(|row| match row % 4 {
            0 => Day::new(i32::MIN + within(0, 1 << 20)),
            1 => Day::new(i32::MAX - within(0, 1 << 20)),
            _ => Day::new(within(i32::MIN, i32::MAX)),
        });
        let far_days = far_days.collect();
        let pattern = Pattern::ldml("EEEE, d MMMM y").expect("a pattern of LDML");
        let locale = Locale::new("en").expect("a locale");
        let formatter = Formatter::new(locale, calendars::Gregorian, pattern.clone());
        let parser = Parser::new(locale, calendars::Gregorian, pattern);
        let of_built_in = |number: usize| calendars::ALL[number % calendars::ALL.len()];
        Self {
            ids: (0..ROWS).map(|row| of_built_in(row).about().id).collect(),
            names: (0..ROWS).map(|row| of_built_in(row).about().name).collect(),
            numbers: (0..ROWS).map(|row| (row % calendars::ALL.len()) as u32).collect(),
            years: (0..ROWS).map(|_| within(-9_999, 9_999)).collect(),
            dates: days.iter().map(|day| day.in_calendar(calendars::Gregorian)).collect(),
            iso_texts: days.iter().map(ToString::to_string).collect(),
            texts: days.iter().map(|&day| formatter.format(day).to_string()).collect(),
            days,
            far_days,
            formatter,
            parser,
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
fn random() -> impl FnMut() -> u64 {
    let mut state = 0x6d65_746f_6e69_6300_u64;
    move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
