//! Dates as text, and read back, beside the peers that can.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::cal::{ChineseTraditional, Gregorian, Hebrew, Hijri, Japanese, Persian};
use icu_calendar::types::RataDie;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMDE;
use icu_datetime::fieldsets::enums::DateFieldSet;
use icu_datetime::pattern::{DateTimePattern, FixedCalendarDateTimeNames};
use jiff::ToSpan as _;
use metonic::{Calendar, Day, calendars};
use metonic_text::{Formatter, Locale, Parser, Pattern, Style};
use time::format_description::StaticFormatDescription;
use time::macros::format_description;
use writeable::{TryWriteable as _, Writeable as _};

use crate::sample::{RATA_DIE, SPANS};

/// What is printed in English; elsewhere the locale's full style.
const PATTERN: &str = "EEEE, d MMMM y";
const STRFTIME: &str = "%A, %-d %B %Y";
const TIME: StaticFormatDescription =
    format_description!("[weekday], [day padding:none] [month repr:long] [year]");

/// Calendars, each in a locale.
const ROWS: [(&str, &str); 6] = [
    ("gregorian", "en"),
    ("persian", "fa"),
    ("hebrew", "he"),
    ("chinese", "zh"),
    ("islamic-umalqura", "ar"),
    ("japanese", "ja"),
];
/// Dates of a run.
const DATES: usize = 1 << 14;
/// How long a run goes on at least, and how many runs there are.
const RUN: Duration = Duration::from_millis(2);
const RUNS: usize = 40;

/// One calendar in one locale: nanoseconds a date.
pub(crate) struct Row {
    pub(crate) id: &'static str,
    pub(crate) locale: &'static str,
    pub(crate) written: Times,
    pub(crate) read: Times,
}

/// Nanoseconds a date.
pub(crate) struct Times {
    pub(crate) ours: f64,
    pub(crate) peers: Vec<(&'static str, f64)>,
}

impl Times {
    /// The fastest peer.
    pub(crate) fn best_peer(&self) -> Option<(&'static str, f64)> {
        self.peers.iter().copied().min_by(|(_, one), (_, other)| one.total_cmp(other))
    }

    fn of(engines: &[Engine<'_>]) -> Self {
        let mut times = timed(engines).into_iter();
        let ours = times.next().unwrap_or(f64::NAN);
        Self { ours, peers: engines.iter().skip(1).map(|engine| engine.name).zip(times).collect() }
    }

    fn print(&self, lead: &str) {
        print!("| {lead} | {:.1} ", self.ours);
        for (place, (name, time)) in self.peers.iter().enumerate() {
            let lead = if place > 0 { "\n| | | | " } else { "" };
            print!("{lead}| {name} {time:.1} | {:.2} |", self.ours / time);
        }
        println!("{}", if self.peers.is_empty() { "| – | – |" } else { "" });
    }
}

/// What one engine does with all the dates, and its answers, for comparing.
struct Engine<'a> {
    name: &'static str,
    run: Box<dyn Fn() + 'a>,
    answers: Vec<String>,
}

/// What is written to: used again for every date.
trait Buffer: Default {
    fn clear(&mut self);
    fn text(&self) -> String;
}

impl Buffer for String {
    fn clear(&mut self) {
        self.clear();
    }

    fn text(&self) -> String {
        self.clone()
    }
}

impl Buffer for Vec<u8> {
    fn clear(&mut self) {
        self.clear();
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(self).into_owned()
    }
}

/// An engine of dates already made, and of what writes one.
fn engine<'a, D: 'a, B: Buffer>(
    name: &'static str,
    dates: Vec<D>,
    write: impl Fn(&D, &mut B) -> bool + 'a,
) -> Engine<'a> {
    let mut out = B::default();
    let answers = dates
        .iter()
        .map(|date| {
            out.clear();
            if write(date, &mut out) { out.text() } else { "no text".to_string() }
        })
        .collect();
    let run = move || {
        let mut out = B::default();
        for date in &dates {
            out.clear();
            black_box(write(date, &mut out));
            black_box(&out);
        }
    };
    Engine { name, run: Box::new(run), answers }
}

