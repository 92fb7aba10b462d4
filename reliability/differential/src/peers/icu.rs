//! `icu_calendar`: every calendar that it has.

use icu_calendar::cal::hijri::{
    TabularAlgorithm, TabularAlgorithmEpoch, TabularAlgorithmLeapYears, UmmAlQura,
};
use icu_calendar::cal::{
    Buddhist, ChineseTraditional, Coptic, Ethiopian, EthiopianEraStyle, Gregorian, Hebrew, Hijri, Indian,
    Iso, Japanese, Julian, KoreanTraditional, Persian, Roc,
};
use icu_calendar::options::{
    DateAddOptions, DateDifferenceOptions, DateDurationUnit, DateFromFieldsOptions, Overflow,
};
use icu_calendar::types::{DateDuration, DateFields, Month, RataDie};
use icu_calendar::{AsCalendar, Calendar, Date};

use super::RATA_DIE;
use crate::seen::{Counted, Engine, EraYear, Seen, Unit, Written};

/// What it says that a [`Date`] may be: −999999-01-01 to 999999-12-31, by the Gregorian calendar
/// (`VALID_RD_RANGE` of its `calendar_arithmetic.rs`; `Date::from_rata_die` clamps to it).
const ANY: (i32, i32) = (-365_961_662, 364_522_971);
/// The years for which the types' documentation says that they agree with the published data: China's
/// 1900–2100, Korea's 1900–2050, and the King Abdulaziz City's 1300–1600 AH.
const CHINA: (i32, i32) = (-25_537, 47_874);
const KOREA: (i32, i32) = (-25_537, 29_625);
const UMALQURA: (i32, i32) = (-31_826, 74_838);
/// Persian years of which both know more than a mean length: those that begin in −1001 to 4000.
const PERSIA: (i32, i32) = (-1_085_076, 741_866);

const KUSHYAR: TabularAlgorithmLeapYears = TabularAlgorithmLeapYears::TypeII;

pub(super) fn all() -> Vec<(&'static str, Box<dyn Engine>)> {
    let tabular = |epoch| -> Hijri<TabularAlgorithm> { Hijri::new_tabular(KUSHYAR, epoch) };
    vec![
        ("gregorian", peer(Gregorian, ANY)),
        ("iso8601", Box::new(Icu { calendar: Iso, claims: ANY, week: Some(week) })),
        ("julian", peer(Julian, ANY)),
        ("buddhist", peer(Buddhist, ANY)),
        ("roc", peer(Roc, ANY)),
        ("japanese", peer(Japanese::new(), ANY)),
        ("coptic", peer(Coptic, ANY)),
        ("ethiopic", peer(Ethiopian::new_with_era_style(EthiopianEraStyle::AmeteMihret), ANY)),
        ("ethioaa", peer(Ethiopian::new_with_era_style(EthiopianEraStyle::AmeteAlem), ANY)),
        ("indian", peer(Indian, ANY)),
        ("persian", peer(Persian, PERSIA)),
        ("hebrew", peer(Hebrew, ANY)),
        ("chinese", peer(ChineseTraditional::new(), CHINA)),
        ("dangi", peer(KoreanTraditional::new(), KOREA)),
        ("islamic-umalqura", peer(Hijri::<UmmAlQura>::new_umm_al_qura(), UMALQURA)),
        ("islamic-civil", peer(tabular(TabularAlgorithmEpoch::Friday), ANY)),
        ("islamic-tbla", peer(tabular(TabularAlgorithmEpoch::Thursday), ANY)),
    ]
}

fn peer<C>(calendar: C, claims: (i32, i32)) -> Box<dyn Engine>
where
    C: Calendar + AsCalendar<Calendar = C> + Copy + Send + Sync + 'static,
{
    Box::new(Icu { calendar, claims, week: None })
}

fn week(date: Date<Iso>) -> (i32, u8) {
    let week = date.week_of_year();
    (week.iso_year, week.week_number)
}

