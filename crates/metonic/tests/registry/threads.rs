//! Readers and writers at once.

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self};

use metonic::calendars::{self, Persian};
use metonic::registry::{AnyCalendar, Refusal, Registry};
use metonic::{AnyDate, Day};

use crate::{Shifted, assert_shifted, name};

#[test]
fn readers_see_every_registration_whole_or_not_at_all() {
    const CALENDARS: i32 = 500;
    let registry = Registry::new();
    let done = AtomicBool::new(false);
    let (hits, misses) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let names = |n: i32| [format!("shifted-{n}"), format!("Shifted {n} A"), format!("shifted_{n}_b")];
    let read_one = |n: i32| {
        let [id, first, second] = names(n);
        let Ok(calendar) = registry.calendar(&id.to_uppercase()) else {
            misses.fetch_add(1, Ordering::Relaxed);
            return;
        };
        hits.fetch_add(1, Ordering::Relaxed);
        assert_eq!(registry.calendar(&first), Ok(calendar), "the id is there and an alias is not");
        assert_eq!(registry.calendar(&second), Ok(calendar), "the id is there and an alias is not");
        assert_eq!(AnyCalendar::from_number(calendar.number()), Ok(calendar));
        assert_eq!(calendar.id(), id);
        assert_shifted(calendar, n);
    };
    let read_all = |at_least: &mut usize| {
        let listed: Vec<AnyCalendar> = registry.calendars().skip(calendars::ALL.len()).collect();
        assert!(listed.len() >= *at_least, "a calendar went missing");
        *at_least = listed.len();
        for (n, calendar) in (0..).zip(&listed) {
            assert_eq!(calendar.id(), names(n)[0], "in the order of registration");
            assert_eq!(registry.calendar(calendar.id()), Ok(*calendar), "listed and not found");
        }
        let listed: BTreeSet<String> = registry.calendar_names().into_iter().collect();
        for n in 0..CALENDARS {
            let there = names(n).map(|name| listed.contains(&name));
            assert!(there == [true; 3] || there == [false; 3], "listed by half: {there:?}");
        }
    };
    thread::scope(|scope| {
        for reader in 0..2 {
            let (done, read_one, read_all) = (&done, &read_one, &read_all);
            scope.spawn(move || {
                let mut listed = 0;
                for round in 0.. {
                    for n in 0..CALENDARS {
                        read_one(if reader == 0 { n } else { CALENDARS - 1 - n });
                    }
                    if round % 4 == reader {
                        read_all(&mut listed);
                    }
                    if done.load(Ordering::Acquire) {
                        break;
                    }
                }
                read_all(&mut listed);
                assert_eq!(listed, CALENDARS as usize);
            });
        }
        for n in 0..CALENDARS {
            let [id, first, second] = names(n);
            registry.register(Shifted::new(&id, n).with_aliases(&[&first, &second])).unwrap();
        }
        done.store(true, Ordering::Release);
    });
    assert!(hits.into_inner() > 0);
    assert!(misses.into_inner() > 0, "the readers only came when all was done");
}

#[test]
fn of_two_that_register_one_name_at_once_one_wins() {
    for round in 0..20 {
        let (registry, start) = (Registry::new(), Barrier::new(2));
        let answers: Vec<_> = thread::scope(|scope| {
            let threads = [1, 2].map(|years| {
                let (registry, start) = (&registry, &start);
                scope.spawn(move || {
                    start.wait();
                    registry.register(Shifted::new(&format!("id-{years}"), years).with_aliases(&["Both"]))
                })
            });
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let winners: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().ok()).collect();
        let losers: Vec<_> = answers.iter().filter_map(|answer| answer.as_ref().err()).collect();
        let ([winner], [loser]) = (&winners[..], &losers[..]) else { panic!("{round}: {answers:?}") };
        assert_eq!(registry.calendar("both"), Ok(**winner));
        let (won, lost) = if loser.calendar.years == 2 { (1, 2) } else { (2, 1) };
        assert_shifted(**winner, won);
        assert_eq!(loser.calendar.id, format!("id-{lost}"), "the loser has its own calendar back");
        assert_eq!(
            loser.reason,
            Refusal::Taken { name: name("Both"), owner: if won == 1 { "id-1" } else { "id-2" } }
        );
        assert!(registry.calendar(&loser.calendar.id).is_err(), "nothing of the loser is there");
    }
}

#[test]
fn the_global_registry_serves_many_threads_at_once() {
    let start = Barrier::new(8);
    let handles: Vec<AnyCalendar> = thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|n| {
                let start = &start;
                scope.spawn(move || {
                    start.wait();
                    assert_eq!(Registry::global().calendar("PERSIAN"), Ok(Persian.into()));
                    Registry::global().register(Shifted::new(&format!("global-{n}"), n)).unwrap()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for (n, calendar) in (0..).zip(&handles) {
        assert_eq!(Registry::global().calendar(&format!("Global-{n}")), Ok(*calendar));
        assert_shifted(*calendar, n);
        let text = Day::EPOCH.in_calendar(*calendar).to_string();
        assert_eq!(text, format!("1970-01-01[u-ca=global-{n}]"));
        let read: AnyDate = text.parse().unwrap();
        assert_eq!(read.calendar(), calendar, "text finds what the global registry has");
    }
    assert_eq!(handles.iter().collect::<BTreeSet<_>>().len(), 8, "handles are nobody else's");
}

#[test]
fn registries_filled_at_once_share_handles_without_mixing_them_up() {
    thread::scope(|scope| {
        for writer in 0..4 {
            scope.spawn(move || {
                let registry = Registry::new();
                for n in 0..50 {
                    let years = writer * 1_000 + n;
                    let calendar = registry.register(Shifted::new(&format!("n{n}"), years)).unwrap();
                    assert_eq!(registry.calendar(&format!("N{n}")), Ok(calendar));
                    assert_shifted(calendar, years);
                }
            });
        }
    });
}
