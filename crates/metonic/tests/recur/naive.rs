//! The oracle: every day is asked whether the rule names it, one by one. `SKIP=OMIT` only.

use metonic::recur::{End, Frequency, Rule, WeekdayNumber};
use metonic::{AnyCalendar, Calendar, Date, Day, Month, WeekRule};

/// The days of a rule up to a last one.
pub(crate) fn days(calendar: AnyCalendar, rule: &Rule, start: Day, last: Day) -> Vec<Day> {
    let oracle = Oracle { calendar, rule, start: start.in_calendar(calendar) };
    let parts = rule.parts();
    // A period before the start's, so that the places of BYSETPOS are those of whole periods.
    let from = start.get() - 800;
    let mut sets: Vec<(i64, Vec<Day>)> = Vec::new();
    for day in (from..=last.get() + 800).map(Day::new) {
        if let Some(period) = oracle.names(day) {
            match sets.iter_mut().rev().take(3).find(|(known, _)| *known == period) {
                Some((_, set)) => set.push(day),
                None => sets.push((period, vec![day])),
            }
        }
    }
    let chosen = sets.iter().flat_map(|(_, set)| {
        let size = set.len() as i64;
        set.iter().zip(1_i64..).filter(move |(_, place)| {
            let is = |number: i64| parts.places.iter().any(|&named| i64::from(named) == number);
            parts.places.is_empty() || is(*place) || is(place - size - 1)
        })
    });
    let mut days: Vec<Day> = chosen.map(|(&day, _)| day).filter(|&day| day >= start).collect();
    days.sort_unstable();
    match parts.end {
        End::Never => {}
        End::Count(count) => days.truncate(count.get() as usize),
        End::Until(until) => days.retain(|&day| day <= until),
    }
    days.retain(|&day| day <= last);
    days
}

struct Oracle<'a> {
    calendar: AnyCalendar,
    rule: &'a Rule,
    start: Date<AnyCalendar>,
}

impl Oracle<'_> {
    /// The period of a day that the rule names.
    fn names(&self, day: Day) -> Option<i64> {
        let parts = self.rule.parts();
        let date = day.in_calendar(self.calendar);
        let interval = i64::from(parts.interval.get());
        let since = self.period(date) - self.start_period();
        if since < 0 || since % interval != 0 {
            return None;
        }
        let yearly = parts.frequency == Frequency::Yearly;
        let open_month = parts.months.is_empty() && parts.month_days.is_empty() && parts.weekdays.is_empty();
        let days_are_open = parts.month_days.is_empty() && parts.year_days.is_empty();
        let month: &[Month] = if yearly && open_month && parts.weeks.is_empty() && parts.year_days.is_empty()
        {
            &[self.start.month()]
        } else {
            &parts.months
        };
        let takes_day = parts.frequency >= Frequency::Monthly
            && days_are_open
            && parts.weekdays.is_empty()
            && parts.weeks.is_empty();
        let takes_weekday = parts.weekdays.is_empty()
            && (parts.frequency == Frequency::Weekly || (!parts.weeks.is_empty() && days_are_open));
        let named = (month.is_empty() || month.contains(&date.month()))
            && self.is_week(date)
            && self.is_year_day(date)
            && self.is_month_day(date)
            && (!takes_day || (date.day() == self.start.day() && !date.ymd().leap_day))
            && (!takes_weekday || date.weekday() == self.start.weekday())
            && self.is_weekday(date);
        named.then_some(since)
    }

    fn week_rule(&self) -> WeekRule {
        WeekRule::new(self.rule.parts().week_start, 4).unwrap()
    }

    fn period(&self, date: Date<AnyCalendar>) -> i64 {
        let parts = self.rule.parts();
        match parts.frequency {
            Frequency::Daily => date.to_day().get().into(),
            Frequency::Weekly => {
                let into_week = date.weekday().days_after(parts.week_start);
                (i64::from(date.to_day().get()) - i64::from(into_week)).div_euclid(7)
            }
            Frequency::Monthly => self.calendar.month_of(date.to_day()).get().into(),
            Frequency::Yearly if !parts.weeks.is_empty() && parts.year_days.is_empty() => {
                date.week(self.week_rule()).year.into()
            }
            Frequency::Yearly => date.year().into(),
        }
    }

    fn start_period(&self) -> i64 {
        match self.rule.parts().frequency {
            Frequency::Yearly => self.start.year().into(),
            _ => self.period(self.start),
        }
    }

    fn is_week(&self, date: Date<AnyCalendar>) -> bool {
        let parts = self.rule.parts();
        let rule = self.week_rule();
        let (week, count) = (date.week(rule), i64::from(date.weeks_in_year(rule)));
        let number = i64::from(week.week);
        let is = |number: i64| parts.weeks.iter().any(|&named| i64::from(named) == number);
        let own_year = parts.year_days.is_empty() || week.year == date.year();
        parts.weeks.is_empty() || (own_year && (is(number) || is(number - count - 1)))
    }

    fn is_year_day(&self, date: Date<AnyCalendar>) -> bool {
        let parts = self.rule.parts();
        let is = |number: i64| parts.year_days.iter().any(|&named| i64::from(named) == number);
        let number = i64::from(date.day_of_year());
        parts.year_days.is_empty() || is(number) || is(number - i64::from(date.days_in_year()) - 1)
    }

    fn is_month_day(&self, date: Date<AnyCalendar>) -> bool {
        let parts = self.rule.parts();
        let is = |number: i64| parts.month_days.iter().any(|&named| i64::from(named) == number);
        let shape = date.year_month().shape();
        let from_end = i64::from(date.to_day().get()) - shape.first_day - i64::from(shape.days);
        parts.month_days.is_empty() || (is(date.day().into()) && !date.ymd().leap_day) || is(from_end)
    }

    fn is_weekday(&self, date: Date<AnyCalendar>) -> bool {
        let parts = self.rule.parts();
        let by_month = parts.frequency == Frequency::Monthly || !parts.months.is_empty();
        let is = |wanted: &WeekdayNumber| {
            let Some(number) = wanted.number else { return wanted.weekday == date.weekday() };
            // The same weekdays before it, or after it, counted one by one.
            let step = -7 * i32::from(number.get().signum());
            let same = |day: &Day| {
                let other = day.in_calendar(self.calendar);
                other.year() == date.year() && (!by_month || other.year_month() == date.year_month())
            };
            let row = (0..).map(|weeks| Day::new(date.to_day().get() + weeks * step));
            wanted.weekday == date.weekday()
                && row.take_while(same).count() == usize::from(number.get().unsigned_abs())
        };
        parts.weekdays.is_empty() || parts.weekdays.iter().any(is)
    }
}
