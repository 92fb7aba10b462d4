//! Olympiads.

/// A year of an Olympiad, by which Greek historians counted: the games were held every fourth year.
///
/// Olympic years began in summer; here, as in chronological tables, each is named by the Julian year
/// that it begins in.
///
/// ```
/// use metonic::calendars::Olympiad;
///
/// // The first games of which a victor is known: 776 BCE, the year −775.
/// assert_eq!(Olympiad::of_julian_year(-775), Olympiad { cycle: 1, year: 1 });
/// // The last of antiquity, by tradition: 393.
/// assert_eq!(Olympiad::of_julian_year(393), Olympiad { cycle: 293, year: 1 });
/// assert_eq!(Olympiad { cycle: 293, year: 1 }.julian_year(), 393);
/// ```
///
/// # Sources
/// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 3.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Olympiad {
    /// The number of the Olympiad: the first began in 776 BCE; those before it are 0 and less.
    pub cycle: i32,
    /// The year of it, 1 to 4.
    pub year: u8,
}

/// The year of the first games, 776 BCE, in years with a year 0.
const FIRST: i64 = -775;

impl Olympiad {
    /// The Olympic year that begins in a Julian year (with a year 0).
    #[must_use]
    pub const fn of_julian_year(year: i32) -> Self {
        let years = year as i64 - FIRST;
        Self { cycle: (years.div_euclid(4) + 1) as i32, year: years.rem_euclid(4) as u8 + 1 }
    }

    /// The Julian year (with a year 0) in which it begins; the nearest that there is, if it is none of
    /// an `i32`. A year of the Olympiad that is not 1 to 4 is counted on.
    #[must_use]
    pub const fn julian_year(self) -> i32 {
        let year = 4 * (self.cycle as i64 - 1) + self.year as i64 - 1 + FIRST;
        if year < i32::MIN as i64 {
            i32::MIN
        } else if year > i32::MAX as i64 {
            i32::MAX
        } else {
            year as i32
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_years_again() {
        for year in [i32::MIN, -776, -775, -1, 0, 1, 393, i32::MAX] {
            assert_eq!(Olympiad::of_julian_year(year).julian_year(), year);
        }
        assert_eq!(Olympiad { cycle: i32::MAX, year: 255 }.julian_year(), i32::MAX);
        assert_eq!(Olympiad { cycle: i32::MIN, year: 0 }.julian_year(), i32::MIN);
    }
}
