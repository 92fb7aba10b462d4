//! The `metonic` program as a library, for its own `main` and for the fuzzers: no one else's.
//!
//! Exit status: 0, also where the reader of the output leaves; 1 if some of the input was bad (the rest is done), if
//! reading or writing failed, or if `column` stopped at a row; 2 for wrong usage; 130 if interrupted.

mod answers;
mod arguments;
mod commands;
mod definitions;
pub mod events;
mod input;
mod instant;
mod moment;
mod output;
mod wording;

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::{Arguments, Command};

/// How a command ended, if nothing kept it from ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// All of the input was good.
    Good,
    /// Some of it was bad, and was reported.
    SomeBad,
}

/// What keeps a command from going on.
#[derive(Debug)]
enum Failure {
    /// Reading or writing failed.
    Io(io::Error),
    /// The arguments cannot be served.
    Usage(String),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::Io(error),
            kind => Self::Io(io::Error::other(format!("{kind:?}"))),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Io(error.into())
    }
}

/// Runs the program with the arguments of this process.
#[must_use]
pub fn run() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    if let Err(failure) = definitions::load(&typed) {
        return end(Err(failure));
    }
    let arguments = match Arguments::try_parse_from(typed.into_iter().map(protect_minus)) {
        Ok(arguments) => arguments,
        Err(error) => return explain(&error),
    };
    end(match arguments.command {
        Command::Convert(convert) => commands::convert::run(&convert),
        #[cfg(feature = "columnar")]
        Command::Column(column) => commands::column::run(&column),
        Command::Format(format) => commands::format::run(&format),
        Command::Parse(parse) => commands::parse::run(&parse),
        Command::Add(add) => commands::arithmetic::add(&add),
        Command::Until(until) => commands::arithmetic::until(&until),
        Command::Weeks(weeks) => commands::arithmetic::weeks(&weeks),
        Command::Months(months) => commands::months::run(&months),
        Command::Month(month) => commands::page::month(&month),
        Command::Year(year) => commands::page::year(&year),
        Command::Feasts(feasts) => commands::feasts::run(&feasts),
        Command::List(list) => commands::list::run(&list),
        Command::Info(info) => commands::info::run(&info),
        Command::Check(check) => commands::check::run(&check),
        Command::Recur(recur) => commands::recur::run(&recur),
        Command::Expand(expand) => commands::expand::run(&expand),
        Command::Completions { shell } => commands::generate::completions(shell),
        Command::Man { directory } => commands::generate::man(directory.as_deref()),
    })
}

fn end(ending: Result<Ending, Failure>) -> ExitCode {
    match ending {
        Ok(Ending::Good) => ExitCode::SUCCESS,
        Ok(Ending::SomeBad) => ExitCode::from(1),
        // Whoever reads the output has had enough of it: `metonic … | head`.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::Interrupted => {
            anstream::eprintln!("metonic: {error}");
            // As shells have it.
            ExitCode::from(130)
        }
        Err(Failure::Io(error)) => {
            anstream::eprintln!("metonic: {error}");
            ExitCode::from(1)
        }
        Err(Failure::Usage(message)) => {
            anstream::eprintln!("metonic: {message}");
            ExitCode::from(2)
        }
    }
}

/// Prints why there are no arguments: an error, which shows them as they were typed, or the help and
/// the version that were asked for.
fn explain(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return end(error.print().map(|()| Ending::Good).map_err(Failure::Io));
    }
    let message = error.render().ansi().to_string();
    // Nobody is left to tell that standard error is closed.
    let _ = write!(anstream::stderr(), "{}", message.replace(MINUS, "-"));
    ExitCode::from(2)
}

/// The minus sign proper, which stands for the hyphen of a negative number while the arguments are
/// parsed.
const MINUS: char = '\u{2212}';

/// Text as it was typed, before [`protect_minus`]; what was typed with a minus sign proper has a
/// hyphen too.
fn restore_minus(text: &str) -> Cow<'_, str> {
    match text.strip_prefix(MINUS) {
        Some(rest) => format!("-{rest}").into(),
        None => text.into(),
    }
}

/// An argument that begins with a hyphen and a digit is a negative year, month or count, one that
/// begins with a hyphen, a P and a digit or sign a negative span: no option of ours looks like that.
fn protect_minus(argument: OsString) -> OsString {
    let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let is_span = |text: &str| {
        let number = text.strip_prefix(['P', 'p']);
        number.is_some_and(|number| is_number(number.strip_prefix(['-', '+']).unwrap_or(number)))
    };
    match argument.to_str() {
        Some(text) if text.strip_prefix('-').is_some_and(|rest| is_number(rest) || is_span(rest)) => {
            format!("{MINUS}{}", &text[1..]).into()
        }
        _ => argument,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negative_years_are_not_options() {
        assert_eq!(protect_minus("-44-03-15".into()), OsString::from("\u{2212}44-03-15"));
        assert_eq!(protect_minus("-P1Y".into()), OsString::from("\u{2212}P1Y"));
        assert_eq!(restore_minus("\u{2212}44-03-15"), "-44-03-15");
        assert_eq!(restore_minus("44\u{2212}3"), "44\u{2212}3");
        for other in ["-h", "--to", "-", "--", "", "2026-11-21", "-x1"] {
            assert_eq!(protect_minus(other.into()), OsString::from(other));
        }
    }

    #[test]
    fn the_arguments_are_consistent() {
        use clap::CommandFactory as _;
        Arguments::command().debug_assert();
    }
}
