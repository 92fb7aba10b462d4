//! What each operation costs, a row, beside the loop of single questions: `cargo run --release -p
//! metonic-columns --features rayon,text --example operations`.

#![allow(
    clippy::cast_precision_loss,
    clippy::too_many_lines,
    reason = "a list of operations, in nanoseconds"
)]

use std::hint::black_box;
use std::ops::Range;
use std::time::Instant;

use metonic::{
    Calendar, Date, Day, Month, MonthIndex, Overflow, Registry, Span, Unit, YearMonthDay, arithmetic,
};
use metonic_columns::{
    Columns, Dates, OnError, Others, Period, Rows, Spans, TextColumn, add_into, days_into, fields_into,
    format_distinct, format_into, month_index_into, parse_into, start_into, until_into,
};
use metonic_text::{Formatter, Parser, Pattern, Style};

const ROWS: usize = 1 << 20;

/// Rows at a time.
const CHUNK: usize = 1 << 14;

/// Nanoseconds a row: the lower quartile of the chunks, so that what else the machine does counts little.
/// Each chunk has other rows, which nothing has learnt.
fn time(mut work: impl FnMut(Range<usize>)) -> f64 {
    let begin = Instant::now();
    let mut times = Vec::new();
    for first in (0..ROWS).step_by(CHUNK) {
        let start = Instant::now();
        work(first..first + CHUNK);
        times.push(start.elapsed().as_secs_f64() * 1e9 / CHUNK as f64);
        if begin.elapsed().as_millis() > 400 && times.len() > 3 {
            break;
        }
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 4]
}

