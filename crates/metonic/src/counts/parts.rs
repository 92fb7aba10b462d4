//! Counts of mixed radix: numbers with a separator between them.

use crate::error::{Expected, TextError};
use crate::text::MAX_LENGTH;

/// Reads as many parts as there are limits, the first with or without a sign; each is below its
/// limit. `form` is an example, for the error.
pub(super) fn read<const PARTS: usize>(
    text: &str,
    separator: u8,
    limits: [i64; PARTS],
    form: &'static str,
) -> Result<[i64; PARTS], TextError> {
    if text.len() > MAX_LENGTH {
        return Err(TextError::TooLong { length: text.len(), max: MAX_LENGTH });
    }
    let signed = text.strip_prefix(['-', '+']);
    let mut rest = signed.unwrap_or(text).as_bytes();
    let mut parts = [0; PARTS];
    for (place, (part, limit)) in parts.iter_mut().zip(limits).enumerate() {
        let wrong =
            TextError::Syntax { at: text.len().saturating_sub(rest.len()), expected: Expected::Form(form) };
        if place > 0 {
            rest = rest.strip_prefix(&[separator]).ok_or(wrong)?;
        }
        let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, after) = rest.split_at_checked(digits).ok_or(wrong)?;
        let number: i64 =
            core::str::from_utf8(number).ok().and_then(|text| text.parse().ok()).ok_or(wrong)?;
        if number >= limit {
            return Err(wrong);
        }
        *part = number;
        rest = after;
    }
    if !rest.is_empty() {
        return Err(TextError::Syntax { at: text.len().saturating_sub(rest.len()), expected: Expected::End });
    }
    if let (true, [first, ..]) = (text.starts_with('-'), &mut parts[..]) {
        *first = first.saturating_neg();
    }
    Ok(parts)
}
