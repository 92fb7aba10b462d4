//! Fields that LDML has no letter for: what Qt's and C's patterns ask for besides.
//!
//! They stand in a [`Part::Field`](crate::pattern::Part::Field) where a letter would, from 0x80 on. A
//! number after it counts as it does for LDML's letters: digits at least, or the width of a name.

/// The year in the calendar's historical count (Qt's `yyyy`, `yy`): with a year −1 before 1 where the
/// calendar has no year 0. Two are its last two digits, with the sign of a year before 1 and then
/// without a zero; four are four digits at least, with a plus sign for a fifth.
pub(crate) const HISTORICAL_YEAR: u8 = 0x80;
/// The plain year where the number of digits counts a sign (C's `%6Y`).
pub(crate) const PLAIN_YEAR: u8 = 0x81;
/// The hundreds of the plain year, rounded down (C's `%C`): 20 for 2026, −1 for −44.
pub(crate) const CENTURY: u8 = 0x82;
/// What the hundreds leave of the plain year, 0 to 99 (C's `%y`).
pub(crate) const YEAR_OF_CENTURY: u8 = 0x83;
/// The year to which the week by ISO 8601's rule belongs (C's `%G`), whatever the locale's rule.
pub(crate) const ISO_WEEK_YEAR: u8 = 0x84;
/// What the hundreds leave of that year, 0 to 99 (C's `%g`).
pub(crate) const ISO_WEEK_YEAR_OF_CENTURY: u8 = 0x85;
/// The week by ISO 8601's rule, 1 to 53 (C's `%V`).
pub(crate) const ISO_WEEK: u8 = 0x86;
/// The week of the year of which the first begins with the year's first Sunday, 0 to 53 (C's `%U`).
pub(crate) const WEEK_FROM_SUNDAY: u8 = 0x87;
/// The week of the year of which the first begins with the year's first Monday (C's `%W`).
pub(crate) const WEEK_FROM_MONDAY: u8 = 0x88;
/// The weekday from Monday, 1 to 7 (C's `%u`).
pub(crate) const WEEKDAY_FROM_MONDAY: u8 = 0x89;
/// The weekday from Sunday, 0 to 6 (C's `%w`).
pub(crate) const WEEKDAY_FROM_SUNDAY: u8 = 0x8a;
/// The month as a number, of more than two digits if asked for: of LDML's letters three are a name.
pub(crate) const MONTH_NUMBER: u8 = 0x8b;
/// The weekday's name as LDML's `E` has it, in capitals (C's `%^A`).
pub(crate) const UPPER_WEEKDAY: u8 = 0x90;
/// The month's name as LDML's `M` has it, in capitals (C's `%^B`).
pub(crate) const UPPER_MONTH: u8 = 0x91;
/// The month's name as LDML's `L` has it, in capitals (C's `%^OB`).
pub(crate) const UPPER_STANDALONE_MONTH: u8 = 0x92;
/// The milliseconds as three digits, without a zero or two at their end (Qt's `z`).
pub(crate) const SHORT_MILLISECONDS: u8 = 0x93;
/// The half-day's name as LDML's `a` has it, in capitals (Qt's `AP`, C's `%^p`).
pub(crate) const UPPER_HALF_DAY: u8 = 0x94;
/// The half-day's name in small letters (Qt's `ap`, C's `%P`).
pub(crate) const LOWER_HALF_DAY: u8 = 0x95;
/// The seconds since 1970-01-01T00:00:00Z, of a date-time whose distance from UTC is known (C's `%s`).
pub(crate) const UNIX_SECONDS: u8 = 0x96;

/// The field of a number padded with spaces instead of zeros (C's `%_d`): to the field's code or
/// letter.
pub(crate) const fn spaced(code: u8) -> u8 {
    if code < 0x80 { code | LETTER } else { code | SPACED }
}

/// The code or letter that is padded with spaces, if one is.
pub(crate) const fn unspaced(code: u8) -> Option<u8> {
    match code {
        // Letters stand behind 0xc0.
        0xc0.. => Some(code & !LETTER),
        0xa0.. => Some(code & !SPACED),
        _ => None,
    }
}

/// What of LDML comes nearest to a code.
pub(crate) const fn nearest(code: u8, count: u8) -> Option<(char, u8)> {
    let (code, count) = match unspaced(code) {
        Some(code) => (code, 1),
        None => (code, count),
    };
    Some(match code {
        HISTORICAL_YEAR if count == 2 => ('y', 2),
        HISTORICAL_YEAR | PLAIN_YEAR => ('u', count),
        YEAR_OF_CENTURY => ('y', 2),
        ISO_WEEK_YEAR => ('Y', count),
        ISO_WEEK_YEAR_OF_CENTURY => ('Y', 2),
        ISO_WEEK | WEEK_FROM_SUNDAY | WEEK_FROM_MONDAY => ('w', if count < 2 { 1 } else { 2 }),
        WEEKDAY_FROM_MONDAY | WEEKDAY_FROM_SUNDAY => ('e', 1),
        MONTH_NUMBER => ('M', if count < 2 { 1 } else { 2 }),
        UPPER_WEEKDAY => ('E', count),
        UPPER_MONTH => ('M', count),
        UPPER_STANDALONE_MONTH => ('L', count),
        SHORT_MILLISECONDS => ('S', 3),
        UPPER_HALF_DAY | LOWER_HALF_DAY => ('a', count),
        0x80.. => return None,
        letter => (letter as char, count),
    })
}

/// What letters are padded with spaces by.
const LETTER: u8 = 0x80;
/// What codes are.
const SPACED: u8 = 0x20;
