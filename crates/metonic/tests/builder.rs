//! What a definition in code may not say: which key is refused, and the law that it breaks.
#![cfg(feature = "std")]

use metonic::calendars::{Cutover, Gregorian, IslamicCivil};
use metonic::conformance::{self, Effort};
use metonic::registry::NameError;
use metonic::rule::{
    Builder, EraDefinition, EraStart, LeapRule, LengthTable, MonthRule, Nearness, Outside, RuleCalendar,
    RuleKey, RuleLaw, Standing, StartCalendar, WeekRule, YearStart, Years,
};
use metonic::{AnyCalendar, Calendar, Day, Error, Month, NameWidth, Registry, Status, Weekday, YearMonthDay};

/// A month of 30 days from 1970-01-01 on.
fn good() -> Builder {
    bare().month(MonthRule::new("A", 30))
}

fn bare() -> Builder {
    RuleCalendar::builder("mine").epoch(Day::EPOCH)
}

fn moved() -> Builder {
    RuleCalendar::builder("mine").base(IslamicCivil.into())
}

fn refused(builder: Builder) -> (String, RuleLaw) {
    let error = builder.build().map(|calendar| calendar.about().id.to_owned()).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: {}", error.key, error.law));
    (error.key.to_string(), error.law)
}

fn assert_refused(builder: Builder, key: &str, law: RuleLaw) {
    assert_eq!(refused(builder), (key.to_owned(), law));
}

const FAR: i32 = 1_000_000_001;

fn beyond(value: i64) -> RuleLaw {
    RuleLaw::Bounds { value, min: -1_000_000_000, max: 1_000_000_000 }
}

#[test]
fn a_definition_of_months_is_built() {
    let calendar = good().build().unwrap();
    assert_eq!(calendar.days_in_year(1), Ok(30));
    assert_eq!(calendar.day_start(), metonic::DayStart::Midnight);
    assert_eq!(calendar.cyclic_year(1), None);
}

#[test]
fn names_are_names() {
    let long = "x".repeat(65);
    assert_refused(RuleCalendar::builder("").epoch(Day::EPOCH), "id", RuleLaw::Name(NameError::Empty));
    assert_refused(RuleCalendar::builder("a b"), "id", RuleLaw::Name(NameError::NoTag));
    assert_refused(good().name(" x"), "name", RuleLaw::Name(NameError::OuterSpace));
    assert_refused(
        good().alias("fine").alias(long),
        "aliases[2]",
        RuleLaw::Name(NameError::TooLong { length: 65 }),
    );
    let many = (0..33).fold(good(), |builder, place| builder.alias(format!("alias {place}")));
    let law = RuleLaw::TooMany { count: 33, max: 32 };
    assert_refused(many, "aliases", law);
    assert_eq!(law.to_string(), "33 entries, and at most 32 are taken");
}

#[test]
fn texts_are_a_line() {
    for (text, problem) in [
        (String::new(), "is empty"),
        ("x".repeat(97), "is longer than 96 bytes"),
        ("a\tb".to_owned(), "has a control character"),
        (" a".to_owned(), "begins or ends with a space"),
        ("a ".to_owned(), "begins or ends with a space"),
    ] {
        let law = RuleLaw::Text { problem };
        assert_refused(bare().month(MonthRule::new(&*text, 30)), "month[1].name", law);
        assert_refused(
            bare().month(MonthRule::new("A", 30).abbreviated(&*text)),
            "month[1].abbreviated",
            law,
        );
        assert_refused(bare().month(MonthRule::new("A", 30).narrow(&*text)), "month[1].narrow", law);
        assert_refused(good().week(WeekRule::named(["a", &*text])), "week.days[2]", law);
    }
    assert!(bare().month(MonthRule::new("x".repeat(96), 30)).build().is_ok());
    let long = RuleLaw::Text { problem: "is longer than 65536 bytes" };
    assert_refused(good().doc("x".repeat(65_537)), "doc", long);
    assert_refused(good().doc("a\u{7}"), "doc", RuleLaw::Text { problem: "has a control character" });
    let calendar = good().doc("a\nb").build().unwrap();
    assert_eq!(calendar.about().doc, "a\nb");
}

