//! Names: who is found by them, who is turned away, and what becomes of them when a calendar retires.

use std::sync::Arc;

use metonic::calendars::{self, Persian};
use metonic::counts;
use metonic::cycles;
use metonic::registry::{AnyCalendar, LookupError, Name, NameError, Refusal, Registry, RetireError};
use metonic::{Calendar, Day};

use crate::{Shifted, assert_shifted, name, refusal};

#[test]
fn a_calendar_is_registered_once() {
    let registry = Registry::new();
    let calendar = Arc::new(Shifted::new("twice", 1));
    let handle = registry.register(Arc::clone(&calendar)).unwrap();
    let again = registry.register(calendar);
    assert_eq!(refusal(again), Refusal::Taken { name: name("twice"), owner: "twice" });
    assert_eq!(registry.calendar("twice"), Ok(handle));
}

#[test]
fn a_name_that_another_has_is_refused_whoever_has_it() {
    let registry = Registry::new();
    registry.register(Shifted::new("Mine", 1).with_aliases(&["my own"])).unwrap();
    let cases = [
        ("gregorian", "gregorian"),
        ("Gregory", "gregorian"),
        ("ISLAMIC CIVIL", "islamic-civil"),
        ("jalali", "persian"),
        ("JDN", "jdn"),
        ("rata die", "rd"),
        ("mine", "Mine"),
        ("MY OWN", "Mine"),
    ];
    for (taken, owner) in cases {
        let expected = Refusal::Taken { name: name(taken), owner };
        // An id and a BCP 47 value have no spaces, so that these can be taken as aliases only.
        let can_be_id = !taken.contains(' ');
        if can_be_id {
            assert_eq!(refusal(registry.register(Shifted::new(taken, 2))), expected, "as the id");
        }
        let alias = Shifted::new("other", 2).with_aliases(&["free", taken]);
        assert_eq!(refusal(registry.register(alias)), expected, "as an alias");
        let mut bcp47 = Shifted::new("other", 2);
        bcp47.bcp47 = Some(taken.to_ascii_lowercase());
        let expected = Refusal::Taken { name: name(&taken.to_ascii_lowercase()), owner };
        if can_be_id {
            assert_eq!(refusal(registry.register(bcp47)), expected, "as the BCP 47 value");
        }
        assert!(registry.calendar("other").is_err() && registry.calendar("free").is_err(), "all or nothing");
    }
}

#[test]
fn a_calendar_may_say_a_name_twice() {
    let registry = Registry::new();
    let calendar =
        registry.register(Shifted::new("echo", 1).with_aliases(&["Echo", "other", "ECHO"])).unwrap();
    for name in ["echo", "other"] {
        assert_eq!(registry.calendar(name), Ok(calendar));
    }
}

#[test]
fn malformed_names_are_refused_with_their_place() {
    let long = "x".repeat(65);
    let cases = [
        ("", NameError::Empty),
        (&*long, NameError::TooLong { length: 65 }),
        (" x", NameError::OuterSpace),
        ("x ", NameError::OuterSpace),
        ("a/b", NameError::Character { at: 1, character: '/' }),
        ("a[b", NameError::Character { at: 1, character: '[' }),
        ("été", NameError::Character { at: 0, character: 'é' }),
        ("x\n", NameError::Character { at: 1, character: '\n' }),
    ];
    let registry = Registry::new();
    for (bad, error) in cases {
        assert_eq!(refusal(registry.register(Shifted::new(bad, 1))), Refusal::Name { place: 0, error });
        let calendar = Shifted::new("good", 1).with_aliases(&["fine", bad]);
        assert_eq!(refusal(registry.register(calendar)), Refusal::Name { place: 2, error });
        let mut calendar = Shifted::new("good", 1).with_aliases(&["fine"]);
        calendar.bcp47 = Some(bad.into());
        assert_eq!(refusal(registry.register(calendar)), Refusal::Name { place: 2, error });
        assert!(registry.calendar("good").is_err() && registry.calendar("fine").is_err());
    }
    let longest = "x".repeat(64);
    let calendar = registry.register(Shifted::new(&longest, 1)).unwrap();
    assert_eq!(registry.calendar(&longest.to_uppercase()), Ok(calendar));
    // What could not be written in a date's annotation is no id; words of the program's are no name.
    for (id, error) in [
        ("two words", NameError::NoTag),
        ("snake_case", NameError::NoTag),
        ("-dash", NameError::NoTag),
        ("all", NameError::Reserved),
        ("Today", NameError::Reserved),
    ] {
        let refused = refusal(Registry::new().register(Shifted::new(id, 1)));
        assert_eq!(refused, Refusal::Name { place: 0, error }, "{id}");
    }
    Registry::new().register(Shifted::new("fine", 1).with_aliases(&["two words", "snake_case"])).unwrap();
}

