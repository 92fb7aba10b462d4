//! Runs every kernel once over a few thousand values, for `cargo xtask instructions` to count what each
//! executes. A kernel is a function `kernel_NAME`, which callgrind tells from others by its name; what
//! is printed is the names, and over how many values each goes.

mod kernels;
mod sample;

use std::hint::black_box;

use crate::sample::Sample;

fn main() {
    let sample = Sample::new();
    for kernel in kernels::ALL {
        (kernel.prepare)(&sample);
        black_box(kernel.run)(black_box(&sample));
        println!("{} {}", kernel.name, sample::ROWS);
    }
}
