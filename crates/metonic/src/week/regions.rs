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

/// The rule of a region's code.
pub(super) fn rule(region: &str) -> Option<WeekRule> {
    let is_code = match region.len() {
        2 => region.bytes().all(|byte| byte.is_ascii_alphabetic()),
        3 => region.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    if !is_code {
        return None;
    }
    let is_in = |regions: &str| regions.split(' ').any(|known| known.eq_ignore_ascii_case(region));
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
        assert_eq!((of("USA"), of("U"), of("")), (None, None, None));
    }
}
