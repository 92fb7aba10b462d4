//! Calendars made of definitions: beside the built-in ones that have the same rules, and beside an
//! odometer.
#![cfg(feature = "std")]

use metonic::calendars::{Coptic, Gregorian, IslamicCivil, IslamicUmalqura, Julian, Milankovic};
use metonic::conformance::{self, Effort};
use metonic::recur::Recurrence;
use metonic::rule::{
    Builder, EraDefinition, EraStart, LeapRule, LengthTable, MonthRule, Nearness, Outside, RuleCalendar,
    Standing, StartCalendar, WeekRestart, WeekRule, YearStart, Years,
};
use metonic::{
    AnyCalendar, Basis, Calendar, Day, DynCalendar, Error, Month, NameWidth, Overflow, Registry, Span,
    Status, Unit, Weekday, YearMonthDay,
};
use proptest::prelude::*;

/// Days all over the range, and each of a few years around 1970.
fn days() -> impl Iterator<Item = Day> {
    let ends = [i32::MIN, i32::MIN + 1, i32::MAX - 1, i32::MAX];
    let spread = (0..100_000).map(|nth: i32| nth.wrapping_mul(0x9e37_79b1_u32 as i32));
    ends.into_iter().chain(spread).chain(-3_000..3_000).map(Day::new)
}

fn assert_same(ours: &RuleCalendar, theirs: &dyn DynCalendar) {
    conformance::check_with(ours, Effort::default().days(5_000)).unwrap();
    for day in days() {
        assert_eq!(ours.ymd_of(day), theirs.ymd_of(day), "{day}");
        assert_eq!(ours.day_of_year(day), theirs.day_of_year(day), "{day}");
        let year = ours.ymd_of(day).year;
        assert_eq!(ours.is_leap_year(year), theirs.is_leap_year(year), "{day}");
    }
    assert_eq!(ours.years(), theirs.years());
    assert_eq!(ours.bounds(), theirs.bounds());
    for number in 1..=13 {
        let month = Month::new(number).unwrap();
        assert_eq!(ours.longest_days_in_month(month), theirs.longest_days_in_month(month));
        assert_eq!(ours.shortest_days_in_month(month), theirs.shortest_days_in_month(month));
    }
}

fn with_months(builder: Builder, lengths: &[u8]) -> Builder {
    lengths.iter().enumerate().fold(builder, |builder, (place, &days)| {
        builder.month(MonthRule::new(format!("Month {}", place + 1), days))
    })
}

const ROMAN: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

fn roman(id: &str, epoch: Day, years: Years) -> RuleCalendar {
    let builder = RuleCalendar::builder(id).basis(Basis::Solar).epoch(epoch);
    with_months(builder, &ROMAN).leap(LeapRule::new(years).adding("Month 2", 1)).build().unwrap()
}

#[test]
fn leap_rules_make_the_calendars_that_have_them() {
    let gregorian = Years::every(4).except(Years::every(100)).except(Years::every(400));
    let epoch = Gregorian::to_day(1, 1, 1).unwrap();
    assert_same(&roman("my-gregorian", epoch, gregorian), &Gregorian);
    assert_same(&roman("my-julian", Julian::to_day(1, 1, 1).unwrap(), Years::every(4)), &Julian);
    let revised = Years::every(4).except(Years::every(100)).except(Years::with_remainders(900, [200, 600]));
    assert_same(&roman("my-revised", epoch, revised), &Milankovic);

    let islamic = |years: Years| {
        let epoch = IslamicCivil::to_day(1, 1, 1).unwrap();
        let builder = RuleCalendar::builder("my-islamic").basis(Basis::Lunar).epoch(epoch);
        let builder = with_months(builder, &[30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, 29]);
        builder.leap(LeapRule::new(years).adding("Month 12", 1)).build().unwrap()
    };
    assert_same(&islamic(Years::cycle(30, 1, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29])), &IslamicCivil);
    assert_same(&islamic(Years::pattern(11, 14, 30, 11)), &IslamicCivil);

    let coptic =
        RuleCalendar::builder("my-coptic").basis(Basis::Solar).epoch(Coptic::to_day(1, 1, 1).unwrap());
    let coptic = with_months(coptic, &[30; 12]).month(MonthRule::new("Nasie", 5));
    let coptic = coptic.leap(LeapRule::new(Years::with_remainders(4, [3])).adding("Nasie", 1));
    assert_same(&coptic.build().unwrap(), &Coptic);
}

