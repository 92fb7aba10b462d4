//! Texts as days, and days as texts.

use arrow_array::cast::AsArray;
use arrow_array::types::Int32Type;
use arrow_array::{Array, DictionaryArray, Int32Array, OffsetSizeTrait, StringArray, StringViewArray};
use arrow_array::{GenericStringArray, builder::make_view};
use arrow_buffer::{Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::DataType;
use metonic::{AnyCalendar, Calendar, Day, YearMonthDay};
use metonic_columns::{TextColumn, Texts};
use metonic_text::{Formatter, Parser};

use crate::date_text;
use crate::dates::{Days, is_null, rows_of, without};
use crate::encoded;
use crate::error::{Cause, Error, Tally};
use crate::kernels::Threads;
use crate::views::{ByDay, Views};

/// An array of texts.
enum Strings<'a> {
    Utf8(&'a GenericStringArray<i32>),
    Large(&'a GenericStringArray<i64>),
    View(&'a StringViewArray),
}

impl<'a> Strings<'a> {
    fn new(array: &'a dyn Array) -> Option<Self> {
        let view = || array.as_string_view_opt().map(Self::View);
        array.as_string_opt().map(Self::Utf8).or_else(|| array.as_string_opt().map(Self::Large)).or_else(view)
    }

    fn nulls(&self) -> Option<&NullBuffer> {
        match self {
            Self::Utf8(array) => array.nulls(),
            Self::Large(array) => array.nulls(),
            Self::View(array) => array.nulls(),
        }
    }
}

impl Texts for Strings<'_> {
    fn rows(&self) -> usize {
        match self {
            Self::Utf8(array) => array.len(),
            Self::Large(array) => array.len(),
            Self::View(array) => array.len(),
        }
    }

    fn text(&self, row: usize) -> &str {
        fn of<O: OffsetSizeTrait>(array: &GenericStringArray<O>, row: usize) -> &str {
            if row < array.len() { array.value(row) } else { "" }
        }
        match self {
            Self::Utf8(array) => of(array, row),
            Self::Large(array) => of(array, row),
            Self::View(array) if row < array.len() => array.value(row),
            Self::View(_) => "",
        }
    }
}

/// An answer for each text that is not null, and which are; `None` for an array of anything else.
pub(crate) fn each<T>(
    array: &dyn Array,
    mut answer: impl FnMut(&str) -> T,
) -> Option<(Vec<Option<T>>, Option<NullBuffer>)> {
    let strings = Strings::new(array)?;
    let nulls = strings.nulls();
    let row = |row| (!is_null(nulls, row)).then(|| answer(strings.text(row)));
    Some(((0..strings.rows()).map(row).collect(), nulls.cloned()))
}

/// The days of texts, by a reader of arrays of plain strings.
fn days(
    array: &dyn Array,
    tally: &mut Tally,
    read: &dyn Fn(&Strings<'_>, &mut Tally) -> Days,
) -> Result<Days, Error> {
    if let Some(strings) = Strings::new(array) {
        return Ok(read(&strings, tally));
    }
    if *array.data_type() == DataType::Null {
        let rows = array.len();
        return Ok(Days { values: vec![0; rows].into(), nulls: Some(NullBuffer::new_null(rows)) });
    }
    let Some((values, places)) = encoded::of(array) else {
        return Err(Error::Type { wanted: "a text", found: array.data_type().clone() });
    };
    let mut of_values = Tally::default();
    let found = days(&values, &mut of_values, read)?;
    encoded::count(&places, &of_values, tally);
    Ok(found.at(&places))
}

/// The days of texts in a calendar's own count.
///
/// # Errors
/// [`Error::Type`].
pub(crate) fn in_count(array: &dyn Array, calendar: AnyCalendar, tally: &mut Tally) -> Result<Days, Error> {
    let day = |text: &str| -> Result<Day, Cause> {
        let date = match date_text::read_short(text) {
            Some(date) => date,
            None => text.parse::<YearMonthDay>()?,
        };
        Ok(calendar.day_of(date)?)
    };
    days(array, tally, &|strings, tally| {
        let (mut values, mut failed) = (Vec::with_capacity(strings.rows()), Vec::new());
        for row in 0..strings.rows() {
            let found = if is_null(strings.nulls(), row) { Ok(Day::EPOCH) } else { day(strings.text(row)) };
            values.push(found.map_or(0, Day::get));
            if let Err(cause) = found {
                failed.push(row);
                tally.fail(row, cause);
            }
        }
        let nulls = without(strings.nulls().cloned(), values.len(), failed.into_iter());
        Days { values: values.into(), nulls }
    })
}

/// The days of texts by a parser.
///
/// # Errors
/// [`Error::Type`].
pub(crate) fn by_parser<C: Calendar + Sync>(
    array: &dyn Array,
    parser: &Parser<'_, C>,
    threads: Threads,
    tally: &mut Tally,
) -> Result<Days, Error> {
    days(array, tally, &|strings, tally| {
        let nulls = strings.nulls().cloned();
        let mut days = vec![Day::EPOCH; strings.rows()];
        let rows = threads.of(rows_of(nulls.as_ref()));
        match metonic_columns::parse_into(parser, strings, rows, &mut days) {
            Ok(failed) => Days::answered(days, nulls, failed, tally),
            // Not reached: there is room, and no row's error ends the work.
            Err(failed) => Days::answered(days, nulls, vec![failed], tally),
        }
    })
}

/// The texts of days.
///
/// # Errors
/// What Arrow says.
pub(crate) fn format<C: Calendar + Sync>(
    days: &Days,
    formatter: &Formatter<'_, C>,
    threads: Threads,
) -> Result<StringViewArray, Error> {
    if threads.are_many(days.len()) {
        let mut texts = TextColumn::new();
        let rows = threads.of(days.rows());
        // More than 2 GiB of texts do not fit one column; below they are in blocks.
        if metonic_columns::format_into(formatter, &days.to_vec(), rows, &mut texts).is_ok() {
            return viewed(texts, days.nulls.clone());
        }
    }
    let mut views = Views::with_rows(days.len());
    let mut known = ByDay::new(days.len());
    let mut text = String::new();
    for (row, &day) in days.values.iter().enumerate() {
        let view = if days.is_null(row) {
            0
        } else {
            known.get(day, || {
                text.clear();
                // Writing to a `String` does not fail.
                let _ = formatter.write(Day::new(day), &mut text);
                views.view(text.as_bytes())
            })
        };
        views.push(view);
    }
    views.finish(days.nulls.clone())
}

/// The views of a column of texts, whose text is their one block.
fn viewed(texts: TextColumn, nulls: Option<NullBuffer>) -> Result<StringViewArray, Error> {
    let mut views = Vec::with_capacity(texts.len());
    for (text, &offset) in texts.iter().zip(texts.offsets()) {
        views.push(make_view(text.as_bytes(), 0, u32::try_from(offset).unwrap_or_default()));
    }
    let block = Buffer::from(texts.into_parts().0.into_bytes());
    Ok(StringViewArray::try_new(ScalarBuffer::from(views), [block], nulls)?)
}

/// The texts of days, each day's once.
///
/// # Errors
/// What Arrow says, and [`Error::Row`] past 2 GiB of texts that differ.
pub(crate) fn distinct<C: Calendar + Sync>(
    days: &Days,
    formatter: &Formatter<'_, C>,
    threads: Threads,
) -> Result<DictionaryArray<Int32Type>, Error> {
    let rows = threads.of(days.rows());
    let found = metonic_columns::format_distinct(formatter, &days.to_vec(), rows);
    let found =
        found.map_err(|error| Error::Row(crate::RowError { row: days.len(), cause: error.into() }))?;
    let (text, offsets) = found.texts.into_parts();
    // The offsets are those of the texts: they begin with 0 and do not fall.
    let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
    let texts = StringArray::try_new(offsets, Buffer::from(text.into_bytes()), None)?;
    // A column of nulls has no texts, and its keys would lead nowhere.
    let keys = Int32Array::try_new(ScalarBuffer::from(found.keys), days.nulls.clone())?;
    Ok(DictionaryArray::try_new(keys, std::sync::Arc::new(texts))?)
}
