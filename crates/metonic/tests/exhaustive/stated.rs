//! Calendars whose rule is too long to be restated: every day of the range that each is stated for, in
//! order and back, with its months and years.
//!
//! The range is that in which a calendar's standing is better than approximate. Those that stand alike on
//! every day there is, by a rule of some hundred multiplications, are walked over ten thousand years.
//! Published dates are in `truth/`, and are asked for in every run.

use std::ops::RangeInclusive;

use metonic::{Calendar, Day, Status, calendars, conformance};

use super::subject::walked as say;

/// The first and the last day around 2000-01-01 before the calendar is no more than approximate, or those
/// of the years −5000 to 5000.
fn stated_range(calendar: &impl Calendar) -> RangeInclusive<Day> {
    let is_approximate = |day: i32| calendar.status(Day::new(day)) == Status::Approximate;
    // From a day where it is not to one where it is, by halves.
    let end = |mut inside: i32, mut outside: i32| {
        while inside.abs_diff(outside) > 1 {
            let middle = inside.midpoint(outside);
            *(if is_approximate(middle) { &mut outside } else { &mut inside }) = middle;
        }
        Day::new(inside)
    };
    let year_2000 = 10_957;
    assert!(!is_approximate(year_2000), "{}", calendar.about().id);
    if is_approximate(i32::MIN) && is_approximate(i32::MAX) {
        return end(year_2000, i32::MIN)..=end(year_2000, i32::MAX);
    }
    assert!(!is_approximate(i32::MIN) && !is_approximate(i32::MAX), "{}", calendar.about().id);
    let day = |year, month, day| calendars::Gregorian::to_day(year, month, day).unwrap();
    day(-5_000, 1, 1)..=day(5_000, 12, 31)
}

fn walk(calendar: &impl Calendar) {
    let days = stated_range(calendar);
    let all = u64::from(days.start().get().abs_diff(days.end().get())) + 1;
    let id = calendar.about().id;
    assert_eq!(conformance::check_every_day(calendar, days), Ok(all), "{id}");
    say("calendar", id, all);
}

macro_rules! stated {
    ($($stated:ident: $Calendar:ident;)*) => {
        $(
            #[test]
            #[ignore = "seconds to a minute of a processor"]
            fn $stated() {
                walk(&calendars::$Calendar);
            }
        )*

        /// The ids of the calendars in this table.
        pub(crate) fn walked() -> impl Iterator<Item = String> {
            [$(calendars::$Calendar.about().id.to_string()),*].into_iter()
        }
    };
}

stated! {
    stated_babylonian: Babylonian;
    stated_hebrew_observational: HebrewObservational;
    stated_samaritan: Samaritan;
    stated_myanmar: Myanmar;
    stated_thai_suriyayatra: ThaiSuriyayatra;
    stated_dai: Dai;
    stated_tibetan_phugpa: TibetanPhugpa;
    stated_tibetan_tsurphu: TibetanTsurphu;
    stated_tibetan_mongol: TibetanMongol;
    stated_tibetan_bhutan: TibetanBhutan;
    stated_tibetan_karana: TibetanKarana;
    stated_old_hindu_lunar: OldHinduLunar;
    stated_hindu_solar: HinduSolar;
    stated_hindu_solar_tamil: HinduSolarTamil;
    stated_hindu_solar_malayalam: HinduSolarMalayalam;
    stated_hindu_solar_madras: HinduSolarMadras;
    stated_hindu_solar_bengal: HinduSolarBengal;
    stated_hindu_lunar: HinduLunar;
    stated_hindu_lunar_saka: HinduLunarSaka;
    stated_hindu_lunar_gujarati: HinduLunarGujarati;
    stated_astro_hindu_solar: AstroHinduSolar;
    stated_astro_hindu_lunar: AstroHinduLunar;
    stated_persian_borji: PersianBorji;
}
