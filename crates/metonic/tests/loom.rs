//! The registry's directory, under every schedule and every stale read that loom's model of memory
//! allows.
//!
//! The real source is compiled here against synchronization of loom's. Each model runs as it
//! stands, where it must pass, and with bugs planted in what the directory stands on ([`Plant`]),
//! where it must fail: a model that passes with a bug in it says nothing. Look-ups run in threads
//! of their own, since loom 0.7.2 explores a single execution where the model's main thread reads;
//! every model counts its executions and what its readers saw.
#![allow(unsafe_code, reason = "the once-lock that loom lacks is built on its checked cell")]

#[allow(clippy::pedantic, dead_code, unreachable_pub, reason = "the library's own source")]
#[path = "../src/registry/directory.rs"]
mod directory;
#[allow(clippy::pedantic, dead_code, unreachable_pub, reason = "the library's own source")]
#[path = "../src/registry/name.rs"]
mod name;

/// What `registry/sync.rs` gives the directory, on loom's types.
///
/// Loom's objects cannot be made in a `const fn`, and must be made before every use of them: what
/// `Directory::new` holds is made when the main thread first looks at it (see `fresh`), what a
/// table's chunk holds when the chunk is made.
mod sync {
    use std::cell::{self, Cell};
    use std::fmt;
    use std::ops::{Deref, DerefMut};

    use loom::cell::UnsafeCell;
    use loom::sync::atomic::AtomicBool;
    use loom::sync::{Mutex, MutexGuard};

    pub(super) use loom::sync::atomic::{AtomicU32, Ordering};

