//! CLDR's calendars.

/// CLDR's calendars, in the order of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CldrCalendar {
    Gregorian,
    Iso8601,
    Generic,
    Buddhist,
    Chinese,
    Coptic,
    Dangi,
    Ethiopic,
    EthiopicAmeteAlem,
    Hebrew,
    Indian,
    Islamic,
    IslamicCivil,
    IslamicRgsa,
    IslamicTbla,
    IslamicUmalqura,
    Japanese,
    Persian,
    Roc,
}

impl CldrCalendar {
    /// All, in the order of the tables.
    pub(crate) const ALL: [Self; 19] = [
        Self::Gregorian,
        Self::Iso8601,
        Self::Generic,
        Self::Buddhist,
        Self::Chinese,
        Self::Coptic,
        Self::Dangi,
        Self::Ethiopic,
        Self::EthiopicAmeteAlem,
        Self::Hebrew,
        Self::Indian,
        Self::Islamic,
        Self::IslamicCivil,
        Self::IslamicRgsa,
        Self::IslamicTbla,
        Self::IslamicUmalqura,
        Self::Japanese,
        Self::Persian,
        Self::Roc,
    ];
}