/// The week of a date: its year and its number.
type WeekOf<C> = fn(Date<C>) -> (i32, u8);

struct Icu<C: Calendar + AsCalendar<Calendar = C>> {
    calendar: C,
    claims: (i32, i32),
    week: Option<WeekOf<C>>,
}

impl<C: Calendar + AsCalendar<Calendar = C> + Copy> Icu<C> {
    fn date(&self, day: i32) -> Date<C> {
        Date::from_rata_die(RataDie::new(i64::from(day) + i64::from(RATA_DIE)), self.calendar)
    }
}

fn day<C: Calendar + AsCalendar<Calendar = C>>(date: &Date<C>) -> i32 {
    (date.to_rata_die().to_i64_date() - i64::from(RATA_DIE)) as i32
}

impl<C: Calendar + AsCalendar<Calendar = C> + Copy + Send + Sync> Engine for Icu<C> {
    fn name(&self) -> &'static str {
        "icu_calendar"
    }

    fn claims(&self) -> std::ops::RangeInclusive<i32> {
        self.claims.0..=self.claims.1
    }

    fn see(&self, day: i32) -> Option<Seen> {
        let date = self.date(day);
        let (info, month) = (date.year(), date.month());
        let written = Written {
            year: info.extended_year(),
            month: month.number(),
            leap_month: month.to_input().is_leap(),
            day: date.day_of_month().0,
        };
        Some(Seen {
            weekday: Some(date.weekday() as u8),
            week: self.week.map(|week| week(date)),
            is_leap_year: Some(date.is_in_leap_year()),
            days_in_month: Some(date.days_in_month()),
            days_in_year: Some(date.days_in_year()),
            day_of_year: Some(date.day_of_year().0),
            months_in_year: Some(date.months_in_year()),
            ordinal: Some(month.ordinal),
            era: info.era().map(|era| EraYear::new(&era.era, era.year)),
            cyclic: info.cyclic().map(|cyclic| (cyclic.year, cyclic.related_iso)),
            ..Seen::of(written)
        })
    }

    fn day_of(&self, date: Written) -> Option<i32> {
        let mut fields = DateFields::default();
        fields.extended_year = Some(date.year);
        fields.month = Some(if date.leap_month { Month::leap(date.month) } else { Month::new(date.month) });
        fields.day = Some(date.day);
        let mut options = DateFromFieldsOptions::default();
        options.overflow = Some(Overflow::Reject);
        Date::try_from_fields(fields, options, self.calendar).ok().map(|date| day(&date))
    }

    fn add(&self, from: i32, unit: Unit, amount: i32, is_refused: bool) -> Option<Option<i32>> {
        let duration = match unit {
            Unit::Days => DateDuration::for_days(amount),
            Unit::Weeks => DateDuration::for_weeks(amount),
            Unit::Months => DateDuration::for_months(amount),
            Unit::Years => DateDuration::for_years(amount),
        };
        let mut options = DateAddOptions::default();
        options.overflow = Some(if is_refused { Overflow::Reject } else { Overflow::Constrain });
        let reached = self.date(from).try_added_with_options(duration, options);
        Some(reached.ok().map(|date| day(&date)))
    }

    fn until(&self, from: i32, other: i32, unit: Unit) -> Option<Counted> {
        let mut options = DateDifferenceOptions::default();
        options.largest_unit = Some(match unit {
            Unit::Days => DateDurationUnit::Days,
            Unit::Weeks => DateDurationUnit::Weeks,
            Unit::Months => DateDurationUnit::Months,
            Unit::Years => DateDurationUnit::Years,
        });
        let span = self.date(from).try_until_with_options(&self.date(other), options).ok()?;
        let sign = if span.is_negative { -1 } else { 1 };
        Some([span.years, span.months, span.weeks, span.days].map(|count| i64::from(count) * sign))
    }
}
