//! Nepal, Tibet, Bhutan, Mongolia.

use super::Names;

pub(super) const NAMES: &[Names] = &[
    // `py-nepali` of Open Source Nepal, nepali/datetime/constants.py. CLDR's list of the Indian national
    // calendar in Nepali has मङसिर for मंसिर, and Sanskrit forms where a month stands alone. The era:
    // "विक्रम संवत् २०८३".
    Names::of(&["bikram-sambat"], &["ne"])
        .months(&["बैशाख", "जेठ", "असार", "साउन", "भदौ", "असोज", "कात्तिक", "मंसिर", "पुस", "माघ", "फागुन", "चैत"])
        .eras(&[("bs", "विक्रम संवत्", "विक्रम संवत्")]),
    Names::of(&["bikram-sambat"], &["und"]).eras(&[("bs", "Bikram Sambat", "BS")]),
    // The months are ordinal numbers, which CLDR has in these languages (see `borrowed`).
    Names::of(&["tibetan-phugpa", "tibetan-tsurphu"], &["und"]).eras(&[(
        "royal",
        "Royal Year",
        "Royal Year",
    )]),
];
