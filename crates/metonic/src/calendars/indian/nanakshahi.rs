//! The Nanakshahi calendar of the Sikhs.

use crate::about::{About, Basis};
use crate::calendar::Calendar;
use crate::calendars::{anniversary::anniversary, calendar, one_era::one_era_methods};
use crate::day::Day;
use crate::fields::EraRule;
use crate::status::Status;

calendar! {
    /// The Nanakshahi calendar of the Sikhs, as adopted in 2003.
    ///
    /// # Rules
    /// Years begin on 14 March of the Gregorian year + 1468 and have 366 days if the Gregorian year in
    /// which they end is a leap year.
    ///
    /// # Months and days
    /// Twelve: five of 31 days, seven of 30; the last has 31 in a leap year.
    ///
    /// # Years and eras
    /// One era, `nanakshahi`, for every year. Year 1 is that of the birth of Guru Nanak, 1469.
    ///
    /// # Range and status
    /// Every day; defined since 14 March 535 (2003), when it was adopted; before it is proleptic,
    /// with the standing approximate. In 2010 the Shiromani Gurdwara Parbandhak Committee went back to
    /// months that begin with the sun's entry into a sign, under the same name. Those are not these:
    /// who keeps to the rule of 2003 calls it the original (*mool*) Nanakshahi calendar.
    ///
    /// # Sources
    /// Pal Singh Purewal's rule, as in `when_exe` (`Nanakshahi`), whose days agree.
    pub struct Nanakshahi;
}

const MONTHS: [&str; 12] = [
    "Chet", "Vaisakh", "Jeth", "Harh", "Sawan", "Bhadon", "Assu", "Katak", "Maghar", "Poh", "Magh", "Phagun",
];

impl Nanakshahi {
    pub(crate) const ABOUT: About<'static> = About::new("nanakshahi", Basis::Solar)
        .with_name("Nanakshahi")
        .with_aliases(&["mool-nanakshahi"])
        .with_doc(Self::DOC);

    const fn month_length(year: i32, month: u8) -> u8 {
        let (shortest, longest) = Self::month_bounds(month);
        if Self::is_leap(year) { longest } else { shortest }
    }

    const fn month_bounds(month: u8) -> (u8, u8) {
        match month {
            1..=5 => (31, 31),
            12 => (30, 31),
            _ => (30, 30),
        }
    }
}

anniversary!(Nanakshahi, 12, (3, 14), 1_468);

impl Calendar for Nanakshahi {
    one_era_methods!(EraRule::new("nanakshahi"), MONTHS);

    fn status(&self, day: Day) -> Status {
        // The first day of year 535.
        if i64::from(day.get()) < Self::first_day(535, 1) { Status::Approximate } else { Status::Defined }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendars::Gregorian;

    #[test]
    fn known_days() {
        // when_exe: 1 Chet 532 was 14 March 2000, 1 Phagun 532 was 12 February 2001.
        assert_eq!(Nanakshahi::to_day(532, 1, 1), Gregorian::to_day(2000, 3, 14));
        assert_eq!(Nanakshahi::to_day(532, 12, 1), Gregorian::to_day(2001, 2, 12));
        // The feast of Guru Nanak's Vaisakhi: 1 Vaisakh is 14 April.
        assert_eq!(Nanakshahi::to_day(540, 2, 1), Gregorian::to_day(2008, 4, 14));
    }
}
