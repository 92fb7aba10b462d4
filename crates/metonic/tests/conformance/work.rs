//! How much is asked for an answer: counted, never timed.

use std::cell::Cell;

use metonic::calendars::{self, Gregorian};
use metonic::conformance::work::{MOST_STEPS, Metered, step};
use metonic::conformance::{self, Answer, Law, Violation};
use metonic::{
    About, Basis, Calendar, Day, DynCalendar, Error, Month, MonthIndex, MonthShape, Overflow, Span, Status,
    Unit, arithmetic,
};

use crate::broken::{Broken, WHOLE};

/// Another calendar's months; the month of a day is found by walking from 1970.
struct Walks<C>(C);

impl<C: Calendar> Calendar for Walks<C> {
    fn about(&self) -> About<'_> {
        About::new("walks", Basis::Solar)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        let days = i64::from(day.get());
        let mut index = self.0.month_of(Day::EPOCH).get();
        while self.0.month(MonthIndex::new(index)).first_day > days {
            index -= 1;
        }
        while self.0.month(MonthIndex::new(index + 1)).first_day <= days {
            index += 1;
        }
        MonthIndex::new(index)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.0.month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.0.find(year, month)
    }
}

/// 2¹⁵ days from 1970-01-01 are 1076 months, the first walk of those by doubling that is too long. It
/// asks for the month of 1970, whether that is too late, and of each month after it whether it is
/// the one: 1 + 1 + 1076 + 1.
#[test]
fn a_walk_over_another_calendar_is_caught() {
    let day = Day::new(1 << 15);
    let months = Gregorian.month_of(day).get() - Gregorian.month_of(Day::EPOCH).get();
    assert_eq!(months, 1_076);
    assert_eq!(
        conformance::check(&Walks(Metered::new(Gregorian))),
        Err(Violation::new(Law::WorkBounded, day, 1_000, 1_079))
    );
}

/// The same with a loop of its own, over years.
#[test]
fn a_walk_of_its_own_is_caught() {
    struct Years;

    impl Calendar for Years {
        fn about(&self) -> About<'_> {
            About::new("years", Basis::Solar)
        }

        fn month_of(&self, day: Day) -> MonthIndex {
            // As many loops as years: what a loop over leap years does.
            for _ in 0..day.get().unsigned_abs() / 366 {
                step();
            }
            Gregorian.month_of(day)
        }

        fn month(&self, index: MonthIndex) -> MonthShape {
            Gregorian.month(index)
        }

        fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
            Gregorian.find(year, month)
        }
    }

    // 2¹⁸ / 366 is 716 years, 2¹⁹ / 366 is 1432.
    assert_eq!(
        conformance::check(&Years),
        Err(Violation::new(Law::WorkBounded, Day::new(1 << 19), 1_000, 1_432))
    );
}

fn walk() {
    for _ in 0..=MOST_STEPS {
        step();
    }
}

/// Whichever question it is that walks, from the first day that is asked about on.
#[test]
fn a_walk_in_any_question_is_caught() {
    macro_rules! assert_caught {
        ($($question:ident($($given:ident),*) => $answer:expr;)*) => {$(
            let calendar = Broken {
                $question: |$($given),*| {
                    walk();
                    $answer
                },
                ..WHOLE
            };
            let Violation { law, day, expected, found, .. } = conformance::check(&calendar).unwrap_err();
            let asked = (law, day, expected);
            assert_eq!(asked, (Law::WorkBounded, Day::new(1), Answer::Number(1_000)), stringify!($question));
            assert!(matches!(found, Answer::Number(1_001..)), "{}: {found}", stringify!($question));
        )*};
    }

    assert_caught! {
        month_of(day) => Gregorian.month_of(day);
        month(index) => Gregorian.month(index);
        find(year, month) => Gregorian.find(year, month);
        ymd_of(day) => Gregorian.ymd_of(day);
        day_of(date) => Gregorian.day_of(date);
        fields(day) => Gregorian.fields(day);
        year(year) => Gregorian.year(year);
        day_of_year(day) => Gregorian.day_of_year(day);
        era_of(day) => Gregorian.era_of(day, Gregorian.ymd_of(day));
        years() => Gregorian.years();
        months_in_year(year) => Gregorian.months_in_year(year);
        days_in_year(year) => Gregorian.days_in_year(year);
        status(_day) => Status::Defined;
        day_of_week(day) => Gregorian.day_of_week(day);
    }
}

/// A calendar by its three questions alone, which counts them: what is provided does the rest.
struct Counted {
    calendar: &'static dyn DynCalendar,
    asked: Cell<u64>,
}

