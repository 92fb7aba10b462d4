//! What `registry/sync.rs` gives the directory, on shuttle's types: wherever a thread reads or writes what
//! others see, another may go on.

use std::fmt;

use shuttle::sync::atomic::AtomicBool;
use shuttle::sync::{Mutex, MutexGuard};

pub(crate) use shuttle::sync::atomic::{AtomicU8, AtomicU32, Ordering};

pub(crate) type WriterGuard<'a, T> = MutexGuard<'a, T>;

/// The lock of writers. Nobody is ever given up on: a lock that stays held is a deadlock, which shuttle
/// reports.
#[derive(Debug)]
pub(crate) struct WriterLock<T>(Mutex<T>);

impl<T> WriterLock<T> {
    pub(crate) const fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    pub(crate) fn lock(&self) -> Option<WriterGuard<'_, T>> {
        self.0.lock().ok()
    }
}

/// A once-lock: the standard library's, with a flag that shuttle sees. As with the real one, a value is
/// seen when it is whole, and one of two that set it at once is told that it was too late.
pub(crate) struct OnceLock<T> {
    is_set: AtomicBool,
    value: std::sync::OnceLock<T>,
}

impl<T> OnceLock<T> {
    pub(crate) const fn new() -> Self {
        Self { is_set: AtomicBool::new(false), value: std::sync::OnceLock::new() }
    }

    pub(crate) fn get(&self) -> Option<&T> {
        self.is_set.load(Ordering::Acquire).then(|| self.value.get()).flatten()
    }

    pub(crate) fn set(&self, value: T) -> Result<(), T> {
        if self.is_set.load(Ordering::Acquire) {
            return Err(value);
        }
        self.value.set(value)?;
        self.is_set.store(true, Ordering::Release);
        Ok(())
    }

    pub(crate) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T {
        if !self.is_set.load(Ordering::Acquire) {
            self.value.get_or_init(make);
            self.is_set.store(true, Ordering::Release);
        }
        self.value.get_or_init(|| unreachable!("it is set"))
    }
}

impl<T> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OnceLock")
    }
}
