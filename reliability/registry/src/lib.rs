//! What the programs of this package share: calendars to register, options, and the line that each ends with.

mod digits;
mod hooked;
mod report;
mod shifted;

pub use crate::digits::grouped;
pub use crate::hooked::{Hooked, METHODS, ask, methods_of_the_trait};
pub use crate::report::{figure, has_flag, option, within};
pub use crate::shifted::Shifted;
