//! Locales: a tag of BCP 47, and the locale of CLDR that speaks for it.

mod tags;

use core::fmt;
use core::str::FromStr;

use icu_locale_core::extensions::unicode::{Key, key};
use icu_locale_core::subtags::Region;
use metonic::registry::Name;
use metonic::{WeekRule, Weekday};

use crate::data::{self, CldrCalendar, Customs, LocaleData};
use crate::numbering::Numbering;
use tags::{Tags, Text};

/// A locale: what it says of dates is that of the nearest locale that CLDR has.
///
/// Read from a tag of BCP 47, with the keys `ca` (a calendar), `nu` (numbers), `fw` (the first day of
/// a week), `hc` (hours) and `rg` (another region's customs) of its extension `u`. A tag that CLDR
/// does not know falls back, at the last to `und`, the root of all; [`tag`](Self::tag) says where it
/// came to stand. A locale is small and copied.
///
/// ```
/// use metonic_text::Locale;
///
/// let taiwan: Locale = "zh-TW".parse()?;
/// assert_eq!(taiwan.tag(), "zh-Hant-TW");
/// assert_eq!(taiwan.calendar(), "gregory");
/// let persian: Locale = "fa-AF".parse()?;
/// assert_eq!(persian.calendar(), "persian");
/// assert!(persian.is_right_to_left());
/// let unknown: Locale = "tlh".parse()?;
/// assert_eq!(unknown.tag(), "und");
/// # Ok::<(), metonic_text::LocaleError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Locale {
    pub(crate) data: LocaleData,
    region: Option<Region>,
    calendar: Option<Name>,
    numbering: Option<Numbering>,
    first_day: Option<Weekday>,
    hours: Option<HourCycle>,
    /// Whether the region is that of the key `rg`.
    is_elsewhere: bool,
}

/// How the hours of a day are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HourCycle {
    /// 0 to 11, with half-days: `K`, `h11`.
    H11,
    /// 1 to 12, with half-days: `h`, `h12`.
    H12,
    /// 0 to 23: `H`, `h23`.
    H23,
    /// 1 to 24: `k`, `h24`.
    H24,
}

impl HourCycle {
    const fn of_letter(letter: u8) -> Self {
        match letter {
            b'h' => Self::H12,
            b'K' => Self::H11,
            b'k' => Self::H24,
            _ => Self::H23,
        }
    }

    /// Whether half-days are counted.
    pub(crate) const fn is_halved(self) -> bool {
        matches!(self, Self::H11 | Self::H12)
    }

    /// The letter of patterns.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::H11 => 'K',
            Self::H12 => 'h',
            Self::H23 => 'H',
            Self::H24 => 'k',
        }
    }
}

/// A text that is no tag of BCP 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LocaleError {
    /// It is not made as a tag is: a language of two, three or five to eight letters, then a script
    /// of four, a region of two letters or three digits, variants, extensions.
    Malformed,
    /// The value of `nu` is no numbering system of CLDR's, as `native` or `traditio` is not either.
    Numbering,
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a BCP 47 tag, such as en, pt-BR or fa-IR-u-ca-persian-nu-latn",
            Self::Numbering => "no such numbering system",
        })
    }
}

impl core::error::Error for LocaleError {}

/// Keys of the extension `u`.
const CALENDAR: Key = key!("ca");
const NUMBERS: Key = key!("nu");
const FIRST_DAY: Key = key!("fw");
const HOURS: Key = key!("hc");
const REGION: Key = key!("rg");

impl Locale {
    /// The root of all locales, `und`: numbers and ISO's order.
    pub const ROOT: Self = Self {
        data: LocaleData::ROOT,
        region: None,
        calendar: None,
        numbering: None,
        first_day: None,
        hours: None,
        is_elsewhere: false,
    };

