//! Every built-in feast is on the days that the files in `truth/feasts` say: published dates and
//! independent implementations. And what follows from the rules everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use metonic::calendars::{Gregorian, Hebrew, IslamicCivil, IslamicTbla};
use metonic::feasts::{self, Absent, Computus, Feast, MonthAndDay, Move, Rule, SolarTerm};
use metonic::{Calendar, Day, Error, Month, Status, Weekday};

/// A feast with fewer years is no evidence.
const FEWEST_YEARS: usize = 3;

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "truth", "feasts"].iter().collect()
}

fn days(feast: &Feast, year: i32) -> Vec<String> {
    feast.dates(year).unwrap().map(|date| date.day.to_string()).collect()
}

fn days_of(id: &str, year: i32) -> Vec<String> {
    days(feasts::find(id).expect(id), year)
}

/// A file's days by feast and year. A row without a date is a year without the feast.
fn truths(tradition: &str) -> BTreeMap<(String, i32), Vec<String>> {
    let path = folder().join(format!("{tradition}.csv"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("feast,year,date,source"), "{tradition}");
    let mut truths: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for line in lines {
        let mut fields = line.splitn(4, ',');
        let mut field = || fields.next().unwrap_or_else(|| panic!("{tradition}: {line}"));
        let (feast, year, date, source) = (field(), field(), field(), field());
        assert!(!source.trim_matches(['"', ' ']).is_empty(), "{tradition}: no source: {line}");
        let days = truths.entry((feast.to_owned(), year.parse().expect(line))).or_default();
        days.extend(Some(date).filter(|date| !date.is_empty()).map(str::to_owned));
    }
    truths
}

#[test]
fn every_feast_is_when_its_file_says() {
    let mut failures = Vec::new();
    for tradition in feasts::ALL {
        let truths = truths(tradition.id);
        for feast in tradition.feasts {
            let rows = truths.iter().filter(|((id, _), _)| id == feast.id);
            if rows.clone().count() < FEWEST_YEARS {
                failures.push(format!("{}: fewer than {FEWEST_YEARS} years", feast.id));
            }
            for ((id, year), expected) in rows {
                let found: Vec<_> = feast.dates(*year).unwrap().collect();
                let is_met = found.len() == expected.len()
                    && found.iter().zip(expected).all(|(date, expected)| {
                        let off = date.day.days_since(expected.parse().expect(id)).abs();
                        // What is uncertain may be one day off, as it says.
                        off <= i64::from(date.status == Status::Uncertain)
                    });
                if !is_met {
                    failures.push(format!("{id} {year}: {found:?}, not {expected:?}"));
                }
            }
        }
        let ids: BTreeSet<&str> = tradition.feasts.iter().map(|feast| feast.id).collect();
        let strays = truths.keys().map(|(id, _)| id).filter(|id| !ids.contains(id.as_str()));
        failures.extend(strays.map(|id| format!("{}: no feast {id}", tradition.id)));
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Almanacs of India have their own days now and then, all of them within one of ours.
#[test]
fn most_hindu_feasts_are_on_the_published_day() {
    let truths = truths("hindu");
    let are_equal =
        |((id, year), expected): &(&(String, i32), &Vec<String>)| days_of(id, *year) == **expected;
    assert_eq!((truths.iter().filter(are_equal).count(), truths.len()), (282, 315));
    let mut diwali = truths.iter().filter(|((id, _), _)| id == "diwali");
    assert!(diwali.all(|row| are_equal(&row)));
}

#[test]
fn every_file_belongs_to_a_tradition() {
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let id = name.strip_suffix(".csv").unwrap_or_default();
        assert!(feasts::tradition(id).is_some(), "{name}");
    }
}

#[test]
fn ids_are_unique_and_well_formed() {
    let mut seen = BTreeSet::new();
    let traditions = feasts::ALL.iter().map(|tradition| tradition.id);
    for id in traditions.chain(feasts::all().map(|(_, feast)| feast.id)) {
        assert!(seen.insert(id), "{id} twice");
        let groups = id.split('-');
        let is_good = |group: &str| {
            !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        assert!(groups.clone().all(is_good), "{id}");
    }
    assert_eq!(feasts::find("EASTER").map(|feast| feast.id), Some("easter"));
    assert!(feasts::find("hebrew").is_none() && feasts::tradition("easter").is_none());
}

#[test]
fn every_year_of_a_day_has_an_answer() {
    let years = *Gregorian.years().start()..=*Gregorian.years().end();
    let (first, last) = (*years.start(), *years.end());
    let near_ends = [first, first + 1, first + 2, last - 2, last - 1, last];
    let others =
        [-1_000_000, -100_000, -12_000, -1_000, -1, 0, 1, 622, 1582, 4001, 12_000, 100_000, 1_000_000];
    for (_, feast) in feasts::all() {
        for year in near_ends.into_iter().chain(others) {
            let mut before = None;
            for date in feast.dates(year).unwrap() {
                assert_eq!(Gregorian::from_day(date.day).0, year, "{}", feast.id);
                assert!(before < Some(date.day), "{} {year}: in order, once each", feast.id);
                before = Some(date.day);
            }
        }
        for year in [i32::MIN, first - 1, last + 1, i32::MAX] {
            assert!(matches!(feast.dates(year), Err(Error::Year { .. })), "{} {year}", feast.id);
        }
    }
}

#[test]
fn feasts_are_once_a_year_where_the_calendar_is_solar() {
    for id in ["easter", "orthodox-easter", "christmas", "passover", "chinese-new-year", "naw-ruz", "nowruz"]
    {
        for year in 2016..2060 {
            assert_eq!(days_of(id, year).len(), 1, "{id} {year}");
        }
    }
}

#[test]
fn another_reckoning_of_islam_takes_the_place_of_umm_al_qura() {
    // convertdate 2.5 has 1 Ramadan 1447 of the civil epoch on 2026-02-18; the other is a day before.
    let ramadan = feasts::find("ramadan").unwrap();
    let day_by = |calendar: &dyn Calendar| {
        let mut dates = ramadan.dates_by(calendar, 2026).unwrap();
        dates.next().map(|date| (date.day.to_string(), date.status))
    };
    assert_eq!(day_by(&IslamicCivil), Some(("2026-02-18".to_owned(), Status::Defined)));
    assert_eq!(day_by(&IslamicTbla), Some(("2026-02-17".to_owned(), Status::Defined)));
}

#[test]
fn rules_are_made_of_rules() {
    const KISLEV_30: MonthAndDay = MonthAndDay::new(&Hebrew, Month::M03, 30);
    const LAST: Rule = Rule::Date(KISLEV_30.if_absent(Absent::DayBefore));
    const FIRST_OF_TEVET: Rule = Rule::Date(KISLEV_30.if_absent(Absent::DayAfter));
    const MAY_1: Rule = Rule::Date(MonthAndDay::new(&Gregorian, Month::M05, 1));
    const ON_SUNDAY: Rule = Rule::Moved(&MAY_1, &[Move::new(Weekday::Sunday, 1).since(2000)]);

    // Kislev 5784 has 29 days: @hebcal/core 6.9.
    let last = Feast::new("last-of-kislev", "Last of Kislev", LAST);
    let next = Feast::new("after-kislev", "After Kislev", FIRST_OF_TEVET);
    let strict = Feast::new("thirtieth-of-kislev", "30 Kislev", Rule::Date(KISLEV_30));
    assert_eq!(days(&last, 2023), ["2023-12-12"]);
    assert_eq!(days(&next, 2023), ["2023-12-13"]);
    assert!(days(&strict, 2023).is_empty());

    let observed = Feast::new("observed", "Observed", ON_SUNDAY);
    assert_eq!(days(&observed, 2022), ["2022-05-02"]);
    assert_eq!(days(&observed, 1994), ["1994-05-01"]);
    assert_eq!(ON_SUNDAY.to_string(), "gregorian M05-01; +1 on a Sunday from 2000 on");
    assert_eq!(Rule::Easter(Computus::Julian).to_string(), "julian easter");
    assert_eq!(Rule::Before(&MAY_1, Weekday::Monday).to_string(), "last Monday before gregorian M05-01");
}

/// What the computus must hold to: a Sunday from 22 March to 25 April of its own calendar.
#[test]
fn easter_keeps_within_its_days() {
    for (id, first) in [("easter", (3, 22)), ("orthodox-easter", (3, 22))] {
        for year in (-3_000..=8_000).step_by(7) {
            let feast = feasts::find(id).unwrap();
            for date in feast.dates(year).unwrap() {
                let day: Day = date.day;
                assert_eq!(day.weekday(), Weekday::Sunday, "{id} {year}");
                let (_, month, of_month) = if id == "easter" {
                    Gregorian::from_day(day)
                } else {
                    metonic::calendars::Julian::from_day(day)
                };
                assert!((first..=(4, 25)).contains(&(month, of_month)), "{id} {year}");
            }
        }
    }
}

/// As the documentation and `metonic feasts --list` write them.
#[test]
fn rules_are_written_as_they_are_said() {
    let text = |id: &str| feasts::find(id).unwrap().rule.to_string();
    for (id, written) in [
        ("christmas", "gregorian M12-25"),
        ("theophany", "julian M01-06"),
        ("nayrouz", "coptic M01-01"),
        ("timkat", "ethiopic M05-11"),
        ("passover", "hebrew M07-15"),
        ("eid-al-fitr", "islamic-umalqura M10-01"),
        ("sadeh", "persian M11-10"),
        ("mid-autumn-festival", "chinese M08-15"),
        ("chuseok", "dangi M08-15"),
        ("tet", "vietnamese M01-01"),
        ("diwali", "hindu-lunar M07 tithi 30 at sunset"),
        ("chotrul-duchen", "tibetan-phugpa M01-15"),
        ("ascension", "easter +39"),
        ("good-friday", "easter -2"),
        ("astronomical-easter", "astronomical easter"),
        ("advent-sunday", "first Sunday on or after gregorian M11-27"),
        ("christ-the-king", "first Sunday on or after gregorian M11-27 -7; from 1970 on"),
        ("dongzhi", "sun at 270°, UT+8"),
        ("ganesh-chaturthi", "hindu-lunar M06 tithi 4 at noon"),
        ("birth-of-the-bab", "day after the eighth new moon after Naw-Rúz, Tehran; from 172 on"),
        ("fast-of-esther", "hebrew M06-13; -2 on a Saturday"),
    ] {
        assert_eq!(text(id), written, "{id}");
    }
    assert_eq!(format!("{:?}", feasts::find("easter").unwrap().rule), "Rule(easter)");
    let purim = MonthAndDay::new(&Hebrew, Month::M06, 14).if_absent(Absent::DayAfter);
    assert_eq!(format!("{purim:?} {purim}"), "MonthAndDay(hebrew M06-14, DayAfter) hebrew M06-14");
    let dates = feasts::find("passover").unwrap().dates(2027).unwrap();
    assert_eq!(
        format!("{dates:?}"),
        "Dates { rule: Rule(hebrew M07-15), calendar: \"hebrew\", years: 5786..=5789, second: None, days: (2027-01-01, 2027-12-31) }"
            .replace("2027-01-01", &format!("{:?}", "2027-01-01".parse::<Day>().unwrap()))
            .replace("2027-12-31", &format!("{:?}", "2027-12-31".parse::<Day>().unwrap()))
    );
}

/// Calendars that leave out a day say which is kept in its place, whatever the number: past the end it is
/// the month's last, or the next month's first.
#[test]
fn a_day_past_the_end_of_its_month_is_beside_it() {
    for number in [30, 31, 254, 255] {
        let absent = MonthAndDay::new(&Hebrew, Month::M04, number);
        let feast = |absent| Feast::new("tevet", "Tevet", Rule::Date(absent));
        // Tevet of 5787 has 29 days, to 2027-01-08; so had that of 5786, to 2026-01-18.
        assert!(days(&feast(absent), 2027).is_empty());
        assert_eq!(days(&feast(absent.if_absent(Absent::DayBefore)), 2026), ["2026-01-18"], "{number}");
        assert_eq!(days(&feast(absent.if_absent(Absent::DayAfter)), 2026), ["2026-01-19"], "{number}");
    }
    // Adar I is the leap month 5: 15 Shevat there, and in a common year in its own month.
    let leap =
        Feast::new("leap", "Leap", Rule::Date(MonthAndDay::new(&Hebrew, Month::M05, 15).in_leap_month()));
    assert_eq!(
        (days(&leap, 2024), days(&leap, 2025)),
        (vec!["2024-02-24".to_owned()], vec!["2025-02-13".to_owned()])
    );
}

#[test]
fn the_first_move_that_applies_is_the_only_one() {
    static JULY_4: Rule = Rule::Date(MonthAndDay::new(&Gregorian, Month::M07, 4));
    // 5 U.S.C. 6103 (b): of a Saturday the Friday before; Executive Order 11582: of a Sunday the Monday after.
    let moves: &[Move] = &[
        Move::new(Weekday::Saturday, -1),
        Move::new(Weekday::Sunday, 1),
        Move::new(Weekday::Sunday, 7),
        Move::new(Weekday::Friday, 3).since(2030),
    ];
    let rule = Rule::Moved(&JULY_4, moves.to_vec().leak());
    let observed = Feast::new("independence-day", "Independence Day", rule);
    assert_eq!(days(&observed, 2026), ["2026-07-03"]);
    assert_eq!(days(&observed, 2021), ["2021-07-05"]);
    assert_eq!(
        (days(&observed, 2025), days(&observed, 2031)),
        (vec!["2025-07-04".to_owned()], vec!["2031-07-07".to_owned()])
    );
    assert_eq!(
        rule.to_string(),
        "gregorian M07-04; -1 on a Saturday; +1 on a Sunday; +7 on a Sunday; +3 on a Friday from 2030 on"
    );
}

/// Nothing is before the first day of all, which is 23 June, nor after the last, 11 July.
#[test]
fn a_feast_past_the_ends_of_days_is_not_kept() {
    static FIRST: Rule = Rule::Date(MonthAndDay::new(&Gregorian, Month::M06, 23));
    static LAST: Rule = Rule::Date(MonthAndDay::new(&Gregorian, Month::M07, 11));
    let (first, last) = (*Gregorian.years().start(), *Gregorian.years().end());
    let found = |rule, year| days(&Feast::new("end", "End", rule), year);
    assert_eq!(found(FIRST, first), [Day::MIN.to_string()]);
    assert_eq!(found(LAST, last), [Day::MAX.to_string()]);
    assert!(found(Rule::Before(&FIRST, Weekday::Monday), first).is_empty());
    assert!(
        found(Rule::After(&FIRST, -1), first).is_empty() && found(Rule::After(&LAST, 1), last).is_empty()
    );
    let other = Weekday::ALL.into_iter().find(|&weekday| weekday != Day::MAX.weekday()).unwrap();
    assert!(found(Rule::OnOrAfter(&LAST, other), last).is_empty());
    assert_eq!(found(Rule::OnOrAfter(&LAST, Day::MAX.weekday()), last), [Day::MAX.to_string()]);
}

/// The sun comes back to a longitude after 365 days or 366, whichever years the days are in: a passage on 31 December
/// and the one after it on 1 January may leave a year without one.
#[test]
fn the_sun_passes_a_longitude_once_a_year() {
    let of_2022 = SolarTerm { longitude: 280.11, zone: (i32::MIN, 0.0, 0.0) };
    for nth in 0..=20 {
        let term = SolarTerm { longitude: 279.3 + 0.1 * f64::from(nth), ..of_2022 };
        let feast = Feast::new("sun", "Sun", Rule::Sun(term));
        one_a_year(&feast, 1900..2100);
    }
    one_a_year(feasts::find("qingming").unwrap(), 48_600..48_970);
    // On the last day of 2022, a little before midnight; 365.24 days and 731 later it is the first of 2024 and its last.
    let feast = Feast::new("sun", "Sun", Rule::Sun(of_2022));
    let found = [2022, 2023, 2024].map(|year| days(&feast, year));
    assert_eq!(found, [vec!["2022-12-31"], vec![], vec!["2024-01-01", "2024-12-31"]]);
}

fn one_a_year(feast: &Feast, years: std::ops::Range<i32>) {
    let number = years.len();
    let days: Vec<Day> =
        years.flat_map(|year| feast.dates(year).unwrap()).map(|observance| observance.day).collect();
    assert!(days.len().abs_diff(number) <= 1, "{} days in {number} years", days.len());
    for pair in days.windows(2) {
        let between = pair[1].days_since(pair[0]);
        assert!((365..=366).contains(&between), "{} {}: {between} days", pair[0], pair[1]);
    }
}

/// 800 days after New Year's Day of 2026, and of 2027 less 800: years that are not beside the rule's.
#[test]
fn a_feast_may_be_years_after_its_rule() {
    const NEW_YEAR: Rule = Rule::Date(MonthAndDay::new(&Gregorian, Month::M01, 1));
    const AFTER: Rule = Rule::After(&NEW_YEAR, 800);
    const AFTER_THAT: Rule = Rule::After(&AFTER, 32_000);
    let on = |rule, year| days(&Feast::new("later", "Later", rule), year);
    assert_eq!(on(AFTER, 2028), ["2028-03-11"]);
    assert_eq!(on(Rule::After(&NEW_YEAR, -800), 2024), ["2024-10-23"]);
    assert_eq!(on(AFTER_THAT, 2115), ["2115-10-22"]);
}
