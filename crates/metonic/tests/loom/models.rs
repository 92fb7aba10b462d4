//! What threads do to the directory at once, and what must hold in every execution.

use loom::sync::Arc;
use loom::thread;

use crate::directory::{Directory, NotEntered, Owner, Table};
use crate::name::{Name, hash};
use crate::sync::{Plant, WriterLock};
use crate::{Model, Tally};

/// The models, and the bugs that each must catch.
pub(crate) const MODELS: &[(&str, Model, &[Plant])] = &[
    (
        "a reader that finds one name of a record finds all",
        a_reader_that_finds_one_name_of_a_record_finds_all,
        &ORDERINGS,
    ),
    (
        "so it does where both names begin at one slot",
        so_it_does_where_both_names_begin_at_one_slot,
        &ORDERINGS,
    ),
    (
        "so it does where the second name begins the next chunk",
        so_it_does_where_the_second_name_begins_the_next_chunk,
        &ORDERINGS,
    ),
    (
        "of two writers of one name one wins and the other is told",
        of_two_writers_of_one_name_one_wins_and_the_other_is_told,
        &[Plant::NoLock],
    ),
    (
        "two writers of different names both enter",
        two_writers_of_different_names_both_enter,
        &[Plant::NoLock],
    ),
    (
        "a look up comes before a retirement or after it",
        a_look_up_comes_before_a_retirement_or_after_it,
        &ORDERINGS,
    ),
    ("of two that retire a number one does", of_two_that_retire_a_number_one_does, &[Plant::NoLock]),
    ("a list has a record whole or not at all", a_list_has_a_record_whole_or_not_at_all, &ORDERINGS),
    (
        "a name that is found has its calendar",
        a_name_that_is_found_has_its_calendar,
        &[Plant::OnceStore, Plant::OnceLoad],
    ),
    ("two registries never share a number", two_registries_never_share_a_number, &[Plant::NoLock]),
];

const ORDERINGS: [Plant; 4] = [Plant::StateStore, Plant::StateLoad, Plant::OnceStore, Plant::OnceLoad];

/// An empty directory, its loom objects made by the thread that calls.
fn fresh() -> Arc<Directory> {
    let directory = Arc::new(Directory::new());
    let _ = format!("{directory:?}");
    directory
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn enter(directory: &Directory, names: &[Name], number: u32) -> Result<(), NotEntered> {
    directory.begin(names)?.commit(number);
    Ok(())
}

/// A writer enters a record of two names; a reader that finds the first finds the second.
fn names_come_together(tally: &Tally, before: &[Name], names: [Name; 2]) {
    let directory = fresh();
    if !before.is_empty() {
        enter(&directory, before, 1).unwrap();
    }
    let writer = thread::spawn({
        let directory = Arc::clone(&directory);
        move || enter(&directory, &names, 7).unwrap()
    });
    let reader = thread::spawn({
        let directory = Arc::clone(&directory);
        move || {
            let found = directory.find(names[0].as_str());
            if let Some(number) = found {
                assert_eq!(number, 7);
                assert_eq!(directory.find(names[1].as_str()), Some(7), "half a record");
            }
            found.is_some()
        }
    });
    writer.join().unwrap();
    tally.count(reader.join().unwrap());
    for name in names {
        assert_eq!(directory.find(name.as_str()), Some(7));
    }
}

fn a_reader_that_finds_one_name_of_a_record_finds_all(tally: &Tally) {
    names_come_together(tally, &[], [name("sol"), name("luna")]);
}

fn so_it_does_where_both_names_begin_at_one_slot(tally: &Tally) {
    // Slots of the first level: twice its 32 places.
    let slot = |text: &str| hash(text) % 64;
    assert_eq!(slot("sol"), slot("luna74"));
    names_come_together(tally, &[], [name("sol"), name("luna74")]);
}

fn so_it_does_where_the_second_name_begins_the_next_chunk(tally: &Tally) {
    let before: Vec<Name> = (0..31).map(|n| name(&format!("n{n}"))).collect();
    names_come_together(tally, &before, [name("sol"), name("luna")]);
}

fn of_two_writers_of_one_name_one_wins_and_the_other_is_told(tally: &Tally) {
    let directory = fresh();
    let writers = [(1, [name("sol"), name("sun")]), (2, [name("helios"), name("Sol")])];
    let threads = writers.map(|(number, names)| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || enter(&directory, &names, number))
    });
    let answers = threads.map(|thread| thread.join().unwrap());
    let (winner, loser) = match answers {
        [Ok(()), Err(loser)] => (1, loser),
        [Err(loser), Ok(())] => (2, loser),
        _ => panic!("{answers:?}"),
    };
    tally.count(winner == 1);
    let NotEntered::Taken(name, owner) = loser else { panic!("{loser:?}") };
    assert!(name.matches("sol"));
    assert_eq!(owner, Owner { number: winner, is_retired: false });
    assert_eq!(directory.find("SOL"), Some(winner));
    assert_eq!(directory.find("sun"), (winner == 1).then_some(1));
    assert_eq!(directory.find("helios"), (winner == 2).then_some(2));
}

fn two_writers_of_different_names_both_enter(tally: &Tally) {
    let directory = fresh();
    let threads = [(1, name("sol")), (2, name("luna"))].map(|(number, name)| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || enter(&directory, &[name], number).unwrap())
    });
    for thread in threads {
        thread.join().unwrap();
    }
    let numbers: Vec<u32> = directory.numbers().collect();
    assert!(numbers == [1, 2] || numbers == [2, 1], "{numbers:?}");
    tally.count(numbers == [1, 2]);
    assert_eq!((directory.find("sol"), directory.find("luna")), (Some(1), Some(2)));
}