#[test]
fn a_rule_may_change_in_a_year() {
    // Leap years as in Great Britain: every fourth to 1752 and 1700 too, then Gregorian.
    let builder = with_months(RuleCalendar::builder("both").epoch(Day::new(0)).first_year(1970), &ROMAN)
        .leap(LeapRule::new(Years::every(4).between(i32::MIN, 1752)).adding("Month 2", 1))
        .leap(
            LeapRule::new(
                Years::every(4).between(1753, i32::MAX).except(Years::every(100)).except(Years::every(400)),
            )
            .adding("Month 2", 1),
        );
    let both = builder.build().unwrap();
    conformance::check_with(&both, Effort::default().days(5_000)).unwrap();
    // Days of years 1601 to 1752 are 38 leap years; by the Gregorian rule 1700 is none.
    let first_of = |year| both.year(year).unwrap().first_day;
    assert_eq!(first_of(1753), i64::from(Gregorian::to_day(1753, 1, 1).unwrap().get()));
    assert_eq!(first_of(1753) - first_of(1601), 152 * 365 + 38);
    assert_eq!(
        [1600, 1700, 1752, 1800, 2000].map(|year| both.is_leap_year(year)),
        [true, true, true, false, true].map(Ok)
    );
    let list = with_months(RuleCalendar::builder("list").epoch(Day::new(0)), &[100])
        .leap(LeapRule::new(Years::list([-3, 2])).adding("Month 1", 1))
        .build()
        .unwrap();
    conformance::check(&list).unwrap();
    assert_eq!(
        [-4, -3, 0, 1, 2, 3].map(|year| list.days_in_year(year).unwrap()),
        [100, 101, 100, 100, 101, 100]
    );
}

/// As in India: a year without it has the month after it, which is that of its number, not the one after that.
#[test]
fn a_leap_month_may_come_before_the_month_of_its_number() {
    let months = ["A", "B", "C"].map(|name| MonthRule::new(name, 30));
    let [a, b, c] = months;
    let builder = RuleCalendar::builder("early").epoch(Day::EPOCH).first_year(1);
    let builder = builder.month(a).month(MonthRule::leap("Extra").numbered(2)).month(b).month(c);
    let leap = LeapRule::new(Years::every(2)).adding("Extra", 30);
    let calendar = builder.leap(leap).build().unwrap();
    assert_eq!(conformance::check(&calendar), Ok(()));
    let extra = Month::leap(2).unwrap();
    assert!(calendar.leap_month_precedes(extra));
    let date =
        |year, month| calendar.day_of(YearMonthDay::new(year, month, 1)).unwrap().in_calendar(&calendar);
    let start = date(2, extra);
    for (skip, month) in [("FORWARD", Month::M02), ("BACKWARD", Month::M01)] {
        let rule = format!("RSCALE=EARLY;FREQ=YEARLY;BYMONTH=2L;BYMONTHDAY=1;SKIP={skip}");
        let recurrence = Recurrence::new(rule.parse().unwrap(), start).unwrap();
        assert_eq!(recurrence.days().nth(1), Some(date(3, month).to_day()), "{skip}");
    }
    let span = start.until(&date(3, Month::M02), Unit::Year);
    assert_eq!(span, Span::new().years(1));
    assert_eq!(start.add(span, Overflow::Clamp), Ok(date(3, Month::M02)));
}

