//! What the commands print with.

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

/// Writes rows with their columns aligned.
pub(crate) fn aligned(output: &mut impl Write, rows: &[Vec<String>]) -> io::Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width_of = |cell: &String| cell.chars().count();
    let width =
        |column| rows.iter().filter_map(|row| row.get(column)).map(width_of).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let mut line = String::new();
        for (cell, &width) in row.iter().zip(&widths) {
            line.push_str(&format!("{cell:width$}  "));
        }
        writeln!(output, "{}", line.trim_end())?;
    }
    Ok(())
}
