//! README's Rust, run. Each of its blocks stands in a test below as it does there.

use std::error::Error;

use metonic::calendars::Julian as MyCalendar;

metonic::conformance!(MyCalendar);

/// The lines, without what stands to their left.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim)
}

#[test]
fn every_block_is_run() {
    let readme = include_str!("../../../README.md");
    let here: Vec<&str> = lines(include_str!("readme.rs")).collect();
    let mut blocks = 0;
    for block in readme.split("```rust\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        let block: Vec<&str> = lines(block).collect();
        assert!(here.windows(block.len()).any(|window| window == block), "not run:\n{}", block.join("\n"));
        blocks += 1;
    }
    assert!(blocks > 0);
}

#[test]
fn the_number_of_calendars_is_said() {
    let readme = include_str!("../../../README.md");
    assert!(readme.contains(&format!("{}, by family", metonic::calendars::ALL.len())));
}

#[test]
#[rustfmt::skip] // As README has it.
fn dates() -> Result<(), Box<dyn Error>> {
    use metonic::{AnyDate, Date, Registry, calendars::Persian};

    let date = Date::new(2026, 11, 21)?;                       // Gregorian, 4 bytes
    let persian = date.in_calendar(Persian);                   // the same day: free, cannot fail
    assert_eq!(persian.ymd().to_string(), "1405-08-30");
    assert_eq!(persian, date);                                 // dates are days, in whatever calendar

    let named = Registry::global().calendar("Islamic Civil")?; // a calendar chosen at run time, 8 bytes with its day
    assert_eq!(date.in_calendar(named).to_string(), "2026-11-21[u-ca=islamic-civil]");
    assert_eq!("2026-11-21[u-ca=persian]".parse::<AnyDate>()?.year(), 1405);

    Ok(())
}

#[test]
#[rustfmt::skip] // As README has it.
fn feasts() -> Result<(), Box<dyn Error>> {
    use metonic::feasts;

    let easter = feasts::find("easter").unwrap().dates(2027)?.next();
    assert_eq!(easter.map(|date| date.day.to_string()), Some("2027-03-28".into()));

    Ok(())
}

#[test]
#[rustfmt::skip] // As README has it.
fn arithmetic() -> Result<(), Box<dyn Error>> {
    use metonic::{Date, Overflow, Span, Unit, calendars::Hebrew};

    let adar_i = Date::new(2024, 2, 24)?.in_calendar(Hebrew);
    assert_eq!(adar_i.ymd().to_string(), "5784-05L-15");
    let later = adar_i.add(Span::new().years(1), Overflow::Clamp)?;
    assert_eq!(later.ymd().to_string(), "5785-06-15");
    assert_eq!(adar_i.until(&later, Unit::Month), Span::new().months(13));

    Ok(())
}

#[test]
#[rustfmt::skip] // As README has it.
fn recurrence() -> Result<(), Box<dyn Error>> {
    use metonic::recur::{Recurrence, Rule};

    let rule: Rule = "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD".parse()?;
    let anniversary = Recurrence::starting(rule, "2014-02-08".parse()?)?;
    let days: Vec<String> = anniversary.days().take(3).map(|day| day.to_string()).collect();
    assert_eq!(days, ["2014-02-08", "2015-02-27", "2016-02-17"]);

    Ok(())
}
