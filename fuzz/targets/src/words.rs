//! Texts of any locale, read.

use arbitrary::{Result, Unstructured};
use metonic::Overflow;
use metonic_text::parse::Mode;
use metonic_text::{Locale, Parser, Style, Time};

pub(crate) fn run(bytes: &[u8]) {
    let _ = read(&mut Unstructured::new(bytes));
}

const MODES: [Mode; 3] = [Mode::Strict, Mode::Default, Mode::Lenient];
const STYLES: [Style; 4] = [Style::Full, Style::Long, Style::Medium, Style::Short];

fn read(bytes: &mut Unstructured<'_>) -> Result<()> {
    let calendar = crate::calendar(bytes)?;
    let locale = crate::pattern::locale(bytes)?;
    let mut parser =
        Parser::with_style(locale, calendar, *bytes.choose(&STYLES)?).with_mode(*bytes.choose(&MODES)?);
    if bytes.arbitrary()? {
        parser = parser.with_pivot(bytes.arbitrary()?);
    }
    if bytes.arbitrary()? {
        parser = parser.with_overflow(Overflow::Clamp);
    }
    let text = crate::rest(bytes);
    if let Err(error) = parser.parse(text) {
        assert!(!error.to_string().is_empty());
    }
    let _ = (parser.parse_date_time(text), parser.parse_time(text));
    let _ = (text.parse::<Locale>(), text.parse::<Time>());
    Ok(())
}
