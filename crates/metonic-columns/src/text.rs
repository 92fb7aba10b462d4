//! Columns of dates as text: feature `text`.

mod lately;

use core::ops::Range;
use std::collections::HashMap;

use metonic::{Calendar, Day, Error};
use metonic_text::{Formatter, ParseError, Parser};

use crate::chunks::in_chunks;
use crate::rows::{RowError, Rows, room_for};
use lately::{Known, Read, Written};

/// Texts end to end, and where each begins: the layout of Apache Arrow's Utf8 array.
///
/// The text of a row is what is between its offset and the next; both are bytes from the beginning. At most
/// `i32::MAX` bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextColumn {
    text: String,
    /// One more than there are rows; the first is 0.
    offsets: Vec<i32>,
}

impl Default for TextColumn {
    fn default() -> Self {
        Self::new()
    }
}

impl TextColumn {
    /// One without rows.
    #[must_use]
    pub fn new() -> Self {
        Self { text: String::new(), offsets: vec![0] }
    }

    /// The number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a row, counted from 0.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&str> {
        let (from, to) = (self.offsets.get(row)?, self.offsets.get(row.checked_add(1)?)?);
        self.text.get(usize::try_from(*from).ok()?..usize::try_from(*to).ok()?)
    }

    /// The texts in the order of the rows.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|row| self.get(row).unwrap_or_default())
    }

    /// All text, end to end.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where each row's text begins, in bytes, and where the last one ends.
    #[must_use]
    pub fn offsets(&self) -> &[i32] {
        &self.offsets
    }

    /// The text and the offsets, to build an array of.
    #[must_use]
    pub fn into_parts(self) -> (String, Vec<i32>) {
        (self.text, self.offsets)
    }

    /// Takes all rows out; the room stays.
    pub fn clear(&mut self) {
        self.text.clear();
        self.offsets.truncate(1);
    }

    /// Ends a row with the text that there is now; `None` if that is too long.
    #[inline]
    fn end_row(&mut self) -> Option<()> {
        self.offsets.push(i32::try_from(self.text.len()).ok()?);
        Some(())
    }

    /// Takes the texts of another after its own; `None` if that is too long.
    #[cfg(feature = "rayon")]
    fn append(&mut self, other: &Self) -> Option<()> {
        let before = i32::try_from(self.text.len()).ok()?;
        before.checked_add(other.offsets.last().copied()?)?;
        self.text.push_str(&other.text);
        self.offsets.extend(other.offsets.iter().skip(1).map(|offset| offset.wrapping_add(before)));
        Some(())
    }
}

/// Texts by rows: what [`parse_into`] reads. A slice of strings is one, and so is a [`TextColumn`].
pub trait Texts: Sync {
    /// The number of rows.
    fn rows(&self) -> usize;

    /// The text of a row, counted from 0.
    fn text(&self, row: usize) -> &str;
}

impl<T: AsRef<str> + Sync> Texts for [T] {
    fn rows(&self) -> usize {
        self.len()
    }

    fn text(&self, row: usize) -> &str {
        self.get(row).map(AsRef::as_ref).unwrap_or_default()
    }
}

impl Texts for TextColumn {
    fn rows(&self) -> usize {
        self.len()
    }

    fn text(&self, row: usize) -> &str {
        self.get(row).unwrap_or_default()
    }
}

