//! arrow's kernel, `date_part`.

use std::hint::black_box;

use arrow_arith::temporal::{DatePart, date_part};
use arrow_array::cast::AsArray as _;
use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, Date32Array};

use super::engines::{Column, sum_of, sums, years};
use super::{Parts, Rows};

/// For each part an array of `i32` of its own.
pub(super) struct Arrow {
    days: Date32Array,
    parts: Parts,
    written: Vec<ArrayRef>,
}

impl Arrow {
    pub(super) fn new(days: &[i32], parts: Parts) -> Self {
        Self { days: Date32Array::from(days.to_vec()), parts, written: Vec::new() }
    }
}

impl Column for Arrow {
    fn name(&self) -> String {
        "arrow-arith".to_string()
    }

    fn run(&mut self, rows: Rows) {
        let days = self.days.slice(rows.start, rows.len());
        let parts: &[DatePart] = match self.parts {
            Parts::YearMonthDay => &[DatePart::Year, DatePart::Month, DatePart::Day],
            _ => &[DatePart::Year],
        };
        self.written.clear();
        self.written.extend(parts.iter().filter_map(|&part| date_part(&days, part).ok()));
        black_box(&mut self.written);
    }

    fn touch(&self, rows: Rows) -> i32 {
        sum_of(&self.days.values()[rows])
    }

    fn sums(&self, rows: usize) -> Option<[i64; 3]> {
        let sum = |part: usize| {
            let values = self.written.get(part)?.as_primitive_opt::<Int32Type>()?.values();
            Some(years(values.get(..rows)?))
        };
        Some(sums(self.parts, sum(0).unwrap_or(i64::MIN), sum(1).unwrap_or(0), sum(2).unwrap_or(0)))
    }
}
