//! The countries' own calendars: Julian, then Gregorian.
//!
//! The first Gregorian days are the law's where a line names one, else those of the lists that it
//! names. Where a country changed by parts, the calendar is that of the part that its name says.

use super::cutover::{Cutover, YearStart};
use crate::about::{About, Basis};
use crate::calendar::{Calendar, forward};
use crate::calendars::{Gregorian, Julian, calendar};
use crate::day::Day;

/// The calendars: id, name, aliases, first Gregorian date, and what else a [`Cutover`] can be told.
macro_rules! cutovers {
    ($({
        $(#[doc = $summary:literal])*
        $Calendar:ident = $id:literal, $name:literal, $aliases:expr, ($year:literal, $month:literal, $day:literal)
            $(, $with:ident($($argument:expr),*))?;
        years: $(#[doc = $years:literal])*
        $(status: $(#[doc = $status:literal])*)?
        sources: $(#[doc = $source:literal])*
    })*) => {$(
        calendar! {
            $(#[doc = $summary])*
            ///
            /// # Rules
            /// The Julian calendar before the change, the Gregorian from it on. The days between are
            /// no dates.
            ///
            /// # Months and days
            /// Those of the two calendars; the month in which the change fell lacks the days that
            /// were left out, and its other days keep their numbers.
            ///
            /// # Years and eras
            $(#[doc = $years])*
            ///
            /// # Range and status
            /// Every day; defined. Before the Julian calendar came to the country it is proleptic, as
            /// it is before 8 CE.
            $($(#[doc = $status])*)?
            ///
            /// # Sources
            $(#[doc = $source])*
            pub struct $Calendar;
        }

        impl $Calendar {
            pub(crate) const ABOUT: About<'static> = About::new($id, Basis::Solar)
                .with_name($name)
                .with_aliases(&$aliases)
                .without_year_zero()
                .with_doc(Self::DOC);

            /// The calendar as a value.
            pub const RULE: Cutover = cutover($year, $month, $day)$(.$with($($argument),*))?.named($id, $name);
        }

        impl Calendar for $Calendar {
            fn about(&self) -> About<'_> {
                Self::ABOUT
            }

            forward!(self => (&Self::RULE), but lengths);
            crate::tables::lengths::tabled_lengths!(bounds);
        }
    )*};
}

/// A first Gregorian date of the table below. One that were out of range would be another calendar,
/// which the tests of every line would see.
const fn cutover(year: i32, month: u8, day: u8) -> Cutover {
    let first = Day::new(Gregorian::first_day(year, month) as i32 + day as i32 - 1);
    match Cutover::new(first) {
        Ok(cutover) => cutover,
        Err(_) => Cutover::ROMAN,
    }
}

/// A Julian day of the table below.
const fn julian(year: i32, month: u8, day: u8) -> Day {
    Day::new(Julian::first_day(year, month) as i32 + day as i32 - 1)
}

impl Cutover {
    /// That of the bull: 4 October 1582 was followed by 15 October.
    pub(super) const ROMAN: Self = match Self::new(Self::FIRST) {
        Ok(cutover) => cutover,
        Err(_) => panic!("the first day is in range"),
    };

    const fn written_so(self, start: YearStart, since: Day, january_from: i32) -> Self {
        match self.with_years(start, january_from) {
            Ok(cutover) => cutover.written_since(since),
            Err(_) => self,
        }
    }

    const fn in_russian_years(self) -> Self {
        self.written_so(YearStart::September1, julian(1_492, 9, 1), 1_700)
            .with_byzantine_era(julian(988, 1, 1), julian(1_699, 12, 31))
    }
}

cutovers! {
    {
        /// The calendar of the Italian states: 4 October 1582 was followed by 15 October.
        CutoverItaly = "cutover-it", "Cutover Italy", ["cutover-1582-10-15", "cutover-va"], (1582, 10, 15);
        years:
        /// Years from 1 January; eras `ce` and `bce`. Many cities began theirs on another day:
        /// `cutover-it-florence`, `cutover-it-venice`.
        sources:
        /// The bull *Inter gravissimas*, 24 February 1582. The table of the program
        /// `ncal` (FreeBSD).
    }
    {
        /// The calendar of Florence, with years that begin on 25 March until 1749: 4 October 1582 was
        /// followed by 15 October.
        CutoverItalyFlorence = "cutover-it-florence", "Cutover Florence", [], (1582, 10, 15), written_so(YearStart::March25, Day::MIN, 1750);
        years:
        /// A year begins on 25 March of the civil year of the same number; its last days, 1 to 24 March,
        /// are the leap month `M03L`. Years begin on 1 January since 1750. Eras `ce` and `bce`.
        sources:
        /// The bull *Inter gravissimas*. The years: `Time4J`, `ChronoHistory` (`IT-FLORENCE`); 1750 is that
        /// of the decree of 1749 for Tuscany, as the article *Pisan calendar* of Wikipedia has it from the
        /// plaque in the Loggia dei Lanzi.
    }
    {
        /// The calendar of Pisa, with years that begin on 25 March, a year ahead of those of Florence
        /// (*calculus Pisanus*), until 1749: 4 October 1582 was followed by 15 October.
        CutoverItalyPisa = "cutover-it-pisa", "Cutover Pisa", [], (1582, 10, 15), written_so(YearStart::March25Pisan, Day::MIN, 1750);
        years:
        /// A year begins on 25 March of the civil year before; its last days, 1 to 24 March, are the leap
        /// month `M03L`. Years begin on 1 January since 1750: the plain year 1750 has what was counted to
        /// it from 25 March 1749 in leap months, `M03L` to `M12L`. Eras `ce` and `bce`.
        sources:
        /// The bull *Inter gravissimas*, taken to have held for Pisa as for Florence. The years, and the
        /// decree of 1749: the article *Pisan calendar* of Wikipedia, after A. Cappelli. It is said too
        /// that most of Pisa wrote the years of Florence since 1406: *unverified*.
    }
    {
        /// The calendar of Venice, with years that begin on 1 March (*more veneto*) until 1797: 4 October
        /// 1582 was followed by 15 October.
        CutoverItalyVenice = "cutover-it-venice", "Cutover Venice", [], (1582, 10, 15), written_so(YearStart::March1, Day::MIN, 1798);
        years:
        /// A year begins on 1 March of the civil year of the same number, with `M03`. Years begin on 1
        /// January since 1798. Eras `ce` and `bce`.
        sources:
        /// The bull *Inter gravissimas*. The years: `Time4J`, `ChronoHistory` (`IT-VENICE`); the article
        /// *Pisan calendar* of Wikipedia has the day and the end, the fall of the republic.
    }
    {
        /// The calendar of Spain: 4 October 1582 was followed by 15 October.
        CutoverSpain = "cutover-es", "Cutover Spain", [], (1582, 10, 15), with_hispanic_era(julian(1383, 12, 24));
        years:
        /// Years from 1 January. Eras: `hispanic` (year 1 is 38 BCE) until 24 December 1383: Castile
        /// gave it up at the Cortes of Segovia of that year, Aragon and Catalonia earlier. Then `ce`;
        /// `bce` before it. From 1384 to 1555 years were begun on 25 December, which this calendar does
        /// not follow.
        sources:
        /// The bull *Inter gravissimas*. The table of the program `ncal` (FreeBSD). The end of the
        /// Hispanic era: the chronicle of López de Ayala on the Cortes of 1383, as quoted by historians;
        /// `Time4J`, `ChronoHistory` (`ES`), has it a year earlier, before the Cortes met.
    }
    {
        /// The calendar of Portugal: 4 October 1582 was followed by 15 October.
        CutoverPortugal = "cutover-pt", "Cutover Portugal", [], (1582, 10, 15), with_hispanic_era(julian(1422, 8, 21));
        years:
        /// Years from 1 January. Eras: `hispanic` (year 1 is 38 BCE) until 21 August 1422, the day before
        /// the law that ended it; then `ce`; `bce` before it. From then to 1555 years were begun on 25
        /// December, which this calendar does not follow.
        sources:
        /// The bull *Inter gravissimas*. The table of the program `ncal` (FreeBSD). The end of the
        /// Hispanic era: the law of 22 August 1422 (some have 15 August), as quoted by historians;
        /// `Time4J`, `ChronoHistory` (`PT`), has it eight months earlier.
    }
    {
        /// The calendar of Poland: 4 October 1582 was followed by 15 October.
        CutoverPoland = "cutover-pl", "Cutover Poland", [], (1582, 10, 15);
        years:
        /// Years from 1 January; eras `ce` and `bce`. What was Russian was Julian again until 1915.
        sources:
        /// The table of the program `ncal` (FreeBSD).
    }
    {
        /// The calendar of France: 9 December 1582 was followed by 20 December.
        CutoverFrance = "cutover-fr", "Cutover France", [], (1582, 12, 20);
        years:
        /// Years from 1 January; eras `ce` and `bce`. Until 1566 years were begun at Easter by the crown,
        /// on other days in many provinces, which this calendar does not follow: the edict of Roussillon
        /// (1564) has 1 January, kept from 1567 on. Alsace and Lorraine changed on other days.
        sources:
        /// The table of the program `ncal` (FreeBSD). `Time4J`, `ChronoHistory` (`FR`).
    }
    {
        /// The calendar of Holland and Zeeland: 21 December 1582 was followed by 1 January 1583.
        CutoverHolland = "cutover-nl", "Cutover Holland", ["cutover-nl-holland", "cutover-nl-zeeland"], (1583, 1, 1);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// `Time4J`, `ChronoHistory` (`NL`). Others have 14 December followed by 25 December, the days of
        /// the edict of the Duke of Anjou for Brabant, Flanders and Zeeland. Utrecht, Gelderland, Frisia,
        /// Groningen, Overijssel and Drenthe changed in 1700 and 1701.
    }
    {
        /// The calendar of Bavaria, as of several Catholic lands of Germany: 5 October 1583 was followed
        /// by 16 October.
        CutoverGermanyCatholic = "cutover-de-catholic", "Cutover Catholic Germany", ["cutover-de-bavaria"], (1583, 10, 16);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// `Time4J`, `ChronoHistory` (`DE-BAYERN`). Catholic lands changed on days from February 1583 to
        /// 1585; this is Bavaria's.
    }
    {
        /// The calendar of the duchy of Prussia: 22 August 1610 was followed by 2 September.
        CutoverPrussia = "cutover-de-prussia", "Cutover Prussia", [], (1610, 9, 2);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// `Time4J`, `ChronoHistory` (`DE-PREUSSEN`). Others have the same days of 1612.
    }
    {
        /// The calendar of the Protestant lands of Germany: 18 February 1700 was followed by 1 March.
        CutoverGermanyProtestant = "cutover-de-protestant", "Cutover Protestant Germany", [], (1700, 3, 1);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The table of the program `ncal` (FreeBSD). `Time4J`, `ChronoHistory` (`DE-PROTESTANT`).
    }
    {
        /// The calendar of Austria and Bohemia: 6 January 1584 was followed by 17 January.
        CutoverAustria = "cutover-at", "Cutover Austria", [], (1584, 1, 17);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// `Time4J`, `ChronoHistory` (`AT`). Tyrol, Salzburg and Brixen changed on 16 October 1583, which
        /// the program `ncal` has for all of Austria; Carinthia and Styria on 25 December.
    }
    {
        /// The calendar of Bohemia and Moravia: 6 January 1584 was followed by 17 January.
        CutoverCzechia = "cutover-cz", "Cutover Bohemia", [], (1584, 1, 17);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The table of the program `ncal` (FreeBSD): Bohemia. The program `ncal` has the same.
    }
    {
        /// The calendar of the Catholic cantons of Switzerland: 11 January 1584 was followed by 22
        /// January.
        CutoverSwitzerlandCatholic = "cutover-ch-catholic", "Cutover Catholic Switzerland", [], (1584, 1, 22);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The table of the program `ncal` (FreeBSD). `Time4J`, `ChronoHistory` (`CH`).
    }
    {
        /// The calendar of Zurich and other Protestant cantons of Switzerland: 31 December 1700 was
        /// followed by 12 January 1701.
        CutoverSwitzerlandProtestant = "cutover-ch-protestant", "Cutover Protestant Switzerland", ["cutover-ch-zurich"], (1701, 1, 12);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// *Unverified*: no edict or second independent table was seen. Appenzell, Glarus, the Grisons
        /// and Valais changed on other days.
    }
    {
        /// The calendar of Hungary: 21 October 1587 was followed by 1 November.
        CutoverHungary = "cutover-hu", "Cutover Hungary", [], (1587, 11, 1);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The table of the program `ncal` (FreeBSD). `Time4J`, `ChronoHistory` (`HU`).
    }
    {
        /// The calendar of Denmark: 18 February 1700 was followed by 1 March.
        CutoverDenmark = "cutover-dk", "Cutover Denmark", [], (1700, 3, 1);
        years:
        /// Years from 1 January; eras `ce` and `bce`. Until the 17th century years were begun on 25
        /// March, which this calendar does not follow.
        sources:
        /// The table of the program `ncal` (FreeBSD). `Time4J`, `ChronoHistory` (`DK`).
    }
    {
        /// The calendar of Norway: 18 February 1700 was followed by 1 March.
        CutoverNorway = "cutover-no", "Cutover Norway", [], (1700, 3, 1);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The table of the program `ncal` (FreeBSD). `Time4J`, `ChronoHistory` (`NO`).
    }
    {
        /// The calendar of Iceland: 16 November 1700 was followed by 28 November.
        CutoverIceland = "cutover-is", "Cutover Iceland", [], (1700, 11, 28);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The program `ncal` (FreeBSD), whose table has 16 November 1700 as the last Julian day.
    }
    {
        /// The calendar of Great Britain and its colonies: 2 September 1752 was followed by 14 September.
        CutoverGreatBritain = "cutover-gb", "Cutover Great Britain", ["cutover-uk", "cutover-us", "cutover-ca", "cutover-au", "cutover-ie", "British Cutover"], (1752, 9, 14);
        years:
        /// Years from 1 January throughout, as historians write them; eras `ce` and `bce`. What the
        /// English wrote before 1752 is `cutover-gb-old-style`, what the Scots wrote before 1600
        /// `cutover-gb-scotland`.
        sources:
        /// Calendar (New Style) Act 1750, 24 Geo. 2 c. 23. It is ThreeTen-Extra's `BritishCutover`.
    }
    {
        /// The calendar of England, Wales, Ireland and the colonies as it was written: years begin on 25
        /// March until 1751; 2 September 1752 was followed by 14 September.
        CutoverEngland = "cutover-gb-old-style", "Cutover England Old Style", ["cutover-us-old-style", "cutover-gb-england"], (1752, 9, 14), written_so(YearStart::March25, julian(1_155, 3, 25), 1752);
        years:
        /// A year begins on 25 March of the civil year of the same number; its last days, 1 to 24 March,
        /// are the leap month `M03L`. 1751 ended on 31 December; years begin on 1 January since 1752. Eras
        /// `ce` and `bce`. Before 1155 the English began years on 25 December or 1 January, which this
        /// calendar does not follow.
        status:
        /// Days before 25 March 1155, when the years were others, have the standing approximate.
        sources:
        /// Calendar (New Style) Act 1750, 24 Geo. 2 c. 23, section 1. Before 1155: `Time4J`,
        /// `ChronoHistory` (`GB`), after the *Catholic Encyclopedia*.
    }
    {
        /// The calendar of Scotland as it was written: years begin on 25 March until 1599; 2 September
        /// 1752 was followed by 14 September.
        CutoverScotland = "cutover-gb-scotland", "Cutover Scotland", [], (1752, 9, 14), written_so(YearStart::March25, julian(1_155, 3, 25), 1600);
        years:
        /// A year begins on 25 March of the civil year of the same number; its last days, 1 to 24 March,
        /// are the leap month `M03L`. 1599 ended on 31 December; years begin on 1 January since 1600. Eras
        /// `ce` and `bce`.
        status:
        /// Days before 25 March 1155 have the standing approximate, as in `cutover-gb-old-style`.
        sources:
        /// Calendar (New Style) Act 1750. The Privy Council of Scotland's act of 17 December 1599, as in
        /// `Time4J`, `ChronoHistory` (`GB-SCT`).
    }
    {
        /// The calendar of Albania: 14 November 1912 was followed by 28 November, the day of its
        /// independence.
        CutoverAlbania = "cutover-al", "Cutover Albania", [], (1912, 11, 28);
        years:
        /// Years from 1 January; eras `ce` and `bce`. The Ottoman state, of which Albania was a part, had
        /// the years of `rumi`; Catholics were Gregorian since 1583.
        sources:
        /// *Unverified*: no law was seen. The list of adoption dates of Wikipedia has these days; others
        /// have December 1912 without a day.
    }
    {
        /// The calendar of Bulgaria: 31 March 1916 was followed by 14 April.
        CutoverBulgaria = "cutover-bg", "Cutover Bulgaria", [], (1916, 4, 14);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// The program `ncal` (FreeBSD), whose table has 31 March 1916 as the last Julian day.
    }
    {
        /// The calendar of Russia: 31 January 1918 was followed by 14 February.
        CutoverRussia = "cutover-ru", "Cutover Russia", ["cutover-su"], (1918, 2, 14);
        years:
        /// Years from 1 January throughout, as historians write them; eras `ce` and `bce`. What was
        /// written before 1700 is `cutover-ru-old-style`.
        sources:
        /// Decree of the Council of People's Commissars, 24 January (Julian) 1918. The table of the
        /// program `ncal` (FreeBSD).
    }
    {
        /// The calendar of Russia as it was written: years of the world from 1 September until 7208
        /// (1699); 31 January 1918 was followed by 14 February.
        CutoverRussiaOldStyle = "cutover-ru-old-style", "Cutover Russia Old Style", [], (1918, 2, 14), in_russian_years();
        years:
        /// A year begins on 1 September of the civil year before, with `M09`. Eras: `am`, the Byzantine
        /// era of the world, whose year is the plain year + 5508, from 988 until 31 December 1699; else
        /// `ce` and `bce`. 31 December 7208 was followed by 1 January 1700, so that the plain year 1700 has
        /// sixteen months: September to December 7208 are its leap months `M09L` to `M12L`. Before 1492
        /// years were begun on 1 March too, which this calendar does not follow.
        status:
        /// Days before 1 September 1492, when the years were others, have the standing approximate.
        sources:
        /// Decrees of Peter I of 19 and 20 December 7208 (1699), and that of 1918. `Time4J`, `ChronoHistory`
        /// (`RU`).
    }
    {
        /// The calendar of Romania: 31 March 1919 was followed by 14 April.
        CutoverRomania = "cutover-ro", "Cutover Romania", [], (1919, 4, 14);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// Decree-law of 6 March 1919. Some lists have 18 January followed by 1 February, Serbia's days in
        /// the same lists.
    }
    {
        /// The calendar of Serbia, then of the Kingdom of Serbs, Croats and Slovenes: 14 January 1919 was
        /// followed by 28 January.
        CutoverSerbia = "cutover-rs", "Cutover Serbia", ["cutover-yu"], (1919, 1, 28);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// *Unverified*: the law was not seen, and lists disagree. Others have 1 February, and the program
        /// `ncal` 18 March 1919.
    }
    {
        /// The calendar of Greece: 15 February 1923 was followed by 1 March.
        CutoverGreece = "cutover-gr", "Cutover Greece", [], (1923, 3, 1);
        years:
        /// Years from 1 January; eras `ce` and `bce`.
        sources:
        /// Royal decree of 18 January 1923, as lists of adoption dates have it. The program
        /// `ncal` has 23 March 1924.
    }
}

#[cfg(test)]
mod tests {
    use core::hint::black_box;

    use super::*;
    use crate::status::Status;

    /// In Great Britain 2 September 1752 was followed by 14 September, in Russia 31 January 1918 by
    /// 14 February.
    #[test]
    fn the_last_julian_day_is_before_the_first_gregorian() {
        for ((year, month, day), (last_month, last_day)) in
            [((1582, 10, 15), (10, 4)), ((1752, 9, 14), (9, 2)), ((1918, 2, 14), (1, 31))]
        {
            let rule = cutover(black_box(year), month, day);
            assert_eq!(rule.first_gregorian(), Gregorian::to_day(year, month, day).unwrap());
            let last = julian(black_box(year), last_month, last_day);
            assert_eq!(last.add_days(1), Ok(rule.first_gregorian()));
            assert_eq!(rule.civil(last), (year, last_month, last_day));
        }
        // What is out of range is the first that there was.
        assert_eq!(cutover(black_box(1582), 10, 14), Cutover::ROMAN);
    }

    /// Peter's ukase: 31 December 7208 was followed by 1 January 1700.
    #[test]
    fn russian_years_are_of_the_world_until_1700() {
        let russia = black_box(cutover(1918, 2, 14)).in_russian_years();
        let last = julian(1_699, 12, 31);
        let code = |day| {
            let fields = russia.fields(day);
            (russia.era(fields.era.unwrap()).unwrap().code, fields.era_year)
        };
        assert_eq!(code(last), ("am", 7208));
        assert_eq!(code(last.add_days(1).unwrap()), ("ce", 1700));
        assert_eq!(russia.status(julian(1_492, 8, 31)), Status::Approximate);
        assert_eq!(russia.status(julian(1_492, 9, 1)), Status::Defined);
        // Years from a year that there cannot be are left as they were.
        let plain = cutover(1918, 2, 14);
        assert_eq!(plain.written_so(YearStart::September1, Day::MIN, black_box(0)), plain);
    }
}
