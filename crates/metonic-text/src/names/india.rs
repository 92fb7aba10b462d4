//! India: Hindu calendars, lunar and solar.

use super::Names;

const LUNAR: &[&str] =
    &["hindu-lunar", "hindu-lunar-saka", "hindu-lunar-gujarati", "old-hindu-lunar", "astro-hindu-lunar"];
/// Solar calendars whose months have the names of the signs, Mesha first.
const SIGNS: &[&str] = &["hindu-solar", "hindu-solar-madras", "astro-hindu-solar", "old-hindu-solar"];
const ALL: &[&str] = &[
    "hindu-lunar",
    "hindu-lunar-saka",
    "hindu-lunar-gujarati",
    "old-hindu-lunar",
    "astro-hindu-lunar",
    "hindu-solar",
    "hindu-solar-tamil",
    "hindu-solar-madras",
    "astro-hindu-solar",
    "old-hindu-solar",
];

pub(super) const NAMES: &[Names] = &[
    // Lunar months are CLDR's of the Indian national calendar (see `borrowed`). Leap months: the lists of
    // published panchangs in code, such as "अधिक आषाढ", "అధిక జ్యేష్ఠం", "ಅಧಿಕ ಜ್ಯೇಷ್ಠ" (seen in two
    // repositories); Hindi in prose, "अधिक आषाढ़".
    Names::of(LUNAR, &["hi", "mr", "ne", "kok-Deva", "mai"]).leap_pattern("अधिक {0}"),
    Names::of(LUNAR, &["ta"]).leap_pattern("அதிக {0}"),
    Names::of(LUNAR, &["te"]).leap_pattern("అధిక {0}"),
    Names::of(LUNAR, &["kn"]).leap_pattern("ಅಧಿಕ {0}"),
    // The same panchang, in Sanskrit, Tamil, Telugu and Kannada, also for the signs.
    Names::of(LUNAR, &["sa"])
        .months(&[
            "चैत्र",
            "वैशाख",
            "ज्येष्ठ",
            "आषाढ",
            "श्रावण",
            "भाद्रपद",
            "आश्वयुज",
            "कार्तिक",
            "मार्गशीर्ष",
            "पौष",
            "माघ",
            "फाल्गुन",
        ])
        .leap_pattern("अधिक {0}"),
    Names::of(SIGNS, &["sa"]).months(&[
        "मेष",
        "वृषभ",
        "मिथुन",
        "कर्क",
        "सिंह",
        "कन्या",
        "तुला",
        "वृश्चिक",
        "धनुस्",
        "मकर",
        "कुम्भ",
        "मीन",
    ]),
    Names::of(SIGNS, &["ta"]).months(&[
        "மேஷம்",
        "ரிஷபம்",
        "மிதுனம்",
        "கடகம்",
        "சிம்மம்",
        "கன்னி",
        "துலாம்",
        "விருச்சிகம்",
        "தனுசு",
        "மகரம்",
        "கும்பம்",
        "மீனம்",
    ]),
    Names::of(SIGNS, &["te"]).months(&[
        "మేషం",
        "వృషభం",
        "మిథునం",
        "కర్కాటకం",
        "సింహం",
        "కన్యా",
        "తులా",
        "వృశ్చికం",
        "ధనుస్సు",
        "మకరం",
        "కుంభం",
        "మీనం",
    ]),
    Names::of(SIGNS, &["kn"]).months(&[
        "ಮೇಷ",
        "ವೃಷಭ",
        "ಮಿಥುನ",
        "ಕಟಕ",
        "ಸಿಂಹ",
        "ಕನ್ಯಾ",
        "ತುಲಾ",
        "ವೃಶ್ಚಿಕ",
        "ಧನುಸ್ಸು",
        "ಮಕರ",
        "ಕುಂಭ",
        "ಮೀನ",
    ]),
    // The signs in Hindi: the same list in six repositories of panchangs, कुंभ also कुम्भ.
    Names::of(SIGNS, &["hi"]).months(&[
        "मेष",
        "वृषभ",
        "मिथुन",
        "कर्क",
        "सिंह",
        "कन्या",
        "तुला",
        "वृश्चिक",
        "धनु",
        "मकर",
        "कुंभ",
        "मीन",
    ]),
    // Wikipedia, "Malayalam calendar", months in Malayalam and the era's name.
    Names::of(&["hindu-solar-malayalam"], &["ml"])
        .months(&[
            "ചിങ്ങം",
            "കന്നി",
            "തുലാം",
            "വൃശ്ചികം",
            "ധനു",
            "മകരം",
            "കുംഭം",
            "മീനം",
            "മേടം",
            "ഇടവം",
            "മിഥുനം",
            "കർക്കടകം",
        ])
        .eras(&[("kollam", "കൊല്ലവർഷം", "കൊല്ലവർഷം")]),
    // The same article: "Malayalam Calendar or Kollam Era".
    Names::of(&["hindu-solar-malayalam"], &["und"]).eras(&[("kollam", "Kollam Era", "Kollam Era")]),
    // The months are CLDR's of the Indian national calendar from Vaishakha on. The era as Tagore's birthday
    // is written: "২৫ বৈশাখ ১২৬৮ বঙ্গাব্দ".
    Names::of(&["hindu-solar-bengal"], &["bn"]).eras(&[("bengali-san", "বঙ্গাব্দ", "বঙ্গাব্দ")]),
    Names::of(&["bangla-bd", "bangla-bd-1987"], &["bn"]).eras(&[("bs", "বঙ্গাব্দ", "বঙ্গাব্দ")]),
    Names::of(&["hindu-solar-bengal"], &["und"]).eras(&[("bengali-san", "Bangabda", "Bangabda")]),
    Names::of(&["bangla-bd", "bangla-bd-1987"], &["und"]).eras(&[("bs", "Bangabda", "BS")]),
    // "विक्रम संवत् २०८३", as panchangs and calendars print it.
    Names::of(ALL, &["hi", "ne"]).eras(&[("vikrama", "विक्रम संवत्", "विक्रम संवत्")]),
    Names::of(ALL, &["und"]).eras(&[
        // CLDR 48 has "Śaka" in English, borrowed for calendars that name it.
        ("shaka", "Shaka", "Shaka"),
        ("vikrama", "Vikram Samvat", "Vikram Samvat"),
        ("kali", "Kali Yuga", "Kali Yuga"),
    ]),
    // The months in Gurmukhi are CLDR's (pa, Indian national calendar); `nanakshahi-js` (Sarabveer Singh)
    // has the same but ਸਾਵਣ for ਸਾਉਣ.
    // pa.wikipedia, "ਨਾਨਕਸ਼ਾਹੀ ਕੈਲੰਡਰ".
    Names::of(&["nanakshahi"], &["pa-Guru"]).eras(&[("nanakshahi", "ਨਾਨਕਸ਼ਾਹੀ", "ਨਾਨਕਸ਼ਾਹੀ")]),
    Names::of(&["nanakshahi"], &["und"]).eras(&[("nanakshahi", "Nanakshahi", "Nanakshahi")]),
];
