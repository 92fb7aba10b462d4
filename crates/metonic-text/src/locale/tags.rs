//! The locale of CLDR that a tag chooses.

use core::fmt;

use icu_locale_core::subtags::{Language, Region, Script, Variant};

use crate::data::{self, LocaleData};

/// The parts of a tag that choose a locale.
pub(super) struct Tags {
    pub(super) language: Language,
    pub(super) script: Option<Script>,
    pub(super) region: Option<Region>,
    pub(super) variant: Option<Variant>,
}

impl Tags {
    /// The nearest locale of CLDR (UTS 35, part 1, "lookup" and "likely subtags"); makes the region
    /// the likely one where the tag has none.
    pub(super) fn resolve(&mut self) -> LocaleData {
        self.replace_old();
        let likely = self.likely();
        let (likely_script, likely_region) = likely.unwrap_or_default();
        let script = self.script.or(likely_script);
        let region = self.region;
        // The language's own file is in the script that the language has wherever it is spoken.
        let usual = data::likely(self.language.as_str()).and_then(|full| full.split('-').nth(1));
        let is_usual = script.as_ref().map(Script::as_str) == usual || usual.is_none();
        // With its script and without, if it is the usual one, which tags leave out.
        let found = [
            (script, region, self.variant),
            (None, region, self.variant),
            (script, region, None),
            (None, region, None),
            (script, None, None),
            (None, None, None),
        ]
        .into_iter()
        .filter(|(script, ..)| script.is_some() || is_usual)
        .find_map(|(script, region, variant)| LocaleData::find(self.tag(script, region, variant).as_str()));
        self.region = self.region.or(likely_region);
        found.unwrap_or(LocaleData::ROOT)
    }

    /// Old tags as they are today: `iw` is `he`, `sh` is `sr-Latn`, `BU` is `MM`.
    fn replace_old(&mut self) {
        if let Some(new) = data::language(self.language.as_str()) {
            let mut parts = new.split('-');
            if let Some(language) = parts.next().and_then(|part| Language::try_from_str(part).ok()) {
                self.language = language;
            }
            for part in parts {
                self.script = self.script.or_else(|| Script::try_from_str(part).ok());
                self.region = self.region.or_else(|| Region::try_from_str(part).ok());
            }
        }
        if let Some(region) = self.region
            && let Some(new) = data::territory(region.as_str())
        {
            self.region = Region::try_from_str(new).ok();
        }
    }

    /// The likely script and region.
    fn likely(&self) -> Option<(Option<Script>, Option<Region>)> {
        let tags = [
            self.tag(self.script, self.region, None),
            self.tag(None, self.region, None),
            self.tag(self.script, None, None),
            self.tag(None, None, None),
        ];
        let full = tags.iter().find_map(|tag| data::likely(tag.as_str()))?;
        let mut parts = full.split('-').skip(1);
        let script = parts.next().and_then(|part| Script::try_from_str(part).ok());
        Some((script, parts.next().and_then(|part| Region::try_from_str(part).ok())))
    }

    fn tag(&self, script: Option<Script>, region: Option<Region>, variant: Option<Variant>) -> Text {
        let mut text = Text::default();
        text.push(self.language.as_str());
        let parts = [
            script.as_ref().map(Script::as_str),
            region.as_ref().map(Region::as_str),
            variant.as_ref().map(Variant::as_str),
        ];
        for part in parts.into_iter().flatten() {
            text.push("-");
            // CLDR's files write variants in capitals.
            if part.len() > 4 {
                part.chars().for_each(|letter| {
                    text.push(letter.to_ascii_uppercase().encode_utf8(&mut [0; 4]));
                });
            } else {
                text.push(part);
            }
        }
        text
    }
}

/// A short text: what does not fit is left out.
pub(super) struct Text {
    bytes: [u8; 64],
    length: usize,
}

impl Default for Text {
    fn default() -> Self {
        Self { bytes: [0; 64], length: 0 }
    }
}

impl Text {
    pub(super) fn push(&mut self, text: &str) {
        let end = self.length.saturating_add(text.len());
        if let Some(room) = self.bytes.get_mut(self.length..end) {
            room.copy_from_slice(text.as_bytes());
            self.length = end;
        }
    }

    pub(super) fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}
