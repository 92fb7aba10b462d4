//! The lunar calendars of Thailand and of the Dai beside `when_exe`.

use metonic::calendars::{Dai, ThaiSuriyayatra};
use metonic::{Day, DynCalendar, Month, YearMonthDay};

use super::rules::compare_date;
use super::table::{Row, Tally};
use super::{Check, rows};
use crate::Outcome;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    vec![
        rows("samples/days_2000_2002/Thai.csv", "thai-suriyayatra", in_halves(&ThaiSuriyayatra)),
        // `ThaiT` is printed tables of the Dai, `ThaiC` the rule that was found in them.
        rows("samples/days_2000_2002/ThaiC.csv", "dai", in_halves(&Dai)),
        rows("samples/days_2000_2002/ThaiT.csv", "dai", in_halves(&Dai)),
    ]
}

/// Columns `rd` and `date`: the year, the month, its half and the day of that. `-` is the waxing moon, `<`
/// the waning one; of a month that comes twice the first has `&` and `*`.
fn in_halves(calendar: &'static dyn DynCalendar) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let text = row.text("date")?;
        let (year, rest) = text.split_once('-').ok_or_else(|| format!("'{text}' has no year"))?;
        let half = rest.find(['-', '<', '&', '*']).ok_or_else(|| format!("'{text}' has no half"))?;
        let (number, day) = rest.split_at(half);
        let (is_waning, is_first) = (day.starts_with(['<', '*']), day.starts_with(['&', '*']));
        let year: i32 = year.parse()?;
        let number: u8 = number.parse()?;
        let day = day.get(1..).unwrap_or_default().parse::<u8>()? + 15 * u8::from(is_waning);
        let leap = Month::leap(number)?;
        let is_second = !is_first && calendar.find(year, leap).is_ok();
        let month = if is_second { leap } else { Month::new(number)? };
        let of_day = Day::from_rata_die(row.number("rd")?)?;
        compare_date(tally, calendar, of_day, YearMonthDay::new(year, month, day));
        Ok(())
    }
}
