//! `metonic`, and by the feature `text` `metonic-text`, where there is no standard library: built by
//! `cargo xtask features`. Without `text` there is no allocator either, so that the build fails if the core
//! asks for one.
#![no_std]

use core::panic::PanicInfo;

use metonic::calendars::Hebrew;
use metonic::{Date, Day};

/// The Hebrew year of a day, in days since 1970-01-01.
#[unsafe(no_mangle)]
pub extern "C" fn hebrew_year(day: i32) -> i32 {
    Date::from_day(Day::new(day), Hebrew).year()
}

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    loop {}
}

#[cfg(feature = "text")]
mod text {
    use core::alloc::{GlobalAlloc, Layout};
    use core::ptr::null_mut;

    use metonic_text as _;

    struct None;

    // SAFETY: null says that there is no memory, which is always allowed.
    unsafe impl GlobalAlloc for None {
        unsafe fn alloc(&self, _: Layout) -> *mut u8 {
            null_mut()
        }

        unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
    }

    #[global_allocator]
    static NONE: None = None;
}
