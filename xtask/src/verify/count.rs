//! Counts beside their samples.

use std::fs;
use std::path::Path;

use metonic::Day;
use metonic::counts::{
    AnsiDay, CnesJulianDay, CocoaDay, Count, DotnetDayNumber, DublinJulianDate, Excel1900, Excel1904,
    GpsWeek, IsoOrdinal, JulianDate, KaliAhargana, LilianDay, LongCount, MatlabDatenum, MayaLongCount,
    MayaLongCount584285, MysqlToDays, NtpDay, OleAutomationDate, ReducedJulianDate, SasDate,
    TruncatedJulianDay,
};

use super::table::{self, Row, Tally};
use super::{Check, rows, whole};
use crate::Outcome;

#[rustfmt::skip]
pub(super) fn checks() -> Vec<Check> {
    const C_1: &str = "samples/rules/appendixC_1.csv";
    const C_4: &str = "samples/rules/appendixC_4.csv";
    const LONG_COUNT: [&str; 5] = ["baktun", "katun", "tun", "uinal", "kin"];
    const LC: [&str; 5] = ["lc_baktun", "lc_katun", "lc_tun", "lc_uinal", "lc_kin"];
    vec![
        // Reingold and Dershowitz's own programs.
        rows(C_1, "jd", less(&JulianDate, "jd", 0)),
        rows(C_1, "rjd", less(&ReducedJulianDate, "jd", 2_400_000)),
        rows(C_1, "djd", less(&DublinJulianDate, "jd", 2_415_020)),
        rows(C_1, "tjd", less(&TruncatedJulianDay, "mjd", 40_000)),
        rows(C_1, "cnes", less(&CnesJulianDay, "mjd", 33_282)),
        rows("samples/rules/maya-long-count.days.csv", "maya-long-count", parts(&MayaLongCount, LONG_COUNT, 0)),
        rows(C_4, "maya-long-count", parts(&MayaLongCount, LC, 0)),
        // The same with another correlation, by as many days later.
        rows("samples/rules/maya-long-count.days.csv", "maya-long-count-584285", parts(&MayaLongCount584285, LONG_COUNT, 2)),
        rows(C_4, "maya-long-count-584285", parts(&MayaLongCount584285, LC, 2)),
        rows(C_4, "a long count of any correlation", parts(const { &LongCount::new(584_283 - 1_000) }, LC, -1_000)),

        // when_exe.
        rows("samples/days_2000_2002/LongCount.csv", "maya-long-count", text(&MayaLongCount)),

        // ICU 78.3: the year and the day in it.
        rows("samples/locale/gregory.csv", "iso-ordinal", ordinal),

        // Offsets from the R.D. as section 9 of the catalogue and its list of epochs have them.
        whole("CATALOGUE.md", "lilian", offset(&LilianDay, "Lilian (RD")),
        whole("CATALOGUE.md", "ansi", offset(&AnsiDay, "ANSI/COBOL (RD")),
        whole("CATALOGUE.md", "excel-1904", offset(&Excel1904, "Excel 1904 (RD")),
        whole("CATALOGUE.md", "oadate", offset(&OleAutomationDate, "Excel 1900 (RD")),
        whole("CATALOGUE.md", "matlab", offset(&MatlabDatenum, "MATLAB (RD")),
        whole("CATALOGUE.md", "dotnet", offset(&DotnetDayNumber, ".NET DayNumber (RD")),
        whole("CATALOGUE.md", "sas", offset(&SasDate, "SAS (RD")),
        whole("CATALOGUE.md", "cnes", offset(&CnesJulianDay, "CNES (RD")),
        whole("CATALOGUE.md", "ntp", offset(&NtpDay, "NTP (RD")),
        whole("CATALOGUE.md", "cocoa", offset(&CocoaDay, "Cocoa (RD")),
        whole("CATALOGUE.md", "gps-week", epoch(&GpsWeek, "GPS epoch RD ")),
        whole("CATALOGUE.md", "kali-ahargana", epoch(&KaliAhargana, "Hindu (Kali Yuga) ")),
        whole("CATALOGUE.md", "excel-1900", excel_1900),
        whole("the rule", "mysql", mysql),
    ]
}

/// Compares a text of ours, both ways.
fn compare(tally: &mut Tally, count: &dyn Count, theirs: &str, day: Day) {
    tally.equal(format_args!("R.D. {}", day.rata_die()), theirs, count.text(day));
    let found = count.read(theirs).map_or_else(|error| error.to_string(), |day| day.rata_die().to_string());
    tally.equal(theirs, day.rata_die(), found);
}

