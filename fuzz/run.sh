#!/usr/bin/env bash
# Runs every fuzzer, one after the other, for so many seconds each: fuzz/run.sh SECONDS [none|address] [TARGET...]
# Without a sanitizer (none) it is some six times as fast. Needs cargo-fuzz. What crashes is in fuzz/artifacts, the
# corpus grows outside the repository. Bytes that take twenty times as long as fuzz/targets/src/lib.rs allows (10 ms, 50
# where calendars are checked), or with a sanitizer a hundred times, are a crash: instrumented code takes five to fifteen
# times as long. What was found is run again without instrumentation, and held to the time itself. Fewer executions in
# all than LEAST, an environment variable, are an error.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:?seconds for each target}
sanitizer=${2:-none}
shift $(($# < 2 ? $# : 2))
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo fuzz list --fuzz-dir fuzz)

export RUSTC_BOOTSTRAP=1
if [ "$sanitizer" = none ]; then export SLOWER=20; else export SLOWER=100; fi
folder=${CARGO_TARGET_DIR:-fuzz/target}/runs
mkdir -p "$folder"
# Optimised, without debug assertions: as users have it, but with overflow checks.
cargo fuzz build -O -s "$sanitizer" --fuzz-dir fuzz

host=$(rustc -vV | sed -n 's/^host: //p')
total=0 crashes=0
for target in "${targets[@]}"; do
    mkdir -p "$folder/corpus/$target" "fuzz/artifacts/$target"
    log="$folder/$target-$sanitizer.log"
    status=0
    "${CARGO_TARGET_DIR:-fuzz/target}/$host/release/$target" "$folder/corpus/$target" "fuzz/corpus/$target" -max_total_time="$seconds" -max_len=512 -timeout=10 \
        -print_final_stats=1 -artifact_prefix="fuzz/artifacts/$target/" > "$log" 2>&1 || status=$?
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    total=$((total + ${executions:-0}))
    crashes=$((crashes + (status != 0)))
    printf '%s: %s executions, %s\n' "$target" "${executions:-?}" "$([ $status = 0 ] && echo good || echo "CRASHED, see $log")"
done
echo "figure: ${#targets[@]} targets, $total executions, sanitizer $sanitizer, $crashes with a crash"
CORPUS=$(realpath "$folder/corpus") cargo test --quiet --release --package metonic-fuzz-targets --test replay -- --ignored --nocapture | grep "^figure"
[ "$crashes" = 0 ] && [ "$total" -ge "${LEAST:-1}" ]
