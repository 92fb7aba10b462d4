//! Columns of days beside the single questions.

use arbitrary::{Result, Unstructured};
use metonic::{Calendar, Columns, Month};

pub(crate) fn run(bytes: &[u8]) {
    let _ = fill(&mut Unstructured::new(bytes));
}

fn fill(bytes: &mut Unstructured<'_>) -> Result<()> {
    let calendar = crate::calendar(bytes)?;
    let rows = bytes.int_in_range(0..=200_usize)?;
    // Days that follow each other, then others: kernels may go by runs.
    let mut days = Vec::with_capacity(rows);
    let mut day = crate::day(bytes)?;
    for _ in 0..rows {
        day = match bytes.int_in_range(0..=3_u8)? {
            0 => crate::day(bytes)?,
            step => day.add_days(i64::from(step) - 1).unwrap_or(day),
        };
        days.push(day);
    }
    let (mut year, mut month, mut number) = (vec![0; rows], vec![Month::M01; rows], vec![0; rows]);
    let (mut of_year, mut ordinal) = (vec![0; rows], vec![0; rows]);
    let mut columns = Columns {
        year: Some(&mut year),
        month: Some(&mut month),
        day: Some(&mut number),
        day_of_year: Some(&mut of_year),
        month_ordinal: Some(&mut ordinal),
        ..Columns::default()
    };
    assert!(metonic_columns::fields_into(calendar, &days, &mut columns).is_ok());
    for (row, &day) in days.iter().enumerate() {
        let ymd = calendar.ymd_of(day);
        assert_eq!(
            (year[row], month[row], number[row]),
            (ymd.year, ymd.month, ymd.day),
            "{} {day}",
            calendar.id()
        );
        assert_eq!(of_year[row], calendar.day_of_year(day), "{} {day}", calendar.id());
        assert_eq!(ordinal[row], calendar.month_ordinal(day), "{} {day}", calendar.id());
    }
    Ok(())
}
