//! What threads do to the directory at once, and what must hold whoever goes first.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use shuttle::thread;

use crate::directory::{Directory, NotEntered, Owner, Table};
use crate::name::Name;
use crate::sync::WriterLock;

/// What schedules came upon.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Times that the model ran.
    pub(crate) schedules: AtomicU64,
    /// A reader saw what was written meanwhile; or the first of two writers came first.
    pub(crate) seen: AtomicU64,
    /// The others.
    pub(crate) missed: AtomicU64,
}

impl Tally {
    fn count(&self, seen: bool) {
        (if seen { &self.seen } else { &self.missed }).fetch_add(1, Ordering::Relaxed);
    }
}

pub(crate) type Model = fn(&Tally);

/// The models and their names.
pub(crate) const MODELS: [(&str, Model); 5] = [
    ("readers beside writers of one name", readers_beside_writers_of_one_name),
    ("two writers of different names", two_writers_of_different_names),
    ("readers beside a retirement", readers_beside_a_retirement),
    ("two that retire one number", two_that_retire_one_number),
    ("two registries, one table", two_registries_one_table),
];

fn name(text: &str) -> Name {
    Name::new(text).expect("it is a name")
}

fn enter(directory: &Directory, names: &[Name], number: u32) -> Result<(), NotEntered> {
    directory.begin(names)?.commit(number);
    Ok(())
}

/// Looks more than once: a writer takes more steps than a reader.
fn look<T>(times: u32, at: impl Fn() -> Option<T>) -> Option<T> {
    (0..times).find_map(|_| at())
}

/// Whoever of two wins a name has it, and the other's names are not there at all.
fn readers_beside_writers_of_one_name(tally: &Tally) {
    let directory = Arc::new(Directory::new());
    let writers = [(1, ["sol", "sun"]), (2, ["helios", "Sol"])].map(|(number, names)| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || enter(&directory, &names.map(name), number))
    });
    let readers = [["sun", "sol"], ["helios", "SOL"]].map(|[own, shared]| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || {
            let first = look(8, || directory.find(own));
            if first.is_some() {
                assert_eq!(directory.find(shared), first, "half a record");
            }
            let listed: Vec<u32> = directory.numbers().collect();
            assert!(listed.len() <= 1, "{listed:?}");
            if let Some(number) = first {
                assert_eq!(listed, [number], "found and not listed");
            }
            if let [number] = listed[..] {
                assert_eq!(directory.find("sol"), Some(number), "listed and not found");
                let names: Vec<Name> = directory.names().collect();
                assert_eq!(names.len(), 2, "{names:?}");
            }
            first.is_some()
        })
    });
    let answers = writers.map(|thread| thread.join().expect("no writer panics"));
    let (winner, loser) = match answers {
        [Ok(()), Err(loser)] => (1, loser),
        [Err(loser), Ok(())] => (2, loser),
        _ => panic!("{answers:?}"),
    };
    let NotEntered::Taken(taken, owner) = loser else { panic!("{loser:?}") };
    assert!(taken.matches("sol"));
    assert_eq!(owner, Owner { number: winner, is_retired: false });
    assert_eq!(directory.find("sol"), Some(winner));
    assert_eq!(directory.find("sun"), (winner == 1).then_some(1));
    assert_eq!(directory.find("helios"), (winner == 2).then_some(2));
    for reader in readers {
        tally.count(reader.join().expect("no reader panics"));
    }
}

/// No registration is lost, wherever the names begin in the index: more names than the first chunk has
/// places, of which two begin at one slot.
fn two_writers_of_different_names(tally: &Tally) {
    let directory = Arc::new(Directory::new());
    let before: Vec<Name> = (0..30).map(|n| name(&format!("n{n}"))).collect();
    enter(&directory, &before, 9).expect("they are free");
    let writers = [(1, ["sol", "stella"]), (2, ["luna74", "luna"])].map(|(number, names)| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || enter(&directory, &names.map(name), number).expect("they are free"))
    });
    for writer in writers {
        writer.join().expect("no writer panics");
    }
    let numbers: Vec<u32> = directory.numbers().collect();
    assert!(numbers == [9, 1, 2] || numbers == [9, 2, 1], "{numbers:?}");
    for (name, number) in [("sol", 1), ("stella", 1), ("luna74", 2), ("luna", 2), ("n0", 9), ("n29", 9)] {
        assert_eq!(directory.find(name), Some(number), "{name} is lost");
    }
    assert_eq!(directory.names().count(), 34);
    tally.count(numbers == [9, 1, 2]);
}

