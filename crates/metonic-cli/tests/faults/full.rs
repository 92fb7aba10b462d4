//! Disks without room for what `metonic column` writes.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use super::{Directory, end_of, limited, run};
use crate::common::{program, text};

const OLD: &str = "what was there before";

const NAMES: [&str; 4] = ["out.csv", "out.parquet", "out.arrow", "out.arrows"];

fn table(directory: &Directory) {
    let rows: String =
        (0..20_000).map(|row| format!("{row},{}-11-{:02}\n", 1500 + row % 700, 1 + row % 30)).collect();
    fs::write(directory.path("a.csv"), format!("id,d\n{rows}")).expect("a table");
}

fn arguments(name: &str) -> [&str; 9] {
    ["column", "a.csv", "--column", "d", "--to", "hebrew", "--force", "-o", name]
}

/// A file may be so long and no longer: by blocks of 512 bytes (POSIX), from none at all.
#[test]
fn what_has_no_room_leaves_what_was_there() {
    let directory = Directory::new("limit");
    table(&directory);
    for name in NAMES {
        for blocks in [0, 1, 7, 64] {
            for is_over in [false, true] {
                if is_over {
                    fs::write(directory.path(name), OLD).expect("a file");
                }
                let before = directory.names();
                let mut command = limited(&format!("ulimit -f {blocks}"), &arguments(name));
                let output = run(command.current_dir(&directory.0));
                let error = text(&output.stderr);
                assert_eq!(output.status.code(), Some(1), "{name}, {blocks} blocks: {error}");
                assert!(error.contains("File too large"), "{name}, {blocks} blocks: {error}");
                assert_eq!(directory.names(), before, "{name}, {blocks} blocks");
                if is_over {
                    assert_eq!(fs::read_to_string(directory.path(name)).expect("the file"), OLD);
                    fs::remove_file(directory.path(name)).expect("the file");
                }
            }
        }
    }
}

#[test]
fn a_full_device_is_an_error() {
    let directory = Directory::new("device");
    table(&directory);
    for format in ["csv", "parquet", "arrow", "arrows"] {
        let to_file = [&arguments("/dev/full")[..], &["--output-format", format]].concat();
        let to_output = [&arguments("-")[..], &["--output-format", format]].concat();
        for arguments in [to_file, to_output] {
            let mut command = program();
            command
                .current_dir(&directory.0)
                .args(&arguments)
                .stdout(File::options().write(true).open("/dev/full").expect("/dev/full"))
                .stderr(Stdio::piped());
            let output = end_of(command.spawn().expect("the program runs"), &command);
            assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", text(&output.stderr));
            assert!(text(&output.stderr).contains("No space left on device"), "{arguments:?}: {output:?}");
        }
    }
    assert_eq!(directory.names(), ["a.csv"]);
}

/// A disk of 64 KiB, where the tests may mount one.
#[test]
fn a_full_disk_leaves_what_was_there() {
    let directory = Directory::new("disk");
    table(&directory);
    fs::create_dir(directory.path("disk")).expect("a directory");
    let script = |rest: &str| {
        let mut command = Command::new("unshare");
        let mount = "mount -t tmpfs -o size=64k tmpfs disk";
        command.args(["--mount", "sh", "-c", &format!("{mount} || exit 99; {rest}")]);
        command.current_dir(&directory.0);
        command
    };
    if !script("exit 0").output().is_ok_and(|output| output.status.success()) {
        println!(
            "\nfigure: metonic column: no disk can be mounted here (unshare, tmpfs): a full one was not tried"
        );
        return;
    }
    for name in NAMES {
        let path = format!("disk/{name}");
        let mut command = script(&format!(
            "printf '%s' '{OLD}' > {path}; \"$0\" \"$@\"; echo $?; cat {path}; echo; ls -A disk"
        ));
        command.arg(program().get_program()).args(arguments(&path));
        let output = command.output().expect("a shell");
        let error = text(&output.stderr);
        assert_eq!(text(&output.stdout), format!("1\n{OLD}\n{name}\n"), "{error}");
        assert!(error.contains("No space left on device") && !error.contains("panicked"), "{error}");
    }
    println!(
        "\nfigure: metonic column: {} formats onto a full disk, each an error that leaves what was there",
        NAMES.len()
    );
}
