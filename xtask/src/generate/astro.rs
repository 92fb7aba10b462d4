//! The series of the sun and the moon, cut where the terms left out no longer matter.

use std::fmt::Write as _;
use std::path::Path;

use super::javascript::{Data, Powers};
use crate::{Outcome, root};

const ARC_SECOND: f64 = std::f64::consts::PI / 648_000.0;

/// Centuries from J2000.0 at which a term's weight is judged: −1000…4000 and 10 centuries to spare
/// after it.
const CENTURIES: f64 = 30.0;

/// A series, and the least amplitude that is kept, in the unit of the series, at [`CENTURIES`].
struct Cut {
    series: &'static str,
    doc: &'static str,
    least: f64,
}

/// What the cuts cost is measured by the tests of `metonic::astro` and by `cargo xtask verify`, and
/// stated in the documentation of `metonic::astro`.
const SUN: [Cut; 3] = [
    Cut { series: "L", doc: "Heliocentric longitude of the earth, radians", least: 0.002 * ARC_SECOND },
    Cut { series: "B", doc: "Heliocentric latitude of the earth, radians", least: 0.01 * ARC_SECOND },
    Cut { series: "R", doc: "Distance from the sun to the earth, au", least: 1e-7 },
];
const MOON: [Cut; 3] = [
    Cut { series: "L", doc: "Longitude of the moon, less the mean longitude, arc seconds", least: 0.005 },
    Cut { series: "B", doc: "Latitude of the moon, arc seconds", least: 0.02 },
    Cut { series: "R", doc: "Distance of the moon, kilometres", least: 0.05 },
];

/// Writes `vsop87_earth.rs` and `elp_mpp02.rs` from the folder of the npm package `astronomia`.
pub(crate) fn run(package: &Path) -> Outcome {
    let tables = root().join("crates/metonic/src/tables");
    std::fs::write(tables.join("vsop87_earth.rs"), sun(package)?)?;
    std::fs::write(tables.join("elp_mpp02.rs"), moon(package)?)?;
    Ok(())
}

const HEADER: &str = "
//!
//! Written by `cargo xtask generate astro`; not to be edited.

";

fn sun(package: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut data = Data::read(&package.join("data/vsop87Dearth.js"))?;
    let mut text = String::from(
        "//! VSOP87D: the earth about the sun, mean ecliptic and equinox of date.
//!
//! A row is amplitude, phase (radians) and frequency (radians in a Julian millennium): amplitude ×
//! cos(phase + frequency × t). The `n`-th list is multiplied by t^n; t counts Julian millennia of
//! TDB from J2000.0. Rows are by falling amplitude; those without frequency are a polynomial in t.
//!
//! SOURCE: P. Bretagnon and G. Francou, \"Planetary theories in rectangular and spherical variables.
//! VSOP87 solutions\", Astronomy and Astrophysics 202 (1988) 309–315, file VSOP87D.ear, through the
//! npm package astronomia 4.2.0, data/vsop87Dearth.js.",
    );
    text.push_str(HEADER);
    for Cut { series, doc, least } in SUN {
        let powers = data.take(series)?;
        let secular: Vec<f64> = powers.iter().map(|rows| secular(rows)).collect();
        constant(&mut text, &format!("{doc}: the polynomial in t."), &format!("{series}_SECULAR"), &secular)?;
        let kept = cut(powers, least, CENTURIES / 10.0, |row| row[2] != 0.0);
        table(&mut text, &format!("{doc}: the periodic terms."), series, 3, &kept, |number, _| {
            format!("{number:?}")
        })?;
    }
    Ok(text.trim_end().to_owned() + "\n")
}

/// The sum of the terms of a power that have no frequency.
fn secular(rows: &[Vec<f64>]) -> f64 {
    let sum: f64 = rows.iter().filter(|row| row[2] == 0.0).map(|row| row[0] * row[1].cos()).sum();
    // The published digits (1e-11 rad and au), without the sign of a zero.
    (sum * 1e11).round() / 1e11 + 0.0
}

fn moon(package: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut data = Data::read(&package.join("data/elpMppDeFull.js"))?;
    let mut text = String::from(
        "//! ELP/MPP02, its constants fitted to DE405 with the secular terms of DE406: the moon about the
//! earth, inertial mean ecliptic of date and departure point γ′ of J2000.0.
//!
//! A row is amplitude and the five coefficients of the argument (radians, radians in a Julian
//! century, …): amplitude × sin(p0 + p1·T + p2·T² + p3·T³ + p4·T⁴). The `n`-th list is multiplied by
//! T^n; T counts Julian centuries of TDB from J2000.0. Rows are by falling amplitude.
//!
//! SOURCE: J. Chapront and G. Francou, \"The lunar theory ELP revisited. Introduction of new
//! planetary perturbations\", Astronomy and Astrophysics 404 (2003) 735–742, and their note \"Lunar
//! Solution ELP, version ELP/MPP02\" (2002), through the npm package astronomia 4.2.0,
//! data/elpMppDeFull.js.",
    );
    text.push_str(HEADER);
    let mean = data.polynomials.remove("W1").ok_or("there is no W1")?;
    constant(&mut text, "Mean longitude of the moon (W1), radians: the polynomial in T.", "MEAN", &mean)?;
    for Cut { series, doc, least } in MOON {
        let kept = cut(data.take(series)?, least, CENTURIES, |_| true);
        // The digits kept hold each argument to 1e-9 rad over 100 centuries.
        let digits = [6, 10, 10, 14, 16, 18];
        table(&mut text, &format!("{doc}."), series, 6, &kept, |number, place| {
            let rounded: f64 = format!("{number:.*}", digits[place]).parse().unwrap_or(number);
            // Without the sign of a zero.
            format!("{:?}", rounded + 0.0)
        })?;
    }
    Ok(text.trim_end().to_owned() + "\n")
}

/// The rows whose weight reaches `least` at `time`, by falling amplitude.
fn cut(powers: Powers, least: f64, time: f64, kept: impl Fn(&[f64]) -> bool) -> Powers {
    let mut weight = 1.0;
    let mut cut = Vec::new();
    for mut rows in powers {
        rows.retain(|row| kept(row) && row[0].abs() * weight >= least);
        rows.sort_by(|one, other| other[0].abs().total_cmp(&one[0].abs()));
        cut.push(rows);
        weight *= time;
    }
    while cut.last().is_some_and(Vec::is_empty) {
        cut.pop();
    }
    cut
}

fn constant(text: &mut String, doc: &str, name: &str, values: &[f64]) -> std::fmt::Result {
    let values: Vec<String> = values.iter().map(|value| format!("{value:?}")).collect();
    writeln!(
        text,
        "/// {doc}\n#[rustfmt::skip]\npub(crate) const {name}: [f64; {}] =\n    [{}];\n",
        values.len(),
        values.join(", ")
    )
}

fn table(
    text: &mut String,
    doc: &str,
    name: &str,
    width: usize,
    powers: &Powers,
    format: impl Fn(f64, usize) -> String,
) -> std::fmt::Result {
    writeln!(
        text,
        "/// {doc}\n#[rustfmt::skip]\npub(crate) static {name}: [&[[f64; {width}]]; {}] = [",
        powers.len()
    )?;
    for rows in powers {
        writeln!(text, "    &[")?;
        for row in rows {
            let row: Vec<String> =
                row.iter().enumerate().map(|(place, number)| format(*number, place)).collect();
            writeln!(text, "        [{}],", row.join(", "))?;
        }
        writeln!(text, "    ],")?;
    }
    writeln!(text, "];\n")
}