/// As many kinds of years as a table can have, of one sum of days so that they differ in the last month alone.
#[test]
fn a_table_of_years_that_are_all_of_their_own_kind() {
    let rows: Vec<Vec<u8>> = (0..=u16::MAX)
        .map(|nth| {
            let [first, second] = nth.to_le_bytes();
            vec![30, first.max(1), second.max(1), u8::from(first == 0) + 1, u8::from(second == 0) + 1]
        })
        .collect();
    let table = LengthTable::new(0, rows.clone(), Outside::Repeat);
    let months = ["A", "B", "C", "D", "E"].map(|name| MonthRule::new(name, 30));
    let builder = RuleCalendar::builder("long").epoch(Day::EPOCH).first_year(0).table(table);
    let calendar = months.into_iter().fold(builder, Builder::month).build().unwrap();
    for (year, row) in (0..).zip(&rows).step_by(97) {
        let lengths: Vec<u8> =
            (1..=5).map(|month| calendar.days_in_month(year, Month::new(month).unwrap()).unwrap()).collect();
        assert_eq!(lengths, *row, "{year}");
    }
}

#[test]
fn a_leap_month_has_the_number_of_the_month_before_it() {
    // Seven of nineteen years, as in Athens and in Babylon.
    let builder = RuleCalendar::builder("metons").basis(Basis::Lunisolar).epoch(Day::new(0));
    let builder = with_months(builder, &[30, 29, 30, 29, 30, 29])
        .month(MonthRule::leap("Month 6 again"))
        .month(MonthRule::new("Month 7", 30));
    let years = Years::cycle(19, 1, [3, 6, 8, 11, 14, 17, 19]);
    let calendar = builder.leap(LeapRule::new(years).adding("Month 6 again", 30)).build().unwrap();
    conformance::check(&calendar).unwrap();
    let leap = Month::leap(6).unwrap();
    assert!(calendar.find(3, leap).is_ok());
    assert_eq!(calendar.find(4, leap), Err(Error::Month { month: leap, year: 4 }));
    assert_eq!(calendar.month_name(leap, NameWidth::Wide), Some("Month 6 again"));
    assert_eq!((1..=19).filter(|&year| calendar.is_leap_year(year).unwrap()).count(), 7);
    let last = calendar.find(3, Month::M07).unwrap();
    assert_eq!(calendar.month(last).ordinal, 8);
}

#[test]
fn a_year_may_begin_near_a_day_of_another_calendar() {
    let retail = |weekday, nearness| {
        let lengths = [28, 28, 35, 28, 28, 35, 28, 28, 35, 28, 28, 35];
        let start = YearStart::new(StartCalendar::Gregorian, 2, 1).on(weekday, nearness);
        with_months(RuleCalendar::builder("retail").year_start(start), &lengths)
            .leap(LeapRule::new(Years::long()).adding("Month 12", 7))
            .build()
    };
    let nearest = retail(Weekday::Sunday, Nearness::Nearest).unwrap();
    conformance::check(&nearest).unwrap();
    // The National Retail Federation's 4-5-4 calendar begins its years on the same days: 2023 had 53
    // weeks, as 2017, 2012 and 2006 had.
    let long: Vec<i32> = (2001..2029).filter(|&year| nearest.is_leap_year(year).unwrap()).collect();
    assert_eq!(long, [2006, 2012, 2017, 2023, 2028]);
    let first = |year| Day::from_days(nearest.year(year).unwrap().first_day).unwrap().to_string();
    assert_eq!([2023, 2024, 2025].map(first), ["2023-01-29", "2024-02-04", "2025-02-02"]);
    for (nearness, earliest) in [(Nearness::OnOrAfter, 0), (Nearness::OnOrBefore, -6)] {
        let calendar = retail(Weekday::Thursday, nearness).unwrap();
        conformance::check(&calendar).unwrap();
        for year in -400..400 {
            let start = calendar.year(year).unwrap().first_day;
            let near = i64::from(Gregorian::to_day(year, 2, 1).unwrap().get());
            assert!((earliest..earliest + 7).contains(&(start - near)), "{year}");
            assert_eq!(Day::from_days(start).unwrap().weekday(), Weekday::Thursday);
        }
    }
    // A year that begins on 6 April, as for taxes in Great Britain.
    let start = YearStart::new(StartCalendar::Gregorian, 4, 6);
    let tax = with_months(RuleCalendar::builder("tax").year_start(start), &[185, 180])
        .leap(LeapRule::new(Years::long()).adding("Month 2", 1))
        .build()
        .unwrap();
    conformance::check(&tax).unwrap();
    let (first, leap) = (Gregorian::to_day(2026, 4, 6).unwrap(), tax.is_leap_year(2027));
    assert_eq!((tax.ymd_of(first).to_string().as_str(), leap), ("2026-01-01", Ok(true)));
    let wrong = with_months(RuleCalendar::builder("tax").year_start(start), &[185, 180]).build().unwrap_err();
    assert_eq!(wrong.to_string(), "year-start: year 3 has 365 days, and 366 from its start to the next");
}

