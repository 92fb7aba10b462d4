//! The tables of CLDR: all text end to end, and an index of it.
//!
//! `cargo xtask generate text` writes both. The index begins with words of four bytes (see the
//! constants below). A *place* is three bytes: where something is in the index. What stands at a
//! place has one of these forms, all numbers with the lowest byte first:
//! - a *list* of texts: how many, in seven bits, the eighth bit if its ends take two bytes; where
//!   the first text begins in the strings, in three bytes; where each text ends after that;
//! - a *row* of places, as many as the thing has parts;
//! - a table: rows of one length, end to end; or a count in four bytes and that many places.
//!
//! The parts that more features ask for stand behind those that fewer do, in both files, so that a
//! build without them takes the beginning alone.

mod calendar;
#[path = "cldr/ends.rs"]
#[allow(dead_code, reason = "a build takes one of the lengths")]
mod ends;
#[cfg(feature = "full")]
mod formats;
#[cfg(feature = "historic-eras")]
mod historic;
#[cfg(feature = "full")]
mod part;
mod tables;

pub(crate) use self::calendar::CldrCalendar;
#[cfg(feature = "full")]
pub(crate) use self::formats::{Formats, Keyed};
#[cfg(feature = "historic-eras")]
pub(crate) use self::historic::HistoricEras;
use self::tables::keyed_place;
pub(crate) use self::tables::{
    Customs, hours, language, likely, numbering, numbering_systems, region, rule, territory,
};

#[cfg(not(feature = "names"))]
const ENDS: (usize, usize) = ends::GREGORIAN;
#[cfg(feature = "names")]
const ENDS: (usize, usize) = ends::NAMES;

/// Bytes of a file from a place on, as an array of its own: the rest is not in the program.
const fn bytes<const N: usize>(file: &[u8], from: usize) -> [u8; N] {
    if let Some((_, rest)) = file.split_at_checked(from)
        && let Some(bytes) = rest.first_chunk::<N>()
    {
        return *bytes;
    }
    [0; N]
}

static INDEX: [u8; ENDS.0] = bytes(include_bytes!("cldr/index.bin"), 0);
static TEXT: [u8; ENDS.1] = bytes(include_bytes!("cldr/strings.txt"), 0);
static STRINGS: &str = match core::str::from_utf8(&TEXT) {
    Ok(strings) => strings,
    Err(_) => "",
};

/// Words of the header.
const LOCALES: usize = 1;
const LOCALE_TABLE: usize = 2;
const SYSTEMS: usize = 3;
const LIKELY: usize = 4;
const LANGUAGES: usize = 5;
const TERRITORIES: usize = 6;
const REGIONS: usize = 7;
const PERIODS: usize = 8;
const RULES: usize = 9;
const HOURS: usize = 10;
#[cfg(feature = "names")]
const CALENDAR_TABLE: usize = 11;
#[cfg(feature = "full")]
const KEYS: usize = 12;
#[cfg(feature = "full")]
const PATTERNS: usize = 13;
#[cfg(feature = "full")]
const FORMAT_TABLE: usize = 14;
#[cfg(feature = "historic-eras")]
const HISTORIC_TABLE: usize = 15;

/// Bytes of a row of the table of locales.
const LOCALE_ROW: usize = 23;
/// Bytes of a place.
const PLACE: usize = 3;

fn text(from: usize, to: usize) -> Option<&'static str> {
    STRINGS.get(from..to)
}

fn byte(at: usize) -> u8 {
    INDEX.get(at).copied().unwrap_or_default()
}

fn short(at: usize) -> usize {
    usize::from(byte(at)) | usize::from(byte(at.saturating_add(1))) << 8
}

fn place(at: usize) -> usize {
    short(at) | usize::from(byte(at.saturating_add(2))) << 16
}

fn word(number: usize) -> usize {
    let at = number.saturating_mul(4);
    short(at) | short(at.saturating_add(2)) << 16
}

