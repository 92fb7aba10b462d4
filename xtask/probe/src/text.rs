//! The generic code of `metonic-text`: for calendars, and for whatever is written to.

use std::fmt;

use metonic::{AnyCalendar, Day, Overflow, YearMonthDay, calendars};
use metonic_text::parse::Mode;
use metonic_text::{DateTime, Formatter, Locale, ParseError, Parser, Pattern, PatternError, Style, Time};

use crate::{Outside, calls};

macro_rules! probe {
    ($($module:ident: $Calendar:ty;)*) => {
        $(pub mod $module {
            use super::*;

            type C = $Calendar;

            calls! {
                new(locale: Locale, c: C, pattern: Pattern<'_>) -> Formatter<'_, C> { Formatter::new(locale, c, pattern) }
                with_style(locale: Locale, c: C, style: Style) -> Formatter<'static, C> {
                    Formatter::with_style(locale, c, style)
                }
                with_styles(locale: Locale, c: C, date: Option<Style>, time: Option<Style>) -> Formatter<'static, C> {
                    Formatter::with_styles(locale, c, date, time)
                }
                parts<'f>(formatter: &'f Formatter<'_, C>) -> (&'f C, Locale) { (formatter.calendar(), formatter.locale()) }
                format(formatter: &Formatter<'_, C>, day: Day, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&formatter.format(day), f)
                }
                format_date_time(formatter: &Formatter<'_, C>, moment: DateTime<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&formatter.format_date_time(moment), f)
                }
                write(formatter: &Formatter<'_, C>, day: Day, out: &mut Writer<'_>) -> fmt::Result {
                    formatter.write(day, out)
                }
                write_date_time(formatter: &Formatter<'_, C>, moment: DateTime<'_>, out: &mut Writer<'_>) -> fmt::Result {
                    formatter.write_date_time(moment, out)
                }
                formatter_debug(formatter: &Formatter<'_, C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(formatter, f)
                }

                parser(locale: Locale, c: C, pattern: Pattern<'_>) -> Parser<'_, C> { Parser::new(locale, c, pattern) }
                parser_with_style(locale: Locale, c: C, style: Style) -> Parser<'static, C> {
                    Parser::with_style(locale, c, style)
                }
                with_mode(parser: Parser<'static, C>, mode: Mode) -> Parser<'static, C> { parser.with_mode(mode) }
                with_pivot(parser: Parser<'static, C>, first: i32) -> Parser<'static, C> { parser.with_pivot(first) }
                with_missing(parser: Parser<'static, C>, date: YearMonthDay) -> Parser<'static, C> {
                    parser.with_missing(date)
                }
                with_overflow(parser: Parser<'static, C>, overflow: Overflow) -> Parser<'static, C> {
                    parser.with_overflow(overflow)
                }
                parse(parser: &Parser<'_, C>, text: &str) -> Result<Day, ParseError> { parser.parse(text) }
                parse_date_time<'t>(parser: &Parser<'_, C>, text: &'t str) -> Result<DateTime<'t>, ParseError> {
                    parser.parse_date_time(text)
                }
                parse_time(parser: &Parser<'_, C>, text: &str) -> Result<Time, ParseError> { parser.parse_time(text) }
                parser_formatter<'f>(parser: &'f Parser<'static, C>) -> &'f Formatter<'static, C> { parser.formatter() }
                parser_debug(parser: &Parser<'_, C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(parser, f)
                }

                style(style: Style, locale: &Locale, c: &C) -> Pattern<'static> { style.pattern(locale, c) }
                style_of_time(style: Style, locale: &Locale, c: &C) -> Pattern<'static> { style.time_pattern(locale, c) }
                styles(style: Style, time: Style, locale: &Locale, c: &C) -> Pattern<'static> {
                    style.date_time_pattern(time, locale, c)
                }
                strftime<'p>(text: &'p str, locale: &Locale, c: &C) -> Result<Pattern<'p>, PatternError> {
                    Pattern::strftime_in(text, locale, c)
                }
            }

            #[cfg(feature = "full")]
            calls! {
                skeleton(skeleton: &Skeleton, locale: &Locale, c: &C) -> Pattern<'static> { skeleton.pattern(locale, c) }
                interval(locale: Locale, c: C, skeleton: Skeleton) -> IntervalFormatter<C> {
                    IntervalFormatter::new(locale, c, skeleton)
                }
                interval_format(formatter: &IntervalFormatter<C>, from: Day, to: Day, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(&formatter.format(from, to), f)
                }
                interval_format_date_times(
                    formatter: &IntervalFormatter<C>,
                    moments: (DateTime<'_>, DateTime<'_>),
                    f: &mut fmt::Formatter<'_>
                ) -> fmt::Result {
                    fmt::Display::fmt(&formatter.format_date_times(moments.0, moments.1), f)
                }
                interval_debug(formatter: &IntervalFormatter<C>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Debug::fmt(formatter, f)
                }
            }
        })*
    };
}

#[cfg(feature = "full")]
use metonic_text::{IntervalFormatter, Skeleton};

/// What is written to, of which nothing is known.
#[derive(Debug)]
pub struct Writer<'w>(&'w mut dyn DebugWrite);