/// Every way to write a name in upper and lower case.
fn casings(name: &str) -> impl Iterator<Item = String> + '_ {
    (0..1_u32 << name.len()).map(|upper| {
        let cased = |(at, c): (usize, char)| if upper >> at & 1 == 1 { c.to_ascii_uppercase() } else { c };
        name.char_indices().map(cased).collect()
    })
}

#[test]
fn every_casing_of_a_name_finds_it() {
    let registry = Registry::new();
    let user = registry.register(Shifted::new("maya", 1).with_aliases(&["Maya-9 k"])).unwrap();
    for (name, calendar) in
        [("maya-9 k", user), ("jalali", Persian.into()), ("islamicc", calendars::IslamicCivil.into())]
    {
        for cased in casings(name) {
            assert_eq!(registry.calendar(&cased), Ok(calendar), "{cased}");
        }
    }
    assert!(casings("jdn").all(|cased| registry.count(&cased).is_ok()));
}

#[test]
fn case_is_folded_in_ascii_alone() {
    let registry = Registry::new();
    registry.register(Shifted::new("kelvin", 1)).unwrap();
    // The Turkish dotless i, whose capital is I, and the dotted capital; the Kelvin sign, whose
    // small letter is k; the long s.
    let cases = [
        ("ıslamic", 0, 'ı'),
        ("İslamic", 0, 'İ'),
        ("\u{212a}elvin", 0, '\u{212a}'),
        ("per\u{17f}ian", 3, '\u{17f}'),
        ("ｊｕｌｉａｎ", 0, 'ｊ'),
    ];
    for (text, at, character) in cases {
        let error = LookupError::Name(NameError::Character { at, character });
        assert_eq!(registry.calendar(text), Err(error), "{text}");
    }
}

#[test]
fn names_that_find_nothing_say_so() {
    let registry = Registry::new();
    assert_eq!(registry.calendar("martian"), Err(LookupError::Unknown { name: name("martian") }));
    assert_eq!(registry.calendar(""), Err(LookupError::Name(NameError::Empty)));
    let length = 1_000_000;
    assert_eq!(registry.calendar(&"x".repeat(length)), Err(LookupError::Name(NameError::TooLong { length })));
    assert_eq!(
        registry.calendar("julian\0"),
        Err(LookupError::Name(NameError::Character { at: 6, character: '\0' }))
    );
    assert_eq!(registry.calendar("jdn"), Err(LookupError::OtherKind { name: name("jdn"), kind: "count" }));
    let error = registry.count("Julian").map(|count| count.about().id);
    assert_eq!(error, Err(LookupError::OtherKind { name: name("Julian"), kind: "calendar" }));
    let error = registry.count("martian").map(|count| count.about().id);
    assert_eq!(error, Err(LookupError::Unknown { name: name("martian") }));
}

#[test]
fn every_name_of_a_built_in_finds_it() {
    let registry = Registry::new();
    for (place, calendar) in (0..).zip(calendars::ALL) {
        let handle = AnyCalendar::from_number(place).unwrap();
        for name in calendar.about().names().chain(calendar.about().bcp47) {
            assert_eq!(registry.calendar(name), Ok(handle), "{name}");
        }
    }
    for count in counts::ALL {
        for name in count.about().names() {
            assert!(Name::new(name).is_ok(), "{name}");
            assert_eq!(registry.count(name).unwrap().about().id, count.about().id, "{name}");
        }
    }
    for cycle in cycles::ALL {
        for name in cycle.about().names() {
            assert!(Name::new(name).is_ok(), "{name}");
            assert_eq!(registry.cycle(name).unwrap().about().id, cycle.about().id, "{name}");
        }
    }
    let error = |name: &str| registry.cycle(name).map(|cycle| cycle.about().id).unwrap_err();
    assert_eq!(error("jdn"), LookupError::OtherKind { name: name("jdn"), kind: "count" });
    assert_eq!(error("Julian"), LookupError::OtherKind { name: name("Julian"), kind: "calendar" });
    let error = registry.calendar("weekday").unwrap_err();
    assert_eq!(error, LookupError::OtherKind { name: name("weekday"), kind: "cycle" });
    assert_eq!(error.to_string(), "'weekday' is a cycle");
}

