//! What CLDR says of languages, regions and numbering systems, whatever the locale.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use super::blob::Blob;
use super::cldr::parse;
use super::groups::{CALENDARS, PERIODS};
use super::rules::Rules;

/// Numbering systems by name, the digits of those that have ten.
pub(super) struct Supplement {
    systems: BTreeMap<String, System>,
    rules: Rules,
    /// `zh-TW` to `zh-Hant-TW`.
    likely: BTreeMap<String, String>,
    /// `iw` to `he`.
    languages: BTreeMap<String, String>,
    /// `BU` to `MM`.
    territories: BTreeMap<String, String>,
    /// A region's calendars, the preferred one first.
    calendars: BTreeMap<String, Vec<u8>>,
    /// The hours of a region, or of a language in a region.
    hours: BTreeMap<String, Hours>,
    /// A language's periods of the day: one for each hour, then those of midnight and noon.
    periods: BTreeMap<String, Vec<u8>>,
    /// The Gregorian years in which Japan's eras begin, by CLDR's numbers.
    pub(super) eras: BTreeMap<u32, u32>,
}

/// How a region counts its hours.
#[derive(Clone, Copy)]
struct Hours {
    /// The preferred letter of patterns.
    preferred: u8,
    /// The first that is allowed: that letter, or `b` or `B` for `h` with such a period of the day.
    first: u8,
}

/// A numbering system: ten digits, or the number of a set of rules.
enum System {
    Digits(String),
    Rules(usize),
}

impl Supplement {
    pub(super) fn read(common: &Path) -> Result<Self, Box<dyn Error>> {
        let read = |name: &str| fs::read_to_string(common.join("supplemental").join(name));
        let (numbering, likely) = (read("numberingSystems.xml")?, read("likelySubtags.xml")?);
        let (metadata, data, periods) =
            (read("supplementalMetadata.xml")?, read("supplementalData.xml")?, read("dayPeriods.xml")?);
        let metadata = parse(&metadata)?;
        let data = parse(&data)?;
        let mut rules = Rules::new(common);
        Ok(Self {
            systems: systems(&parse(&numbering)?, &mut rules)?,
            rules,
            likely: pairs(&parse(&likely)?, "likelySubtag", "from", "to"),
            languages: pairs(&metadata, "languageAlias", "type", "replacement"),
            territories: pairs(&metadata, "territoryAlias", "type", "replacement"),
            calendars: calendars(&data),
            hours: hours(&data),
            periods: day_periods(&parse(&periods)?)?,
            eras: eras(&data),
        })
    }

    /// A numbering system's number.
    pub(super) fn numbering(&self, name: &str) -> u8 {
        self.systems.keys().position(|key| key == name).unwrap_or_else(|| panic!("no numbers: {name}")) as u8
    }

    /// The name of a number.
    pub(super) fn name(&self, number: u8) -> &str {
        self.systems.keys().nth(usize::from(number)).map(String::as_str).unwrap_or_default()
    }

