//! `cargo xtask generate text DIR`: names, patterns and what else of CLDR the text crate has.
//!
//! `DIR` is CLDR's folder `common`: the npm package `cldr` has it as `3rdparty/cldr/common`. Two
//! files are written, the same byte for byte whenever they are written from the same folder: the
//! text, and an index of it, whose form `crates/metonic-text/src/data.rs` reads and describes.

mod blob;
mod cldr;
mod groups;
mod rules;
mod supplement;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use blob::Blob;
use cldr::Cldr;
use groups::{CALENDARS, ERA_WIDTHS, GREGORIAN, MEIJI, View};
use supplement::Supplement;

use crate::Outcome;

/// Words in the header of the index: see `data.rs`.
const WORDS: usize = 16;

/// What a locale's row needs beside its calendars.
struct Locale<'a> {
    name: &'a str,
    tag: String,
    parent: usize,
}

pub(crate) fn run(directory: &Path) -> Outcome {
    let cldr = Cldr::read(directory)?;
    let supplement = Supplement::read(directory)?;
    let locales = locales(&cldr);
    let mut blob = Blob::default();
    blob.index.resize(WORDS * 4, 0);
    let mut words: Vec<u32> = vec![u32::from_le_bytes(*b"MTX1"), locales.len() as u32];

    // The Gregorian calendar, and what every calendar falls back to.
    let rows: Vec<Vec<u8>> =
        locales.iter().map(|locale| locale_row(&cldr, &supplement, locale, &mut blob)).collect();
    let place = table(&mut blob, &rows);
    words.push(place);
    let has = |language: &str| locales.iter().any(|locale| locale.tag.split('-').next() == Some(language));
    words.extend(supplement.write(&mut blob, has)?);
    let ends = |blob: &Blob| [blob.index.len() as u32, blob.strings.len() as u32];
    let gregorian_ends = ends(&blob);

    // The names of the other calendars, and their patterns by length.
    let rows = locales.iter().map(|locale| {
        let calendars = CALENDARS.iter().skip(GREGORIAN);
        let mut places: Vec<u32> = calendars
            .map(|calendar| record(&mut blob, &View { cldr: &cldr, locale: locale.name, calendar }))
            .collect();
        // The generic one is none that people speak of.
        let keys = CALENDARS.iter().filter(|calendar| **calendar != "generic");
        let names: Vec<String> = keys.map(|key| display_name(&cldr, locale.name, key)).collect();
        places.push(blob.list(&names));
        let place = blob.row(&places);
        bytes_of(&[place])
    });
    let rows: Vec<Vec<u8>> = rows.collect();
    let place = table(&mut blob, &rows);
    words.push(place);
    let names_ends = ends(&blob);

    // Skeletons and intervals of them all.
    let formats: Vec<Vec<Formats>> = locales.iter().map(|locale| formats(&cldr, locale)).collect();
    let all = || formats.iter().flatten().flat_map(Formats::all);
    let keys = numbered(all().map(|(key, _)| key));
    let patterns = numbered(all().map(|(_, text)| text));
    words.push(texts(&mut blob, &keys));
    words.push(texts(&mut blob, &patterns));
    let rows = formats.iter().map(|calendars| {
        let places: Vec<u32> = calendars
            .iter()
            .map(|formats| {
                let parts = [
                    keyed(&mut blob, &keys, &patterns, &formats.available),
                    keyed(&mut blob, &keys, &patterns, &formats.intervals),
                    group(&mut blob, &formats.additions),
                ];
                blob.row(&parts)
            })
            .collect();
        let place = blob.row(&places);
        bytes_of(&[place])
    });
    let rows: Vec<Vec<u8>> = rows.collect();
    let place = table(&mut blob, &rows);
    words.push(place);
    let full_ends = ends(&blob);

    words.push(historic_eras(&cldr, &supplement, &locales, &mut blob)?);
    let historic_ends = ends(&blob);

    for (place, word) in words.iter().enumerate() {
        blob.index[place * 4..][..4].copy_from_slice(&word.to_le_bytes());
    }
    assert!(words.len() <= WORDS, "{} words", words.len());
    let root = locales.iter().position(|locale| locale.name == "root").ok_or("no root")?;
    write(&blob, root, &[gregorian_ends, names_ends, full_ends, historic_ends])?;
    println!(
        "{} locales; {gregorian_ends:?} {names_ends:?} {full_ends:?} {historic_ends:?} bytes of index and text",
        locales.len()
    );
    Ok(())
}

/// The locales that say anything of dates, those that others inherit from, and root, by tag.
fn locales(cldr: &Cldr) -> Vec<Locale<'_>> {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for name in cldr.locales() {
        let mut next = Some(name);
        let says = |name: &str| name != "root" && cldr.says(name, "dates/calendars");
        let is_told = std::iter::successors(Some(name), |name| cldr.parent(name)).any(says);
        while is_told && let Some(name) = next {
            names.insert(tag(name), name);
            next = cldr.parent(name);
        }
    }
    let places: BTreeMap<&str, usize> =
        names.values().enumerate().map(|(place, &name)| (name, place)).collect();
    let parent = |name| {
        cldr.parent(name).and_then(|parent| places.get(parent)).copied().unwrap_or(usize::from(u16::MAX))
    };
    names.iter().map(|(tag, &name)| Locale { name, tag: tag.clone(), parent: parent(name) }).collect()
}

