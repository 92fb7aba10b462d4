#!/usr/bin/env bash
# The programs of this package under a sanitizer: `sanitize thread [LOOK-UPS]`, `sanitize address [LOOK-UPS]`.
# ThreadSanitizer's suppressions are by name, which takes llvm-symbolizer (of any LLVM) in the path.
set -euo pipefail
cd "$(dirname "$0")/.."

sanitizer=${1:?thread or address}
lookups=${2:-10_000_000}
target=$(rustc -vV | sed -n 's/^host: //p')
folder=${CARGO_TARGET_DIR:-$PWD/target}/$sanitizer
flags="-Zsanitizer=$sanitizer"
programs=(--bin churn)
case $sanitizer in
    thread) flags+=" -Cunsafe-allow-abi-mismatch=sanitizer" ;;
    address) programs+=(--bin hostile --bin exit) ;;
esac

CARGO_PROFILE_RELEASE_LTO=off RUSTC_BOOTSTRAP=1 RUSTFLAGS=$flags cargo build --quiet --release --target "$target" --target-dir "$folder" \
    --package metonic-reliability-registry "${programs[@]}"
built=$folder/$target/release

case $sanitizer in
    thread)
        if ! command -v llvm-symbolizer > /dev/null; then
            echo 'no llvm-symbolizer' >&2
            exit 1
        fi
        # The first report ends the program, which fails.
        export TSAN_OPTIONS="suppressions=$PWD/registry/tsan.supp halt_on_error=1"
        "$built/churn" --unaided --lookups "$lookups" | sed /^figure/d
        ;;
    address)
        # A calendar's panic is kept, payload and all: to drop it would be to run the calendar's code again.
        export ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS="suppressions=$PWD/registry/lsan.supp"
        "$built/churn" --lookups "$lookups" | sed /^figure/d
        "$built/hostile" | sed /^figure/d
        "$built/exit" --rounds 4 | sed /^figure/d
        ;;
esac
echo "figure: $sanitizer sanitizer: 0 reports over $lookups look-ups"
