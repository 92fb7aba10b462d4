//! The Cocoa day: days since 2001-01-01.

use super::offset;

offset! {
    /// The Cocoa day: days since 2001-01-01.
    ///
    /// # Rules
    /// Days from 0 on 2001-01-01: a Core Foundation absolute time divided by 86 400.
    ///
    /// # Sources
    /// Apple, Core Foundation: `CFAbsoluteTime`.
    pub struct CocoaDay { "cocoa", "Cocoa Day", &["cocoa-day", "core-foundation"] }
    zero 730_486;
}