fn a_look_up_comes_before_a_retirement_or_after_it(tally: &Tally) {
    let directory = fresh();
    let writer = thread::spawn({
        let directory = Arc::clone(&directory);
        move || {
            enter(&directory, &[name("sol"), name("sun")], 7).unwrap();
            assert_eq!(directory.retire(7), Some(true));
            assert_eq!(directory.retire(7), Some(false), "retired already");
        }
    });
    let reader = thread::spawn({
        let directory = Arc::clone(&directory);
        move || {
            let found = directory.find("sol");
            assert!(matches!(found, None | Some(7)));
            let owner = directory.owner("sol");
            match owner {
                Some(owner) => assert_eq!(owner.number, 7),
                None => assert_eq!(found, None, "a name once entered has an owner for ever"),
            }
            if owner.is_some_and(|owner| owner.is_retired) {
                assert_eq!(directory.find("sun"), None, "all names go together");
                assert_eq!(directory.owner("sun"), owner);
            }
            owner.is_some()
        }
    });
    writer.join().unwrap();
    tally.count(reader.join().unwrap());
    let owner = Owner { number: 7, is_retired: true };
    for taken in ["sol", "sun"] {
        assert_eq!(directory.find(taken), None);
        assert_eq!(directory.owner(taken), Some(owner));
        let again = enter(&directory, &[name(taken)], 8);
        assert_eq!(again, Err(NotEntered::Taken(name(taken), owner)));
    }
    assert_eq!(directory.names().count(), 0);
}

fn of_two_that_retire_a_number_one_does(tally: &Tally) {
    let directory = fresh();
    enter(&directory, &[name("sol")], 7).unwrap();
    let threads = [(); 2].map(|()| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || directory.retire(7))
    });
    let answers = threads.map(|thread| thread.join().unwrap());
    assert!(answers == [Some(true), Some(false)] || answers == [Some(false), Some(true)], "{answers:?}");
    tally.count(answers[0] == Some(true));
}

fn a_list_has_a_record_whole_or_not_at_all(tally: &Tally) {
    let directory = fresh();
    let names = [name("sol"), name("sun")];
    let writer = thread::spawn({
        let directory = Arc::clone(&directory);
        move || enter(&directory, &names, 7).unwrap()
    });
    let reader = thread::spawn({
        let directory = Arc::clone(&directory);
        move || {
            let listed: Vec<Name> = directory.names().collect();
            assert!(listed.is_empty() || listed == names, "{listed:?}");
            for name in &listed {
                assert_eq!(directory.find(name.as_str()), Some(7), "what is listed is found");
            }
            let numbers: Vec<u32> = directory.numbers().collect();
            assert!(numbers == [7] || (numbers.is_empty() && listed.is_empty()), "{numbers:?}");
            !listed.is_empty()
        }
    });
    writer.join().unwrap();
    tally.count(reader.join().unwrap());
    assert!(directory.names().eq(names));
    assert!(directory.numbers().eq([7]));
}

/// The process's calendars, and the lock under which they are given numbers.
#[derive(Debug)]
struct Calendars {
    table: Table<u32>,
    next: WriterLock<u32>,
}

impl Calendars {
    /// Its loom objects made by the thread that calls.
    fn fresh() -> Arc<Self> {
        let calendars = Arc::new(Self { table: Table::new(), next: WriterLock::new(0) });
        let _ = format!("{calendars:?}");
        calendars
    }

    /// What `Registry::publish` does, in its order: the registry's lock, the table's, the calendar, the
    /// names.
    fn publish(&self, directory: &Directory, names: &[Name], calendar: u32) -> u32 {
        let entering = directory.begin(names).unwrap();
        let mut next = self.next.lock().unwrap();
        let number = *next;
        let _ = self.table.set(number, calendar);
        *next = number + 1;
        drop(next);
        entering.commit(number);
        number
    }
}

fn a_name_that_is_found_has_its_calendar(tally: &Tally) {
    let (directory, calendars) = (fresh(), Calendars::fresh());
    let writer = thread::spawn({
        let (directory, calendars) = (Arc::clone(&directory), Arc::clone(&calendars));
        move || calendars.publish(&directory, &[name("sol")], 4_711)
    });
    let reader = thread::spawn({
        let (directory, calendars) = (Arc::clone(&directory), Arc::clone(&calendars));
        move || {
            let found = directory.find("sol");
            if let Some(number) = found {
                assert_eq!(calendars.table.get(number), Some(&4_711), "a name without its calendar");
            }
            found.is_some()
        }
    });
    assert_eq!(writer.join().unwrap(), 0);
    tally.count(reader.join().unwrap());
}

fn two_registries_never_share_a_number(tally: &Tally) {
    let (directories, calendars) = ([fresh(), fresh()], Calendars::fresh());
    let writers = [0, 1].map(|place| {
        let (directory, calendars) = (Arc::clone(&directories[place]), Arc::clone(&calendars));
        thread::spawn(move || calendars.publish(&directory, &[name("sol")], 100 + place as u32))
    });
    let numbers = writers.map(|writer| writer.join().unwrap());
    assert!(numbers == [0, 1] || numbers == [1, 0], "{numbers:?}");
    tally.count(numbers == [0, 1]);
    for (number, calendar) in numbers.into_iter().zip([100, 101]) {
        assert_eq!(calendars.table.get(number), Some(&calendar));
    }
    assert_eq!(directories.map(|directory| directory.find("sol").unwrap()), numbers);
}
