//! Definitions in TOML.

mod document;
mod error;
mod reader;
mod years;

use std::string::ToString as _;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use self::error::Found;
pub use self::error::{DefinitionError, Problem};
use self::reader::Table;
use super::{RuleCalendar, RuleKey};
use crate::registry::{AnyCalendar, RESERVED, Refusal, Registry};

/// The longest definition that is read, in bytes.
pub const MAX_LENGTH: usize = 1 << 20;

impl RuleCalendar {
    /// The calendar that a definition in TOML makes; [the module](crate::rule) says what the keys are.
    /// A base is looked for in the [global](Registry::global) registry.
    ///
    /// # Errors
    /// [`DefinitionError`]: line and column, the key, and the law that it breaks.
    ///
    /// ```
    /// use metonic::rule::RuleCalendar;
    ///
    /// let error = RuleCalendar::from_toml("id = \"mine\"\nepcoh = 2000-01-01\n").unwrap_err();
    /// assert_eq!(error.to_string(), "line 2, column 1: epcoh: no key is called so; did you mean 'epoch'?");
    /// ```
    pub fn from_toml(text: &str) -> Result<Self, DefinitionError> {
        Self::from_toml_in(Registry::global(), text)
    }

    /// The same with a base looked for in another registry.
    ///
    /// # Errors
    /// As [`from_toml`](Self::from_toml).
    pub fn from_toml_in(registry: &Registry, text: &str) -> Result<Self, DefinitionError> {
        parse(text).and_then(|document| read(registry, &document)).map_err(|found| found.in_text(text))
    }
}

impl Registry {
    /// Registers the calendar that a definition in TOML makes; a base is looked for in this registry.
    ///
    /// # Errors
    /// [`DefinitionError`]: what [`from_toml`](RuleCalendar::from_toml) says, or the refusal of
    /// [`register`](Self::register) with the name that it is for.
    pub fn define(&self, text: &str) -> Result<AnyCalendar, DefinitionError> {
        let document = parse(text).map_err(|found| found.in_text(text))?;
        let calendar = read(self, &document).map_err(|found| found.in_text(text))?;
        self.register(calendar).map_err(|refused| refusal(&document, refused.reason).in_text(text))
    }
}

fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, Found> {
    if text.len() > MAX_LENGTH {
        return Err(Found::new(0, &"", Problem::TooLong { length: text.len(), max: MAX_LENGTH }));
    }
    DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        Found::new(at, &"", Problem::Syntax(error.message().to_string()))
    })
}

fn read(registry: &Registry, document: &Spanned<DeTable<'_>>) -> Result<RuleCalendar, Found> {
    let builder = document::builder(registry, &Table::root(document))?;
    builder
        .build()
        .map_err(|error| Found::new(place(document, error.key), &error.key, Problem::Rule(error.law)))
}

/// Where a key of a definition stands in the text, or what it would be in.
fn place(document: &Spanned<DeTable<'_>>, key: RuleKey) -> usize {
    let mut at = 0;
    let mut table = Some(document.get_ref());
    let mut value = None;
    for part in key.part.split('.') {
        let Some(next) = table.and_then(|table| table.get(part)) else { return at };
        at = next.span().start;
        value = Some(next);
        table = next.get_ref().as_table();
    }
    if let (Some(place), Some(whole)) = (key.place, value) {
        value = match whole.get_ref() {
            DeValue::Array(values) => values.get(place),
            DeValue::Table(entries) => entries.iter().nth(place).map(|(_, value)| value),
            _ => None,
        };
        at = value.map_or(at, |value| value.span().start);
    }
    let field = key.field.and_then(|field| value.and_then(|value| value.get_ref().as_table()?.get(field)));
    field.map_or(at, |field| field.span().start)
}

/// A refusal, at the name that it is for.
fn refusal(document: &Spanned<DeTable<'_>>, refusal: Refusal) -> Found {
    let key = match refusal {
        Refusal::Taken { name, .. } | Refusal::Retired { name, .. } => {
            key_of(document, |text| name.matches(text))
        }
        // The word that is reserved is one of the names.
        Refusal::Name { .. } => {
            key_of(document, |text| RESERVED.iter().any(|word| word.eq_ignore_ascii_case(text)))
        }
        _ => None,
    };
    match key {
        Some(key) => Found::new(place(document, key), &key, Problem::Refused(refusal)),
        None => Found::new(0, &"", Problem::Refused(refusal)),
    }
}

/// The key that gives the calendar such a name.
fn key_of(document: &Spanned<DeTable<'_>>, is_wanted: impl Fn(&str) -> bool) -> Option<RuleKey> {
    let get = |key: &str| document.get_ref().get(key).map(Spanned::get_ref);
    let is_wanted = |value: &DeValue<'_>| value.as_str().is_some_and(&is_wanted);
    let single = ["id", "name"].into_iter().find(|key| get(key).is_some_and(is_wanted));
    single.map(RuleKey::of).or_else(|| {
        let place = get("aliases")?.as_array()?.iter().position(|alias| is_wanted(alias.get_ref()))?;
        Some(RuleKey::of("aliases").at(place))
    })
}
