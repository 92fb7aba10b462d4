//! Persia, Arabia, Armenia, Babylon, Egypt.

use super::Names;

const ZOROASTRIAN: &[&str] = &["zoroastrian-qadimi", "zoroastrian-shahanshahi", "zoroastrian-fasli"];
const BAHAI: &[&str] = &["bahai", "bahai-western", "bahai-astronomical"];

pub(super) const NAMES: &[Names] = &[
    // `when_exe`, region/bahai.rb, and a table in Python of another's, which agree but for the hamza of أسماء
    // and the eleventh month, in which `when_exe` repeats the tenth. Days of the week: interfaith.org,
    // "Baha'i Calendar" (2020).
    Names::of(BAHAI, &["ar"])
        .months(&[
            "بهاء",
            "جلال",
            "جمال",
            "عظمة",
            "نور",
            "رحمة",
            "كلمات",
            "كمال",
            "أسماء",
            "عزة",
            "مشية",
            "علم",
            "قدرة",
            "قول",
            "مسائل",
            "شرف",
            "سلطان",
            "ملك",
            "علاء",
        ])
        .leap_months(&[(18, "أيام الهاء")])
        .days(&["كمال", "فضال", "عدال", "استجلال", "استقلال", "جلال", "جمال"]),
    // A page of the world's calendars in a public repository, `BAHAI_FA`.
    Names::of(BAHAI, &["fa"])
        .months(&[
            "بهاء",
            "جلال",
            "جمال",
            "عظمت",
            "نور",
            "رحمت",
            "کلمات",
            "کمال",
            "اسماء",
            "عزّت",
            "مشیّت",
            "علم",
            "قدرت",
            "قول",
            "مسائل",
            "شرف",
            "سلطان",
            "ملک",
            "علاء",
        ])
        .leap_months(&[(18, "ایّامها")]),
    // The week begins with Jalál, Saturday (the same; Brilliant Star, Jan.-Feb. 1990, 18-19).
    Names::of(BAHAI, &["und"])
        .days(&["Kamál", "Fiḍál", "‘Idál", "Istijlál", "Istiqlál", "Jalál", "Jamál"])
        .eras(&[("be", "Bahá’í Era", "BE")]),
    // The old months in a program of Armenian dates (PHP) and in Wikipedia, "Armenian calendar", which has
    // the spelling of before the reform, Նաւասարդ and Տրէ, and Արեգ where the program has Արէգ.
    Names::of(&["armenian"], &["hy"]).months(&[
        "Նավասարդ",
        "Հոռի",
        "Սահմի",
        "Տրե",
        "Քաղոց",
        "Արաց",
        "Մեհեկան",
        "Արեգ",
        "Ահեկան",
        "Մարերի",
        "Մարգաց",
        "Հրոտից",
        "Ավելյաց",
    ]),
    Names::of(&["armenian"], &["und"]).eras(&[("armenian", "Armenian Era", "Armenian Era")]),
    // `when_exe`, region/saudi_arabian.rb: the months are the signs, from Libra.
    Names::of(&["umalqura-solar"], &["und"]).months(&[
        "al-Mīzān",
        "al-ʿAqrab",
        "al-Qaws",
        "al-Jady",
        "al-Dalw",
        "al-Ḥūt",
        "al-Ḥamal",
        "al-Thawr",
        "al-Jawzāʾ",
        "al-Saraṭān",
        "al-Asad",
        "al-Sunbula",
    ]),
    // al-Jazirah, "السنة الشمسية" (sauress.com/aljazirah/2010193801): the twelve signs from الحمل, each a month.
    Names::of(&["umalqura-solar"], &["ar"]).months(&[
        "الميزان",
        "العقرب",
        "القوس",
        "الجدي",
        "الدلو",
        "الحوت",
        "الحمل",
        "الثور",
        "الجوزاء",
        "السرطان",
        "الأسد",
        "السنبلة",
    ]),
    // azhangnews.ir, "گاهشماری و تقویم در ایران باستان": the Zoroastrians' months, امرداد where the calendar of
    // the state says مرداد, and پنجه, the five days after the last.
    Names::of(ZOROASTRIAN, &["fa"]).months(&[
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "امرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
        "پنجه",
    ]),
    // The signs (noojum.com, "منطقه البروج"), each of which is another name of a month (Akrami, *Gāhshomārī-ye
    // Īrānī*, 29, at wikibin.shaadbin.ir, "برج حوت").
    Names::of(&["persian-borji"], &["fa"]).months(&[
        "حمل",
        "ثور",
        "جوزا",
        "سرطان",
        "اسد",
        "سنبله",
        "میزان",
        "عقرب",
        "قوس",
        "جدی",
        "دلو",
        "حوت",
    ]),
    // "Gatha Ahunavad, 1381 Yz." (frashogard.com); Wikipedia, "Zoroastrian calendar": "Yazdegerdi era".
    Names::of(ZOROASTRIAN, &["und"]).eras(&[("yz", "Yazdegerdi Era", "YZ")]),
    Names::of(&["rumi"], &["und"]).eras(&[("rumi", "Rumi", "Rumi")]),
    Names::of(&["babylonian"], &["und"]).eras(&[("se", "Seleucid Era", "SE")]),
    // The poem of the months (Greek Anthology 9.383, at farrago-cambridge.blogspot.com) and two programs:
    // EgyptianCalendar.swift of Mattias Holm (2024), which has these but for an accent in Θωθ and whose
    // ἐπαγόμεναι these are, and egyptianCalendarUtils.ts of an Alexandrian calendar, which has Θώθ, the same
    // Μεχίρ, Φαμενώθ to Μεσορή, and other accents in the rest. The poem has Μεχεὶρ.
    Names::of(&["egyptian"], &["el"]).months(&[
        "Θώθ",
        "Φαωφί",
        "Ἀθύρ",
        "Χοιάκ",
        "Τυβί",
        "Μεχίρ",
        "Φαμενώθ",
        "Φαρμουθί",
        "Παχών",
        "Παϋνί",
        "Ἐπιφί",
        "Μεσορή",
        "ἐπαγόμεναι",
    ]),
    // The months have numbers: "יום הארבעה עשר לחודש הראשון" (israelite-samaritans.com), the only one seen of the
    // Samaritans. The other eleven are the Bible's ordinals, from a page on its calendar (kinder-noah.de), and of the
    // Samaritans *unverified*. Of the thirteenth no Hebrew name was found.
    Names::of(&["samaritan"], &["he"]).months(&[
        "החודש הראשון",
        "החודש השני",
        "החודש השלישי",
        "החודש הרביעי",
        "החודש החמישי",
        "החודש הששי",
        "החודש השביעי",
        "החודש השמיני",
        "החודש התשיעי",
        "החודש העשירי",
        "החודש האחד עשר",
        "החודש השנים עשר",
    ]),
    Names::of(&["egyptian"], &["und"]).eras(&[("nabonassar", "Era of Nabonassar", "Nabonassar")]),
];