/// BCP 47's tag of a file: `und` is root.
fn tag(name: &str) -> String {
    if name == "root" { "und".to_owned() } else { name.replace('_', "-") }
}

/// A locale's row: its tag, its parent, its direction and numbering systems, the Gregorian calendars,
/// the symbols of its numbers and how it writes a zone's distance from Greenwich.
fn locale_row(cldr: &Cldr, supplement: &Supplement, locale: &Locale<'_>, blob: &mut Blob) -> Vec<u8> {
    let text =
        |path: &str| cldr.value(locale.name, path).map(|value| value.text.as_str()).unwrap_or_default();
    let is_right_to_left = text("layout/orientation/characterOrder") == "right-to-left";
    let usual = supplement.numbering(text("numbers/defaultNumberingSystem"));
    let native = supplement.numbering(text("numbers/otherNumberingSystems/native"));
    let places: Vec<u32> = CALENDARS[..GREGORIAN]
        .iter()
        .map(|calendar| record(blob, &View { cldr, locale: locale.name, calendar }))
        .collect();
    // Of 0 to 9, of the usual numbers and of the native ones: minus signs, then decimal separators.
    let systems = ["latn", supplement.name(usual), supplement.name(native)];
    let symbols: Vec<String> = ["minusSign", "decimal"]
        .iter()
        .flat_map(|symbol| systems.map(|system| (symbol, system)))
        .map(|(symbol, system)| text(&format!("numbers/symbols[numberSystem={system}]/{symbol}")).to_owned())
        .collect();
    // How far the time of a place is from that of Greenwich.
    let offsets =
        ["gmtFormat", "hourFormat"].map(|name| text(&format!("dates/timeZoneNames/{name}")).to_owned());
    let mut row = bytes_of(&[blob.list(std::slice::from_ref(&locale.tag))]);
    row.extend((locale.parent as u16).to_le_bytes());
    row.extend([u8::from(is_right_to_left), usual, native]);
    row.extend(bytes_of(&places));
    row.extend(bytes_of(&[blob.list(&symbols), blob.list(&offsets)]));
    row
}

/// The groups of names and patterns of a calendar.
fn record(blob: &mut Blob, view: &View<'_>) -> u32 {
    let groups = [
        view.months(),
        view.month_patterns(),
        view.days(),
        view.quarters(),
        view.day_periods(),
        view.eras(),
        view.cyclic(),
        view.date_styles(),
        view.time_styles(),
        view.joints(),
    ];
    let places = groups.map(|lists| group(blob, &lists));
    blob.row(&places)
}

fn group(blob: &mut Blob, lists: &[Vec<String>]) -> u32 {
    let places: Vec<u32> = lists.iter().map(|list| blob.list(list)).collect();
    blob.row(&places)
}

/// What skeletons need.
struct Formats {
    available: Vec<(String, String)>,
    intervals: Vec<(String, String)>,
    additions: groups::Group,
}

impl Formats {
    fn all(&self) -> impl Iterator<Item = &(String, String)> {
        self.available.iter().chain(&self.intervals)
    }
}

/// Those of each calendar.
fn formats(cldr: &Cldr, locale: &Locale<'_>) -> Vec<Formats> {
    let views = CALENDARS.iter().map(|calendar| View { cldr, locale: locale.name, calendar });
    let formats = views.map(|view| Formats {
        available: view.available(),
        intervals: view.intervals(),
        additions: view.additions(),
    });
    formats.collect()
}

/// Texts in their order, numbered.
fn numbered<'a>(texts: impl Iterator<Item = &'a String>) -> BTreeMap<&'a str, u16> {
    let texts: BTreeSet<&str> = texts.map(String::as_str).collect();
    texts.into_iter().zip(0..).collect()
}

/// A table of numbered texts: lists of a hundred each, by place, after how many texts there are.
fn texts(blob: &mut Blob, numbered: &BTreeMap<&str, u16>) -> u32 {
    let texts: Vec<String> = numbered.keys().map(|&text| text.to_owned()).collect();
    let lists: Vec<u32> = texts.chunks(100).map(|chunk| blob.list(chunk)).collect();
    blob.bytes([(texts.len() as u32).to_le_bytes().to_vec(), bytes_of(&lists)].concat())
}

/// Patterns by their keys, in the keys' order: how many, then the numbers of the keys, then those of
/// the patterns.
fn keyed(
    blob: &mut Blob,
    keys: &BTreeMap<&str, u16>,
    patterns: &BTreeMap<&str, u16>,
    formats: &[(String, String)],
) -> u32 {
    let mut formats: Vec<(u16, u16)> =
        formats.iter().map(|(key, text)| (keys[key.as_str()], patterns[text.as_str()])).collect();
    formats.sort_unstable();
    let mut bytes = vec![u8::try_from(formats.len()).expect("a calendar has few formats")];
    bytes.extend(formats.iter().flat_map(|(key, _)| key.to_le_bytes()));
    bytes.extend(formats.iter().flat_map(|(_, pattern)| pattern.to_le_bytes()));
    blob.bytes(bytes)
}

