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
//! - `FREQ=YEARLY` with `BYMONTHDAY` and without `BYMONTH` means every month: by the table `BYMONTHDAY`
//!   expands a year. (The words after the RFC's example of January's Sundays, that a month that is left
//!   out is the start's, cannot be of every rule: by note 2 to the table `BYDAY` alone is of the whole
//!   year.)
//! - Weeks of the year are whole: week 1 may begin in the year before. They begin on `WKST`, and the
//!   first has at least four days in the year.
//! - The first day is an occurrence if the rule says so, and is then the first that `COUNT` counts. (A
//!   first day that does not match its rule has no meaning in the RFC.)
//! - A day that a rule gives twice is one, and counts once.
//! - `UNTIL` is a day; of a moment the date is taken, as it is written.
//!
//! # Months, and what is skipped
//! A month in `BYMONTH` is the number of a month code, `5L` the leap month of 5: RFC 7529, section 4.2,
//! whose Hebrew `5L` is Adar I. There a leap month follows the month of its number. Where it comes before
//! it, as in India and Tibet (no calendars of CLDR's), `5L` is still the month with that code. A rule by
//! months goes through leap months as through others.
//!
//! A date that there is not (a leap month in a common year, 30 February, day 366, week 53) is left out
//! by `SKIP=OMIT`; `BACKWARD` puts the last month, week or day before it, `FORWARD` the next after it.
//! That comes at two points in the order of parts (RFC 7529, section 4.1): `BYMONTH`, the month's skip,
//! `BYWEEKNO`, `BYYEARDAY`, `BYMONTHDAY`, the day's skip, `BYDAY`, `BYSETPOS`, `COUNT`, `UNTIL`. So
//! - a month that is put for another may be too short, and the day is then skipped in it;
//! - `FREQ=MONTHLY;BYMONTH=6;BYMONTHDAY=31;SKIP=FORWARD` gives 1 July: the date is of June when months
//!   limit. Day 366 that is not there is of the last month likewise; of no week, and no number in its
//!   month;
//! - `BYDAY` and the places of `BYSETPOS` are of the days that were put.
//!
//! Only what a part expands to can be missing: a part that limits takes away, and a fifth Friday that is
//! not there is no invalid date. How a week is skipped the RFC does not say (it has it among the
//! situations): here the whole week is the last of the year, or the first of the next. Where days are
//! repeated within a month, a number is the first of the two days.
//!
//! # Bounds
//! A rule may be legal and never come true. An iterator gives up after [`Rule::most_empty`] periods in a
//! row without a day: as many as 400 years have, after which the Gregorian calendar repeats itself, weekdays
//! included, so that with any interval a Gregorian rule has been through all that it can meet; in other
//! calendars those of 2000 years, if they are more. The rarest leap month known here is the Chinese
//! twelfth, which comes next in 3358. A rarer date than that (such a month on a Monday) may be given up
//! though it comes some day. [`Days::ending`] then says [`Ending::Barren`]. Weeks and days are passed over
//! by the month where the rule names others, so that no more than some 26 000 months are looked at, or
//! 146 097 with an interval of a month or more.

mod error;
mod expand;
mod iterator;
mod limit;
mod mask;
mod part;
mod recurrence;
mod rule;
mod set;
mod short_periods;
mod stretch;
mod text;

pub use self::error::{RuleError, RuleTextError, StartError};
pub use self::iterator::{Days, Ending};
pub use self::part::RulePart;
pub use self::recurrence::Recurrence;
pub use self::rule::{End, Frequency, Rule, RuleParts, Scale, Skip, WeekdayNumber};
pub use self::set::{RecurrenceSet, SetDays};
pub use self::text::MAX_LENGTH;
