//! The program as the tests run it.

#![allow(unreachable_pub, dead_code, reason = "each test has what it needs of it")]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;

/// The program without what whoever runs the tests may have configured.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_metonic"));
    command.env("METONIC_CALENDARS", "");
    for variable in ["LC_ALL", "LC_TIME", "LANG"] {
        command.env_remove(variable);
    }
    command
}

pub fn metonic(arguments: &[&str]) -> Output {
    program().args(arguments).output().expect("the program runs")
}

pub fn metonic_with(arguments: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.as_ref().to_owned();
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the program ends");
    // The program may end before it has read all, with an error of the writer's.
    let _ = writer.join();
    output
}

pub fn text(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).expect("UTF-8")
}

/// Standard output of a run that goes well and has nothing to say beside.
pub fn good(arguments: &[&str]) -> String {
    let output = metonic(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "", "{arguments:?}");
    text(&output.stdout)
}

/// A directory of a test's own, which goes with it.
pub struct Directory(pub PathBuf);

impl Directory {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("metonic-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a directory");
        Self(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The names of what is in it, in order.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).expect("the directory");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
