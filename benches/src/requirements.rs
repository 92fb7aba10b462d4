//! What `--check` holds the figures to.

use crate::report::{Row, Way};
use crate::{arithmetic, recurrence, registry, text};

/// Ratios this near to 1 are no differences on a machine that others use.
const NOISE: f64 = 1.05;

/// Arithmetic calendars: day to date in at most this many times our Gregorian's time.
const ARITHMETIC: f64 = 1.3;
const ARITHMETIC_CALENDARS: &[&str] = &[
    "iso8601",
    "iso-week",
    "julian",
    "milankovic",
    "buddhist",
    "roc",
    "japanese",
    "coptic",
    "ethiopic",
    "ethioaa",
    "indian",
    "persian",
    "persian-2820",
    "persian-arithmetic",
    "islamic-civil",
    "islamic-tbla",
    "islamic-fatimid-civil",
    "islamic-fatimid-tbla",
    "islamic-habash-civil",
    "islamic-habash-tbla",
    "islamic-kushyar-civil",
    "islamic-kushyar-tbla",
];

/// Calendars with a table of years, in the common centuries.
const TABLES: f64 = 2.0;
const TABLE_CALENDARS: &[&str] =
    &["chinese", "dangi", "vietnamese", "islamic-umalqura", "umalqura-published", "hebrew"];

/// How many times ICU4X's time for day to date is ours, at least, in the common centuries.
const BEYOND_ICU4X: f64 = 4.0;

/// What a handle may add, in nanoseconds.
const HANDLE: f64 = 2.0;

/// Prints what is not met, and says whether all is.
pub(crate) fn are_met(rows: &[Row]) -> bool {
    let missed: Vec<String> = rows.iter().flat_map(missed).collect();
    for line in &missed {
        println!("not met: {line}");
    }
    println!("{} of {} rows meet all that is asked", rows.len() - rows_of(&missed), rows.len());
    missed.is_empty()
}

fn rows_of(missed: &[String]) -> usize {
    let mut rows: Vec<&str> = missed.iter().filter_map(|line| line.split(':').next()).collect();
    rows.dedup();
    rows.len()
}

fn missed(row: &Row) -> Vec<String> {
    let name = format!("{} {}", row.id, row.span.name);
    let mut missed = Vec::new();
    let mut at_most = |what: &str, value: f64, limit: f64| {
        if value > limit {
            missed.push(format!("{name}: {what} {value:.2}, at most {limit:.2}"));
        }
    };
    let split = Way::Split.of(row.ours()).least();
    let of_gregorian = split / Way::Split.of(&row.gregorian).least();
    if ARITHMETIC_CALENDARS.contains(&row.id.as_str()) {
        at_most("day to date, times the Gregorian's", of_gregorian, ARITHMETIC * NOISE);
    }
    if row.span.is_common && TABLE_CALENDARS.contains(&row.id.as_str()) {
        at_most("day to date, times the Gregorian's", of_gregorian, TABLES * NOISE);
    }
    if row.span.is_common
        && let Some(theirs) = row.icu4x(Way::Split)
    {
        at_most("day to date, of a fourth of ICU4X's time", split / (theirs / BEYOND_ICU4X), NOISE);
    }
    if let Some((peer, theirs)) = row.best_peer(Way::Join) {
        let ours = Way::Join.of(row.ours()).least();
        at_most(&format!("date to day, of {peer}'s time"), ours / theirs, NOISE);
    }
    if row.fixed.is_some() {
        for (what, way) in [("day to date", Way::Split), ("date to day", Way::Join)] {
            let added = way.of(&row.by_handle).least() - way.of(row.ours()).least();
            at_most(&format!("{what}, nanoseconds that a handle adds"), added, HANDLE);
        }
    }
    missed
}

/// How many times the nearest distance's time the farthest's may be.
const FAR: f64 = 2.0;
/// How many times our time ICU4X takes from a date to one a thousand years on, in months, at least.
const UNTIL_BEYOND_ICU4X: f64 = 100.0;
const UNTIL_CALENDARS: [&str; 2] = ["chinese", "hebrew"];

