#!/usr/bin/env bash
# Mutates a package of the library, and counts the mutants that its tests kill:
# reliability/mutants.sh PACKAGE K/N [cargo-mutants options]. K/N is every N-th mutant from the K-th: there are some
# eleven thousand, of half a minute and more each. Needs cargo-mutants. What is not killed is printed.
set -euo pipefail
cd "$(dirname "$0")/.."
package=${1:?a package}
shard=${2:?every N-th mutant from the K-th: K/N}
shift 2
output=${CARGO_TARGET_DIR:-target}/mutants/$package
mkdir -p "$output"
status=0
# The walks over all days are left out: what they kill, the samples of the other tests do.
cargo mutants --shard "$shard" --sharding round-robin --profile mutants --output "$output" --package "$package" "$@" \
    -- --lib --tests -- --skip exhaustive_ --skip hostile_texts || status=$?
# 2: some were not killed. 3: some took too long, which is to be killed.
case $status in 0 | 2 | 3) ;; *) exit "$status" ;; esac
count() { wc -l < "$output/mutants.out/$1.txt" | tr -d ' '; }
killed=$(($(count caught) + $(count timeout))) missed=$(count missed)
echo "figure: $package, shard $shard: $((killed + missed)) mutants, $killed killed, $missed not, $(count unviable) do not build"
[ "$missed" = 0 ] || cat "$output/mutants.out/missed.txt"
[ $((killed + missed)) -gt 0 ] && [ $((killed * 100)) -ge $(((killed + missed) * 95)) ]
