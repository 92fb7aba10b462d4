//! What `registry/sync.rs` gives the directory, on loom's types.
//!
//! Loom's objects cannot be made in a `const fn`, and must be made before every use of them: what
//! `Directory::new` holds is made when the main thread first looks at it (see `fresh`), what a
//! table's chunk holds when the chunk is made.

use std::cell::{self, Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::panic::Location;

use loom::cell::UnsafeCell;
use loom::sync::atomic::AtomicBool;
use loom::sync::{Mutex, MutexGuard};

pub(crate) use loom::sync::atomic::{AtomicU32, Ordering};

/// A bug put into the ground under the directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plant {
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
    /// One place of the directory's source does without its lock, or with `Relaxed`.
    At(Place),
}

/// A place of the source that takes a lock or asks for an ordering.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Load,
    Store,
    Lock,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at line {} of directory.rs", self.kind, self.line)
    }
}

thread_local! {
    // Loom's threads are coroutines of the test's own thread, so that each test has its own
    // plant.
    static PLANT: Cell<Plant> = const { Cell::new(Plant::None) };
    /// The places that a model came by.
    static PLACES: RefCell<BTreeSet<Place>> = const { RefCell::new(BTreeSet::new()) };
}

pub(crate) fn plant(plant: Plant) {
    PLANT.set(plant);
}

pub(crate) fn planted() -> Plant {
    PLANT.get()
}

/// The places that were come by since this was last asked.
pub(crate) fn places() -> BTreeSet<Place> {
    PLACES.take()
}

/// Whether the bug is planted at the caller's caller.
#[track_caller]
fn is_weak(kind: Kind, everywhere: Plant) -> bool {
    let caller = Location::caller();
    if !caller.file().ends_with("directory.rs") {
        return PLANT.get() == everywhere;
    }
    let place = Place { kind, line: caller.line() };
    PLACES.with_borrow_mut(|places| places.insert(place));
    PLANT.get() == everywhere || PLANT.get() == Plant::At(place)
}

/// The ordering, or `Relaxed` where that is the bug.
fn unless(bug: Plant, ordering: Ordering) -> Ordering {
    if PLANT.get() == bug { Ordering::Relaxed } else { ordering }
}

#[derive(Debug)]
pub(crate) struct AtomicU8(loom::sync::atomic::AtomicU8);

impl AtomicU8 {
    pub(crate) fn new(value: u8) -> Self {
        Self(loom::sync::atomic::AtomicU8::new(value))
    }

    #[track_caller]
    pub(crate) fn load(&self, ordering: Ordering) -> u8 {
        let ordering = if is_weak(Kind::Load, Plant::StateLoad) { Ordering::Relaxed } else { ordering };
        self.0.load(ordering)
    }

    #[track_caller]
    pub(crate) fn store(&self, value: u8, ordering: Ordering) {
        let ordering = if is_weak(Kind::Store, Plant::StateStore) { Ordering::Relaxed } else { ordering };
        self.0.store(value, ordering);
    }
}

/// A once-lock whose writers exclude each other by the directory's lock, as the real one's do.
pub(crate) struct OnceLock<T>(std::sync::OnceLock<Once<T>>);

struct Once<T> {
    is_set: AtomicBool,
    value: UnsafeCell<Option<T>>,
}

// SAFETY: the value is written once, before `is_set`, and read after it; loom's cell fails the
// model where that does not hold.
unsafe impl<T: Send + Sync> Sync for OnceLock<T> {}

impl<T> OnceLock<T> {
    pub(crate) const fn new() -> Self {
        Self(std::sync::OnceLock::new())
    }

    fn once(&self) -> &Once<T> {
        self.0.get_or_init(|| Once { is_set: AtomicBool::new(false), value: UnsafeCell::new(None) })
    }

    pub(crate) fn get(&self) -> Option<&T> {
        let once = self.once();
        if !once.is_set.load(unless(Plant::OnceLoad, Ordering::Acquire)) {
            return None;
        }
        // SAFETY: a value that is set is not written again, so that the reference outlives the
        // checked access.
        once.value.with(|value| unsafe { (*value).as_ref() })
    }

    pub(crate) fn set(&self, value: T) -> Result<(), T> {
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

    pub(crate) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T
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
pub(crate) trait Make {
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

pub(crate) struct WriterLock<T> {
    lock: std::sync::OnceLock<Mutex<()>>,
    value: cell::UnsafeCell<T>,
}

// SAFETY: the value is reached through the guard alone. Without the lock (`Plant::NoLock`)
// loom's coroutines still run one at a time, on one thread, and no reference to the value lives
// across a switch.
unsafe impl<T: Send> Sync for WriterLock<T> {}

impl<T> WriterLock<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self { lock: std::sync::OnceLock::new(), value: cell::UnsafeCell::new(value) }
    }

    fn mutex(&self) -> &Mutex<()> {
        self.lock.get_or_init(|| Mutex::new(()))
    }

    #[track_caller]
    pub(crate) fn lock(&self) -> Option<WriterGuard<'_, T>> {
        let held = if is_weak(Kind::Lock, Plant::NoLock) { None } else { Some(self.mutex().lock().ok()?) };
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

pub(crate) struct WriterGuard<'a, T> {
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
