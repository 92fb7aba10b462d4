#!/usr/bin/env bash
# Mutates the core, the registry, the parsers and the kernels, and counts the mutants that the tests kill:
# reliability/mutants.sh K/N [cargo-mutants options]. K/N is every N-th mutant from the K-th: there are some eleven
# thousand, of half a minute and more each. Needs cargo-mutants. What is not caught is in
# target/mutants/mutants.out/missed.txt; reliability/mutants.md has each with its reason.
set -euo pipefail
cd "$(dirname "$0")/.."
shard=${1:-1/80}
shift || true
output=${CARGO_TARGET_DIR:-target}/mutants
mkdir -p "$output"
status=0
# The whole of the library, its text and its columns; what is mutated are their sources alone.
cargo mutants --no-shuffle --shard "$shard" --sharding round-robin --profile mutants --output "$output" \
    --package metonic --package metonic-text --package metonic-columns --test-package metonic,metonic-text,metonic-columns \
    "$@" -- --tests || status=$?
count() { wc -l < "$output/mutants.out/$1.txt" | tr -d ' '; }
killed=$(($(count caught) + $(count timeout))) missed=$(count missed)
echo "figure: of shard $shard, $((killed + missed)) mutants: $killed killed, $missed not, $(count unviable) do not build"
[ "$missed" = 0 ] || cat "$output/mutants.out/missed.txt"
[ $((killed * 100)) -ge $(((killed + missed) * 95)) ]