#[test]
fn weeks_may_leave_days_out_and_begin_anew() {
    let build = |week: WeekRule| {
        let builder = RuleCalendar::builder("weeks").epoch(Day::new(0)).week(week);
        let builder = builder.month(MonthRule::new("A", 7)).month(MonthRule::intercalary("Between", 1));
        builder.month(MonthRule::new("B", 6)).build().unwrap()
    };
    let places = |calendar: &RuleCalendar| -> String {
        conformance::check(calendar).unwrap();
        assert_eq!(calendar.week_length(), 5);
        let place =
            |day| calendar.day_of_week(Day::new(day)).map_or("-".to_owned(), |place| place.to_string());
        (0..28).map(place).collect()
    };
    let names = || WeekRule::named(["p", "q", "r", "s", "t"]);
    assert_eq!(places(&build(names())), "1234512-3451234512345-123451");
    assert_eq!(places(&build(names().from(3))), "3451234-5123451234512-345123");
    assert_eq!(places(&build(names().counting_days_outside(true))), "1234512-4512345123451-345123");
    assert_eq!(places(&build(names().restarting(WeekRestart::Year))), "1234512-3451231234512-345123");
    assert_eq!(places(&build(names().restarting(WeekRestart::Month))), "1234512-1234511234512-123451");
    let calendar = build(names());
    assert_eq!(calendar.day_of_week_name(3, NameWidth::Wide), Some("r"));
    assert_eq!(calendar.day_of_week_name(6, NameWidth::Wide), None);
    // Before the epoch the week runs back: B is days −6 to −1, the day between is day −7.
    let before = [-1, -6, -7, -8].map(|day| calendar.day_of_week(Day::new(day)));
    assert_eq!(before, [Some(5), Some(5), None, Some(4)]);
}

