//! Hebrew letters, 1 to 999: what the rules of CLDR's set `hebrew` come to, which are many and stand
//! on each other, written out when the library is built. A test holds them to the rules.

/// The letters of a number of 1 to 999.
pub(super) fn letters(number: usize) -> Option<&'static str> {
    let start = usize::from(*STARTS.get(number.checked_sub(1)?)?);
    TEXT.get(start..usize::from(*STARTS.get(number)?))
}

const UNITS: [&str; 10] = ["", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט"];
const TENS: [&str; 10] = ["", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ"];
const HUNDREDS: [&str; 10] = ["", "ק", "ר", "ש", "ת", "תק", "תר", "תש", "תת", "תתק"];
/// After one letter, and before the last of more.
const GERESH: &str = "׳";
const GERSHAYIM: &str = "״";

/// The parts of which a number is put together.
#[allow(clippy::indexing_slicing, reason = "evaluated when the library is built")]
const fn parts(number: usize) -> [&'static str; 3] {
    let (hundred, rest) = (number / 100, number % 100);
    // Some orders of the letters are words of evil, or part of God's name.
    match (hundred, rest) {
        (_, 15) => [HUNDREDS[hundred], "ט", "ו"],
        (_, 16) => [HUNDREDS[hundred], "ט", "ז"],
        (2 | 6, 98) => [HUNDREDS[hundred], "ח", "צ"],
        (3 | 7, 44) => [HUNDREDS[hundred], "ד", "מ"],
        (3, 4) => ["", "ד", "ש"],
        (1.., 80) => [HUNDREDS[hundred], "ף", ""],
        _ => [HUNDREDS[hundred], TENS[rest / 10], UNITS[rest % 10]],
    }
}

/// All of them end to end, and where each begins.
struct Table {
    text: [u8; TABLE_BYTES],
    length: usize,
    starts: [u16; 1000],
}

/// Six letters and marks of two bytes at most.
const TABLE_BYTES: usize = 999 * 12;

impl Table {
    #[allow(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "evaluated when the library is built"
    )]
    const fn push(mut self, text: &str) -> Self {
        let mut at = 0;
        while at < text.len() {
            self.text[self.length] = text.as_bytes()[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    #[allow(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "evaluated when the library is built"
    )]
    const fn new() -> Self {
        let mut table = Self { text: [0; TABLE_BYTES], length: 0, starts: [0; 1000] };
        let mut number = 1;
        while number < 1000 {
            let start = table.length;
            let [first, second, third] = parts(number);
            table = table.push(first).push(second).push(third);
            if table.length - start == 2 {
                table = table.push(GERESH);
            } else {
                // Letters are of two bytes, as the mark is that goes before the last.
                let last = [table.text[table.length - 2], table.text[table.length - 1]];
                table.length -= 2;
                table = table.push(GERSHAYIM);
                table.text[table.length] = last[0];
                table.text[table.length + 1] = last[1];
                table.length += 2;
            }
            table.starts[number] = table.length as u16;
            number += 1;
        }
        table
    }
}

const BUILT: Table = Table::new();
static STARTS: [u16; 1000] = BUILT.starts;
static BYTES: [u8; BUILT.length] = match BUILT.text.first_chunk() {
    Some(bytes) => *bytes,
    None => [0; BUILT.length],
};
static TEXT: &str = match core::str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => "",
};
