//! The project's own commands, run as `cargo xtask COMMAND`.

mod api;
mod bench_table;
mod cargo;
mod dependencies;
#[allow(unreachable_pub, reason = "the file is the workspace `reliability`'s too, where it is public")]
#[path = "../../reliability/registry/src/digits.rs"]
mod digits;
mod exhaustive;
mod features;
mod generate;
mod instructions;
mod new_calendar;
mod panics;
mod planted;
mod reliability;
mod verify;
mod work;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command gives back: an error is printed and makes the exit status 1.
type Outcome = Result<(), Box<dyn std::error::Error>>;

#[derive(Parser)]
#[command(name = "xtask", about = "The project's own commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compare every built-in calendar with a folder of samples from independent implementations
    Verify {
        /// The folder: CATALOGUE.md, authority/ and samples/ are in it
        directory: PathBuf,
        /// Only the checks with these, by id, or of files whose path has this in it
        only: Vec<String>,
    },
    /// Write tables of the core from published data
    Generate {
        #[command(subcommand)]
        what: Generate,
    },
    /// Write the table of COMPARE.md from figures of the benches
    BenchTable {
        /// Files that `benches` writes with --csv, and `benches/peers/run.sh`
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Walk every day of every calendar, and say how many were walked
    Exhaustive {
        /// Only the tests whose names have one of these in them
        only: Vec<String>,
    },
    /// Build core and text in release and fail if a panic can be reached from them, or a public function was not seen
    Panics,
    /// Compare the public API with what is recorded in each crate's api.txt
    Api {
        /// Record what it is
        #[arg(long)]
        record: bool,
    },
    /// Check what the crates depend on
    Dependencies,
    /// Check that each crate builds with every small set of its features
    Features {
        /// The most features at once
        #[arg(long, default_value_t = 2)]
        depth: usize,
    },
    /// Count the instructions of each kernel by callgrind and fail if they are not those recorded
    Instructions {
        /// Record what is counted
        #[arg(long)]
        record: bool,
    },
    /// Run every check of reliability and write the figures into RELIABILITY.md
    Reliability {
        /// Only these
        only: Vec<String>,
    },
    /// Plant a bug for each gate and fail if one is not caught
    Planted {
        /// Only these patches of xtask/planted, or those of these checks
        only: Vec<String>,
    },
    /// Count the instructions of every public operation of dates, calendars, counts and cycles on usual and
    /// extreme values, by callgrind, and fail if one works too long
    Work {
        /// Only these: ids of calendars, `count:ID`, `cycle:ID`
        only: Vec<String>,
    },
    /// Write the file, the list's line and the truths of a new calendar
    NewCalendar {
        /// Its family, a folder of crates/metonic/src/calendars
        family: String,
        /// Its id
        id: String,
    },
}

#[derive(Subcommand)]
enum Generate {
    /// The series of the sun and the moon
    Astro {
        /// The unpacked npm package astronomia 4.2.0
        directory: PathBuf,
    },
    /// Names and patterns of every locale
    Text {
        /// CLDR's folder `common`; in the unpacked npm package cldr 8.0.0 it is 3rdparty/cldr/common
        directory: PathBuf,
    },
    /// The years of the calendars that stand on tables
    Years {
        /// The folder of the authorities' files
        directory: PathBuf,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Verify { directory, only } => verify::run(&directory, &only),
        Command::Generate { what: Generate::Astro { directory } } => generate::astro::run(&directory),
        Command::Generate { what: Generate::Years { directory } } => generate::years::run(&directory),
        Command::Generate { what: Generate::Text { directory } } => generate::text::run(&directory),
        Command::BenchTable { files } => bench_table::run(&files),
        Command::Exhaustive { only } => exhaustive::run(&only),
        Command::Panics => panics::run(),
        Command::Api { record } => api::run(record),
        Command::Dependencies => dependencies::run(),
        Command::Features { depth } => features::run(depth),
        Command::Instructions { record } => instructions::run(record),
        Command::Reliability { only } => reliability::run(&only),
        Command::Planted { only } => planted::run(&only),
        Command::Work { only } => work::run(&only),
        Command::NewCalendar { family, id } => new_calendar::run(&family, &id),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The project's root folder.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