#[test]
fn seven_names_that_run_along_with_the_common_week_are_its_names() {
    let builder = RuleCalendar::builder("named").epoch(Day::new(0)).month(MonthRule::new("A", 30));
    // 1970-01-01 was a Thursday.
    let week = WeekRule::named(["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]);
    let calendar = builder.week(week).build().unwrap();
    for weekday in Weekday::ALL {
        assert!(weekday.name().starts_with(calendar.weekday_name(weekday, NameWidth::Wide)), "{weekday}");
    }
}

#[test]
fn eras_are_in_the_order_of_their_beginnings() {
    let builder = with_months(RuleCalendar::builder("eras").epoch(Day::new(0)), &[200, 165])
        .era(EraDefinition::new("new").alias("age-of-gold").starting(EraStart::Year(100)))
        .era(EraDefinition::new("before").counting_back())
        .era(EraDefinition::new("old").starting(EraStart::Date("0001-02-01".parse().unwrap())));
    let calendar = builder.build().unwrap();
    conformance::check(&calendar).unwrap();
    let era = |date: &str| {
        let fields = calendar.fields(calendar.day_of(date.parse().unwrap()).unwrap());
        (calendar.era(fields.era.unwrap()).unwrap().code.to_owned(), fields.era_year)
    };
    assert_eq!(era("0001-01-200"), ("before".to_owned(), 0));
    assert_eq!(era("0000-02-165"), ("before".to_owned(), 1));
    assert_eq!(era("0001-02-01"), ("old".to_owned(), 1));
    assert_eq!(era("0099-02-165"), ("old".to_owned(), 99));
    assert_eq!(era("0100-01-01"), ("new".to_owned(), 1));
    assert_eq!(calendar.year_of_era("Age-of-Gold", 3), Ok(102));
}

#[test]
fn what_is_outside_of_a_table_is_stated() {
    let rows = vec![vec![30, 29, 0], vec![29, 30, 7], vec![30, 30, 0]];
    let build = |outside| {
        let builder = RuleCalendar::builder("table").epoch(Day::new(0)).first_year(10);
        let builder = builder.month(MonthRule::new("A", 29)).month(MonthRule::new("B", 30));
        let builder = builder.month(MonthRule::intercalary("C", 0));
        builder.table(LengthTable::new(10, rows.clone(), outside)).build().unwrap()
    };
    let lengths = |calendar: &RuleCalendar| {
        (8..=15).map(|year| calendar.days_in_year(year).unwrap()).collect::<Vec<_>>()
    };
    let (repeat, rule) = (build(Outside::Repeat), build(Outside::Rule));
    assert_eq!(lengths(&repeat), [66, 60, 59, 66, 60, 59, 66, 60]);
    assert_eq!(lengths(&rule), [59, 59, 59, 66, 60, 59, 59, 59]);
    for calendar in [repeat, rule] {
        conformance::check(&calendar).unwrap();
        let status = |year| calendar.status(Day::from_days(calendar.year(year).unwrap().first_day).unwrap());
        assert_eq!(
            [9, 10, 12, 13].map(status),
            [Status::Predicted, Status::Defined, Status::Defined, Status::Predicted]
        );
    }
}

fn umalqura() -> AnyCalendar {
    IslamicUmalqura.into()
}

#[test]
fn another_calendar_may_be_adjusted() {
    let builder = RuleCalendar::builder("adjusted").base(umalqura());
    let month = |number| Month::new(number).unwrap();
    let calendar = builder.clone().adjust(1447, month(9), 1).adjust(1447, month(10), 1).build().unwrap();
    conformance::check(&calendar).unwrap();
    for (number, later) in [(8, 0), (9, 1), (10, 1), (11, 0)] {
        let first =
            |calendar: &dyn Calendar| calendar.month(calendar.find(1447, month(number)).unwrap()).first_day;
        assert_eq!(first(&calendar) - first(&IslamicUmalqura), later, "{number}");
    }
    let day = IslamicUmalqura::to_day(1447, 9, 1).unwrap();
    assert_eq!(calendar.ymd_of(day).month, month(8));
    assert_eq!(calendar.status(day), Status::Predicted);
    assert_eq!(calendar.official(), None);
    assert_eq!(calendar.month_name(month(9), NameWidth::Wide), Some("Ramadan"));
    let error = builder.clone().adjust(1447, month(13), 1).build().unwrap_err();
    assert_eq!(error.to_string(), "adjust[1]: year 1447 has no month M13");
    let error = builder.clone().adjust(1447, month(9), 1).adjust(1447, month(9), -1).build().unwrap_err();
    assert_eq!(error.to_string(), "adjust[2]: is given twice");
    assert!(builder.adjust(1447, month(9), 16).build().is_err());
}

#[test]
fn every_calendar_may_be_moved() {
    for &base in metonic::calendars::ALL {
        let id = base.about().id;
        let base = Registry::global().calendar(id).unwrap();
        for (years, days) in [(0, 0), (543, 0), (-3_000, 1), (7, -31), (0, 31)] {
            let builder = RuleCalendar::builder("moved").base(base).year_offset(years).day_offset(days);
            let calendar = builder.build().unwrap();
            let effort = Effort::default().days(400);
            assert_eq!(conformance::check_with(&calendar, effort), Ok(()), "{id} {years} {days}");
            for day in [-500_000, 0, 20_778] {
                let theirs = base.fields(Day::new(day));
                let ours = calendar.fields(Day::new(day + days));
                assert_eq!(
                    (ours.year - years, ours.month, ours.day),
                    (theirs.year, theirs.month, theirs.day),
                    "{id}"
                );
                assert_eq!((ours.era, ours.cyclic_year), (theirs.era, theirs.cyclic_year), "{id}");
                let of_era = theirs.era_year + if theirs.era.is_some() { 0 } else { years };
                assert_eq!(ours.era_year, of_era, "{id}");
            }
        }
    }
}

#[test]
fn a_standing_is_one_for_some_years_and_another_for_the_others() {
    let builder = with_months(RuleCalendar::builder("standing").epoch(Day::new(0)), &ROMAN);
    let official = Standing::new(Status::Approximate).within(1, 3, Status::Official);
    let calendar = builder.clone().standing(official).build().unwrap();
    conformance::check(&calendar).unwrap();
    assert_eq!(calendar.official(), Some(Day::new(0)..=Day::new(3 * 365 - 1)));
    assert_eq!(calendar.status(Day::new(-1)), Status::Approximate);
    let error = builder.standing(Standing::new(Status::Official)).build().unwrap_err();
    assert_eq!(error.to_string(), "status: 'official' needs the years that are so");
}

// Whatever is defined.

fn years() -> impl Strategy<Value = Years> {
    let year = -60..60_i32;
    let base = prop_oneof![
        (1..9_u32).prop_map(Years::every),
        (1..9_u32, prop::collection::vec(0..9_u32, 1..4)).prop_map(|(n, places)| {
            Years::with_remainders(n, places.into_iter().map(move |place| place % n))
        }),
        (1..9_u32, year.clone(), prop::collection::vec(0..9_u32, 1..4)).prop_map(|(n, start, places)| {
            Years::cycle(n, start, places.into_iter().map(move |place| place % n + 1))
        }),
        (any::<i32>(), any::<i32>(), 1..12_u32, 0..12_u32).prop_map(|(a, b, m, k)| Years::pattern(
            a,
            b,
            m,
            k.min(m)
        )),
        prop::collection::vec(year.clone(), 1..6).prop_map(Years::list),
    ];
    let bounded = (base, prop::option::of((year.clone(), 0..60))).prop_map(|(years, bounds)| {
        bounds.map_or(years.clone(), |(from, more)| years.between(from, from + more))
    });
    prop::collection::vec(bounded, 1..4).prop_map(|chain| chain.into_iter().reduce(Years::except).unwrap())
}

prop_compose! {
    fn definition()(
        lengths in prop::collection::vec((0..40_u8, 0..4_u8), 1..8),
        leaps in prop::collection::vec((years(), 0..8_usize, -3..5_i16), 0..4),
        epoch in -100_000..100_000_i32,
        first_year in -70..70_i32,
        week in prop::option::of((1..12_u8, any::<bool>(), 0..3_u8)),
        table in prop::option::of((-20..20_i32, 1..9_usize, any::<bool>())),
    ) -> (Builder, Vec<u8>, Vec<(Years, usize, i16)>, i32, i32) {
        let count = lengths.len();
        let mut builder = RuleCalendar::builder("any").epoch(Day::new(epoch)).first_year(first_year);
        let mut days = vec![];
        for (place, &(length, kind)) in lengths.iter().enumerate() {
            // The first month is never so short that a leap rule makes it less than nothing.
            let length = if place == 0 { length.max(20) } else { length.max(12) };
            let name = format!("Month {}", place + 1);
            builder = builder.month(match kind {
                0 => MonthRule::intercalary(name, length),
                1 if place > 0 => MonthRule::new(name, length).numbered(90 + place as u8),
                _ => MonthRule::new(name, length),
            });
            days.push(length);
        }
        let leaps: Vec<_> = leaps.into_iter().map(|(years, month, add)| (years, month % count, add)).collect();
        for (years, month, add) in &leaps {
            builder = builder.leap(LeapRule::new(years.clone()).adding(format!("Month {}", month + 1), *add));
        }
        if let Some((length, counts, restart)) = week {
            let restart = [WeekRestart::Never, WeekRestart::Year, WeekRestart::Month][usize::from(restart)];
            builder = builder.week(WeekRule::new(length).counting_days_outside(counts).restarting(restart));
        }
        if let Some((first, rows, repeats)) = table {
            let rows = (0..rows).map(|row| days.iter().map(|days| days + row as u8 % 3).collect()).collect();
            let outside = if repeats { Outside::Repeat } else { Outside::Rule };
            builder = builder.table(LengthTable::new(first, rows, outside));
        }
        (builder, days, leaps, epoch, first_year)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// What can be built keeps the laws.
    #[test]
    fn whatever_is_built_conforms((builder, ..) in definition()) {
        if let Ok(calendar) = builder.build() {
            prop_assert_eq!(conformance::check_with(&calendar, Effort::default().days(300).run(Day::new(-731), 300)), Ok(()));
        }
    }
}

proptest! {
    /// Without a table the years are those that an odometer counts from the epoch.
    #[test]
    fn years_are_as_an_odometer_counts_them(
        lengths in prop::collection::vec(12..40_u8, 1..8),
        leaps in prop::collection::vec((years(), 0..8_usize, -3..5_i16), 0..4),
        epoch in -100_000..100_000_i32,
        first_year in -70..70_i32,
    ) {
        let mut builder = with_months(RuleCalendar::builder("any").epoch(Day::new(epoch)).first_year(first_year), &lengths);
        for (years, month, add) in &leaps {
            let month = format!("Month {}", month % lengths.len() + 1);
            builder = builder.leap(LeapRule::new(years.clone()).adding(month, *add));
        }
        let calendar = builder.build().unwrap();
        let days = |year: i32| {
            let common: i64 = lengths.iter().map(|&days| i64::from(days)).sum();
            let added = leaps.iter().filter(|(years, ..)| years.contains(year)).map(|&(_, _, add)| i64::from(add));
            common + added.sum::<i64>()
        };
        let mut day = i64::from(epoch);
        for year in first_year..first_year + 250 {
            prop_assert_eq!(calendar.year(year).unwrap().first_day, day);
            day += days(year);
        }
        day = i64::from(epoch);
        for year in (first_year - 250..first_year).rev() {
            day -= days(year);
            let date = YearMonthDay::new(year, Month::M01, 1);
            prop_assert_eq!(calendar.day_of(date).unwrap().get(), day as i32);
        }
    }

    /// Numbers of any size make a calendar or an error, never a panic.
    #[test]
    fn no_numbers_panic(
        numbers in prop::array::uniform12(any::<i32>()),
        small in prop::array::uniform6(any::<u8>()),
        which in any::<u16>(),
    ) {
        let has = |bit: u32| which & (1 << bit) != 0;
        let [a, b, c, d, e, f, g, h, i, j, k, l] = numbers;
        let mut builder = RuleCalendar::builder("any").epoch(Day::new(a)).first_year(if has(0) { b } else { b % 5_000 });
        builder = builder.month(MonthRule::new("A", small[0])).month(MonthRule::leap("B"));
        let years = if has(1) { Years::every(c as u32) } else { Years::cycle(c as u32 % 400, d, [small[1].into()]) };
        let years = if has(2) { years.between(e, f) } else { years };
        let years = if has(3) { years.except(Years::pattern(g, h, i as u32 % 999, j as u32)) } else { years };
        let years = if has(4) { years.except(Years::list([k, l])) } else { years };
        builder = builder.leap(LeapRule::new(years).adding("B", small[2].into()));
        if has(5) {
            builder = builder.table(LengthTable::new(e, vec![vec![small[3], small[4]]], Outside::Rule));
        }
        if has(6) {
            builder = builder.era(EraDefinition::new("x").starting(EraStart::Year(f)).year_one(g));
        }
        if has(7) {
            builder = builder.standing(Standing::new(Status::Predicted).within(g, h, Status::Official));
        }
        if has(8) {
            builder = builder.week(WeekRule::new(small[5]).from(small[4]));
        }
        if has(9) {
            builder = builder.year_start(YearStart::new(StartCalendar::Julian, small[0], small[1]).with_year_offset(c));
        }
        if let Ok(calendar) = builder.build() {
            prop_assert_eq!(conformance::check_with(&calendar, Effort::default().days(100).run(Day::new(-731), 10)), Ok(()));
        }
    }
}
