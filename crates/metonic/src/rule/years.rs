//! Sets of years: which years a leap rule is for.

use std::vec::Vec;

use super::MOST_YEARS;
use super::error::{RuleError, RuleKey, RuleLaw};
use super::list::sort;

/// A set of years, as leap rules name them.
///
/// ```
/// use metonic::rule::Years;
///
/// // The Gregorian leap years, and the eleven of thirty of the Islamic civil calendar.
/// let gregorian = Years::every(4).except(Years::every(100)).except(Years::every(400));
/// let islamic = Years::pattern(11, 14, 30, 11);
/// assert!(gregorian.contains(2000) && !gregorian.contains(1900));
/// assert!(islamic.contains(2) && !islamic.contains(3));
/// assert_eq!(islamic, Years::pattern(11, 14, 30, 11));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years {
    /// Each is an exception to the one before it.
    clauses: Vec<Clause>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Clause {
    base: Base,
    from: i32,
    until: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Base {
    /// Those at these places of a cycle, of which `start` is a first year; the first place is 0, or 1.
    Cycle { length: u32, start: i32, first: u32, places: Vec<u32> },
    /// Those in which (multiply · year + add) mod modulo < below.
    Pattern { multiply: i32, add: i32, modulo: u32, below: u32 },
    /// These, in order.
    List(Vec<i32>),
    /// Those that the year start leaves longer than the shortest.
    Long,
}

/// How many exceptions to exceptions are taken.
const MOST_CLAUSES: usize = 8;

impl Years {
    fn of(base: Base) -> Self {
        Self { clauses: Vec::from([Clause { base, from: i32::MIN, until: i32::MAX }]) }
    }

    fn of_places(length: u32, start: i32, first: u32, mut places: Vec<u32>) -> Self {
        sort(&mut places);
        Self::of(Base::Cycle { length, start, first, places })
    }

    /// The years that a number divides.
    #[must_use]
    pub fn every(divisor: u32) -> Self {
        Self::with_remainders(divisor, [0])
    }

    /// The years that leave one of these remainders when they are divided, counted down: year −1
    /// leaves 3 when divided by 4.
    #[must_use]
    pub fn with_remainders(divisor: u32, remainders: impl IntoIterator<Item = u32>) -> Self {
        Self::of_places(divisor, 0, 0, remainders.into_iter().collect())
    }

    /// The years at these places of a cycle, counted from 1; year `start` is the first of a cycle.
    #[must_use]
    pub fn cycle(length: u32, start: i32, places: impl IntoIterator<Item = u32>) -> Self {
        Self::of_places(length, start, 1, places.into_iter().collect())
    }

    /// The years in which `(multiply · year + add) mod modulo` is less than `below`.
    #[must_use]
    pub fn pattern(multiply: i32, add: i32, modulo: u32, below: u32) -> Self {
        Self::of(Base::Pattern { multiply, add, modulo, below })
    }

    /// These years and no others.
    #[must_use]
    pub fn list(years: impl IntoIterator<Item = i32>) -> Self {
        let mut years: Vec<i32> = years.into_iter().collect();
        sort(&mut years);
        Self::of(Base::List(years))
    }

    /// The years that a year start leaves longer than the shortest; none without a year start.
    #[must_use]
    pub fn long() -> Self {
        Self::of(Base::Long)
    }

    /// Without these years. A further exception is one to the exception before it: every 4, except
    /// every 100, except every 400.
    #[must_use]
    pub fn except(mut self, years: Self) -> Self {
        self.clauses.extend(years.clauses);
        self
    }

    /// Of these, those from one year to another, both included. In a chain of exceptions it is the
    /// last that is bounded.
    #[must_use]
    pub fn between(mut self, from: i32, until: i32) -> Self {
        if let Some(clause) = self.clauses.last_mut() {
            clause.from = clause.from.max(from);
            clause.until = clause.until.min(until);
        }
        self
    }

    /// Whether a year is among them, where no year is [`long`](Self::long).
    #[must_use]
    pub fn contains(&self, year: i32) -> bool {
        self.has(year.into(), false)
    }

    /// Whether a year is among them, told whether it is long.
    pub(super) fn has(&self, year: i64, is_long: bool) -> bool {
        self.clauses.iter().rev().fold(false, |is_excepted, clause| clause.has(year, is_long) && !is_excepted)
    }

    /// Whether a year start is asked for.
    pub(super) fn needs_start(&self) -> bool {
        self.clauses.iter().any(|clause| clause.base == Base::Long)
    }

    /// The years at which the set begins to follow another rule.
    pub(super) fn turns(&self) -> impl Iterator<Item = i64> + '_ {
        self.clauses.iter().flat_map(|clause| {
            let (first, last) = clause.span();
            [first, last.map(|last| last.saturating_add(1))].into_iter().flatten()
        })
    }

    /// The years after which the set repeats, between two turns of which the first is given (or
    /// before all of them); `None` where it is a list.
    pub(super) fn period(&self, from: Option<i64>, start_period: u64) -> Option<u64> {
        self.clauses.iter().try_fold(1, |period, clause| {
            let (first, last) = clause.span();
            let is_before = first.is_some_and(|first| from.is_none_or(|from| from < first));
            let is_after = last.is_some_and(|last| from.is_some_and(|from| from > last));
            if is_before || is_after {
                return Some(period);
            }
            let own = match &clause.base {
                Base::Cycle { length, .. } => u64::from(*length),
                Base::Pattern { modulo, .. } => u64::from(*modulo),
                Base::Long => start_period,
                Base::List(_) => return None,
            };
            Some(least_common_multiple(period, own))
        })
    }

    /// Whether the numbers are within their bounds.
    pub(super) fn check(&self, key: RuleKey) -> Result<(), RuleError> {
        if self.clauses.len() > MOST_CLAUSES {
            let law = RuleLaw::TooMany { count: self.clauses.len(), max: MOST_CLAUSES };
            return Err(key.field("except").breaks(law));
        }
        self.clauses.iter().try_for_each(|clause| clause.check(key))
    }
}

