//! The Islamic calendar by the rule that Saudi Arabia has had since 1423 AH.

use super::sighted::sighted_islamic;
use crate::about::{About, Basis};
use crate::calendars::calendar;
use crate::tables::ISLAMIC_SAUDI;

calendar! {
    /// The Islamic calendar by the Saudi rule of 1423 AH, computed for all years: what the printed
    /// Umm al-Qura calendar follows now.
    ///
    /// # Rules
    /// A month begins on the day after the first evening on which, at Mecca (21°25′24″ N, 39°49′24″
    /// E, 298 m), the conjunction is before sunset and the moon sets after the sun.
    ///
    /// # Months and days
    /// Twelve, of 29 or 30 days.
    ///
    /// # Years and eras
    /// Eras: `ah` (anno Hegirae) from year 1, `bh` before it, counted backwards. The historical
    /// count has no year 0.
    ///
    /// # Range and status
    /// Computed from −1650 to 3500 AH (981 BCE to 4018 CE), uncertain where the rule hangs on the error of the
    /// time of day (ΔT) and the theories; approximate outside, by the tabular calendar moved to meet
    /// the table. What was printed is `umalqura-published`: from 1423 to 1500 it differs in 1427-06 alone,
    /// where the moon set within minutes of the sun.
    ///
    /// # Sources
    /// R. H. van Gent, *The Umm al-Qura calendar of Saudi Arabia*; Reingold and Dershowitz,
    /// *Calendrical Calculations*, 4th ed., section 18.4.
    pub struct IslamicSaudi;
}

impl IslamicSaudi {
    pub(crate) const ABOUT: About<'static> = About::new("islamic-saudi", Basis::Lunar)
        .with_name("Islamic Saudi")
        .without_year_zero()
        .with_doc(Self::DOC);
}

sighted_islamic!(IslamicSaudi, ISLAMIC_SAUDI, ISLAMIC_SAUDI.year_bounds((354, 355)));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::{Gregorian, UmalquraPublished};

    #[test]
    fn known_days() {
        // Reingold and Dershowitz, appendix C.
        for (rata_die, date) in [(-214_193, (-1245, 12, 11)), (764_652, (1518, 3, 6))] {
            let day = crate::Day::from_rata_die(rata_die).unwrap();
            assert_eq!(IslamicSaudi::from_day(day), date);
        }
        // 1 Ramadan 1445.
        assert_eq!(IslamicSaudi::to_day(1445, 9, 1), Gregorian::to_day(2024, 3, 11));
    }

    #[test]
    fn it_is_the_printed_calendar_but_for_one_month() {
        let months = (1423..=1500).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let differ: std::vec::Vec<(i32, u8)> = months
            .filter(|&(year, month)| {
                IslamicSaudi::to_day(year, month, 1) != UmalquraPublished::to_day(year, month, 1)
            })
            .collect();
        assert_eq!(differ, [(1427, 6)]);
    }
}
