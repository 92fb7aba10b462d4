//! CLDR's XML: what the files say, and what a locale inherits (UTS 35, part 1, section 4).

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs;
use std::path::Path;

/// A value that a file gives, with the numbering systems that a pattern is written for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) numbers: String,
}

/// One file of `main`: its values by their paths, in whose order those below one path are found.
type Values = BTreeMap<String, Value>;

/// All of `main`, and who inherits from whom.
pub(super) struct Cldr {
    locales: BTreeMap<String, Values>,
    /// Paths of root that stand for other paths.
    aliases: HashMap<String, String>,
    parents: HashMap<String, String>,
    /// Scripts that a language is not usually written in inherit from root.
    likely: HashMap<String, String>,
}

impl Cldr {
    pub(super) fn read(common: &Path) -> Result<Self, Box<dyn Error>> {
        let mut locales = BTreeMap::new();
        let mut aliases = HashMap::new();
        for entry in fs::read_dir(common.join("main"))? {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".xml")) else {
                continue;
            };
            let mut values = Values::new();
            let text = fs::read_to_string(&path)?;
            let document = parse(&text)?;
            for part in ["dates", "numbers", "layout", "localeDisplayNames"] {
                if let Some(node) = child(document.root_element(), part) {
                    flatten(node, part.to_owned(), &mut values, &mut aliases);
                }
            }
            locales.insert(name.to_owned(), values);
        }
        let supplemental = common.join("supplemental");
        let text = fs::read_to_string(supplemental.join("supplementalData.xml"))?;
        let parents = parents(&parse(&text)?);
        let text = fs::read_to_string(supplemental.join("likelySubtags.xml"))?;
        let likely = likely(&parse(&text)?);
        Ok(Self { locales, aliases, parents, likely })
    }

    /// The files' names, root's too.
    pub(super) fn locales(&self) -> impl Iterator<Item = &str> {
        self.locales.keys().map(String::as_str)
    }

    /// Whether a file says anything itself that is taken up into the tables.
    pub(super) fn says(&self, locale: &str, part: &str) -> bool {
        self.locales.get(locale).is_some_and(|values| below(values, part).next().is_some())
    }

    /// From whom a locale inherits; none for root.
    pub(super) fn parent<'a>(&'a self, locale: &'a str) -> Option<&'a str> {
        if locale == "root" {
            return None;
        }
        if let Some(parent) = self.parents.get(locale) {
            return Some(parent);
        }
        let Some((shorter, last)) = locale.rsplit_once('_') else { return Some("root") };
        // A script that is not the language's own is another language to a reader.
        let is_script = last.len() == 4 && last.chars().all(char::is_alphabetic);
        let usual = self.likely.get(shorter).and_then(|full| full.split('_').nth(1));
        if is_script && usual.is_some_and(|usual| usual != last) { Some("root") } else { Some(shorter) }
    }

    /// The value at a path: the locale's own, an ancestor's, or that of a path for which root's
    /// stands.
    pub(super) fn value(&self, locale: &str, path: &str) -> Option<&Value> {
        let mut path = path.to_owned();
        // The aliases of root are at most three deep.
        for _ in 0..8 {
            let mut next = Some(locale);
            while let Some(name) = next {
                if let Some(value) = self.locales.get(name).and_then(|values| values.get(&path)) {
                    return Some(value);
                }
                next = self.parent(name);
            }
            path = self.other_path(&path)?;
        }
        None
    }

    /// The path for which the nearest alias above one stands.
    fn other_path(&self, path: &str) -> Option<String> {
        let ends = path.match_indices('/').map(|(at, _)| at);
        let mut prefixes: Vec<usize> = ends.collect();
        prefixes.push(path.len());
        prefixes.iter().rev().find_map(|&end| {
            let (prefix, rest) = path.split_at(end);
            self.aliases.get(prefix).map(|other| format!("{other}{rest}"))
        })
    }

    /// The names of all the children that a place has in the locale, in its ancestors, or by an
    /// alias: `prefix/NAME…` gives NAME.
    pub(super) fn children(&self, locale: &str, place: &str) -> Vec<String> {
        let mut names = std::collections::BTreeSet::new();
        let mut place = Some(place.to_owned());
        for _ in 0..8 {
            let Some(here) = place else { break };
            let prefix = format!("{here}/");
            let mut next = Some(locale);
            while let Some(name) = next {
                let keys = self.locales.get(name).into_iter().flat_map(|values| below(values, &prefix));
                for rest in keys.filter_map(|key| key.strip_prefix(&prefix)) {
                    names.insert(rest.split('/').next().unwrap_or(rest).to_owned());
                }
                next = self.parent(name);
            }
            place = self.other_path(&here);
        }
        names.into_iter().collect()
    }
}

