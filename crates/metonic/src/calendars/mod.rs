//! The built-in calendars: one file each, one line each in the list below.
//!
//! Help, tables, tests, benches and bindings walk [`ALL`]; other lists of calendars stand only where a
//! test fails if one is missing, those of the benches excepted.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "kernels, each with the range that keeps its numbers in their width; the tests walk every i32 day with overflow checks on"
)]
#![allow(
    clippy::inline_always,
    clippy::needless_bitwise_bool,
    reason = "kernels of some dozen instructions: a date that is packed for a call and taken apart again costs a third more, and a branch on a date is not foretold"
)]

#[macro_use]
mod lunisolar_years;
#[macro_use]
mod regular_years;
mod anniversary;
mod mean_years;
mod one_era;
mod six_long_months;
mod sure_years;
mod uneven_years;

mod bahai {
    pub(super) mod astronomical;
    mod badi;
    pub(super) mod official;
    pub(super) mod western;
}
mod chinese {
    pub(super) mod calendar;
    pub(super) mod dangi;
    pub(super) mod japanese;
    pub(super) mod lunisolar;
    pub(super) mod vietnamese;
}
mod coptic {
    mod alexandrian;
    pub(super) mod calendar;
    pub(super) mod ethioaa;
    pub(super) mod ethiopic;

    /// Names that CLDR does not shorten in English.
    use super::name_of as month_name;
}
mod french {
    pub(super) mod arithmetic;
    pub(super) mod continuous;
    pub(super) mod madler;
    mod names;
    pub(super) mod republican;
}
mod fiscal {
    pub(super) mod india;
    pub(super) mod japan;
    pub(super) mod label;
    pub(super) mod months;
    mod named;
    pub(super) mod nrf;
    pub(super) mod uk_tax;
    pub(super) mod us;
    pub(super) mod weeks;
    pub(super) mod weeks13x4;
    pub(super) mod weeks445;
    pub(super) mod weeks454;
    pub(super) mod weeks544;
}
mod egyptian {
    pub(super) mod armenian;
    pub(super) mod fasli;
    pub(super) mod nabonassar;
    pub(super) mod vague;
    pub(super) mod zoroastrian;
}
mod icelandic {
    pub(super) mod calendar;
}
mod javanese {
    pub(super) mod calendar;
}
mod myanmar {
    pub(super) mod calendar;
    mod rule;
    mod years;
}
mod thai {
    pub(super) mod dai;
    mod layout;
    pub(super) mod suriyayatra;
}
mod tibetan {
    pub(super) mod bhutan;
    pub(super) mod karana;
    pub(super) mod mongol;
    pub(super) mod phugpa;
    mod reckoning;
    pub(super) mod tsurphu;
    mod year_names;
}
mod observed {
    pub(super) mod babylonian;
    pub(super) mod hebrew;
    pub(super) mod samaritan;
    mod years;
}
mod gregorian {
    pub(super) mod buddhist;
    pub(super) mod dangun;
    pub(super) mod gregory;
    pub(super) mod holocene;
    pub(super) mod iso8601;
    pub(super) mod iso_week;
    pub(super) mod japanese;
    pub(super) mod juche;
    pub(super) mod julian;
    pub(super) mod milankovic;
    pub(super) mod names;
    mod renumbered;
    pub(super) mod roc;
}
mod hebrew {
    mod arithmetic;
    pub(super) mod calendar;
    pub(super) mod keviyah;
    pub(super) mod molad;
}
mod indian {
    pub(super) mod astro_hindu_lunar;
    pub(super) mod astro_hindu_solar;
    pub(super) mod bangla;
    pub(super) mod bikram_sambat;
    mod course;
    pub(super) mod hindu_lunar;
    pub(super) mod hindu_lunar_gujarati;
    pub(super) mod hindu_lunar_saka;
    pub(super) mod hindu_solar;
    pub(super) mod hindu_solar_bengal;
    pub(super) mod hindu_solar_madras;
    pub(super) mod hindu_solar_malayalam;
    pub(super) mod hindu_solar_tamil;
    mod lunisolar;
    mod mean_moon;
    mod names;
    pub(super) mod nanakshahi;
    mod observed_moon;
    pub(super) mod old_hindu_lunar;
    pub(super) mod old_hindu_solar;
    pub(super) mod panchanga;
    mod purnimanta;
    pub(super) mod saka;
    mod solar;
    pub(super) mod surya_siddhanta;
    mod true_moon;
}
mod islamic {
    #[cfg(feature = "std")]
    pub(super) mod by_sighting;
    pub(super) mod civil;
    pub(super) mod fatimid_civil;
    pub(super) mod fatimid_tbla;
    pub(super) mod habash_civil;
    pub(super) mod habash_tbla;
    pub(super) mod kushyar_civil;
    pub(super) mod kushyar_tbla;
    pub(super) mod observational;
    pub(super) mod saudi;
    mod sighted;
    mod tabular;
    pub(super) mod tbla;
    pub(super) mod umalqura;
    pub(super) mod umalqura_published;
}
mod persian {
    pub(super) mod arithmetic;
    pub(super) mod astronomical;
    pub(super) mod borji;
    pub(super) mod names;
    pub(super) mod official;
    pub(super) mod years2820;
}
mod reform {
    pub(super) mod dee;
    pub(super) mod dee_cecil;
    pub(super) mod discordian;
    pub(super) mod goddess;
    mod gregorian_names;
    mod gregorian_years;
    pub(super) mod hanke_henry;
    pub(super) mod international_fixed;
    pub(super) mod pax;
    pub(super) mod positivist;
    pub(super) mod pranatamangsa;
    pub(super) mod shire;
    mod symmetry;
    pub(super) mod symmetry010;
    pub(super) mod symmetry454;
    pub(super) mod tenganan;
    pub(super) mod tenreki_a;
    pub(super) mod tenreki_b;
    mod tianli;
    pub(super) mod tranquility;
    pub(super) mod umalqura_solar;
    pub(super) mod vanishing_leprechaun;
    pub(super) mod world;
    pub(super) mod world_season;
    mod years33;
    pub(super) mod yerm;
    pub(super) mod yi;
}

