//! What the directory stands on. The model in `tests/loom` compiles the directory against its
//! own version of these.

pub(super) use std::sync::OnceLock;
pub(super) use std::sync::atomic::{AtomicU8, AtomicU32, Ordering};

pub(super) use std::sync::MutexGuard as WriterGuard;

use std::sync::{Mutex, TryLockError};
use std::thread;
use std::time::Duration;

/// How often a writer asks for the lock before it says that the registry is busy, a millisecond
/// apart.
///
/// The lock is held for microseconds and never over anybody's code, so only a lock that will never
/// be released takes this long: that of a process forked while another thread was registering.
const PATIENCE: u32 = 2_000;

/// The lock of writers. Readers take none.
#[derive(Debug)]
pub(super) struct WriterLock<T>(Mutex<T>);

impl<T> WriterLock<T> {
    pub(super) const fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    /// `None` if the lock is not to be had.
    pub(super) fn lock(&self) -> Option<WriterGuard<'_, T>> {
        for _ in 0..PATIENCE {
            match self.0.try_lock() {
                Ok(guard) => return Some(guard),
                // Nothing of a write is seen before its last store, so what a panicking writer left
                // is in order.
                Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(1)),
            }
        }
        None
    }
}