    /// A bug put into the ground under the directory.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(super) enum Plant {
        None,
        /// A record's state is stored without Release.
        StateStore,
        /// A record's state is loaded without Acquire.
        StateLoad,
        /// A once-lock says that it is set without Release.
        OnceStore,
        /// A once-lock is asked whether it is set without Acquire.
        OnceLoad,
        /// Writers do not exclude each other.
        NoLock,
    }

    thread_local! {
        // Loom's threads are coroutines of the test's own thread, so that each test has its own
        // plant.
        static PLANT: Cell<Plant> = const { Cell::new(Plant::None) };
    }

    pub(super) fn plant(plant: Plant) {
        PLANT.set(plant);
    }

    /// The ordering, or `Relaxed` where that is the bug.
    fn unless(bug: Plant, ordering: Ordering) -> Ordering {
        if PLANT.get() == bug { Ordering::Relaxed } else { ordering }
    }

    #[derive(Debug)]
    pub(super) struct AtomicU8(loom::sync::atomic::AtomicU8);

    impl AtomicU8 {
        pub(super) fn new(value: u8) -> Self {
            Self(loom::sync::atomic::AtomicU8::new(value))
        }

        pub(super) fn load(&self, ordering: Ordering) -> u8 {
            self.0.load(unless(Plant::StateLoad, ordering))
        }

        pub(super) fn store(&self, value: u8, ordering: Ordering) {
            self.0.store(value, unless(Plant::StateStore, ordering));
        }
    }

    /// A once-lock whose writers exclude each other by the directory's lock, as the real one's do.
    pub(super) struct OnceLock<T>(std::sync::OnceLock<Once<T>>);

    struct Once<T> {
        is_set: AtomicBool,
        value: UnsafeCell<Option<T>>,
    }

    // SAFETY: the value is written once, before `is_set`, and read after it; loom's cell fails the
    // model where that does not hold.
    unsafe impl<T: Send + Sync> Sync for OnceLock<T> {}

    impl<T> OnceLock<T> {
        pub(super) const fn new() -> Self {
            Self(std::sync::OnceLock::new())
        }

        fn once(&self) -> &Once<T> {
            self.0.get_or_init(|| Once { is_set: AtomicBool::new(false), value: UnsafeCell::new(None) })
        }

        pub(super) fn get(&self) -> Option<&T> {
            let once = self.once();
            if !once.is_set.load(unless(Plant::OnceLoad, Ordering::Acquire)) {
                return None;
            }
            // SAFETY: a value that is set is not written again, so that the reference outlives the
            // checked access.
            once.value.with(|value| unsafe { (*value).as_ref() })
        }

        pub(super) fn set(&self, value: T) -> Result<(), T> {
            let once = self.once();
            if once.is_set.load(Ordering::Relaxed) {
                return Err(value);
            }
            // SAFETY: the lock of writers and `is_set` leave nobody else who reads or writes it;
            // loom checks.
            once.value.with_mut(|place| unsafe { *place = Some(value) });
            once.is_set.store(true, unless(Plant::OnceStore, Ordering::Release));
            Ok(())
        }

        pub(super) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T
        where
            T: Make,
        {
            if self.get().is_none() {
                let value = make();
                value.make();
                let _ = self.set(value);
            }
            self.get().unwrap()
        }
    }

    impl<T> fmt::Debug for OnceLock<T> {
        /// Makes the loom objects. That is what the derived `Debug` of the directory is used for.
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.once();
            f.write_str("OnceLock")
        }
    }

    /// A chunk, which makes the loom objects in it.
    pub(super) trait Make {
        fn make(&self);
    }

    impl<T> Make for Box<[OnceLock<T>]> {
        fn make(&self) {
            for place in self {
                place.once();
            }
        }
    }

    impl Make for Box<[AtomicU32]> {
        fn make(&self) {}
    }

    pub(super) struct WriterLock<T> {
        lock: std::sync::OnceLock<Mutex<()>>,
        value: cell::UnsafeCell<T>,
    }

    // SAFETY: the value is reached through the guard alone. Without the lock (`Plant::NoLock`)
    // loom's coroutines still run one at a time, on one thread, and no reference to the value lives
    // across a switch.
    unsafe impl<T: Send> Sync for WriterLock<T> {}

    impl<T> WriterLock<T> {
        pub(super) const fn new(value: T) -> Self {
            Self { lock: std::sync::OnceLock::new(), value: cell::UnsafeCell::new(value) }
        }

        fn mutex(&self) -> &Mutex<()> {
            self.lock.get_or_init(|| Mutex::new(()))
        }

        pub(super) fn lock(&self) -> Option<WriterGuard<'_, T>> {
            let held = if PLANT.get() == Plant::NoLock { None } else { Some(self.mutex().lock().ok()?) };
            Some(WriterGuard { value: &self.value, _held: held })
        }
    }

    impl<T> fmt::Debug for WriterLock<T> {
        /// Makes the loom object.
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.mutex();
            f.write_str("WriterLock")
        }
    }

    pub(super) struct WriterGuard<'a, T> {
        value: &'a cell::UnsafeCell<T>,
        _held: Option<MutexGuard<'a, ()>>,
    }

    impl<T> Deref for WriterGuard<'_, T> {
        type Target = T;

        fn deref(&self) -> &T {
            // SAFETY: see `WriterLock`.
            unsafe { &*self.value.get() }
        }
    }

    impl<T> DerefMut for WriterGuard<'_, T> {
        fn deref_mut(&mut self) -> &mut T {
            // SAFETY: see `WriterLock`.
            unsafe { &mut *self.value.get() }
        }
    }
}

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use loom::sync::Arc;
use loom::thread;

use self::directory::{Directory, NotEntered, Owner};
use self::name::{Name, hash};
use self::sync::Plant;

/// What the executions of a model came upon.
#[derive(Debug, Default)]
struct Tally {
    executions: AtomicUsize,
    /// Executions in which a reader saw what was written meanwhile, or in which the first of two
    /// writers came first.
    seen: AtomicUsize,
    /// The others.
    missed: AtomicUsize,
}

impl Tally {
    fn count(&self, seen: bool) {
        (if seen { &self.seen } else { &self.missed }).fetch_add(1, Ordering::Relaxed);
    }
}

type Model = fn(&Tally);

/// Runs a model in every execution; `Err` if one of them fails.
fn explore(bug: Plant, model: Model) -> Result<std::sync::Arc<Tally>, ()> {
    let tally = std::sync::Arc::new(Tally::default());
    let inside = std::sync::Arc::clone(&tally);
    let mut builder = loom::model::Builder::new();
    builder.max_branches = 20_000;
    sync::plant(bug);
    let answer = catch_unwind(AssertUnwindSafe(|| {
        builder.check(move || {
            inside.executions.fetch_add(1, Ordering::Relaxed);
            model(&inside);
        });
    }));
    sync::plant(Plant::None);
    answer.map(|()| tally).map_err(|_| ())
}