impl Clause {
    fn has(&self, year: i64, is_long: bool) -> bool {
        // Years are within an i32 and a few more, so that no sum or product leaves an i64.
        let remainder = |value: i64, divisor: u32| value.checked_rem_euclid(divisor.into());
        let is_within = (i64::from(self.from)..=i64::from(self.until)).contains(&year);
        is_within
            && match &self.base {
                Base::Cycle { length, start, first, places } => {
                    let after = remainder(year.saturating_sub(i64::from(*start)), *length);
                    let place = after.map(|after| after.saturating_add(i64::from(*first)));
                    place.is_some_and(|place| {
                        places.binary_search_by_key(&place, |&known| i64::from(known)).is_ok()
                    })
                }
                Base::Pattern { multiply, add, modulo, below } => {
                    let value = i64::from(*multiply).saturating_mul(year).saturating_add(i64::from(*add));
                    remainder(value, *modulo).is_some_and(|left| left < i64::from(*below))
                }
                Base::List(years) => i32::try_from(year).is_ok_and(|year| years.binary_search(&year).is_ok()),
                Base::Long => is_long,
            }
    }

    /// The first and the last year of which the clause says anything.
    fn span(&self) -> (Option<i64>, Option<i64>) {
        let (mut from, mut until) = (self.from, self.until);
        if let Base::List(years) = &self.base {
            from = from.max(years.first().copied().unwrap_or_default());
            until = until.min(years.last().copied().unwrap_or_default());
        }
        let bound = |year, end| (year != end).then_some(i64::from(year));
        (bound(from, i32::MIN), bound(until, i32::MAX))
    }

