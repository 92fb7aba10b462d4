//! Fields as days.

use arrow_array::cast::AsArray;
use arrow_array::{Array, Datum, StructArray};
use arrow_buffer::NullBuffer;
use metonic::{AnyCalendar, Calendar as _, Day, Era, Error as DateError, Month};
use metonic_columns::Dates;

use crate::dates::{Days, is_null, rows_of, without};
use crate::error::{Cause, Error, Tally};
use crate::kernels::Threads;
use crate::numbers::{Months, Numbers};
use crate::{encoded, texts};

/// The columns that dates are read from.
#[derive(Clone, Copy)]
pub(crate) struct Sources<'a> {
    pub(crate) year: &'a dyn Datum,
    /// The codes of the eras in which the years are counted.
    pub(crate) era: Option<&'a dyn Array>,
    pub(crate) month: MonthSource<'a>,
    pub(crate) day: &'a dyn Datum,
    pub(crate) leap_day: Option<&'a dyn Array>,
    /// Rows that are null whatever stands in them.
    pub(crate) nulls: Option<&'a NullBuffer>,
}

#[derive(Clone, Copy)]
pub(crate) enum MonthSource<'a> {
    /// By its code, or by its number.
    Code(&'a dyn Datum),
    /// By its number, and whether it is the leap month of that.
    Number(&'a dyn Array, Option<&'a dyn Array>),
    /// By its position in the year.
    Ordinal(&'a dyn Array),
}

impl<'a> Sources<'a> {
    /// The columns of a struct, by the names that parts have.
    ///
    /// # Errors
    /// [`Error::NoColumn`] if there is no year, no month or no day.
    pub(crate) fn of_struct(fields: &'a StructArray) -> Result<Self, Error> {
        let column = |name: &str| fields.column_by_name(name);
        let wanted = |name: &str| column(name).ok_or_else(|| Error::NoColumn { name: name.to_owned() });
        let array = |name: &str| column(name).map(AsRef::as_ref);
        let (year, era) = match (column("year"), column("era_year")) {
            (Some(year), _) => (year, None),
            (None, Some(year)) => (year, array("era")),
            (None, None) => (wanted("year")?, None),
        };
        let month = match (column("month"), array("month_number"), array("month_ordinal")) {
            (Some(month), ..) => MonthSource::Code(month),
            (None, Some(number), _) => MonthSource::Number(number, array("leap_month")),
            (None, None, Some(ordinal)) => MonthSource::Ordinal(ordinal),
            (None, None, None) => MonthSource::Code(wanted("month")?),
        };
        let day = wanted("day")?;
        Ok(Self { year, era, month, day, leap_day: array("leap_day"), nulls: fields.nulls() })
    }

    /// The rows that there are: those of the arrays that are no scalars.
    fn rows(&self) -> Result<usize, Error> {
        let length = |datum: &dyn Datum| {
            let (array, is_scalar) = datum.get();
            (!is_scalar).then(|| array.len())
        };
        let array = |array: Option<&dyn Array>| array.map(Array::len);
        let [month, leap_month] = match self.month {
            MonthSource::Code(month) => [length(month), None],
            MonthSource::Number(number, leap) => [Some(number.len()), array(leap)],
            MonthSource::Ordinal(ordinal) => [Some(ordinal.len()), None],
        };
        let nulls = self.nulls.map(NullBuffer::len);
        let others = [month, leap_month, length(self.day), array(self.era), array(self.leap_day), nulls];
        rows([length(self.year)].into_iter().chain(others))
    }
}

/// The length that all have.
///
/// # Errors
/// [`Error::Length`] for another. Of scalars alone it is one.
pub(crate) fn rows(lengths: impl IntoIterator<Item = Option<usize>>) -> Result<usize, Error> {
    let mut lengths = lengths.into_iter().flatten();
    let Some(rows) = lengths.next() else { return Ok(1) };
    match lengths.find(|&other| other != rows) {
        Some(other) => Err(Error::Length { rows, other }),
        None => Ok(rows),
    }
}

/// The numbers of an array, or of a scalar for so many rows.
pub(crate) fn numbers(datum: &dyn Datum, rows: usize, wanted: &'static str) -> Result<Numbers, Error> {
    let (array, is_scalar) = datum.get();
    let numbers = Numbers::new(array, wanted)?;
    Ok(if is_scalar { numbers.repeated(rows) } else { numbers })
}

/// The days of dates.
///
/// # Errors
/// [`Error::Type`] and [`Error::Length`].
pub(crate) fn days(
    sources: Sources<'_>,
    calendar: AnyCalendar,
    threads: Threads,
    tally: &mut Tally,
) -> Result<Days, Error> {
    let rows = sources.rows()?;
    let mut read = Read { nulls: sources.nulls.cloned(), failed: Tally::default(), rows };
    let years = numbers(sources.year, rows, "a year")?;
    read.nulls = NullBuffer::union(read.nulls.as_ref(), years.nulls.as_ref());
    let years_of_calendar = calendar.years();
    let years = read.narrow(&years.values, |value| {
        let (min, max) = (*years_of_calendar.start(), *years_of_calendar.end());
        i32::try_from(value).map_err(|_| Cause::Date(DateError::Year { value, min, max }))
    });
    let days = numbers(sources.day, rows, "a day")?;
    read.nulls = NullBuffer::union(read.nulls.as_ref(), days.nulls.as_ref());
    let days = read.narrow(&days.values, |value| {
        u8::try_from(value).map_err(|_| Cause::Number { field: "day of a month", value })
    });
    let leap_days = sources.leap_day.map(|array| read.flags(array)).transpose()?;
    let eras = sources.era.map(|array| read.eras(array, calendar)).transpose()?;
    let months = match sources.month {
        MonthSource::Code(month) => {
            let (array, is_scalar) = month.get();
            let months = Months::new(array)?;
            let months = if is_scalar { months.repeated(rows) } else { months };
            OfYear::Codes(read.months(&months, None))
        }
        MonthSource::Number(number, leap) => {
            let leap = leap.map(|array| read.flags(array)).transpose()?;
            OfYear::Codes(read.months(&Months::new(number)?, leap.as_deref()))
        }
        MonthSource::Ordinal(ordinal) => {
            let ordinals = Numbers::new(ordinal, "a position in the year")?;
            read.nulls = NullBuffer::union(read.nulls.as_ref(), ordinals.nulls.as_ref());
            OfYear::Ordinals(read.narrow(&ordinals.values, |value| {
                u8::try_from(value).map_err(|_| Cause::Number { field: "position of a month", value })
            }))
        }
    };
    let dates = match &months {
        OfYear::Codes(months) => Dates::new(&years, months, &days),
        OfYear::Ordinals(ordinals) => Dates::by_ordinal(&years, ordinals, &days),
    };
    let dates = leap_days.as_ref().map_or(dates, |leap_days| dates.with_leap_days(leap_days));
    let dates = eras.as_ref().map_or(dates, |eras| dates.with_eras(eras));
    let nulls = read.finish(tally);
    let mut out = vec![Day::EPOCH; rows];
    match metonic_columns::days_into(calendar, dates, threads.of(rows_of(nulls.as_ref())), &mut out) {
        Ok(failed) => Ok(Days::answered(out, nulls, failed, tally)),
        // Not reached: all columns have the same length, and no row's error ends the work.
        Err(failed) => Ok(Days::answered(out, nulls, vec![failed], tally)),
    }
}

enum OfYear {
    Codes(Vec<Month>),
    Ordinals(Vec<u8>),
}

/// What has been read: which rows are null, and which have something that is no field.
struct Read {
    nulls: Option<NullBuffer>,
    failed: Tally,
    rows: usize,
}

impl Read {
    fn is_null(&self, row: usize) -> bool {
        is_null(self.nulls.as_ref(), row)
    }

    /// Numbers as narrower ones.
    fn narrow<T: Copy + Default>(
        &mut self,
        values: &[i64],
        narrow: impl Fn(i64) -> Result<T, Cause>,
    ) -> Vec<T> {
        let mut out = Vec::with_capacity(values.len());
        for (row, &value) in values.iter().enumerate() {
            let found = narrow(value);
            out.push(found.unwrap_or_default());
            if let Err(cause) = found
                && !self.is_null(row)
            {
                self.failed.fail(row, cause);
            }
        }
        out
    }

    fn flags(&mut self, array: &dyn Array) -> Result<Vec<bool>, Error> {
        let Some(flags) = array.as_boolean_opt() else {
            return Err(Error::Type { wanted: "yes or no", found: array.data_type().clone() });
        };
        self.nulls = NullBuffer::union(self.nulls.as_ref(), flags.nulls());
        Ok(flags.values().iter().collect())
    }

    fn months(&mut self, months: &Months, leap: Option<&[bool]>) -> Vec<Month> {
        self.nulls = NullBuffer::union(self.nulls.as_ref(), months.nulls.as_ref());
        let mut out = Vec::with_capacity(months.values.len());
        for (row, &month) in months.values.iter().enumerate() {
            let is_leap = leap.and_then(|leap| leap.get(row).copied());
            let month = match (month, is_leap) {
                (Some(month), Some(is_leap)) => Month::with_leap(month.number(), is_leap).ok(),
                (month, _) => month,
            };
            if month.is_none() && !self.is_null(row) {
                let value = months.numbers.as_ref().and_then(|numbers| numbers.get(row).copied());
                let number = |value| Cause::Number { field: "month", value };
                self.failed.fail(row, value.map_or(Cause::MonthCode, number));
            }
            out.push(month.unwrap_or(Month::M01));
        }
        out
    }

    /// Eras by their codes. A row without one has a plain year, as days before a calendar's first era have, and
    /// all in a calendar without eras.
    fn eras(&mut self, array: &dyn Array, calendar: AnyCalendar) -> Result<Vec<Option<Era>>, Error> {
        let places = (0..=Era::LAST_PLACE).map(Era::new);
        let list: Vec<_> = places.map_while(|era| calendar.era(era).map(|rule| (era, rule))).collect();
        if list.is_empty() {
            return Ok(vec![None; self.rows]);
        }
        let encoded = encoded::of(array);
        let values = encoded.as_ref().map_or(array, |(values, _)| values);
        let find = |code: &str| list.iter().find(|(_, rule)| rule.is_called(code)).map(|(era, _)| *era);
        let Some((found, _)) = texts::each(values, find) else {
            return Err(Error::Type { wanted: "an era", found: array.data_type().clone() });
        };
        let found: Vec<Option<Option<Era>>> = match &encoded {
            None => found,
            Some((_, places)) => places.iter().map(|&place| found.get(place).copied().flatten()).collect(),
        };
        for (row, era) in found.iter().enumerate() {
            if *era == Some(None) && !self.is_null(row) {
                self.failed.fail(row, Cause::Era);
            }
        }
        Ok(found.into_iter().map(Option::flatten).collect())
    }

    /// The rows that are left, with the others counted.
    fn finish(self, tally: &mut Tally) -> Option<NullBuffer> {
        let Self { nulls, failed, rows } = self;
        // What was wrong with a row that turned out to be null is no matter.
        let failed: Vec<_> = failed.into_rows().filter(|error| !is_null(nulls.as_ref(), error.row)).collect();
        let left = without(nulls, rows, failed.iter().map(|error| error.row));
        for error in failed {
            tally.fail(error.row, error.cause);
        }
        left
    }
}