mod roman {
    pub(super) mod amazigh;
    pub(super) mod auc;
    pub(super) mod byzantine;
    pub(super) mod cutover;
    pub(super) mod cutovers;
    mod methods;
    pub(super) mod nomenclature;
    pub(super) mod olympiad;
    mod reckoning;
    pub(super) mod rumi;
    pub(super) mod swedish;
    pub(super) mod thai_solar;
}

pub use self::indian::panchanga::Panchanga;
pub(crate) use self::indian::surya_siddhanta::standing as siddhanta_standing;
#[cfg(feature = "std")]
pub use self::islamic::by_sighting::IslamicBySighting;
pub use self::roman::cutover::{Cutover, CutoverError, YearStart};

pub use self::fiscal::label::FiscalLabel;
pub use self::fiscal::months::FiscalYear;
pub use self::fiscal::weeks::{Fiscal, FiscalDivision, FiscalEnd};
pub use self::hebrew::keviyah::{HebrewYearKind, Keviyah};
pub use self::hebrew::molad::Molad;
pub use self::icelandic::calendar::IcelandicSeason;
pub use self::indian::hindu_lunar::TithiMoment;
pub use self::roman::nomenclature::{RomanDate, RomanEvent};
pub use self::roman::olympiad::Olympiad;
use crate::about::About;
use crate::calendar::DynCalendar;
use crate::month::Month;
use crate::registry::{AnyCalendar, place_of};

