//! Every function over its corpus.

use std::fs;
use std::path::Path;

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
