//! Dates in their calendar's own count, as [`YearMonthDay`] writes them: it goes by a formatter, which
//! takes ten times as long.

use metonic::YearMonthDay;

/// Room for a date.
#[derive(Debug, Default)]
pub(crate) struct DateText {
    text: Vec<u8>,
}

impl DateText {
    /// The text of a date: `5784-05L-15`.
    pub(crate) fn of(&mut self, date: YearMonthDay) -> &[u8] {
        let text = &mut self.text;
        text.clear();
        match date.year {
            year @ 0..=9_999 => put(text, year as u32, 4),
            year => {
                text.push(if year < 0 { b'-' } else { b'+' });
                put(text, year.unsigned_abs(), 6);
            }
        }
        let mut number = |number: u8, is_leap: bool| {
            text.push(b'-');
            put(text, number.into(), 2);
            if is_leap {
                text.push(b'L');
            }
        };
        number(date.month.number(), date.month.is_leap());
        number(date.day, date.leap_day);
        text
    }
}

/// A number in so many digits at least.
fn put(text: &mut Vec<u8>, mut number: u32, least: usize) {
    let mut digits = [b'0'; 10];
    let mut length = 0;
    for (at, digit) in digits.iter_mut().rev().enumerate() {
        if number == 0 && at >= least {
            break;
        }
        *digit = b'0' | (number % 10) as u8;
        number /= 10;
        length = at + 1;
    }
    text.extend_from_slice(digits.get(digits.len() - length..).unwrap_or_default());
}
