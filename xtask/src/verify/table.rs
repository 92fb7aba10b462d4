//! Samples as rows of named columns, and what came of comparing them.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::Outcome;

/// The line of rows that are none of a file's, whose differences say themselves where they are.
pub(super) const NO_LINE: u64 = 0;

/// The field of what was not compared.
pub(super) const NOT_COMPARED: &str = "not compared";

/// What came of a check.
#[derive(Default)]
pub(super) struct Tally {
    /// Rows with an answer that was compared.
    pub(super) rows: usize,
    /// Answers compared.
    pub(super) answers: usize,
    /// Where theirs and ours differ.
    pub(super) differences: Vec<String>,
    /// What was passed over or may differ, by reason.
    reasons: BTreeMap<&'static str, usize>,
    /// The line of the row at hand, for those that are found to differ.
    line: u64,
    /// The columns that were read.
    pub(super) columns: BTreeSet<String>,
    /// How far apart the numbers compared by [`Tally::within`] are.
    distance: Option<Distance>,
    /// Differences that a list has, by reason.
    pub(super) known: BTreeMap<&'static str, Known>,
}

/// Differences of one reason.
#[derive(Default)]
pub(super) struct Known {
    /// How many there are of each field.
    pub(super) fields: BTreeMap<String, usize>,
    /// How many are of another date, era or year alone: given theirs, ours write the same.
    pub(super) by_fields: usize,
    /// The first of them.
    pub(super) example: Option<Example>,
}

/// A difference.
pub(super) struct Example {
    pub(super) line: u64,
    pub(super) field: String,
    pub(super) theirs: String,
    pub(super) ours: String,
}

/// Differences between numbers.
struct Distance {
    unit: &'static str,
    count: f64,
    greatest: f64,
    squares: f64,
}

impl Tally {
    /// Compares what they answer with what we answer. Both as text: theirs is text already.
    pub(super) fn equal(
        &mut self,
        what: impl fmt::Display,
        theirs: impl fmt::Display,
        ours: impl fmt::Display,
    ) {
        let (theirs, ours) = (theirs.to_string(), ours.to_string());
        self.answers += 1;
        if theirs != ours {
            let place = self.place();
            self.differences.push(format!("{place}{what}: theirs {theirs}, ours {ours}"));
        }
    }

    /// Compares numbers that differ by `difference` of a unit and may differ by `bound`. All of a
    /// file are of one unit.
    pub(super) fn within(&mut self, unit: &'static str, difference: f64, bound: f64) {
        self.answers += 1;
        let distance =
            self.distance.get_or_insert(Distance { unit, count: 0.0, greatest: 0.0, squares: 0.0 });
        distance.count += 1.0;
        distance.greatest = distance.greatest.max(difference.abs());
        distance.squares += difference * difference;
        // Not a number is a difference.
        if difference.abs().partial_cmp(&bound).is_none_or(Ordering::is_gt) {
            let place = self.place();
            self.differences.push(format!("{place}{difference:.3} {unit} apart, more than {bound}"));
        }
    }

    /// What a difference begins with: the line, if the row is one of a file.
    fn place(&self) -> String {
        if self.line == NO_LINE { String::new() } else { format!("line {}: ", self.line) }
    }

    /// Counts a row, or an answer of one, that is not compared.
    pub(super) fn pass_over(&mut self, reason: &'static str) {
        *self.reasons.entry(reason).or_default() += 1;
    }

    /// Counts a difference that the list of differences has under its reason.
    pub(super) fn differs(&mut self, reason: &'static str, field: &str, theirs: &str, ours: &str) {
        self.pass_over(reason);
        let known = self.known.entry(reason).or_default();
        *known.fields.entry(field.to_owned()).or_default() += 1;
        let line = self.line;
        known.example.get_or_insert_with(|| Example {
            line,
            field: field.to_owned(),
            theirs: theirs.to_owned(),
            ours: ours.to_owned(),
        });
    }

    /// Counts a difference of the date, the era or the year alone.
    pub(super) fn differs_by_fields(&mut self, reason: &'static str, field: &str, theirs: &str, ours: &str) {
        self.differs(reason, field, theirs, ours);
        self.known.entry(reason).or_default().by_fields += 1;
    }

    /// Counts what is not compared, for the reason that the list of differences has.
    pub(super) fn leaves(&mut self, reason: &'static str) {
        self.pass_over(reason);
        *self.known.entry(reason).or_default().fields.entry(NOT_COMPARED.to_owned()).or_default() += 1;
    }

    /// Counts one more row if `compare` compares anything in it.
    pub(super) fn row(&mut self, line: u64, compare: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        let before = self.answers;
        self.line = line;
        compare(self)?;
        self.rows += usize::from(self.answers > before);
        Ok(())
    }
}

/// `252 rows, 5040 answers, 0 differences; 3 passed over (why)`.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, answers, differences, reasons, distance, .. } = self;
        write!(f, "{rows} rows, {answers} answers, {} differences", differences.len())?;
        if let Some(Distance { unit, count, greatest, squares }) = distance {
            write!(f, "; {greatest:.4} {unit} at most, {:.4} rms", (squares / count).sqrt())?;
        }
        reasons.iter().try_for_each(|(reason, count)| write!(f, "; {count} passed over ({reason})"))
    }
}

/// A row of a table.
pub(super) struct Row<'a> {
    header: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
    /// The columns that were asked for.
    read: &'a RefCell<BTreeSet<String>>,
}

impl Row<'_> {
    /// The names of the columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.header.iter()
    }

    /// The text in a column.
    pub(super) fn text(&self, column: &str) -> Result<&str, Box<dyn Error>> {
        let place = self.header.iter().position(|name| name == column);
        if !self.read.borrow().contains(column) {
            self.read.borrow_mut().insert(column.to_owned());
        }
        place
            .and_then(|place| self.record.get(place))
            .ok_or_else(|| format!("there is no column '{column}'").into())
    }

    /// The number in a column.
    pub(super) fn number<T>(&self, column: &str) -> Result<T, Box<dyn Error>>
    where
        T: FromStr<Err: fmt::Display>,
    {
        // Some columns are aligned with spaces.
        let text = self.text(column)?.trim();
        text.parse().map_err(|error| format!("'{text}' in column '{column}': {error}").into())
    }

    /// The number in a column, `None` if the cell is empty.
    pub(super) fn optional_number<T>(&self, column: &str) -> Result<Option<T>, Box<dyn Error>>
    where
        T: FromStr<Err: fmt::Display>,
    {
        if self.text(column)?.is_empty() { Ok(None) } else { self.number(column).map(Some) }
    }
}

/// Compares every row. An error names its line.
pub(super) fn for_each_row(
    path: &Path,
    tally: &mut Tally,
    compare: &impl Fn(&Row<'_>, &mut Tally) -> Outcome,
) -> Outcome {
    // A row may lack what it has no answer for: that column is then not there.
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_path(path)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let header = reader.headers()?.clone();
    let read = RefCell::default();
    // The header is line 1, and no cell of the samples has a line break.
    for (record, line) in reader.records().zip(2..) {
        let record = record?;
        let row = Row { header: &header, record: &record, read: &read };
        tally
            .row(line, |tally| compare(&row, tally))
            .map_err(|error| format!("{}:{line}: {error}", path.display()))?;
    }
    tally.columns.append(&mut read.into_inner());
    Ok(())
}
