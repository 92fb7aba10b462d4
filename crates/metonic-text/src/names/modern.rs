//! Calendars that somebody proposed: months in the inventor's language, days in no week.

use super::{DayOutside, Names};

pub(super) const NAMES: &[Names] = &[
    // Comte, table of the *culte concret*, as quoted: Moïse, Homère, … Saint-Paul, … Guttemberg, …
    // Frédéric, Bichat; Gutenberg here as it is spelled since.
    Names::of(&["positivist"], &["fr"]).months(&[
        "Moïse",
        "Homère",
        "Aristote",
        "Archimède",
        "César",
        "Saint-Paul",
        "Charlemagne",
        "Dante",
        "Gutenberg",
        "Shakespeare",
        "Descartes",
        "Frédéric",
        "Bichat",
    ]),
    // What each calendar's own documentation in `metonic` calls them.
    Names::of(&["positivist"], &["und"]).outside(&[
        DayOutside::new(13, 29, "Festival of All the Dead"),
        DayOutside::new(13, 30, "Festival of Holy Women"),
    ]),
    Names::of(&["discordian"], &["und"])
        .outside(&[DayOutside { is_leap_day: true, ..DayOutside::new(1, 59, "Saint Tib's Day") }]),
    Names::of(&["world"], &["und"])
        .outside(&[DayOutside::new(6, 31, "Leap-Year Day"), DayOutside::new(12, 31, "Worldsday")]),
    Names::of(&["world-season"], &["und"])
        .outside(&[DayOutside::new(2, 92, "Leap Day"), DayOutside::new(4, 92, "Year Day")]),
    Names::of(&["international-fixed"], &["und"])
        .outside(&[DayOutside::new(6, 29, "Leap Day"), DayOutside::new(13, 29, "Year Day")]),
    Names::of(&["tranquility"], &["und"])
        .outside(&[
            DayOutside { year: Some(0), ..DayOutside::new(13, 29, "Moon Landing Day") },
            DayOutside::new(13, 29, "Armstrong Day"),
            DayOutside { is_leap_day: true, ..DayOutside::new(8, 27, "Aldrin Day") },
        ])
        .eras(&[("at", "After Tranquility", "AT"), ("bt", "Before Tranquility", "BT")]),
    Names::of(&["holocene"], &["und"]).eras(&[("he", "Human Era", "HE")]),
];
