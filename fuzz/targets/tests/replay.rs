//! Every function over its corpus.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use metonic_fuzz_targets::Target;

#[test]
fn every_file_of_the_corpus_is_answered() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    for &Target { name, run, .. } in metonic_fuzz_targets::ALL {
        run(b"");
        let mut files = 0_u32;
        for entry in fs::read_dir(corpus.join(name)).unwrap_or_else(|error| panic!("{name}: {error}")) {
            let bytes = fs::read(entry.unwrap().path()).unwrap();
            run(&bytes);
            files += 1;
        }
        assert!(files > 0, "{name} has no corpus");
    }
}

/// Bytes that fuzzers have found, in folders of the targets' names in `CORPUS`, an environment variable, as fast as
/// the library is without what the fuzzers add to it.
#[test]
#[ignore = "what fuzz/run.sh ends with"]
fn no_bytes_take_longer_than_they_may() {
    let corpus = std::env::var("CORPUS").unwrap();
    let mut longest = Vec::new();
    for &Target { name, run, most } in metonic_fuzz_targets::ALL {
        let Ok(folder) = fs::read_dir(Path::new(&corpus).join(name)) else { continue };
        let (mut files, mut of_all) = (0_u32, Duration::ZERO);
        for entry in folder {
            let path = entry.unwrap().path();
            let bytes = fs::read(&path).unwrap();
            // The first asks for what is made once.
            let least = time_of(|| run(&bytes)).min(time_of(|| run(&bytes)));
            assert!(least <= most, "{}: {least:?}, more than {most:?}", path.display());
            (files, of_all) = (files + 1, of_all.max(least));
        }
        longest.push(format!("{name} {:.1} ({files})", of_all.as_secs_f64() * 1e3));
    }
    println!("figure: without instrumentation the longest take, in ms (of files): {}", longest.join(", "));
}

/// The time that this thread is at work, where Linux keeps it; else the time that passes.
fn time_of(run: impl FnOnce()) -> Duration {
    let at_work = || {
        let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    };
    let (begun, start) = (at_work(), Instant::now());
    run();
    let worked = at_work().zip(begun).and_then(|(end, begun)| end.checked_sub(begun));
    worked.unwrap_or_else(|| start.elapsed())
}
