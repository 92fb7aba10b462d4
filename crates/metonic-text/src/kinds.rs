//! Which of CLDR's calendars names a calendar's months and eras, and how its months are numbered
//! there.

use metonic::{About, Calendar, Era, Month};

use crate::data::CldrCalendar;
use crate::pattern::Pattern;

/// Where a calendar's names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// Names of months, and patterns.
    pub(crate) names: CldrCalendar,
    /// How its months are numbered there.
    pub(crate) months: Months,
    /// Whether its eras are that calendar's too; else it has the generic patterns and its own eras.
    pub(crate) is_itself: bool,
}

/// How months have their names in CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Months {
    /// By number.
    Numbered,
    /// By number; a leap month is its number's in a pattern.
    WithLeap,
    /// Adar I is the sixth, and the seventh has another name in its year.
    Hebrew,
    /// They have none: the calendar's own serve.
    Own,
}

impl Kind {
    pub(crate) fn of(about: &About<'_>) -> Self {
        if let Some(names) = about.bcp47.and_then(CldrCalendar::of_bcp47) {
            return Self { names, months: names.months(), is_itself: true };
        }
        let names = of_family(about.id);
        let months = names.map_or(Months::Own, CldrCalendar::months);
        Self { names: names.unwrap_or(CldrCalendar::Generic), months, is_itself: false }
    }

    /// The calendar whose patterns it has.
    pub(crate) const fn patterns(self) -> CldrCalendar {
        match self.names {
            // Years are named in the first two; the others' eras are the same.
            CldrCalendar::Chinese
            | CldrCalendar::Dangi
            | CldrCalendar::Hebrew
            | CldrCalendar::Islamic
            | CldrCalendar::Persian => self.names,
            names if self.is_itself => names,
            _ => CldrCalendar::Generic,
        }
    }

    /// A pattern of CLDR's as the calendar has use for it: without the era if it has none.
    pub(crate) fn fitted<'p>(self, pattern: Pattern<'p>, calendar: &impl Calendar) -> Pattern<'p> {
        if self.is_itself || calendar.era(Era::new(0)).is_some() { pattern } else { pattern.without(b'G') }
    }

    /// The place of a month's name in a list, and whether it stands in a pattern for leap months;
    /// `None` for a month that CLDR does not have.
    pub(crate) fn place(self, month: Month, is_leap_year: impl FnOnce() -> bool) -> Option<(usize, bool)> {
        let number = usize::from(month.number());
        match self.months {
            Months::Own => None,
            Months::Numbered if month.is_leap() => None,
            Months::Numbered => Some((number.checked_sub(1)?, false)),
            Months::WithLeap => Some((number.checked_sub(1)?, month.is_leap())),
            Months::Hebrew => Some((
                match (number, month.is_leap()) {
                    (5, true) => 5,
                    (6, false) if is_leap_year() => 13,
                    (1..=5, false) => number.checked_sub(1)?,
                    (6..=12, false) => number,
                    _ => return None,
                },
                false,
            )),
        }
    }
}

impl Kind {
    /// The month whose name is at a place of a list, of calendars that name all by number; of one that
    /// has another name in leap years, whether this is that.
    pub(crate) fn month_at(self, place: usize) -> Option<(Month, Option<bool>)> {
        let number = u8::try_from(place).ok()?;
        if self.months != Months::Hebrew {
            return Some((Month::new(number.saturating_add(1)).ok()?, None));
        }
        let (number, is_leap, flag) = match number {
            0..=4 => (number.saturating_add(1), false, None),
            5 => (5, true, None),
            6 => (6, false, Some(false)),
            13 => (6, false, Some(true)),
            _ => (number, false, None),
        };
        Some((Month::with_leap(number, is_leap).ok()?, flag))
    }
}

