//! Brings a calendar to the process's registry, uses it by name, and has a wrong one refused.

use std::error::Error;

use metonic::{Calendar, Date, NameWidth, Registry};
use third_party::{InternationalFixed, WithoutLeapDay};

fn main() -> Result<(), Box<dyn Error>> {
    Registry::global().register(InternationalFixed)?;

    // From here on it is a calendar like any other.
    let fixed = Registry::global().calendar("Cotsworth")?;
    for (year, month, day) in [(2024, 6, 17), (2024, 6, 18), (2024, 12, 31), (2026, 11, 21)] {
        let date = Date::new(year, month, day)?.in_calendar(fixed);
        let name = fixed.month_name(date.month(), NameWidth::Wide).unwrap_or_default();
        println!("{}: {} {name} {} ({})", date.to_day(), date.day(), date.year(), date.weekday());
    }
    let date: metonic::AnyDate = "2026-11-21[u-ca=fixed-thirteen]".parse()?;
    println!("{date} is {}, day {} of {}", date.ymd(), date.day_of_year(), date.days_in_year());

    if let Err(refused) = Registry::global().register(WithoutLeapDay) {
        println!("{} is refused: {refused}", refused.calendar.about().id);
    }
    Ok(())
}
