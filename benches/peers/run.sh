#!/usr/bin/env bash
# Metonic's columns beside the engines in other languages that this machine has: README.md.
#   benches/peers/run.sh [--csv FILE] [--rounds N] [--check]
# Packages of Python go into a folder outside the repository, $METONIC_PEERS (else metonic-peers in the cache folder).
set -euo pipefail
cd "$(dirname "$0")"
home=${METONIC_PEERS:-${XDG_CACHE_HOME:-$HOME/.cache}/metonic-peers}
mkdir -p "$home/bin"
engines=()
skip() { echo "skipped: $*" >&2; }

cargo build --release --quiet --manifest-path ../Cargo.toml --bin peer --no-default-features
target=$(cargo metadata --no-deps --format-version 1 --manifest-path ../Cargo.toml | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
engines+=("'$target/release/peer'" "'$target/release/peer' --single")

if command -v python3 >/dev/null && { [ -x "$home/venv/bin/python" ] || python3 -m venv "$home/venv"; }; then
    python=$home/venv/bin/python
    for package in numpy pandas pyarrow polars duckdb chdb convertdate hijridate jdatetime; do
        "$python" -c "import $package" 2>/dev/null || "$python" -m pip install --quiet "$package" ||
            skip "$package does not install"
    done
    for engine in peer_*.py; do
        package=${engine#peer_}
        package=${package%.py}
        if "$python" -c "import $package" 2>/dev/null; then
            engines+=("'$python' '$engine'")
        else
            skip "$package is not installed"
        fi
    done
else
    skip "Python and its engines: no python3 with venv"
fi

# Debian: libicu-dev, qt6-base-dev.
compiled() {
    local name=$1 package=$2
    shift 2
    if ! command -v "${CXX:-c++}" >/dev/null || ! pkg-config --exists "$@" 2>/dev/null; then
        skip "$name: no compiler, pkg-config or $package"
    elif "${CXX:-c++}" -O3 -std=c++17 -fPIC "$name.cpp" -o "$home/bin/$name" $(pkg-config --cflags --libs "$@"); then
        engines+=("'$home/bin/$name'")
    else
        skip "$name does not compile"
    fi
}
compiled icu4c libicu-dev icu-i18n icu-uc
compiled qt qt6-base-dev Qt6Core

if command -v javac >/dev/null && javac -d "$home/bin" Peer.java; then
    engines+=("java -XX:+UseSerialGC -cp '$home/bin' Peer")
else
    skip "java.time: no javac"
fi

exec "${python:-python3}" drive.py "$@" "${engines[@]}"
