//! `metonic convert`: a stream of answers, of which nothing is wrong that was written.

use std::fs::{self, File};
use std::io::Read as _;
use std::process::Stdio;
use std::time::Instant;

use super::{Directory, Random, end_of, send, wait_until};
use crate::common::{metonic_with, program, text};

const FORMATS: [&str; 4] = ["csv", "json", "jsonl", "table"];

/// As many dates, a line each.
fn dates(count: usize) -> String {
    (0..count).map(|place| format!("{}-11-{:02}\n", 1500 + place % 700, 1 + place % 30)).collect()
}

#[test]
fn a_full_disk_is_an_error() {
    for format in FORMATS {
        let directory = Directory::new(&format!("convert-full-{format}"));
        fs::write(directory.path("dates"), dates(5000)).expect("a file");
        let mut command = program();
        command
            .args(["convert", "--to", "hebrew", "--format", format])
            .stdin(File::open(directory.path("dates")).expect("dates"))
            .stdout(File::options().write(true).open("/dev/full").expect("/dev/full"))
            .stderr(Stdio::piped());
        let output = end_of(command.spawn().expect("the program runs"), &command);
        assert_eq!(output.status.code(), Some(1), "{format}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains("No space left on device"), "{format}: {output:?}");
    }
}

#[test]
fn a_full_disk_is_an_error_of_help_too() {
    let mut command = program();
    command
        .arg("--help")
        .stdout(File::options().write(true).open("/dev/full").expect("/dev/full"))
        .stderr(Stdio::piped());
    let output = end_of(command.spawn().expect("the program runs"), &command);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
}

#[test]
fn a_closed_pipe_is_no_error() {
    for format in FORMATS {
        let directory = Directory::new(&format!("convert-pipe-{format}"));
        fs::write(directory.path("dates"), dates(50_000)).expect("a file");
        let mut command = program();
        command
            .args(["convert", "--to", "hebrew", "--format", format])
            .stdin(File::open(directory.path("dates")).expect("dates"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        child.stdout.take().expect("a pipe").read_exact(&mut [0; 8]).expect("a start");
        let output = end_of(child, &command);
        assert_eq!(output.status.code(), Some(0), "{format}: {}", text(&output.stderr));
        assert!(output.stderr.is_empty(), "{format}: {}", text(&output.stderr));
    }
}

/// Bytes that are no text are an error of their line; the lines around them are answered.
#[test]
fn malformed_text_is_an_error_of_its_line() {
    let bad: [&[u8]; 6] =
        [b"\xff", b"2026-11-\xc3", b"\xed\xa0\x80", b"\0", b"\xf8\x88\x80\x80\x80", b"20\x1b[2J"];
    for bad in bad {
        let input = [b"2026-11-21\n", bad, b"\n2026-11-22\n"].concat();
        let output = metonic_with(&["convert", "--to", "rd", "--format", "csv"], input);
        assert_eq!(output.status.code(), Some(1), "{bad:?}");
        assert!(!text(&output.stderr).contains("panicked"), "{bad:?}: {}", text(&output.stderr));
        let lines: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
        // 1970-01-01 is R.D. 719163 (Reingold and Dershowitz), and 2026-11-21 comes 20 778 days later.
        assert!(lines.iter().any(|line| line.contains(",739941,")), "{bad:?}: {lines:?}");
        assert!(lines.iter().any(|line| line.contains(",739942,")), "{bad:?}: {lines:?}");
    }
}

#[test]
fn a_killed_run_has_written_the_beginning_of_its_answer() {
    assert!(killed(12) > 0, "no run was killed within its answer");
}

#[test]
#[ignore = "long"]
fn a_thousand_killed_runs() {
    let (count, partial) = (1000, killed(1000));
    assert!(partial * 20 > count, "{partial} of {count} runs were killed within their answer");
    println!(
        "\nfigure: convert: {count} runs killed at random points, {partial} within their answer, each wrote the beginning of it"
    );
}

/// Gives how many had written a part of their answer.
fn killed(count: usize) -> usize {
    let directory = Directory::new(&format!("convert-killed-{count}"));
    let mut random = Random::new();
    fs::write(directory.path("dates"), dates(20_000)).expect("a file");
    let mut partial = 0;
    let mut wholes = Vec::new();
    for format in FORMATS {
        let started = Instant::now();
        let output = metonic_with(&["convert", "--to", "hebrew,persian", "--format", format], dates(20_000));
        wholes.push((format, output.stdout, started.elapsed()));
    }
    for round in 0..count {
        let (format, whole, time) = &wholes[round % wholes.len()];
        let signal = ["-KILL", "-TERM", "-INT"][round % 3];
        let mut command = program();
        command
            .args(["convert", "--to", "hebrew,persian", "--format", format])
            .stdin(File::open(directory.path("dates")).expect("dates"))
            .stdout(File::create(directory.path("out")).expect("a file"))
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        // One in three from where it writes on.
        let tenths = if (round / 4 + round) % 3 == 0 {
            let path = directory.path("out");
            wait_until(&mut child, || fs::metadata(&path).is_ok_and(|out| out.len() > 0));
            1
        } else {
            11
        };
        let wait = random.below(time.as_nanos() as u64 * tenths / 10 + 1);
        std::thread::sleep(std::time::Duration::from_nanos(wait));
        send(signal, &child);
        let output = end_of(child, &command);
        let written = fs::read(directory.path("out")).expect("the file");
        assert!(whole.starts_with(&written), "{format}: {} bytes are others", written.len());
        assert!(!output.status.success() || written == *whole, "{format}: cut off, and said to be whole");
        partial += usize::from(!written.is_empty() && written.len() < whole.len());
    }
    partial
}

/// What is longer than a disk has room for ends with what there was room for, and an error.
#[test]
fn a_limit_of_files_is_an_error() {
    let directory = Directory::new("convert-limit");
    fs::write(directory.path("dates"), dates(5000)).expect("a file");
    let mut command =
        super::limited("trap '' XFSZ; ulimit -f 16", &["convert", "--to", "hebrew", "--format", "csv"]);
    command
        .stdin(File::open(directory.path("dates")).expect("dates"))
        .stdout(File::create(directory.path("out")).expect("a file"))
        .stderr(Stdio::piped());
    let output = end_of(command.spawn().expect("the program runs"), &command);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("File too large"), "{output:?}");
}
