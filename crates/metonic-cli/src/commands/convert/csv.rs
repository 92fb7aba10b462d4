//! Converted dates as CSV, in bulk: rows are put together in one buffer.

use std::io::{self, Write};

use metonic::{Day, Fields, System, YearMonthDay};

use super::{HEADER, NO_SUN, Sink};
use crate::Failure;

/// Rows of CSV.
pub(super) struct CsvSink<'t, W: Write> {
    output: W,
    rows: Vec<u8>,
    targets: &'t [System],
}

/// Handed on at once, in bytes; a row is shorter by far.
const BLOCK: usize = 1 << 16;

impl<'t, W: Write> CsvSink<'t, W> {
    pub(super) fn new(output: W, targets: &'t [System]) -> Self {
        let mut rows = Vec::with_capacity(BLOCK + (1 << 12));
        rows.extend_from_slice(HEADER.join(",").as_bytes());
        rows.push(b'\n');
        Self { output, rows, targets }
    }

    fn end_row(&mut self) -> io::Result<()> {
        self.rows.push(b'\n');
        if self.rows.len() >= BLOCK { self.hand_on() } else { Ok(()) }
    }

    fn hand_on(&mut self) -> io::Result<()> {
        let written = self.output.write_all(&self.rows);
        // What could not be written is not written a second time.
        self.rows.clear();
        written
    }
}

/// Rows are not lost for what came after them.
impl<W: Write> Drop for CsvSink<'_, W> {
    fn drop(&mut self) {
        // Nobody is left to tell.
        let _ = self.hand_on();
    }
}

impl<W: Write> Sink for CsvSink<'_, W> {
    fn days(&mut self, input: &str, days: &[Option<Day>]) -> Result<(), Failure> {
        for (target, day) in self.targets.iter().zip(days) {
            let rows = &mut self.rows;
            put_text(rows, input);
            rows.push(b',');
            rows.extend_from_slice(target.id().as_bytes());
            rows.push(b',');
            let Some(day) = *day else {
                rows.extend_from_slice(b",,,,,,,,,");
                rows.extend_from_slice(NO_SUN.as_bytes());
                self.end_row()?;
                continue;
            };
            let status = match target {
                System::Calendar(calendar) => {
                    let calendar = calendar.object();
                    let fields = calendar.fields(day);
                    put_fields(rows, &fields);
                    if let Some(rule) = fields.era.and_then(|era| calendar.era(era)) {
                        rows.extend_from_slice(rule.code.as_bytes());
                    }
                    rows.push(b',');
                    put_number(rows, fields.era_year);
                    calendar.status(day).name()
                }
                System::Count(count) => {
                    put_text(rows, &count.text(day).to_string());
                    rows.extend_from_slice(b",,,,,,");
                    "defined"
                }
                System::Cycle(cycle) => {
                    if let Some(place) = cycle.place_of(day) {
                        put_text(rows, &cycle.text(place).to_string());
                    }
                    rows.extend_from_slice(b",,,,,,");
                    cycle.status(day).name()
                }
            };
            rows.extend_from_slice(&[b',', b'0' + day.weekday().number(), b',']);
            rows.extend_from_slice(status.as_bytes());
            rows.push(b',');
            self.end_row()?;
        }
        Ok(())
    }

    fn error(&mut self, input: &str, error: &str) -> Result<(), Failure> {
        put_text(&mut self.rows, input);
        self.rows.extend_from_slice(b",,,,,,,,,,,");
        put_text(&mut self.rows, error);
        Ok(self.end_row()?)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_on()?;
        self.output.flush()
    }
}

/// The columns from `value` to `month_ordinal`, and the comma behind them.
fn put_fields(rows: &mut Vec<u8>, fields: &Fields) {
    let YearMonthDay { year, month, day, leap_day } = fields.year_month_day();
    let [_, month_tens, month_ones] = three_digits(month.number());
    if (1000..=9999).contains(&year) && day < 100 && !month.is_leap() && !leap_day {
        let [year_1, year_2, year_3, year_4] = four_digits(year as u16);
        let [_, tens, ones] = three_digits(day);
        rows.extend_from_slice(&[
            year_1, year_2, year_3, year_4, b'-', month_tens, month_ones, b'-', tens, ones, //
            b',', year_1, year_2, year_3, year_4, b',', b'M', month_tens, month_ones, b',',
        ]);
    } else {
        // Writing to memory does not fail.
        let _ = write!(rows, "{},{year},{month},", fields.year_month_day());
    }
    put_small_number(rows, day);
    rows.push(b',');
    put_small_number(rows, fields.month_ordinal);
    rows.push(b',');
}

