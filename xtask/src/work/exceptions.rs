//! What may work longer than the rest, and why.

/// What an exception is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Limit {
    /// 5 µs, or 50 µs where the sun or the moon is computed.
    Time,
    /// Twice what is usual.
    Times,
}

#[derive(Debug)]
pub(super) struct Exception {
    pub(super) limit: Limit,
    /// Subjects, or with a `*` at the end the beginnings of their names.
    subjects: &'static [&'static str],
    /// Operations, likewise.
    operations: &'static [&'static str],
    /// Instructions that they may execute.
    pub(super) most: u64,
    #[allow(dead_code, reason = "for who reads this, and shown with an exception that nothing needs")]
    reason: &'static str,
}

impl Exception {
    pub(super) fn has_subject(&self, subject: &str) -> bool {
        is_named(self.subjects, subject)
    }

    pub(super) fn has_operation(&self, operation: &str) -> bool {
        is_named(self.operations, operation)
    }
}

fn is_named(names: &[&str], name: &str) -> bool {
    names.iter().any(|&named| match named.strip_suffix('*') {
        Some(beginning) => name.starts_with(beginning),
        None => name == named,
    })
}

/// Whether there is any exception for an operation, whatever it executes.
pub(super) fn is_any(limit: Limit, subject: &str, operation: &str) -> bool {
    ALL.iter().any(|exception| {
        exception.limit == limit && exception.has_subject(subject) && exception.has_operation(operation)
    })
}

/// Whether an answer is computed from the places of the sun or the moon.
pub(super) fn is_astronomical(subject: &str, operation: &str) -> bool {
    // True sun and moon of the Siddhantas, of the Kalachakra, of the Suriyayatra.
    const CALENDARS: [&str; 6] = ["hindu-*", "astro-hindu-*", "tibetan-*", "dai", "thai-suriyayatra", "bhutan"];
    const CYCLES: [&str; 5] =
        ["cycle:tithi", "cycle:nakshatra", "cycle:yoga", "cycle:karana", "cycle:samvatsara"];
    // Sunset or sunrise at a place; the solar terms beside a Chinese date.
    const OPERATIONS: [&str; 2] = ["op_date_at", "op_details"];
    is_named(&CALENDARS, subject) || is_named(&CYCLES, subject) || is_named(&OPERATIONS, operation)
}

/// Whether usual days stand on a table, a look-up that is cheaper than any rule: days elsewhere are then
/// usual as well, and only ends and edges are extreme.
pub(super) fn has_table(subject: &str) -> bool {
    const SUBJECTS: [&str; 8] = [
        "hebrew",
        "chinese",
        "dangi",
        "vietnamese",
        "japanese-lunisolar",
        "astro-hindu-*",
        "persian-borji",
        "bikram-sambat",
    ];
    is_named(&SUBJECTS, subject)
}

/// The list.
pub(super) const ALL: &[Exception] = &[];
