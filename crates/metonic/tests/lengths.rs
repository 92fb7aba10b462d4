//! What calendars say of the lengths of months and years at once, beside what their months are: five
//! centuries either side of 1970, and the same by the calendars' own walk, which is provided for all.

use std::collections::BTreeMap;

use metonic::cycles::{self, Cycle, Place};
use metonic::{Bounds, Calendar, Date, Day, Error, Month, MonthIndex, calendars};

/// Days either side of 1970 that lengths are told by.
const DAYS: i32 = 500 * 366;

#[test]
fn every_month_is_as_long_as_is_said() {
    for calendar in calendars::ALL {
        let id = calendar.about().id;
        let bounds = calendar.bounds();
        let mut lengths: BTreeMap<Month, (u8, u8)> = BTreeMap::new();
        let (first, last) =
            (calendar.month_of(Day::new(-DAYS)).get(), calendar.month_of(Day::new(DAYS)).get());
        for index in first..=last {
            let shape = calendar.month(MonthIndex::new(index));
            let entry = lengths.entry(shape.month).or_insert((shape.days, shape.days));
            *entry = (entry.0.min(shape.days), entry.1.max(shape.days));
            assert!((bounds.shortest_month..=bounds.longest_month).contains(&shape.days), "{id}: {shape:?}");
            if shape.ordinal == 1 {
                let year = calendar.year(shape.year).unwrap();
                assert!((bounds.fewest_months..=bounds.most_months).contains(&year.months), "{id}: {year:?}");
                assert!((bounds.shortest_year..=bounds.longest_year).contains(&year.days), "{id}: {year:?}");
            }
        }
        for (month, (shortest, longest)) in lengths {
            let said = (calendar.shortest_days_in_month(month), calendar.longest_days_in_month(month));
            let (Ok(least), Ok(most)) = said else { panic!("{id}: no {month}, which there is: {said:?}") };
            assert!(least <= shortest && longest <= most, "{id} {month}: {said:?}, {shortest}, {longest}");
        }
    }
}

/// A calendar that answers the three questions alone, so that everything else is as provided: the walk.
struct Walked<'c>(&'c dyn Calendar);

impl Calendar for Walked<'_> {
    fn about(&self) -> metonic::About<'_> {
        self.0.about()
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.0.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> metonic::MonthShape {
        self.0.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.0.find(year, month)
    }

    fn years(&self) -> std::ops::RangeInclusive<i32> {
        self.0.years()
    }

    fn year(&self, year: i32) -> Result<metonic::YearShape, Error> {
        self.0.year(year)
    }
}

/// The table is what the walk gives, in the calendars that have no rule for it.
#[test]
fn the_table_is_what_the_months_are() {
    for id in [
        "iso-week",
        "hebrew",
        "chinese",
        "dangi",
        "vietnamese",
        "japanese-lunisolar",
        "babylonian",
        "hebrew-observational",
        "samaritan",
        "old-hindu-lunar",
        "hindu-lunar",
        "astro-hindu-lunar",
        "tibetan-phugpa",
        "tibetan-bhutan",
        "hanke-henry",
        "pax",
        "yerm",
        "shire",
        "tenganan",
        "icelandic",
        "myanmar",
        "dai",
        "thai-suriyayatra",
        "fiscal-nrf",
        "fiscal-445",
        "fiscal-544",
        "fiscal-13x4",
        "fiscal-us",
        "fiscal-in",
    ] {
        let calendar = *calendars::ALL.iter().find(|calendar| calendar.about().id == id).unwrap();
        let walked = Walked(calendar);
        // A walk takes up to 20 ms: past the numbers that any of them has, the last alone.
        let most = if id == "iso-week" { 54 } else { 18 };
        for number in (1..=most).chain([Month::MAX_NUMBER]) {
            for leap in [false, true] {
                let month = Month::with_leap(number, leap).unwrap();
                let said = (calendar.shortest_days_in_month(month), calendar.longest_days_in_month(month));
                let walk = (walked.shortest_days_in_month(month), walked.longest_days_in_month(month));
                assert_eq!(said, walk, "{id} {month}");
            }
        }
    }
}

