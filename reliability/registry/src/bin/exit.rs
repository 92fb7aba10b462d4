//! The registry before `main`, in destructors of thread-locals, in handlers of `atexit`, after them, and
//! while other threads are still registering.
//!
//! `--rounds N` (20): how many processes are begun and ended, half of them by `exit`, half by returning.
#![allow(
    unsafe_code,
    reason = "handlers of the system's, and sections of the file that it calls functions from"
)]
#![allow(clippy::result_large_err, reason = "a refusal hands the calendar back")]

use std::cell::Cell;
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use metonic::registry::{AnyCalendar, Registry};
use metonic::{Day, calendars};
use metonic_reliability_registry::{Shifted, figure, option};

/// Where the registry is used, each once a process.
const PLACES: [&str; 6] =
    ["before-main", "thread-local", "thread-local-of-main", "atexit-early", "atexit-late", "after-all"];

/// The number of the calendar that was registered before `main`.
static FIRST: AtomicU32 = AtomicU32::new(0);

/// Every kind of look-up, a registration and a retirement. Says so on standard output, by no stream of the
/// library's, which is closed by then.
fn use_registry(place: &'static str) {
    let registry = Registry::global();
    let first = FIRST.load(Ordering::Relaxed);
    if first > 0 {
        let handle = AnyCalendar::from_number(first).expect("it stays");
        assert!(Shifted::is(handle, "before-main", 1));
        assert_eq!(registry.calendar("BEFORE-main"), Ok(handle));
    }
    assert_eq!(registry.calendar("jalali").map(AnyCalendar::id), Ok("persian"));
    assert!(registry.calendars().count() >= calendars::ALL.len());
    assert!(registry.calendar_names().len() > calendars::ALL.len());
    let handle = registry.register(Shifted::new(place, 1)).expect("it is lawful");
    assert_eq!(Day::EPOCH.in_calendar(handle).to_string(), format!("1970-01-01[u-ca={place}]"));
    if place == "before-main" {
        FIRST.store(handle.number(), Ordering::Relaxed);
    } else {
        assert_eq!(registry.retire(handle), Ok(()));
        assert!(registry.calendar(place).is_err());
        assert!(Shifted::is(handle, place, 1));
    }
    let line = format!("{place}\n");
    // SAFETY: the bytes are there for the time of the call.
    let written = unsafe { libc::write(1, line.as_ptr().cast(), line.len()) };
    assert_eq!(written, line.len() as isize);
}

extern "C" fn before_main() {
    if std::env::args().any(|argument| argument == "--ending") {
        use_registry("before-main");
    }
}

extern "C" fn after_all() {
    if FIRST.load(Ordering::Relaxed) > 0 {
        use_registry("after-all");
    }
}

extern "C" fn atexit_early() {
    use_registry("atexit-early");
}

extern "C" fn atexit_late() {
    use_registry("atexit-late");
}

// SAFETY: the section holds addresses of functions that the loader calls before `main`.
#[used]
#[unsafe(link_section = ".init_array")]
static BEFORE_MAIN: extern "C" fn() = before_main;

// SAFETY: the section holds addresses of functions that `exit` calls after the handlers of `atexit`.
#[used]
#[unsafe(link_section = ".fini_array")]
static AFTER_ALL: extern "C" fn() = after_all;

/// Uses the registry when it is dropped.
struct Last(&'static str);

impl Drop for Last {
    fn drop(&mut self) {
        use_registry(self.0);
    }
}

thread_local! {
    static LAST: Cell<Option<Last>> = const { Cell::new(None) };
}

/// A process that ends, in whichever way.
fn ending(by_exit: bool) {
    // SAFETY: a function that may be called at exit, and unwinds nowhere: a panic in it ends the process.
    assert_eq!(unsafe { libc::atexit(atexit_late) }, 0);
    // SAFETY: as above.
    assert_eq!(unsafe { libc::atexit(atexit_early) }, 0);
    let thread = thread::spawn(|| LAST.set(Some(Last("thread-local"))));
    thread.join().expect("its destructors too");
    // Two that go on to the end: what they hold is held for ever then.
    for name in ["left", "right"] {
        thread::spawn(move || {
            let registry = Registry::new();
            for n in 0.. {
                let handle =
                    registry.register(Shifted::new(&format!("{name}-{n}"), n)).expect("it is lawful");
                assert_eq!(registry.calendar(handle.id()), Ok(handle));
            }
        });
    }
    thread::sleep(std::time::Duration::from_millis(20));
    LAST.set(Some(Last("thread-local-of-main")));
    if by_exit {
        std::process::exit(0);
    }
}

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == "--ending") {
        ending(std::env::args().any(|argument| argument == "--by-exit"));
        return ExitCode::SUCCESS;
    }
    let rounds = option("--rounds", 20);
    let program = std::env::current_exe().expect("it runs");
    for round in 0..rounds {
        let mut process = Command::new(&program);
        process.arg("--ending");
        if round % 2 == 0 {
            process.arg("--by-exit");
        }
        let output = process.output().expect("it can be run again");
        let text = String::from_utf8_lossy(&output.stdout);
        let mut missing: Vec<&str> = PLACES.to_vec();
        missing.retain(|place| !text.lines().any(|line| line == *place));
        if !output.status.success() || !missing.is_empty() {
            eprintln!("{}: not used: {missing:?}", output.status);
            eprint!("{}", String::from_utf8_lossy(&output.stderr));
            return ExitCode::FAILURE;
        }
    }
    figure(&format!("{rounds} processes, the registry read and written {}", PLACES.join(", ")));
    ExitCode::SUCCESS
}
