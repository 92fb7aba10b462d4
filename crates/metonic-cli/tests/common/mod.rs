//! The program as the tests of words run it.

#![allow(unreachable_pub, dead_code, reason = "each test has what it needs of it")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

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

pub fn metonic_with(arguments: &[&str], input: &str) -> Output {
    let mut child = program()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("the program reads");
    child.wait_with_output().expect("the program ends")
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
