//! The examples of RFC 5545 (sections 3.3.10, 3.6.1, 3.6.5 and 3.8.5.3) that dates have, and those of
//! RFC 7529, section 4, in the order of the texts. Left out of section 3.8.5.3 are the five with `HOURLY`,
//! `MINUTELY` and `BYHOUR`.
//!
//! Where the RFC has a moment in `UNTIL`, that is the midnight of Greenwich and the day before in New York,
//! where its events are: here it is that day.

use metonic::recur::{Ending, Recurrence, Rule};
use metonic::{Day, Registry};

use crate::{day, days, recurrence};

/// The days of `1997: 9/2,11,20 10/5`: a year, then months with their days, ranges as `17-31`.
fn read(text: &str) -> Vec<String> {
    let mut days = Vec::new();
    let mut year = "";
    for word in text.split_whitespace() {
        if let Some(name) = word.strip_suffix(':') {
            year = name;
            continue;
        }
        let (month, list) = word.split_once('/').unwrap();
        let month: u8 = month.parse().unwrap();
        for item in list.split(',') {
            let (first, last) = item.split_once('-').unwrap_or((item, item));
            let range = first.parse::<u8>().unwrap()..=last.parse().unwrap();
            days.extend(range.map(|day| format!("{year}-{month:02}-{day:02}")));
        }
    }
    days
}

/// Whether a rule ends with exactly these days.
fn ends(start: &str, rule: &str, expected: &str) {
    assert_eq!(days(start, rule, 1_000), read(expected), "{rule}");
}

/// Whether a rule begins with these days and goes on.
fn begins(start: &str, rule: &str, expected: &str) {
    let expected = read(expected);
    assert_eq!(days(start, rule, expected.len()), expected, "{rule}");
    assert!(recurrence(start, rule).days().nth(expected.len()).is_some(), "{rule}");
}

#[test]
fn daily() {
    ends("19970902", "FREQ=DAILY;COUNT=10", "1997: 9/2-11");
    ends("19970902", "FREQ=DAILY;UNTIL=19971223", "1997: 9/2-30 10/1-31 11/1-30 12/1-23");
    begins(
        "19970902",
        "FREQ=DAILY;INTERVAL=2",
        "1997: 9/2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 10/2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 \
         11/1,3,5,7,9,11,13,15,17,19,21,23,25,27,29 12/1,3",
    );
    ends("19970902", "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997: 9/2,12,22 10/2,12");
    let januaries = "1998: 1/1-31 1999: 1/1-31 2000: 1/1-31";
    ends("19980101", "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA", januaries);
    ends("19980101", "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", januaries);
}