#[test]
fn numbers_that_no_calendar_has_are_errors() {
    let built_in = calendars::ALL.len() as u32;
    for number in [built_in, 1_023, 1_024 + 65_535, 1_024 + 65_536, 200_000, u32::MAX - 1, u32::MAX] {
        assert_eq!(AnyCalendar::from_number(number), Err(LookupError::Number { number }));
    }
    // Qt 6.12, QCalendar::System: 1 to 7 and 12 on are not its calendars'.
    for number in [i32::MIN, -1, 1, 7, 12, 255, 256, i32::MAX] {
        assert_eq!(Registry::global().calendar_with_qt(number), Err(LookupError::QtNumber { number }));
    }
    let found = [0, 8, 9, 10, 11].map(|number| Registry::global().calendar_with_qt(number).unwrap().id());
    assert_eq!(found, ["gregorian", "julian", "milankovic", "persian", "islamic-civil"]);
}

#[test]
fn the_list_of_names_is_sorted_and_has_every_name_of_qt() {
    // Qt 6.12, QCalendar::availableCalendars(), its five calendars' nameList() taken together.
    const QT: [&str; 10] = [
        "Gregorian",
        "gregory",
        "Islamic",
        "Islamic Civil",
        "islamic-civil",
        "islamicc",
        "Jalali",
        "Julian",
        "Milankovic",
        "Persian",
    ];
    let registry = Registry::new();
    registry.register(Shifted::new("Zzz", 1).with_aliases(&["aaa"])).unwrap();
    let names = registry.calendar_names();
    assert!(names.is_sorted_by_key(|name| name.to_ascii_lowercase()));
    assert_eq!((names.first().unwrap().as_str(), names.last().unwrap().as_str()), ("aaa", "Zzz"));
    let ours: Vec<String> = names
        .iter()
        .filter(|name| QT.iter().any(|qt| qt.eq_ignore_ascii_case(name)))
        .map(|name| name.to_ascii_lowercase())
        .collect();
    assert_eq!(ours, QT.map(str::to_ascii_lowercase));
    assert!(names.iter().all(|name| registry.calendar(name).is_ok()), "what is listed is found");
}

#[test]
fn registries_keep_names_apart_and_share_handles() {
    let (first, second) = (Registry::new(), Registry::default());
    let one = first.register(Shifted::new("local", 1)).unwrap();
    let two = second.register(Shifted::new("local", 2)).unwrap();
    assert_ne!(one, two);
    assert_eq!((first.calendar("local"), second.calendar("local")), (Ok(one), Ok(two)));
    assert!(Registry::global().calendar("local").is_err());
    // A handle needs no registry.
    drop((first, second));
    assert_shifted(one, 1);
    assert_shifted(two, 2);
    assert_eq!(AnyCalendar::from_number(two.number()), Ok(two));
}

#[test]
fn a_retired_calendar_loses_its_names_and_nothing_else() {
    let registry = Registry::new();
    let calendar = registry.register(Shifted::new("old", 543).with_aliases(&["older", "oldest"])).unwrap();
    let date = Day::new(20_778).in_calendar(calendar);
    assert_eq!(registry.retire(calendar), Ok(()));
    for gone in ["old", "OLDER", "oldest"] {
        assert_eq!(registry.calendar(gone), Err(LookupError::Unknown { name: name(gone) }));
        let refused = refusal(registry.register(Shifted::new(gone, 1)));
        assert_eq!(refused, Refusal::Retired { name: name(gone), owner: "old" });
    }
    assert!(!registry.calendars().any(|listed| listed == calendar));
    let listed = registry.calendar_names();
    assert!(!["old", "older", "oldest"].iter().any(|gone| listed.iter().any(|name| name == gone)));
    assert_eq!(AnyCalendar::from_number(calendar.number()), Ok(calendar));
    assert_eq!((calendar.id(), date.year()), ("old", 2569));
    assert_shifted(calendar, 543);
}

#[test]
fn what_cannot_be_retired_stays() {
    let (registry, other) = (Registry::new(), Registry::new());
    let calendar = registry.register(Shifted::new("stays", 1)).unwrap();
    for &built_in in calendars::ALL {
        let built_in = registry.calendar(built_in.about().id).unwrap();
        assert_eq!(registry.retire(built_in), Err(RetireError::BuiltIn));
    }
    assert_eq!(other.retire(calendar), Err(RetireError::NotHere));
    assert_eq!(registry.calendar("stays"), Ok(calendar));
    assert_eq!(registry.retire(calendar), Ok(()));
    assert_eq!(registry.retire(calendar), Err(RetireError::NotHere), "once");
}

#[test]
fn a_handle_can_be_named_in_another_registry() {
    let (first, second) = (Registry::new(), Registry::new());
    let handle = first.register(Shifted::new("shared", 1)).unwrap();
    assert_eq!(second.register(handle).unwrap(), handle);
    assert_eq!(second.calendar("shared"), Ok(handle));
    assert_eq!(refusal(second.register(handle)), Refusal::Taken { name: name("shared"), owner: "shared" });
}

