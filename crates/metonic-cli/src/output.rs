//! What the commands print with.

use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

use metonic_text::Locale;

use crate::Failure;
use crate::arguments::Format;

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

/// Says what is wrong with an input, in the order in which a person reads: what was printed so far comes
/// first.
pub(crate) fn report(output: &mut impl Write, input: &str, error: &str) -> Result<(), Failure> {
    output.flush()?;
    anstream::eprintln!("metonic: '{}': {error}", input.escape_debug());
    Ok(())
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

/// The columns that a text takes on a terminal: a Chinese character two, a combining mark, a style or an
/// isolate none.
pub(crate) fn width_of(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// A text that stands in a line beside others. Where it has letters or digits that are written from right
/// to left, it is isolated from them (UAX 9): else its neighbours and it would be put in one order, as of
/// a sentence. What knows no writing from right to left shows nothing of it.
pub(crate) fn isolated(text: String, locale: &Locale) -> String {
    const LEFT_TO_RIGHT: char = '\u{2066}';
    const RIGHT_TO_LEFT: char = '\u{2067}';
    const END: char = '\u{2069}';
    if !text.contains(is_right_to_left) {
        return text;
    }
    let start = if locale.is_right_to_left() { RIGHT_TO_LEFT } else { LEFT_TO_RIGHT };
    format!("{start}{text}{END}")
}

/// Whether a character is of the classes R, AL or AN: of the blocks of the Unicode Character Database that
/// have these classes by default, and of the digits of Arabic. Persian digits are written as European ones.
fn is_right_to_left(character: char) -> bool {
    !matches!(character, '\u{6f0}'..='\u{6f9}')
        && matches!(
            character,
            '\u{590}'..='\u{8ff}'
                | '\u{fb1d}'..='\u{fdff}'
                | '\u{fe70}'..='\u{feff}'
                | '\u{10800}'..='\u{10fff}'
                | '\u{1e800}'..='\u{1efff}'
        )
}

/// Writes rows with their columns aligned.
pub(crate) fn aligned(output: &mut impl Write, rows: &[impl AsRef<[String]>]) -> io::Result<()> {
    let columns = rows.iter().map(|row| row.as_ref().len()).max().unwrap_or_default();
    let width = |column| {
        let cells = rows.iter().filter_map(|row| row.as_ref().get(column));
        cells.map(|cell: &String| width_of(cell)).max().unwrap_or_default()
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
