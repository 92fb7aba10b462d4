//! Metonic as one of the engines that `peers/drive.py` asks in turn: what is asked and answered is in
//! `peers/README.md`.

use std::collections::HashMap;
use std::fs;
use std::hint::black_box;
use std::io::{self, BufRead as _, Write as _};
use std::time::{Duration, Instant};

use metonic::{AnyCalendar, Calendar as _, Day, Month, Registry, calendars};
use metonic_columns::{Columns, fields_into};
use rustix::time::{ClockId, clock_gettime};

/// Rows that are turned and summed at a time.
const BLOCK: usize = 1 << 13;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let is_single = std::env::args().nth(1).as_deref() == Some("--single");
    let mut out = io::stdout().lock();
    for calendar in calendars::ALL {
        writeln!(out, "calendar {} {} {}", calendar.about().id, i32::MIN, i32::MAX)?;
    }
    let (name, parts) = if is_single {
        ("metonic, single dates", "ymd year")
    } else {
        ("metonic, columns", "ymd year ymd-sum year-sum")
    };
    writeln!(out, "parts {parts}\nready\t{name}\t{}", version())?;
    out.flush()?;

    let mut engine =
        Engine { is_single, files: HashMap::new(), year: Vec::new(), month: Vec::new(), day: Vec::new() };
    for line in io::stdin().lock().lines() {
        let answer = engine.answer(&line?);
        writeln!(out, "{}", answer.unwrap_or_else(|error| format!("error {error}")))?;
        out.flush()?;
    }
    Ok(())
}

struct Engine {
    is_single: bool,
    files: HashMap<String, Vec<Day>>,
    year: Vec<i32>,
    month: Vec<Month>,
    day: Vec<u8>,
}

impl Engine {
    fn answer(&mut self, request: &str) -> Result<String, Failure> {
        let fields: Vec<&str> = request.split_whitespace().collect();
        let &[file, id, parts, rows] = fields.as_slice() else {
            return Err("FILE CALENDAR PARTS ROWS".into());
        };
        let calendar = Registry::global().calendar(id)?;
        let rows: usize = rows.parse()?;
        if !self.files.contains_key(file) {
            self.files.insert(file.to_string(), read(file)?);
        }
        let days = self.files.get(file).and_then(|days| days.get(..rows)).ok_or("too few rows")?;
        if self.year.len() < rows {
            (self.year, self.month, self.day) = (vec![0; rows], vec![Month::M01; rows], vec![0; rows]);
        }
        let (year, month, day) = (&mut self.year[..rows], &mut self.month[..rows], &mut self.day[..rows]);
        let with_month = parts.starts_with("ymd");

        let (wall, cpu) = (Instant::now(), processor_time());
        let mut sums = [0; 3];
        if parts.ends_with("-sum") {
            for block in days.chunks(BLOCK) {
                let columns = (&mut year[..block.len()], &mut month[..block.len()], &mut day[..block.len()]);
                fill(calendar, block, with_month, columns)?;
                add(
                    &mut sums,
                    with_month,
                    (&year[..block.len()], &month[..block.len()], &day[..block.len()]),
                );
            }
        } else if self.is_single {
            let outs = year.iter_mut().zip(month.iter_mut().zip(day.iter_mut()));
            for (&at, (year, (month, day))) in days.iter().zip(outs) {
                let date = calendar.ymd_of(at);
                *year = date.year;
                if with_month {
                    (*month, *day) = (date.month, date.day);
                }
            }
        } else {
            fill(calendar, days, with_month, (&mut *year, &mut *month, &mut *day))?;
        }
        black_box((&*year, &*month, &*day));
        let (wall, cpu) = (wall.elapsed(), processor_time() - cpu);

        if !parts.ends_with("-sum") {
            add(&mut sums, with_month, (year, month, day));
        }
        let [years, months, days] = sums;
        Ok(format!("{} {} {years} {months} {days}", wall.as_nanos(), cpu.as_nanos()))
    }
}

fn version() -> &'static str {
    let mut lines = include_str!("../../Cargo.lock").lines();
    lines.find(|line| *line == "name = \"metonic-columns\"");
    let version = lines.next().and_then(|line| line.strip_prefix("version = \""));
    version.and_then(|version| version.strip_suffix('"')).unwrap_or_default()
}

fn read(file: &str) -> io::Result<Vec<Day>> {
    let bytes = fs::read(file)?;
    Ok(bytes.as_chunks().0.iter().map(|&bytes| Day::new(i32::from_le_bytes(bytes))).collect())
}

fn fill(
    calendar: AnyCalendar,
    days: &[Day],
    with_month: bool,
    (year, month, day): (&mut [i32], &mut [Month], &mut [u8]),
) -> Result<(), metonic::Error> {
    let mut columns = Columns { year: Some(year), ..Columns::default() };
    if with_month {
        columns.month = Some(month);
        columns.day = Some(day);
    }
    fields_into(calendar, days, &mut columns)
}

fn add(sums: &mut [i64; 3], with_month: bool, (year, month, day): (&[i32], &[Month], &[u8])) {
    sums[0] += year.iter().map(|&year| i64::from(year)).sum::<i64>();
    if with_month {
        sums[1] += month.iter().map(|month| i64::from(month.number())).sum::<i64>();
        sums[2] += day.iter().map(|&day| i64::from(day)).sum::<i64>();
    }
}

/// What this process has had of the processor.
fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}
