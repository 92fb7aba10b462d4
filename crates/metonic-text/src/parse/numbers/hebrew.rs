//! Numbers in Hebrew letters: years, of which there are many, are added up.

use super::super::fold::skip_ignorable;
use super::Written;
use crate::numbering::Numbering;

/// A number in Hebrew letters: the sum of what they stand for, thousands before a geresh.
///
/// Letters go from the greatest down, but in the few numbers that are written otherwise, for what they would spell
/// (304, 744). Others are no number: a letter before it is a word, *in* say, and would be added up.
pub(in crate::parse) fn hebrew(text: &str, at: usize) -> Option<(i64, usize)> {
    let (mut total, mut part, mut end, mut count) = (0_i64, 0_i64, at, 0_u8);
    let (mut last, mut descends) = (i64::MAX, true);
    let mut place = skip_ignorable(text, at);
    let mut letters = text.get(place..)?.chars().peekable();
    while let Some(letter) = letters.next() {
        place = place.saturating_add(letter.len_utf8());
        if let Some(value) = hebrew_letter(letter) {
            part = part.saturating_add(value);
            // 900 is 400, 400 and 100.
            descends &= value < last || value == 400 && last == 400;
            last = value;
            count = count.saturating_add(1);
            // Longer than any number.
            if count > 12 {
                return None;
            }
            end = place;
            continue;
        }
        let mut is_followed = || letters.peek().is_some_and(|&next| hebrew_letter(next).is_some());
        match letter {
            // Before further letters it marks thousands, at the end a single letter.
            '׳' | '\'' | '’' if count > 0 => {
                end = place;
                if is_followed() {
                    // Thousands of thousands are not written so.
                    if total > 0 {
                        return None;
                    }
                    total = total.saturating_add(part).saturating_mul(1000);
                    (part, last) = (0, i64::MAX);
                }
            }
            '״' | '"' | '”' if count > 0 && is_followed() => {}
            _ => break,
        }
    }
    let number = total.saturating_add(part);
    (count > 0 && (descends || is_written(number, text.get(at..end)?))).then_some((number, end))
}

/// Whether a number is one letter, which from 4 on is a round thousand too.
pub(in crate::parse) const fn is_one_letter(number: i64) -> bool {
    number >= 4 && number < 10
}

/// Whether a number is written in these letters, whatever marks stand between them.
fn is_written(number: i64, text: &str) -> bool {
    let Some(hebr) = Numbering::new("hebr") else { return false };
    let Some(written) = Written::of(hebr, number.unsigned_abs()) else { return false };
    written.as_str().chars().filter_map(hebrew_letter).eq(text.chars().filter_map(hebrew_letter))
}

/// What a letter stands for; final forms stand for what the others do.
fn hebrew_letter(letter: char) -> Option<i64> {
    const VALUES: [u16; 27] = [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 20, 30, 40, 40, 50, 50, 60, 70, 80, 80, 90, 90, 100, 200, 300, 400,
    ];
    let place = (letter as usize).checked_sub('א' as usize)?;
    VALUES.get(place).copied().map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::super::by_rules;
    use super::*;

    #[test]
    fn what_is_written_in_hebrew_is_read() {
        let hebr = Numbering::new("hebr").unwrap();
        for number in 1..=9999 {
            let written = Written::of(hebr, number).unwrap();
            let written = written.as_str();
            // From 4000 on CLDR writes a round thousand as its letter.
            let read = if number >= 4000 && number % 1000 == 0 { number / 1000 } else { number };
            assert_eq!(
                by_rules(written, 0, hebr, 0, false).only(),
                Some((read as i64, written.len())),
                "{written}"
            );
        }
        assert_eq!(hebrew("תשפ\"ז", 0), Some((787, 9)));
        // The year 744 is written with its 4 before its 40; "in 17" is not 19.
        assert_eq!(hebrew("תשד״מ", 0), Some((744, 10)));
        assert_eq!(hebrew("בי״ז", 0), None);
        assert_eq!(hebrew("x", 0), None);
        assert_eq!(hebrew("א׳א", 0), Some((1001, 6)));
        assert_eq!(hebrew("א׳א׳א", 0), None);
    }
}
