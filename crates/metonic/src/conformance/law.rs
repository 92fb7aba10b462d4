//! The laws, and what is said of one that is broken.

use core::fmt;

use super::answer::Answer;
use crate::day::Day;

/// The laws, each with its documentation and, in words, what is said when it is broken.
macro_rules! laws {
    ($($(#[doc = $doc:literal])* $Law:ident: $text:literal;)*) => {
        /// A law that every calendar keeps.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Law {
            $($(#[doc = $doc])* $Law,)*
        }

        impl Law {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$Law),*];

            /// The law in words.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$Law => $text,)*
                }
            }
        }
    };
}

laws! {
    /// No question of a day, a date or a year takes more than [`MOST_STEPS`](super::work::MOST_STEPS)
    /// steps, however far the day: of the loops that call [`step`](super::work::step), and of the
    /// calendar inside a [`Metered`](super::work::Metered). Those that may look at the months of some
    /// centuries, as what is provided does, are left out: `bounds`, `shortest_days_in_month`,
    /// `longest_days_in_month` and `is_leap_year`.
    WorkBounded: "a question takes a bounded number of steps, however far the day";
    /// A month is at least one day long.
    MonthHasDays: "a month has at least one day";
    /// `month(month_of(day))` holds `day`.
    MonthHoldsDay: "month(month_of(day)) holds the day";
    /// A month begins where the one before it ends.
    MonthsFollow: "a month begins where the one before it ends";
    /// The ordinal of a month is one more than that of the month before, or 1 in the next year.
    OrdinalsFollow: "ordinals count up by one, and from 1 in the next year";
    /// `find(year, month)` is the place that the year and month were read from.
    FindInvertsMonth: "find(year, month) is the place they were read from";
    /// `ymd_of` says what the month's shape says.
    FieldsMatchMonth: "ymd_of says what the month's shape says";
    /// The number of a day is 1 to that of the last day of its month.
    DayInMonth: "the number of a day is 1 to that of its month's last";
    /// `day_of(ymd_of(day))` is `day`.
    DayOfInvertsYmdOf: "day_of(ymd_of(day)) is the day";
    /// The written form of the next day is later than that of the day.
    DatesFollow: "the next day is written with a later date";
    /// The next day has the next number, or the same as a repeated day; a number between two days
    /// that follow each other is no date.
    NumbersFollow: "no date is between two days that follow each other";
    /// A month has the days that are written with it and no others: another number, or a repeated
    /// day that is not one, is refused, and is not valid.
    BadDaysRefused: "a day that the month does not have is refused";
    /// A year has the months that it is made of and no others.
    BadMonthsRefused: "a month that the year does not have is refused";
    /// A year, a month or a day that there is not is refused with the error of that field, which
    /// names what was asked for. Arithmetic goes by it.
    ErrorsNameTheField: "an error is of the field that is wrong, and names what was asked for";
    /// `fields` says what the other questions say.
    FieldsAgree: "fields says what the single questions say";
    /// A year's months and days are what its months add up to.
    YearsAddUp: "a year is what its months add up to";
    /// A year begins where the one before it ends.
    YearsFollow: "a year begins where the one before it ends";
    /// The month of an ordinal is found by its code, in every month of a year.
    CodesMatchOrdinals: "the month of an ordinal is found by its code";
    /// `days_in_month`, `months_in_year` and `days_in_year` say what the shapes say.
    LengthsAgree: "lengths are those of the shapes";
    /// `day_of_year` counts from the first day of the year.
    DayOfYearCounts: "day_of_year counts from the year's first day";
    /// The first year is not after the last.
    YearsInOrder: "the first year is not after the last";
    /// A year before `years()` or after it is refused.
    YearsBounded: "years outside years() are refused";
    /// A year is the plain year of its historical number.
    HistoricalYearsInvert: "a year is the plain year of its historical number";
    /// The first official day is not after the last.
    OfficialInOrder: "the first official day is not after the last";
    /// Months and years are within `bounds()`.
    WithinBounds: "months and years are within bounds()";
    /// A month is within `shortest_days_in_month` and `longest_days_in_month` of its code: they hold
    /// those of every year.
    MonthWithinLengths: "a month is within the shortest and the longest that its code is said to be";
    /// An era is in the calendar's list, with a code.
    EraIsListed: "an era is listed, with a code";
    /// No day of an era is before the one that it is said to start with.
    EraHasBegun: "no day of an era is before its first";
    /// `year_of_era` takes the year of an era, by its code and each alias, back to the plain year.
    EraYearsInvert: "the years of an era count back to the plain ones";
    /// The span between two days leads from the one to the other.
    AddInvertsUntil: "the span between two days leads from the one to the other";
    /// `fields_into` writes what the single questions say.
    ColumnsAgree: "fields_into writes what the single questions say";
    /// The same question gets the same answer.
    Repeatable: "the same question gets the same answer";
    /// The same question gets the same answer on another thread, while both ask.
    SameOnThreads: "the same question gets the same answer on another thread";
    /// The place of a day in the calendar's own week is 1 to its length, and that of the next day
    /// that has one, no more than a week later, the next, days without one counted or not, unless a week ends.
    WeekDaysFollow: "days of the calendar's own week follow each other";
    /// No question panics, on whatever thread.
    NoPanic: "no question panics";
    /// The first and the last official day are official, and no day outside of them is.
    StatusMatchesOfficial: "official days are those from the first to the last of them";
}

/// A law broken: where, what it asks for and what was found.
///
/// ```
/// use metonic::conformance::{Law, Violation};
/// use metonic::Day;
///
/// let violation = Violation::new(Law::MonthHasDays, Day::EPOCH, 1, 0);
/// assert_eq!(
///     violation.to_string(),
///     "broken law MonthHasDays: a month has at least one day (at 1970-01-01: 0 where 1 is expected)"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Violation {
    /// The law.
    pub law: Law,
    /// The day that was being asked about.
    pub day: Day,
    /// What the law asks for there.
    pub expected: Answer,
    /// What the calendar said.
    pub found: Answer,
}

impl Violation {
    /// A law broken on a day.
    pub fn new(law: Law, day: Day, expected: impl Into<Answer>, found: impl Into<Answer>) -> Self {
        Self { law, day, expected: expected.into(), found: found.into() }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { law, day, expected, found } = *self;
        write!(f, "broken law {law:?}: {} (at {day}: {found} where {expected} is expected)", law.text())
    }
}

impl core::error::Error for Violation {}