impl Counted {
    fn ask(&self) -> &dyn DynCalendar {
        self.asked.set(self.asked.get() + 1);
        self.calendar
    }
}

impl Calendar for Counted {
    fn about(&self) -> About<'_> {
        self.calendar.about()
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        self.ask().month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        self.ask().month(index)
    }

    fn find(&self, year: i32, month: Month) -> Result<MonthIndex, Error> {
        self.ask().find(year, month)
    }
}

/// What is provided asks a calendar's three questions no more often at the ends of days than near the
/// present, but for what lies in the years: the number of questions is bounded by the months of a few
/// years, in every calendar.
#[test]
fn what_is_provided_asks_a_bounded_number_of_questions() {
    let mut most = 0;
    for &calendar in calendars::ALL {
        let counted = Counted { calendar, asked: Cell::new(0) };
        let id = calendar.about().id;
        // A year is looked at month by month, and looked for by the codes of its months.
        let bound = 40 + 8 * u64::from(calendar.bounds().most_months);
        for day in [i32::MIN, -2_000_000_000, -700_000, -1, 0, 20_000, 700_000, 2_000_000_000, i32::MAX] {
            let day = Day::new(day);
            let (ymd, year) = (calendar.ymd_of(day), Span::new().years(1).months(1).days(1));
            let ask: [(&str, &dyn Fn()); 20] = [
                ("ymd_of", &|| _ = counted.ymd_of(day)),
                ("fields", &|| _ = counted.fields(day)),
                ("day_of", &|| _ = counted.day_of(ymd)),
                ("year", &|| _ = counted.year(ymd.year)),
                ("day_of_year", &|| _ = counted.day_of_year(day)),
                ("month_ordinal", &|| _ = counted.month_ordinal(day)),
                ("is_valid", &|| _ = counted.is_valid(ymd)),
                ("era_of", &|| _ = counted.era_of(day, ymd)),
                ("years", &|| _ = counted.years()),
                ("months_in_year", &|| _ = counted.months_in_year(ymd.year)),
                ("days_in_year", &|| _ = counted.days_in_year(ymd.year)),
                ("days_in_month", &|| _ = counted.days_in_month(ymd.year, ymd.month)),
                ("related_gregorian_year", &|| _ = counted.related_gregorian_year(ymd.year)),
                ("historical_year", &|| _ = counted.historical_year(ymd.year)),
                ("year_of_historical", &|| _ = counted.year_of_historical(ymd.year)),
                ("nearest_century", &|| _ = counted.nearest_century(ymd, day.weekday())),
                ("day_of_week", &|| _ = counted.day_of_week(day)),
                ("add", &|| _ = arithmetic::add(&counted, day, year, Overflow::Clamp)),
                ("until", &|| _ = arithmetic::until(&counted, Day::EPOCH, day, Unit::Year)),
                ("back", &|| _ = arithmetic::until(&counted, day, Day::EPOCH, Unit::Month)),
            ];
            for (name, ask) in ask {
                counted.asked.set(0);
                ask();
                let asked = counted.asked.get();
                assert!(asked <= bound, "{id}: {name} of {day} asks {asked} questions, more than {bound}");
                most = most.max(asked);
            }
        }
    }
    assert!(most < MOST_STEPS, "{most}");
}

/// What is provided of all years looks at those of some five centuries either side of 1970, each month and
/// each year once, wherever the year that is asked about.
#[test]
fn what_is_provided_of_all_years_asks_about_a_thousand() {
    for &calendar in calendars::ALL {
        let counted = Counted { calendar, asked: Cell::new(0) };
        let (id, bounds) = (calendar.about().id, calendar.bounds());
        let years = 2 * 500 * 366 / u64::from(bounds.shortest_year) + 2;
        // Its months in the survey and in its own shape, its place, and the ends of `years`.
        let bound = years * (2 * u64::from(bounds.most_months) + 16);
        for day in [Day::MIN, Day::EPOCH, Day::MAX] {
            let ymd = calendar.ymd_of(day);
            let ask: [(&str, &dyn Fn()); 4] = [
                ("bounds", &|| _ = counted.bounds()),
                ("is_leap_year", &|| _ = counted.is_leap_year(ymd.year)),
                ("shortest_days_in_month", &|| _ = counted.shortest_days_in_month(ymd.month)),
                ("longest_days_in_month", &|| _ = counted.longest_days_in_month(ymd.month)),
            ];
            for (name, ask) in ask {
                counted.asked.set(0);
                ask();
                let asked = counted.asked.get();
                assert!(asked <= bound, "{id}: {name} at {day} asks {asked} questions, more than {bound}");
            }
        }
    }
}