    /// The places of eight tables: numbering systems, likely subtags, aliases of languages and of
    /// territories, regions, periods of the day, rules of numbers, hours of a language in a region
    /// and of regions of three digits.
    ///
    /// Of the likely subtags and the aliases those that lead to a language with names.
    pub(super) fn write(
        &self,
        blob: &mut Blob,
        has: impl Fn(&str) -> bool,
    ) -> Result<Vec<u32>, Box<dyn Error>> {
        let texts = |map: &BTreeMap<String, String>| -> Vec<[String; 2]> {
            map.iter().map(|(from, to)| [from.clone(), to.clone()]).collect()
        };
        let kept = |map: &BTreeMap<String, String>| -> BTreeMap<String, String> {
            let leads = |to: &str| has(to.split('-').next().unwrap_or(to));
            map.iter().filter(|(_, to)| leads(to)).map(|(from, to)| (from.clone(), to.clone())).collect()
        };
        let (likely, languages) = (kept(&self.likely), kept(&self.languages));
        let mut words = Vec::new();
        let systems: Vec<u32> = self
            .systems
            .iter()
            .map(|(name, system)| match system {
                System::Digits(digits) => blob.list(&[name.clone(), digits.clone()]),
                System::Rules(set) => blob.list(&[name.clone(), String::new(), set.to_string()]),
            })
            .collect();
        words.push(row_with_length(blob, &systems));
        for pairs in [&likely, &languages, &self.territories].map(texts) {
            let rows: Vec<u32> = pairs.iter().map(|pair| blob.list(pair)).collect();
            words.push(row_with_length(blob, &rows));
        }
        let everybody = &self.calendars["001"];
        let regions: std::collections::BTreeSet<&String> =
            self.calendars.keys().chain(self.hours.keys()).collect();
        let mut bytes = Vec::new();
        let mut count = 0_u32;
        for region in regions {
            // Regions of two letters, and the world.
            let Ok(letters): Result<[u8; 2], _> = region.as_bytes().try_into() else { continue };
            let calendars = self.calendars.get(region).unwrap_or(everybody);
            let hours = self.hours.get(region).or_else(|| self.hours.get("001")).ok_or("no hours")?;
            bytes.extend(letters);
            bytes.push(calendars[0]);
            bytes.extend([hours.preferred, hours.first]);
            count += 1;
        }
        let place = blob.bytes([count.to_le_bytes().to_vec(), bytes].concat());
        words.push(place);
        let languages: Vec<String> = self.periods.keys().cloned().collect();
        let rows: Vec<u32> = self.periods.values().map(|periods| blob.bytes(periods.clone())).collect();
        let names: Vec<u32> = languages.iter().map(|name| blob.list(std::slice::from_ref(name))).collect();
        let both: Vec<u32> = names.iter().zip(&rows).flat_map(|(&name, &row)| [name, row]).collect();
        words.push(row_with_length(blob, &both));
        words.push(self.rules.write(blob));
        // Of a language in a region, and of regions that have no row above.
        let languages = self.hours.iter().filter(|(key, _)| key.len() != 2);
        let rows: Vec<u32> = languages
            .map(|(key, hours)| {
                blob.list(&[key.clone(), [hours.preferred, hours.first].map(char::from).iter().collect()])
            })
            .collect();
        words.push(row_with_length(blob, &rows));
        Ok(words)
    }
}

/// A row of places, after their number in four bytes.
pub(super) fn row_with_length(blob: &mut Blob, places: &[u32]) -> u32 {
    let mut bytes = (places.len() as u32).to_le_bytes().to_vec();
    bytes.extend(super::bytes_of(places));
    blob.bytes(bytes)
}

/// Attributes of elements, as tags.
fn pairs(document: &roxmltree::Document<'_>, name: &str, from: &str, to: &str) -> BTreeMap<String, String> {
    let nodes = document.descendants().filter(|node| node.has_tag_name(name));
    let tag = |text: &str| text.replace('_', "-");
    // Of several replacements the first is the one to take without further knowledge.
    let first = |text: &str| text.split_whitespace().next().map(tag);
    nodes.filter_map(|node| Some((tag(node.attribute(from)?), first(node.attribute(to)?)?))).collect()
}

fn systems(
    document: &roxmltree::Document<'_>,
    rules: &mut Rules,
) -> Result<BTreeMap<String, System>, Box<dyn Error>> {
    let mut systems = BTreeMap::new();
    for node in document.descendants().filter(|node| node.has_tag_name("numberingSystem")) {
        let name = node.attribute("id").ok_or("a numbering system without a name")?;
        let system = match node.attribute("rules") {
            Some(set) if set.contains('/') => System::Rules(rules.number(set)?),
            Some(set) => System::Rules(rules.number(&format!("root/NumberingSystemRules/{set}"))?),
            None => System::Digits(node.attribute("digits").unwrap_or_default().to_owned()),
        };
        systems.insert(name.to_owned(), system);
    }
    Ok(systems)
}

