#!/usr/bin/env bash
# How much of the core its tests run, by regions. Needs cargo-llvm-cov and LLVM's tools of rustc's version (rustc -vV
# says which): LLVM_COV and LLVM_PROFDATA name them where they are not in the toolchain.
set -euo pipefail
cd "$(dirname "$0")/.."
summary=$(cargo llvm-cov --package metonic --all-features --summary-only --ignore-filename-regex '(tests|examples)/' \
    -- --skip sample_ --skip table_ --skip exhaustive_ | grep -v '^figure:')
printf '%s\n' "$summary"
regions=$(printf '%s\n' "$summary" | awk '$1 == "TOTAL" { print $4 }')
echo "figure: $regions of the core's regions"
awk -v regions="${regions%\%}" 'BEGIN { exit !(regions >= 98) }'
