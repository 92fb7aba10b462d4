//! Days to dates and back, in every calendar.

use arbitrary::{Result, Unstructured};
use metonic::{Calendar, Month, YearMonthDay};

pub(crate) fn run(bytes: &[u8]) {
    let _ = convert(&mut Unstructured::new(bytes));
}

fn convert(bytes: &mut Unstructured<'_>) -> Result<()> {
    let calendar = crate::calendar(bytes)?;
    let day = crate::day(bytes)?;
    let ymd = calendar.ymd_of(day);
    assert_eq!(calendar.day_of(ymd), Ok(day), "{} {ymd}", calendar.id());
    let fields = calendar.fields(day);
    assert_eq!(fields.year_month_day(), ymd, "{} {day}", calendar.id());
    if let Some(rule) = fields.era.and_then(|era| calendar.era(era)) {
        assert_eq!(calendar.year_of_era(rule.code, fields.era_year), Ok(ymd.year), "{} {day}", calendar.id());
    }
    let _ = (calendar.status(day), calendar.day_of_week(day), calendar.day_of_year(day));
    let _ = calendar.related_gregorian_year(bytes.arbitrary()?);

    let number = bytes.arbitrary()?;
    let Ok(month) = Month::with_leap(number, bytes.arbitrary()?) else { return Ok(()) };
    let date =
        YearMonthDay::new(bytes.arbitrary()?, month, bytes.arbitrary()?).with_leap_day(bytes.arbitrary()?);
    if let Ok(day) = calendar.day_of(date) {
        assert_eq!(calendar.ymd_of(day), date, "{}", calendar.id());
    }
    let _ =
        (calendar.year(date.year), calendar.days_in_month(date.year, month), calendar.common_month(month));
    let _ = (calendar.historical_year(date.year), calendar.year_of_historical(date.year));
    Ok(())
}
