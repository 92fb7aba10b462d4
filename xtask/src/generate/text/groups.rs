//! What a locale says of a calendar, as groups of lists: names and patterns.

use super::cldr::{Cldr, Value};

/// CLDR's calendars, as its files call them, in the order of the tables.
pub(super) const CALENDARS: [&str; 19] = [
    "gregorian",
    "iso8601",
    "generic",
    "buddhist",
    "chinese",
    "coptic",
    "dangi",
    "ethiopic",
    "ethiopic-amete-alem",
    "hebrew",
    "indian",
    "islamic",
    "islamic-civil",
    "islamic-rgsa",
    "islamic-tbla",
    "islamic-umalqura",
    "japanese",
    "persian",
    "roc",
];

/// How many of them the tables of the Gregorian calendar alone have.
pub(super) const GREGORIAN: usize = 3;

const WIDTHS: [&str; 3] = ["wide", "abbreviated", "narrow"];
const CONTEXTS: [&str; 2] = ["format", "stand-alone"];
const LENGTHS: [&str; 4] = ["full", "long", "medium", "short"];
const DAYS: [&str; 7] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
/// The periods of the day, in the order of the tables.
pub(super) const PERIODS: [&str; 12] = [
    "am",
    "pm",
    "midnight",
    "noon",
    "morning1",
    "morning2",
    "afternoon1",
    "afternoon2",
    "evening1",
    "evening2",
    "night1",
    "night2",
];
/// The widths of eras' names.
pub(super) const ERA_WIDTHS: [&str; 3] = ["eraNames", "eraAbbr", "eraNarrow"];
/// CLDR's number of the first of Japan's eras that ECMA-402 counts by.
pub(super) const MEIJI: u32 = 232;
const APPENDED: [&str; 11] =
    ["Era", "Year", "Quarter", "Month", "Week", "Day", "Day-Of-Week", "Hour", "Minute", "Second", "Timezone"];

/// The fields of [`APPENDED`], as they are called among the names of fields.
const FIELDS: [&str; 11] =
    ["era", "year", "quarter", "month", "week", "day", "weekday", "hour", "minute", "second", "zone"];

/// A group: lists of texts.
pub(super) type Group = Vec<Vec<String>>;

/// One locale's view of one calendar.
pub(super) struct View<'a> {
    pub(super) cldr: &'a Cldr,
    pub(super) locale: &'a str,
    pub(super) calendar: &'a str,
}

