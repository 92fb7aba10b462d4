//! What the commands print with.

use crate::Failure;
use crate::arguments::Format;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

/// Room for the output of machine-readable forms, in bytes.
const BUFFER: usize = 1 << 16;

/// Standard output for machines: buffered, as it is.
pub(crate) fn plain() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(BUFFER, io::stdout().lock())
}

/// Standard output for people: buffered, with colours on a terminal only.
pub(crate) fn styled() -> BufWriter<anstream::AutoStream<StdoutLock<'static>>> {
    BufWriter::with_capacity(BUFFER, anstream::AutoStream::auto(io::stdout().lock()))
}

/// Whether what [`styled`] prints keeps its colours.
pub(crate) fn has_colour() -> bool {
    let choice = anstream::AutoStream::choice(&io::stdout());
    choice != anstream::ColorChoice::Never
}

/// Whether somebody sits before standard input.
pub(crate) fn asks_a_person() -> bool {
    io::stdin().is_terminal()
}

/// Rows as JSON: one array with a row a line, or a row a line alone.
pub(crate) struct JsonRows<W> {
    output: W,
    is_array: bool,
    rows: u64,
}

impl<W: Write> JsonRows<W> {
    pub(crate) fn new(output: W, format: Format) -> Self {
        Self { output, is_array: format == Format::Json, rows: 0 }
    }

    pub(crate) fn row(&mut self, row: &impl serde::Serialize) -> Result<(), Failure> {
        let before: &[u8] = match (self.is_array, self.rows) {
            (true, 0) => b"[\n",
            (true, _) => b",\n",
            (false, _) => b"",
        };
        self.output.write_all(before)?;
        self.rows += 1;
        serde_json::to_writer(&mut self.output, row)?;
        if !self.is_array {
            // At once: a line alone is complete for whoever waits for it.
            self.output.write_all(b"\n")?;
        }
        Ok(())
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    pub(crate) fn finish(&mut self) -> io::Result<()> {
        let after: &[u8] = match (self.is_array, self.rows) {
            (true, 0) => b"[]\n",
            (true, _) => b"\n]\n",
            (false, _) => b"",
        };
        self.output.write_all(after)?;
        self.output.flush()
    }
}

/// Writes all of the rows in a form for machines; the columns are the rows' fields, in their order.
pub(crate) fn machine_readable(
    format: Format,
    columns: &[&str],
    rows: impl IntoIterator<Item: serde::Serialize>,
) -> Result<(), Failure> {
    if format == Format::Csv {
        // The header is there without rows too.
        let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(plain());
        writer.write_record(columns)?;
        for row in rows {
            writer.serialize(row)?;
        }
        return Ok(writer.flush()?);
    }
    let mut json = JsonRows::new(plain(), format);
    for row in rows {
        json.row(&row)?;
    }
    Ok(json.finish()?)
}

/// Writes rows with their columns aligned.
pub(crate) fn aligned(output: &mut impl Write, rows: &[impl AsRef<[String]>]) -> io::Result<()> {
    let columns = rows.iter().map(|row| row.as_ref().len()).max().unwrap_or_default();
    // A Chinese character takes two columns, a combining mark none.
    let width_of = |cell: &String| textwrap::core::display_width(cell);
    let width = |column| {
        let cells = rows.iter().filter_map(|row| row.as_ref().get(column));
        cells.map(width_of).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let mut line = String::new();
        for (cell, &width) in row.as_ref().iter().zip(&widths) {
            let space = width - width_of(cell) + 2;
            line.push_str(&format!("{cell}{:space$}", ""));
        }
        writeln!(output, "{}", line.trim_end())?;
    }
    Ok(())
}
