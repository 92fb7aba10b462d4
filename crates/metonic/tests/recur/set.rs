//! Sets of rules and days: the examples of RFC 5545, sections 3.8.5.1 to 3.8.5.3, and the laws of sets.

use std::collections::BTreeSet;

use metonic::recur::{Recurrence, RecurrenceSet};
use metonic::{AnyCalendar, Day};

use crate::{day, recurrence};

fn texts(days: impl Iterator<Item = Day>) -> Vec<String> {
    days.map(|day| day.to_string()).collect()
}

/// Section 3.8.5.3: every Friday the 13th, without the start, which is 2 September.
#[test]
fn a_day_is_left_out() {
    let start = day("19970902");
    let set = RecurrenceSet::new()
        .with_rule(recurrence("19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"))
        .with_day(start)
        .without_day(start);
    assert_eq!(
        texts(set.days().take(5)),
        ["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"]
    );
    assert!(!set.has_barren_rule());
}

#[test]
fn nothing_is_in_an_empty_set() {
    let empty: RecurrenceSet<AnyCalendar> = RecurrenceSet::default();
    assert_eq!(empty.days().next(), None);
    assert!(!empty.has_barren_rule());
    let single = empty.with_day(Day::MAX).with_day(Day::MIN);
    assert_eq!(single.days().collect::<Vec<_>>(), [Day::MIN, Day::MAX]);
    assert_eq!(single.after(Day::MIN).collect::<Vec<_>>(), [Day::MAX]);
    assert_eq!(single.after(Day::MAX).next(), None);
    assert_eq!(single.between(Day::MAX, Day::MIN).next(), None);
}

fn rules() -> [Recurrence<AnyCalendar>; 4] {
    [
        recurrence("19970902", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=60"),
        recurrence("19970901", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1"),
        recurrence("19970910", "RSCALE=HEBREW;FREQ=MONTHLY;BYMONTHDAY=1"),
        recurrence("19971001", "FREQ=DAILY;INTERVAL=3;UNTIL=19980301"),
    ]
}

/// The union of the rules and the days, less what is left out, whatever the order in which they are given.
#[test]
fn a_set_is_the_union_less_what_is_left_out() {
    let rules = rules();
    let singles = ["19970903", "19971225", "19990101"].map(day);
    let without = ["19970915", "19971225", "19980101", "20500101"].map(day);
    let (first, last) = (day("19970101"), day("19991231"));
    let mut expected: BTreeSet<Day> = rules.iter().flat_map(|rule| rule.between(first, last)).collect();
    expected.extend(singles);
    expected.retain(|day| !without.contains(day));
    let build = |order: [usize; 4]| {
        let set = order.iter().fold(RecurrenceSet::new(), |set, &place| set.with_rule(rules[place].clone()));
        let set = singles.into_iter().fold(set, RecurrenceSet::with_day);
        without.into_iter().fold(set, RecurrenceSet::without_day)
    };
    for set in [build([0, 1, 2, 3]), build([3, 1, 0, 2])] {
        let found: Vec<Day> = set.between(first, last).collect();
        assert!(found.is_sorted_by(|a, b| a < b), "once each");
        assert!(found.iter().eq(&expected));
        assert!(set.days().take_while(|&day| day <= last).eq(expected.iter().copied()));
        for cut in ["19970902", "19971001", "19980310", "19991231"].map(day) {
            assert!(
                set.after(cut)
                    .take_while(|&day| day <= last)
                    .eq(expected.iter().copied().filter(|&day| day > cut))
            );
            let between: Vec<Day> = set.between(cut, last).collect();
            assert!(between.iter().eq(expected.range(cut..)), "{cut}");
        }
    }
}

#[test]
fn a_rule_without_days_is_barren_in_its_set() {
    let set = RecurrenceSet::new().with_rule(recurrence("19970902", "FREQ=DAILY;COUNT=2"));
    assert!(!set.has_barren_rule());
    let never = recurrence("19970902", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    let set = set.with_rule(never);
    assert!(set.has_barren_rule());
    assert_eq!(texts(set.days()), ["1997-09-02", "1997-09-03"]);
    // A rule whose end is before its start has no days, and is not barren: it did not look for them.
    let ended = RecurrenceSet::new().with_rule(recurrence("19970902", "FREQ=DAILY;UNTIL=19970901"));
    assert!(!ended.has_barren_rule());
    assert_eq!(ended.days().next(), None);
}
