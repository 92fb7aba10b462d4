//! The ANSI date of COBOL: days from 1 on 1601-01-01.

use super::offset;

offset! {
    /// The ANSI date of COBOL: days from 1 on 1601-01-01.
    ///
    /// # Rules
    /// Days from 1 on 1601-01-01, a Monday. COBOL's `INTEGER-OF-DATE`, which has no day before it; the count
    /// here goes on to 0 and below.
    ///
    /// # Sources
    /// ISO/IEC 1989, INTEGER-OF-DATE; IBM, Enterprise COBOL, Language Reference.
    pub struct AnsiDay { "ansi", "ANSI Date", &["ansi-date", "cobol", "cobol-integer-date"] }
    zero 584_388;
}