/// Declares a calendar's unit struct. Its documentation is also the text that [`About::doc`] gives,
/// so that the program's `info` and the library's pages cannot say different things.
macro_rules! calendar {
    ($(#[doc = $doc:literal])* pub struct $Calendar:ident;) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $Calendar;

        impl $Calendar {
            /// The documentation of the type.
            pub(crate) const DOC: &'static str = concat!($($doc, "\n"),*);
        }
    };
}
use calendar;

macro_rules! all {
    ($($(#[$attribute:meta])* $family:ident::$file:ident::$Calendar:ident,)*) => {
        $(pub use self::$family::$file::$Calendar;)*

        $(impl From<$Calendar> for AnyCalendar {
            fn from(_: $Calendar) -> Self {
                const PLACE: u32 = place_of($Calendar::ABOUT.id);
                Self::built_in(PLACE)
            }
        })*

        /// Every built-in calendar. Its place here is its handle's number within a process.
        pub static ALL: &[&dyn DynCalendar] = &[$(&$Calendar),*];

        /// What they say of themselves, known when the library is built.
        pub(crate) const ABOUT: &[About<'static>] = &[$($Calendar::ABOUT),*];
    };
}

all! {
    gregorian::gregory::Gregorian,
    gregorian::iso8601::Iso8601,
    gregorian::iso_week::IsoWeek,
    gregorian::julian::Julian,
    gregorian::milankovic::Milankovic,
    roman::cutovers::CutoverItaly,
    roman::cutovers::CutoverItalyFlorence,
    roman::cutovers::CutoverItalyPisa,
    roman::cutovers::CutoverItalyVenice,
    roman::cutovers::CutoverSpain,
    roman::cutovers::CutoverPortugal,
    roman::cutovers::CutoverPoland,
    roman::cutovers::CutoverFrance,
    roman::cutovers::CutoverHolland,
    roman::cutovers::CutoverGermanyCatholic,
    roman::cutovers::CutoverPrussia,
    roman::cutovers::CutoverGermanyProtestant,
    roman::cutovers::CutoverAustria,
    roman::cutovers::CutoverCzechia,
    roman::cutovers::CutoverSwitzerlandCatholic,
    roman::cutovers::CutoverSwitzerlandProtestant,
    roman::cutovers::CutoverHungary,
    roman::cutovers::CutoverDenmark,
    roman::cutovers::CutoverNorway,
    roman::cutovers::CutoverIceland,
    roman::cutovers::CutoverGreatBritain,
    roman::cutovers::CutoverEngland,
    roman::cutovers::CutoverScotland,
    roman::cutovers::CutoverAlbania,
    roman::cutovers::CutoverBulgaria,
    roman::cutovers::CutoverRussia,
    roman::cutovers::CutoverRussiaOldStyle,
    roman::cutovers::CutoverRomania,
    roman::cutovers::CutoverSerbia,
    roman::cutovers::CutoverGreece,
    roman::swedish::Swedish,
    roman::thai_solar::ThaiSolar,
    roman::rumi::Rumi,
    roman::byzantine::Byzantine,
    roman::auc::AbUrbeCondita,
    roman::amazigh::Amazigh,
    gregorian::buddhist::Buddhist,
    gregorian::roc::Roc,
    gregorian::japanese::Japanese,
    coptic::calendar::Coptic,
    coptic::ethiopic::Ethiopic,
    coptic::ethioaa::EthiopicAmeteAlem,
    indian::saka::Indian,
    indian::bikram_sambat::BikramSambat,
    indian::old_hindu_solar::OldHinduSolar,
    indian::old_hindu_lunar::OldHinduLunar,
    indian::hindu_solar::HinduSolar,
    indian::hindu_solar_tamil::HinduSolarTamil,
    indian::hindu_solar_malayalam::HinduSolarMalayalam,
    indian::hindu_solar_madras::HinduSolarMadras,
    indian::hindu_solar_bengal::HinduSolarBengal,
    indian::hindu_lunar::HinduLunar,
    indian::hindu_lunar_saka::HinduLunarSaka,
    indian::hindu_lunar_gujarati::HinduLunarGujarati,
    indian::astro_hindu_solar::AstroHinduSolar,
    indian::astro_hindu_lunar::AstroHinduLunar,
    hebrew::calendar::Hebrew,
    chinese::calendar::Chinese,
    chinese::dangi::Dangi,
    chinese::vietnamese::Vietnamese,
    persian::official::Persian,
    persian::astronomical::PersianAstronomical,
    persian::years2820::Persian2820,
    persian::arithmetic::PersianArithmetic,
    persian::borji::PersianBorji,
    islamic::civil::IslamicCivil,
    islamic::tbla::IslamicTbla,
    islamic::umalqura::IslamicUmalqura,
    islamic::umalqura_published::UmalquraPublished,
    islamic::saudi::IslamicSaudi,
    islamic::observational::IslamicObservational,
    islamic::fatimid_civil::IslamicFatimidCivil,
    islamic::fatimid_tbla::IslamicFatimidTbla,
    islamic::habash_civil::IslamicHabashCivil,
    islamic::habash_tbla::IslamicHabashTbla,
    islamic::kushyar_civil::IslamicKushyarCivil,
    islamic::kushyar_tbla::IslamicKushyarTbla,
    bahai::official::Bahai,
    bahai::western::BahaiWestern,
    bahai::astronomical::BahaiAstronomical,
    french::republican::FrenchRepublican,
    french::arithmetic::FrenchRepublicanArithmetic,
    french::continuous::FrenchRepublicanContinuous,
    french::madler::FrenchRepublicanMadler,
    reform::symmetry454::Symmetry454,
    reform::symmetry010::Symmetry010,
    reform::hanke_henry::HankeHenry,
    reform::pax::Pax,
    reform::international_fixed::InternationalFixed,
    reform::world::World,
    reform::world_season::WorldSeason,
    reform::positivist::Positivist,
    reform::tranquility::Tranquility,
    reform::discordian::Discordian,
    reform::pranatamangsa::Pranatamangsa,
    reform::dee::Dee,
    reform::dee_cecil::DeeCecil,
    reform::yerm::Yerm,
    fiscal::nrf::FiscalNrf,
    fiscal::weeks445::Fiscal445,
    fiscal::weeks454::Fiscal454,
    fiscal::weeks544::Fiscal544,
    fiscal::weeks13x4::Fiscal13x4,
    fiscal::us::FiscalUs,
    fiscal::uk_tax::FiscalUkTax,
    fiscal::india::FiscalIndia,
    fiscal::japan::FiscalJapan,
    gregorian::juche::Juche,
    gregorian::dangun::Dangun,
    gregorian::holocene::Holocene,
    egyptian::nabonassar::Egyptian,
    egyptian::armenian::Armenian,
    egyptian::zoroastrian::ZoroastrianQadimi,
    egyptian::zoroastrian::ZoroastrianShahanshahi,
    egyptian::fasli::ZoroastrianFasli,
    icelandic::calendar::Icelandic,
    javanese::calendar::Javanese,
    indian::nanakshahi::Nanakshahi,
    indian::bangla::BanglaBd,
    indian::bangla::BanglaBd1987,
    chinese::japanese::JapaneseLunisolar,
    tibetan::phugpa::TibetanPhugpa,
    tibetan::tsurphu::TibetanTsurphu,
    tibetan::mongol::TibetanMongol,
    tibetan::bhutan::TibetanBhutan,
    tibetan::karana::TibetanKarana,
    myanmar::calendar::Myanmar,
    thai::suriyayatra::ThaiSuriyayatra,
    thai::dai::Dai,
    observed::babylonian::Babylonian,
    observed::hebrew::HebrewObservational,
    observed::samaritan::Samaritan,
    reform::umalqura_solar::UmalquraSolar,
    reform::tenreki_a::TenrekiA,
    reform::tenreki_b::TenrekiB,
    reform::goddess::Goddess,
    reform::tenganan::Tenganan,
    reform::shire::Shire,
    reform::vanishing_leprechaun::VanishingLeprechaun,
    reform::yi::Yi,
}

const NUMBERS: [&str; 13] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"];

/// The narrow name that CLDR gives the months of most calendars in English, of which there are so many: their
/// number.
fn number(month: Month, months: usize) -> Option<&'static str> {
    if month.is_leap() || month.place() >= months {
        return None;
    }
    NUMBERS.get(month.place()).copied()
}

/// A name of a calendar that has them in one width.
fn name_of(names: &[&'static str], month: Month, width: crate::calendar::NameWidth) -> Option<&'static str> {
    let name = names.get(month.place()).copied().filter(|_| !month.is_leap())?;
    if width == crate::calendar::NameWidth::Narrow { number(month, names.len()) } else { Some(name) }
}
