//! Processes forked while another thread registers, at every allocation that a registration makes: in the
//! child look-ups answer, and writing succeeds or is `Busy`. Nothing hangs.
//!
//! `--forks N` (200): how often, besides, a process is forked while threads register and read.
#![allow(
    unsafe_code,
    reason = "fork, wait and kill are the system's; the allocator tells where a thread stands"
)]
#![allow(clippy::result_large_err, reason = "a refusal hands the calendar back")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use metonic::registry::{AnyCalendar, Refusal, Registry, RetireError};
use metonic::{Calendar, Day, calendars};
use metonic_reliability_registry::{Shifted, figure, option};

/// How long a child may take. The registry waits two seconds for each lock, and each is asked for twice.
const DEADLINE: Duration = Duration::from_secs(30);

thread_local! {
    /// Allocations that this thread may make before it stands still; 0: as many as it likes.
    static LEFT: Cell<u64> = const { Cell::new(0) };
    static MADE: Cell<u64> = const { Cell::new(0) };
}

/// A thread stands in the allocator.
static STANDS: AtomicBool = AtomicBool::new(false);
/// It may go on.
static GO: AtomicBool = AtomicBool::new(false);

/// The system's allocator, in which a thread can be made to stand still.
struct Halting;

// SAFETY: every call goes to the system's allocator as it is.
unsafe impl GlobalAlloc for Halting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = MADE.try_with(|made| made.set(made.get() + 1));
        let left = LEFT.try_with(Cell::get).unwrap_or(0);
        if left > 0 {
            LEFT.set(left - 1);
            if left == 1 {
                STANDS.store(true, Ordering::SeqCst);
                while !GO.load(Ordering::SeqCst) {
                    thread::sleep(Duration::from_micros(100));
                }
            }
        }
        // SAFETY: the caller's promises are passed on.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Halting = Halting;

/// Forks; the child answers with a number below 64. Returns the child.
fn fork(child: impl FnOnce() -> u8) -> libc::pid_t {
    // SAFETY: the child calls the registry, the allocator (which glibc keeps usable) and `_exit`; it takes
    // no lock that this program's other threads could hold but those that are being tested.
    let process = unsafe { libc::fork() };
    assert!(process >= 0, "no process is to be had");
    if process == 0 {
        LEFT.set(0);
        // SAFETY: ends this process, should it hang and its parent be gone.
        unsafe { libc::alarm(4 * DEADLINE.as_secs() as libc::c_uint) };
        let answer = panic::catch_unwind(AssertUnwindSafe(child)).map_or(99, i32::from);
        // SAFETY: ends this process at once, with none of the parent's handlers.
        unsafe { libc::_exit(answer) }
    }
    process
}

