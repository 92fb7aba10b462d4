//! `cargo xtask verify DIRECTORY`: the built-in calendars beside the samples of independent
//! implementations.
//!
//! The tables from [`checks`] on have one line for each file and calendar. A line names the file and
//! how one of its rows is compared; a new calendar that has rows of a known shape is a new line, and a
//! new shape is a new function beside those in the modules below.
//!
//! A calendar, count or cycle of which no line has the id makes the command fail, and so does a file of
//! the folder that no line names and [`inventory`] does not pass over with a reason.
//!
//! Differences that are known and whose reason is known are counted with that reason; those of texts
//! are in a list that has to be true ([`differences`]). Any other makes the command fail, and so do a file that is not there and one that has nothing to compare.

mod appendix;
mod astro_hindu;
mod astronomy;
mod authority;
mod count;
mod cycle;
mod differences;
mod east_asia;
mod feasts;
mod fiscal;
mod icu;
mod icu_fields;
mod indian;
mod invalid;
mod inventory;
mod lunisolar;
mod myanmar;
mod observed;
mod qt;
mod qt_text;
mod reform;
mod roman;
mod rules;
mod siddhanta;
mod sighted;
mod solar;
mod table;
mod text;
mod thai;
mod tibetan;
mod traditional;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use metonic::calendars::{
    self, Buddhist, Chinese, Coptic, Dangi, Ethiopic, EthiopicAmeteAlem, Gregorian, Hebrew, Indian,
    IslamicCivil, IslamicFatimidCivil, IslamicFatimidTbla, IslamicHabashCivil, IslamicHabashTbla,
    IslamicKushyarCivil, IslamicKushyarTbla, IslamicTbla, IslamicUmalqura, Iso8601, IsoWeek, Japanese,
    JapaneseLunisolar, Julian, Milankovic, Persian, Persian2820, PersianArithmetic, Roc, UmalquraPublished,
    Vietnamese,
};
use metonic::counts::{self, JulianDayNumber, ModifiedJulianDay, RataDie, UnixDay};
use metonic::cycles;

use self::astronomy::Horizon;
use self::differences::Found;
use self::rules::Numbering::{FromNisan, NoYearZero, Plain, Renumbered};
use self::table::{Row, Tally};
use crate::Outcome;

/// Differences that are printed for a check; the others are only counted.
const LISTED: usize = 20;

/// Compares the file at a path, and tells what came of it.
type Compare = Box<dyn Fn(&Path, &mut Tally) -> Outcome>;

/// A file and what is done with it.
struct Check {
    /// The file's path in the folder of samples, or `the rule` where nothing is read.
    file: &'static str,
    /// What of ours it is compared with: the id of a calendar, count or cycle, or other words.
    with: &'static str,
    compare: Compare,
    /// Whether what differs in it is in the list of differences.
    is_listed: bool,
}

impl Check {
    /// One whose differences are listed.
    fn listed(self) -> Self {
        Self { is_listed: true, ..self }
    }
}

