//! Faults: runs that are killed, disks that are full, pipes that are closed, files that are cut off or lie. What
//! is left is what was there or the whole answer; what is said is an error; the program ends by itself.
//!
//! Each fault has a short form here. The long forms are one command:
//! `cargo test -p metonic-cli --features columnar --test faults -- --ignored --nocapture`.

#![cfg(unix)]

#[path = "../common/mod.rs"]
mod common;

#[cfg(feature = "columnar")]
mod bombs;
mod convert;
#[cfg(feature = "columnar")]
mod full;
#[cfg(feature = "columnar")]
mod hostile;
#[cfg(feature = "columnar")]
mod killed;

use std::io::Read as _;
#[cfg(feature = "columnar")]
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant, SystemTime};

use common::{Directory, text};

/// How long a run may take: more is a loop without end.
const PATIENCE: Duration = Duration::from_secs(120);

/// The program, started by a shell that has set limits to it.
fn limited(limits: &str, arguments: &[&str]) -> Command {
    let program = common::program();
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{limits}; exec \"$0\" \"$@\"")).arg(program.get_program()).args(arguments);
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

/// What a run says that ends by itself and says no panic; what it prints is not kept.
#[cfg(feature = "columnar")]
fn run(command: &mut Command) -> Output {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let output = end_of(child.expect("the program runs"), command);
    assert_eq!(output.status.signal(), None, "{command:?}: {}", text(&output.stderr));
    output
}

/// Waits for a run, but not for ever.
fn end_of(mut child: Child, command: &Command) -> Output {
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a status") {
            break status;
        }
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            panic!("{command:?}: no end");
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let mut stderr = Vec::new();
    if let Some(mut pipe) = child.stderr.take() {
        pipe.read_to_end(&mut stderr).expect("what is said");
    }
    assert!(!text(&stderr).contains("panicked"), "{command:?}: {}", text(&stderr));
    Output { status, stdout: Vec::new(), stderr }
}

/// Waits until something is so, or the run has ended.
fn wait_until(child: &mut Child, mut is_so: impl FnMut() -> bool) {
    while !is_so() && child.try_wait().expect("a status").is_none() {
        std::thread::sleep(Duration::from_micros(200));
    }
}

fn send(signal: &str, child: &Child) {
    let status = Command::new("kill").args([signal, &child.id().to_string()]).stderr(Stdio::null()).status();
    // It fails if the run has ended.
    let _ = status.expect("kill runs");
}

/// Numbers that differ from run to run; the seed is said, so that a failure can be seen again.
struct Random(u64);

impl Random {
    fn new() -> Self {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_nanos();
        let given = std::env::var("METONIC_FAULTS_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or(now as u64);
        println!("METONIC_FAULTS_SEED={seed}");
        Self(seed | 1)
    }

    /// One of 0 to `count` − 1 (Marsaglia's xorshift).
    fn below(&mut self, count: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % count
    }
}