/// A name is free, then somebody's, then retired, and never anything else; nobody else gets it, unless he
/// was first.
fn readers_beside_a_retirement(tally: &Tally) {
    let directory = Arc::new(Directory::new());
    let writer = thread::spawn({
        let directory = Arc::clone(&directory);
        move || {
            let entered = enter(&directory, &["sol", "sun"].map(name), 7);
            assert_eq!(directory.retire(7), Some(entered.is_ok()));
            entered
        }
    });
    let other = thread::spawn({
        let directory = Arc::clone(&directory);
        move || enter(&directory, &["stella", "sun"].map(name), 8)
    });
    let readers = [["sol", "sun"], ["sun", "sol"]].map(|[first, second]| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || {
            let before = look(8, || directory.owner(first));
            let found = directory.find(second);
            let after = directory.owner(second);
            // Once one name of 7 is there, the other is; once one is retired, so is the other.
            if let Some(before) = before.filter(|owner| owner.number == 7) {
                assert_eq!(after.map(|owner| owner.number), Some(7));
                assert!(found.is_none() || found == Some(7));
                if before.is_retired {
                    assert_eq!((found, after), (None, Some(before)));
                }
            }
            before.is_some()
        })
    });
    let answers = [writer, other].map(|thread| thread.join().expect("no writer panics"));
    for reader in readers {
        tally.count(reader.join().expect("no reader panics"));
    }
    match answers {
        [Ok(()), Err(NotEntered::Taken(taken, owner))] => {
            assert!(taken.matches("sun") && owner.number == 7);
            for taken in ["sol", "sun"] {
                assert_eq!(directory.find(taken), None);
                assert_eq!(directory.owner(taken), Some(Owner { number: 7, is_retired: true }));
            }
            assert_eq!(directory.owner("stella"), None);
        }
        [Err(NotEntered::Taken(taken, owner)), Ok(())] => {
            assert!(taken.matches("sun"));
            assert_eq!(owner, Owner { number: 8, is_retired: false });
            assert_eq!((directory.find("sun"), directory.find("stella")), (Some(8), Some(8)));
            assert_eq!(directory.owner("sol"), None);
        }
        _ => panic!("{answers:?}"),
    }
}

/// One of two does.
fn two_that_retire_one_number(tally: &Tally) {
    let directory = Arc::new(Directory::new());
    enter(&directory, &[name("sol")], 7).expect("it is free");
    let threads = [(); 2].map(|()| {
        let directory = Arc::clone(&directory);
        thread::spawn(move || directory.retire(7))
    });
    let answers = threads.map(|thread| thread.join().expect("no writer panics"));
    assert!(answers == [Some(true), Some(false)] || answers == [Some(false), Some(true)], "{answers:?}");
    tally.count(answers[0] == Some(true));
}

/// The order of `Registry::publish`: the registry's lock, the table's lock, the calendar, the names. Every
/// name that is found has its calendar, and two registries never share a place.
fn two_registries_one_table(tally: &Tally) {
    struct Shared {
        directories: [Directory; 2],
        table: Table<u32>,
        next: WriterLock<u32>,
    }
    let shared = Arc::new(Shared {
        directories: [Directory::new(), Directory::new()],
        table: Table::new(),
        next: WriterLock::new(0),
    });
    let writers = [(0, "sol", 100), (0, "luna", 200), (1, "sol", 300)].map(|(place, text, calendar)| {
        let shared = Arc::clone(&shared);
        thread::spawn(move || {
            let names = [name(text)];
            let entering = shared.directories[place].begin(&names).expect("it is free");
            let mut next = shared.next.lock().expect("it is to be had");
            let number = *next;
            shared.table.set(number, calendar).expect("the place is ours");
            *next = number + 1;
            drop(next);
            entering.commit(number);
        })
    });
    let reader = thread::spawn({
        let shared = Arc::clone(&shared);
        move || {
            let found = look(2, || shared.directories[0].find("luna"));
            if let Some(number) = found {
                assert_eq!(shared.table.get(number), Some(&200), "a name without its calendar");
            }
            found.is_some()
        }
    });
    for writer in writers {
        writer.join().expect("no writer panics");
    }
    tally.count(reader.join().expect("no reader panics"));
    let of = |place: usize, text: &str| {
        shared.table.get(shared.directories[place].find(text).expect("it is entered")).copied()
    };
    assert_eq!([of(0, "sol"), of(0, "luna"), of(1, "sol")], [Some(100), Some(200), Some(300)]);
}
