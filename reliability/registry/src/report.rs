//! Options, and what is reported.

use std::process;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The number given as `--name N` (digits, which `_` may part), or the default.
///
/// Ends the program if it is not one.
#[must_use]
pub fn option(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args().skip_while(|argument| argument != name).skip(1);
    let Some(text) = arguments.next() else { return default };
    text.replace('_', "").parse().unwrap_or_else(|_| {
        eprintln!("{name} takes a number, not {text:?}");
        process::exit(2)
    })
}

/// Whether a flag was given.
#[must_use]
pub fn has_flag(name: &str) -> bool {
    std::env::args().any(|argument| argument == name)
}

/// Prints what was measured.
pub fn figure(text: &str) {
    println!("figure: {text}");
}

/// Runs what must come to an end, on a thread of its own: a deadlock ends the program, with the name of
/// what hung.
///
/// # Panics
/// If `run` panics.
pub fn within<T: Send + 'static>(seconds: u64, name: &str, run: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::spawn(move || {
        let _ = sender.send(run());
    });
    match receiver.recv_timeout(Duration::from_secs(seconds)) {
        Ok(answer) => {
            thread.join().expect("it has answered");
            answer
        }
        Err(mpsc::RecvTimeoutError::Disconnected) => panic!("{name} failed"),
        Err(mpsc::RecvTimeoutError::Timeout) => {
            eprintln!("{name}: hangs after {seconds} s");
            process::exit(1)
        }
    }
}
