//! Recurrence: the rules of iCalendar (RFC 5545), in any calendar (RFC 7529).
//!
//! A [`Rule`] is an `RRULE` for dates: read from its text or made of [`RuleParts`], and checked either way.
//! A [`Recurrence`] is a rule from its first day on, in a calendar; its days are found period by period,
//! never day by day, and from any day on as fast as from the first. A [`RecurrenceSet`] adds single days
//! (`RDATE`) and takes days away (`EXDATE`).
//!
//! ```
//! use metonic::Day;
//! use metonic::recur::{Recurrence, Rule};
//!
//! // An anniversary on 8 Adar I, which in a common year is kept in Adar: RFC 7529, section 4.3.
//! let rule: Rule = "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD".parse()?;
//! let anniversary = Recurrence::starting(rule, "2014-02-08".parse()?)?;
//! let days: Vec<String> = anniversary.days().take(3).map(|day| day.to_string()).collect();
//! assert_eq!(days, ["2014-02-08", "2015-02-27", "2016-02-17"]);
//! let next = anniversary.after("2017-12-31".parse::<Day>()?).next();
//! assert_eq!(next.map(|day| day.to_string()), Some("2018-02-23".into()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # How a rule is read
//! Each period (a year, a month, a week, a day; every `INTERVAL`-th from the first day's) gives a set of
//! days: RFC 5545, section 3.3.10, with its table of which part expands and which limits.
//! - What the rule leaves open is taken from the first day: the month and the day of the month, the
//!   weekday for weeks (`BYWEEKNO` and `FREQ=WEEKLY`).
//! - `FREQ=YEARLY` with `BYMONTHDAY` and without `BYMONTH` means every month.
//! - Weeks of the year are whole: week 1 may begin in the year before. They begin on `WKST`, and the
//!   first has at least four days in the year.
//! - The first day is an occurrence if the rule says so, and is then the first that `COUNT` counts. (A
//!   first day that does not match its rule has no meaning in the RFC.)
//! - `UNTIL` is a day; of a moment the date is taken, as it is written.
//!
//! # Months, and what is skipped
//! A month in `BYMONTH` is the number of a month code, `5L` the leap month of 5: RFC 7529, section 4.2,
//! whose Hebrew `5L` is Adar I. A rule by months goes through leap months as through others.
//!
//! A date that there is not (a leap month in a common year, 30 February, day 366, week 53) is left out
//! by `SKIP=OMIT`; `BACKWARD` puts the last month, week or day before it, `FORWARD` the next after it:
//! first the month, then the day, and only then do `BYDAY` and `BYSETPOS` choose (RFC 7529, section
//! 4.1). Only what a part expands to can be missing: a part that limits takes away. Where days are
//! repeated within a month, a number is the first of the two days.
//!
//! # Bounds
//! A rule may be legal and never come true. An iterator gives up after [`Frequency::most_empty`]
//! periods in a row without a day: 12 000 years, 156 000 months, 660 000 weeks, or 500 000 days or months
//! that were looked at for `FREQ=DAILY`. That is more than the 400 years after which the Gregorian
//! calendar repeats itself, with any interval, and more than the longest gap between leap months of the
//! tables of East Asia. [`Days::ending`] then says [`Ending::Barren`].

mod error;
mod expand;
mod iterator;
mod limit;
mod mask;
mod part;
mod recurrence;
mod rule;
mod set;
mod stretch;
mod text;

pub use self::error::{RuleError, RuleTextError, StartError};
pub use self::iterator::{Days, Ending};
pub use self::part::RulePart;
pub use self::recurrence::Recurrence;
pub use self::rule::{End, Frequency, Rule, RuleParts, Scale, Skip, WeekdayNumber};
pub use self::set::{RecurrenceSet, SetDays};
pub use self::text::MAX_LENGTH;
