//! How long columns take, as ratios to copying: `cargo run --release --example columns_speed [CALENDAR…]`.

use std::hint::black_box;
use std::time::Instant;

use metonic::registry::Registry;
use metonic::{Columns, Day, Month};
use metonic_columns::{Level, fields_into_at};

/// Values of each kind: enough for no predictor of branches to learn them.
const TOTAL: usize = 1 << 20;

fn main() {
    let ids: Vec<String> = std::env::args().skip(1).collect();
    let ids = if ids.is_empty() {
        ["gregorian", "hebrew", "chinese", "persian", "islamic-umalqura", "hindu-lunar"]
            .map(String::from)
            .to_vec()
    } else {
        ids
    };
    for rows in [8_192, TOTAL * 16] {
        let total = rows.max(TOTAL);
        let kinds = kinds(total);
        let (mut copied, mut bytes) = (vec![Day::EPOCH; rows], vec![0_u8; rows]);
        let copy = fastest(rows, |chunk| {
            black_box(&mut copied).copy_from_slice(black_box(part(&kinds[0].1, rows, chunk)));
        });
        let copy6 = fastest(rows, |chunk| {
            let days = black_box(part(&kinds[0].1, rows, chunk));
            black_box(&mut copied).copy_from_slice(days);
            black_box(&mut bytes).fill(chunk as u8);
            black_box(&mut bytes).fill(chunk as u8);
        });
        println!("{rows} rows: copying 4 bytes {copy:.4} ns a row, and filling 2 more {copy6:.4}");
        for id in &ids {
            let calendar = Registry::global().calendar(id).expect("a calendar's id");
            let (mut year, mut month, mut day) = (vec![0; rows], vec![Month::M01; rows], vec![0; rows]);
            for (kind, days) in &kinds {
                if *kind == "any" && id != "gregorian" {
                    continue;
                }
                for &level in Level::available() {
                    // Fills the table.
                    let mut all = |chunk| {
                        let days = black_box(part(days, rows, chunk));
                        let mut columns = Columns {
                            year: Some(&mut year),
                            month: Some(&mut month),
                            day: Some(&mut day),
                            ..Columns::default()
                        };
                        fields_into_at(level, calendar, days, &mut columns).expect("room");
                    };
                    (0..total / rows).for_each(&mut all);
                    let date = fastest(rows, all);
                    let only = fastest(rows, |chunk| {
                        let days = black_box(part(days, rows, chunk));
                        let mut columns = Columns { year: Some(&mut year), ..Columns::default() };
                        fields_into_at(level, calendar, days, &mut columns).expect("room");
                    });
                    println!(
                        "{id:18} {kind:9} {:8} date {date:.3} ns = {:5.2} copies, {:5.2} of as many bytes; year {only:.3} ns = {:5.2}",
                        level.name(),
                        date / copy,
                        date / copy6,
                        only / copy
                    );
                }
            }
        }
    }
}

fn part(days: &[Day], rows: usize, chunk: usize) -> &[Day] {
    let chunks = days.len() / rows;
    &days[chunk % chunks * rows..][..rows]
}

/// Nanoseconds a row in the fastest of many short repetitions.
fn fastest(rows: usize, mut work: impl FnMut(usize)) -> f64 {
    let calls = (400_000 / rows).max(1);
    let mut best = f64::MAX;
    let mut chunk = 0;
    for _ in 0..if rows > TOTAL { 7 } else { 150 } {
        let start = Instant::now();
        for _ in 0..calls {
            work(chunk);
            chunk += 1;
        }
        #[allow(clippy::cast_precision_loss, reason = "nanoseconds of a moment, rows of a column")]
        let each = start.elapsed().as_nanos() as f64 / (calls * rows) as f64;
        best = best.min(each);
    }
    best
}

fn kinds(total: usize) -> Vec<(&'static str, Vec<Day>)> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state >> 20
    };
    // Every day; ±100 years about 1970, and ±400; the same sorted; runs of 1000 within 20 days.
    let any: Vec<i32> = (0..total).map(|_| random() as i32).collect();
    let mut within = |days: u64| (0..total).map(|_| (random() % days) as i32 - (days / 2) as i32).collect();
    let (near, wide): (Vec<i32>, Vec<i32>) = (within(73_000), within(292_194));
    let mut sorted = near.clone();
    sorted.sort_unstable();
    let clustered =
        near.iter().enumerate().map(|(row, day)| near[row / 1000] + day.rem_euclid(21) - 10).collect();
    [("any", any), ("random200", near), ("random800", wide), ("sorted", sorted), ("clustered", clustered)]
        .map(|(kind, days): (_, Vec<i32>)| (kind, days.into_iter().map(Day::new).collect()))
        .into()
}