fn counted(at: usize) -> usize {
    short(at) | short(at.saturating_add(2)) << 16
}

/// A list of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct List {
    place: u32,
}

impl List {
    const fn at(place: usize) -> Self {
        Self { place: place as u32 }
    }

    /// A text; none past the end, and none that is empty: CLDR says nothing there.
    pub(crate) fn get(self, item: usize) -> Option<&'static str> {
        self.read(item, byte, text)
    }

    /// All of them in turn, which takes less than to ask for each.
    pub(crate) fn iter(self) -> impl Iterator<Item = Option<&'static str>> {
        let at = self.place as usize;
        let count = if at == 0 { 0 } else { byte(at) };
        let (start, ends) = (place(at.saturating_add(1)), at.saturating_add(4));
        let mut from = start;
        (0..usize::from(count & 0x7f)).map(move |item| {
            let end = if count & 0x80 == 0 {
                usize::from(byte(ends.saturating_add(item)))
            } else {
                short(ends.saturating_add(item.saturating_mul(2)))
            };
            let end = start.saturating_add(end);
            text(core::mem::replace(&mut from, end), end).filter(|text| !text.is_empty())
        })
    }

    /// The same from bytes of an index and texts that are given.
    fn read(
        self,
        item: usize,
        byte: impl Fn(usize) -> u8,
        text: impl Fn(usize, usize) -> Option<&'static str>,
    ) -> Option<&'static str> {
        let at = self.place as usize;
        let count = if at == 0 { 0 } else { byte(at) };
        if item >= usize::from(count & 0x7f) {
            return None;
        }
        let short = |at: usize| usize::from(byte(at)) | usize::from(byte(at.saturating_add(1))) << 8;
        let start = short(at.saturating_add(1)) | usize::from(byte(at.saturating_add(3))) << 16;
        let ends = at.saturating_add(4);
        let end = |item: usize| {
            if count & 0x80 == 0 {
                usize::from(byte(ends.saturating_add(item)))
            } else {
                short(ends.saturating_add(item.saturating_mul(2)))
            }
        };
        let from = start.saturating_add(item.checked_sub(1).map_or(0, end));
        text(from, start.saturating_add(end(item))).filter(|text| !text.is_empty())
    }
}

/// A row of places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    place: u32,
}

impl Row {
    const fn at(place: usize) -> Self {
        Self { place: place as u32 }
    }

    fn part(self, number: usize) -> usize {
        if self.place == 0 {
            0
        } else {
            place((self.place as usize).saturating_add(number.saturating_mul(PLACE)))
        }
    }

    pub(crate) fn list(self, number: usize) -> List {
        List::at(self.part(number))
    }

    pub(crate) fn row(self, number: usize) -> Self {
        Self::at(self.part(number))
    }
}

/// What a locale says: a row of the table of locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LocaleData {
    number: u16,
}

/// The groups of names and patterns of a calendar.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Group {
    Months = 0,
    MonthPatterns = 1,
    Days = 2,
    Quarters = 3,
    DayPeriods = 4,
    Eras = 5,
    Cyclic = 6,
    DateStyles = 7,
    TimeStyles = 8,
    /// What joins a date and a time: plainly, and as "at".
    Joints = 9,
}

impl LocaleData {
    /// How many there are.
    pub(crate) fn count() -> u16 {
        word(LOCALES) as u16
    }

    /// `und`.
    pub(crate) const ROOT: Self = Self { number: ends::ROOT };

    pub(crate) const fn new(number: u16) -> Self {
        Self { number }
    }

    /// The locale of a tag, as CLDR writes it.
    pub(crate) fn find(tag: &str) -> Option<Self> {
        let (mut from, mut to) = (0, Self::count());
        while from < to {
            let middle = from.midpoint(to);
            match Self::new(middle).tag().cmp(tag) {
                core::cmp::Ordering::Less => from = middle.saturating_add(1),
                core::cmp::Ordering::Greater => to = middle,
                core::cmp::Ordering::Equal => return Some(Self::new(middle)),
            }
        }
        None
    }

