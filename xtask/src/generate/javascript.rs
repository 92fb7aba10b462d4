//! The data files of the npm package `astronomia`: one object of series, a number row to a line.

use std::collections::BTreeMap;
use std::path::Path;

/// The rows of a series by power of time.
pub(super) type Powers = Vec<Vec<Vec<f64>>>;

/// What a data file holds.
#[derive(Default)]
pub(super) struct Data {
    /// Series by name: `L`, `B`, `R`.
    pub(super) series: BTreeMap<String, Powers>,
    /// Polynomials by name: `W1`.
    pub(super) polynomials: BTreeMap<String, Vec<f64>>,
}

impl Data {
    /// Reads a file. What is no row, no polynomial and no opening of a series is passed over.
    pub(super) fn read(path: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let at = |line: usize| format!("{}:{}", path.display(), line + 1);
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut data = Self::default();
        let mut name = String::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.trim().trim_end_matches(',');
            if let Some(opened) = line.strip_suffix(": {") {
                opened.clone_into(&mut name);
                data.series.insert(name.clone(), Vec::new());
            } else if line.starts_with('"') {
                let powers =
                    data.series.get_mut(&name).ok_or_else(|| format!("{}: no series", at(number)))?;
                powers.push(Vec::new());
            } else if let Some(row) = line.strip_prefix('[').and_then(|row| row.strip_suffix(']')) {
                let row = numbers(row).map_err(|error| format!("{}: {error}", at(number)))?;
                let powers = data.series.get_mut(&name).and_then(|powers| powers.last_mut());
                powers.ok_or_else(|| format!("{}: a row of no series", at(number)))?.push(row);
            } else if let Some((polynomial, row)) = line.split_once(": [")
                && let Some(row) = row.strip_suffix(']')
            {
                let row = numbers(row).map_err(|error| format!("{}: {error}", at(number)))?;
                data.polynomials.insert(polynomial.to_owned(), row);
            }
        }
        Ok(data)
    }

    /// The series of a name.
    pub(super) fn take(&mut self, name: &str) -> Result<Powers, String> {
        self.series.remove(name).ok_or_else(|| format!("there is no series {name}"))
    }
}

fn numbers(row: &str) -> Result<Vec<f64>, std::num::ParseFloatError> {
    row.split(',').map(|number| number.trim().parse()).collect()
}
