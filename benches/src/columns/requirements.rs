//! What `--check` asks of columns.

use metonic_columns::Level;

use super::{Filling, Parts, Row, Timed};

/// How many times the time of copying the days a column takes, in the caches: Gregorian, any day.
const AVX2: f64 = 7.0;
const AVX512: f64 = 4.5;
/// The same, any calendar in 1900–2099.
const ANY_CALENDAR: f64 = 6.0;
/// How many times the time of copying as many bytes as go in and out: sorted and clustered columns,
/// and those larger than the caches. Copying those bytes alone takes about 1.5 times as long as
/// copying the days.
const IN_ORDER: f64 = 1.5;
const LARGE: f64 = 1.4;
/// How many times our time arrow's is, at least: random dates, year, month and day.
const BEYOND_ARROW: f64 = 10.0;

/// Prints what is not met, and says whether all is.
pub(crate) fn are_met(rows: &[Row]) -> bool {
    let (mut asked, mut missed) = (0, 0);
    let mut hold = |is_met: bool, line: String| {
        asked += 1;
        if !is_met {
            missed += 1;
            println!("not met: {line}");
        }
    };
    for row in rows.iter().filter(|row| row.parts == Parts::YearMonthDay) {
        let name = format!("{}, {}", row.id, row.workload());
        for ours in row.ours() {
            if let Some((what, ratio, limit)) = limit(row, ours) {
                let line = format!("{name}, {}: × copying {what} {ratio:.2}, at most {limit:.1}", ours.name);
                hold(ratio <= limit, line);
            }
        }
        let arrow = row.engines.iter().find(|engine| engine.name == "arrow-arith");
        if let Some((arrow, ours)) = arrow.zip(row.ours().last())
            && row.filling == Filling::Random
        {
            let ratio = arrow.median / ours.median;
            hold(
                ratio >= BEYOND_ARROW,
                format!("{name}: arrow's time of ours {ratio:.1}, at least {BEYOND_ARROW:.0}"),
            );
        }
    }
    println!("{} of {asked} lines of columns meet what is asked", asked - missed);
    missed == 0
}

/// What it is compared with, the ratio and the limit: by the processor's vectors, or for the best of
/// them alone where no level is named.
fn limit(row: &Row, ours: &Timed) -> Option<(&'static str, f64, f64)> {
    let level = ours.level?;
    let is_best = level == Level::best();
    let of_days = |limit| Some(("the days", ours.of_copying, limit));
    let of_bytes = |limit| is_best.then_some(("as many bytes", ours.of_same_bytes, limit));
    match (row.filling, level) {
        _ if row.is_large => of_bytes(LARGE),
        (Filling::AnyDay, Level::Avx2) => of_days(AVX2),
        (Filling::AnyDay, Level::Avx512) => of_days(AVX512),
        (Filling::Random, _) if is_best => of_days(ANY_CALENDAR),
        (Filling::Sorted | Filling::Clustered, _) => of_bytes(IN_ORDER),
        _ => None,
    }
}