/// Named cutovers answer as the same rule does as a value, which looks at the years about its changes.
#[test]
fn named_cutovers_are_their_rules() {
    fn same(named: &dyn Calendar, rule: &metonic::calendars::Cutover) {
        let bounds = |calendar: &dyn Calendar| -> Bounds { calendar.bounds() };
        assert_eq!(bounds(named), bounds(rule), "{}", named.about().id);
        for number in 1..=Month::MAX_NUMBER {
            for leap in [false, true] {
                let month = Month::with_leap(number, leap).unwrap();
                let lengths = |calendar: &dyn Calendar| {
                    (calendar.shortest_days_in_month(month), calendar.longest_days_in_month(month))
                };
                assert_eq!(lengths(named), lengths(rule), "{} {month}", named.about().id);
            }
        }
    }
    macro_rules! all {
        ($($Calendar:ident)*) => { $(same(&calendars::$Calendar, &calendars::$Calendar::RULE);)* };
    }
    all! {
        CutoverItaly CutoverItalyFlorence CutoverItalyPisa CutoverItalyVenice CutoverSpain CutoverPortugal
        CutoverPoland CutoverFrance CutoverHolland CutoverGermanyCatholic CutoverPrussia
        CutoverGermanyProtestant CutoverAustria CutoverCzechia CutoverSwitzerlandCatholic
        CutoverSwitzerlandProtestant CutoverHungary CutoverDenmark CutoverNorway CutoverIceland
        CutoverGreatBritain CutoverEngland CutoverScotland CutoverAlbania CutoverBulgaria CutoverRussia
        CutoverRussiaOldStyle CutoverRomania CutoverSerbia CutoverGreece
    }
}

/// A week of a calendar's own begins wherever its first day of the year comes again: every day of forty
/// years beside the count of those days.
#[test]
fn own_weeks_are_counted() {
    for calendar in calendars::ALL {
        let handle = metonic::Registry::global().calendar(calendar.about().id).unwrap();
        let mut year = None;
        let (mut first, mut weeks) = (None, 0);
        for day in (10_000..24_000).map(Day::new) {
            let place = calendar.day_of_week(day);
            let this = calendar.ymd_of(day).year;
            if year.replace(this) != Some(this) {
                (first, weeks) = (None, 0);
            }
            if let Some(place) = place
                && *first.get_or_insert(place) == place
            {
                weeks += 1;
            }
            // The first year is not whole.
            if this > calendar.ymd_of(Day::new(10_000)).year && day.get() % 7 == 3 {
                let said = Date::from_day(day, handle).own_week().map(|(week, place)| (week.week, place));
                assert_eq!(said, place.map(|place| (weeks, place)), "{} {day}", calendar.about().id);
            }
        }
    }
}

/// The days of a place, by asking every day.
#[test]
fn the_next_day_of_a_place_is_the_first() {
    let every_day = |cycle: &dyn Cycle, place: Place, from: Day, step: i64| {
        (0..i64::from(cycle.span()))
            .map_while(|number| from.add_days(number * step).ok())
            .find(|&day| cycle.place_of(day) == Some(place))
    };
    for id in ["calendar-round", "maya-year-bearer", "xiuhmolpilli", "samvatsara"] {
        let cycle = *cycles::ALL.iter().find(|cycle| cycle.about().id == id).unwrap();
        for number in 0..60_i32 {
            let from = Day::new(20_000 + 173 * number);
            let Some(place) = cycle.place_of(Day::new(-40_000 + 1_009 * number)) else { continue };
            assert_eq!(cycle.next(place, from), every_day(cycle, place, from, 1), "{id} {from}");
            assert_eq!(cycle.previous(place, from), every_day(cycle, place, from, -1), "{id} {from}");
            for end in [Day::MAX, Day::MIN] {
                assert_eq!(cycle.next(place, end), every_day(cycle, place, end, 1), "{id} {end:?}");
                assert_eq!(cycle.previous(place, end), every_day(cycle, place, end, -1), "{id} {end:?}");
            }
        }
        assert_eq!(cycle.next(Place::one(60_000), Day::EPOCH), None);
    }
}
