//! A program that prints a date, with and without text: what text adds to it.

use metonic::calendars::Gregorian;
use metonic::{Date, Day};

fn main() {
    let days = std::env::args().nth(1).and_then(|days| days.parse().ok()).unwrap_or_default();
    let date = Date::from_day(Day::new(days), Gregorian);
    #[cfg(not(feature = "text"))]
    println!("{date}");
    #[cfg(feature = "text")]
    {
        use metonic_text::{Formatter, Locale, Style};

        let locale = Locale::new("de").unwrap_or(Locale::ROOT);
        println!("{}", Formatter::with_style(locale, Gregorian, Style::Long).format(date));
    }
}