/// An engine that reads texts; each date as days from 1970-01-01, or what is none.
fn reader<'a, D>(
    name: &'static str,
    texts: &'a [String],
    read: impl Fn(&str) -> Option<D> + 'a,
    day: impl Fn(D) -> i64,
) -> Engine<'a> {
    let answers = texts
        .iter()
        .map(|text| read(text).map_or("no date".to_string(), |date| day(date).to_string()))
        .collect();
    let run = move || {
        for text in texts {
            black_box(read(text));
        }
    };
    Engine { name, run: Box::new(run), answers }
}

pub(crate) fn run(only: &[String]) -> Result<Vec<Row>, String> {
    println!("\n| calendar, locale, text | ours, ns | peers, ns | ours ÷ theirs |\n|---|---|---|---|");
    let days: Vec<i32> = SPANS[0].days().into_iter().take(DATES).collect();
    let mut rows = Vec::new();
    for (id, locale) in ROWS {
        if only.is_empty() || only.iter().any(|other| other == id) {
            rows.push(measured(id, locale, &days)?);
        }
    }
    Ok(rows)
}

/// The engines agree, and then are timed.
fn measured(id: &'static str, locale: &'static str, days: &[i32]) -> Result<Row, String> {
    let (pattern, engines) = engines(id, locale, days)?;
    agree(id, locale, &engines)?;
    let texts = engines.first().map(|engine| engine.answers.clone()).unwrap_or_default();
    let readers = readers(id, locale, pattern, &texts)?;
    agree(id, locale, &readers)?;
    let read = readers.first().map(|engine| engine.answers.as_slice()).unwrap_or_default();
    if let Some((day, read)) = days.iter().zip(read).find(|(day, read)| day.to_string() != **read) {
        return Err(format!("{id}, {locale}: day {day} is read back as {read}"));
    }
    let row = Row { id, locale, written: Times::of(&engines), read: Times::of(&readers) };
    let text = texts.first().cloned().unwrap_or_default();
    row.written.print(&format!("{id}, {locale}: {text}"));
    row.read.print("read back");
    Ok(row)
}

