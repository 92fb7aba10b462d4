//! Two readers beside a writer that registers and retires: none of what was published is lost, and nothing
//! is seen half made.
//!
//! `--lookups N` (10⁹), `--unaided`: readers take from the writer no word with Acquire, so that
//! `ThreadSanitizer` sees whether the registry orders its own memory.
#![allow(clippy::result_large_err, reason = "a refusal hands the calendar back")]

use std::process::ExitCode;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use metonic::registry::{AnyCalendar, Registry};
use metonic_reliability_registry::{Shifted, figure, grouped, has_flag, option};

/// Calendars that the writer registers at most: nearly what a process can hold.
const MOST: u32 = 60_000;
/// How long after its registration a calendar is retired, counted in registrations.
const LAG: u32 = 8;
/// Calendars that it registers at least, however slow it is beside the readers: they go on until then.
const LEAST: u32 = 48;
/// Look-ups between two looks at the writer's counters.
const ROUND: u64 = 64;

static REGISTRY: Registry = Registry::new();

/// A calendar's names: the id, the id in capitals, an alias.
struct Names([String; 3]);

impl Names {
    fn of(n: u32) -> Self {
        Self([format!("shifted-{n}"), format!("SHIFTED-{n}"), format!("Shifted {n} too")])
    }

    fn id(&self) -> &str {
        &self.0[0]
    }
}

/// What the writer tells. The readers judge by it; the registry knows nothing of it.
#[derive(Default)]
struct Told {
    /// Calendars whose registration has returned.
    published: AtomicU32,
    /// The retirement of every even calendar below has begun.
    retiring: AtomicU32,
    /// The retirement of every even calendar below has returned.
    retired: AtomicU32,
    /// Look-ups so far.
    asked: AtomicU64,
}

#[derive(Debug, Default)]
struct Tally {
    by_id: u64,
    by_name: u64,
    newest: u64,
    /// Look-ups of what is not there yet, as far as the reader has been told.
    ahead: u64,
    /// Of these, how many it was there for all the same.
    ahead_found: u64,
    /// Look-ups of names whose retirement had returned, which found nothing, as they must.
    gone: u64,
    lost: u64,
    torn: u64,
    /// Names that were found after their retirement had returned.
    risen: u64,
}

struct Reader<'a> {
    told: &'a Told,
    names: &'a [Names],
    numbers: &'a [AtomicU32],
    /// What this reader has found by name, where it must not be told more.
    found: Vec<Option<AnyCalendar>>,
    unaided: bool,
    state: u64,
    tally: Tally,
}

impl Reader<'_> {
    fn told(&self, counter: &AtomicU32) -> u32 {
        counter.load(if self.unaided { Ordering::Relaxed } else { Ordering::Acquire })
    }

    fn random(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// Says what is wrong, the first times.
    fn say(&self, what: &str) {
        if self.tally.lost + self.tally.torn < 10 {
            eprintln!("{what}");
        }
    }

    /// Whether a handle is the n-th calendar, whole.
    fn check(&mut self, n: u32, handle: AnyCalendar) {
        if !Shifted::is(handle, self.names[n as usize].id(), n as i32) {
            self.tally.torn += 1;
            self.say(&format!("torn: {n} is {handle:?}"));
        }
    }

    fn lost(&mut self, what: &str, n: u32) {
        self.tally.lost += 1;
        self.say(&format!("lost: {what} {n}"));
    }

    /// A calendar that has been published: of the last thousand, or any.
    fn pick(&mut self, published: u32) -> u32 {
        let random = self.random();
        let among = if random.is_multiple_of(16) { published } else { published.min(1_024) };
        published - 1 - (random >> 32) as u32 % among
    }

    fn by_id(&mut self, published: u32) {
        let n = self.pick(published);
        let number = if self.unaided {
            // What another thread has stored would be read without its leave.
            let Some(handle) = self.found[n as usize] else { return self.by_name(published, 0) };
            handle.number()
        } else {
            self.numbers[n as usize].load(Ordering::Relaxed)
        };
        self.tally.by_id += 1;
        match AnyCalendar::from_number(number) {
            Ok(handle) => self.check(n, handle),
            Err(_) => self.lost("the number of", n),
        }
    }

    fn by_name(&mut self, published: u32, retired: u32) {
        self.tally.by_name += 1;
        let n = self.pick(published);
        let which = self.random() as usize % 3;
        let found = REGISTRY.calendar(&self.names[n as usize].0[which]);
        let is_even = n.is_multiple_of(2);
        match found {
            Ok(handle) => {
                self.found[n as usize] = Some(handle);
                self.check(n, handle);
                self.tally.risen += u64::from(!self.unaided && is_even && n < retired);
            }
            Err(_) if is_even && n < self.told(&self.told.retiring) => {
                self.tally.gone += u64::from(n < retired);
            }
            Err(_) if self.unaided => {}
            Err(_) => self.lost("a name of", n),
        }
    }

    fn newest(&mut self) {
        self.tally.newest += 1;
        let newest = self.told(&self.told.published) - 1;
        match AnyCalendar::from_number(self.numbers[newest as usize].load(Ordering::Relaxed)) {
            // Not looked into where nothing else says that it may be read: the sanitizer does not see the
            // standard library's once-lock, which publishes it.
            Ok(_) if self.unaided => {}
            Ok(handle) => self.check(newest, handle),
            Err(_) => self.lost("the newest number,", newest),
        }
    }

    /// What comes next, of which nothing has been told: whole, or not there.
    fn ahead(&mut self, published: u32) {
        self.tally.ahead += 1;
        let n = published + (self.random() % 2) as u32;
        let Some(Names([id, capitals, alias])) = self.names.get(n as usize) else { return };
        let Ok(handle) = REGISTRY.calendar(capitals) else { return };
        self.tally.ahead_found += 1;
        self.check(n, handle);
        // An even one may have been retired meanwhile, if the reader slept.
        let may_be_gone = n.is_multiple_of(2);
        for name in [id, alias] {
            match REGISTRY.calendar(name) {
                Ok(same) if same == handle => {}
                Err(_) if may_be_gone && n < self.told(&self.told.retiring) => {}
                other => {
                    self.tally.torn += 1;
                    self.say(&format!("torn: {capitals} is there, and {name} is {other:?}"));
                }
            }
        }
        if AnyCalendar::from_number(handle.number()) != Ok(handle) {
            self.lost("the number of", n);
        }
    }

    fn run(mut self, lookups: u64) -> Tally {
        let mut left = lookups;
        while left > 0 || self.told(&self.told.published) < LEAST {
            // In this order: what is retired has been published.
            let retired = self.told(&self.told.retired);
            let published = self.told(&self.told.published);
            for turn in 0..ROUND {
                match turn % 8 {
                    0..3 => self.by_id(published),
                    3..6 => self.by_name(published, retired),
                    6 => self.newest(),
                    _ => self.ahead(published),
                }
            }
            left = left.saturating_sub(ROUND);
            self.told.asked.fetch_add(ROUND, Ordering::Relaxed);
        }
        self.tally
    }
}