fn main() {
    let mut state = 1_u64;
    let mut random = |below: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 32) as u32 % below) as i32
    };
    // 1900 to 2099, at random.
    let days: Vec<Day> = (0..ROWS).map(|_| Day::new(random(73_049) - 25_567)).collect();
    let others: Vec<Day> = (0..ROWS).map(|_| Day::new(random(73_049) - 25_567)).collect();
    let counts: Vec<i64> = (0..ROWS).map(|_| i64::from(random(48) - 24)).collect();
    let one = Rows::new();
    println!("calendar,operation,column,single");
    for id in ["gregorian", "hebrew", "chinese", "islamic-civil", "persian", "hindu-lunar"] {
        let calendar = Registry::global().calendar(id).unwrap();
        let line = |what: &str, column: f64, single: f64| println!("{id},{what},{column:.2},{single:.2}");
        let mut out = vec![Day::MAX; ROWS];
        let mut numbers = vec![1_i64; ROWS];
        let mut indices = vec![MonthIndex::default(); ROWS];

        let (mut year, mut month, mut day) = (vec![0; ROWS], vec![Month::M01; ROWS], vec![0; ROWS]);
        let (mut ordinal, mut leap) = (vec![0; ROWS], vec![false; ROWS]);
        let columns = &mut Columns {
            year: Some(&mut year),
            month: Some(&mut month),
            day: Some(&mut day),
            month_ordinal: Some(&mut ordinal),
            leap_day: Some(&mut leap),
            ..Columns::default()
        };
        fields_into(calendar, &days, columns).unwrap();

        let has_leap = leap.contains(&true);
        // Makes the table of months.
        month_index_into(calendar, &days, one, &mut indices).unwrap();
        let column = time(|r| {
            let dates = Dates::new(&year[r.clone()], &month[r.clone()], &day[r.clone()]);
            let dates = if has_leap { dates.with_leap_days(&leap[r.clone()]) } else { dates };
            days_into(calendar, dates, one, &mut out[r]).unwrap();
        });
        let single = time(|r| {
            for row in r {
                let date = YearMonthDay::new(year[row], month[row], day[row]).with_leap_day(leap[row]);
                out[row] = calendar.day_of(date).unwrap();
            }
        });
        line("days_into", column, single);
        let column = time(|r| {
            let dates = Dates::by_ordinal(&year[r.clone()], &ordinal[r.clone()], &day[r.clone()]);
            days_into(calendar, dates.with_leap_days(&leap[r.clone()]), one, &mut out[r]).unwrap();
        });
        line("days_into by ordinal", column, f64::NAN);

        let spans = [
            ("days", Span::new().days(40)),
            ("months", Span::new().months(7)),
            ("years", Span::new().years(3)),
        ];
        for (what, span) in spans {
            let column = time(|r| {
                add_into(calendar, &days[r.clone()], span.into(), Overflow::Clamp, one, &mut out[r]).unwrap();
            });
            let single = time(|r| {
                for row in r {
                    out[row] = arithmetic::add(&calendar, days[row], span, Overflow::Clamp).unwrap();
                }
            });
            line(&format!("add_into {what}"), column, single);
        }
        let column = time(|r| {
            let spans = Spans::Units(Unit::Month, &counts[r.clone()]);
            add_into(calendar, &days[r.clone()], spans, Overflow::Clamp, one, &mut out[r]).unwrap();
        });
        line("add_into months of each", column, f64::NAN);

        for unit in [Unit::Month, Unit::Year] {
            let column = time(|r| {
                let others = Others::Each(&others[r.clone()]);
                until_into(calendar, &days[r.clone()], others, unit, one, &mut numbers[r]).unwrap();
            });
            let single = time(|r| {
                for row in r {
                    numbers[row] = arithmetic::until(&calendar, days[row], others[row], unit).months;
                }
            });
            line(&format!("until_into {}", unit.name()), column, single);
        }
        for period in
            [Period::WeekFrom(metonic::Weekday::Monday), Period::Month, Period::Quarter, Period::Year]
        {
            let column = time(|r| start_into(calendar, &days[r.clone()], period, one, &mut out[r]).unwrap());
            let single = time(|r| {
                for row in r {
                    let date = Date::from_day(days[row], calendar);
                    out[row] = match period {
                        Period::Month => date.first_of_month().to_day(),
                        Period::Year => date.first_of_year().to_day(),
                        _ => return,
                    };
                }
            });
            line(&format!("start_into {period:?}"), column, single);
        }
        let column = time(|r| month_index_into(calendar, &days[r.clone()], one, &mut indices[r]).unwrap());
        let single = time(|r| {
            for row in r {
                indices[row] = calendar.month_of(days[row]);
            }
        });
        line("month_index_into", column, single);

        let mut sorted = days.clone();
        sorted.sort_unstable();
        // Of five years.
        let few: Vec<Day> = days.iter().map(|day| Day::new(day.get() % 1_800)).collect();
        let columns = [("1900-2099", &days), ("sorted", &sorted), ("five years", &few)];
        for (style, pattern) in [("long", None), ("y-MM-dd", Some(Pattern::ldml("y-MM-dd").unwrap()))] {
            let english = "en".parse().unwrap();
            let parser = match pattern {
                None => Parser::with_style(english, calendar, Style::Long),
                Some(pattern) => Parser::new(english, calendar, pattern),
            };
            let formatter: &Formatter<'_, _> = parser.formatter();
            for (which, days) in columns {
                let mut texts = TextColumn::new();
                let column = time(|r| {
                    texts.clear();
                    format_into(formatter, &days[r], one, &mut texts).unwrap();
                });
                let mut text = String::new();
                let single = time(|r| {
                    text.clear();
                    days[r].iter().for_each(|&day| formatter.write(day, &mut text).unwrap());
                });
                line(&format!("format_into {style} {which}"), column, single);
                let column = time(|r| {
                    black_box(format_distinct(formatter, &days[r], one).unwrap());
                });
                line(&format!("format_distinct {style} {which}"), column, single);
                texts.clear();
                format_into(formatter, days, one, &mut texts).unwrap();
                let texts: Vec<&str> = texts.iter().collect();
                let keep = Rows::new().on_error(OnError::Null);
                let column = time(|r| {
                    black_box(parse_into(&parser, &texts[r.clone()], keep, &mut out[r]).unwrap());
                });
                let single = time(|r| {
                    for row in r {
                        out[row] = parser.parse(texts[row]).unwrap_or_default();
                    }
                });
                line(&format!("parse_into {style} {which}"), column, single);
            }
        }
    }
}
