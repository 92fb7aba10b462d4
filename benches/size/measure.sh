#!/bin/sh
# Builds the programs and says by how many bytes text makes one greater, and whether that is what is
# asked: less than 1.2 MB, and of the Gregorian calendar alone less than 0.5 MB.
set -eu
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-target}

size() {
    cargo build --quiet --release --features "$1" 1>&2
    wc -c < "$target/release/metonic-size"
}

none=$(size "")
gregorian=$(size text)
full=$(size full)
echo "no text:   $none bytes"
echo "gregorian: $((gregorian - none)) more"
echo "full:      $((full - none)) more"
[ $((gregorian - none)) -lt 500000 ] && [ $((full - none)) -lt 1200000 ]
