//! iCalendar files, as `metonic expand` reads them.

use metonic::Day;
use metonic_cli::events::Events;

/// 2020-01-01.
const FIRST: Day = Day::new(18_262);
/// 2030-01-01.
const LAST: Day = Day::new(21_915);
/// Occurrences looked at.
const OCCURRENCES: usize = 64;

pub(crate) fn run(bytes: &[u8]) {
    let mut wrong = 0_usize;
    let read = |bytes: &[u8], wrong: &mut usize| {
        Events::read(bytes, |error| {
            assert!(!error.contains('\n'), "an error of more than a line: {error}");
            *wrong += 1;
        })
    };
    let Ok(events) = read(bytes, &mut wrong) else { panic!("bytes in memory cannot be read") };
    let found: Vec<_> = events.between(FIRST, LAST).take(OCCURRENCES).collect();
    for pair in found.windows(2) {
        assert!(pair[0].0 <= pair[1].0, "{pair:?} are not by date");
    }
    for (day, summary) in &found {
        assert!((FIRST..=LAST).contains(day), "{day} is outside what was asked for");
        assert!(!summary.contains('\n'), "a summary of two lines: {summary:?}");
    }
    // What is asked for in two parts is what is asked for at once.
    if let Some(&(middle, _)) = found.get(found.len() / 2) {
        let early = found.iter().filter(|(day, _)| *day < middle);
        let Ok(before) = middle.add_days(-1) else { return };
        let part: Vec<_> = events.between(FIRST, before).take(OCCURRENCES).collect();
        assert!(early.eq(part.iter()), "the days before {middle} are others when they are asked for alone");
    }
    // Line ends are the same in either form.
    if let Ok(text) = core::str::from_utf8(bytes)
        && !text.contains('\r')
    {
        let mut again = 0;
        let Ok(events) = read(text.replace('\n', "\r\n").as_bytes(), &mut again) else { return };
        assert!(wrong == again, "{wrong} errors, with CR LF {again}");
        assert!(events.between(FIRST, LAST).take(OCCURRENCES).eq(found), "CR LF changes what is read");
    }
}
