//! Burma, Siam, Java.

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
    // The list in two programs, a form's in Go (`LunarMonthOptions`) and one in Python that says the holy days aloud
    // ("thwords/"), which has เดือนแปดหลัง after เดือนแปด, as the dates of 2026's holy days have it ("ขึ้น 8 ค่ำ
    // เดือนแปดหลัง", 22 July); the first two are words of their own, the others ordinals. "วันพุธ เดือนอ้าย ขึ้น ๒ ค่ำ … จุลศักราช ๑๒๙๓"
    // (reurnthai.com); "ขึ้น 12 ค่ำ เดือนอ้าย ปีเถาะ นพศก จ.ศ. 1289" (th.wikipedia, of King Bhumibol).
    Names::of(&["thai-suriyayatra"], &["th"])
        .months(&[
            "เดือนอ้าย",
            "เดือนยี่",
            "เดือนสาม",
            "เดือนสี่",
            "เดือนห้า",
            "เดือนหก",
            "เดือนเจ็ด",
            "เดือนแปด",
            "เดือนเก้า",
            "เดือนสิบ",
            "เดือนสิบเอ็ด",
            "เดือนสิบสอง",
        ])
        .leap_months(&[(8, "เดือนแปดหลัง")])
        .eras(&[("cs", "จุลศักราช", "จ.ศ.")]),
    // The spelling of both calendars' documentation in `metonic`.
    Names::of(&["thai-suriyayatra", "dai"], &["und"]).eras(&[("cs", "Chulasakarat", "CS")]),
    Names::of(&["javanese"], &["und"]).eras(&[("aj", "Anno Javanico", "AJ")]),
];