/// The model passes as it is, over more than one execution and with both outcomes, and fails with
/// each of the bugs.
fn passes_and_catches(model: Model, bugs: &[Plant]) {
    let tally = explore(Plant::None, model).expect("the model passes");
    println!("{tally:?}");
    let Tally { executions, seen, missed } = &*tally;
    assert!(executions.load(Ordering::Relaxed) > 1);
    assert!(seen.load(Ordering::Relaxed) > 0, "no reader ever saw an entry");
    assert!(missed.load(Ordering::Relaxed) > 0, "no reader ever came too early");
    for &bug in bugs {
        let caught = explore(bug, model).is_err();
        println!("{bug:?}: {}", if caught { "caught" } else { "NOT CAUGHT" });
        assert!(caught, "the model passes with {bug:?}");
    }
}

/// An empty directory, its loom objects made by the thread that calls.
fn fresh() -> Arc<Directory> {
    let directory = Arc::new(Directory::new());
    let _ = format!("{directory:?}");
    directory
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn enter(directory: &Directory, names: &[Name], number: u32) -> Result<(), NotEntered> {
    directory.begin(names)?.commit(number);
    Ok(())
}

const ORDERINGS: [Plant; 4] = [Plant::StateStore, Plant::StateLoad, Plant::OnceStore, Plant::OnceLoad];

/// A writer enters a record of two names; a reader that finds the first finds the second.
fn names_come_together(tally: &Tally, before: &[Name], names: [Name; 2]) {
    let directory = fresh();
    if !before.is_empty() {
        enter(&directory, before, 1).unwrap();
    }
    let writer = thread::spawn({
        let directory = Arc::clone(&directory);
        move || enter(&directory, &names, 7).unwrap()
    });
    let reader = thread::spawn({
        let directory = Arc::clone(&directory);
        move || {
            let found = directory.find(names[0].as_str());
            if let Some(number) = found {
                assert_eq!(number, 7);
                assert_eq!(directory.find(names[1].as_str()), Some(7), "half a record");
            }
            found.is_some()
        }
    });
    writer.join().unwrap();
    tally.count(reader.join().unwrap());
    for name in names {
        assert_eq!(directory.find(name.as_str()), Some(7));
    }
}

#[test]
fn a_reader_that_finds_one_name_of_a_record_finds_all() {
    passes_and_catches(|tally| names_come_together(tally, &[], [name("sol"), name("luna")]), &ORDERINGS);
}

#[test]
fn so_it_does_where_both_names_begin_at_one_slot() {
    // Slots of the first level: twice its 32 places.
    let slot = |text: &str| hash(text) % 64;
    assert_eq!(slot("sol"), slot("luna74"));
    passes_and_catches(|tally| names_come_together(tally, &[], [name("sol"), name("luna74")]), &ORDERINGS);
}

#[test]
fn so_it_does_where_the_second_name_begins_the_next_chunk() {
    passes_and_catches(
        |tally| {
            let before: Vec<Name> = (0..31).map(|n| name(&format!("n{n}"))).collect();
            names_come_together(tally, &before, [name("sol"), name("luna")]);
        },
        &ORDERINGS,
    );
}

#[test]
fn of_two_writers_of_one_name_one_wins_and_the_other_is_told() {
    passes_and_catches(
        |tally| {
            let directory = fresh();
            let writers = [(1, [name("sol"), name("sun")]), (2, [name("helios"), name("Sol")])];
            let threads = writers.map(|(number, names)| {
                let directory = Arc::clone(&directory);
                thread::spawn(move || enter(&directory, &names, number))
            });
            let answers = threads.map(|thread| thread.join().unwrap());
            let (winner, loser) = match answers {
                [Ok(()), Err(loser)] => (1, loser),
                [Err(loser), Ok(())] => (2, loser),
                _ => panic!("{answers:?}"),
            };
            tally.count(winner == 1);
            let NotEntered::Taken(name, owner) = loser else { panic!("{loser:?}") };
            assert!(name.matches("sol"));
            assert_eq!(owner, Owner { number: winner, is_retired: false });
            assert_eq!(directory.find("SOL"), Some(winner));
            assert_eq!(directory.find("sun"), (winner == 1).then_some(1));
            assert_eq!(directory.find("helios"), (winner == 2).then_some(2));
        },
        &[Plant::NoLock],
    );
}

#[test]
fn two_writers_of_different_names_both_enter() {
    passes_and_catches(
        |tally| {
            let directory = fresh();
            let threads = [(1, name("sol")), (2, name("luna"))].map(|(number, name)| {
                let directory = Arc::clone(&directory);
                thread::spawn(move || enter(&directory, &[name], number).unwrap())
            });
            for thread in threads {
                thread.join().unwrap();
            }
            let numbers: Vec<u32> = directory.numbers().collect();
            assert!(numbers == [1, 2] || numbers == [2, 1], "{numbers:?}");
            tally.count(numbers == [1, 2]);
            assert_eq!((directory.find("sol"), directory.find("luna")), (Some(1), Some(2)));
        },
        &[Plant::NoLock],
    );
}

#[test]
fn a_look_up_comes_before_a_retirement_or_after_it() {
    passes_and_catches(
        |tally| {
            let directory = fresh();
            let writer = thread::spawn({
                let directory = Arc::clone(&directory);
                move || {
                    enter(&directory, &[name("sol"), name("sun")], 7).unwrap();
                    assert_eq!(directory.retire(7), Some(true));
                    assert_eq!(directory.retire(7), Some(false), "retired already");
                }
            });
            let reader = thread::spawn({
                let directory = Arc::clone(&directory);
                move || {
                    let found = directory.find("sol");
                    assert!(matches!(found, None | Some(7)));
                    let owner = directory.owner("sol");
                    match owner {
                        Some(owner) => assert_eq!(owner.number, 7),
                        None => assert_eq!(found, None, "a name once entered has an owner for ever"),
                    }
                    if owner.is_some_and(|owner| owner.is_retired) {
                        assert_eq!(directory.find("sun"), None, "all names go together");
                        assert_eq!(directory.owner("sun"), owner);
                    }
                    owner.is_some()
                }
            });
            writer.join().unwrap();
            tally.count(reader.join().unwrap());
            let owner = Owner { number: 7, is_retired: true };
            for taken in ["sol", "sun"] {
                assert_eq!(directory.find(taken), None);
                assert_eq!(directory.owner(taken), Some(owner));
                let again = enter(&directory, &[name(taken)], 8);
                assert_eq!(again, Err(NotEntered::Taken(name(taken), owner)));
            }
            assert_eq!(directory.names().count(), 0);
        },
        &ORDERINGS,
    );
}

#[test]
fn of_two_that_retire_a_number_one_does() {
    passes_and_catches(
        |tally| {
            let directory = fresh();
            enter(&directory, &[name("sol")], 7).unwrap();
            let threads = [(); 2].map(|()| {
                let directory = Arc::clone(&directory);
                thread::spawn(move || directory.retire(7))
            });
            let answers = threads.map(|thread| thread.join().unwrap());
            assert!(
                answers == [Some(true), Some(false)] || answers == [Some(false), Some(true)],
                "{answers:?}"
            );
            tally.count(answers[0] == Some(true));
        },
        &[Plant::NoLock],
    );
}

#[test]
fn a_list_has_a_record_whole_or_not_at_all() {
    passes_and_catches(
        |tally| {
            let directory = fresh();
            let names = [name("sol"), name("sun")];
            let writer = thread::spawn({
                let directory = Arc::clone(&directory);
                move || enter(&directory, &names, 7).unwrap()
            });
            let reader = thread::spawn({
                let directory = Arc::clone(&directory);
                move || {
                    let listed: Vec<Name> = directory.names().collect();
                    assert!(listed.is_empty() || listed == names, "{listed:?}");
                    for name in &listed {
                        assert_eq!(directory.find(name.as_str()), Some(7), "what is listed is found");
                    }
                    let numbers: Vec<u32> = directory.numbers().collect();
                    assert!(numbers == [7] || (numbers.is_empty() && listed.is_empty()), "{numbers:?}");
                    !listed.is_empty()
                }
            });
            writer.join().unwrap();
            tally.count(reader.join().unwrap());
            assert!(directory.names().eq(names));
            assert!(directory.numbers().eq([7]));
        },
        &ORDERINGS,
    );
}
