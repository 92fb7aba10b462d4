//! Dates written by any pattern, and what is written read again.

use std::fmt::Write;
use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use metonic_text::{Formatter, Locale, Parser, Pattern, PatternError, Skeleton, Style};

pub(crate) fn run(bytes: &[u8]) {
    let _ = write(&mut Unstructured::new(bytes));
}

/// The pattern that a text is in the first, the second, … of the languages.
fn pattern(language: u8, text: &str) -> core::result::Result<Pattern<'_>, PatternError> {
    match language {
        0 => Pattern::ldml(text),
        1 => Pattern::qt(text),
        2 => Pattern::qt_date_time(text),
        3 => Pattern::qt_extended(text),
        _ => Pattern::strftime(text),
    }
}

const STYLES: [Style; 4] = [Style::Full, Style::Long, Style::Medium, Style::Short];

fn write(bytes: &mut Unstructured<'_>) -> Result<()> {
    let calendar = crate::calendar(bytes)?;
    let locale = locale(bytes)?;
    let day = crate::day(bytes)?;
    let mut text = String::new();
    let style = *bytes.choose(&STYLES)?;
    let language = bytes.int_in_range(0..=4)?;
    let styled = Formatter::with_style(locale, calendar, style);
    assert!(styled.write(day, &mut text).is_ok());
    let _ = Parser::with_style(locale, calendar, style).parse(&text);

    let rest = crate::rest(bytes);
    let _ = rest.parse::<Skeleton>();
    let Ok(pattern) = pattern(language, rest) else { return Ok(()) };
    text.clear();
    // A pattern is as long as it is: what it writes is bounded by that.
    let _ = write!(text, "{}", Formatter::new(locale, calendar, pattern.clone()).format(day));
    let parser = Parser::new(locale, calendar, pattern.clone());
    let _ = (parser.parse(&text), parser.parse_date_time(&text), parser.parse_time(&text));
    let _ = pattern.to_ldml().to_string();
    Ok(())
}

/// One of CLDR's.
pub(crate) fn locale(bytes: &mut Unstructured<'_>) -> Result<Locale> {
    static ALL: LazyLock<Vec<Locale>> = LazyLock::new(|| Locale::all().collect());
    bytes.choose(&ALL).copied()
}
