//! The odometer: a calendar beside its rule.

use std::thread;

use metonic::{Calendar, Day, Error, MonthIndex, YearMonthDay};

/// Says what was walked without a fault, for `cargo xtask exhaustive` to count.
pub(crate) fn walked(kind: &str, id: &str, days: u64) {
    println!("walked {kind} {id} {days}");
}

/// A year, the position of a month in it, and a day of the month.
pub(crate) type Ymd = (i32, u8, u8);

/// What is compared: the library's answers and the rule.
#[derive(Clone, Copy)]
pub(crate) struct Subject<From, To, Months, Rule, C> {
    pub(crate) from_day: From,
    pub(crate) to_day: To,
    /// The number of a year's months.
    pub(crate) months: Months,
    /// The length of a month, as the calendar's authors state it.
    pub(crate) month_length: Rule,
    /// Whether months are told by their positions, which is slow: only the first and the last day of a month, and days
    /// whose number is a multiple of 16, are then asked for so; every day is by the month's code.
    pub(crate) is_by_position: bool,
    pub(crate) calendar: C,
    /// A published date: its R.D. and its name.
    pub(crate) anchor: (i64, Ymd),
}

impl<From, To, Months, Rule, C> Subject<From, To, Months, Rule, C>
where
    From: Fn(Day) -> Ymd + Sync,
    To: Fn(i32, u8, u8) -> Result<Day, Error> + Sync,
    Months: Fn(i32) -> u8 + Sync,
    Rule: Fn(i32, u8) -> u8 + Sync,
    C: Calendar + Sync,
{
    fn anchored(&self) {
        let (rata_die, (year, month, day)) = self.anchor;
        let found = Day::from_rata_die(rata_die).unwrap();
        assert_eq!((self.from_day)(found), (year, month, day));
        assert_eq!((self.to_day)(year, month, day), Ok(found));
    }

    /// The date after another, by the rule.
    fn after(&self, (year, month, day): Ymd) -> Ymd {
        if day < (self.month_length)(year, month) {
            (year, month, day + 1)
        } else if month < (self.months)(year) {
            (year, month + 1, 1)
        } else {
            (year + 1, 1, 1)
        }
    }

    /// The calendar's months and years have the lengths that the rule gives them.
    fn check_year(&self, year: i32) {
        let shape = self.calendar.year(year).unwrap();
        let months = (self.months)(year);
        let mut sum = 0;
        for ordinal in 1..=months {
            let length = (self.month_length)(year, ordinal);
            let index = MonthIndex::new(shape.first_month.get() + i32::from(ordinal) - 1);
            let month = self.calendar.month(index);
            assert_eq!((month.year, month.ordinal, month.days), (year, ordinal, length));
            assert_eq!(self.calendar.days_in_month(year, month.month), Ok(length), "{year} {ordinal}");
            sum += u16::from(length);
        }
        assert_eq!((shape.year, shape.months, shape.days), (year, months, sum));
        assert_eq!(self.calendar.days_in_year(year), Ok(sum));
    }

    #[allow(clippy::inline_always, reason = "to hand a date over takes longer than to check it")]
    #[inline(always)]
    fn check(&self, day: Day, date: Ymd) {
        let (year, month, number) = date;
        assert!((self.from_day)(day) == date, "{day:?} is {:?}, not {date:?}", (self.from_day)(day));
        assert!((self.to_day)(year, month, number) == Ok(day), "{date:?} is not {day:?}");
    }

    /// Every day from `first` to `last`, and the step past `last` if there is one.
    pub(crate) fn walk(&self, first: i32, last: i32) {
        let mut date = (self.from_day)(Day::new(first));
        let mut month_length = (self.month_length)(date.0, date.1);
        // The month as its code has it.
        let mut named = self.calendar.ymd_of(Day::new(first));
        let mut days = first;
        loop {
            let (year, month, number) = date;
            let day = Day::new(days);
            if !self.is_by_position || number == 1 || number == month_length || days % 16 == 0 {
                self.check(day, date);
            }
            if self.is_by_position {
                if number == 1 {
                    named = self.calendar.ymd_of(day);
                }
                named.day = number;
                assert!(self.calendar.ymd_of(day) == named, "{day:?} is not {named:?}");
                assert!(self.calendar.day_of(named) == Ok(day), "{named:?} is not {day:?}");
            }
            date = if number < month_length {
                (year, month, number + 1)
            } else {
                let next = self.after(date);
                month_length = (self.month_length)(next.0, next.1);
                if next.1 == 1 {
                    self.check_year(year);
                }
                next
            };
            if days == last {
                break;
            }
            days += 1;
        }
        if let Some(next) = last.checked_add(1) {
            assert_eq!((self.from_day)(Day::new(next)), date, "past {last}");
        }
    }

    /// All 2³² days, on two threads.
    pub(crate) fn walk_all(&self) {
        self.anchored();
        thread::scope(|scope| {
            scope.spawn(|| self.walk(i32::MIN, -1));
            scope.spawn(|| self.walk(0, i32::MAX));
        });
        walked("calendar", self.calendar.about().id, 1 << 32);
    }

    /// Every 997th day with the day after it, and every day within five centuries of 1970.
    pub(crate) fn walk_some(&self) {
        self.anchored();
        self.walk(-200_000, 200_000);
        for days in (i32::MIN..i32::MAX).step_by(997) {
            let date @ (year, month, number) = (self.from_day)(Day::new(days));
            let next = (self.from_day)(Day::new(days + 1));
            assert!((self.to_day)(year, month, number) == Ok(Day::new(days)), "{date:?} is not day {days}");
            assert!(next == self.after(date), "after {date:?} comes {next:?}");
        }
        let years = self.calendar.years();
        for year in years.clone().take(5_000).chain(years.rev().take(5_000)) {
            self.check_year(year);
        }
    }
}

/// The positions of a calendar whose months have codes.
pub(crate) fn by_position(calendar: &impl Calendar, day: Day) -> Ymd {
    let ymd = calendar.ymd_of(day);
    (ymd.year, calendar.month_ordinal(day), ymd.day)
}

pub(crate) fn at_position(calendar: &impl Calendar, year: i32, ordinal: u8, day: u8) -> Result<Day, Error> {
    let first = calendar.year(year)?.first_month;
    let month = calendar.month(MonthIndex::new(first.get() + i32::from(ordinal) - 1)).month;
    calendar.day_of(YearMonthDay::new(year, month, day))
}

/// A table is its own rule: its months are compared with the authority's elsewhere. What is shown
/// here is that days and dates are one to one, and that what follows beyond the table meets it.
pub(crate) fn of_table(calendar: &impl Calendar) -> impl Fn(i32, u8) -> u8 {
    move |year, ordinal| {
        let first = calendar.year(year).unwrap().first_month;
        calendar.month(MonthIndex::new(first.get() + i32::from(ordinal) - 1)).days
    }
}

pub(crate) fn months_of_table(calendar: &impl Calendar) -> impl Fn(i32) -> u8 {
    |year| calendar.months_in_year(year).unwrap()
}
