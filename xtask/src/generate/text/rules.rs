//! The rules of numbers that are not ten digits (UTS 35, part 3, "rule-based number formatting").

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use super::blob::Blob;
use super::cldr::parse;

/// A rule: from this number on, by this divisor, this text.
type Rule = (u64, u64, String);

/// Sets of rules by their names: `hebrew`, `zh/SpelloutRules/spellout-cardinal`.
pub(super) struct Rules {
    common: std::path::PathBuf,
    sets: BTreeMap<String, Vec<Rule>>,
    /// The names in the order of their numbers.
    pub(super) order: Vec<String>,
}

/// What stands before numbers below 0, in the rules `-x`.
const SIGNS: [&str; 4] = ["−", "负", "負", "マイナス"];
/// What begins a substitution in a text.
const SUBSTITUTION: char = '\u{1}';
/// The character of the first set.
const FIRST_SET: u8 = b'0';

impl Rules {
    pub(super) fn new(common: &Path) -> Self {
        Self { common: common.to_owned(), sets: BTreeMap::new(), order: Vec::new() }
    }

    /// The number of a set, which is read with all that it stands on.
    pub(super) fn number(&mut self, name: &str) -> Result<usize, Box<dyn Error>> {
        if let Some(number) = self.order.iter().position(|other| other == name) {
            return Ok(number);
        }
        let number = self.order.len();
        self.order.push(name.to_owned());
        let path: Vec<&str> = name.split('/').collect();
        let [file, grouping, set] = path[..] else { return Err(format!("no name of rules: {name}").into()) };
        let text = fs::read_to_string(self.common.join("rbnf").join(format!("{file}.xml")))?;
        let document = parse(&text)?;
        let group = document
            .descendants()
            .find(|node| node.has_tag_name("rulesetGrouping") && node.attribute("type") == Some(grouping));
        let nodes = group.into_iter().flat_map(|group| group.children());
        let Some(node) = nodes.into_iter().find(|node| node.attribute("type") == Some(set)) else {
            // What zh_Hant does not say itself it has from root, as all have.
            return Err(format!("no rules: {name}").into());
        };
        let mut rules = Vec::new();
        for rule in node.children().filter(|node| node.has_tag_name("rbnfrule")) {
            let Some(base) = rule.attribute("value").and_then(|value| value.parse::<u64>().ok()) else {
                // Fractions: no date has one. Numbers below 0: their sign is `Numbering::minus_sign`'s.
                let sign = rule.text().and_then(|text| text.strip_suffix("→→;"));
                if rule.attribute("value") == Some("-x") && sign.is_none_or(|sign| !SIGNS.contains(&sign)) {
                    return Err(format!("{name}: a sign of numbers below 0 that is not known").into());
                }
                continue;
            };
            let radix = rule.attribute("radix").map_or(Ok(10), str::parse)?;
            let mut divisor = 1_u64;
            while let Some(next) = divisor.checked_mul(radix)
                && next <= base
            {
                divisor = next;
            }
            let text = rule.text().unwrap_or_default();
            let text =
                self.compiled(text.strip_suffix(';').unwrap_or(text), &format!("{file}/{grouping}"), number)?;
            rules.push((base, divisor, text));
        }
        self.sets.insert(name.to_owned(), rules);
        Ok(number)
    }

    /// A rule's text with numbers for the names of sets.
    fn compiled(&mut self, text: &str, place: &str, own: usize) -> Result<String, Box<dyn Error>> {
        let mut compiled = String::new();
        let mut rest = text.strip_prefix('\'').unwrap_or(text);
        while let Some(letter) = rest.chars().next() {
            rest = &rest[letter.len_utf8()..];
            let kind = match letter {
                '→' => 'M',
                '←' => 'D',
                '=' => 'S',
                _ => {
                    compiled.push(letter);
                    continue;
                }
            };
            let (name, after) = rest.split_once(letter).ok_or("a substitution without an end")?;
            rest = after;
            compiled.push(SUBSTITUTION);
            if name.starts_with(['#', '0']) {
                // The digits of the ten, in thousands or as they are.
                compiled.push(if name.contains(',') { 'G' } else { 'P' });
                continue;
            }
            let set = if name.is_empty() {
                own
            } else {
                self.number(&format!("{place}/{}", name.trim_start_matches('%')))?
            };
            compiled.push(kind);
            compiled.push(char::from(FIRST_SET + u8::try_from(set)?));
        }
        Ok(compiled)
    }

    /// The place of the table of sets: that of the numbers of them all, then of each set its own. The
    /// numbers are of eight bytes. A set is how many rules it has, the place of the list of their texts,
    /// and for each rule which of the numbers are its first number and its divisor.
    pub(super) fn write(&self, blob: &mut Blob) -> u32 {
        let rules = self.sets.values().flatten();
        let numbers: BTreeSet<u64> = rules.flat_map(|&(base, divisor, _)| [base, divisor]).collect();
        let numbers: Vec<u64> = numbers.into_iter().collect();
        let place = |number: u64| {
            let place = numbers.binary_search(&number).expect("all numbers are among them");
            u8::try_from(place).expect("rules have few numbers")
        };
        let all = blob.bytes(numbers.iter().flat_map(|number| number.to_le_bytes()).collect());
        let sets = self.order.iter().map(|name| {
            let rules = &self.sets[name];
            let texts: Vec<String> = rules.iter().map(|(.., text)| text.clone()).collect();
            let list = blob.list(&texts);
            let mut bytes = vec![rules.len() as u8];
            bytes.extend(super::bytes_of(&[list]));
            for (base, divisor, _) in rules {
                bytes.extend([place(*base), place(*divisor)]);
            }
            blob.bytes(bytes)
        });
        let places: Vec<u32> = [all].into_iter().chain(sets).collect();
        super::supplement::row_with_length(blob, &places)
    }
}