#[test]
fn weekly() {
    ends("19970902", "FREQ=WEEKLY;COUNT=10", "1997: 9/2,9,16,23,30 10/7,14,21,28 11/4");
    ends(
        "19970902",
        "FREQ=WEEKLY;UNTIL=19971223",
        "1997: 9/2,9,16,23,30 10/7,14,21,28 11/4,11,18,25 12/2,9,16,23",
    );
    begins(
        "19970902",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "1997: 9/2,16,30 10/14,28 11/11,25 12/9,23 1998: 1/6,20 2/3,17",
    );
    let five_weeks = "1997: 9/2,4,9,11,16,18,23,25,30 10/2";
    ends("19970902", "FREQ=WEEKLY;UNTIL=19971006;WKST=SU;BYDAY=TU,TH", five_weeks);
    ends("19970902", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", five_weeks);
    ends(
        "19970901",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223;WKST=SU;BYDAY=MO,WE,FR",
        "1997: 9/1,3,5,15,17,19,29 10/1,3,13,15,17,27,29,31 11/10,12,14,24,26,28 12/8,10,12,22",
    );
    ends("19970902", "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997: 9/2,4,16,18,30 10/2,14,16");
    // The first day of the week makes a difference.
    ends("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997: 8/5,10,19,24");
    ends("19970805", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997: 8/5,17,19,31");
}

#[test]
fn monthly() {
    ends(
        "19970905",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "1997: 9/5 10/3 11/7 12/5 1998: 1/2 2/6 3/6 4/3 5/1 6/5",
    );
    ends("19970905", "FREQ=MONTHLY;UNTIL=19971223;BYDAY=1FR", "1997: 9/5 10/3 11/7 12/5");
    ends(
        "19970907",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "1997: 9/7,28 11/2,30 1998: 1/4,25 3/1,29 5/3,31",
    );
    ends("19970922", "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997: 9/22 10/20 11/17 12/22 1998: 1/19 2/16");
    begins("19970928", "FREQ=MONTHLY;BYMONTHDAY=-3", "1997: 9/28 10/29 11/28 12/29 1998: 1/29 2/26");
    ends(
        "19970902",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "1997: 9/2,15 10/2,15 11/2,15 12/2,15 1998: 1/2,15",
    );
    ends(
        "19970930",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "1997: 9/30 10/1,31 11/1,30 12/1,31 1998: 1/1,31 2/1",
    );
    ends(
        "19970910",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "1997: 9/10-15 1999: 3/10-13",
    );
    begins(
        "19970902",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "1997: 9/2,9,16,23,30 11/4,11,18,25 1998: 1/6,13,20,27 3/3,10,17,24,31",
    );
    // The first day is left out with EXDATE there: here it does not match.
    begins("19970902", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998: 2/13 3/13 11/13 1999: 8/13 2000: 10/13");
    begins(
        "19970913",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "1997: 9/13 10/11 11/8 12/13 1998: 1/10 2/7 3/7 4/11 5/9 6/13",
    );
    ends("19970904", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997: 9/4 10/7 11/6");
    begins(
        "19970929",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "1997: 9/29 10/30 11/27 12/30 1998: 1/29 2/26 3/30",
    );
    // A date that there is not is left out.
    ends("20070115", "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007: 1/15,30 2/15 3/15,30");
}

#[test]
fn yearly() {
    ends(
        "19970610",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "1997: 6/10 7/10 1998: 6/10 7/10 1999: 6/10 7/10 2000: 6/10 7/10 2001: 6/10 7/10",
    );
    ends(
        "19970310",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "1997: 3/10 1999: 1/10 2/10 3/10 2001: 1/10 2/10 3/10 2003: 1/10 2/10 3/10",
    );
    ends(
        "19970101",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "1997: 1/1 4/10 7/19 2000: 1/1 4/9 7/18 2003: 1/1 4/10 7/19 2006: 1/1",
    );
    begins("19970519", "FREQ=YEARLY;BYDAY=20MO", "1997: 5/19 1998: 5/18 1999: 5/17");
    begins("19970512", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997: 5/12 1998: 5/11 1999: 5/17");
    begins(
        "19970313",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "1997: 3/13,20,27 1998: 3/5,12,19,26 1999: 3/4,11,18,25",
    );
    begins(
        "19970605",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "1997: 6/5,12,19,26 7/3,10,17,24,31 8/7,14,21,28 1998: 6/4,11,18,25 7/2,9,16,23,30 8/6,13,20,27 \
         1999: 6/3,10,17,24 7/1,8,15,22,29 8/5,12,19,26",
    );
    begins(
        "19961105",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "1996: 11/5 2000: 11/7 2004: 11/2",
    );
}

/// The examples within the text of section 3.3.10, whose words say which days these are: the start is
/// ours, but for the Sundays of January.
#[test]
fn what_the_parts_are_explained_with() {
    ends("19970902", "FREQ=DAILY;COUNT=10;INTERVAL=2", "1997: 9/2,4,6,8,10,12,14,16,18,20");
    // The last work day of the month.
    begins(
        "19970930",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "1997: 9/30 10/31 11/28 12/31 1998: 1/30 2/27",
    );
    begins("19970101", "FREQ=MONTHLY;BYMONTHDAY=-10", "1997: 1/22 2/19 3/22 4/21");
    // 31 December and 1 March.
    begins("19970101", "FREQ=YEARLY;BYYEARDAY=-1,-306", "1997: 3/1 12/31 1998: 3/1 12/31 1999: 3/1 12/31");
    // Week 53 is where 1 January is a Thursday, or a Wednesday in a leap year.
    begins("20000101", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2004: 12/27 2009: 12/28 2015: 12/28 2020: 12/28");
    begins("19970902", "FREQ=DAILY;INTERVAL=8", "1997: 9/2,10,18,26 10/4");
    begins("19970115", "FREQ=YEARLY;BYMONTH=1", "1997: 1/15 1998: 1/15 1999: 1/15");
    begins("19970115", "FREQ=YEARLY;BYMONTH=1,2", "1997: 1/15 2/15 1998: 1/15 2/15");
    ends("19970130", "FREQ=DAILY;BYMONTH=1;COUNT=4", "1997: 1/30,31 1998: 1/1,2");
    // The example of several parts, without its hours.
    begins(
        "19970105",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU",
        "1997: 1/5,12,19,26 1999: 1/3,10,17,24,31",
    );
}

/// The event of section 3.6.1 and the clocks of section 3.6.5, whose rules say the last day of each; the
/// days between are the first and the last Sundays by the calendar.
#[test]
fn an_anniversary_and_the_clocks_of_new_york() {
    begins("19971102", "FREQ=YEARLY", "1997: 11/2 1998: 11/2 1999: 11/2");
    ends(
        "19670430",
        "FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19730429T070000Z",
        "1967: 4/30 1968: 4/28 1969: 4/27 1970: 4/26 1971: 4/25 1972: 4/30 1973: 4/29",
    );
    let autumn = recurrence("19671029", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z");
    assert_eq!(autumn.days().count(), 40);
    assert_eq!(autumn.days().last(), Some(day("20061029")));
    ends(
        "19760425",
        "FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19860427T070000Z",
        "1976: 4/25 1977: 4/24 1978: 4/30 1979: 4/29 1980: 4/27 1981: 4/26 1982: 4/25 1983: 4/24 1984: 4/29 \
         1985: 4/28 1986: 4/27",
    );
    let spring = recurrence("19870405", "FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z");
    assert_eq!((spring.days().count(), spring.days().last()), (20, Some(day("20060402"))));
    begins("20070311", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "2007: 3/11 2008: 3/9 2009: 3/8 2010: 3/14");
    begins("20071104", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "2007: 11/4 2008: 11/2 2009: 11/1 2010: 11/7");
    begins("19671029", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "1967: 10/29 1968: 10/27 1969: 10/26");
    // The fictitious zones: 4 April 1998 is a Saturday, so that the last is the Sunday of a year before.
    let ended = recurrence("19870405", "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=19980404T070000Z");
    assert_eq!((ended.days().count(), ended.days().last()), (11, Some(day("19970406"))));
    // Its start, a Saturday, is none of the rule's days.
    begins("19990424", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=4", "1999: 4/25 2000: 4/30 2001: 4/29");
}

#[test]
fn examples_of_rfc_7529() {
    // Section 4.3: the Chinese new year, the thirteenth Ethiopic month, an anniversary in the leap month,
    // the Gregorian leap day.
    begins("20130210", "RSCALE=CHINESE;FREQ=YEARLY", "2013: 2/10 2014: 1/31 2015: 2/19 2016: 2/8 2017: 1/28");
    begins(
        "20130906",
        "RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13",
        "2013: 9/6 2014: 9/6 2015: 9/6 2016: 9/6 2017: 9/6",
    );
    begins(
        "20140208",
        "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD",
        "2014: 2/8 2015: 2/27 2016: 2/17 2017: 3/6 2018: 2/23",
    );
    begins("20120229", "FREQ=YEARLY", "2012: 2/29 2016: 2/29");
    begins(
        "20120229",
        "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD",
        "2012: 2/29 2013: 3/1 2014: 3/1 2015: 3/1 2016: 2/29 2017: 3/1",
    );
    // The same leap month and leap day with the other values of SKIP, as libical has them.
    let adar = "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8";
    begins("20140208", &format!("{adar};SKIP=OMIT"), "2014: 2/8 2016: 2/17 2019: 2/13 2022: 2/9");
    begins("20140208", &format!("{adar};SKIP=BACKWARD"), "2014: 2/8 2015: 1/28 2016: 2/17 2017: 2/4");
    let leap_day = "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP";
    begins("20120229", &format!("{leap_day}=OMIT"), "2012: 2/29 2016: 2/29 2020: 2/29 2024: 2/29");
    begins(
        "20120229",
        &format!("{leap_day}=BACKWARD"),
        "2012: 2/29 2013: 2/28 2014: 2/28 2015: 2/28 2016: 2/29",
    );
    // A leap month 2 in 2023 alone of these years; else the month after it.
    begins(
        "20220216",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=2L;BYMONTHDAY=1;SKIP=FORWARD",
        "2022: 4/1 2023: 3/22 2024: 4/9",
    );
    // Section 4.1: the last day of January, monthly.
    let monthly = "RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=4";
    ends("20140131", monthly, "2014: 1/31 3/31 5/31 7/31");
    ends("20140131", &format!("{monthly};SKIP=OMIT"), "2014: 1/31 3/31 5/31 7/31");
    ends("20140131", &format!("{monthly};SKIP=BACKWARD"), "2014: 1/31 2/28 3/31 4/30");
    ends("20140131", &format!("{monthly};SKIP=FORWARD"), "2014: 1/31 3/1 3/31 5/1");
}

/// RFC 7529, section 4.1: the situations in which there is something to skip.
#[test]
fn skipping() {
    let yearly = "RSCALE=GREGORIAN;FREQ=YEARLY";
    ends(
        "20150101",
        &format!("{yearly};BYYEARDAY=366;SKIP=BACKWARD;COUNT=3"),
        "2015: 12/31 2016: 12/31 2017: 12/31",
    );
    ends("20150101", &format!("{yearly};BYYEARDAY=366;SKIP=FORWARD;COUNT=3"), "2016: 1/1 12/31 2018: 1/1");
    // 2015 has 53 weeks, 2016 has 52.
    ends(
        "20150101",
        &format!("{yearly};BYWEEKNO=53;BYDAY=MO;SKIP=BACKWARD;COUNT=2"),
        "2015: 12/28 2016: 12/26",
    );
    ends("20150101", &format!("{yearly};BYWEEKNO=53;BYDAY=MO;SKIP=FORWARD;COUNT=2"), "2015: 12/28 2017: 1/2");
    // BYMONTH comes before the day's skip: 31 June is of June, whichever month its day is put into.
    for frequency in ["MONTHLY", "YEARLY"] {
        let june = format!("RSCALE=GREGORIAN;FREQ={frequency};BYMONTH=6;BYMONTHDAY=31;COUNT=2");
        ends("20140101", &format!("{june};SKIP=FORWARD"), "2014: 7/1 2015: 7/1");
        ends("20140101", &format!("{june};SKIP=BACKWARD"), "2014: 6/30 2015: 6/30");
    }
    ends(
        "20380131",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTH=6,8,12;SKIP=FORWARD;COUNT=4",
        "2038: 7/1 8/31 12/31 2039: 7/1",
    );
    // As day 366 is of December, and not of the January that it is put into.
    let last = format!("{yearly};BYYEARDAY=366;SKIP=FORWARD;COUNT=3;BYMONTH");
    ends("20150101", &format!("{last}=12"), "2016: 1/1 12/31 2018: 1/1");
    assert_eq!(recurrence("20150101", &format!("{last}=1")).days().next(), None);
    let numbered = format!("{yearly};BYYEARDAY=366;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=2");
    ends("20150101", &numbered, "2016: 12/31 2020: 12/31");
    // A fifth Friday that is not there is no invalid date: BYDAY comes after the skip.
    ends("20140101", "RSCALE=GREGORIAN;FREQ=MONTHLY;BYDAY=5FR;SKIP=FORWARD;COUNT=2", "2014: 1/31 5/30");
    // A day that two periods have is one.
    ends(
        "20140331",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD;COUNT=4",
        "2014: 3/31 4/1 5/1,31",
    );
    // The day is skipped before the weekday is looked at.
    ends(
        "20140101",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=FR;SKIP=BACKWARD;COUNT=3",
        "2014: 1/31 2/28 10/31",
    );
    // A month, then a day: Adar I has 30 days, Adar 29.
    let adar = "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=30;COUNT=2";
    ends("20140301", adar, "2014: 3/2 2016: 3/10");
    ends("20140301", &format!("{adar};SKIP=FORWARD"), "2014: 3/2 2015: 3/21");
    ends("20140301", &format!("{adar};SKIP=BACKWARD"), "2014: 3/2 2015: 2/19");
}

#[test]
fn rules_that_never_come_true_end() {
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6",
        "RSCALE=PERSIAN;FREQ=WEEKLY;BYMONTH=13",
    ] {
        let recurrence = recurrence("20240229", rule);
        let mut days = recurrence.days();
        assert_eq!((days.next(), days.ending()), (None, Some(Ending::Barren)), "{rule}");
    }
}

#[test]
fn rare_days_are_found() {
    // 2096 is a leap year and 2100 is none; 29 February falls on a Saturday in 2076 and then in 2116.
    begins("20760229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SA", "2076: 2/29 2116: 2/29");
    // The Chinese year has a leap month 12 again in 3358.
    let leap = recurrence("20260101", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12L;BYMONTHDAY=1");
    let found = leap.days().next().map(|day| day.in_calendar(*leap.calendar()).ymd().to_string());
    assert!(found.is_some(), "{found:?}");
}

#[test]
fn the_names_of_cldr_are_known() {
    for name in [
        "buddhist",
        "chinese",
        "coptic",
        "dangi",
        "ethioaa",
        "ethiopic",
        "ethiopic-amete-alem",
        "gregorian",
        "gregory",
        "hebrew",
        "indian",
        "islamic",
        "islamic-civil",
        "islamic-tbla",
        "islamic-umalqura",
        "islamicc",
        "iso8601",
        "japanese",
        "persian",
        "roc",
    ] {
        assert!(Registry::global().calendar(name).is_ok(), "{name}");
    }
}

#[test]
fn far_days_are_as_near_as_near_ones() {
    let friday = recurrence("19000101", "FREQ=DAILY;INTERVAL=3;BYDAY=FR");
    let far = friday.after(Day::new(i32::MAX - 100)).next().unwrap();
    assert_eq!(far.days_since(day("19000101")) % 3, 0);
    assert_eq!(friday.between(Day::MAX, Day::MIN).next(), None);
}

/// RFC 7529, section 4.1: a rule without RSCALE is a Gregorian one, so that one of another calendar says
/// which.
#[test]
fn a_rule_is_written_with_the_calendar_that_it_goes_by() {
    use metonic::Date;
    use metonic::calendars::{Gregorian, Iso8601, Persian};
    let rule: Rule = "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1".parse().unwrap();
    let nowruz = Recurrence::new(rule.clone(), Persian::date(1405, 1, 1).unwrap()).unwrap();
    let written: Rule = nowruz.rule().to_string().parse().unwrap();
    assert_eq!(written.to_string(), "RSCALE=PERSIAN;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1");
    let again = Recurrence::starting(written, nowruz.start()).unwrap();
    assert!(nowruz.days().take(40).eq(again.days().take(40)));
    let new_year = Recurrence::new(rule, Gregorian::date(2026, 1, 1).unwrap()).unwrap();
    assert_eq!(new_year.rule().parts().scale, None);
    // ISO 8601's months are the Gregorian ones.
    let iso: Rule = "RSCALE=ISO8601;FREQ=DAILY".parse().unwrap();
    assert!(Recurrence::new(iso.clone(), Gregorian::date(2026, 1, 1).unwrap()).is_ok());
    assert!(Recurrence::new(iso.clone(), Date::new(2026, 1, 1).unwrap().in_calendar(Iso8601)).is_ok());
    assert!(Recurrence::new(iso, Persian::date(1405, 1, 1).unwrap()).is_err());
}

#[test]
fn an_until_has_a_time_that_clocks_show() {
    let read = |text: &str| format!("FREQ=DAILY;UNTIL={text}").parse::<Rule>().is_ok();
    assert!(read("20260101T235960Z") && read("20260101T000000") && read("20260101"));
    for wrong in ["20260101T240000Z", "20260101T236000", "20260101T235961Z", "20260101T2359"] {
        assert!(!read(wrong), "{wrong}");
    }
}