/// Appends each day's text, as a formatter writes it. A row without a value has an empty text.
///
/// A day that stands in several rows is mostly formatted once and copied.
///
/// ```
/// use metonic::calendars::Hebrew;
/// use metonic_columns::{Day, Rows, TextColumn, format_into};
/// use metonic_text::{Formatter, Style};
///
/// let formatter = Formatter::with_style("he".parse()?, Hebrew, Style::Long);
/// let mut texts = TextColumn::new();
/// format_into(&formatter, &[Day::new(20_783), Day::new(20_784)], Rows::new(), &mut texts)?;
/// assert!(texts.iter().eq(["ט״ז בכסלו תשפ״ז", "י״ז בכסלו תשפ״ז"]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Error::Column`] for a bitmap that has fewer rows than there are days, and if the texts together have
/// more than `i32::MAX` bytes. No row is appended then.
pub fn format_into<C: Calendar + Sync>(
    formatter: &Formatter<'_, C>,
    days: &[Day],
    rows: Rows<'_>,
    texts: &mut TextColumn,
) -> Result<(), Error> {
    rows.check(days.len()).map_err(|failed| failed.error)?;
    let (text, before) = (texts.text.len(), texts.offsets.len());
    let result = formatted(formatter, days, rows, texts);
    if result.is_none() {
        let room = texts.offsets.len().saturating_sub(before).min(days.len().saturating_sub(1));
        texts.text.truncate(text);
        texts.offsets.truncate(before);
        return Err(Error::Column { rows: days.len(), room });
    }
    Ok(())
}

fn formatted<C: Calendar + Sync>(
    formatter: &Formatter<'_, C>,
    days: &[Day],
    rows: Rows<'_>,
    texts: &mut TextColumn,
) -> Option<()> {
    #[cfg(feature = "rayon")]
    if rows.is_parallel() && days.len() > crate::chunks::parallel::CHUNK {
        use crate::chunks::{Split, parallel};

        /// Rows that are written nowhere yet.
        struct Unwritten;
        impl Split for Unwritten {
            fn split(self, _: usize) -> (Self, Self) {
                (Self, Self)
            }
        }
        let pieces = parallel::each(parallel::pieces(days.len(), Unwritten), |range, _| {
            let mut piece = TextColumn::new();
            write_rows(formatter, days, range, rows, &mut piece).map(|()| piece)
        });
        return pieces.into_iter().try_for_each(|piece| texts.append(&piece?));
    }
    write_rows(formatter, days, 0..days.len(), rows, texts)
}

/// Appends the texts of some rows; `None` past the longest text.
fn write_rows<C: Calendar>(
    formatter: &Formatter<'_, C>,
    days: &[Day],
    range: Range<usize>,
    rows: Rows<'_>,
    texts: &mut TextColumn,
) -> Option<()> {
    texts.offsets.reserve(range.len());
    let mut written = Written::new(range.len());
    for (row, &day) in range.clone().zip(days.get(range)?) {
        if rows.holds(row) {
            let from = texts.text.len();
            if let Some(text) = written.find(day) {
                texts.text.extend_from_within(text);
            } else {
                // A string takes whatever is written to it.
                let _ = formatter.write(day, &mut texts.text);
            }
            written.keep(day, from..texts.text.len());
        }
        texts.end_row()?;
    }
    Some(())
}

/// A column of texts in which each day is written once: Arrow's dictionary array with `i32` keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dictionary {
    /// Of each row the place of its text; 0 of a row without a value.
    pub keys: Vec<i32>,
    /// The days that there are, as they first appear.
    pub days: Vec<Day>,
    /// Their texts.
    pub texts: TextColumn,
}

/// Each day's text, with each that there is written once. Two days may have the same text, by a pattern that
/// does not say all of a date.
///
/// # Errors
/// As [`format_into`]; [`Error::Column`] also for more than `i32::MAX` days that differ.
pub fn format_distinct<C: Calendar + Sync>(
    formatter: &Formatter<'_, C>,
    days: &[Day],
    rows: Rows<'_>,
) -> Result<Dictionary, Error> {
    rows.check(days.len()).map_err(|failed| failed.error)?;
    let mut dictionary = Dictionary::default();
    dictionary.keys.reserve(days.len());
    let mut known = Keys::new(days);
    for (row, &day) in days.iter().enumerate() {
        let key = if rows.holds(row) {
            known.of(day, &mut dictionary.days).ok_or(Error::Column { rows: days.len(), room: row })?
        } else {
            0
        };
        dictionary.keys.push(key);
    }
    let every = Rows::new();
    #[cfg(feature = "rayon")]
    let every = if rows.is_parallel() { every.in_parallel() } else { every };
    format_into(formatter, &dictionary.days, every, &mut dictionary.texts)?;
    Ok(dictionary)
}