/// A writer that can be shown.
pub trait DebugWrite: fmt::Write + fmt::Debug {}

impl fmt::Write for Writer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_str(text)
    }
}

probe! {
    outside: Outside;
    any_calendar: AnyCalendar;
    gregorian: calendars::Gregorian;
    chinese: calendars::Chinese;
}

calls! {
    date_time(day: Day, time: Time) -> DateTime<'static> { DateTime::new(day, time) }
    date_time_from(day: Day, time: Time) -> DateTime<'static> { (day, time).into() }
    day(moment: DateTime<'_>) -> Day { moment.into() }
    locales() -> Option<Locale> { Locale::all().next_back() }
    locales_count() -> (usize, Option<Locale>, Option<Locale>) {
        let mut locales = Locale::all();
        (locales.len(), locales.next(), locales.nth(3))
    }
    numberings() -> (usize, Option<metonic_text::Numbering>, Option<metonic_text::Numbering>) {
        let mut all = metonic_text::Numbering::all();
        (all.len(), all.next(), all.next_back())
    }
    number(numbering: metonic_text::Numbering, number: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&numbering.display(number), f)
    }
    ldml(pattern: &Pattern<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(&pattern.to_ldml(), f) }
}

/// Other crates' times.
#[cfg(feature = "peers")]
pub mod peers {
    use super::*;

    calls! {
        from_chrono(time: chrono::NaiveTime) -> Time { time.into() }
        to_chrono(time: Time) -> chrono::NaiveTime { time.into() }
        date_time_from_chrono(moment: chrono::NaiveDateTime) -> DateTime<'static> { moment.into() }
        zoned_from_chrono(moment: chrono::DateTime<chrono::FixedOffset>) -> DateTime<'static> { moment.into() }
        date_time_to_chrono(moment: DateTime<'_>) -> Option<chrono::NaiveDateTime> { moment.try_into().ok() }
        from_time(time: time::Time) -> Time { time.into() }
        to_time(time: Time) -> time::Time { time.into() }
        date_time_from_time(moment: time::PrimitiveDateTime) -> DateTime<'static> { moment.into() }
        zoned_from_time(moment: time::OffsetDateTime) -> DateTime<'static> { moment.into() }
        date_time_to_time(moment: DateTime<'_>) -> Option<time::PrimitiveDateTime> { moment.try_into().ok() }
        from_jiff(time: jiff::civil::Time) -> Time { time.into() }
        to_jiff(time: Time) -> jiff::civil::Time { time.into() }
        date_time_from_jiff(moment: jiff::civil::DateTime) -> DateTime<'static> { moment.into() }
        date_time_to_jiff(moment: DateTime<'_>) -> Option<jiff::civil::DateTime> { moment.try_into().ok() }
    }
}
