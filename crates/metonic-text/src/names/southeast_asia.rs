//! Burma, Java.

use super::Names;

pub(super) const NAMES: &[Names] = &[
    // Yan Naing Aye, `mmcal`, mc_l.js: the catalogue of words. "Late" is put before the name of a month, and
    // "First Waso" has a word of its own. (That Waso of a year with two is ဒုဝါဆို, the second, is not
    // said here, as it is not in English.)
    Names::of(&["myanmar"], &["my"])
        .months(&[
            "တန်ခူး",
            "ကဆုန်",
            "နယုန်",
            "ဝါဆို",
            "ဝါခေါင်",
            "တော်သလင်း",
            "သီတင်းကျွတ်",
            "တန်ဆောင်မုန်း",
            "နတ်တော်",
            "ပြာသို",
            "တပို့တွဲ",
            "တပေါင်း",
        ])
        .leap_months(&[(4, "ပဝါဆို")])
        .leap_pattern("နှောင်း{0}")
        .eras(&[("me", "မြန်မာနှစ်", "မြန်မာနှစ်")]),
    Names::of(&["myanmar"], &["und"]).eras(&[("me", "Myanmar Era", "ME")]),
    Names::of(&["javanese"], &["und"]).eras(&[("aj", "Anno Javanico", "AJ")]),
];
