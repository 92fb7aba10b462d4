//! Weekdays of calendars with a week of their own, as they are read; and which of its weekdays a day is.

use metonic::calendars::{
    CutoverGreatBritain, Discordian, FrenchRepublican, Gregorian, InternationalFixed, Julian, Positivist,
    TibetanPhugpa, World,
};
use metonic::{Calendar, Date, Day, DynCalendar};
use metonic_text::parse::Field;
use metonic_text::{Formatter, Locale, ParseError, Parser, Pattern};

type BuiltIn = &'static (dyn DynCalendar + 'static);

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn by<C: Calendar>(calendar: C, pattern: &str) -> Parser<'_, C> {
    Parser::new(locale("en"), calendar, Pattern::ldml(pattern).unwrap())
}

fn day(year: i32, month: u8, day: u8) -> Day {
    Date::new(year, month, day).unwrap().to_day()
}

/// The days of a Gregorian year.
fn days_of(year: i32) -> impl Iterator<Item = Day> {
    (day(year, 1, 1).get()..=day(year, 12, 31).get()).map(Day::new)
}

const DISAGREES: ParseError = ParseError::Disagrees { field: Field::Weekday };
const AMBIGUOUS: ParseError = ParseError::Ambiguous { at: 0, field: Field::Weekday };

/// Qt's two digits are of the pivot's century where that has the weekday, in the calendar's own week.
#[test]
fn the_century_is_that_of_the_own_week() {
    let read = |calendar: BuiltIn, pivot: i32, text: &str| {
        let pattern = Pattern::qt("dddd d MMMM yy").unwrap();
        Parser::new(locale("en"), calendar, pattern).with_pivot(pivot).parse(text)
    };
    // November is the second month of a quarter, which begins on a Sunday: its 1st is a Wednesday.
    assert_eq!(read(&World, 1976, "Friday 24 November 26"), Ok(day(2026, 11, 24)));
    // In every year.
    assert_eq!(read(&World, 1976, "Tuesday 24 November 26"), Err(DISAGREES));
    // The third day of a décade; day 63 of the year 235, which begins on 23 September.
    assert_eq!(read(&FrenchRepublican, 185, "Tridi 3 Frimaire 35"), Ok(day(2026, 11, 24)));
    // Day 328 of the year, the third of its week of five.
    assert_eq!(read(&Discordian, 3142, "Pungenday 36 The Aftermath 92"), Ok(day(2026, 11, 24)));
    // Every month begins on a Sunday; eleven of 28 days are before this one.
    assert_eq!(read(&InternationalFixed, 1950, "Tuesday 17 November 26"), Ok(day(2026, 11, 21)));
    // Everybody's week: 11 November 1926 was a Wednesday, 36 525 days later it is a Tuesday.
    assert_eq!(read(&Julian, 1900, "Wednesday 11 November 26"), Ok(day(1926, 11, 24)));
    assert_eq!(read(&Julian, 1900, "Tuesday 11 November 26"), Ok(day(2026, 11, 24)));
}

/// January 2026 begins on a Thursday: the second week of it, as weeks go in America, has Chaos 4 to 10.
#[test]
fn days_of_a_short_week_come_twice_in_a_week() {
    let of_month = by(Discordian, "EEEE W MMMM u");
    // The fifth and the tenth; the first, the sixth and the eleventh.
    assert_eq!(of_month.parse("Setting Orange 2 Chaos 3192"), Err(AMBIGUOUS));
    assert_eq!(of_month.parse("Sweetmorn 2 Chaos 3192"), Ok(day(2026, 1, 6)));
    // C's week 1 begins with the first Sunday, 4 January.
    let of_year = Parser::new(locale("en"), Discordian, Pattern::strftime("%U %A %Y").unwrap());
    assert_eq!(of_year.parse("01 Setting Orange 3192"), Err(AMBIGUOUS));
    assert_eq!(of_year.parse("01 Sweetmorn 3192"), Ok(day(2026, 1, 6)));
    let world = Pattern::strftime("%U %A %Y").unwrap();
    let written = Formatter::new(locale("en"), World, world.clone());
    let world = Parser::new(locale("en"), World, world);
    for day in days_of(2026) {
        assert_eq!(world.parse(&written.format(day).to_string()), Ok(day), "{day}");
    }
}

/// UTS 35 has the second Wednesday in July as its example of `F`.
#[test]
fn weekdays_of_a_month_are_counted() {
    let written = |calendar: BuiltIn, day: Day| {
        Formatter::new(locale("en"), calendar, Pattern::ldml("EEEE F MMMM u").unwrap())
            .format(day)
            .to_string()
    };
    // The 2nd was a Wednesday, and the next day the 14th.
    let great_britain: BuiltIn = &CutoverGreatBritain;
    assert_eq!(written(great_britain, day(1752, 9, 14)), "Thursday 1 September 1752");
    assert_eq!(written(great_britain, day(1752, 9, 21)), "Thursday 2 September 1752");
    // Ten days are a week.
    assert_eq!(written(&FrenchRepublican, day(1799, 11, 9)), "Octidi 2 Brumaire 8");
    // Day 60 is the twelfth of its name, as Saint Tib's is in no week.
    assert_eq!(written(&Discordian, day(2024, 3, 1)), "Setting Orange 12 Chaos 3190");
    assert_eq!(written(&Discordian, day(2024, 2, 29)), "Saint Tib's Day 1 Chaos 3190");
    assert_eq!(written(&Gregorian, day(2026, 11, 26)), "Thursday 4 November 2026");
    let calendars: [BuiltIn; 7] = [
        great_britain,
        &Discordian,
        &FrenchRepublican,
        &InternationalFixed,
        &Positivist,
        &TibetanPhugpa,
        &World,
    ];
    for calendar in calendars {
        let parser = by(calendar, "EEEE F MMMM u");
        for day in [1752, 1963, 2024].into_iter().flat_map(days_of) {
            let text = written(calendar, day);
            // A Discordian month has fifteen weeks.
            assert_eq!(parser.parse(&text), Ok(day), "{text}");
        }
    }
    // The month of the first of all days has begun before it.
    for calendar in calendars {
        assert!(!written(calendar, Day::MIN).is_empty());
    }
}

/// The last six days of year III, a long one, which ended on 22 September 1795.
#[test]
fn days_outside_of_the_week_are_told_apart() {
    let pattern = Pattern::ldml("EEEE, d MMMM y").unwrap();
    let french = Parser::new(locale("fr"), FrenchRepublican, pattern);
    assert_eq!(french.parse("jour de la vertu, 1 jour complémentaire 3"), Ok(day(1795, 9, 17)));
    assert_eq!(french.parse("jour du génie, 2 jour complémentaire 3"), Ok(day(1795, 9, 18)));
    assert_eq!(french.parse("jour du génie, 1 jour complémentaire 3"), Err(DISAGREES));
    assert_eq!(french.parse("primidi, 1 jour complémentaire 3"), Err(DISAGREES));
}
