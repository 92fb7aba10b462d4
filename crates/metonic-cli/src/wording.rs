//! How dates are worded: a locale, a calendar, and a pattern or what stands for one.

use clap::{Args, ValueEnum};
use metonic::{AnyCalendar, Registry};
use metonic_text::{Locale, Pattern, PatternError, Skeleton};

use crate::arguments::{self, text};
use crate::{Failure, restore_minus};

/// What the commands that read or write words are told of them.
#[derive(Args, Debug)]
pub(crate) struct Wording {
    /// The calendar, or `preferred`: the one that the locale's region prefers
    /// [default: that of the locale's key ca (fa-u-ca-persian), else gregorian]
    #[arg(long, value_name = "ID", value_parser = choice)]
    calendar: Option<Choice>,
    /// The locale, by its BCP 47 tag [default: the environment's, else en]
    #[arg(long, value_name = "TAG", value_parser = named)]
    locale: Option<Named>,
    #[command(flatten)]
    form: Form,
}

/// One of these at the most.
#[derive(Args, Debug)]
#[group(multiple = false)]
struct Form {
    /// The locale's own form, of this length [default: long]
    #[arg(long, value_name = "LENGTH", value_enum)]
    style: Option<Style>,
    /// A pattern of LDML, such as 'EEEE, d MMMM y'
    #[arg(long, value_name = "PATTERN", value_parser = text)]
    pattern: Option<String>,
    /// A format string of Qt, such as 'dddd d MMMM yyyy'
    #[arg(long, value_name = "PATTERN", value_parser = text)]
    qt: Option<String>,
    /// A format string of C's strftime, such as '%A %-d %B %Y'
    #[arg(long, value_name = "PATTERN", value_parser = text)]
    strftime: Option<String>,
    /// The locale's own form of these fields: letters of LDML without an order, such as yMMMd
    #[arg(long, value_name = "FIELDS", value_parser = text)]
    skeleton: Option<String>,
}

/// What the library calls by the same names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Style {
    /// With the weekday
    Full,
    /// With the month's name
    Long,
    /// Shorter
    Medium,
    /// In numbers
    Short,
}

impl From<Style> for metonic_text::Style {
    fn from(style: Style) -> Self {
        match style {
            Style::Full => Self::Full,
            Style::Long => Self::Long,
            Style::Medium => Self::Medium,
            Style::Short => Self::Short,
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Choice {
    /// The region's.
    Preferred,
    One(AnyCalendar),
}

impl Wording {
    pub(crate) fn locale(&self) -> Locale {
        self.locale.as_ref().map_or_else(from_environment, Named::locale)
    }

    pub(crate) fn calendar(&self, locale: &Locale) -> Result<AnyCalendar, Failure> {
        let id = match self.calendar {
            Some(Choice::One(calendar)) => return Ok(calendar),
            Some(Choice::Preferred) => locale.calendar(),
            None => locale.asked_calendar().unwrap_or("gregorian"),
        };
        Registry::global()
            .calendar(id)
            .map_err(|error| Failure::Usage(format!("the locale's calendar: {error}")))
    }

    pub(crate) fn pattern(&self, locale: &Locale, calendar: AnyCalendar) -> Result<Pattern<'_>, Failure> {
        let Form { style, pattern, qt, strftime, skeleton } = &self.form;
        if let Some(text) = pattern {
            return Pattern::ldml(text).map_err(|error| wrong_pattern("--pattern", text, error));
        }
        if let Some(text) = qt {
            return Pattern::qt(text).map_err(|error| wrong_pattern("--qt", text, error));
        }
        if let Some(text) = strftime {
            return Pattern::strftime_in(text, locale, &calendar)
                .map_err(|error| wrong_pattern("--strftime", text, error));
        }
        if let Some(text) = skeleton {
            let skeleton: Skeleton =
                text.parse().map_err(|error| Failure::Usage(format!("--skeleton: '{text}': {error}")))?;
            return Ok(skeleton.pattern(locale, &calendar));
        }
        Ok(metonic_text::Style::from(style.unwrap_or(Style::Long)).pattern(locale, &calendar))
    }
}

impl Wording {
    /// The pattern of a date that has a time, which is of a length of its own if the locale's form is asked
    /// for.
    pub(crate) fn date_time_pattern(
        &self,
        time: Style,
        locale: &Locale,
        calendar: AnyCalendar,
    ) -> Result<Pattern<'_>, Failure> {
        let Form { style, pattern, qt, strftime, skeleton } = &self.form;
        if let Some(text) = qt {
            return Pattern::qt_date_time(text).map_err(|error| wrong_pattern("--qt", text, error));
        }
        if pattern.is_some() || strftime.is_some() || skeleton.is_some() {
            return self.pattern(locale, calendar);
        }
        let style = metonic_text::Style::from(style.unwrap_or(Style::Long));
        Ok(style.date_time_pattern(time.into(), locale, &calendar))
    }
}

/// Says what is wrong with a pattern, and shows where.
pub(crate) fn wrong_pattern(option: &str, text: &str, error: PatternError) -> Failure {
    let at = match error {
        PatternError::Letter { at, .. }
        | PatternError::Count { at, .. }
        | PatternError::Quote { at }
        | PatternError::Brace { at }
        | PatternError::Conversion { at }
        | PatternError::Locale { at } => Some(at),
        _ => None,
    };
    // A caret under a text that takes more than a line would point at nothing.
    let is_plain = text.len() <= 72 && !text.contains(char::is_control);
    let shown = match at.and_then(|at| text.get(..at)).filter(|_| is_plain) {
        Some(before) => format!("\n  {text}\n  {:1$}^", "", textwrap::core::display_width(before)),
        None => String::new(),
    };
    Failure::Usage(format!("{option}: {error}{shown}"))
}

/// A locale, and what it was called.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    locale: Locale,
    name: String,
}

