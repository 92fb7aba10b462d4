//! What is written is read back: every locale, every calendar of CLDR, the styles that name the month.

use std::collections::BTreeMap;

use metonic::{Calendar, Day, DynCalendar, calendars};
use metonic_text::parse::Mode;
use metonic_text::{Formatter, Locale, ParseError, Parser, Style};

const STYLES: [Style; 3] = [Style::Full, Style::Long, Style::Medium];

type BuiltIn = &'static (dyn DynCalendar + 'static);

fn all(is_of_cldr: bool) -> impl Iterator<Item = BuiltIn> {
    calendars::ALL.iter().copied().filter(move |calendar| calendar.about().bcp47.is_some() == is_of_cldr)
}

/// Days of 1900–2100: spread evenly, and one at least in a leap month where there are leap months.
fn days(calendar: BuiltIn, count: usize) -> Vec<Day> {
    let step = 73_000 / count as i32;
    let mut days: Vec<Day> = (0..count as i32).map(|place| Day::new(-25_000 + place * step)).collect();
    let leap = (-25_000..48_000).step_by(13).map(Day::new);
    days.extend(leap.filter(|&day| calendar.ymd_of(day).month.is_leap()).step_by(7).take(count.div_ceil(4)));
    days
}

fn round_trip(locales: impl Iterator<Item = Locale>, calendars: impl Iterator<Item = BuiltIn>, count: usize) {
    let mut failures: BTreeMap<String, usize> = BTreeMap::new();
    let (mut total, mut failed, mut unsaid) = (0_usize, 0_usize, 0_usize);
    let calendars: Vec<_> = calendars.map(|calendar| (calendar, days(calendar, count))).collect();
    for locale in locales {
        for (calendar, days) in &calendars {
            for style in STYLES {
                let formatter = Formatter::with_style(locale, *calendar, style);
                let mut parser = Parser::with_style(locale, *calendar, style);
                let pattern = style.pattern(&locale, calendar).to_ldml().to_string();
                let has = |letter: char| pattern.split('\'').step_by(2).any(|part| part.contains(letter));
                // A year's name alone comes again every sixty years.
                let is_cyclic = has('U') && !has('r') && !has('y');
                for &day in days {
                    // A pattern that leaves out the era says another date: those of mn-Mong-MN do.
                    let fields = calendar.fields(day);
                    // Korean's medium pattern of the Chinese calendar, which Japan's shares, is read no better
                    // on days after Japan's eras.
                    let needs_era =
                        fields.era_year != fields.year || calendar.about().id == "japanese-lunisolar";
                    if has('y') && !has('G') && needs_era {
                        unsaid += 1;
                        continue;
                    }
                    if is_cyclic {
                        parser = parser.with_pivot(calendar.ymd_of(day).year - 30);
                    }
                    let strict = parser.clone().with_mode(Mode::Strict);
                    let text = formatter.format(day).to_string();
                    total += 1;
                    let (read, strictly) = (parser.parse(&text), strict.parse(&text));
                    if read != Ok(day) || strictly != Ok(day) {
                        failed += 1;
                        let what = |read: Result<Day, ParseError>| match read {
                            Ok(other) if other == day => "right".to_string(),
                            Ok(other) => format!("WRONG {other}"),
                            Err(error) => error.to_string(),
                        };
                        let format = format!("{locale} {} {style:?} {pattern}", calendar.about().id);
                        *failures.entry(format).or_default() += 1;
                        if failures.len() < 400 {
                            eprintln!(
                                "{locale} {} {style:?} [{pattern}] {day} {text:?}: {} / strict {}",
                                calendar.about().id,
                                what(read),
                                what(strictly)
                            );
                        }
                    }
                }
            }
        }
    }
    println!("figure: {failed} of {total} texts not read back, in {} formats", failures.len());
    assert_eq!(failed, 0);
    assert!(unsaid * 1000 < total, "{unsaid} of {total}");
}

#[test]
fn what_is_written_is_read_back() {
    round_trip(Locale::all(), all(true), 3);
}

/// In languages that have names of their own for some.
#[test]
fn what_is_written_of_other_calendars_is_read_back() {
    const LOCALES: [&str; 35] = [
        "en", "ar", "bn", "bo", "de", "dz", "el", "es", "fa", "fr", "he", "hi", "hy", "is", "it", "ja",
        "kab", "kn", "ko", "ml", "mn", "my", "ne", "or", "pa", "ru", "sa", "shi-Latn", "ta", "te", "th",
        "tr", "vi", "zh-Hans", "zh-Hant",
    ];
    round_trip(LOCALES.iter().map(|tag| Locale::new(tag).unwrap()), all(false), 4);
}

/// Two hundred days and leap months: in release.
#[test]
#[ignore = "nine million texts: in release"]
fn what_is_written_is_read_back_on_many_days() {
    round_trip(Locale::all(), all(true), 200);
}