#[test]
fn what_is_said_of_years_has_no_meaning_beside_a_base() {
    let start = YearStart::new(StartCalendar::Gregorian, 4, 6);
    let leap = LeapRule::new(Years::every(4)).adding("A", 1);
    let beside = RuleLaw::NotBeside { other: "base" };
    assert_refused(moved().epoch(Day::EPOCH), "epoch", beside);
    assert_refused(moved().first_year(1), "first-year", beside);
    assert_refused(moved().year_start(start), "year-start", beside);
    assert_refused(moved().month(MonthRule::new("A", 30)), "month", beside);
    assert_refused(moved().leap(leap), "leap", beside);
    assert_refused(moved().table(LengthTable::new(1, vec![vec![30]], Outside::Rule)), "table", beside);
    assert_refused(moved().week(WeekRule::new(5)), "week", beside);
    let needs = RuleLaw::Needs { other: "base" };
    assert_refused(good().year_offset(1), "year-offset", needs);
    assert_refused(good().day_offset(1), "day-offset", needs);
    assert_refused(good().adjust(1, Month::M01, 1), "adjust", needs);
    assert_refused(good().year_start(start), "epoch", RuleLaw::NotBeside { other: "year-start" });
}

#[test]
fn numbers_are_within_their_bounds() {
    let far = i64::from(FAR);
    assert_refused(good().first_year(FAR), "first-year", beyond(far));
    assert_refused(moved().year_offset(-FAR), "year-offset", beyond(-far));
    assert_refused(moved().day_offset(32), "day-offset", RuleLaw::Bounds { value: 32, min: -31, max: 31 });
    assert_refused(
        moved().adjust(1, Month::M01, -16),
        "adjust[1]",
        RuleLaw::Bounds { value: -16, min: -15, max: 15 },
    );
    let start = YearStart::new(StartCalendar::Gregorian, 4, 6).with_year_offset(FAR);
    let offset = RuleCalendar::builder("mine").year_start(start).month(MonthRule::new("A", 30));
    assert_refused(offset, "year-start.year-offset", beyond(far));
    let leap = |days| good().leap(LeapRule::new(Years::every(4)).adding("A", days));
    assert_refused(leap(256), "leap[1].add", RuleLaw::Bounds { value: 256, min: -255, max: 255 });
    let table = LengthTable::new(FAR, vec![vec![30]], Outside::Rule);
    assert_refused(good().table(table), "table.first-year", beyond(far));
    let standing = Standing::new(Status::Computed).within(-FAR, 1, Status::Official);
    assert_refused(good().standing(standing), "status.years", beyond(-far));
    let standing = Standing::new(Status::Computed).within(3, 2, Status::Official);
    assert_refused(
        good().standing(standing),
        "status.years",
        RuleLaw::Bounds { value: 2, min: 3, max: 1_000_000_000 },
    );
    let week = RuleLaw::Bounds { value: 0, min: 1, max: 3 };
    assert_refused(good().week(WeekRule::new(3).from(0)), "week.epoch", week);
    assert_refused(good().era(EraDefinition::new("e").year_one(FAR)), "era[1].year-one", beyond(far));
    assert_refused(
        good().month(MonthRule::new("B", 1).numbered(100)),
        "month[2].number",
        RuleLaw::Bounds { value: 100, min: 1, max: 99 },
    );
}

#[test]
fn lists_are_of_a_bounded_length() {
    let too_many = |count, max| RuleLaw::TooMany { count, max };
    let months =
        (0..199).fold(bare(), |builder, place| builder.month(MonthRule::new(format!("Month {place}"), 2)));
    assert_refused(months, "month", too_many(199, 198));
    let leap = || LeapRule::new(Years::every(4)).adding("A", 1);
    assert_refused((0..33).fold(good(), |builder, _| builder.leap(leap())), "leap", too_many(33, 32));
    let adding = (0..199).fold(LeapRule::new(Years::every(4)), |rule, _| rule.adding("A", 1));
    assert_refused(good().leap(adding), "leap[1].add", too_many(199, 198));
    assert_refused(good().leap(LeapRule::new(Years::every(4))), "leap[1].add", RuleLaw::Missing);
    let chain = (0..8).fold(Years::every(2), |years, _| years.except(Years::every(4)));
    assert_refused(good().leap(LeapRule::new(chain).adding("A", 1)), "leap[1].except", too_many(9, 8));
    let listed = LeapRule::new(Years::list(0..65_537)).adding("A", 1);
    assert_refused(good().leap(listed), "leap[1].years", too_many(65_537, 65_536));
    let rows = vec![vec![30]; 65_537];
    assert_refused(
        good().table(LengthTable::new(1, rows, Outside::Rule)),
        "table.rows",
        too_many(65_537, 65_536),
    );
    assert_refused(
        good().table(LengthTable::new(1, Vec::<Vec<u8>>::new(), Outside::Rule)),
        "table.rows",
        RuleLaw::Missing,
    );
    let eras = (0..=255).fold(good(), |builder, place| builder.era(EraDefinition::new(format!("e{place}"))));
    let (key, law) = refused(eras);
    assert!(key == "era" && matches!(law, RuleLaw::TooMany { count: 256, .. }), "{key}: {law}");
    let aliases = (0..33).fold(EraDefinition::new("e"), |era, place| era.alias(format!("a{place}")));
    assert_refused(good().era(aliases), "era[1].aliases", too_many(33, 32));
    let adjusted = (0..65_537).fold(moved(), |builder, year| builder.adjust(year, Month::M01, 0));
    assert_refused(adjusted, "adjust", too_many(65_537, 65_536));
}

