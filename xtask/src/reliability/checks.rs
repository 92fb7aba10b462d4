//! The checks, in the order in which they are run: the quick ones first.

/// A check of one property.
pub(super) struct Check {
    pub(super) name: &'static str,
    /// What is asked, as the table says it.
    pub(super) asked: &'static str,
    /// For bash, in the project's root.
    pub(super) command: &'static str,
    /// What it needs beside Rust; empty for nothing.
    pub(super) needs: &'static str,
    /// Bugs that the check plants by itself, and where: a patch in `xtask/planted` is listed without this.
    pub(super) own_plants: &'static [(&'static str, &'static str)],
}

const fn check(name: &'static str, asked: &'static str, command: &'static str) -> Check {
    Check { name, asked, command, needs: "", own_plants: &[] }
}

impl Check {
    const fn needs(self, needs: &'static str) -> Self {
        Self { needs, ..self }
    }

    const fn plants(self, own_plants: &'static [(&'static str, &'static str)]) -> Self {
        Self { own_plants, ..self }
    }
}

pub(super) const ALL: &[Check] = &[
    check(
        "dependencies",
        "the core requires `libm` alone; licences, bans and sources as `deny.toml` has them",
        "cargo deny --version && cargo xtask dependencies",
    )
    .needs("cargo-deny"),
    check("api", "the public API is the one recorded in each crate's `api.txt`", "cargo xtask api")
        .needs("cargo-public-api, a nightly toolchain's documentation"),
    check(
        "features",
        "every pair of features builds; the core without the standard library and without an allocator; \
         the columns where every processor has AVX2",
        "cargo xtask features",
    ),
    check("panics", "no panic can be reached from a public function of core and text", "cargo xtask panics")
        .plants(&[("a function that panics", "`xtask/probe`, in every run")]),
    check("instructions", "no kernel executes 5 % more or fewer instructions than recorded", "cargo xtask instructions").needs("valgrind"),
    check(
        "work",
        "no public operation of dates, calendars, counts and cycles over 5 µs in arithmetic calendars, 50 µs in \
         astronomical ones, nor over twice the usual work at extremes, but the exceptions that are listed",
        "cargo xtask work",
    )
    .needs("valgrind"),
    check(
        "fields",
        "every month code (1 to 99, leap or not) and every day of a byte, repeated or not, in up to six years of every calendar",
        "cargo test --package metonic --release --test fields -- --nocapture",
    ),
    check(
        "conformance",
        "every law of the kit catches a calendar that breaks it",
        "cargo test --package metonic --test conformance -- --nocapture",
    ),
    check(
        "loom",
        "every model of the registry is explored, and fails with each ordering weakened and each lock removed",
        "cargo test --package metonic --test loom -- --nocapture",
    )
    .plants(&[("each ordering of the directory weakened, each lock removed, one by one", "`crates/metonic/tests/loom`, in every run")]),
    check(
        "shuttle",
        "10⁶ random schedules",
        "cd reliability && cargo run --release --quiet --package metonic-reliability-shuttle",
    ),
    check(
        "churn",
        "10⁹ look-ups beside registrations, none lost, none torn",
        "cd reliability && cargo run --release --quiet --package metonic-reliability-registry --bin churn",
    ),
    check(
        "hostile",
        "calendars that call the registry from every method, or panic there",
        "cd reliability && cargo run --release --quiet --package metonic-reliability-registry --bin hostile",
    ),
    check(
        "fork",
        "look-ups right and no registration that hangs in a child",
        "cd reliability && cargo run --release --quiet --package metonic-reliability-registry --bin fork",
    )
    .needs("Linux"),
    check(
        "exit",
        "look-ups right in destructors of thread-locals and in `atexit` handlers",
        "cd reliability && cargo run --release --quiet --package metonic-reliability-registry --bin exit",
    )
    .needs("Linux"),
    check("threads", "10⁷ look-ups by ThreadSanitizer", "reliability/registry/sanitize.sh thread").needs("Linux, llvm-symbolizer"),
    check("addresses", "the same by AddressSanitizer and LeakSanitizer", "reliability/registry/sanitize.sh address")
        .needs("Linux"),
    check(
        "faults",
        "a run killed at 1000 random points, a full disk, a closed pipe, files that lie: an error, never half a file",
        "cargo test --package metonic-cli --release --features columnar --test faults -- --include-ignored --nocapture",
    ),
    check(
        "differential",
        "10⁷ random dates for each calendar that others have too, every difference explained",
        "cd reliability && cargo run --release --quiet --package metonic-differential",
    ),
    check("exhaustive", "every day of every calendar, both ways", "cargo xtask exhaustive"),
    check(
        "round-trip",
        "every locale's texts in every calendar of CLDR, read back to their day",
        "cargo test --package metonic-text --release -- --ignored --nocapture",
    ),
    check(
        "fuzz",
        "10⁹ executions, no crash, none over 10 ms (50 where calendars are checked)",
        "LEAST=1000000000 fuzz/run.sh ${FUZZ_SECONDS:-600} none",
    )
    .needs("cargo-fuzz"),
    check(
        "fuzz-addresses",
        "10⁸ executions by AddressSanitizer",
        "LEAST=100000000 fuzz/run.sh ${FUZZ_SECONDS:-600} address",
    )
    .needs("cargo-fuzz"),
    check(
        "mutants",
        "at least 95 % of every 300th mutant of the core, the text and the columns killed",
        "reliability/mutants.sh metonic 1/300; core=$?; reliability/mutants.sh metonic-text 1/300; text=$?; \
         reliability/mutants.sh metonic-columns 1/300 --all-features && [ $core$text = 00 ]",
    )
    .needs("cargo-mutants"),
    check("coverage", "at least 98 % of the core's regions", "reliability/coverage.sh")
        .needs("cargo-llvm-cov, llvm 22"),
];

/// What the file begins with.
pub(super) const BEFORE: &str = "\
# What is checked, and what was seen

Written by `cargo xtask reliability`, which runs every check below, or those named, and keeps the other rows. A check is
a gate: it fails when its property is lost. *seen* is the day and the commit; `+` means that the tree had changes that were
not committed. What each shows, and does not, is in its own documentation.
";

/// What stands before the planted bugs.
pub(super) const PLANTS: &str = "
## Planted bugs
Every gate must fail on these. A patch is in `xtask/planted`; `cargo xtask planted` applies each in a worktree and demands
that its gate fails with it and passes without.
";