    fn check(&self, key: RuleKey) -> Result<(), RuleError> {
        let bounds = |field, value: i64, min, max| {
            if (min..=max).contains(&value) {
                Ok(())
            } else {
                Err(key.field(field).breaks(RuleLaw::Bounds { value, min, max }))
            }
        };
        let most = i64::try_from(MOST_YEARS).unwrap_or(i64::MAX);
        match &self.base {
            Base::Cycle { length, start: _, first, places } => {
                let (of_length, of_places) =
                    if *first == 0 { ("every", "remainders") } else { ("cycle", "years") };
                bounds(of_length, (*length).into(), 1, most)?;
                let last = i64::from(*length).saturating_add(i64::from(*first)).saturating_sub(1);
                places
                    .iter()
                    .try_for_each(|&place| bounds(of_places, place.into(), i64::from(*first), last))?;
                not_empty(places, key.field(of_places))?;
            }
            Base::Pattern { modulo, below, .. } => {
                bounds("pattern", (*modulo).into(), 1, most)?;
                bounds("pattern", (*below).into(), 0, (*modulo).into())?;
            }
            Base::List(years) => not_empty(years, key.field("years"))?,
            Base::Long => {}
        }
        bounds("until", self.until.into(), self.from.into(), i32::MAX.into())
    }
}

fn not_empty<T>(years: &[T], key: RuleKey) -> Result<(), RuleError> {
    if years.is_empty() {
        return Err(key.breaks(RuleLaw::Missing));
    }
    if years.len() as u64 > MOST_YEARS {
        let max = usize::try_from(MOST_YEARS).unwrap_or(usize::MAX);
        return Err(key.breaks(RuleLaw::TooMany { count: years.len(), max }));
    }
    Ok(())
}

/// Of numbers that are at most [`MOST_YEARS`], or a product of a few; saturates.
pub(super) fn least_common_multiple(a: u64, b: u64) -> u64 {
    let (mut divisor, mut rest) = (a, b);
    while let Some(left) = divisor.checked_rem(rest) {
        (divisor, rest) = (rest, left);
    }
    a.checked_div(divisor).unwrap_or_default().saturating_mul(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_are_to_the_one_before() {
        // The Gregorian rule, and the Revised Julian one: of the centuries, those that leave 200 or
        // 600 when divided by 900.
        let gregorian = Years::every(4).except(Years::every(100)).except(Years::every(400));
        let revised =
            Years::every(4).except(Years::every(100)).except(Years::with_remainders(900, [200, 600]));
        for year in -5_000..5_000 {
            assert_eq!(gregorian.contains(year), crate::calendars::Gregorian::is_leap(year), "{year}");
            let is_leap = year % 4 == 0 && (year % 100 != 0 || [200, 600].contains(&year.rem_euclid(900)));
            assert_eq!(revised.contains(year), is_leap, "{year}");
        }
        assert_eq!(gregorian.period(None, 1), Some(400));
        assert_eq!(revised.period(None, 1), Some(900));
    }

    #[test]
    fn cycles_patterns_lists_and_bounds() {
        // The leap years of the Islamic civil calendar, by name and by formula.
        let named = Years::cycle(30, 1, [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29]);
        let pattern = Years::pattern(11, 14, 30, 11);
        for year in -100..100 {
            assert_eq!(named.contains(year), pattern.contains(year), "{year}");
        }
        let bounded = Years::every(4).between(8, 16);
        assert!(!bounded.contains(4) && bounded.contains(8) && bounded.contains(16) && !bounded.contains(20));
        assert_eq!(bounded.turns().collect::<Vec<_>>(), [8, 17]);
        assert_eq!((bounded.period(None, 1), bounded.period(Some(8), 1)), (Some(1), Some(4)));
        let list = Years::list([1716, 1712]);
        assert!(list.contains(1712) && list.contains(1716) && !list.contains(1720));
        assert_eq!((list.period(Some(1712), 1), list.period(Some(1717), 1)), (None, Some(1)));
    }

    #[test]
    fn the_least_common_multiple_is_total() {
        assert_eq!(least_common_multiple(4, 6), 12);
        assert_eq!(least_common_multiple(19, 1), 19);
        assert_eq!((least_common_multiple(0, 0), least_common_multiple(0, 5)), (0, 0));
        assert_eq!(least_common_multiple(u64::MAX, u64::MAX - 1), u64::MAX);
    }
}
