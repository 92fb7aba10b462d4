//! Dates in their calendar's own count, as [`YearMonthDay`] writes and reads them, without the detour by a
//! formatter.

use metonic::YearMonthDay;

/// Most dates: a year of four digits, no leap month, no repeated day.
pub(crate) fn short(date: YearMonthDay) -> Option<[u8; 10]> {
    let year = u16::try_from(date.year).ok().filter(|year| *year < 10_000)?;
    if date.month.is_leap() || date.leap_day || date.day > 99 {
        return None;
    }
    let [y1, y2] = two((year / 100) as u8);
    let [y3, y4] = two((year % 100) as u8);
    let [m1, m2] = two(date.month.number());
    let [d1, d2] = two(date.day);
    Some([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2])
}

/// The date of such a text; `None` for any other, which may be one nevertheless.
pub(crate) fn read_short(text: &str) -> Option<YearMonthDay> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    if ![y1, y2, y3, y4, m1, m2, d1, d2].iter().all(u8::is_ascii_digit) {
        return None;
    }
    let number = |tens: u8, ones: u8| (tens & 0x0f) * 10 + (ones & 0x0f);
    let year = i32::from(number(y1, y2)) * 100 + i32::from(number(y3, y4));
    YearMonthDay::with_month_number(year, number(m1, m2), number(d1, d2)).ok()
}

/// The digits of a number below 100.
const fn two(number: u8) -> [u8; 2] {
    [b'0' | (number / 10), b'0' | (number % 10)]
}

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
