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
    pub(super) reason: &'static str,
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
    const CALENDARS: [&str; 5] = ["hindu-*", "astro-hindu-*", "tibetan-*", "dai", "thai-suriyayatra"];
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

/// Calendars whose months have days left out or repeated, found by the moon of each day.
const LUNAR_DAYS: &[&str] = &["tibetan-*"];
/// Years that begin in the midst of a Roman month, or went over from one beginning to another.
const SPLIT_MONTHS: &[&str] = &["cutover-it-*", "cutover-gb-*"];

/// The list.
pub(super) const ALL: &[Exception] = &[
    Exception {
        limit: Limit::Time,
        subjects: &["*"],
        operations: &["op_nearest_century"],
        most: 260_000,
        reason: "Qt's search, of 29 years: each is a date that is turned into a day",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["*"],
        operations: &["op_nearest_century"],
        most: 260_000,
        reason: "a date that no year has is looked for in all 29, one that there is in a few",
    },
    Exception {
        limit: Limit::Time,
        subjects: &["*"],
        operations: &["op_month_day_reference", "op_month_day_display"],
        most: 530_000,
        reason: "Temporal's reference day of a date that few years have: 136 years are looked at, 1900 to 2035",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["*"],
        operations: &["op_month_day_reference", "op_month_day_display"],
        most: 530_000,
        reason: "a date of most years is in 1972 or shortly before, a rare one far off or nowhere",
    },
    Exception {
        limit: Limit::Time,
        subjects: &["tibetan-*"],
        operations: &["op_every"],
        most: 430_000,
        reason: "an iterator that leaves out the months without the day: the next date may be dozens on",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["*"],
        operations: &["op_every"],
        most: 430_000,
        reason: "an iterator that leaves out the months without the day: the next date may be dozens on",
    },
    Exception {
        limit: Limit::Time,
        subjects: &["*"],
        operations: &["op_date_at"],
        most: 300_000,
        reason: "two sunsets or sunrises and a noon: twelve places of the sun, each a series of hundreds of terms",
    },
    Exception {
        limit: Limit::Time,
        subjects: &["cycle:tithi", "cycle:nakshatra", "cycle:yoga"],
        operations: &["op_cycle_next", "op_cycle_previous"],
        most: 330_000,
        reason: "the days of a lunation or two are asked one after the other, each a place of sun and moon",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["count:*", "cycle:*"],
        operations: &["op_count_read", "op_cycle_read"],
        most: 1_500,
        reason: "a text of a hundred letters, where a usual one has five or ten",
    },
    Exception {
        limit: Limit::Time,
        subjects: &["myanmar"],
        operations: &["op_add_*", "op_weeks_in_year"],
        most: 18_000,
        reason: "years are cut out of lunar ones: a month is found by the tables of both its years",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["myanmar"],
        operations: &["op_add_*", "op_year_month_add_years"],
        most: 18_000,
        reason: "a month that only some years have (late Tagu, late Kason) is looked for in three years",
    },
    Exception {
        limit: Limit::Times,
        subjects: LUNAR_DAYS,
        operations: &[
            "op_day_of",
            "op_is_valid",
            "op_date_from_*",
            "op_with_day*",
            "op_with_year",
            "op_add_*",
            "op_until_months",
            "op_month_day_in_year",
            "op_year_month_on_day",
        ],
        most: 25_000,
        reason: "a day that a month leaves out, or that is not repeated: its neighbours are looked at",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["hindu-*"],
        operations: &[
            "op_find",
            "op_year*",
            "op_month",
            "op_month_day*",
            "op_months_in_year",
            "op_days_in_*",
            "op_is_leap_year",
            "op_day_of",
            "op_is_valid",
            "op_date_from_*",
        ],
        most: 30_000,
        reason: "where a lunation or a sign has begun minutes from sunrise, or a year has a month left out, the \
                 moment is worked out again more closely",
    },
    Exception {
        limit: Limit::Times,
        subjects: SPLIT_MONTHS,
        operations: &["op_find", "op_add_*", "op_until_*", "op_since_years"],
        most: 12_000,
        reason: "months that are two parts, and numbers that the change left out",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["cutover-*", "thai-solar", "rumi", "am-byzantine", "auc", "amazigh"],
        operations: &["op_year", "op_months_in_year", "op_days_in_year", "op_week"],
        most: 5_000,
        reason: "only a year that may be past the ends is compared with them, which are two months to find",
    },
    Exception {
        limit: Limit::Time,
        subjects: &["icelandic"],
        operations: &["op_weeks_in_year", "op_fields_into"],
        most: 23_000,
        reason: "the beginnings of three years, each the weekday of a Julian or a Gregorian day",
    },
    Exception {
        limit: Limit::Times,
        subjects: &["fiscal-us"],
        operations: &["op_with_month"],
        most: 4_000,
        reason: "months 13 to 15, of the one year that had them (1976)",
    },
];
