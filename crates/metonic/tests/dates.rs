//! What a date is beside its arithmetic: eras, instants, columns, words of what is said of it.

use metonic::astro::{Place, Ut};
use metonic::calendars::{Gregorian, Hebrew, IslamicCivil, Japanese, Persian, Roc};
use metonic::{
    Basis, Calendar, Columns, Date, Day, Era, Error, Month, Status, WeekRule, Weekday, YearMonthDay,
    calendars,
};

/// Reiwa began on 1 May 2019 (cabinet order 143 of 2019); the Republic of China counts from 1912.
#[test]
fn dates_by_era() {
    let first_of_reiwa = YearMonthDay::new(1, Month::M05, 1);
    assert_eq!(
        Date::from_era(Japanese, "reiwa", first_of_reiwa).map(Day::from),
        Date::new(2019, 5, 1).map(Day::from)
    );
    let double_tenth = YearMonthDay::new(115, Month::M10, 10);
    assert_eq!(
        Date::from_era(Roc, "roc", double_tenth).map(Day::from),
        Date::new(2026, 10, 10).map(Day::from)
    );
    assert_eq!(Date::from_era(Japanese, "keicho", first_of_reiwa), Err::<Date<Japanese>, _>(Error::Era));
    assert_eq!(
        Date::from_era(Gregorian, "ce", YearMonthDay::new(2026, Month::M02, 30)),
        Err::<Date, _>(Error::Day { value: 30, max: 28 })
    );
}

#[test]
fn the_era_and_its_year_find_the_date_again() {
    for &calendar in calendars::ALL {
        for days in [20_784, 0, -50_000, -719_163, -800_000] {
            let date = Day::new(days).in_calendar(calendar);
            let id = calendar.about().id;
            let Some(era) = date.era() else {
                assert_eq!(date.era_year(), date.year(), "{id}");
                continue;
            };
            let written = YearMonthDay { year: date.era_year(), ..date.ymd() };
            let again = Date::from_era(calendar, era, written).map(Day::from);
            assert_eq!(again, Ok(Day::new(days)), "{id} {era} {written}");
        }
    }
}

/// Hebcal: at Jerusalem the sun sets at 16:36 on 2026-11-25, 15 Kislev. In June it does not set at Tromsø.
#[test]
fn days_that_begin_at_sunset() {
    let day: Day = "2026-11-25".parse().unwrap();
    let jerusalem = Place::new(31.78, 35.22, 0.0).unwrap();
    let at = |hour: f64| {
        let zone = 2.0 / 24.0;
        let instant = Ut::midnight(day).plus(hour / 24.0 - zone);
        Date::at(Hebrew, instant, jerusalem, zone).map(|date| date.ymd().to_string())
    };
    assert_eq!(at(12.0), Some("5787-03-15".to_owned()));
    assert_eq!(at(16.5), Some("5787-03-15".to_owned()));
    assert_eq!(at(16.75), Some("5787-03-16".to_owned()));
    let tromso = Place::new(69.65, 18.96, 0.0).unwrap();
    let midsummer = Ut::midnight("2026-06-21".parse().unwrap());
    assert_eq!(Date::at(IslamicCivil, midsummer, tromso, 2.0 / 24.0), None);
    let gregorian = Date::at(Gregorian, midsummer, tromso, 2.0 / 24.0);
    assert_eq!(gregorian, Some(Date::new(2026, 6, 21).unwrap()));
}