    /// The locale of a tag.
    ///
    /// # Errors
    /// For a text that is no tag; a tag that nobody knows is none.
    pub fn new(tag: &str) -> Result<Self, LocaleError> {
        let read = icu_locale_core::Locale::try_from_str(tag).map_err(|_| LocaleError::Malformed)?;
        let keywords = &read.extensions.unicode.keywords;
        let value = |key| keywords.get(&key);
        let first = |key| value(key)?.get_subtag(0);
        let mut tags = Tags {
            language: read.id.language,
            script: read.id.script,
            region: read.id.region,
            variant: read.id.variants.first().copied(),
        };
        let data = tags.resolve();
        let other_region =
            first(REGION).and_then(|value| Region::try_from_str(value.as_str().get(..2)?).ok());
        let is_elsewhere = other_region.is_some();
        let mut locale = Self { data, region: other_region.or(tags.region), is_elsewhere, ..Self::ROOT };
        if let Some(value) = value(CALENDAR) {
            let mut text = Text::default();
            // It is no longer than a name.
            let _ = fmt::Write::write_fmt(&mut text, format_args!("{value}"));
            locale.calendar = Name::new(text.as_str()).ok();
        }
        if let Some(value) = first(NUMBERS) {
            locale.numbering = Some(match value.as_str() {
                "native" => Numbering::numbered(data.numbering()[1]),
                name => Numbering::new(name).ok_or(LocaleError::Numbering)?,
            });
        }
        locale.first_day = first(FIRST_DAY).and_then(|value| weekday(value.as_str()));
        locale.hours = first(HOURS).and_then(|value| match value.as_str() {
            "h11" => Some(HourCycle::H11),
            "h12" => Some(HourCycle::H12),
            "h23" => Some(HourCycle::H23),
            "h24" => Some(HourCycle::H24),
            _ => None,
        });
        Ok(locale)
    }

