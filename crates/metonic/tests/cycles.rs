//! Cycles: wheels and places of a program's own, what no place is, how far a place is to be trusted.

use metonic::calendars::Gregorian;
use metonic::cycles::{self, CalendarRound, Cycle, Nundinae, Place, PlaceName, Tithi, WeekdayCycle, Wheel};
use metonic::{AboutSystem, Day, Error, Expected, Status, TextError};

#[test]
fn a_place_has_a_number_for_each_wheel() {
    for numbers in [&[][..], &[7], &[4, 20], &[4, 20, 8], &[4, 20, 8, 18]] {
        let place = Place::new(numbers).unwrap();
        assert_eq!(place.numbers(), numbers);
        assert_eq!(place.first(), numbers.first().copied().unwrap_or(0));
    }
    assert_eq!(Place::new(&[1, 2, 3, 4, 5]), None);
    assert_eq!(Place::new(&[7]), Some(Place::one(7)));
    assert!(Place::new(&[7, 0]) != Some(Place::one(7)), "a place of two wheels is none of one");
}

static NAMES: [PlaceName; 3] =
    [PlaceName::new("Mon Day"), PlaceName::new("Tues-Day").with_native("火"), PlaceName::new("Wednesday")];

/// A cycle of a program's own: a number and a name that may have a form in another script.
#[derive(Debug)]
struct Own;

static WHEELS: [Wheel; 2] = [Wheel::numbered("number", 0, 5), Wheel::named("day", &NAMES)];

impl Cycle for Own {
    fn about(&self) -> AboutSystem {
        AboutSystem::new("own", "Own", "")
    }

    fn wheels(&self) -> &'static [Wheel] {
        &WHEELS
    }

    fn place_of(&self, day: Day) -> Option<Place> {
        let day = day.get().rem_euclid(15) as u16;
        Place::new(&[day % 5, day % 3 + 1])
    }

    fn span(&self) -> u32 {
        15
    }
}

#[test]
fn a_cycle_by_what_has_to_be_said_of_it() {
    let place = Place::new(&[1, 2]).unwrap();
    assert_eq!(Own.place_of(Day::new(1)), Some(place));
    assert_eq!(Own.text(place).to_string(), "1-tuesday");
    assert_eq!(Own.words(place).to_string(), "1 Tues-Day (1火)");
    assert_eq!(Own.words(Place::new(&[1, 1]).unwrap()).to_string(), "1 Mon Day");
    assert_eq!(format!("{:>12}|{:<11}|", Own.text(place), Own.text(place)), "   1-tuesday|1-tuesday  |");
    for text in ["1-tuesday", "1 Tues-Day", "1 TUES DAY", "1火", "1 2"] {
        assert_eq!(Own.read(text), Ok(place), "{text}");
    }
    for (text, at, expected) in [
        ("tuesday", 0, Expected::Place),
        ("5 monday", 0, Expected::Place),
        ("1 friday", 2, Expected::Place),
        ("1 0", 2, Expected::Place),
        ("1 99999999999", 2, Expected::Place),
        ("1 tuesday!", 9, Expected::End),
    ] {
        assert_eq!(Own.read(text), Err(TextError::Syntax { at, expected }), "{text}");
    }
    assert_eq!(Own.status(Day::EPOCH), Status::Defined);
    for days in -20..20 {
        let day = Day::new(days);
        let (next, previous) = (Own.next(place, day).unwrap(), Own.previous(place, day).unwrap());
        assert!((0..15).contains(&next.days_since(day)) && (0..15).contains(&day.days_since(previous)));
        assert_eq!((Own.place_of(next), Own.place_of(previous)), (Some(place), Some(place)));
    }
}

/// What is longer than a line is written whole.
#[test]
fn long_names_are_written_whole() {
    static LONG: [PlaceName; 1] = [PlaceName::new(
        "a name that is much longer than any that is built in and in which nothing may be left out at the end",
    )];
    static WHEELS: [Wheel; 2] = [Wheel::named("long", &LONG), Wheel::named("long", &LONG)];
    #[derive(Debug)]
    struct Long;
    impl Cycle for Long {
        fn about(&self) -> AboutSystem {
            AboutSystem::new("long", "Long", "")
        }
        fn wheels(&self) -> &'static [Wheel] {
            &WHEELS
        }
        fn place_of(&self, _: Day) -> Option<Place> {
            Place::new(&[1, 1])
        }
        fn span(&self) -> u32 {
            1
        }
    }
    let place = Long.place_of(Day::EPOCH).unwrap();
    assert_eq!(Long.words(place).to_string(), format!("{0} {0}", LONG[0].name));
    let letters = LONG[0].name.replace(' ', "");
    assert_eq!(Long.text(place).to_string(), format!("{letters}-{letters}"));
    // Where padding is asked for, too.
    assert_eq!(format!("{:5}", Long.words(place)), Long.words(place).to_string());
}