/// Prints what of adding and differences is not met, and says whether all is.
pub(crate) fn of_arithmetic(rows: &[arithmetic::Row]) -> bool {
    let mut missed = 0;
    for row in rows {
        let name = format!("{}, {}", row.id, row.operation.name());
        if row.spread() > FAR * NOISE {
            println!("not met: {name}: far, of the time near, {:.2}, at most {FAR:.2}", row.spread());
            missed += 1;
        }
        if row.operation == arithmetic::Operation::UntilMonths
            && UNTIL_CALENDARS.contains(&row.id.as_str())
            && let Some(ratio) = row.icu4x_far()
            && ratio < UNTIL_BEYOND_ICU4X
        {
            println!("not met: {name}: ICU4X's time of ours {ratio:.0}, at least {UNTIL_BEYOND_ICU4X:.0}");
            missed += 1;
        }
    }
    println!("{} of {} rows of arithmetic meet all that is asked", rows.len() - missed, rows.len());
    missed == 0
}

/// How many times our time `rrule` takes for a day of a rule, at least.
const BEYOND_RRULE: f64 = 10.0;

/// Prints what of recurrence is not met, and says whether all is.
pub(crate) fn of_recurrence(rows: &[recurrence::Row]) -> bool {
    let ratio = |row: &recurrence::Row| row.rrule.map(|theirs| theirs / row.ours);
    let missed: Vec<&recurrence::Row> =
        rows.iter().filter(|row| ratio(row).is_some_and(|ratio| ratio < BEYOND_RRULE)).collect();
    for row in &missed {
        println!(
            "not met: {}: rrule's time of ours {:.1}, at least {BEYOND_RRULE:.0}",
            row.rule,
            ratio(row).unwrap_or_default()
        );
    }
    println!("{} of {} rules meet all that is asked", rows.len() - missed.len(), rows.len());
    missed.is_empty()
}

/// Nanoseconds to a calendar by its handle, and by a name.
const BY_HANDLE: f64 = 2.0;
const BY_NAME: f64 = 35.0;

/// Prints what of look-ups is not met, and says whether all is.
pub(crate) fn of_registry(figures: &registry::Figures) -> bool {
    // Two threads on processors that share a core are slower than one, whatever they do: what
    // registering takes from readers is told beside a third thread at other work.
    let slower = figures.beside_registering / figures.beside_work.max(figures.alone);
    let asked = [
        ("by handle, nanoseconds", figures.by_handle, BY_HANDLE),
        ("by name, nanoseconds", figures.by_name, BY_NAME),
        ("by a registered name, nanoseconds", figures.by_registered_name, BY_NAME),
        ("two threads while a third registers, of the time else", slower, NOISE),
    ];
    let missed = asked.iter().filter(|(_, value, limit)| value > limit);
    let missed = missed.inspect(|(what, value, limit)| {
        println!("not met: look-up {what}: {value:.2}, at most {limit:.2}");
    });
    let missed = missed.count();
    println!("{} of {} look-ups meet what is asked", asked.len() - missed, asked.len());
    missed == 0
}

/// How many times the fastest peer's time a text may take, by its calendar.
const TEXTS: [(&str, f64); 3] = [("gregorian", 0.6), ("persian", 0.3), ("hebrew", 0.35)];

/// How many times the time of writing one of these texts reading it may take.
const READ: f64 = 3.0;

/// Prints what of text is not met, and says whether all is.
pub(crate) fn of_text(rows: &[text::Row]) -> bool {
    let mut missed = 0;
    for row in rows {
        let asked = TEXTS.iter().find(|(id, _)| *id == row.id);
        if let Some((&(id, limit), (peer, theirs))) = asked.zip(row.written.best_peer())
            && row.written.ours > theirs * limit
        {
            println!(
                "not met: {id} in {}: of {peer}'s time {:.2}, at most {limit:.2}",
                row.locale,
                row.written.ours / theirs
            );
            missed += 1;
        }
    }
    for row in rows {
        let ratio = row.read.ours / row.written.ours;
        if TEXTS.iter().any(|(id, _)| *id == row.id) && ratio > READ {
            println!(
                "not met: {} in {}: read in {ratio:.1} of the time of writing, at most {READ:.0}",
                row.id, row.locale
            );
            missed += 1;
        }
    }
    println!("{} of {} rows of text meet all that is asked", 2 * TEXTS.len() - missed, 2 * TEXTS.len());
    missed == 0
}
