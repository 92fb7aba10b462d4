//! Vietnam, Korea, Japan, the Dai and the Yi of China.

use super::Names;

pub(super) const NAMES: &[Names] = &[
    // CLDR has numbers for the months of the Chinese calendar in Vietnamese. The first and the last have
    // names: tháng Giêng, tháng Chạp (the same list in two repositories of Vietnamese calendars, with
    // capitals; in running text "Rằm tháng Chạp", "Rằm tháng Giêng"). Leap months: Hồ Ngọc Đức's rules,
    // "tháng nhuận".
    Names::of(&["vietnamese"], &["vi"])
        .months(&[
            "tháng Giêng",
            "tháng Hai",
            "tháng Ba",
            "tháng Tư",
            "tháng Năm",
            "tháng Sáu",
            "tháng Bảy",
            "tháng Tám",
            "tháng Chín",
            "tháng Mười",
            "tháng Mười Một",
            "tháng Chạp",
        ])
        .leap_pattern("{0} nhuận"),
    // suzhouguqin.com, "傣历": 一月, 二月, …, 闰九月 (also 双九月); enc.newdu.com, "傣历": the leap month is the ninth.
    Names::of(&["dai"], &["zh-Hans"])
        .months(&[
            "一月",
            "二月",
            "三月",
            "四月",
            "五月",
            "六月",
            "七月",
            "八月",
            "九月",
            "十月",
            "十一月",
            "十二月",
        ])
        .leap_months(&[(9, "闰九月")]),
    // `when_exe`, region/chinese.rb, `Yi`: 木公月 to 水母月 and 過年日, the days that end the year, on whose order the
    // calendar stands. Simplified, and without 月, they are in "一月土公,二月土母,三月铜公 …"
    // (yuncunzhai.com/article/236351), which begins with another element: with which is *unverified*.
    Names::of(&["yi"], &["zh-Hans"]).months(&[
        "木公",
        "木母",
        "火公",
        "火母",
        "土公",
        "土母",
        "铜公",
        "铜母",
        "水公",
        "水母",
        "过年日",
    ]),
    // North Korea: "주체115(2026)년". South Korean calendars: "단기 4359년".
    Names::of(&["juche"], &["ko"]).eras(&[("juche", "주체", "주체")]),
    Names::of(&["juche"], &["und"]).eras(&[("juche", "Juche", "Juche")]),
    Names::of(&["dangun"], &["ko"]).eras(&[("dangi", "단기", "단기")]),
    Names::of(&["dangun"], &["und"]).eras(&[("dangi", "Dangi", "Dangi")]),
    // CLDR 48, ja and root, eras 224 to 231 of the Japanese calendar, which the tables have by a feature alone;
    // in root each has its years behind it.
    Names::of(&["japanese-lunisolar"], &["ja"]).eras(&[
        ("tenpo", "天保", "天保"),
        ("koka", "弘化", "弘化"),
        ("kaei", "嘉永", "嘉永"),
        ("ansei", "安政", "安政"),
        ("manen", "万延", "万延"),
        ("bunkyu", "文久", "文久"),
        ("genji", "元治", "元治"),
        ("keio", "慶応", "慶応"),
        ("meiji", "明治", "明治"),
    ]),
    Names::of(&["japanese-lunisolar"], &["und"]).eras(&[
        ("tenpo", "Tenpō", "Tenpō"),
        ("koka", "Kōka", "Kōka"),
        ("kaei", "Kaei", "Kaei"),
        ("ansei", "Ansei", "Ansei"),
        ("manen", "Man’en", "Man’en"),
        ("bunkyu", "Bunkyū", "Bunkyū"),
        ("genji", "Genji", "Genji"),
        ("keio", "Keiō", "Keiō"),
        ("meiji", "Meiji", "Meiji"),
    ]),
];
