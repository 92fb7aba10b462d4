//! Values of TOML with the keys that they are under.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::error::{Found, Problem};
use crate::rule::RuleLaw;

/// A table and the key that it is under.
#[derive(Clone, Debug)]
pub(super) struct Table<'t> {
    entries: &'t DeTable<'t>,
    at: usize,
    path: String,
}

/// A value and the key that it is under.
#[derive(Clone, Debug)]
pub(super) struct Value<'t> {
    node: &'t DeValue<'t>,
    at: usize,
    path: String,
}

impl<'t> Table<'t> {
    pub(super) fn root(document: &'t Spanned<DeTable<'t>>) -> Self {
        // What is missing in a definition is missing from its first line on.
        Self { entries: document.get_ref(), at: 0, path: String::new() }
    }

    /// Fails for a key that is none of these: the first in the text.
    pub(super) fn only(&self, keys: &[&'static str]) -> Result<(), Found> {
        let unknown = self.entries.keys().filter(|key| !keys.contains(&key.get_ref().as_ref()));
        let Some(key) = unknown.min_by_key(|key| key.span().start) else { return Ok(()) };
        let name = key.get_ref();
        let distance = |known: &&'static str| strsim::damerau_levenshtein(name, known);
        // Longer keys are not worth the time that it takes.
        let nearest = keys.iter().copied().filter(|_| name.len() <= 64).min_by_key(distance);
        let nearest = nearest.filter(|known| distance(known) <= name.len().div_ceil(3));
        Err(Found::new(key.span().start, &self.path_of(name), Problem::UnknownKey { nearest }))
    }

    pub(super) fn get(&self, key: &str) -> Option<Value<'t>> {
        let (_, value) = self.entries.iter().find(|(known, _)| known.get_ref() == key)?;
        Some(Value { node: value.get_ref(), at: value.span().start, path: self.path_of(key) })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.keys().any(|known| known.get_ref() == key)
    }

    pub(super) fn need(&self, key: &str) -> Result<Value<'t>, Found> {
        self.get(key).ok_or_else(|| Found::new(self.at, &self.path_of(key), Problem::Rule(RuleLaw::Missing)))
    }

    /// A value, if it is there, as what it must be.
    pub(super) fn read<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Value<'t>) -> Result<T, Found>,
    ) -> Result<Option<T>, Found> {
        self.get(key).map(|value| read(&value)).transpose()
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&'t str, Value<'t>)> + '_ {
        self.entries.iter().map(|(key, value)| {
            let key = key.get_ref().as_ref();
            (key, Value { node: value.get_ref(), at: value.span().start, path: self.path_of(key) })
        })
    }

    pub(super) fn problem(&self, problem: Problem) -> Found {
        Found::new(self.at, &self.path, problem)
    }

    fn path_of(&self, key: &str) -> String {
        // A key may be anything in TOML.
        let key: String = key.chars().take(64).flat_map(char::escape_debug).collect();
        if self.path.is_empty() { key } else { format!("{}.{key}", self.path) }
    }
}

impl<'t> Value<'t> {
    pub(super) fn problem(&self, problem: Problem) -> Found {
        Found::new(self.at, &self.path, problem)
    }

    pub(super) fn broken(&self, law: RuleLaw) -> Found {
        self.problem(Problem::Rule(law))
    }

    pub(super) fn no(&self, expected: &'static str) -> Found {
        self.problem(Problem::Type { expected, found: self.kind() })
    }

    fn kind(&self) -> &'static str {
        match self.node {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a point",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or a time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }

    pub(super) fn text(&self) -> Result<&'t str, Found> {
        self.node.as_str().ok_or_else(|| self.no("a text"))
    }

    pub(super) fn is_text(&self) -> bool {
        self.node.as_str().is_some()
    }

    pub(super) fn is_number(&self) -> bool {
        self.node.as_integer().is_some()
    }

    pub(super) fn boolean(&self) -> Result<bool, Found> {
        self.node.as_bool().ok_or_else(|| self.no("true or false"))
    }

    /// A number that the type holds.
    pub(super) fn number<N: Bounded>(&self) -> Result<N, Found> {
        let integer = self.node.as_integer().ok_or_else(|| self.no("a whole number"))?;
        // What does not fit is past the bounds on its side.
        let value = i64::from_str_radix(integer.as_str(), integer.radix())
            .unwrap_or(if integer.as_str().starts_with('-') { i64::MIN } else { i64::MAX });
        N::try_from(value).map_err(|_| self.broken(RuleLaw::Bounds { value, min: N::LEAST, max: N::MOST }))
    }

    pub(super) fn list(&self) -> Result<Vec<Value<'t>>, Found> {
        let values = self.node.as_array().ok_or_else(|| self.no("a list"))?;
        let items = values.iter().enumerate().map(|(place, value)| Value {
            node: value.get_ref(),
            at: value.span().start,
            path: format!("{}[{}]", self.path, place.saturating_add(1)),
        });
        Ok(items.collect())
    }

    /// A list of what each item must be.
    pub(super) fn list_of<T>(&self, read: impl Fn(&Value<'t>) -> Result<T, Found>) -> Result<Vec<T>, Found> {
        self.list()?.iter().map(read).collect()
    }

    pub(super) fn table(&self) -> Result<Table<'t>, Found> {
        let entries = self.node.as_table().ok_or_else(|| self.no("a table"))?;
        Ok(Table { entries, at: self.at, path: self.path.clone() })
    }

    /// The day of a date that is not in quotes.
    pub(super) fn date(&self) -> Option<String> {
        let date = self.node.as_datetime().filter(|datetime| datetime.time.is_none())?;
        date.date.map(|date| date.to_string())
    }

    /// The place of a word in a list of them.
    pub(super) fn choice(&self, choices: &'static [&'static str]) -> Result<usize, Found> {
        let word = self.text()?;
        let place = choices.iter().position(|choice| *choice == word);
        place.ok_or_else(|| self.problem(Problem::Choice { choices }))
    }
}

/// A type of whole numbers with its bounds.
pub(super) trait Bounded: TryFrom<i64> {
    const LEAST: i64;
    const MOST: i64;
}

macro_rules! bounded {
    ($($number:ty),*) => {
        $(impl Bounded for $number {
            const LEAST: i64 = <$number>::MIN as i64;
            const MOST: i64 = <$number>::MAX as i64;
        })*
    };
}
bounded!(u8, i16, i32, u32);
