//! Which rows a CSV has, in which lines they are, and what their dates are.

use super::Directory;

/// A month's number may be any that there is, however few months the calendar has.
#[test]
fn months_of_any_number_have_their_codes() {
    let directory = Directory::new("far-months");
    // Half a year each, from 2025-01-01 on.
    std::fs::create_dir(directory.path("calendars")).expect("a directory");
    directory.file(
        "calendars/far.toml",
        "id = \"far\"\nname = \"Far\"\nbasis = \"solar\"\nepoch = 2025-01-01\n\
        [[month]]\nname = \"A\"\ndays = 180\nnumber = 80\n[[month]]\nname = \"B\"\ndays = 185\n",
    );
    directory.file("a.csv", "d\n2025-01-01\n2025-06-29\n2025-06-30\n2025-12-31\n2026-01-01\n");
    let calendars = directory.path("calendars");
    for format in ["csv", "parquet", "arrow"] {
        let copy = format!("b.{format}");
        let arguments = ["a.csv", "--column", "d", "--to", "far", "--parts", "month,date", "-o", &copy];
        let made = directory.command(&arguments).env("METONIC_CALENDARS", &calendars).output();
        assert!(made.as_ref().is_ok_and(|output| output.status.success()), "{made:?}");
        assert_eq!(
            directory.good(&[&copy, "--copy", "--output-format", "csv"]),
            "d,d_far_month,d_far_date\n2025-01-01,M80,0001-80-01\n2025-06-29,M80,0001-80-180\n\
            2025-06-30,M01,0001-01-01\n2025-12-31,M01,0001-01-185\n2026-01-01,M80,0002-80-01\n"
        );
    }
}