    /// The tag of the locale of CLDR that speaks: without extensions, `und` for root.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.data.tag()
    }

    /// The locale from which it inherits.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.data.parent().map(|data| Self { data, ..*self })
    }

    /// The name of its calendar, as BCP 47 has it: that of the key `ca`, or the one preferred in its
    /// region.
    #[must_use]
    pub fn calendar(&self) -> &str {
        self.calendar.as_ref().map_or(self.preferred_calendar().bcp47(), Name::as_str)
    }

    /// What a calendar is called in this locale's language, by its BCP 47 name; `None` for one that CLDR
    /// does not name in it.
    ///
    /// ```
    /// use metonic_text::Locale;
    ///
    /// let german: Locale = "de".parse()?;
    /// assert_eq!(german.calendar_name("hebrew"), Some("Jüdischer Kalender"));
    /// assert_eq!(german.calendar_name("tabot"), None);
    /// # Ok::<(), metonic_text::LocaleError>(())
    /// ```
    #[cfg(feature = "names")]
    #[must_use]
    pub fn calendar_name(&self, bcp47: &str) -> Option<&'static str> {
        self.data.calendar_name(CldrCalendar::of_bcp47(bcp47)?)
    }

    /// The calendar that its key `ca` asks for, if it has that key.
    #[must_use]
    pub fn asked_calendar(&self) -> Option<&str> {
        self.calendar.as_ref().map(Name::as_str)
    }

    /// The same locale with another calendar.
    #[must_use]
    pub const fn with_calendar(self, calendar: Name) -> Self {
        Self { calendar: Some(calendar), ..self }
    }

    /// The numbers of dates.
    #[must_use]
    pub fn numbering(&self) -> Numbering {
        self.numbering.unwrap_or_else(|| Numbering::numbered(self.data.numbering()[0]))
    }

    /// The minus sign that goes with numbers.
    pub(crate) fn minus_sign(&self, numbering: Numbering) -> &'static str {
        let locales = || self.data.number_symbols().get(self.place_of_symbols(numbering)).unwrap_or("-");
        numbering.minus_sign().unwrap_or_else(locales)
    }

    /// What stands between seconds and their parts.
    #[cfg(feature = "full")]
    pub(crate) fn decimal_separator(&self) -> &'static str {
        let place = self.place_of_symbols(self.numbering());
        self.data.number_symbols().get(place.saturating_add(3)).unwrap_or(".")
    }

    /// Whose symbols go with numbers: those of 0 to 9 with what the locale has none for.
    fn place_of_symbols(&self, numbering: Numbering) -> usize {
        let [usual, native] = self.data.numbering().map(Numbering::numbered);
        match numbering {
            Numbering::LATN => 0,
            numbering if numbering == usual => 1,
            numbering if numbering == native => 2,
            _ => 0,
        }
    }

    /// The plus sign that goes with numbers: the minus sign with another stroke. So it is in CLDR 48
    /// wherever it has both, but for three numberings that are nobody's first (`arabext` of `bqi` and
    /// `zh-Hant`, `arab` of `ur`), where the mark stands elsewhere.
    pub(crate) fn write_plus_sign(&self, numbering: Numbering, out: &mut dyn fmt::Write) -> fmt::Result {
        if numbering.minus_sign().is_some() {
            return out.write_char('+');
        }
        self.minus_sign(numbering)
            .chars()
            .try_for_each(|sign| out.write_char(if matches!(sign, '-' | '−') { '+' } else { sign }))
    }

    /// Whether the key `nu` has said which numbers to take, so that no pattern has a say in it.
    pub(crate) const fn asks_for_numbers(&self) -> bool {
        self.numbering.is_some()
    }

    /// The same locale with other numbers.
    #[must_use]
    pub const fn with_numbering(self, numbering: Numbering) -> Self {
        Self { numbering: Some(numbering), ..self }
    }

    /// When weeks begin and which is the first of a year: those of the region, and the key `fw`.
    #[must_use]
    pub fn week_rule(&self) -> WeekRule {
        let region = self.region.as_ref().map_or("001", Region::as_str);
        let rule = WeekRule::of_region(region).unwrap_or(WeekRule::ISO);
        match self.first_day {
            Some(first) => WeekRule::new(first, rule.minimal_days()).unwrap_or(rule),
            None => rule,
        }
    }

    /// How hours are numbered: by the key `hc`, or as the region prefers.
    #[must_use]
    pub fn hour_cycle(&self) -> HourCycle {
        self.hours.unwrap_or_else(|| HourCycle::of_letter(self.preferred_hours().0))
    }

    /// The hours that the tag itself asks for, by the key `hc` or by another region's customs.
    pub(crate) fn asked_hours(&self) -> Option<HourCycle> {
        self.hours.or_else(|| self.is_elsewhere.then(|| self.hour_cycle()))
    }

    /// The letter of patterns of a time in the form that is liked best, and of the period of the day
    /// that goes with it: `a`, `b` or `B`.
    #[cfg(feature = "full")]
    pub(crate) fn first_hours(&self) -> (HourCycle, u8) {
        match (self.hours, self.preferred_hours().1) {
            (Some(hours), _) => (hours, b'a'),
            (None, period @ (b'b' | b'B')) => (HourCycle::H12, period),
            (None, letter) => (HourCycle::of_letter(letter), b'a'),
        }
    }

    /// Its region: that of the key `rg`, that of the tag, or the likely one of its language.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_ref().map(Region::as_str)
    }

    /// Whether lines are written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.data.is_right_to_left()
    }

    /// Every locale of CLDR that says anything of dates, in the order of the tags.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator {
        (0..LocaleData::count()).map(|number| {
            let data = LocaleData::new(number);
            Self::new(data.tag()).unwrap_or(Self { data, ..Self::ROOT })
        })
    }

    fn customs(&self) -> Option<Customs> {
        self.region.and_then(|region| region.as_str().as_bytes().try_into().ok()).and_then(data::region)
    }

    fn preferred_calendar(&self) -> CldrCalendar {
        let calendar =
            self.customs().and_then(|customs| CldrCalendar::ALL.get(usize::from(customs.calendar)));
        calendar.copied().unwrap_or(CldrCalendar::Gregorian)
    }

    /// The letter of the hours that are preferred, and of those that are allowed the first.
    fn preferred_hours(&self) -> (u8, u8) {
        let mut tag = Text::default();
        tag.push(self.tag().split('-').next().unwrap_or_default());
        tag.push("-");
        tag.push(self.region().unwrap_or("001"));
        let region = || self.customs().map(|customs| (customs.hours, customs.first_hours));
        let wider = || data::hours(self.region()?);
        data::hours(tag.as_str()).or_else(region).or_else(wider).unwrap_or((b'H', b'H'))
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        Self::new(tag)
    }
}

impl fmt::Display for Locale {
    /// The tag of the locale that speaks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

fn weekday(value: &str) -> Option<Weekday> {
    Some(match value {
        "sun" => Weekday::Sunday,
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        _ => return None,
    })
}
