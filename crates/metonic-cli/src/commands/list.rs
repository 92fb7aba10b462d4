//! `metonic list`: the calendars, counts and cycles.

use std::borrow::Cow;
use std::io::Write;

use metonic::Registry;
use metonic_text::Locale;
use serde::Serialize;

use crate::arguments::{Format, Kind, List};
use crate::output::isolated;
use crate::wording::Named;
use crate::{Ending, Failure, output};

/// A row; `aliases` are separated by `|`, the first and last official day are ISO 8601 dates.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    kind: &'static str,
    name: Cow<'static, str>,
    aliases: String,
    bcp47: Option<&'static str>,
    qt: Option<u8>,
    first_official: Option<String>,
    last_official: Option<String>,
}

impl Row {
    const COLUMNS: [&str; 8] =
        ["id", "kind", "name", "aliases", "bcp47", "qt", "first_official", "last_official"];

    /// Gives it the name that it has in a locale, if it has one there.
    fn translate(&mut self, locale: &Locale) {
        if let Some(name) = self.bcp47.and_then(|id| locale.calendar_name(id)) {
            self.name = isolated(name.to_owned(), locale).into();
        }
    }
}

pub(crate) fn run(arguments: &List) -> Result<Ending, Failure> {
    let mut rows = rows(arguments.kind);
    match arguments.format {
        Format::Table => {
            if let Some(locale) = arguments.locale.as_ref().map(Named::locale) {
                for row in &mut rows {
                    row.translate(&locale);
                }
            }
            let mut output = output::styled();
            let header = ["ID", "KIND", "NAME", "ALIASES", "BCP 47", "QT"];
            let mut table = vec![header.map(str::to_owned).to_vec()];
            table.extend(rows.into_iter().map(|row| {
                vec![
                    row.id.to_owned(),
                    row.kind.to_owned(),
                    row.name.into_owned(),
                    row.aliases.replace('|', ", "),
                    row.bcp47.unwrap_or_default().to_owned(),
                    row.qt.map_or(String::new(), |number| number.to_string()),
                ]
            }));
            output::aligned(&mut output, &table)?;
            output.flush()?;
        }
        format => output::machine_readable(format, &Row::COLUMNS, rows)?,
    }
    Ok(Ending::Good)
}

fn rows(kind: Option<Kind>) -> Vec<Row> {
    let is_wanted = |candidate| kind.is_none_or(|kind| kind == candidate);
    let registry = Registry::global();
    let calendars = registry.calendars().filter(|_| is_wanted(Kind::Calendar)).map(|calendar| {
        let calendar = calendar.object();
        let about = calendar.about();
        let official = calendar.official();
        Row {
            id: about.id,
            kind: "calendar",
            name: about.name.into(),
            aliases: about.aliases.iter().collect::<Vec<_>>().join("|"),
            bcp47: about.bcp47,
            qt: about.qt,
            first_official: official.as_ref().map(|days| days.start().to_string()),
            last_official: official.as_ref().map(|days| days.end().to_string()),
        }
    });
    let counts = registry.counts().map(|count| (Kind::Count, "count", count.about()));
    let cycles = registry.cycles().map(|cycle| (Kind::Cycle, "cycle", cycle.about()));
    let others = counts.chain(cycles).filter(|(kind, ..)| is_wanted(*kind)).map(|(_, kind, about)| Row {
        id: about.id,
        kind,
        name: about.name.into(),
        aliases: about.aliases.join("|"),
        bcp47: None,
        qt: None,
        first_official: None,
        last_official: None,
    });
    calendars.chain(others).collect()
}
