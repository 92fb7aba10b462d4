//! The weeks of the world's regions.
//!
//! SOURCE: CLDR 48, `supplementalData.xml`, `weekData`, without the alternatives.

use super::WeekRule;
use crate::weekday::Weekday;

/// Where weeks begin on Friday; the world's is Monday.
const FRIDAY: &str = "\
    MV";

/// Where weeks begin on Saturday; the world's is Monday.
const SATURDAY: &str = "\
    AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

/// Where weeks begin on Sunday; the world's is Monday.
const SUNDAY: &str = "\
    AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX \
    MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";

/// Where the first week of a year has four of its days or more; the world's has one.
const FOUR_DAYS: &str = "\
    AD AN AT AX BE BG CH CZ DE DK EE ES FI FJ FO FR GB GF GG GI GP GR HU IE IM IS IT JE LI LT LU MC \
    MQ NL NO PL PT RE RU SE SJ SK SM VA";

/// The regions there are: CLDR 48, `validity/region.xml`, those of two letters that are in use. With `AN`,
/// of which the week data still speaks.
const REGIONS: &str = "\
    AN AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ \
    DK DM DO DZ EA EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ \
    GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI \
    KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP \
    MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX \
    SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN \
    VU WF WS XK YE YT ZA ZM ZW";
/// The world, in the numbers of UN M.49; other numbers of regions are not read.
const WORLD: &str = "001";

/// The rule of a region's code.
pub(super) fn rule(region: &str) -> Option<WeekRule> {
    // Two letters each, and a space.
    let is_in = |regions: &str| {
        let mut known = regions.as_bytes().chunks(3).filter_map(|code| code.get(..2));
        known.any(|code| code.eq_ignore_ascii_case(region.as_bytes()))
    };
    if region != WORLD && !is_in(REGIONS) {
        return None;
    }
    let first = if is_in(SUNDAY) {
        Weekday::Sunday
    } else if is_in(SATURDAY) {
        Weekday::Saturday
    } else if is_in(FRIDAY) {
        Weekday::Friday
    } else {
        Weekday::Monday
    };
    Some(WeekRule { first, minimal_days: if is_in(FOUR_DAYS) { 4 } else { 1 } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_have_their_weeks() {
        let of = |region: &str| rule(region).map(|rule| (rule.first, rule.minimal_days));
        assert_eq!(of("DE"), Some((Weekday::Monday, 4)));
        assert_eq!(of("us"), Some((Weekday::Sunday, 1)));
        assert_eq!(of("EG"), Some((Weekday::Saturday, 1)));
        assert_eq!(of("MV"), Some((Weekday::Friday, 1)));
        assert_eq!(of("001"), Some((Weekday::Monday, 1)));
        assert_eq!(of("PT"), Some((Weekday::Sunday, 4)));
        assert_eq!((of("USA"), of("U"), of(""), of("840")), (None, None, None, None));
        // The United Kingdom is GB; nobody is XX.
        assert_eq!((of("GB"), of("UK"), of("XX")), (Some((Weekday::Monday, 4)), None, None));
    }
}
