//! Europe and the Berbers.

use super::{DayOutside, Names};

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
    Names::of(REPUBLICAN, &["fr"])
        .months(&[
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
        ])
        // Of the décade: histoire-de.com.
        .days(&[
            "primidi", "duodi", "tridi", "quartidi", "quintidi", "sextidi", "septidi", "octidi", "nonidi",
            "décadi",
        ])
        .outside(&[
            DayOutside::new(13, 1, "jour de la vertu"),
            DayOutside::new(13, 2, "jour du génie"),
            DayOutside::new(13, 3, "jour du travail"),
            DayOutside::new(13, 4, "jour de l’opinion"),
            DayOutside::new(13, 5, "jour des récompenses"),
            DayOutside::new(13, 6, "jour de la révolution"),
        ]),
    // The days at the end of the year have their names in French everywhere: ducamp.me, nl.wikipedia.
    Names::of(REPUBLICAN, &["und"]).outside(&[
        DayOutside::new(13, 1, "Jour de la vertu"),
        DayOutside::new(13, 2, "Jour du génie"),
        DayOutside::new(13, 3, "Jour du travail"),
        DayOutside::new(13, 4, "Jour de l’opinion"),
        DayOutside::new(13, 5, "Jour des récompenses"),
        DayOutside::new(13, 6, "Jour de la révolution"),
    ]),
    // `webtrees` (Greg Roach and translators), a class of names a language: nominative, genitive; in small
    // letters as in running text ("15 vendimiario An XII"; "15 вандемьера" in a program of dates). Spanish also
    // in a program of the calendar after es.wikipedia; Italian as in it.wikipedia by way of
    // `DateTime::Calendar::FrenchRevolutionary`'s locales, where `webtrees` has germinale and floreale.
    Names::of(REPUBLICAN, &["es"]).months(&[
        "vendimiario",
        "brumario",
        "frimario",
        "nivoso",
        "pluvioso",
        "ventoso",
        "germinal",
        "floreal",
        "pradial",
        "mesidor",
        "termidor",
        "fructidor",
        "sanculotides",
    ]),
    Names::of(REPUBLICAN, &["it"]).months(&[
        "vendemmiaio",
        "brumaio",
        "frimaio",
        "nevoso",
        "piovoso",
        "ventoso",
        "germile",
        "fiorile",
        "pratile",
        "messidoro",
        "termidoro",
        "fruttidoro",
        "giorni supplementari",
    ]),
    Names::of(REPUBLICAN, &["ru"])
        .months(&[
            "вандемьера",
            "брюмера",
            "фримера",
            "нивоза",
            "плювиоза",
            "вантоза",
            "жерминаля",
            "флореаля",
            "прериаля",
            "мессидора",
            "термидора",
            "фрюктидора",
            "дополнительных дней",
        ])
        .months_alone(&[
            "вандемьер",
            "брюмер",
            "фример",
            "нивоз",
            "плювиоз",
            "вантоз",
            "жерминаль",
            "флореаль",
            "прериаль",
            "мессидор",
            "термидор",
            "фрюктидор",
            "дополнительные дни",
        ]),
    Names::of(REPUBLICAN, &["ja"]).months(&[
        "ヴァンデミエール",
        "ブリュメール",
        "フリメール",
        "ニヴォーズ",
        "プリュヴィオーズ",
        "ヴァントーズ",
        "ジェルミナール",
        "フロレアール",
        "プレリアール",
        "メシドール",
        "テルミドール",
        "フリュクティドール",
        "補充日",
    ]),
    Names::of(REPUBLICAN, &["ko"]).months(&[
        "방데미에르",
        "브뤼메르",
        "프리메르",
        "니보스",
        "플뤼비오스",
        "방토스",
        "제르미날",
        "플로레알",
        "프레리알",
        "메시도르",
        "테르미도르",
        "프뤽티도르",
        "보충일",
    ]),
    // The same lists in two programs of Chinese authors.
    Names::of(REPUBLICAN, &["zh-Hans"]).months(&[
        "葡月",
        "雾月",
        "霜月",
        "雪月",
        "雨月",
        "风月",
        "芽月",
        "花月",
        "牧月",
        "获月",
        "热月",
        "果月",
        "附加日",
    ]),
    Names::of(REPUBLICAN, &["zh-Hant"]).months(&[
        "葡月",
        "霧月",
        "霜月",
        "雪月",
        "雨月",
        "風月",
        "芽月",
        "花月",
        "牧月",
        "穫月",
        "熱月",
        "果月",
        "附加日",
    ]),
    // In small letters in a sentence: siglfirdingur.is, "Haustmánuður byrjaður"; Skírnir 1928, 139-141.
    // "Aukanætur" and "sumarauki" likewise (magnuss.blog.is, "Rímspillir").
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
        .leap_months(&[(3, "aukanætur"), (4, "sumarauki")]),
    Names::of(&["auc"], &["und"]).eras(&[("auc", "Ab Urbe Condita", "AUC")]),
    // Wikipedia, "Spanish era"; es.wikipedia, "Era hispánica".
    Names::of(&["cutover-es", "cutover-pt"], &["und"]).eras(&[("hispanic", "Spanish Era", "Spanish Era")]),
    Names::of(&["cutover-es", "cutover-pt"], &["es"]).eras(&[("hispanic", "era hispánica", "era hispánica")]),
    // Peter's ukase, "7208 года от сотворения мира" (ru.wikipedia, "Константинопольская эра").
    Names::of(&["am-byzantine", "cutover-ru-old-style"], &["ru"]).eras(&[(
        "am",
        "от сотворения мира",
        "от сотворения мира",
    )]),
    Names::of(&["cutover-ru-old-style"], &["und"]).eras(&[("am", "Anno Mundi", "AM")]),
    Names::of(&["am-byzantine"], &["und"]).eras(&[("am", "Anno Mundi", "AM")]),
    // Months in the Berber languages are CLDR's Gregorian ones (see `borrowed`).
    Names::of(&["amazigh"], &["und"]).eras(&[("amazigh", "Amazigh", "Amazigh")]),
];
