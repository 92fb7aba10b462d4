//! The OLE Automation date: days since 1899-12-30.

use super::offset;

offset! {
    /// The OLE Automation date: days since 1899-12-30.
    ///
    /// # Rules
    /// Days from 0 on 1899-12-30. What Excel's 1900 system gives from 1900-03-01 on, and what Google Sheets
    /// and `LibreOffice` count from by default, without a 29 February 1900.
    ///
    /// # Sources
    /// Microsoft, `DateTime.ToOADate`; OASIS, `OpenDocument` 1.2, part 2, 3.4.
    pub struct OleAutomationDate { "oadate", "OLE Automation Date", &["ole-automation-date", "google-sheets", "libreoffice"] }
    zero 693_594;
}
