//! Hindu festivals.

use super::feast::{Feast, Tradition};
use super::rule::Rule;
use crate::calendars::TithiMoment;

pub(super) const TRADITION: Tradition = Tradition {
    id: "hindu",
    name: "Hindu",
    doc: "\
A feast is on the day that has its tithi at a moment of the day: sunrise, noon, when three fifths of the \
daylight are over, sunset or midnight. Months end at new moon: a feast of the dark half is in the north in the \
month after. It is not in a leap month. Sun and moon are those of the Sūrya Siddhānta, the place is Ujjain. \
Every date is uncertain, that is, may be a day off: the almanacs that temples and states go by follow modern \
astronomy, other places, and further rules (for two such days, for days at war with a star or a half tithi). \
Diwali is that of amāvasyā at sunset; Tamil Nadu and Karnataka keep it with the fourteenth tithi before \
sunrise, a day earlier or the same. Janmashtami is the Vaishnava one, at sunrise; others keep the night \
before.

Beside the dates of `holidays` 0.109 for India, 2001 to 2035, 282 of 315 are equal and 33 a day off: none of \
Diwali, two or three each of Ganesh Chaturthi, Maha Shivaratri, Holi and Ugadi, four of Dussehra, five of \
Janmashtami, six of Raksha Bandhan, seven of Rama Navami.

Sources: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., section 20.4, for Rama Navami at noon, \
Maha Shivaratri at midnight, and the days of the others; the moments of the others are what pages about them \
say (drikpanchang.com for Diwali) and are *unverified* from an authority. Reingold and Dershowitz have Diwali \
on the next day, the first of Karttika.",
    feasts: FEASTS,
};

/// A tithi of a month that ends at new moon: Chaitra is 1.
const fn tithi(month: u8, tithi: u8, at: TithiMoment) -> Rule {
    Rule::Tithi { month, tithi, at }
}

const HOLIKA: Rule = tithi(12, 15, TithiMoment::Sunset);

const FEASTS: &[Feast] = &[
    Feast::new("maha-shivaratri", "Maha Shivaratri", tithi(11, 29, TithiMoment::Midnight))
        .called("महा शिवरात्रि"),
    Feast::new("holi", "Holi", Rule::After(&HOLIKA, 1)).called("होली"),
    Feast::new("ugadi", "Ugadi, Gudi Padwa", tithi(1, 1, TithiMoment::Sunrise)).called("युगादि"),
    Feast::new("rama-navami", "Rama Navami", tithi(1, 9, TithiMoment::Noon)).called("राम नवमी"),
    Feast::new("raksha-bandhan", "Raksha Bandhan", tithi(5, 15, TithiMoment::Sunrise)).called("रक्षा बन्धन"),
    Feast::new("janmashtami", "Janmashtami", tithi(5, 23, TithiMoment::Sunrise)).called("जन्माष्टमी"),
    Feast::new("ganesh-chaturthi", "Ganesh Chaturthi", tithi(6, 4, TithiMoment::Noon)).called("गणेश चतुर्थी"),
    Feast::new("dussehra", "Dussehra", tithi(7, 10, TithiMoment::Afternoon)).called("दशहरा"),
    Feast::new("diwali", "Diwali", tithi(7, 30, TithiMoment::Sunset)).called("दीपावली"),
];
