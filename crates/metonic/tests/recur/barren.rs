//! Rules that never come true: how long that takes to be found out.

use std::cell::Cell;
use std::fmt::Write as _;
use std::time::Duration;

use metonic::calendars::Hebrew;
use metonic::recur::{Ending, Recurrence, Rule};
use metonic::{About, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape, Registry};

/// Rules that give no day in most calendars, each by another way through the expansion.
const RULES: [&str; 25] = [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=99",
    "FREQ=YEARLY;BYMONTH=99",
    "FREQ=YEARLY;BYMONTH=99L",
    "FREQ=YEARLY;BYMONTH=1L;BYMONTHDAY=1",
    "FREQ=YEARLY;BYMONTHDAY=99",
    "FREQ=YEARLY;BYMONTH=12L;BYDAY=53MO",
    "FREQ=YEARLY;BYDAY=99MO",
    "FREQ=YEARLY;BYYEARDAY=999",
    "FREQ=YEARLY;BYYEARDAY=1,2,3;BYMONTH=6",
    "FREQ=YEARLY;BYWEEKNO=99",
    "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6",
    "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6;BYMONTHDAY=1,2,3;BYDAY=99MO",
    "FREQ=YEARLY;BYMONTHDAY=1;BYSETPOS=99",
    "FREQ=MONTHLY;BYMONTHDAY=99",
    "FREQ=MONTHLY;BYMONTH=99",
    "FREQ=MONTHLY;BYDAY=99MO",
    "FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYDAY=9MO",
    "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=3",
    "FREQ=WEEKLY;BYMONTH=99",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=99",
    "FREQ=DAILY;BYMONTH=99",
    "FREQ=DAILY;BYMONTHDAY=99",
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO,TU,WE",
    "FREQ=DAILY;INTERVAL=30;BYMONTH=99",
    "FREQ=DAILY;INTERVAL=30;BYMONTHDAY=99",
];

/// From Thursday, 1 January 1970.
fn time(id: &str, rule: &str, skip: &str) -> Option<Duration> {
    let calendar = Registry::global().calendar(id).unwrap();
    let rule = format!("RSCALE={id};{rule}{skip}").parse().unwrap();
    let recurrence = Recurrence::new(rule, Day::new(0).in_calendar(calendar)).unwrap();
    let begun = at_work()?;
    let mut days = recurrence.days();
    let found = days.next();
    at_work().filter(|_| found.is_none())?.checked_sub(begun)
}

/// The time that this thread has been at work, whatever else the machine does: Linux keeps it.
fn at_work() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// `cargo test -p metonic --release --test recur -- --ignored --nocapture barren` prints them.
#[test]
#[ignore = "a measurement"]
fn the_longest_time_by_calendar() {
    let mut worst = Vec::new();
    for calendar in metonic::calendars::ALL {
        let id = calendar.about().id;
        let mut times: Vec<(Duration, String)> = Vec::new();
        for rule in RULES {
            for skip in ["", ";SKIP=FORWARD"] {
                times.extend(time(id, rule, skip).map(|time| (time, format!("{rule}{skip}"))));
            }
        }
        times.sort();
        let mut line = format!("{id:24}");
        for (time, rule) in times.iter().rev().take(3) {
            write!(line, " {:8.1} ms {rule}", time.as_secs_f64() * 1e3).unwrap();
        }
        println!("{line}");
        worst.extend(times.pop());
    }
    println!("{:?}", worst.iter().max());
}

/// A rule without a day ends by the bound that its iterator states, in a calendar of each kind.
#[test]
fn what_never_comes_true_ends() {
    for id in ["gregorian", "hebrew", "chinese", "ethiopic", "islamic-civil", "hindu-lunar"] {
        let calendar = Registry::global().calendar(id).unwrap();
        for text in ["FREQ=YEARLY;BYMONTHDAY=99", "FREQ=MONTHLY;BYMONTH=99", "FREQ=WEEKLY;BYMONTH=99"] {
            let rule = format!("RSCALE={id};{text}").parse().unwrap();
            let recurrence = Recurrence::new(rule, Day::new(0).in_calendar(calendar)).unwrap();
            let mut days = recurrence.days();
            assert_eq!((days.next(), days.ending()), (None, Some(Ending::Barren)), "{text} in {id}");
        }
    }
}

/// The Hebrew calendar, whose answers are counted.
#[derive(Clone)]
struct Counted;

thread_local! {
    static ASKED: Cell<u64> = const { Cell::new(0) };
}

impl Calendar for Counted {
    fn about(&self) -> About<'_> {
        About::new("counted", Basis::Lunisolar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        Hebrew.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        Hebrew.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        ASKED.set(ASKED.get() + 1);
        Hebrew.find(year, month)
    }
}

/// Months that a year does not have are skipped to the few that it has: these are asked for their days once.
#[test]
fn months_are_expanded_once() {
    let list = |numbers: &mut dyn Iterator<Item = String>| numbers.collect::<Vec<_>>().join(",");
    let months = list(&mut (1..=99).flat_map(|month| [format!("{month}"), format!("{month}L")]));
    let days = list(&mut (1..=99).flat_map(|day| [format!("{day}"), format!("-{day}")]));
    let rule =
        format!("RSCALE=COUNTED;FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={days};BYSETPOS=999;SKIP=FORWARD");
    let recurrence = Recurrence::new(rule.parse().unwrap(), Day::new(0).in_calendar(Counted)).unwrap();
    ASKED.set(0);
    let mut found = recurrence.days();
    assert_eq!((found.next(), found.ending()), (None, Some(Ending::Barren)));
    // Of each year 198 months, and of 14 at most 99 days, of those that there are not the month too.
    let most = 2_000 * (198 + 14 * 99 * 4);
    assert!(ASKED.get() < most, "{} of {most}", ASKED.get());
}

/// The Gregorian calendar repeats itself after 400 years, whatever its name; the leap months of others do not.
#[test]
fn gregorian_rules_are_followed_for_400_years() {
    let most = |text: &str| text.parse::<Rule>().unwrap().most_empty();
    for frequency in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
        for interval in [1, 7, 30, 400] {
            let rule = format!("FREQ={frequency};INTERVAL={interval}");
            let plain = most(&rule);
            assert_eq!(most(&format!("RSCALE=GREGORIAN;{rule}")), plain, "{rule}");
            assert_eq!(most(&format!("RSCALE=iso8601;{rule}")), plain, "{rule}");
            assert!(most(&format!("RSCALE=CHINESE;{rule}")) >= plain, "{rule}");
        }
    }
    assert_eq!(
        ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].map(|name| most(&format!("FREQ={name}"))),
        [146_097, 20_871, 4_800, 400]
    );
    assert_eq!(most("RSCALE=CHINESE;FREQ=YEARLY"), 2_000);
}