/// Compares each row of a CSV file.
fn rows(
    file: &'static str,
    with: &'static str,
    compare: impl Fn(&Row<'_>, &mut Tally) -> Outcome + 'static,
) -> Check {
    whole(file, with, move |path, tally| table::for_each_row(path, tally, &compare))
}

/// Compares a file that is no table.
fn whole(
    file: &'static str,
    with: &'static str,
    compare: impl Fn(&Path, &mut Tally) -> Outcome + 'static,
) -> Check {
    Check { file, with, compare: Box::new(compare), is_listed: false }
}

fn checks() -> Vec<Check> {
    let families = [
        samples(),
        astronomy(),
        appendix::checks(),
        authorities(),
        cycle::checks(),
        roman::checks(),
        sighted::checks(),
        count::checks(),
        solar::checks(),
        reform::checks(),
        fiscal::checks(),
        feasts::checks(),
        indian::checks(),
        astro_hindu::checks(),
        traditional::checks(),
        tibetan::checks(),
        myanmar::checks(),
        thai::checks(),
        east_asia::checks(),
        observed::checks(),
        text::checks(),
        qt_text::checks(),
    ];
    families.into_iter().flatten().collect()
}

/// Independent implementations of calendars.
#[rustfmt::skip]
fn samples() -> Vec<Check> {
    vec![
        // Qt 6.12. Its Jalali calendar is `persian-2820`.
        rows("samples/qt/years_gregorian.csv", "gregorian", qt::years(&Gregorian)),
        rows("samples/qt/years_julian.csv", "julian", qt::years(&Julian)),
        rows("samples/qt/years_milankovic.csv", "milankovic", qt::years(&Milankovic)),
        rows("samples/qt/years_jalali.csv", "persian-2820", qt::years(&Persian2820)),
        rows("samples/qt/years_islamic-civil.csv", "islamic-civil", qt::years(&IslamicCivil)),
        rows("samples/qt/extreme_years.csv", "each", qt::extreme_year),
        rows("samples/qt/jdn_samples.csv", "each", qt::day),
        rows("samples/qt/match_century.csv", "each", qt::century),
        rows("samples/qt/invalid_inputs.csv", "each", invalid::call),
        rows("samples/qt/backends.csv", "each", qt::backend),
        rows("samples/qt/available.csv", "registry", qt::available),
        rows("samples/qt/name_lookup.csv", "registry", qt::name),
        rows("samples/qt/enum_lookup.csv", "registry", qt::number),
        rows("samples/qt/month_names.csv", "each", qt::month_name),
        rows("samples/qt/weekday_names.csv", "each", qt::weekday_name),
        rows("samples/qt/arithmetic.csv", "each", qt::addition),
        rows("samples/qt/week_numbers.csv", "iso-week", qt::week),

        // Reingold and Dershowitz's own programs.
        rows("samples/rules/gregorian.months.csv", "gregorian", rules::months(&Gregorian, Plain)),
        rows("samples/rules/gregorian.months.csv", "iso8601", rules::months(&Iso8601, Plain)),
        rows("samples/rules/gregorian.months.csv", "japanese", rules::months(&Japanese, Plain)),
        rows("samples/rules/gregorian.months.csv", "buddhist", rules::months(&Buddhist, Renumbered(543))),
        rows("samples/rules/gregorian.months.csv", "roc", rules::months(&Roc, Renumbered(-1911))),
        rows("samples/rules/julian.months.csv", "julian", rules::months(&Julian, NoYearZero)),
        rows("samples/rules/iso-week.months.csv", "iso-week", rules::years(&IsoWeek)),
        rows("samples/rules/coptic.months.csv", "coptic", rules::months(&Coptic, Plain)),
        rows("samples/rules/ethiopic.months.csv", "ethiopic", rules::months(&Ethiopic, Plain)),
        rows("samples/rules/ethiopic.months.csv", "ethioaa", rules::months(&EthiopicAmeteAlem, Renumbered(5500))),
        rows("samples/rules/hebrew.months.csv", "hebrew", rules::months(&Hebrew, FromNisan)),
        rows("samples/rules/persian-arithmetic.months.csv", "persian-arithmetic", rules::months(&PersianArithmetic, NoYearZero)),
        rows("samples/rules/islamic-civil.months.csv", "islamic-civil", rules::months(&IslamicCivil, Plain)),
        rows("samples/rules/appendixC_1.csv", "gregorian", rules::dates(&Gregorian, "greg", Plain)),
        rows("samples/rules/appendixC_1.csv", "iso8601", rules::dates(&Iso8601, "greg", Plain)),
        rows("samples/rules/appendixC_1.csv", "julian", rules::dates(&Julian, "jul", NoYearZero)),
        rows("samples/rules/appendixC_1.csv", "japanese", rules::dates(&Japanese, "greg", Plain)),
        rows("samples/rules/appendixC_1.csv", "buddhist", rules::dates(&Buddhist, "greg", Renumbered(543))),
        rows("samples/rules/appendixC_1.csv", "roc", rules::dates(&Roc, "greg", Renumbered(-1911))),
        rows("samples/rules/appendixC_2.csv", "coptic", rules::dates(&Coptic, "coptic", Plain)),
        rows("samples/rules/appendixC_2.csv", "ethiopic", rules::dates(&Ethiopic, "ethiopic", Plain)),
        rows("samples/rules/appendixC_2.csv", "ethioaa", rules::dates(&EthiopicAmeteAlem, "ethiopic", Renumbered(5500))),
        rows("samples/rules/appendixC_2.csv", "hebrew", rules::dates(&Hebrew, "hebrew", FromNisan)),
        rows("samples/rules/appendixC_2.csv", "islamic-civil", rules::dates(&IslamicCivil, "islamic", Plain)),
        rows("samples/rules/appendixC_3.csv", "persian-arithmetic", rules::dates(&PersianArithmetic, "persian_arith", NoYearZero)),
        rows("samples/rules/chinese.months.csv", "chinese", lunisolar::months(&Chinese)),
        rows("samples/rules/chinese-long.months.csv", "chinese", lunisolar::months(&Chinese)),
        rows("samples/rules/korean.months.csv", "dangi", lunisolar::months(&Dangi)),
        rows("samples/rules/japanese.months.csv", "japanese-lunisolar", lunisolar::months(&JapaneseLunisolar)),
        rows("samples/rules/vietnamese.months.csv", "vietnamese", lunisolar::months(&Vietnamese)),
        rows("samples/rules/appendixC_5.csv", "chinese", lunisolar::dates(&Chinese)),
        // Their Saudi criterion is the printed calendar's since 1423, save two months before 1451.
        rows("samples/rules/islamic-saudi-criterion.months.csv", "umalqura-published", rules::months_since(&UmalquraPublished, 1451, "the printed calendar was not by that criterion")),
        rows("samples/rules/appendixC_2.csv", "iso-week", rules::weeks),
        rows("samples/rules/appendixC_1.csv", "weekdays", rules::weekday),
        rows("samples/rules/appendixC_1.csv", "rd", rules::count(&RataDie, "rd", |number| number.to_string())),
        rows("samples/rules/appendixC_1.csv", "jdn", rules::count(&JulianDayNumber, "jd", rules::julian_day_at_midnight)),
        rows("samples/rules/appendixC_1.csv", "mjd", rules::count(&ModifiedJulianDay, "mjd", |number| number.to_string())),
        rows("samples/rules/appendixC_1.csv", "unix-day", rules::count(&UnixDay, "unix", rules::unix_seconds)),

        // when_exe. `SolarHijri` is its astronomical Persian calendar, `SolarHijriAlgorithmic`
        // Birashk's cycle. Its `Japanese` counts moons.
        rows("samples/days_2000_2002/WeekDate.csv", "iso-week", rules::days(&IsoWeek)),
        rows("samples/days_2000_2002/Julian.csv", "julian", rules::days(&Julian)),
        rows("samples/days_2000_2002/RevisedJulian.csv", "milankovic", rules::days(&Milankovic)),
        rows("samples/days_2000_2002/Coptic.csv", "coptic", rules::days(&Coptic)),
        rows("samples/days_2000_2002/IndianNationalSolar.csv", "indian", rules::days(&Indian)),
        rows("samples/days_2000_2002/Jewish.csv", "hebrew", rules::hebrew_days(&Hebrew)),
        rows("samples/days_2000_2002/Korean.csv", "dangi", lunisolar::days(&Dangi)),
        rows("samples/days_2000_2002/Japanese.csv", "japanese-lunisolar", lunisolar::days(&JapaneseLunisolar)),
        rows("samples/days_2000_2002/TabularIslamic.csv", "islamic-civil", rules::days(&IslamicCivil)),
        rows("samples/days_2000_2002/SolarHijri.csv", "persian", rules::days(&Persian)),
        rows("samples/days_2000_2002/SolarHijriAlgorithmic.csv", "persian-arithmetic", rules::days(&PersianArithmetic)),

        // ThreeTen-Extra.
        rows("samples/reform/Julian.csv", "julian", rules::pairs(&Julian)),
        rows("samples/reform/Coptic.csv", "coptic", rules::pairs(&Coptic)),
        rows("samples/reform/Ethiopic.csv", "ethiopic", rules::pairs(&Ethiopic)),

        // ICU 78.3, locale `en`.
        rows("samples/locale/gregory.csv", "gregorian", icu::fields(&Gregorian)),
        rows("samples/locale/iso8601.csv", "iso8601", icu::fields(&Iso8601)),
        rows("samples/locale/buddhist.csv", "buddhist", icu::fields(&Buddhist)),
        rows("samples/locale/roc.csv", "roc", icu::fields(&Roc)),
        rows("samples/locale/japanese.csv", "japanese", icu::fields(&Japanese)),
        rows("samples/locale/coptic.csv", "coptic", icu::fields(&Coptic)),
        rows("samples/locale/ethiopic.csv", "ethiopic", icu::fields(&Ethiopic)),
        rows("samples/locale/ethioaa.csv", "ethioaa", icu::fields(&EthiopicAmeteAlem)),
        rows("samples/locale/indian.csv", "indian", icu::fields(&Indian)),
        rows("samples/locale/hebrew.csv", "hebrew", icu::fields(&Hebrew)),
        rows("samples/locale/persian.csv", "persian", icu::fields(&Persian)),
        rows("samples/locale/islamic-civil.csv", "islamic-civil", icu::fields(&IslamicCivil)),
        rows("samples/locale/islamic-tbla.csv", "islamic-tbla", icu::fields(&IslamicTbla)),
        // Its `islamic` and `islamic-rgsa` are by its own moon, which no calendar here counts by.
        rows("samples/locale/islamic-umalqura.csv", "islamic-umalqura", icu::fields(&IslamicUmalqura)),
        rows("samples/locale/chinese.csv", "chinese", icu::fields(&Chinese)),
        rows("samples/locale/dangi.csv", "dangi", icu::fields(&Dangi)),
    ]
}

/// Independent astronomy.
#[rustfmt::skip]
fn astronomy() -> Vec<Check> {
    vec![
        // JPL's DE421 through Skyfield, then Reingold and Dershowitz's series.
        rows("samples/rules/skyfield_de421_moon_phases_1900_2050.csv", "astro::moon", astronomy::moon_phases),
        whole("samples/rules/skyfield_de421_solar_terms_1900_2050.csv", "astro::sun", astronomy::solar_terms),
        whole("samples/rules/new-moons.csv", "astro::moon", astronomy::their_new_moons),
        whole("samples/rules/solar-terms.csv", "astro::sun", astronomy::their_solar_terms),
        whole("samples/rules/sample-positions.csv", "longitude of the sun", astronomy::positions(astronomy::SUN_LONGITUDE)),
        whole("samples/rules/sample-positions.csv", "longitude of the moon", astronomy::positions(astronomy::MOON_LONGITUDE)),
        whole("samples/rules/sample-positions.csv", "latitude of the moon", astronomy::positions(astronomy::MOON_LATITUDE)),
        whole("samples/rules/sample-positions.csv", "distance of the moon", astronomy::positions(astronomy::MOON_DISTANCE)),
        rows("samples/rules/sample-positions.csv", "equation of time", astronomy::equation_of_time),
        rows("samples/rules/delta-t.csv", "astro::delta_t", astronomy::their_model),
        rows("samples/rules/sunrise-sunset.csv", "sunrise", astronomy::horizon(Horizon::Sunrise)),
        rows("samples/rules/sunrise-sunset.csv", "sunset", astronomy::horizon(Horizon::Sunset)),
        rows("samples/rules/sunrise-sunset.csv", "moonrise", astronomy::horizon(Horizon::Moonrise)),
        rows("samples/rules/sunrise-sunset.csv", "moonset", astronomy::horizon(Horizon::Moonset)),
    ]
}

/// Authorities, and the rules that stand in for them.
#[rustfmt::skip]
fn authorities() -> Vec<Check> {
    vec![
        // The authorities' word: of the Persian calendar as section 3 of the catalogue restates it.
        whole("CATALOGUE.md", "persian", authority::persian(&Persian)),
        rows("authority/chinese_1645_2100.csv", "chinese", authority::months(&Chinese, "month_code")),
        rows("authority/japanese_lunisolar_months_1844_1872.csv", "japanese-lunisolar", lunisolar::almanacs(&JapaneseLunisolar)),
        rows("authority/dangi_1900_2050.csv", "dangi", authority::months(&Dangi, "month_code")),
        rows("authority/umalqura_kacst_1300_1600.csv", "islamic-umalqura", authority::months(&IslamicUmalqura, "month")),
        rows("authority/umalqura_published_1343_1500.csv", "umalqura-published", authority::months(&UmalquraPublished, "month")),
        // CLDR 48.
        rows("authority/japanese_eras_cldr48.csv", "japanese", authority::japanese_era),
        rows("authority/japanese_eras_cldr48.csv", "japanese-lunisolar", lunisolar::nengo),

        // Rules and facts of the catalogue: sections 2 and 4.
        whole("CATALOGUE.md", "islamic-kushyar-civil", authority::tabular(&IslamicKushyarCivil, 15, FRIDAY)),
        whole("CATALOGUE.md", "islamic-kushyar-tbla", authority::tabular(&IslamicKushyarTbla, 15, THURSDAY)),
        whole("CATALOGUE.md", "islamic-fatimid-civil", authority::tabular(&IslamicFatimidCivil, 11, FRIDAY)),
        whole("CATALOGUE.md", "islamic-fatimid-tbla", authority::tabular(&IslamicFatimidTbla, 11, THURSDAY)),
        whole("CATALOGUE.md", "islamic-habash-civil", authority::tabular(&IslamicHabashCivil, 9, FRIDAY)),
        whole("CATALOGUE.md", "islamic-habash-tbla", authority::tabular(&IslamicHabashTbla, 9, THURSDAY)),
        whole("CATALOGUE.md", "vietnamese", lunisolar::tet),

        // The tables beside the rule that wrote them, and the authorities beside the rule.
        whole("the rule", "chinese", lunisolar::computed(lunisolar::CHINESE)),
        whole("the rule", "dangi", lunisolar::computed(lunisolar::DANGI)),
        whole("the rule", "vietnamese", lunisolar::computed(lunisolar::VIETNAMESE)),
        whole("the rule", "japanese-lunisolar", lunisolar::computed(lunisolar::JAPANESE)),
        whole("authority/japanese_lunisolar_months_1844_1872.csv", "the rule at Tokyo", lunisolar::by_the_rule(lunisolar::JAPANESE, 1844..=1872)),
        whole("authority/chinese_1645_2100.csv", "the rule at Beijing", lunisolar::by_the_rule(lunisolar::CHINESE, 1645..=2100)),
        whole("authority/dangi_1900_2050.csv", "the rule at Seoul", lunisolar::by_the_rule(lunisolar::DANGI, 1900..=2049)),
    ]
}

/// R.D. of the epochs of the tabular Islamic calendars: Friday 16 July 622 (Julian) and the day
/// before.
const FRIDAY: i64 = 227_015;
const THURSDAY: i64 = 227_014;

/// The built-in calendars, counts and cycles that no check compares with anything.
fn uncompared(checks: &[Check]) -> Vec<&'static str> {
    let calendars = calendars::ALL.iter().map(|calendar| calendar.about().id);
    let counts = counts::ALL.iter().map(|count| count.about().id);
    let ids = calendars.chain(counts).chain(cycles::ALL.iter().map(|cycle| cycle.about().id));
    ids.filter(|id| checks.iter().all(|check| check.with != *id)).collect()
}

