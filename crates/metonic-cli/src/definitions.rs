//! The calendars that the user defines: `--define FILE`, and the files of the configuration directory.
//!
//! They are registered before the arguments are parsed, which name them.

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use metonic::Registry;
use metonic::rule::{DefinitionError, MAX_LENGTH, Problem};

use crate::Failure;

/// Names the directory of definitions, in place of the usual one; empty, there is none.
pub(crate) const DIRECTORY: &str = "METONIC_CALENDARS";

/// Registers what is defined. Files of `--define` come first, so that they prevail; a file may build on
/// any other.
///
/// A file of the configuration directory that is bad is reported, and passed over: the others, and all
/// that has nothing to do with it, still work. A bad file of `--define` is wrong usage.
pub(crate) fn load(arguments: &[OsString]) -> Result<(), Failure> {
    let asked = Asked::of(arguments);
    let mut files: Vec<DefinitionFile> = Vec::new();
    let configured = if asked.no_config { Vec::new() } else { configured() };
    for (path, is_asked_for) in asked
        .files
        .into_iter()
        .map(|path| (path, true))
        .chain(configured.into_iter().map(|path| (path, false)))
    {
        // A file that is named twice is read once.
        let canonical = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        if files.iter().all(|file| file.canonical != canonical) {
            let text = read(&path);
            files.push(DefinitionFile { path, canonical, text, is_asked_for });
        }
    }
    while !files.is_empty() {
        let before = files.len();
        let mut waiting = Vec::new();
        for file in files {
            match file.define() {
                // What it builds on may be in a file to come.
                Err(Bad::Definition(error)) if matches!(error.problem(), Problem::Lookup(_)) => {
                    waiting.push((file, error));
                }
                Err(error) => file.report(&error)?,
                Ok(()) => {}
            }
        }
        if waiting.len() == before {
            return waiting.into_iter().try_for_each(|(file, error)| file.report(&Bad::Definition(error)));
        }
        files = waiting.into_iter().map(|(file, _)| file).collect();
    }
    Ok(())
}

/// What the arguments say of definitions.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    files: Vec<PathBuf>,
    no_config: bool,
}

impl Asked {
    /// Reads the arguments for these options alone. No other takes a value that begins with a hyphen and
    /// a letter, so that what looks like one of them is one.
    fn of(arguments: &[OsString]) -> Self {
        let mut asked = Self::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            if argument == "--" {
                break;
            } else if argument == "--no-config" {
                asked.no_config = true;
            } else if argument == "--define" {
                asked.files.extend(arguments.next().map(PathBuf::from));
            } else if let Some(path) = argument.to_str().and_then(|text| text.strip_prefix("--define=")) {
                asked.files.push(path.into());
            }
        }
        asked
    }
}

struct DefinitionFile {
    path: PathBuf,
    canonical: PathBuf,
    text: Result<String, Bad>,
    is_asked_for: bool,
}

/// What is wrong with a file.
#[derive(Clone, Debug)]
pub(crate) enum Bad {
    Unreadable(String),
    Definition(DefinitionError),
}

impl Bad {
    /// With the name of the file: `shire.toml:3:9: epoch: …`.
    pub(crate) fn in_file(&self, path: &Path) -> impl fmt::Display {
        let path = path.display();
        match self {
            Self::Unreadable(error) => format!("{path}: {error}"),
            Self::Definition(error) => {
                let place = format!("{path}:{}:{}", error.line(), error.column());
                match error.key() {
                    "" => format!("{place}: {}", error.problem()),
                    key => format!("{place}: {key}: {}", error.problem()),
                }
            }
        }
    }
}

impl DefinitionFile {
    fn define(&self) -> Result<(), Bad> {
        let text = self.text.as_ref().map_err(Clone::clone)?;
        Registry::global().define(text).map(|_| ()).map_err(Bad::Definition)
    }

    fn report(&self, error: &Bad) -> Result<(), Failure> {
        let message = error.in_file(&self.path);
        if self.is_asked_for {
            return Err(Failure::Usage(message.to_string()));
        }
        anstream::eprintln!("metonic: {message} (passed over)");
        Ok(())
    }
}

/// The text of a definition; no more is read than can be one.
pub(crate) fn read(path: &Path) -> Result<String, Bad> {
    let unreadable = |error: io::Error| Bad::Unreadable(error.to_string());
    let mut bytes = Vec::new();
    let most = MAX_LENGTH as u64 + 1;
    File::open(path).map_err(unreadable)?.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > MAX_LENGTH {
        return Err(Bad::Unreadable(format!("longer than a definition can be ({MAX_LENGTH} bytes)")));
    }
    String::from_utf8(bytes)
        .map_err(|error| Bad::Unreadable(format!("not UTF-8 at byte {}", error.utf8_error().valid_up_to())))
}

/// The definitions of the configuration directory, in the order of their names.
fn configured() -> Vec<PathBuf> {
    let (directory, is_named) = match std::env::var_os(DIRECTORY) {
        Some(directory) if directory.is_empty() => return Vec::new(),
        Some(directory) => (PathBuf::from(directory), true),
        None => match etcetera::choose_base_strategy() {
            Ok(places) => (places.config_dir().join("metonic").join("calendars"), false),
            // Nobody's home: nothing is configured.
            Err(_) => return Vec::new(),
        },
    };
    let entries = match fs::read_dir(&directory) {
        Ok(entries) => entries,
        Err(error) => {
            if is_named || error.kind() != io::ErrorKind::NotFound {
                anstream::eprintln!("metonic: {}: {error} (passed over)", directory.display());
            }
            return Vec::new();
        }
    };
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_found_wherever_they_stand() {
        let asked = |text: &str| Asked::of(&text.split(' ').map(OsString::from).collect::<Vec<_>>());
        let files =
            |names: &[&str], no_config| Asked { files: names.iter().map(PathBuf::from).collect(), no_config };
        assert_eq!(asked("--define a.toml list --define=b.toml"), files(&["a.toml", "b.toml"], false));
        assert_eq!(asked("list --no-config -- --define a.toml"), files(&[], true));
        assert_eq!(asked("list --define"), files(&[], false));
        assert_eq!(asked("convert -5 --define -5.toml"), files(&["-5.toml"], false));
    }
}