    fn at(self) -> usize {
        word(LOCALE_TABLE).saturating_add(usize::from(self.number).saturating_mul(LOCALE_ROW))
    }

    pub(crate) fn tag(self) -> &'static str {
        List::at(place(self.at())).get(0).unwrap_or_default()
    }

    pub(crate) fn parent(self) -> Option<Self> {
        let number = short(self.at().saturating_add(3)) as u16;
        (number < Self::count()).then_some(Self::new(number))
    }

    pub(crate) fn is_right_to_left(self) -> bool {
        byte(self.at().saturating_add(5)) != 0
    }

    /// The numbers of the usual numbering system and of the native one.
    pub(crate) fn numbering(self) -> [u8; 2] {
        [6, 7].map(|part| byte(self.at().saturating_add(part)))
    }

    /// Of 0 to 9, of the usual numbers and of the native ones: the minus signs, then the decimal
    /// separators.
    pub(crate) fn number_symbols(self) -> List {
        List::at(place(self.at().saturating_add(17)))
    }

    /// How far a zone is from Greenwich: the pattern, and hours and minutes before it and behind.
    pub(crate) fn offsets(self) -> List {
        List::at(place(self.at().saturating_add(20)))
    }

    /// When the periods of the day are: the rules of the longest beginning of the tag that has some.
    pub(crate) fn day_periods(self) -> Option<DayPeriods> {
        let mut tag = self.tag();
        loop {
            if let Some(at) = keyed_place(PERIODS, tag) {
                return Some(DayPeriods { at });
            }
            tag = tag.rsplit_once('-')?.0;
        }
    }

    /// The names and patterns of a calendar; those of the generic one where this build has no others.
    pub(crate) fn calendar(self, calendar: CldrCalendar) -> Row {
        let number = calendar as usize;
        if number <= CldrCalendar::Generic as usize {
            return Row::at(place(self.at().saturating_add(8).saturating_add(number.saturating_mul(PLACE))));
        }
        #[cfg(feature = "names")]
        {
            self.more().row(number.saturating_sub(3))
        }
        #[cfg(not(feature = "names"))]
        self.calendar(CldrCalendar::Generic)
    }

    #[cfg(feature = "names")]
    fn more(self) -> Row {
        Row::at(place(word(CALENDAR_TABLE).saturating_add(usize::from(self.number).saturating_mul(PLACE))))
    }

    /// What the calendar is called. The names stand behind the calendars' places, without one for the
    /// generic calendar.
    #[cfg(feature = "names")]
    pub(crate) fn calendar_name(self, calendar: CldrCalendar) -> Option<&'static str> {
        let number = calendar as usize;
        let generic = CldrCalendar::Generic as usize;
        let names = self.more().list(CldrCalendar::ALL.len().saturating_sub(3));
        names.get(if number > generic { number.saturating_sub(1) } else { number })
    }

    pub(crate) fn group(self, calendar: CldrCalendar, group: Group) -> Row {
        self.calendar(calendar).row(group as usize)
    }

    /// Skeletons and intervals of a calendar.
    #[cfg(feature = "full")]
    pub(crate) fn formats(self, calendar: CldrCalendar) -> Formats {
        Formats::of(self, calendar)
    }
}

/// When the periods of a day are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DayPeriods {
    at: usize,
}

impl DayPeriods {
    /// The place among the names of the period of an hour.
    pub(crate) fn of_hour(self, hour: u8) -> Option<usize> {
        self.get(usize::from(hour))
    }

    /// The place of midnight's or noon's name, where the language speaks of it.
    pub(crate) fn sharp(self, is_noon: bool) -> Option<usize> {
        self.get(24_usize.saturating_add(usize::from(is_noon)))
    }

    fn get(self, item: usize) -> Option<usize> {
        Some(byte(self.at.saturating_add(item))).filter(|&number| number != u8::MAX).map(usize::from)
    }
}