/// What is said to people, word by word.
#[test]
fn refusals_are_said_in_words() {
    let registry = Registry::new();
    let refused = registry.register(Shifted::new("", 1)).unwrap_err();
    assert_eq!(refused.to_string(), "the id: the name is empty");
    assert_eq!(format!("{refused:?}"), "Refused { reason: Name { place: 0, error: Empty }, .. }");
    let source = std::error::Error::source(&refused).unwrap();
    assert_eq!(source.to_string(), refused.reason.to_string());
    let said = |calendar: Shifted| registry.register(calendar).unwrap_err().to_string();
    let long = "x".repeat(65);
    for (alias, words) in [
        (&*long, "65 bytes is too long for a name (64)"),
        ("a/b", "a name cannot have '/' (at byte 1)"),
        (" x", "the name begins or ends with a space"),
        ("today", "the word stands for something else"),
    ] {
        let calendar = Shifted::new("good", 1).with_aliases(&["fine", alias]);
        assert_eq!(said(calendar), format!("name 2 after the id: {words}"));
    }
    assert_eq!(
        said(Shifted::new("two words", 1)),
        "the id: not letters and digits in groups with '-' between them"
    );
    assert_eq!(said(Shifted::new("Julian", 1)), "the name 'Julian' belongs to 'julian'");
    let mine = registry.register(Shifted::new("mine", 1)).unwrap();
    registry.retire(mine).unwrap();
    assert_eq!(said(Shifted::new("mine", 1)), "the name 'mine' belonged to 'mine', which is retired");
    let built_in = registry.calendar("julian").unwrap();
    for (error, words) in [
        (registry.retire(mine), "the registry has no names for this calendar"),
        (registry.retire(built_in), "a built-in calendar cannot be retired"),
    ] {
        assert_eq!(error.unwrap_err().to_string(), words);
    }
    // What cannot be brought about here: that all places are taken, or the lock of a process that was forked.
    for (refusal, words) in [
        (Refusal::Panicked, "the calendar panicked while it was being checked"),
        (Refusal::Full, "there is no room for another calendar"),
        (Refusal::Busy, &*RetireError::Busy.to_string()),
    ] {
        assert_eq!(refusal.to_string(), words);
    }
}

#[test]
fn lookups_that_fail_are_said_in_words() {
    let registry = Registry::new();
    for (name, words) in [
        ("nosuch", "no calendar, count or cycle is called 'nosuch'"),
        ("jdn", "'jdn' is a count"),
        ("", "the name is empty"),
        ("a/b", "a name cannot have '/' (at byte 1)"),
    ] {
        assert_eq!(registry.calendar(name).unwrap_err().to_string(), words);
    }
    assert_eq!(registry.count("julian").unwrap_err().to_string(), "'julian' is a calendar");
    assert_eq!(registry.cycle("julian").err().unwrap().to_string(), "'julian' is a calendar");
    assert!(matches!(registry.count("nosuch"), Err(LookupError::Unknown { .. })));
    assert!(matches!(registry.cycle("nosuch"), Err(LookupError::Unknown { .. })));
    assert_eq!(
        AnyCalendar::from_number(u32::MAX).unwrap_err().to_string(),
        "no calendar has the number 4294967295"
    );
    let none = registry.calendar_with_qt(-1).unwrap_err();
    assert_eq!(none.to_string(), "Qt has no calendar with the number -1");
}

/// A system is found by its id, and says it, whatever it is.
#[test]
fn systems_say_their_ids_and_kinds() {
    let registry = Registry::global();
    for (kind, ids) in [
        ("calendar", calendars::ALL.iter().map(|calendar| calendar.about().id).collect::<Vec<_>>()),
        ("count", registry.counts().map(|count| count.about().id).collect()),
        ("cycle", registry.cycles().map(|cycle| cycle.about().id).collect()),
    ] {
        assert!(!ids.is_empty());
        for id in ids {
            let system = registry.find(id).unwrap();
            assert_eq!((system.id(), system.kind()), (id, kind));
        }
    }
    assert_eq!(
        (registry.counts().count(), registry.cycles().count()),
        (counts::ALL.len(), cycles::ALL.len())
    );
}

#[test]
fn names_are_written_as_they_were_given() {
    let given = name("Maya-9 k");
    assert_eq!((given.to_string().as_str(), format!("{given:?}").as_str()), ("Maya-9 k", "\"Maya-9 k\""));
    assert_eq!(format!("{given:>10}|"), "  Maya-9 k|");
    assert!(given.matches("mAYA-9 K") && !given.matches("maya-9"));
}