/// The keys of the days that have been met.
enum Keys {
    /// Of days that lie close together: by their distance from the first, −1 of those not met.
    Close {
        first: Day,
        keys: Vec<i32>,
    },
    Far(HashMap<Day, i32>),
}

impl Keys {
    fn new(days: &[Day]) -> Self {
        let first = days.iter().copied().min().unwrap_or_default();
        let last = days.iter().copied().max().unwrap_or_default();
        let distance = usize::try_from(last.days_since(first)).unwrap_or(usize::MAX);
        // Some room for every row.
        if distance <= days.len().saturating_mul(8).saturating_add(1024) {
            Self::Close { first, keys: vec![-1; distance.saturating_add(1)] }
        } else {
            Self::Far(HashMap::new())
        }
    }

    /// The key of a day, which is put on the list if it is new.
    #[inline]
    fn of(&mut self, day: Day, days: &mut Vec<Day>) -> Option<i32> {
        match self {
            Self::Close { first, keys } => {
                let key = keys.get_mut(usize::try_from(day.days_since(*first)).ok()?)?;
                if *key < 0 {
                    *key = i32::try_from(days.len()).ok()?;
                    days.push(day);
                }
                Some(*key)
            }
            Self::Far(keys) => {
                let next = i32::try_from(days.len()).ok()?;
                let key = *keys.entry(day).or_insert(next);
                if key == next {
                    days.push(day);
                }
                Some(key)
            }
        }
    }
}

/// The day that each text says, as a parser reads it.
///
/// ```
/// use metonic::calendars::Persian;
/// use metonic_columns::{Day, OnError, Rows, parse_into};
/// use metonic_text::{Parser, Pattern};
///
/// let parser = Parser::new("fa".parse()?, Persian, Pattern::ldml("y/MM/dd")?);
/// let mut days = [Day::EPOCH; 3];
/// let texts = ["۱۴۰۵/۰۹/۰۵", "1405/12/30", "1405/09/05"];
/// let failed = parse_into(&parser, &texts[..], Rows::new().on_error(OnError::Null), &mut days)?;
/// assert_eq!(days, [Day::new(20_783), Day::EPOCH, Day::new(20_783)]);
/// assert_eq!(failed[0].to_string(), "row 1: day 30 is not in 1 to 29");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// With [`OnError::Null`](crate::OnError::Null) the rows that are no date come back, in order.
///
/// # Errors
/// The first row that is no date, as [`OnError::Stop`](crate::OnError::Stop) has it. [`ParseError::Date`]
/// with [`Error::Column`] for a column of days, or a bitmap, that is shorter than that of the texts.
pub fn parse_into<C: Calendar + Sync>(
    parser: &Parser<'_, C>,
    texts: &(impl Texts + ?Sized),
    rows: Rows<'_>,
    days: &mut [Day],
) -> Result<Vec<RowError<ParseError>>, RowError<ParseError>> {
    let count = texts.rows();
    let checked = room_for(count, days.len()).and_then(|()| rows.check(count));
    checked.map_err(|failed| failed.map(ParseError::Date))?;
    in_chunks(count, rows, days, |range, out, report| {
        let mut read = Read::new(range.len());
        for (row, place) in range.zip(out) {
            let text = texts.text(row);
            if !read.is_worth_it() {
                *place = report.answer(row, || parser.parse(text))?;
                continue;
            }
            let known = read.slot(text).copied().filter(|known| known.is_set);
            if let Some(known) = known.filter(|known| texts.text(known.row) == text) {
                *place = known.day;
                read.found = read.found.saturating_add(1);
                continue;
            }
            let mut is_read = false;
            *place = report.answer(row, || parser.parse(text).inspect(|_| is_read = true))?;
            if let Some(slot) = read.slot(text).filter(|_| is_read) {
                *slot = Known { row, day: *place, is_set: true };
            }
        }
        Ok(())
    })
}
