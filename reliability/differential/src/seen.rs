//! What an engine says of a day, and what of that two engines may differ in.

/// A unit that is added or counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    pub(crate) const ALL: [Self; 4] = [Self::Days, Self::Weeks, Self::Months, Self::Years];
}

/// A date by its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) leap_month: bool,
    pub(crate) day: u8,
}

/// An era's code and the year of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct EraYear {
    code: [u8; 16],
    year: i32,
}

impl EraYear {
    pub(crate) fn new(code: &str, year: i32) -> Self {
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(code.bytes()).for_each(|(place, byte)| *place = byte);
        Self { code: bytes, year }
    }
}

impl std::fmt::Debug for EraYear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", String::from_utf8_lossy(&self.code).trim_end_matches('\0'), self.year)
    }
}

/// Everything that is asked of a day; what an engine does not say is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) date: Written,
    pub(crate) weekday: Option<u8>,
    /// The year and the number of the week, by ISO 8601.
    pub(crate) week: Option<(i32, u8)>,
    pub(crate) is_leap_year: Option<bool>,
    pub(crate) days_in_month: Option<u8>,
    pub(crate) days_in_year: Option<u16>,
    pub(crate) day_of_year: Option<u16>,
    pub(crate) months_in_year: Option<u8>,
    pub(crate) ordinal: Option<u8>,
    pub(crate) era: Option<EraYear>,
    /// The year in the cycle of sixty, and the Gregorian year in which it begins.
    pub(crate) cyclic: Option<(u8, i32)>,
}

impl Seen {
    pub(crate) const fn of(date: Written) -> Self {
        Self {
            date,
            weekday: None,
            week: None,
            is_leap_year: None,
            days_in_month: None,
            days_in_year: None,
            day_of_year: None,
            months_in_year: None,
            ordinal: None,
            era: None,
            cyclic: None,
        }
    }
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Check {
    Fields,
    Weekday,
    Week,
    LeapYear,
    DaysInMonth,
    DaysInYear,
    DayOfYear,
    MonthsInYear,
    Ordinal,
    Era,
    Cyclic,
    /// The day of the fields that it has.
    Day,
    /// The day of fields that there may not be, or that it is refused.
    Validity,
    AddDays,
    AddMonths,
    AddYears,
    UntilDays,
    UntilMonths,
    UntilYears,
}

impl Check {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Fields => "day → fields",
            Self::Weekday => "weekday",
            Self::Week => "ISO week",
            Self::LeapYear => "leap year",
            Self::DaysInMonth => "days in month",
            Self::DaysInYear => "days in year",
            Self::DayOfYear => "day of year",
            Self::MonthsInYear => "months in year",
            Self::Ordinal => "month's position",
            Self::Era => "era and its year",
            Self::Cyclic => "year of sixty, related year",
            Self::Day => "fields → day",
            Self::Validity => "fields at random → day or refusal",
            Self::AddDays => "add days or weeks",
            Self::AddMonths => "add months",
            Self::AddYears => "add years",
            Self::UntilDays => "until, days or weeks",
            Self::UntilMonths => "until, months",
            Self::UntilYears => "until, years",
        }
    }

    pub(crate) const fn adding(unit: Unit) -> Self {
        match unit {
            Unit::Days | Unit::Weeks => Self::AddDays,
            Unit::Months => Self::AddMonths,
            Unit::Years => Self::AddYears,
        }
    }

    pub(crate) const fn until(unit: Unit) -> Self {
        match unit {
            Unit::Days | Unit::Weeks => Self::UntilDays,
            Unit::Months => Self::UntilMonths,
            Unit::Years => Self::UntilYears,
        }
    }
}

/// A span, as years, months, weeks and days.
pub(crate) type Counted = [i64; 4];

/// One calendar of one library.
pub(crate) trait Engine: Send + Sync {
    fn name(&self) -> &'static str;
    /// The days, from 1970-01-01, on which it claims to be right.
    fn claims(&self) -> std::ops::RangeInclusive<i32>;
    fn see(&self, day: i32) -> Option<Seen>;
    fn day_of(&self, date: Written) -> Option<i32>;
    /// The day so many units on, a day that the month lacks brought back to its last or refused. `None`
    /// where it has no such operation, `Some(None)` where it refuses.
    #[allow(clippy::option_option, reason = "no such operation, a refusal, a day")]
    fn add(&self, day: i32, unit: Unit, amount: i32, is_refused: bool) -> Option<Option<i32>> {
        let _ = (day, unit, amount, is_refused);
        None
    }
    /// The span in units not larger than this; `None` where it has no such operation.
    fn until(&self, day: i32, other: i32, unit: Unit) -> Option<Counted> {
        let _ = (day, other, unit);
        None
    }
}
