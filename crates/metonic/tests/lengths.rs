//! What calendars say of the lengths of months and years at once, beside what their months are: sampled
//! years, and every year of 12 000 either side of 1970, which is past the end of every table and of every
//! repetition beyond it.

use std::collections::BTreeMap;

use metonic::calendars::{Cutover, Gregorian, YearStart};
use metonic::cycles::{self, Cycle, Place};
use metonic::{About, Bounds, Calendar, Date, Day, Error, Month, MonthIndex, MonthShape, calendars};

/// What months and years are found to be.
#[derive(Default)]
struct Found {
    /// Of every month its shortest, its longest, and a year of each.
    months: BTreeMap<Month, [(u8, i32); 2]>,
    /// The fewest and the most months of a year, the shortest and the longest year.
    years: Option<[(u16, u16); 2]>,
}

fn widened<T: Ord + Copy>((least, most): (T, T), found: T) -> (T, T) {
    (least.min(found), most.max(found))
}

impl Found {
    /// Walks from the month of a day to that of another, each year that begins between them.
    fn walk(&mut self, calendar: &dyn Calendar, from: Day, to: Day) {
        let (first, last) = (calendar.month_of(from).get(), calendar.month_of(to).get());
        let mut of_year = None;
        for index in first..=last {
            let shape = calendar.month(MonthIndex::new(index));
            let [shortest, longest] = self.months.entry(shape.month).or_insert([(shape.days, shape.year); 2]);
            if shape.days < shortest.0 {
                *shortest = (shape.days, shape.year);
            }
            if shape.days > longest.0 {
                *longest = (shape.days, shape.year);
            }
            // Years are counted by their months, not asked for.
            if shape.ordinal == 1 {
                if let Some((months, first_day)) = of_year {
                    self.year(months, u16::try_from(shape.first_day - first_day).unwrap());
                }
                of_year = Some((0, shape.first_day));
            }
            if let Some((months, _)) = &mut of_year {
                *months += 1;
            }
        }
    }

    fn year(&mut self, months: u16, days: u16) {
        let [by_months, by_days] = self.years.unwrap_or([(months, months), (days, days)]);
        self.years = Some([widened(by_months, months), widened(by_days, days)]);
    }

    /// What is found beside what is said, and what is said that is not found; both in words.
    fn beside(&self, calendar: &dyn Calendar) -> (Vec<String>, Vec<String>) {
        let (mut wrong, mut unused) = (Vec::new(), Vec::new());
        let Bounds { shortest_month, longest_month, fewest_months, most_months, shortest_year, longest_year } =
            calendar.bounds();
        for (&month, &[shortest, longest]) in &self.months {
            let said = (calendar.shortest_days_in_month(month), calendar.longest_days_in_month(month));
            match said {
                (Ok(least), Ok(most)) if least <= shortest.0 && longest.0 <= most => {
                    if (least, most) != (shortest.0, longest.0) {
                        unused.push(format!("{month}: {said:?}, {shortest:?} {longest:?}"));
                    }
                }
                _ => wrong.push(format!("{month}: {said:?}, but {shortest:?} {longest:?}")),
            }
            if shortest.0 < shortest_month || longest.0 > longest_month {
                wrong.push(format!("{month}: {shortest:?} {longest:?} past bounds()"));
            }
        }
        for month in (1..=Month::MAX_NUMBER)
            .flat_map(|number| [false, true].map(|is_leap| Month::with_leap(number, is_leap).unwrap()))
        {
            if !self.months.contains_key(&month) && calendar.longest_days_in_month(month).is_ok() {
                unused.push(format!("{month}: never"));
            }
        }
        let said = [(fewest_months.into(), most_months.into()), (shortest_year, longest_year)];
        if let Some(found) = self.years {
            let holds = |(said, found): ((u16, u16), (u16, u16))| said.0 <= found.0 && found.1 <= said.1;
            if !said.into_iter().zip(found).all(holds) {
                wrong.push(format!("years: {said:?}, but {found:?}"));
            } else if said != found {
                unused.push(format!("years: {said:?}, {found:?}"));
            }
        }
        (wrong, unused)
    }

    /// The months of a row of `tables/lengths.rs`.
    fn row(&self) -> String {
        let mut runs: Vec<(bool, u8, u8, u8, u8)> = Vec::new();
        let mut months: Vec<_> = self.months.iter().collect();
        months.sort_by_key(|(month, _)| (month.is_leap(), month.number()));
        for (month, [(shortest, _), (longest, _)]) in months {
            let (number, key) = (month.number(), (month.is_leap(), *shortest, *longest));
            match runs.last_mut() {
                Some((leap, _, last, least, most))
                    if (*leap, *least, *most) == key && *last + 1 == number =>
                {
                    *last = number;
                }
                _ => runs.push((key.0, number, number, key.1, key.2)),
            }
        }
        let text = runs.into_iter().map(|(is_leap, first, last, shortest, longest)| {
            let last = if last > first { format!("-{last}") } else { String::new() };
            format!("{first}{last}{} {shortest} {longest}", if is_leap { "L" } else { "" })
        });
        text.collect::<Vec<_>>().join(", ")
    }
}