fn agree(id: &str, locale: &str, engines: &[Engine<'_>]) -> Result<(), String> {
    let ours = engines.first().ok_or("no engine")?;
    for peer in engines {
        for (ours, theirs) in ours.answers.iter().zip(&peer.answers) {
            if ours != theirs {
                return Err(format!("{id}, {locale}: {ours:?}, by {} {theirs:?}", peer.name));
            }
        }
    }
    Ok(())
}

/// ICU4X's fastest way in a calendar: its fields in the locale's full style.
macro_rules! icu4x {
    ($calendar:expr, $Calendar:ty, $locale:expr, $days:expr) => {{
        let locale: icu_locale_core::Locale = $locale.parse().map_err(|error| format!("{error}"))?;
        let formatter =
            FixedCalendarDateTimeFormatter::<$Calendar, YMDE>::try_new(locale.into(), YMDE::long())
                .map_err(|error| format!("{error}"))?;
        let dates: Vec<_> = $days.iter().map(|&day| icu4x_date(day, $calendar)).collect();
        let pattern =
            dates.first().map(|date| formatter.format(date).pattern().to_string()).unwrap_or_default();
        let theirs =
            engine("icu_datetime", dates, move |date: &icu_calendar::Date<$Calendar>, out: &mut String| {
                formatter.format(date).write_to(out).is_ok()
            });
        (theirs, pattern)
    }};
}

/// Ours by the locale's full style, or by ICU4X's pattern where it is another (in Persian, CLDR 48 has
/// the year first), and ICU4X; and the pattern.
fn beside<C: Calendar + Copy + 'static>(
    calendar: C,
    locale: &str,
    days: &[i32],
    (mut theirs, pattern): (Engine<'static>, String),
) -> Result<(Pattern<'static>, Vec<Engine<'static>>), String> {
    // ICU4X writes the thousands of Hebrew years, which ICU and we leave out, and has neither CLDR's
    // orders of letters that avoid words of evil nor its final pe.
    const AS_CLDR: [(&str, &str); 5] =
        [(" ה׳ת", " ת"), ("תשמ״ד", "תשד״מ"), ("תרצ״ח", "תרח״צ"), ("תר״פ", "תר״ף"), ("תש״פ", "תש״ף")];
    for text in &mut theirs.answers {
        for (written, by_cldr) in AS_CLDR {
            *text = text.replace(written, by_cldr);
        }
    }
    let tag: Locale = locale.parse().map_err(|error| format!("{locale}: {error}"))?;
    let style = Style::Full.pattern(&tag, &calendar);
    let styled = ours(calendar, locale, style.clone(), days)?;
    if styled.answers == theirs.answers {
        return Ok((style, vec![styled, theirs]));
    }
    match Pattern::ldml(String::leak(pattern)) {
        Ok(pattern) => Ok((pattern.clone(), vec![ours(calendar, locale, pattern, days)?, theirs])),
        // ICU4X writes numbers of their own into its pattern: the texts are compared as they are.
        Err(_) => Ok((style, vec![styled, theirs])),
    }
}

/// All of them in a calendar and a locale, by the locale's full style.
fn engines(id: &str, locale: &str, days: &[i32]) -> Result<(Pattern<'static>, Vec<Engine<'static>>), String> {
    let umalqura = Hijri::<UmmAlQura>::new_umm_al_qura();
    Ok(match id {
        "gregorian" => {
            let pattern = Pattern::ldml(PATTERN).map_err(|error| error.to_string())?;
            let ours = ours(calendars::Gregorian, locale, pattern.clone(), days)?;
            (pattern, vec![ours, by_time(days)?, by_jiff(days), by_chrono(days)?, icu4x_in_english(days)?])
        }
        "persian" => beside(calendars::Persian, locale, days, icu4x!(Persian, Persian, locale, days))?,
        "hebrew" => beside(calendars::Hebrew, locale, days, icu4x!(Hebrew, Hebrew, locale, days))?,
        "chinese" => {
            let theirs = icu4x!(ChineseTraditional::new(), ChineseTraditional, locale, days);
            beside(calendars::Chinese, locale, days, theirs)?
        }
        "islamic-umalqura" => {
            let theirs = icu4x!(umalqura, Hijri<UmmAlQura>, locale, days);
            beside(calendars::IslamicUmalqura, locale, days, theirs)?
        }
        "japanese" => {
            beside(calendars::Japanese, locale, days, icu4x!(Japanese::new(), Japanese, locale, days))?
        }
        _ => return Err(format!("{id} is not measured")),
    })
}

/// Ours, from a day: it finds the date too, which the peers have already.
fn ours<C: Calendar + 'static>(
    calendar: C,
    locale: &str,
    pattern: Pattern<'static>,
    days: &[i32],
) -> Result<Engine<'static>, String> {
    let locale: Locale = locale.parse().map_err(|error| format!("{locale}: {error}"))?;
    let formatter = Formatter::new(locale, calendar, pattern);
    let days = days.iter().map(|&day| Day::new(day)).collect();
    Ok(engine("metonic", days, move |&day, out: &mut String| formatter.write(day, out).is_ok()))
}

fn icu4x_date<C: icu_calendar::Calendar + icu_calendar::AsCalendar<Calendar = C>>(
    day: i32,
    calendar: C,
) -> icu_calendar::Date<C> {
    icu_calendar::Date::from_rata_die(RataDie::new(i64::from(day) + i64::from(RATA_DIE)), calendar)
}

/// ICU4X by a pattern of one's own.
fn icu4x_in_english(days: &[i32]) -> Result<Engine<'static>, String> {
    let pattern: &DateTimePattern = Box::leak(Box::new(
        DateTimePattern::try_from_pattern_str(PATTERN).map_err(|error| format!("{error:?}"))?,
    ));
    let locale: icu_locale_core::Locale = "en".parse().map_err(|error| format!("{error}"))?;
    let names = FixedCalendarDateTimeNames::<Gregorian, DateFieldSet>::try_new(locale.into())
        .map_err(|error| error.to_string())?;
    let formatter =
        Box::leak(Box::new(names)).include_for_pattern(pattern).map_err(|error| format!("{error:?}"))?;
    let dates = days.iter().map(|&day| icu4x_date(day, Gregorian)).collect();
    Ok(engine("icu_datetime", dates, move |date: &icu_calendar::Date<Gregorian>, out: &mut String| {
        formatter.format(date).try_write_to(out).is_ok_and(|result| result.is_ok())
    }))
}