#[test]
fn what_is_given_twice_is_refused() {
    assert_refused(good().month(MonthRule::new("A", 3)), "month[2].name", RuleLaw::Twice);
    assert_refused(good().month(MonthRule::new("B", 3).numbered(1)), "month[2].number", RuleLaw::Twice);
    assert_refused(good().week(WeekRule::named(["a", "b", "a"])), "week.days[3]", RuleLaw::Twice);
    let era = |code: &str| EraDefinition::new(code).starting(EraStart::Year(5));
    assert_refused(good().era(era("a")).era(era("A")), "era[2].code", RuleLaw::Twice);
    assert_refused(good().era(era("a")).era(era("b")), "era[2].start", RuleLaw::Twice);
    assert_refused(good().era(era("a").alias("a")), "era[1].aliases", RuleLaw::Twice);
    assert_refused(bare().month(MonthRule::leap("L")), "month[1].number", RuleLaw::Missing);
}

#[test]
fn no_other_rule_of_lengths_is_beside_a_table() {
    let table = |outside| LengthTable::new(1, vec![vec![30]], outside);
    let start = YearStart::new(StartCalendar::Gregorian, 4, 6);
    let started = RuleCalendar::builder("mine").year_start(start).month(MonthRule::new("A", 30));
    assert_refused(started.table(table(Outside::Rule)), "table", RuleLaw::NotBeside { other: "year-start" });
    let leap = good().leap(LeapRule::new(Years::every(4)).adding("A", 1));
    let other = "table.outside = \"repeat\"";
    assert_refused(leap.clone().table(table(Outside::Repeat)), "leap", RuleLaw::NotBeside { other });
    assert!(leap.table(table(Outside::Rule)).build().is_ok());
}

#[test]
fn eras_begin_with_years_and_dates_that_there_are() {
    let far = EraDefinition::new("far").starting(EraStart::Year(i32::MAX));
    let (key, law) = refused(good().era(far));
    assert!(key == "era[1].start" && matches!(law, RuleLaw::Date(Error::Year { .. })), "{key}: {law}");
    let date = EraDefinition::new("none").starting(EraStart::Date("0001-01-31".parse().unwrap()));
    assert_refused(good().era(date), "era[1].start", RuleLaw::Date(Error::Day { value: 31, max: 30 }));
    // The first year begins before the first day.
    let calendar = good().build().unwrap();
    let first = *calendar.years().start();
    assert!(calendar.year(first).unwrap().first_day < i64::from(i32::MIN), "it is cut");
    let (key, law) = refused(good().era(EraDefinition::new("e").starting(EraStart::Year(first))));
    assert!(key == "era[1].start" && matches!(law, RuleLaw::Date(Error::DayRange { .. })), "{key}: {law}");
}

#[test]
fn year_starts_are_days_that_there_are() {
    let build = |start| RuleCalendar::builder("mine").year_start(start).month(MonthRule::new("A", 30));
    for calendar in [StartCalendar::Gregorian, StartCalendar::Julian] {
        let law = RuleLaw::Date(Error::Day { value: 29, max: 28 });
        assert_refused(build(YearStart::new(calendar, 2, 29)), "year-start.date", law);
        let (key, law) =
            refused(build(YearStart::new(calendar, 13, 1).on(Weekday::Sunday, Nearness::Nearest)));
        assert!(key == "year-start.date" && matches!(law, RuleLaw::Date(_)), "{key}: {law}");
    }
    // A first year that begins past the last day.
    let late = build(YearStart::new(StartCalendar::Gregorian, 4, 6)).first_year(900_000_000);
    let (key, law) = refused(late);
    assert!(key == "first-year" && matches!(law, RuleLaw::Date(Error::DayRange { .. })), "{key}: {law}");
}