/// Waits for a child, and gives its answer. One that hangs ends the program.
fn wait(process: libc::pid_t, what: &str) -> i32 {
    let start = Instant::now();
    loop {
        let mut status = 0;
        // SAFETY: the status is ours to write.
        let ended = unsafe { libc::waitpid(process, &raw mut status, libc::WNOHANG) };
        if ended == process {
            assert!(libc::WIFEXITED(status), "{what}: the child died ({status})");
            let answer = libc::WEXITSTATUS(status);
            assert!(answer < 64, "{what}: an assertion of the child's failed");
            return answer;
        }
        if start.elapsed() > DEADLINE {
            // SAFETY: our own child, not yet waited for, so that the number is still its.
            unsafe { libc::kill(process, libc::SIGKILL) };
            eprintln!("{what}: the child hangs");
            std::process::exit(1);
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Every kind of look-up, of built-in calendars and of one that was registered before the fork.
fn look_up(registry: &Registry, before: AnyCalendar) {
    assert_eq!(registry.calendar("Jalali").map(AnyCalendar::id), Ok("persian"));
    assert_eq!(registry.calendar("BEFORE"), Ok(before));
    assert_eq!(AnyCalendar::from_number(before.number()), Ok(before));
    assert!(Shifted::is(before, "before", 5));
    assert_eq!(Day::EPOCH.in_calendar(before).to_string(), "1970-01-01[u-ca=before]");
    assert!(registry.calendars().take(1_000).any(|listed| listed == before));
    assert!(registry.calendar_names().iter().any(|listed| listed == "before"));
    assert!(registry.calendar_names().len() > calendars::ALL.len());
}

const SAME_BUSY: u8 = 1;
const OTHER_BUSY: u8 = 2;
const RETIRE_BUSY: u8 = 4;

/// What a child does: reads, then writes to the registry, to another and to the first again, and reads.
fn child(registry: &Registry, other: &Registry, before: AnyCalendar, standing: &str) -> u8 {
    let is_there = |name: &str| registry.calendar(name).is_ok();
    look_up(registry, before);
    let here = is_there(standing);
    let mut answer = 0;
    let mut register = |registry: &Registry, bit| match registry.register(Shifted::new("by-child", 9)) {
        Ok(handle) => assert_eq!(registry.calendar("by-child"), Ok(handle)),
        Err(refused) => {
            assert_eq!(refused.reason, Refusal::Busy);
            assert_eq!(refused.calendar.about().id, "by-child", "handed back");
            answer |= bit;
        }
    };
    register(registry, SAME_BUSY);
    register(other, OTHER_BUSY);
    match registry.retire(before) {
        Ok(()) => assert!(!is_there("before")),
        Err(reason) => {
            assert_eq!(reason, RetireError::Busy);
            look_up(registry, before);
            answer |= RETIRE_BUSY;
        }
    }
    assert_eq!(is_there(standing), here, "nothing becomes visible by itself");
    answer
}

/// A registry of one calendar.
fn one() -> (&'static Registry, AnyCalendar) {
    let registry: &Registry = Box::leak(Box::new(Registry::new()));
    let before = registry.register(Shifted::new("before", 5)).expect("it is lawful");
    (registry, before)
}

/// The calendar whose registration stands still: as many names as a chunk of the tables has places and
/// more, so that a registration makes every kind of allocation.
fn many_names() -> Shifted {
    let aliases: Vec<String> = (0..40).map(|n| format!("standing {n}")).collect();
    let aliases: Vec<&str> = aliases.iter().map(String::as_str).collect();
    Shifted::new("standing", 3).with_aliases(&aliases)
}

/// A fork at each of a registration's last allocations, where the locks are held, and some before.
/// Returns how many children found nothing held, and how many the locks.
fn at_every_allocation() -> (usize, usize) {
    /// More than are made under the locks.
    const LAST: u64 = 16;
    let (registry, _) = one();
    let made = thread::spawn(move || {
        let calendar = many_names();
        MADE.set(0);
        registry.register(calendar).expect("it is lawful");
        MADE.get()
    });
    let made = made.join().expect("it registers");
    let mut children = Vec::new();
    for nth in made.saturating_sub(LAST).max(1)..=made {
        let ((registry, before), other) = (one(), Box::leak(Box::new(Registry::new())));
        GO.store(false, Ordering::SeqCst);
        STANDS.store(false, Ordering::SeqCst);
        let writer = thread::spawn(move || {
            let calendar = many_names();
            LEFT.set(nth);
            let answer = registry.register(calendar);
            LEFT.set(0);
            answer.expect("it is lawful")
        });
        while !STANDS.load(Ordering::SeqCst) && !writer.is_finished() {
            thread::sleep(Duration::from_micros(100));
        }
        if STANDS.load(Ordering::SeqCst) {
            children.push((nth, fork(|| child(registry, other, before, "standing"))));
        }
        GO.store(true, Ordering::SeqCst);
        let standing = writer.join().expect("it goes on");
        assert_eq!(registry.calendar("standing 39"), Ok(standing), "nothing is lost in the parent");
    }
    let (mut free, mut held) = (0, 0);
    for (nth, process) in children {
        match wait(process, &format!("forked at allocation {nth} of {made}")) as u8 {
            0 => free += 1,
            answer if answer & (SAME_BUSY | RETIRE_BUSY) == SAME_BUSY | RETIRE_BUSY => held += 1,
            // The lock of the process's table is taken within the registry's, and let go before it.
            answer => panic!("allocation {nth}: busy for one and not for the other: {answer}"),
        }
    }
    assert!(free > 0 && held > 3, "{free} free, {held} held of {made} allocations");
    (free, held)
}

/// Forks at random, while two threads register and two look up. Returns the children's answers: how many
/// wrote, and how many were told that the registry is busy.
fn at_random(forks: u64) -> (usize, usize) {
    let (registry, before) = one();
    let (done, published) = (AtomicBool::new(false), AtomicU32::new(0));
    let (mut wrote, mut busy) = (0, 0);
    thread::scope(|scope| {
        for writer in 0..2 {
            let (done, published) = (&done, &published);
            scope.spawn(move || {
                for n in 0.. {
                    if done.load(Ordering::Relaxed) {
                        break;
                    }
                    registry.register(Shifted::new(&format!("w{writer}-{n}"), n)).expect("it is lawful");
                    published.fetch_add(1, Ordering::Relaxed);
                }
            });
            scope.spawn(move || {
                while !done.load(Ordering::Relaxed) {
                    look_up(registry, before);
                }
            });
        }
        while published.load(Ordering::Relaxed) == 0 {
            thread::yield_now();
        }
        for nth in 0..forks {
            let process = fork(|| {
                look_up(registry, before);
                match registry.register(Shifted::new("by-child", 9)) {
                    Ok(_) => 0,
                    Err(refused) => u8::from(refused.reason == Refusal::Busy) + 1,
                }
            });
            match wait(process, &format!("random fork {nth}")) {
                0 => wrote += 1,
                2 => busy += 1,
                other => panic!("random fork {nth}: {other}"),
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    (wrote, busy)
}

fn main() {
    let forks = option("--forks", 200);
    // A child of a process that holds nothing: it writes, and the parent knows nothing of it.
    let (registry, before) = one();
    let other = Box::leak(Box::new(Registry::new()));
    assert_eq!(wait(fork(|| child(registry, other, before, "standing")), "forked at rest"), 0);
    assert_eq!(registry.calendar("before"), Ok(before));
    assert!(registry.calendar("by-child").is_err());
    let (free, held) = at_every_allocation();
    let (wrote, busy) = at_random(forks);
    figure(&format!(
        "{} children forked within a registration ({held} under its lock: look-ups right, writers `Busy`; {free} \
         outside: both work), {forks} at random ({wrote} wrote, {busy} `Busy`); none hung",
        free + held
    ));
}
