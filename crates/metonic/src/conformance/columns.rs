//! The law of columns.

use std::vec;
use std::vec::Vec;

use super::answer::Answer;
use super::law::Law;
use super::values::{Checked, same};
use super::{Checker, sample};
use crate::columns::Columns;
use crate::day::Day;
use crate::fields::Fields;
use crate::status::Status;
use crate::week::{self, WeekRule};
use crate::weekday::Weekday;

impl Checker<'_> {
    pub(super) fn columns(&self, rows: u32) -> Checked {
        let calendar = self.calendar;
        self.asked.set(Day::EPOCH);
        let days: Vec<Day> = sample(rows).collect();
        let rows = days.len();
        let nothing = calendar.fields(Day::EPOCH);
        let (mut year, mut era_year) = (vec![0; rows], vec![0; rows]);
        let (mut day, mut ordinal, mut of_year) = (vec![0; rows], vec![0; rows], vec![0; rows]);
        let (mut month, mut leap_day) = (vec![nothing.month; rows], vec![false; rows]);
        let (mut era, mut weekday) = (vec![None; rows], vec![Weekday::Monday; rows]);
        let (mut week, mut week_year) = (vec![0; rows], vec![0; rows]);
        let mut status = vec![Status::Defined; rows];
        let mut columns = Columns {
            year: Some(&mut year),
            month: Some(&mut month),
            month_ordinal: Some(&mut ordinal),
            day: Some(&mut day),
            leap_day: Some(&mut leap_day),
            day_of_year: Some(&mut of_year),
            weekday: Some(&mut weekday),
            week: Some(&mut week),
            week_year: Some(&mut week_year),
            era: Some(&mut era),
            era_year: Some(&mut era_year),
            status: Some(&mut status),
        };
        if calendar.fields_into(&days, &mut columns).is_err() {
            let rows = i64::try_from(rows).unwrap_or(0);
            return same(Law::ColumnsAgree, Day::EPOCH, rows, Answer::Refused);
        }
        self.column(&days, &year, |fields, _| fields.year, |&year| year.into())?;
        self.column(&days, &month, |fields, _| fields.month, |&month| month.into())?;
        self.column(&days, &ordinal, |fields, _| fields.month_ordinal, |&ordinal| ordinal.into())?;
        self.column(&days, &day, |fields, _| fields.day, |&day| day.into())?;
        self.column(&days, &leap_day, |fields, _| fields.leap_day, |&leap_day| leap_day.into())?;
        self.column(&days, &of_year, |_, day| calendar.day_of_year(day), |&of_year| of_year.into())?;
        self.column(&days, &weekday, |_, day| day.weekday(), |weekday| weekday.number().into())?;
        let iso = |day| week::week(calendar, day, WeekRule::ISO);
        self.column(&days, &week, |_, day| iso(day).week, |&week| week.into())?;
        self.column(&days, &week_year, |_, day| iso(day).year, |&year| year.into())?;
        self.column(&days, &era, |fields, _| fields.era, |&era| era.into())?;
        self.column(&days, &era_year, |fields, _| fields.era_year, |&year| year.into())?;
        self.column(&days, &status, |_, day| calendar.status(day), |&status| status.into())
    }

    /// A column holds what the single question answers; `report` is what a value is reported as.
    fn column<T>(
        &self,
        days: &[Day],
        column: &[T],
        single: impl Fn(&Fields, Day) -> T,
        report: impl Fn(&T) -> Answer,
    ) -> Checked {
        for (&day, found) in days.iter().zip(column) {
            self.asked.set(day);
            let expected = single(&self.calendar.fields(day), day);
            same(Law::ColumnsAgree, day, report(&expected), report(found))?;
        }
        Ok(())
    }
}
