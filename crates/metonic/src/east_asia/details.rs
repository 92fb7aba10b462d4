//! What a lunisolar calendar of East Asia says of a day.

use core::fmt;

use super::{Language, Sexagenary, SolarTerm};
use crate::astro::Ut;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::detail::Detail;

/// The sexagenary year, month and day, the year's animal and the solar term, in a language.
pub(crate) fn details<C: Calendar + ?Sized>(
    calendar: &C,
    day: Day,
    language: Language,
    standard: fn(Ut) -> f64,
    out: &mut dyn FnMut(Detail<'_>),
) {
    let date = calendar.ymd_of(day);
    let status = calendar.status(day);
    let year = Sexagenary::of_year(date.year);
    let mut say = |name, value: &dyn fmt::Display, status| out(Detail { name, value, status });
    say("sexagenary year", &Named { place: year, language }, status);
    let branch = year.branch();
    say("animal", &format_args!("{} ({})", branch.animal_of(language), branch.animal_name(language)), status);
    let month = Sexagenary::of_month(date.year, date.month);
    say("sexagenary month", &Named { place: month, language }, status);
    say("sexagenary day", &Named { place: Sexagenary::of_day(day), language }, crate::Status::Defined);
    let found = SolarTerm::of_day(day, standard);
    let (name, longitude) = (found.term.name(language), found.term.longitude());
    // Pinyin before characters; hangul and Vietnamese before them too.
    let (first, second) = match language {
        Language::Chinese | Language::Japanese => (found.term.pinyin(), name),
        Language::Korean | Language::Vietnamese => (name, found.term.name(Language::Chinese)),
    };
    if found.first_day == day {
        say("solar term", &format_args!("{first} ({second}), {longitude}°, begins"), found.status);
    } else {
        let since = found.first_day;
        say("solar term", &format_args!("{first} ({second}), {longitude}°, since {since}"), found.status);
    }
}

/// `Bingwu (丙午), 43 of 60`, `Bính Ngọ (丙午), 43 of 60`.
struct Named {
    place: Sexagenary,
    language: Language,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, language } = *self;
        let characters = place.name(Language::Chinese);
        match language {
            Language::Chinese | Language::Japanese => write!(f, "{place} ({characters})")?,
            Language::Korean | Language::Vietnamese => write!(f, "{} ({characters})", place.name(language))?,
        }
        write!(f, ", {} of 60", place.number())
    }
}