impl Named {
    /// The locale; that nobody knows it is said, once.
    pub(crate) fn locale(&self) -> Locale {
        let language = self.name.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if self.locale.tag() == Locale::ROOT.tag() && !language.eq_ignore_ascii_case(Locale::ROOT.tag()) {
            anstream::eprintln!(
                "metonic: CLDR has no locale '{}': und, the root of all, is taken",
                self.name
            );
        }
        self.locale
    }
}

/// The locale of a tag, or of a name as environments have it.
pub(crate) fn named(name: &str) -> Result<Named, String> {
    let name = restore_minus(name).into_owned();
    Locale::new(&tag(&name)).map(|locale| Named { locale, name }).map_err(|error| error.to_string())
}

fn choice(name: &str) -> Result<Choice, String> {
    if name.eq_ignore_ascii_case("preferred") {
        return Ok(Choice::Preferred);
    }
    arguments::calendar(name).map(Choice::One)
}

/// The locale of dates that the environment says; English if it says none, or none that can be read.
fn from_environment() -> Locale {
    // As POSIX has it: the first that is set and not empty, whatever its value.
    let name = ["LC_ALL", "LC_TIME", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty());
    let name = name.as_ref().and_then(|name| name.to_str()).unwrap_or("C");
    let english = || Locale::new("en").unwrap_or(Locale::ROOT);
    Locale::new(&tag(name)).unwrap_or_else(|_| english())
}

/// The tag of a locale's name in POSIX: `fa_IR.UTF-8` is `fa-IR`, `sr_RS@latin` `sr-Latn-RS`. The
/// locales `C` and `POSIX` are for programs, and their dates are in English.
fn tag(name: &str) -> String {
    let (name, modifier) = name.split_once('@').unwrap_or((name, ""));
    let name = name.split('.').next().unwrap_or_default();
    if matches!(name, "C" | "POSIX") {
        return "en".to_owned();
    }
    let (language, territory) = name.split_once(['_', '-']).unwrap_or((name, ""));
    // The modifiers of glibc's locales that say how a language is written; others say of money, or of
    // the order of letters.
    let (script, variant) = match modifier {
        "latin" | "iqtelif" => ("Latn", ""),
        "cyrillic" => ("Cyrl", ""),
        "devanagari" => ("Deva", ""),
        "valencia" => ("", "valencia"),
        _ => ("", ""),
    };
    let territory = territory.replace('_', "-");
    let parts = [language, script, &territory, variant];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names of glibc's locales, and the tags of what they are.
    #[test]
    fn names_of_posix_are_tags() {
        let tags = [
            ("fa_IR.UTF-8", "fa-IR"),
            ("fa_IR", "fa-IR"),
            ("de_DE@euro", "de-DE"),
            ("sr_RS.UTF-8@latin", "sr-Latn-RS"),
            ("uz_UZ@cyrillic", "uz-Cyrl-UZ"),
            ("ks_IN@devanagari", "ks-Deva-IN"),
            ("tt_RU@iqtelif", "tt-Latn-RU"),
            ("ca_ES@valencia", "ca-ES-valencia"),
            ("eo", "eo"),
            ("C", "en"),
            ("C.UTF-8", "en"),
            ("POSIX", "en"),
            ("zh_Hant_TW", "zh-Hant-TW"),
            ("fa-IR-u-ca-persian", "fa-IR-u-ca-persian"),
        ];
        for (name, expected) in tags {
            assert_eq!(tag(name), expected, "{name}");
            assert!(named(name).is_ok(), "{name}");
        }
    }
}