/// A column by itself has what it has among all: the method asked for it fills no other.
#[test]
fn each_column_by_itself() {
    let days: Vec<Day> = (-40..40).map(|step| Day::new(20_784 + step * 97)).collect();
    for &calendar in calendars::ALL {
        let dates: Vec<_> = days.iter().map(|day| day.in_calendar(calendar)).collect();
        macro_rules! check {
            ($column:ident, $empty:expr, $value:expr) => {
                let mut found = vec![$empty; days.len()];
                let mut columns = Columns { $column: Some(&mut found), ..Columns::default() };
                assert_eq!(calendar.fields_into(&days, &mut columns), Ok(()));
                let expected: Vec<_> = dates.iter().map($value).collect();
                assert_eq!(found, expected, "{} {}", stringify!($column), calendar.about().id);
            };
        }
        check!(year, 0, Date::year);
        check!(month, Month::M01, Date::month);
        check!(month_ordinal, 0, Date::month_ordinal);
        check!(day, 0, Date::day);
        check!(leap_day, false, |date| date.ymd().leap_day);
        check!(day_of_year, 0, Date::day_of_year);
        check!(weekday, Weekday::Monday, Date::weekday);
        check!(week, 0, |date| date.week(WeekRule::ISO).week);
        check!(week_year, 0, |date| date.week(WeekRule::ISO).year);
        check!(era, None, |date| calendar.fields(date.to_day()).era);
        check!(era_year, 0, Date::era_year);
        check!(status, Status::Defined, Date::status);
        assert_eq!(calendar.fields_into(&days, &mut Columns::default()), Ok(()));
    }
}

#[test]
fn the_place_of_an_era_is_kept() {
    for place in 0..=Era::LAST_PLACE {
        assert_eq!(Era::new(place).place(), usize::from(place));
    }
    assert_eq!(Era::new(u8::MAX), Era::new(Era::LAST_PLACE));
}

#[test]
fn standings_and_kinds_are_written_by_their_names() {
    let names = ["defined", "official", "computed", "uncertain", "predicted", "approximate"];
    assert_eq!(Status::ALL.map(Status::name), names);
    assert_eq!(Status::ALL.map(|status| status.to_string()), names);
    assert!(Status::ALL.is_sorted(), "the firmest first");
    assert_eq!(format!("{:>10}|{:<9}|", Status::Official, Status::Defined), "  official|defined  |");
    for (calendar, basis) in [
        (&Persian as &dyn Calendar, "solar"),
        (&IslamicCivil, "lunar"),
        (&Hebrew, "lunisolar"),
        (&calendars::Goddess, "other"),
    ] {
        let about = calendar.about();
        assert_eq!(about.basis.to_string(), basis, "{}", about.id);
    }
    assert_eq!(Basis::Other.name(), "other");
    assert_eq!(format!("{:^7}", Basis::Lunar), " lunar ");
}

/// 17 February 2026 was the first day of the year of the horse, bingwu, the 43rd of the cycle; Hong Kong
/// Observatory has Yushui on 18 February, eight minutes before midnight there: in Korea it was the 19th.
#[test]
fn details_are_written_in_their_words() {
    let details = |calendar: &dyn Calendar, day: &str| {
        let mut details = Vec::new();
        calendar.details(day.parse().unwrap(), &mut |detail| details.push(format!("{detail:?}")));
        details.join("\n")
    };
    let (chinese, yushui) =
        (details(&calendars::Chinese, "2026-02-17"), details(&calendars::Chinese, "2026-02-18"));
    assert!(
        chinese.contains("{ name: \"sexagenary year\", value: Bingwu (丙午), 43 of 60, status: "),
        "{chinese}"
    );
    assert!(chinese.contains("value: Horse (马), status: "), "{chinese}");
    assert!(chinese.contains(
        "{ name: \"solar term\", value: Lichun (立春), 315°, since 2026-02-04, status: Computed }"
    ));
    assert!(yushui.contains("value: Yushui (雨水), 330°, begins, status: Computed }"), "{yushui}");
    let korean = details(&calendars::Dangi, "2026-02-20");
    assert!(korean.contains("병오 (丙午), 43 of 60"), "{korean}");
    assert!(korean.contains("우수 (雨水), 330°, since 2026-02-19"), "{korean}");
    let vietnamese = details(&calendars::Vietnamese, "2026-02-18");
    assert!(vietnamese.contains("Bính Ngọ (丙午), 43 of 60"), "{vietnamese}");
}