/// The paths that begin so.
fn below<'a>(values: &'a Values, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    let paths = values.range(prefix.to_owned()..).map(|(path, _)| path.as_str());
    paths.take_while(move |path| path.starts_with(prefix))
}

/// A document, with the declaration of its type, which all of CLDR's files have.
pub(super) fn parse(text: &str) -> Result<roxmltree::Document<'_>, roxmltree::Error> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    roxmltree::Document::parse_with_options(text, options)
}

pub(super) fn child<'a, 'i>(node: roxmltree::Node<'a, 'i>, name: &str) -> Option<roxmltree::Node<'a, 'i>> {
    node.children().find(|child| child.has_tag_name(name))
}

/// A step of a path: the element, and the attributes that tell it from its siblings.
fn step(node: roxmltree::Node<'_, '_>) -> String {
    let mut step = node.tag_name().name().to_owned();
    for name in ["type", "id", "request", "key", "yeartype", "count", "alt", "scope", "numberSystem"] {
        if let Some(value) = node.attribute(name) {
            // The plain kind of these two is the one that has no mark.
            if (node.tag_name().name(), name, value) == ("dateTimeFormat", "type", "standard") {
                continue;
            }
            step.push_str(&format!("[{name}={value}]"));
        }
    }
    step
}

fn flatten(
    node: roxmltree::Node<'_, '_>,
    path: String,
    values: &mut Values,
    aliases: &mut HashMap<String, String>,
) {
    // What was not confirmed is not taken (UTS 35, part 1, "draft").
    if matches!(node.attribute("draft"), Some("unconfirmed" | "provisional")) {
        return;
    }
    let mut is_leaf = true;
    for child in node.children().filter(roxmltree::Node::is_element) {
        is_leaf = false;
        if child.has_tag_name("alias") {
            if let Some(other) = child.attribute("path") {
                aliases.insert(path.clone(), relative(&path, other));
            }
            continue;
        }
        flatten(child, format!("{path}/{}", step(child)), values, aliases);
    }
    // A leaf's text; `↑↑↑` says that it is inherited.
    if is_leaf
        && let Some(text) = node.text()
        && text != "↑↑↑"
    {
        let numbers = node.attribute("numbers").unwrap_or_default().to_owned();
        values.insert(path, Value { text: text.to_owned(), numbers });
    }
}

/// A path from another: `../monthWidth[@type='wide']`.
fn relative(from: &str, path: &str) -> String {
    let mut steps: Vec<&str> = from.split('/').collect();
    let path = path.replace("[@", "[").replace('\'', "");
    for step in path.split('/') {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

fn parents(supplemental: &roxmltree::Document<'_>) -> HashMap<String, String> {
    let mut parents = HashMap::new();
    for list in supplemental.descendants().filter(|node| node.has_tag_name("parentLocales")) {
        // Other components (segmentations, collations) inherit in ways of their own.
        if list.has_attribute("component") {
            continue;
        }
        for node in list.children().filter(|node| node.has_tag_name("parentLocale")) {
            let Some(parent) = node.attribute("parent") else { continue };
            for locale in node.attribute("locales").unwrap_or_default().split_whitespace() {
                parents.insert(locale.to_owned(), parent.to_owned());
            }
        }
    }
    parents
}

fn likely(document: &roxmltree::Document<'_>) -> HashMap<String, String> {
    let nodes = document.descendants().filter(|node| node.has_tag_name("likelySubtag"));
    nodes.filter_map(|node| Some((node.attribute("from")?.into(), node.attribute("to")?.into()))).collect()
}
