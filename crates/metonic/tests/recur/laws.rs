//! What holds for every rule, in calendars of every kind.

use metonic::recur::{End, Frequency, Recurrence, Rule, RuleParts, Scale, Skip, WeekdayNumber};
use metonic::registry::Name;
use metonic::{Calendar, Day, Month, Registry, Weekday};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::naive;

/// Solar, lunar and lunisolar; with thirteen months, with leap months before and after their number, with
/// days of the month that are left out and repeated.
const CALENDARS: [&str; 8] =
    ["gregorian", "hebrew", "chinese", "ethiopic", "persian", "islamic-civil", "indian", "coptic"];

fn weekday() -> impl Strategy<Value = Weekday> {
    (1..=7_u8).prop_map(|number| Weekday::new(number).unwrap())
}

fn signed(most: i16) -> impl Strategy<Value = i16> {
    prop_oneof![3 => 1..=most, 1 => -most..=-1]
}

fn parts() -> impl Strategy<Value = RuleParts> {
    let months = vec((1..=13_u8, prop::bool::weighted(0.2)), 0..4);
    let lists = (months, vec(signed(53), 0..3), vec(signed(385), 0..4), vec(signed(31), 0..4));
    let numbered = (prop_oneof![2 => Just(0_i16), 1 => signed(5)], weekday());
    let chosen = (vec(numbered, 0..4), vec(signed(6), 0..3), weekday());
    // Most lists are left out of most rules.
    let given = vec(prop::bool::weighted(0.35), 6);
    let whole =
        (0..4_usize, 1..5_u32, 0..CALENDARS.len(), 0..3_usize, prop::option::weighted(0.3, 1..20_u32));
    (lists, chosen, given, whole).prop_map(|(lists, chosen, given, whole)| {
        let mut parts = RuleParts::new(Frequency::ALL[whole.0]);
        let is_yearly = parts.frequency == Frequency::Yearly;
        parts.scale =
            Some(Scale { calendar: Name::new(CALENDARS[whole.2]).unwrap(), skip: Skip::ALL[whole.3] });
        parts.interval = whole.1.try_into().unwrap();
        parts.end = whole.4.map_or(End::Never, |count| End::Count(count.try_into().unwrap()));
        parts.week_start = chosen.2;
        if given[0] {
            parts.months =
                lists.0.iter().map(|&(number, leap)| Month::with_leap(number, leap).unwrap()).collect();
        }
        if given[1] && is_yearly {
            parts.weeks = lists.1.iter().map(|&week| week as i8).collect();
        }
        if given[2] && is_yearly {
            parts.year_days = lists.2;
        }
        if given[3] && parts.frequency != Frequency::Weekly {
            parts.month_days = lists.3.iter().map(|&day| day as i8).collect();
        }
        if given[4] {
            let plain = parts.frequency < Frequency::Monthly || !parts.weeks.is_empty();
            let day = |&(number, weekday): &(i16, Weekday)| {
                WeekdayNumber::at(if plain { 0 } else { number as i8 }, weekday)
            };
            parts.weekdays = chosen.0.iter().map(day).collect();
        }
        if given[5] {
            let mut with_places = RuleParts { places: chosen.1, ..parts.clone() };
            if Rule::new(with_places.clone()).is_err() {
                with_places.places.clear();
            }
            parts = with_places;
        }
        parts
    })
}

fn omitting(parts: RuleParts) -> Rule {
    let scale = parts.scale.map(|scale| Scale { skip: Skip::Omit, ..scale });
    Rule::new(RuleParts { scale, ..parts }).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(parts in parts()) {
        let rule = Rule::new(parts).unwrap();
        prop_assert_eq!(rule.to_string().parse(), Ok(rule));
    }

    #[test]
    fn the_days_are_those_of_the_oracle(parts in parts(), start in -30_000..60_000_i32) {
        let rule = omitting(parts);
        let (start, last) = (Day::new(start), Day::new(start + 3_000));
        let calendar = Registry::global().calendar(rule.parts().scale.unwrap().calendar.as_str()).unwrap();
        let expected = naive::days(calendar, &rule, start, last);
        let recurrence = Recurrence::starting(rule, start).unwrap();
        let found: Vec<Day> = recurrence.between(start, last).collect();
        prop_assert_eq!(found, expected, "{} from {}", recurrence.rule(), start);
    }

    #[test]
    fn days_are_in_order_and_found_from_anywhere(parts in parts(), start in -30_000..60_000_i32, far in 0..20_000_i32) {
        let rule = Rule::new(parts).unwrap();
        let recurrence = Recurrence::starting(rule, Day::new(start)).unwrap();
        let day = Day::new(start + far);
        let all: Vec<Day> = recurrence.days().take_while(|day| day.get() < start + 24_000).take(2_000).collect();
        prop_assert!(all.is_sorted_by(|a, b| a < b), "{}", recurrence.rule());
        prop_assert!(all.iter().all(|day| day.get() >= start));
        // Far enough that what was collected has an end.
        let Some(&last) = all.last() else { return Ok(()) };
        let expected: Vec<Day> = all.iter().copied().filter(|&other| other > day).collect();
        let found: Vec<Day> = recurrence.after(day).take_while(|&day| day <= last).collect();
        prop_assert_eq!(found, expected, "{} from {} after {}", recurrence.rule(), recurrence.start(), day);
    }

    #[test]
    fn the_ends_of_days_are_ends(parts in parts(), near in 0..2_000_i32) {
        let rule = Rule::new(parts).unwrap();
        for start in [i32::MIN + near, i32::MAX - near] {
            let recurrence = Recurrence::starting(rule.clone(), Day::new(start)).unwrap();
            prop_assert!(recurrence.days().take(50).count() <= 50);
            prop_assert!(recurrence.after(Day::new(i32::MAX - near)).take(50).count() <= 50);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[A-Z=;,0-9+\\-]{0,60}", value in "\\PC{0,12}") {
        let _ = text.parse::<Rule>();
        for name in ["UNTIL", "BYDAY", "BYMONTH", "RSCALE", "COUNT"] {
            let text = format!("FREQ=YEARLY;{name}={value}");
            if let Err(error) = text.parse::<Rule>() {
                prop_assert!(error.at() <= text.len());
            }
        }
    }
}

#[test]
fn every_calendar_has_anniversaries() {
    for calendar in metonic::calendars::ALL {
        let calendar = Registry::global().calendar(calendar.about().id).unwrap();
        for text in ["FREQ=YEARLY", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYYEARDAY=1"] {
            let start = Day::new(20_000).in_calendar(calendar);
            let recurrence = Recurrence::new(text.parse().unwrap(), start).unwrap();
            let days: Vec<Day> = recurrence.days().take(3).collect();
            assert_eq!(days.len(), 3, "{text} in {calendar:?}");
        }
    }
}