#[test]
fn what_no_wheel_has_is_never_found() {
    for cycle in cycles::ALL {
        let none = Place::new(&vec![u16::MAX; cycle.wheels().len()]).unwrap();
        let empty = Place::new(&[]).unwrap();
        for place in [none, empty] {
            for day in [Day::MIN, Day::EPOCH, Day::MAX] {
                assert_eq!((cycle.next(place, day), cycle.previous(place, day)), (None, None), "{cycle:?}");
            }
        }
    }
    assert_eq!(WeekdayCycle.next(Place::one(8), Day::EPOCH), None);
    // Reingold and Dershowitz, section 11.1: a day sign and a day of the haab meet one in five.
    let never = Place::new(&[4, 20, 9, 18]).unwrap();
    assert_eq!(
        (CalendarRound.next(never, Day::EPOCH), CalendarRound.previous(never, Day::EPOCH)),
        (None, None)
    );
    assert_eq!(CalendarRound.previous(Place::new(&[4, 20, 20, 18]).unwrap(), Day::EPOCH), None);
}

/// Arithmetic is the cycle; Rome's market days are counted from the one that is known; almanacs that follow
/// other astronomy have another tithi now and then, since India's calendar reform of 1957.
#[test]
fn places_say_how_far_they_are_to_be_trusted() {
    let day: Day = "2026-11-27".parse().unwrap();
    for cycle in cycles::ALL {
        let expected = match cycle.about().id {
            "nundinae" => Status::Approximate,
            "tithi" | "nakshatra" | "yoga" | "karana" | "samvatsara" => Status::Uncertain,
            _ => Status::Defined,
        };
        assert_eq!(cycle.status(day), expected, "{}", cycle.about().id);
    }
    let before: Day = "1900-01-01".parse().unwrap();
    assert_eq!((Tithi.status(before), Nundinae.status(before)), (Status::Defined, Status::Approximate));
}

#[test]
fn numbers_past_the_ends_are_errors_in_text_as_well() {
    use metonic::counts::{self, Count};
    for count in counts::ALL {
        let id = count.about().id;
        let text = match id {
            "gps-week" => "9999999999-0".to_owned(),
            "iso-ordinal" => "+5881580-365".to_owned(),
            "maya-long-count" | "maya-long-count-584285" => "99999999.0.0.0.0".to_owned(),
            _ => "99999999999".to_owned(),
        };
        let error = count.read(&text);
        assert!(matches!(error, Err(TextError::Field(Error::DayRange { .. }))), "{id}: {error:?}");
    }
    let ordinal = |text: &str| counts::IsoOrdinal.read(text);
    let day_of_year = |value, max| Err(TextError::Field(Error::DayOfYear { value, max }));
    assert_eq!(ordinal("2024-366").map(|day| day.to_string()), Ok("2024-12-31".to_owned()));
    assert_eq!(ordinal("2026-366"), day_of_year(366, 365));
    assert_eq!(ordinal("2024-000"), day_of_year(0, 366));
    let (min, max) = (Gregorian::MIN_YEAR, Gregorian::MAX_YEAR);
    for value in [5_881_581, 99_999_999_999] {
        assert_eq!(ordinal(&format!("+{value}-001")), Err(TextError::Field(Error::Year { value, min, max })));
    }
    // Microsoft: Excel's 29 February 1900, between 59 and 61, was no day.
    let excel = counts::Excel1900;
    assert_eq!((excel.read("59"), excel.read("61")), ("1900-02-28".parse(), "1900-03-01".parse()));
    assert_eq!(excel.day_of(60), Err(Error::NoSuchNumber { number: 60 }));
    assert_eq!(excel.read("60"), Err(TextError::Field(Error::NoSuchNumber { number: 60 })));
}