/// In Great Britain September 1752 had 19 days.
#[test]
fn months_that_leave_days_out_cannot_be_adjusted() {
    let registry = Registry::new();
    let first = Gregorian::to_day(1752, 9, 14).unwrap();
    let british = registry.register(Cutover::new(first).unwrap().named("british", "British")).unwrap();
    let builder = || RuleCalendar::builder("mine").base(british);
    assert_refused(builder().adjust(1752, Month::M09, 1), "adjust[1]", RuleLaw::UncountedDays);
    let said = "the base leaves out or repeats days, so that its months cannot be adjusted";
    assert_eq!(RuleLaw::UncountedDays.to_string(), said);
    // Where another is, they are left out as in the base.
    let adjusted = builder().adjust(1753, Month::M09, 1).build().unwrap();
    let september = |day| YearMonthDay::new(1752, Month::M09, day);
    assert_eq!(adjusted.ymd_of(first), september(14));
    assert_eq!(adjusted.day_of(september(14)), Ok(first));
    assert_eq!(adjusted.day_of(september(2)), Ok(first.add_days(-1).unwrap()));
    assert_eq!(adjusted.day_of(september(3)), Err(Error::Day { value: 3, max: 30 }));
    let before = Gregorian::to_day(1753, 9, 1).unwrap();
    assert_eq!(adjusted.ymd_of(before), YearMonthDay::new(1753, Month::M08, 32));
    assert_eq!(conformance::check_with(&adjusted, Effort::default().run(first, 800)), Ok(()));
}

#[test]
fn a_month_keeps_a_day_when_it_is_adjusted() {
    // Egyptian and Coptic years end with a month of five days.
    let base: AnyCalendar = metonic::calendars::Coptic.into();
    let builder = RuleCalendar::builder("mine").base(base).adjust(1, Month::M13, 6);
    let law = RuleLaw::MonthLength { year: 1, days: -1 };
    assert_refused(builder, "adjust[1]", law);
    assert_eq!(law.to_string(), "in year 1 a month has -1 days, which is not in 0 to 255");
    let calendar = RuleCalendar::builder("mine").base(base).adjust(1, Month::M13, 4).build().unwrap();
    assert_eq!(calendar.days_in_month(1, Month::M13), Ok(1));
    assert_eq!(calendar.shortest_days_in_month(Month::M13), Ok(1));
    assert_eq!(calendar.longest_days_in_month(Month::M12), Ok(34));
    for answer in [
        calendar.shortest_days_in_month(Month::leap(1).unwrap()),
        calendar.longest_days_in_month(Month::new(14).unwrap()),
    ] {
        assert!(matches!(answer, Err(Error::NoSuchMonth { .. })));
    }
}

#[test]
fn a_moved_calendar_has_the_names_and_errors_of_its_base() {
    let hebrew: AnyCalendar = metonic::calendars::Hebrew.into();
    let calendar = RuleCalendar::builder("mine").base(hebrew).year_offset(-3760).build().unwrap();
    for width in [NameWidth::Wide, NameWidth::Abbreviated, NameWidth::Short, NameWidth::Narrow] {
        for weekday in Weekday::ALL {
            assert_eq!(calendar.weekday_name(weekday, width), hebrew.object().weekday_name(weekday, width));
        }
        for place in 0..=8 {
            assert_eq!(
                calendar.day_of_week_name(place, width),
                hebrew.object().day_of_week_name(place, width)
            );
        }
    }
    // 5784 is a leap year, 5785 is none.
    let leap = Month::leap(5).unwrap();
    assert!(calendar.find(2024, leap).is_ok());
    assert_eq!(calendar.find(2025, leap), Err(Error::Month { month: leap, year: 2025 }));
    let error =
        RuleCalendar::builder("mine").base(hebrew).adjust(i32::MAX, Month::M01, 1).build().unwrap_err();
    assert!(
        matches!(error.law, RuleLaw::Date(Error::Year { value, .. }) if value == i64::from(i32::MAX)),
        "{error}"
    );
    assert_eq!(error.key, RuleKey { part: "adjust", place: Some(0), field: None });
    assert!(calendar.era(metonic::Era::new(9)).is_none());
}

#[test]
fn a_definition_may_say_that_it_is_not_proleptic() {
    let calendar = good().not_proleptic().without_year_zero().build().unwrap();
    assert!(!calendar.about().is_proleptic && !calendar.about().has_year_zero);
    let calendar = moved().not_proleptic().build().unwrap();
    assert!(!calendar.about().is_proleptic);
    let era = calendar.fields(Day::EPOCH).era.unwrap();
    assert_eq!(calendar.era(era).unwrap().code, IslamicCivil.era(era).unwrap().code);
}