/// Calendars without a place in CLDR whose months have the names of one that has: by their ids, whole,
/// since a user's calendar may begin as these do.
fn of_family(id: &str) -> Option<CldrCalendar> {
    const GREGORIAN: [&str; 15] = [
        "am-byzantine",
        "auc",
        "dangun",
        "dee",
        "dee-cecil",
        "hanke-henry",
        "holocene",
        "juche",
        "julian",
        "milankovic",
        "swedish",
        "symmetry010",
        "symmetry454",
        "thai-solar",
        "world",
    ];
    const ISLAMIC: [&str; 9] = [
        "islamic-fatimid-civil",
        "islamic-fatimid-tbla",
        "islamic-habash-civil",
        "islamic-habash-tbla",
        "islamic-kushyar-civil",
        "islamic-kushyar-tbla",
        "islamic-observational",
        "islamic-saudi",
        "umalqura-published",
    ];
    const PERSIAN: [&str; 3] = ["persian-2820", "persian-arithmetic", "persian-astronomical"];
    const CHINESE: [&str; 2] = ["japanese-lunisolar", "vietnamese"];
    let is_among = |ids: &[&str]| ids.contains(&id);
    if is_among(&ISLAMIC) {
        Some(CldrCalendar::Islamic)
    } else if is_among(&GREGORIAN) || id.starts_with("cutover-") {
        Some(CldrCalendar::Gregorian)
    } else if is_among(&PERSIAN) {
        Some(CldrCalendar::Persian)
    } else if is_among(&CHINESE) {
        Some(CldrCalendar::Chinese)
    } else {
        (id == "hebrew-observational").then_some(CldrCalendar::Hebrew)
    }
}

impl CldrCalendar {
    const fn months(self) -> Months {
        match self {
            Self::Generic => Months::Own,
            Self::Chinese | Self::Dangi => Months::WithLeap,
            Self::Hebrew => Months::Hebrew,
            _ => Months::Numbered,
        }
    }

    /// The calendar that BCP 47 calls so.
    pub(crate) fn of_bcp47(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .filter(|calendar| *calendar != Self::Generic)
            .find(|calendar| calendar.bcp47() == name)
    }

    /// What BCP 47 calls it.
    pub(crate) const fn bcp47(self) -> &'static str {
        match self {
            Self::Gregorian | Self::Generic => "gregory",
            Self::Iso8601 => "iso8601",
            Self::Buddhist => "buddhist",
            Self::Chinese => "chinese",
            Self::Coptic => "coptic",
            Self::Dangi => "dangi",
            Self::Ethiopic => "ethiopic",
            Self::EthiopicAmeteAlem => "ethioaa",
            Self::Hebrew => "hebrew",
            Self::Indian => "indian",
            Self::Islamic => "islamic",
            Self::IslamicCivil => "islamic-civil",
            Self::IslamicRgsa => "islamic-rgsa",
            Self::IslamicTbla => "islamic-tbla",
            Self::IslamicUmalqura => "islamic-umalqura",
            Self::Japanese => "japanese",
            Self::Persian => "persian",
            Self::Roc => "roc",
        }
    }

    /// The place of an era in the lists of names.
    pub(crate) fn era(self, code: &str) -> Option<usize> {
        let codes: &[&str] = match self {
            Self::Gregorian => &["bce", "ce"],
            Self::Buddhist => &["be"],
            Self::Coptic => &["", "am"],
            Self::Hebrew => &["am"],
            Self::Ethiopic => &["aa", "am"],
            Self::EthiopicAmeteAlem => &["aa"],
            Self::Indian => &["shaka"],
            Self::Islamic
            | Self::IslamicCivil
            | Self::IslamicRgsa
            | Self::IslamicTbla
            | Self::IslamicUmalqura => &["ah", "bh"],
            Self::Japanese => &["meiji", "taisho", "showa", "heisei", "reiwa"],
            Self::Persian => &["ap"],
            Self::Roc => &["broc", "roc"],
            Self::Chinese | Self::Dangi | Self::Generic | Self::Iso8601 => &[],
        };
        codes.iter().position(|&other| other == code)
    }
}
