//! Where the table goes: a file that is there when all of it is, or standard output.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::options::Column;
use crate::Failure;

/// A file beside the one that is to be, and what becomes of it. Dropped before [`Destination::commit`], it
/// leaves nothing.
pub(super) struct Destination {
    place: Place,
    error: WriteError,
}

enum Place {
    Standard,
    /// What is no file of a disk, such as a pipe with a name: there is nothing to keep.
    Direct(File),
    Beside {
        file: File,
        temporary: PathBuf,
        path: PathBuf,
        force: bool,
    },
    Done,
}

/// What the system said when something could not be written. Libraries between us keep its words at most.
#[derive(Clone, Default)]
pub(super) struct WriteError(Arc<Mutex<Option<io::Error>>>);

impl WriteError {
    pub(super) fn take(&self) -> Option<io::Error> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Destination {
    pub(super) fn new(arguments: &Column, is_text: bool) -> Result<Self, Failure> {
        let error = WriteError::default();
        let Some(path) = arguments.output_file() else {
            if !is_text && io::stdout().is_terminal() {
                return Err(Failure::Usage("this format is none for a terminal: say -o OUT".to_owned()));
            }
            return Ok(Self { place: Place::Standard, error });
        };
        let shown_of = |path: &Path, error: io::Error| {
            Failure::Io(io::Error::new(error.kind(), format!("{}: {error}", path.display())))
        };
        let path = led_to(path).map_err(|error| shown_of(path, error))?;
        let shown = |error| shown_of(&path, error);
        let before = fs::metadata(&path).ok();
        if let Some(before) = &before {
            if before.is_dir() {
                return Err(Failure::Usage(format!("{}: a directory", path.display())));
            }
            if !before.is_file() {
                let file = OpenOptions::new().write(true).open(&path).map_err(shown)?;
                return Ok(Self { place: Place::Direct(file), error });
            }
            if !arguments.force {
                return Err(is_there(&path));
            }
        }
        let (file, temporary) = create_beside(&path).map_err(shown)?;
        if let Some(before) = before {
            // As far as we may: the file is ours in any case.
            let _ = file.set_permissions(before.permissions());
        }
        let place = Place::Beside { file, temporary, path, force: arguments.force };
        Ok(Self { place, error })
    }

    pub(super) fn error(&self) -> WriteError {
        self.error.clone()
    }

    pub(super) fn writer(&self) -> Result<Box<dyn Write + Send>, Failure> {
        let output: Box<dyn Write + Send> = match &self.place {
            Place::Standard => Box::new(io::stdout()),
            Place::Direct(file) | Place::Beside { file, .. } => Box::new(file.try_clone()?),
            Place::Done => Box::new(io::sink()),
        };
        Ok(Box::new(BufWriter::with_capacity(1 << 18, Watched { output, error: self.error.clone() })))
    }

    /// The file is whole: it gets its name.
    pub(super) fn commit(mut self) -> Result<(), Failure> {
        let Place::Beside { file, temporary, path, force } = &self.place else { return Ok(()) };
        file.sync_all()?;
        if *force {
            fs::rename(temporary, path)?;
        } else {
            // Renaming writes over what somebody else has made in the meantime; a second name does not.
            match fs::hard_link(temporary, path) {
                Ok(()) => fs::remove_file(temporary)?,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(is_there(path)),
                Err(_) if path.exists() => return Err(is_there(path)),
                // Not all file systems have second names.
                Err(_) => fs::rename(temporary, path)?,
            }
        }
        // The name is on the disk when the directory is; where directories cannot be opened it is all the same.
        if let Some(Ok(directory)) = path.parent().map(File::open) {
            let _ = directory.sync_all();
        }
        self.place = Place::Done;
        Ok(())
    }
}

impl Drop for Destination {
    fn drop(&mut self) {
        if let Place::Beside { temporary, .. } = &self.place {
            // Nobody is left to tell.
            let _ = fs::remove_file(temporary);
        }
    }
}

/// What is to be written. A link stays one: what it leads to is written, be it there or not.
fn led_to(path: &Path) -> io::Result<PathBuf> {
    /// Links one after another, as Linux has it.
    const MOST_LINKS: usize = 40;

    let error = match fs::canonicalize(path) {
        Ok(path) => return Ok(path),
        Err(error) => error,
    };
    let mut path = path.to_owned();
    for _ in 0..=MOST_LINKS {
        if !path.is_symlink() {
            return Ok(path);
        }
        // It counts from the directory that it is in.
        let target = fs::read_link(&path)?;
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    Err(error)
}

fn is_there(path: &Path) -> Failure {
    Failure::Usage(format!("{}: is there already; --force writes over it", path.display()))
}

/// A new file in the directory of another: only there can it be renamed to it at once.
fn create_beside(path: &Path) -> io::Result<(File, PathBuf)> {
    /// With what is added it is within the 255 bytes that a name may have.
    const MOST_BYTES: usize = 200;

    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_within = |&(place, character): &(usize, char)| place + character.len_utf8() <= MOST_BYTES;
    let name: String = name.char_indices().take_while(is_within).map(|(_, character)| character).collect();
    let mut number = 0_u32;
    loop {
        let beside = path.with_file_name(format!(".{name}.{}-{number}.part", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1000 => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Keeps the error of what could not be written.
struct Watched {
    output: Box<dyn Write + Send>,
    error: WriteError,
}

impl Watched {
    fn watch<T>(&self, result: io::Result<T>) -> io::Result<T> {
        result.inspect_err(|error| {
            // What was interrupted is tried again.
            if error.kind() != io::ErrorKind::Interrupted {
                let kept = io::Error::new(error.kind(), error.to_string());
                self.error.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(kept);
            }
        })
    }
}

impl Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.output.write(bytes);
        self.watch(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.output.flush();
        self.watch(result)
    }
}