fn display_name(cldr: &Cldr, locale: &str, calendar: &str) -> String {
    let path = format!("localeDisplayNames/types/type[type={calendar}][key=calendar]");
    cldr.value(locale, &path).map(|value| value.text.clone()).unwrap_or_default()
}

fn bytes_of(places: &[u32]) -> Vec<u8> {
    places.iter().flat_map(|place| place.to_le_bytes().into_iter().take(blob::PLACE)).collect()
}

/// Rows of one length, end to end.
fn table(blob: &mut Blob, rows: &[Vec<u8>]) -> u32 {
    let place = blob.index.len() as u32;
    let width = rows.first().map_or(0, Vec::len);
    for row in rows {
        assert_eq!(row.len(), width, "a table's rows are alike");
        blob.index.extend(row);
    }
    place
}

/// Writes the two files, root's place and the lengths of the parts.
fn write(blob: &Blob, root: usize, ends: &[[u32; 2]; 4]) -> Result<(), Box<dyn Error>> {
    let folder = crate::root().join("crates/metonic-text/src/cldr");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("strings.txt"), &blob.strings)?;
    fs::write(folder.join("index.bin"), &blob.index)?;
    let mut text = String::from(
        "//! Which locale is root, and the lengths of the parts of the index and of the strings. Written by\n\
         //! `cargo xtask generate text`: not to be edited.\n\n",
    );
    text += &format!("pub(super) const ROOT: u16 = {root};\n");
    for (name, [index, strings]) in ["GREGORIAN", "NAMES", "FULL", "HISTORIC"].iter().zip(ends) {
        text += &format!(
            "pub(super) const {name}: (usize, usize) = ({}, {});\n",
            in_threes(*index),
            in_threes(*strings)
        );
    }
    fs::write(folder.join("ends.rs"), text)?;
    Ok(())
}

/// Japan's eras before Meiji: a table of places, of the codes and of each locale's names in their order.
fn historic_eras(
    cldr: &Cldr,
    supplement: &Supplement,
    locales: &[Locale<'_>],
    blob: &mut Blob,
) -> Result<u32, Box<dyn Error>> {
    let view = |locale| View { cldr, locale, calendar: "japanese" };
    let numbers: Vec<u32> = (0..MEIJI).collect();
    let names = view("root").eras_of("eraAbbr", &numbers);
    let codes = names.iter().map(|name| code_of_era(name).ok_or_else(|| format!("an era is called {name}")));
    let numbers: BTreeMap<String, u32> =
        codes.zip(0..).map(|(code, era)| Ok((code?, era))).collect::<Result<_, String>>()?;
    if numbers.len() != names.len() {
        return Err("two eras have one code".into());
    }
    for (code, era) in &numbers {
        if supplement.eras.get(era).is_none_or(|year| !code.ends_with(&format!("-{year}"))) {
            return Err(format!("{code} does not begin in its year").into());
        }
    }
    let (codes, numbers): (Vec<String>, Vec<u32>) = numbers.into_iter().unzip();
    let mut rows = vec![group(blob, &chunks(&codes))];
    for locale in locales {
        let names = ERA_WIDTHS.map(|width| view(locale.name).eras_of(width, &numbers));
        rows.push(group(blob, &names.iter().flat_map(|names| chunks(names)).collect::<Vec<_>>()));
    }
    let rows: Vec<Vec<u8>> = rows.iter().map(|&place| bytes_of(&[place])).collect();
    Ok(table(blob, &rows))
}

/// ICU4X's code of an era that root calls `Taika (645–650)`: `taika-645`, with the year in which CLDR's
/// supplemental data have it begin. That is the name's, but for number 166: 至徳 (Shitoku), which root calls a
/// first Meitoku, is of 1384 by its name and of 1387 there.
pub(crate) fn code_of_era(name: &str) -> Option<String> {
    let (name, years) = name.split_once(" (")?;
    let (first, _) = years.split_once('–')?;
    let first = if (name, first) == ("Meitoku", "1384") { "1387" } else { first };
    let letters = name.to_lowercase().replace('ō', "o").replace('ū', "u");
    let letters: String = letters.chars().filter(char::is_ascii_alphabetic).collect();
    first.parse::<u16>().ok().map(|year| format!("{letters}-{year}"))
}

/// Lists of a hundred.
fn chunks(texts: &[String]) -> Vec<Vec<String>> {
    texts.chunks(100).map(<[String]>::to_vec).collect()
}

/// A number as it is written in code.
fn in_threes(number: u32) -> String {
    match number {
        ..1_000 => number.to_string(),
        _ => format!("{}_{:03}", in_threes(number / 1_000), number % 1_000),
    }
}
