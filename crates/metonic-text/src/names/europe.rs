//! Europe and the Berbers.

use super::Names;

const REPUBLICAN: &[&str] = &[
    "french-republican",
    "french-republican-arithmetic",
    "french-republican-continuous",
    "french-republican-madler",
];

pub(super) const NAMES: &[Names] = &[
    // "15 vendémiaire an II", in small letters: histoire-de.com, "Calendrier républicain"; the last days are
    // "jours complémentaires" since 7 fructidor an III, each "jour complémentaire": ducamp.me, "Jour
    // complémentaire".
    Names::of(REPUBLICAN, &["fr"]).months(&[
        "vendémiaire",
        "brumaire",
        "frimaire",
        "nivôse",
        "pluviôse",
        "ventôse",
        "germinal",
        "floréal",
        "prairial",
        "messidor",
        "thermidor",
        "fructidor",
        "jour complémentaire",
    ]),
    // In small letters in a sentence: siglfirdingur.is, "Haustmánuður byrjaður"; Skírnir 1928, 139-141.
    // "Aukanætur" likewise (magnuss.blog.is, "Rímspillir").
    Names::of(&["icelandic"], &["is"])
        .months(&[
            "harpa",
            "skerpla",
            "sólmánuður",
            "heyannir",
            "tvímánuður",
            "haustmánuður",
            "gormánuður",
            "ýlir",
            "mörsugur",
            "þorri",
            "góa",
            "einmánuður",
        ])
        .leap_months(&[(3, "aukanætur")]),
    Names::of(&["auc"], &["und"]).eras(&[("auc", "Ab Urbe Condita", "AUC")]),
    Names::of(&["am-byzantine"], &["und"]).eras(&[("am", "Anno Mundi", "AM")]),
    // Months in the Berber languages are CLDR's Gregorian ones (see `borrowed`).
    Names::of(&["amazigh"], &["und"]).eras(&[("amazigh", "Amazigh", "Amazigh")]),
];