fn calendars(document: &roxmltree::Document<'_>) -> BTreeMap<String, Vec<u8>> {
    let mut calendars = BTreeMap::new();
    for node in document.descendants().filter(|node| node.has_tag_name("calendarPreference")) {
        let number = |name| CALENDARS.iter().position(|&calendar| calendar == name).map(|place| place as u8);
        let ordering: Vec<u8> =
            node.attribute("ordering").unwrap_or_default().split_whitespace().filter_map(number).collect();
        for region in node.attribute("territories").unwrap_or_default().split_whitespace() {
            calendars.insert(region.to_owned(), ordering.clone());
        }
    }
    calendars
}

fn eras(document: &roxmltree::Document<'_>) -> BTreeMap<u32, u32> {
    let is_japanese = |node: &roxmltree::Node<'_, '_>| {
        node.has_tag_name("calendar") && node.attribute("type") == Some("japanese")
    };
    let nodes = document.descendants().filter(is_japanese).flat_map(|node| node.descendants());
    let era = |node: roxmltree::Node<'_, '_>| {
        let (year, _) = node.attribute("start")?.split_once('-')?;
        node.attribute("type")?.parse().ok().zip(year.parse().ok())
    };
    nodes.filter(|node| node.has_tag_name("era")).filter_map(era).collect()
}

fn hours(document: &roxmltree::Document<'_>) -> BTreeMap<String, Hours> {
    let mut hours = BTreeMap::new();
    for node in document.descendants().filter(|node| node.has_tag_name("hours")) {
        let letters = |name| node.attribute(name).and_then(|text| text.split_whitespace().next());
        let letters = letters("preferred").zip(letters("allowed"));
        let Some((&preferred, &first)) = letters
            .and_then(|(preferred, allowed)| preferred.as_bytes().first().zip(allowed.as_bytes().last()))
        else {
            continue;
        };
        for region in node.attribute("regions").unwrap_or_default().split_whitespace() {
            hours.insert(region.replace('_', "-"), Hours { preferred, first });
        }
    }
    hours
}

/// The periods of a language: for each hour the number of the one that it is in, 255 for none, then
/// those at 0 and 12 o'clock sharp.
fn day_periods(document: &roxmltree::Document<'_>) -> Result<BTreeMap<String, Vec<u8>>, Box<dyn Error>> {
    let mut languages = BTreeMap::new();
    let hour = |text: &str| text.split(':').next().and_then(|hour| hour.parse::<usize>().ok());
    for set in document.descendants().filter(|node| node.has_tag_name("dayPeriodRuleSet")) {
        // Those for choosing a greeting are others.
        if set.has_attribute("type") {
            continue;
        }
        for rules in set.children().filter(|node| node.has_tag_name("dayPeriodRules")) {
            let mut periods = vec![u8::MAX; 26];
            for rule in rules.children().filter(|node| node.has_tag_name("dayPeriodRule")) {
                let name = rule.attribute("type").ok_or("a period without a name")?;
                let number = PERIODS.iter().position(|&period| period == name).ok_or("a new period")? as u8;
                if let Some(at) = rule.attribute("at").and_then(hour) {
                    periods[24 + usize::from(at == 12)] = number;
                } else {
                    let from = rule.attribute("from").and_then(hour).ok_or("a period without a beginning")?;
                    let before = rule.attribute("before").and_then(hour).ok_or("a period without an end")?;
                    let end = if before <= from { before + 24 } else { before };
                    (from..end).for_each(|hour| periods[hour % 24] = number);
                }
            }
            for language in rules.attribute("locales").unwrap_or_default().split_whitespace() {
                languages.insert(language.replace('_', "-"), periods.clone());
            }
        }
    }
    Ok(languages)
}