/// Columns `rd` and one with a number, whole or with a half, from which a whole number is taken.
fn less(
    count: &'static dyn Count,
    column: &'static str,
    number: i64,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let theirs: f64 = row.number(column)?;
        #[allow(clippy::cast_precision_loss, reason = "millions, and a half")]
        let theirs = theirs - number as f64;
        compare(tally, count, &theirs.to_string(), Day::from_rata_die(row.number("rd")?)?);
        Ok(())
    }
}

/// Columns `rd` and one for each part; theirs are so many days earlier.
fn parts(
    count: &'static dyn Count,
    columns: [&'static str; 5],
    days: i64,
) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let mut theirs = Vec::new();
        for column in columns {
            theirs.push(row.text(column)?);
        }
        let day = Day::from_rata_die(row.number("rd")?)?.add_days(days)?;
        compare(tally, count, &theirs.join("."), day);
        Ok(())
    }
}

/// Columns `rd` and `date`, whose parts have zeros before them.
fn text(count: &'static dyn Count) -> impl Fn(&Row<'_>, &mut Tally) -> Outcome {
    move |row, tally| {
        let parts = row.text("date")?.split('.').map(str::parse::<u32>).collect::<Result<Vec<_>, _>>()?;
        let theirs = parts.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        compare(tally, count, &theirs, Day::from_rata_die(row.number("rd")?)?);
        Ok(())
    }
}

/// Columns `iso`, `u` (LDML: the year with a year 0) and `D`.
fn ordinal(row: &Row<'_>, tally: &mut Tally) -> Outcome {
    if row.text("locale")? != "en" {
        tally.pass_over("other locale");
        return Ok(());
    }
    let (year, ordinal): (i32, u16) = (row.number("u")?, row.number("D")?);
    let year = if (0..=9999).contains(&year) { format!("{year:04}") } else { format!("{year:+07}") };
    compare(tally, &IsoOrdinal, &format!("{year}-{ordinal:03}"), row.text("iso")?.parse()?);
    Ok(())
}

/// The number that follows words of a text, written with a minus sign or a hyphen, and its line.
fn number_after(path: &Path, words: &str) -> Result<(u64, i64), Box<dyn std::error::Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let found = (1..).zip(text.lines()).find_map(|(number, line)| Some((number, line.split_once(words)?.1)));
    let (line, rest) = found.ok_or_else(|| format!("there is no '{words}'"))?;
    let is_negative = rest.starts_with(['−', '-']);
    let digits = rest.trim_start_matches(['−', '-', '+']);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let number: i64 = digits[..end].parse()?;
    Ok((line, if is_negative { -number } else { number }))
}

/// Days to compare at: R.D. numbers.
const DAYS: [i64; 7] = [-1_500_000, -1, 0, 1, 600_000, 739_946, 3_652_059];

fn number_is(tally: &mut Tally, line: u64, count: &dyn Count, number_of: impl Fn(i64) -> i64) -> Outcome {
    tally.row(line, |tally| {
        for rata_die in DAYS {
            let day = Day::from_rata_die(rata_die)?;
            tally.equal(format_args!("R.D. {rata_die}"), number_of(rata_die), count.number_of(day));
            let found = count.day_of(number_of(rata_die))?;
            tally.equal(format_args!("number {}", number_of(rata_die)), rata_die, found.rata_die());
        }
        Ok(())
    })
}

/// The number is the R.D. and a number of theirs.
fn offset(count: &'static dyn Count, words: &'static str) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let (line, offset) = number_after(path, words)?;
        number_is(tally, line, count, |rata_die| rata_die + offset)
    }
}

/// The number is the R.D. less that of an epoch of theirs.
fn epoch(count: &'static dyn Count, words: &'static str) -> impl Fn(&Path, &mut Tally) -> Outcome {
    move |path, tally| {
        let (line, epoch) = number_after(path, words)?;
        number_is(tally, line, count, |rata_die| rata_die - epoch)
    }
}

/// One offset to 59, one from 61 on.
fn excel_1900(path: &Path, tally: &mut Tally) -> Outcome {
    let (line, after) = number_after(path, "Excel 1900 (RD")?;
    let (_, before) = number_after(path, "1..59 = RD")?;
    number_is(tally, line, &Excel1900, |rata_die| {
        if rata_die + before < 60 { rata_die + before } else { rata_die + after }
    })?;
    tally.row(line, |tally| {
        tally.equal("number 60", "no day has the number 60", Excel1900.day_of(60).unwrap_err());
        Ok(())
    })
}

/// The examples of its manual for `TO_DAYS`: 733321 is 2007-10-07, 728779 is 1995-05-01.
fn mysql(_: &Path, tally: &mut Tally) -> Outcome {
    tally.row(table::NO_LINE, |tally| {
        for (number, date) in [("733321", "2007-10-07"), ("728779", "1995-05-01")] {
            compare(tally, &MysqlToDays, number, date.parse()?);
        }
        Ok(())
    })
}