impl View<'_> {
    fn value(&self, path: &str) -> Option<&Value> {
        self.cldr.value(self.locale, &format!("dates/calendars/calendar[type={}]/{path}", self.calendar))
    }

    fn text(&self, path: &str) -> String {
        self.value(path).map(|value| value.text.clone()).unwrap_or_default()
    }

    fn children(&self, path: &str) -> Vec<String> {
        self.cldr.children(self.locale, &format!("dates/calendars/calendar[type={}]/{path}", self.calendar))
    }

    /// Lists of one kind of name, by context and width.
    fn names(&self, group: &str, item: &str, widths: &[&str], keys: &[String]) -> Group {
        let mut lists = Group::new();
        for context in CONTEXTS {
            for width in widths {
                let place =
                    format!("{group}s/{group}Context[type={context}]/{group}Width[type={width}]/{item}");
                lists.push(trimmed(keys.iter().map(|key| self.text(&format!("{place}{key}"))).collect()));
            }
        }
        lists
    }

    /// Names of months by CLDR's numbers; the fourteenth is the seventh Hebrew month of a leap year.
    pub(super) fn months(&self) -> Group {
        let mut keys: Vec<String> = (1..=13).map(|number| format!("[type={number}]")).collect();
        if self.calendar == "hebrew" {
            keys.push("[type=7][yeartype=leap]".to_owned());
        }
        self.names("month", "month", &WIDTHS, &keys)
    }

    /// What is put around the name or the number of a leap month: six, and that of numbers.
    pub(super) fn month_patterns(&self) -> Group {
        let keys = ["[type=leap]".to_owned()];
        let mut lists = self.names("monthPattern", "monthPattern", &WIDTHS, &keys);
        let place =
            "monthPatterns/monthPatternContext[type=numeric]/monthPatternWidth[type=all]/monthPattern";
        lists.push(trimmed(vec![self.text(&format!("{place}[type=leap]"))]));
        lists
    }

    pub(super) fn days(&self) -> Group {
        let keys = DAYS.map(|day| format!("[type={day}]"));
        self.names("day", "day", &["wide", "abbreviated", "narrow", "short"], &keys)
    }

    pub(super) fn quarters(&self) -> Group {
        let keys: Vec<String> = (1..=4).map(|number| format!("[type={number}]")).collect();
        self.names("quarter", "quarter", &WIDTHS, &keys)
    }

    pub(super) fn day_periods(&self) -> Group {
        let keys = PERIODS.map(|period| format!("[type={period}]"));
        self.names("dayPeriod", "dayPeriod", &WIDTHS, &keys)
    }

    /// Eras by CLDR's numbers; of the Japanese those from Meiji on.
    pub(super) fn eras(&self) -> Group {
        let (first, last) = if self.calendar == "japanese" { (MEIJI, MEIJI + 4) } else { (0, 1) };
        let numbers: Vec<u32> = (first..=last).collect();
        ERA_WIDTHS.map(|width| trimmed(self.eras_of(width, &numbers))).into()
    }

    /// The names of eras, by CLDR's numbers, in one width.
    pub(super) fn eras_of(&self, width: &str, numbers: &[u32]) -> Vec<String> {
        numbers.iter().map(|era| self.text(&format!("eras/{width}/era[type={era}]"))).collect()
    }

    /// The sixty years, the twelve animals, the twenty-four terms.
    pub(super) fn cyclic(&self) -> Group {
        let sets = [("years", 60), ("zodiacs", 12), ("solarTerms", 24)];
        let width = "cyclicNameContext[type=format]/cyclicNameWidth[type=abbreviated]";
        let name = |set, key| {
            self.text(&format!("cyclicNameSets/cyclicNameSet[type={set}]/{width}/cyclicName[type={key}]"))
        };
        sets.map(|(set, count)| trimmed((1..=count).map(|key| name(set, key)).collect())).into()
    }

    /// The four patterns of dates, and the numbering systems that they are written for.
    pub(super) fn date_styles(&self) -> Group {
        self.styles(|length| format!("dateFormats/dateFormatLength[type={length}]/dateFormat/pattern"))
    }

    pub(super) fn time_styles(&self) -> Group {
        self.styles(|length| format!("timeFormats/timeFormatLength[type={length}]/timeFormat/pattern"))
    }

    fn styles(&self, path: impl Fn(&str) -> String) -> Group {
        let values = LENGTHS.map(|length| self.value(&path(length)).cloned().unwrap_or_default());
        let texts = values.iter().map(|value| value.text.clone()).collect();
        let numbers = values.iter().map(|value| value.numbers.clone()).collect();
        vec![trimmed(texts), trimmed(numbers)]
    }

    /// What joins a date and a time: plainly, and as "at".
    pub(super) fn joints(&self) -> Group {
        let list = |kind: &str| {
            let path = |length| {
                format!("dateTimeFormats/dateTimeFormatLength[type={length}]/dateTimeFormat{kind}/pattern")
            };
            let plain = |length: &str| {
                format!("dateTimeFormats/dateTimeFormatLength[type={length}]/dateTimeFormat/pattern")
            };
            let value = |length| self.value(&path(length)).or_else(|| self.value(&plain(length)));
            trimmed(
                LENGTHS
                    .map(|length| value(length).map(|value| value.text.clone()).unwrap_or_default())
                    .into(),
            )
        };
        vec![list(""), list("[type=atTime]")]
    }

    /// Skeletons and their patterns.
    pub(super) fn available(&self) -> Vec<(String, String)> {
        let place = "dateTimeFormats/availableFormats";
        let mut formats = Vec::new();
        for child in self.children(place) {
            let Some(id) = child.strip_prefix("dateFormatItem[id=").and_then(|rest| rest.strip_suffix(']'))
            else {
                continue;
            };
            // Those that go by plurals: the plural of most numbers.
            let (id, plural) = id.split_once("][").unwrap_or((id, ""));
            if !matches!(plural, "" | "count=other") {
                continue;
            }
            let text = self.text(&format!("{place}/{child}"));
            if !text.is_empty() {
                formats.push((id.to_owned(), text));
            }
        }
        formats
    }

    /// Skeletons with the field in which two dates differ first, and their patterns.
    pub(super) fn intervals(&self) -> Vec<(String, String)> {
        let place = "dateTimeFormats/intervalFormats";
        let mut formats = Vec::new();
        for child in self.children(place) {
            let Some(id) =
                child.strip_prefix("intervalFormatItem[id=").and_then(|rest| rest.strip_suffix(']'))
            else {
                continue;
            };
            let place = format!("{place}/{child}");
            for child in self.children(&place) {
                let difference = child.strip_prefix("greatestDifference[id=");
                let Some(difference) = difference.and_then(|rest| rest.strip_suffix(']')) else { continue };
                let text = self.text(&format!("{place}/{child}"));
                // Other forms (`alt`) have a longer key.
                if difference.len() == 1 && !text.is_empty() {
                    formats.push((format!("{id}/{difference}"), text));
                }
            }
        }
        formats
    }

    /// What joins the two ends of an interval, what appends a field to a pattern without it, and the
    /// names of the fields.
    pub(super) fn additions(&self) -> Group {
        let fallback = self.text("dateTimeFormats/intervalFormats/intervalFormatFallback");
        let appended =
            |request| self.text(&format!("dateTimeFormats/appendItems/appendItem[request={request}]"));
        let field = |field| {
            let path = format!("dates/fields/field[type={field}]/displayName");
            self.cldr.value(self.locale, &path).map(|value| value.text.clone()).unwrap_or_default()
        };
        vec![
            trimmed(vec![fallback]),
            trimmed(APPENDED.map(appended).into()),
            trimmed(FIELDS.map(field).into()),
        ]
    }
}

/// A list without the empty texts at its end.
fn trimmed(mut list: Vec<String>) -> Vec<String> {
    while list.last().is_some_and(String::is_empty) {
        list.pop();
    }
    list
}
