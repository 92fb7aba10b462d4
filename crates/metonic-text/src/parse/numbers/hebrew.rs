//! Numbers in Hebrew letters: years, of which there are many, are added up.

use super::super::fold::skip_ignorable;

/// A number in Hebrew letters: the sum of what they stand for, thousands before a geresh.
pub(in crate::parse) fn hebrew(text: &str, at: usize) -> Option<(i64, usize)> {
    let (mut total, mut part, mut end, mut count) = (0_i64, 0_i64, at, 0_u8);
    let mut place = skip_ignorable(text, at);
    let mut letters = text.get(place..)?.chars().peekable();
    while let Some(letter) = letters.next() {
        place = place.saturating_add(letter.len_utf8());
        if let Some(value) = hebrew_letter(letter) {
            part = part.saturating_add(value);
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
                    total = total.saturating_add(part).saturating_mul(1000);
                    part = 0;
                }
            }
            '״' | '"' | '”' if count > 0 && is_followed() => {}
            _ => break,
        }
    }
    (count > 0).then(|| (total.saturating_add(part), end))
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
    use super::super::{Written, by_rules};
    use super::*;
    use crate::numbering::Numbering;

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
        assert_eq!(hebrew("x", 0), None);
    }
}
