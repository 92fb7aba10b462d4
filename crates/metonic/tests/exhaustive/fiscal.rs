//! The fiscal calendars, by what they are said to be.

use metonic::{Calendar, Weekday, calendars};

use super::{Subject, at_position, by_position, gregorian};

/// Days from the end of a month of a year to the Saturday that a fiscal year ends on.
fn saturday(year: i32, month: u8, is_nearest: bool) -> i64 {
    // 400 years are whole weeks.
    let year = 2_000 + year.rem_euclid(400);
    let last = calendars::Gregorian::to_day(year, month, gregorian(year, month)).unwrap();
    let back = i64::from(last.weekday().days_after(Weekday::Saturday));
    if is_nearest && back > 3 { 7 - back } else { -back }
}

/// Whether the fiscal year that ends about the end of a month of a year has 53 weeks: from the month's
/// last day of the year before it is 365 or 366 days.
fn has_53_weeks(year: i32, month: u8, is_nearest: bool) -> bool {
    let february = if month == 1 { year - 1 } else { year };
    let between = 337 + i64::from(gregorian(february, 2));
    let weeks = between + saturday(year, month, is_nearest) - saturday(year - 1, month, is_nearest);
    weeks == 371
}

/// Four weeks, or five in this month of the quarter; the 53rd week is in the last month.
fn weeks(month: u8, five: u8, is_long: bool) -> u8 {
    7 * (4 + u8::from((month - 1) % 3 + 1 == five) + u8::from(month == 12 && is_long))
}

fn nrf(year: i32, month: u8) -> u8 {
    weeks(month, 2, has_53_weeks(year + 1, 1, true))
}

fn fiscal445(year: i32, month: u8) -> u8 {
    weeks(month, 3, has_53_weeks(year, 12, false))
}

fn fiscal454(year: i32, month: u8) -> u8 {
    weeks(month, 2, has_53_weeks(year, 12, false))
}

fn fiscal544(year: i32, month: u8) -> u8 {
    weeks(month, 1, has_53_weeks(year, 12, false))
}

fn fiscal13x4(year: i32, period: u8) -> u8 {
    28 + 7 * u8::from(period == 13 && has_53_weeks(year, 12, false))
}

/// Months from one of a Gregorian year on.
fn from_month(first: u8, year: i32, month: u8) -> u8 {
    let month = first + month - 1;
    if month > 12 { gregorian(year + 1, month - 12) } else { gregorian(year, month) }
}

/// From July to 1976, with three months after it; from October since.
fn us(year: i32, month: u8) -> u8 {
    from_month(if year <= 1_976 { 7 } else { 10 }, year - 1, month)
}

fn us_months(year: i32) -> u8 {
    if year == 1_976 { 15 } else { 12 }
}

fn april(year: i32, month: u8) -> u8 {
    from_month(4, year, month)
}

subjects! {
    /// Anchor: Coresight: fiscal 2023 ended on 3 February 2024 (R.D. 738919).
    exhaustive_fiscal_nrf, sample_fiscal_nrf: FiscalNrf[|_| 12], nrf, (738_919, (2023, 12, 35));
    /// Anchor: pandas, `FY5253`: a year ended on Saturday, 31 December 2022 (R.D. 738520).
    exhaustive_fiscal_445, sample_fiscal_445: Fiscal445[|_| 12], fiscal445, (738_520, (2022, 12, 42));
    exhaustive_fiscal_454, sample_fiscal_454: Fiscal454[|_| 12], fiscal454, (738_520, (2022, 12, 35));
    exhaustive_fiscal_544, sample_fiscal_544: Fiscal544[|_| 12], fiscal544, (738_520, (2022, 12, 35));
    exhaustive_fiscal_13x4, sample_fiscal_13x4: Fiscal13x4[|_| 13], fiscal13x4, (738_520, (2022, 13, 35));
    /// Anchor: fiscal 2021 began on 1 October 2020 (R.D. 737699).
    exhaustive_fiscal_us, sample_fiscal_us: FiscalUs[us_months], us, (737_699, (2021, 1, 1));
    /// Anchor: the tax year 2025 to 2026 began on 6 April 2025 (R.D. 739347).
    exhaustive_fiscal_uk_tax, sample_fiscal_uk_tax: FiscalUkTax[|_| 12], april, (739_347, (2025, 1, 1));
    /// Anchor: the financial year 2025-26 began on 1 April 2025 (R.D. 739342).
    exhaustive_fiscal_in, sample_fiscal_in: FiscalIndia[|_| 12], april, (739_342, (2025, 1, 1));
    exhaustive_fiscal_jp, sample_fiscal_jp: FiscalJapan[|_| 12], april, (739_342, (2025, 1, 1));
}
