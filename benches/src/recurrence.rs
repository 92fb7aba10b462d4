//! Rules expanded, beside `rrule`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use metonic::Day;
use metonic::recur::{Recurrence, Rule};

/// Rules of the Gregorian calendar, from easy to hard.
const PLAIN: [&str; 16] = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=10",
    "FREQ=DAILY;BYMONTH=1,7",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR",
    "FREQ=MONTHLY;BYMONTHDAY=2,15",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=YEARLY",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "FREQ=YEARLY;BYDAY=20MO",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200",
];

/// Rules of other calendars, which no peer expands.
const SCALED: [&str; 6] = [
    "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD",
    "RSCALE=HEBREW;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD",
    "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
    "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=15",
    "RSCALE=ISLAMIC-CIVIL;FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1",
    "RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13;BYMONTHDAY=1",
];

/// RFC 5545's day: 2 September 1997, a Tuesday.
const START: &str = "1997-09-02";
/// Days of a rule that are asked for.
const DAYS: usize = 200;
const RUN: Duration = Duration::from_millis(8);
const RUNS: usize = 9;

/// A rule and the nanoseconds of one of its days.
pub(crate) struct Row {
    pub(crate) rule: &'static str,
    pub(crate) ours: f64,
    pub(crate) rrule: Option<f64>,
}

pub(crate) fn run() -> Result<Vec<Row>, String> {
    println!("\n| rule | ns a day | rrule | ÷ ours |\n|---|---|---|---|");
    let plain = PLAIN.iter().map(|rule| measured(rule, true));
    let rows: Result<Vec<Row>, String> =
        plain.chain(SCALED.iter().map(|rule| measured(rule, false))).collect();
    let rows = rows?;
    for row in &rows {
        match row.rrule {
            Some(theirs) => {
                println!("| {} | {:.1} | {theirs:.0} | {:.0} |", row.rule, row.ours, theirs / row.ours)
            }
            None => println!("| {} | {:.1} | – | – |", row.rule, row.ours),
        }
    }
    Ok(rows)
}

fn measured(text: &'static str, is_plain: bool) -> Result<Row, String> {
    let start: Day = START.parse().map_err(|error| format!("{START}: {error}"))?;
    let rule: Rule = text.parse().map_err(|error| format!("{text}: {error}"))?;
    let recurrence = Recurrence::starting(rule, start).map_err(|error| format!("{text}: {error}"))?;
    let ours = || recurrence.days().take(DAYS).map(|day| day.to_string()).collect::<Vec<String>>();
    // Both begin with a rule already read.
    let ours_days = || {
        for day in recurrence.days().take(DAYS) {
            black_box(day);
        }
    };
    if !is_plain {
        let [ours] = timed([&ours_days]);
        return Ok(Row { rule: text, ours, rrule: None });
    }
    let theirs: rrule::RRuleSet = format!("DTSTART:19970902T000000Z\nRRULE:{text}")
        .parse()
        .map_err(|error| format!("{text}: {error}"))?;
    let their_days: Vec<String> =
        theirs.into_iter().take(DAYS).map(|day| day.format("%Y-%m-%d").to_string()).collect();
    // It ends by itself some years on.
    if ours().get(..their_days.len()) != Some(&their_days[..]) {
        return Err(format!("{text}: {:?}, by rrule {their_days:?}", ours()));
    }
    let most = their_days.len();
    let theirs = || {
        for day in theirs.into_iter().take(most) {
            black_box(day);
        }
    };
    let [ours, theirs] = timed([&ours_days, &theirs]);
    Ok(Row { rule: text, ours, rrule: Some(theirs * DAYS as f64 / most as f64) })
}

/// Nanoseconds a day, the least of some runs, in turn.
fn timed<const N: usize>(expansions: [&dyn Fn(); N]) -> [f64; N] {
    let mut least = [f64::INFINITY; N];
    for _ in 0..RUNS {
        for (expand, least) in expansions.iter().zip(&mut least) {
            let (start, mut done) = (Instant::now(), 0);
            while start.elapsed() < RUN {
                expand();
                done += DAYS;
            }
            *least = least.min(start.elapsed().as_nanos() as f64 / done as f64);
        }
    }
    least
}