fn by_time(days: &[i32]) -> Result<Engine<'static>, String> {
    let dates: Result<Vec<_>, _> = days
        .iter()
        .map(|day| time::Date::from_julian_day(day + 2_440_588).map_err(|error| error.to_string()))
        .collect();
    Ok(engine("time", dates?, |date, out: &mut Vec<u8>| date.format_into(out, TIME).is_ok()))
}

fn by_jiff(days: &[i32]) -> Engine<'static> {
    let dates: Vec<_> =
        days.iter().map(|&day| jiff::civil::date(1970, 1, 1).saturating_add(i64::from(day).days())).collect();
    engine("jiff", dates, |&date, out: &mut String| {
        jiff::fmt::strtime::BrokenDownTime::from(date).format(STRFTIME, out).is_ok()
    })
}

fn by_chrono(days: &[i32]) -> Result<Engine<'static>, String> {
    let epoch = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).ok_or("chrono has no 1970")?;
    let date = |&day: &i32| epoch.checked_add_signed(chrono::TimeDelta::days(day.into())).unwrap_or(epoch);
    let items: Vec<_> = chrono::format::StrftimeItems::new(STRFTIME).collect();
    Ok(engine(
        "chrono",
        days.iter().map(date).collect(),
        move |date: &chrono::NaiveDate, out: &mut String| {
            write!(out, "{}", date.format_with_items(items.iter())).is_ok()
        },
    ))
}

/// Those that read the texts back: ours by the pattern that wrote them.
fn readers<'a>(
    id: &str,
    locale: &str,
    pattern: Pattern<'static>,
    texts: &'a [String],
) -> Result<Vec<Engine<'a>>, String> {
    Ok(match id {
        "gregorian" => {
            let items: Vec<_> = chrono::format::StrftimeItems::new(STRFTIME).collect();
            let by_chrono = move |text: &str| {
                let mut parsed = chrono::format::Parsed::new();
                chrono::format::parse(&mut parsed, text, items.iter()).ok()?;
                parsed.to_naive_date().ok()
            };
            let epoch = chrono::NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default();
            let from_1970 = jiff::civil::date(1970, 1, 1);
            vec![
                our_reader(calendars::Gregorian, locale, pattern, texts)?,
                reader(
                    "time",
                    texts,
                    |text| time::Date::parse(text, TIME).ok(),
                    |date| i64::from(date.to_julian_day() - 2_440_588),
                ),
                reader(
                    "jiff",
                    texts,
                    |text| jiff::civil::Date::strptime(STRFTIME, text).ok(),
                    move |date| i64::from(date.duration_since(from_1970).as_hours() as i32 / 24),
                ),
                reader("chrono", texts, by_chrono, move |date| date.signed_duration_since(epoch).num_days()),
            ]
        }
        "persian" => vec![our_reader(calendars::Persian, locale, pattern, texts)?],
        "hebrew" => vec![our_reader(calendars::Hebrew, locale, pattern, texts)?],
        "chinese" => vec![our_reader(calendars::Chinese, locale, pattern, texts)?],
        "islamic-umalqura" => vec![our_reader(calendars::IslamicUmalqura, locale, pattern, texts)?],
        "japanese" => vec![our_reader(calendars::Japanese, locale, pattern, texts)?],
        _ => Vec::new(),
    })
}

fn our_reader<'a, C: Calendar + 'static>(
    calendar: C,
    locale: &str,
    pattern: Pattern<'static>,
    texts: &'a [String],
) -> Result<Engine<'a>, String> {
    let locale: Locale = locale.parse().map_err(|error| format!("{locale}: {error}"))?;
    let parser = Parser::new(locale, calendar, pattern);
    Ok(reader("metonic", texts, move |text| parser.parse(text).ok(), |day| i64::from(day.get())))
}

/// Nanoseconds a date, the least of some runs, in turn.
fn timed(engines: &[Engine<'_>]) -> Vec<f64> {
    let mut least = vec![f64::INFINITY; engines.len()];
    for _ in 0..RUNS {
        for (engine, least) in engines.iter().zip(&mut least) {
            let (start, mut done) = (Instant::now(), 0);
            while start.elapsed() < RUN {
                (engine.run)();
                done += DATES;
            }
            *least = least.min(start.elapsed().as_nanos() as f64 / done as f64);
        }
    }
    least
}