/// Registers, and retires every even calendar some time later, as far as the readers have got.
fn write(told: &Told, names: &[Names], numbers: &[AtomicU32], lookups: u64) {
    for n in 0..MOST {
        let asked = told.asked.load(Ordering::Relaxed);
        if asked >= lookups && n >= LEAST {
            break;
        }
        // Spread over the readers' work, so that there is a writer until its end.
        while n > LAG && u64::from(n) * lookups > told.asked.load(Ordering::Relaxed).max(1) * u64::from(MOST)
        {
            thread::sleep(Duration::from_micros(50));
        }
        let Names([id, _, alias]) = &names[n as usize];
        let handle =
            REGISTRY.register(Shifted::new(id, n as i32).with_aliases(&[alias])).expect("it is lawful");
        numbers[n as usize].store(handle.number(), Ordering::Relaxed);
        told.published.store(n + 1, Ordering::Release);
        if let Some(old) = n.checked_sub(LAG).filter(|old| old.is_multiple_of(2)) {
            told.retiring.store(old + 1, Ordering::Release);
            let number = numbers[old as usize].load(Ordering::Relaxed);
            let handle = AnyCalendar::from_number(number).expect("it is there");
            REGISTRY.retire(handle).expect("it is live");
            told.retired.store(old + 1, Ordering::Release);
        }
    }
}

fn main() -> ExitCode {
    let lookups = option("--lookups", 1_000_000_000);
    let unaided = has_flag("--unaided");
    let names: Vec<Names> = (0..MOST).map(Names::of).collect();
    let numbers: Vec<AtomicU32> = (0..MOST).map(|_| AtomicU32::new(0)).collect();
    let told = Told::default();
    let start = Instant::now();
    let tallies = thread::scope(|scope| {
        let (told, names, numbers) = (&told, &names[..], &numbers[..]);
        let writer = scope.spawn(move || write(told, names, numbers, lookups));
        let readers = [1, 2].map(|seed: u64| {
            scope.spawn(move || {
                // A name to be found before there is anything to count from.
                while told.published.load(Ordering::Relaxed) == 0 {
                    thread::yield_now();
                }
                let state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
                let found = vec![None; MOST as usize];
                let reader = Reader { told, names, numbers, found, unaided, state, tally: Tally::default() };
                reader.run(if seed == 1 { lookups / 2 } else { lookups - lookups / 2 })
            })
        });
        let tallies = readers.map(|reader| reader.join().expect("no reader panics"));
        writer.join().expect("every registration is lawful");
        tallies
    });
    let seconds = start.elapsed().as_secs_f64();
    let registered = told.published.into_inner();
    let retired = told.retired.into_inner().div_ceil(2);
    let sum = |of: fn(&Tally) -> u64| tallies.iter().map(of).sum::<u64>();
    for tally in &tallies {
        println!("{tally:?}");
    }
    println!("{registered} registered, {retired} retired, {seconds:.1} s");
    let (lost, torn, risen) = (sum(|t| t.lost), sum(|t| t.torn), sum(|t| t.risen));
    let (ahead_found, gone) = (sum(|t| t.ahead_found), sum(|t| t.gone));
    if ahead_found == 0 || retired == 0 || gone == 0 {
        eprintln!("too few look-ups: no reader met the writer at work");
        return ExitCode::FAILURE;
    }
    figure(&format!(
        "{} look-ups (by id {}, by name {}, newest {}, not yet told of {}) by two readers beside {} registrations \
         and {} retirements: {lost} lost, {torn} torn, {risen} found after retirement; {} were seen before their \
         writer said so",
        grouped(told.asked.into_inner()),
        grouped(sum(|t| t.by_id)),
        grouped(sum(|t| t.by_name)),
        grouped(sum(|t| t.newest)),
        grouped(sum(|t| t.ahead)),
        grouped(registered.into()),
        grouped(retired.into()),
        grouped(ahead_found),
    ));
    if lost + torn + risen == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