/// Runs every check, or those that are asked for, and prints a line for each.
pub(crate) fn run(directory: &Path, only: &[String]) -> Outcome {
    let mut checks = checks();
    let uncompared = uncompared(&checks);
    let mut read = BTreeMap::<_, BTreeSet<_>>::new();
    let is_asked_for = |check: &Check| {
        only.is_empty() || only.iter().any(|word| check.with == *word || check.file.contains(word.as_str()))
    };
    checks.retain(is_asked_for);
    let (mut failed, mut answers, mut differences) = (0, 0, 0);
    let mut found = Found::default();
    for check in &checks {
        let mut tally = Tally::default();
        let outcome = (check.compare)(&directory.join(check.file), &mut tally);
        println!("{} ({}): {tally}", check.file, check.with);
        for difference in tally.differences.iter().take(LISTED) {
            println!("    {difference}");
        }
        if let Some(more @ 1..) = tally.differences.len().checked_sub(LISTED) {
            println!("    and {more} more");
        }
        let problem = match outcome {
            Err(error) => Some(error.to_string()),
            Ok(()) if tally.answers == 0 => Some("nothing to compare".into()),
            Ok(()) => None,
        };
        if let Some(problem) = &problem {
            println!("    error: {problem}");
        }
        failed += usize::from(problem.is_some() || !tally.differences.is_empty());
        if check.is_listed {
            found.add(check.file, &tally);
        }
        read.entry(check.file).or_default().extend(tally.columns);
        answers += tally.answers;
        differences += tally.differences.len();
    }
    let mut left = if only.is_empty() { inventory::problems(directory, &checks, &read)? } else { Vec::new() };
    left.extend(found.problems(&differences::list()?));
    println!("{} checks, {answers} answers, {differences} differences", checks.len());
    if !uncompared.is_empty() {
        return Err(format!("compared with nothing: {}", uncompared.join(", ")).into());
    }
    if !left.is_empty() {
        return Err(left.join("\n").into());
    }
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} checks failed", checks.len()).into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_calendar_and_count_is_compared_with_something() {
        assert_eq!(uncompared(&checks()), Vec::<&str>::new());
    }

    #[test]
    fn one_without_a_check_is_found() {
        let mut checks = checks();
        checks.retain(|check| check.with != "dangi" && check.with != "mjd");
        assert_eq!(uncompared(&checks), ["dangi", "mjd"]);
    }
}
