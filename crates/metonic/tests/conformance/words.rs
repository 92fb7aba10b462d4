//! What is said of a broken law.

use metonic::conformance::{Answer, Law, Violation};
use metonic::{Day, Era, Month, Status};

#[test]
fn answers_are_said_as_what_they_are() {
    for (answer, words) in [
        (Answer::from(Day::EPOCH), "1970-01-01"),
        (Answer::DayOutside(3_000_000_000), "day 3000000000"),
        (Answer::from(Month::leap(5).unwrap()), "M05L"),
        (Answer::from(-7_i64), "-7"),
        (Answer::from(7_u8), "7"),
        (Answer::from(true), "yes"),
        (Answer::from(false), "no"),
        (Answer::from(Some(Era::new(1))), "era 1"),
        (Answer::from(None), "no era"),
        (Answer::from(Status::Official), "official"),
        (Answer::Refused, "an error"),
        (Answer::Any, "an answer"),
        (Answer::Panicked, "a panic"),
    ] {
        assert_eq!(answer.to_string(), words);
    }
}

#[test]
fn a_violation_says_the_law_the_day_and_both_answers() {
    let mut texts = Vec::new();
    for &law in Law::ALL {
        let violation = Violation::new(law, Day::EPOCH, 1, Answer::Refused);
        let words =
            format!("broken law {law:?}: {} (at 1970-01-01: an error where 1 is expected)", law.text());
        assert_eq!(violation.to_string(), words);
        assert!(!texts.contains(&law.text()), "{law:?}");
        texts.push(law.text());
    }
    let violation = Violation::new(Law::MonthsFollow, Day::new(-591), Day::EPOCH, Day::MIN);
    assert_eq!(
        violation.to_string(),
        "broken law MonthsFollow: a month begins where the one before it ends (at 1968-05-20: -5877641-06-23 where \
         1970-01-01 is expected)"
    );
}