const DAYS_OF_12_000_YEARS: i32 = 12_000 * 366;

/// The days from and to which the calendars are walked as a whole: 12 000 years either side of 1970, the
/// first and the last 300 years of all, and 40 years each 60 000.
fn everything() -> impl Iterator<Item = (Day, Day)> {
    let far = (-97..=97).map(|place| {
        let from = Day::new(place * 22_000_000);
        (from, from.add_days(15_000).unwrap())
    });
    far.chain([
        (Day::MIN, Day::MIN.add_days(300 * 366).unwrap()),
        (Day::MAX.add_days(-300 * 366).unwrap(), Day::MAX),
        (Day::new(-DAYS_OF_12_000_YEARS), Day::new(DAYS_OF_12_000_YEARS)),
    ])
}

/// Two years from each of a hundred days, near and far.
fn samples() -> impl Iterator<Item = (Day, Day)> {
    let from = [Day::MIN, Day::MAX.add_days(-1200).unwrap()].into_iter();
    let near = (-60..=60).map(|place| Day::new(place * 36_007));
    let far = (-20..=20).map(|place| Day::new(place * 107_000_003));
    from.chain(near).chain(far).map(|from| (from, from.add_days(1200).unwrap()))
}

/// That the months and years of all calendars are what they say, and what they would have to say.
fn all_are_as_said<I: Iterator<Item = (Day, Day)>>(walks: impl Fn() -> I) {
    let mut all = Vec::new();
    for calendar in calendars::ALL {
        let mut found = Found::default();
        for (from, to) in walks() {
            found.walk(*calendar, from, to);
        }
        let (wrong, unused) = found.beside(*calendar);
        let id = calendar.about().id;
        if !unused.is_empty() {
            println!("{id}: said and not found: {}", unused.join("; "));
        }
        if !wrong.is_empty() {
            all.push(format!("{id}: {}\n  {:?}\n  {}", wrong.join("; "), found.years, found.row()));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

/// Lengths without a year hold those of every year: `MonthDay` refuses what they do not.
#[test]
fn every_month_is_as_long_as_is_said() {
    all_are_as_said(samples);
}

/// The same of every year. What fails is written as a row of `tables/lengths.rs`.
#[test]
#[ignore = "walks every month of 24 000 years in every calendar: ten seconds"]
fn every_month_of_all_years_is_as_long_as_is_said() {
    all_are_as_said(everything);
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

/// A calendar of which only what is not provided is asked.
struct Provided<'c>(&'c dyn Calendar);

impl Calendar for Provided<'_> {
    fn about(&self) -> About<'_> {
        self.0.about()
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.0.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.0.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.0.find(year, month)
    }
}

/// Years of Roman months are what their months are, about each change and at the ends.
#[test]
fn years_of_cutovers_are_their_months() {
    fn same(calendar: &dyn Calendar, years: impl Iterator<Item = i32>) {
        for year in years {
            let (said, walked) = (calendar.year(year), Provided(calendar).year(year));
            assert_eq!(said, walked, "{} {year}", calendar.about().id);
        }
    }
    fn ends(calendar: &dyn Calendar) -> impl Iterator<Item = i32> {
        let (first, last) = calendar.years().into_inner();
        (first - 1..=first + 2).chain(last - 2..=last + 1)
    }
    for calendar in calendars::ALL {
        if calendar.about().id.starts_with("cutover") {
            // Every change of them all: Pisa's years until 1750, Venice's until 1797, Greece's day of 1923.
            same(*calendar, (1_500..=1_930).chain(-3..=3).chain(ends(*calendar)));
        }
    }
    let starts = [
        YearStart::January1,
        YearStart::March1,
        YearStart::March25,
        YearStart::March25Pisan,
        YearStart::September1,
        YearStart::December25,
    ];
    for first in ["1582-10-15", "1752-09-14", "2400-03-01"] {
        let first: Day = first.parse().unwrap();
        let changed = Gregorian.ymd_of(first).year;
        for start in starts {
            for january in [1, changed - 100, changed - 1, changed, changed + 1, 2_600, 9_999] {
                let Ok(cutover) = Cutover::new(first).unwrap().with_years(start, january) else { continue };
                let changes = [january, changed].into_iter().flat_map(|year| year - 2..=year + 2);
                same(&cutover, changes.chain(ends(&cutover)));
            }
        }
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