fn put_number(rows: &mut Vec<u8>, number: i32) {
    if (1000..=9999).contains(&number) {
        rows.extend_from_slice(&four_digits(number as u16));
    } else {
        rows.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    }
}

fn put_small_number(rows: &mut Vec<u8>, number: u8) {
    let digits = three_digits(number);
    let start = if number < 10 { 2 } else { usize::from(number < 100) };
    rows.extend_from_slice(&digits[start..]);
}

/// Of a number below 10 000.
fn four_digits(number: u16) -> [u8; 4] {
    let [_, thousands, hundreds] = three_digits((number / 100) as u8);
    let [_, tens, ones] = three_digits((number % 100) as u8);
    [thousands, hundreds, tens, ones]
}

fn three_digits(number: u8) -> [u8; 3] {
    [number / 100, number / 10 % 10, number % 10].map(|digit| b'0' + digit)
}

/// A field: between quotes, and with quotes doubled, where it would else be something else (RFC 4180).
fn put_text(rows: &mut Vec<u8>, text: &str) {
    if !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n')) {
        rows.extend_from_slice(text.as_bytes());
        return;
    }
    rows.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            rows.push(b'"');
        }
        rows.push(byte);
    }
    rows.push(b'"');
}

#[cfg(test)]
mod tests {
    use metonic::{Calendar, Registry};

    use super::*;

    /// The rows are those that the `csv` crate writes of the fields one by one.
    #[test]
    fn rows_are_those_of_the_csv_crate() {
        let registry = Registry::global();
        let targets: Vec<System> = registry.calendars().map(System::Calendar).collect();
        let mut sink = CsvSink::new(Vec::new(), &targets);
        let mut expected = ::csv::Writer::from_writer(Vec::new());
        expected.write_record(HEADER).expect("memory");
        let days =
            [i32::MIN, -12_687_428, -900_000, -719_528, -719_163, -25_567, 0, 20_778, 2_932_896, i32::MAX];
        let inputs = ["2026-11-21", "a,b", "\"", "a\rb", "\u{661} \u{feff}", ""];
        for (day, input) in days.into_iter().zip(inputs.into_iter().cycle()) {
            let day = Day::new(day);
            sink.days(input, &vec![Some(day); targets.len()]).expect("memory");
            for target in &targets {
                let System::Calendar(calendar) = target else { unreachable!() };
                let fields = calendar.fields(day);
                let rule = fields.era.and_then(|era| calendar.object().era(era));
                let row = [
                    input,
                    target.id(),
                    &fields.year_month_day().to_string(),
                    &fields.year.to_string(),
                    &fields.month.to_string(),
                    &fields.day.to_string(),
                    &fields.month_ordinal.to_string(),
                    rule.map_or("", |rule| rule.code),
                    &fields.era_year.to_string(),
                    &day.weekday().number().to_string(),
                    calendar.status(day).name(),
                    "",
                ];
                expected.write_record(row).expect("memory");
            }
            sink.error(input, "not, \"this\"").expect("memory");
            expected
                .write_record([input, "", "", "", "", "", "", "", "", "", "", "not, \"this\""])
                .expect("memory");
        }
        sink.flush().expect("memory");
        let expected = expected.into_inner().expect("memory");
        assert!(sink.output == expected, "{}", String::from_utf8_lossy(&sink.output));
    }

    #[test]
    fn numbers_are_written_as_they_are() {
        for number in 0..=u8::MAX {
            let mut text = Vec::new();
            put_small_number(&mut text, number);
            assert_eq!(text, number.to_string().into_bytes());
        }
        for number in -1..=10_001 {
            let mut text = Vec::new();
            put_number(&mut text, number);
            assert_eq!(text, number.to_string().into_bytes());
        }
    }
}
