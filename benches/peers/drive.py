#!/usr/bin/env python3
"""Asks engines, ours and others', for the same dates in turn and prints what each took as CSV.

Each argument is a command that starts an engine; the first must be ours by columns. README.md says what
is asked and answered. Needs nothing but Python 3.10.
"""

import argparse
import csv
import datetime
import os
import statistics
import subprocess
import sys
import tempfile
from array import array
from pathlib import Path

ROWS = 1 << 20
# 1900-01-01 and 2099-12-31, by days from 1970-01-01.
FIRST, LAST = -25_567, 47_481
# A run of an engine that needs longer than this, in ns, is given fewer rows.
LONGEST = 150_000_000
LEAST_ROWS = 16

WORKLOADS = {
    ("random", "ymd"): "random y+m+d",
    ("random", "year"): "random year",
    ("sorted", "ymd"): "sorted y+m+d",
    ("sorted", "year"): "sorted year",
    ("random", "ymd-sum"): "random y+m+d, summed",
    ("random", "year-sum"): "random year, summed",
    ("sorted", "ymd-sum"): "sorted y+m+d, summed",
    ("random", "scan"): "random days, summed",
}
OURS = "metonic, columns"
# How many times our time theirs is, at least: year, month and day of random dates.
ASKED = {"pyarrow": 10, "polars": 10, "duckdb": 10, "clickhouse": 4}
ASKED_WORKLOADS = {"random y+m+d", "random y+m+d, summed"}


class Failed(Exception):
    """An engine that does not answer, or says that it cannot."""


class Engine:
    """A process that is asked for dates."""

    def __init__(self, command):
        # One thread each, whatever the library reads its number from.
        one = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR")}
        self.process = subprocess.Popen(
            command, shell=True, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | one
        )
        self.claims, self.parts = {}, []
        for line in self.process.stdout:
            match line.rstrip("\n").split("\t" if line.startswith("ready") else " "):
                case ["calendar", calendar, first, last]:
                    self.claims[calendar] = (int(first), int(last))
                case ["parts", *parts]:
                    self.parts = parts
                case ["ready", name, version]:
                    self.name, self.version = name, version
                    return
        raise Failed(f"{command}: it did not start")

    def ask(self, file, calendar, parts, rows):
        """Nanoseconds and the sums of years, months and days. Of the clock on the wall and that of the
        process the one that shows less: on a busy machine a process waits for its turn."""
        try:
            self.process.stdin.write(f"{file} {calendar} {parts} {rows}\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Failed(f"{self.name} has ended") from None
        answer = self.process.stdout.readline().split()
        if len(answer) != 5 or answer[0] == "error":
            raise Failed(f"{self.name}, {calendar}, {parts}: {' '.join(answer) or 'no answer'}")
        wall, cpu, *sums = (int(field) for field in answer)
        return min(wall, cpu or wall), sums


def random_days():
    """The days of `sample.rs`: SplitMix64."""
    state, mask = 0x6D65_746F_6E69_6300, (1 << 64) - 1
    for _ in range(ROWS):
        state = (state + 0x9E37_79B9_7F4A_7C15) & mask
        mixed = ((state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB) & mask
        yield FIRST + (((mixed ^ (mixed >> 31)) * (LAST - FIRST + 1)) >> 64)


class Files:
    """Columns of days on disk, four bytes each, the least significant first."""

    def __init__(self, directory):
        self.directory = Path(directory)
        days = array("i", random_days())
        self.columns = {"random": days, "sorted": array("i", sorted(days))}
        self.rows = {}

    def path(self, filling, first, last):
        """The days that an engine claims, and how many those are."""
        first, last = max(first, FIRST), min(last, LAST)
        path = self.directory / f"{filling}{first}to{last}.i32"
        if path not in self.rows:
            days = array("i", (day for day in self.columns[filling] if first <= day <= last))
            if sys.byteorder == "big":
                days.byteswap()
            path.write_bytes(days.tobytes())
            self.rows[path] = len(days)
        return path, self.rows[path]


def prepared(engine, ours, files, filling, calendar, parts):
    """The file and the rows that an engine is given: as many as it turns in time. Its sums are ours."""
    path, rows = files.path(filling, *engine.claims[calendar])
    asked = min(rows, 1024 if "sum" not in parts and parts != "scan" else rows)
    engine.ask(path, calendar, parts, min(asked, LEAST_ROWS) if asked < rows else asked)
    taken, _ = engine.ask(path, calendar, parts, asked)
    if asked < rows:
        rows = max(LEAST_ROWS, min(rows, int(asked * LONGEST / max(taken, 1))))
    _, sums = engine.ask(path, calendar, parts, rows)
    if parts != "scan":
        _, expected = ours.ask(path, calendar, parts, rows)
        if sums != expected:
            raise Failed(f"{engine.name}, {calendar}, {filling} {parts}: sums {sums}, by ours {expected}")
    return path, rows


def measured(engines, files, filling, calendar, parts, rounds):
    """Nanoseconds a date of each engine that has the calendar and the parts, in each round."""
    ready = []
    for engine in engines:
        if calendar in engine.claims and parts in engine.parts:
            try:
                ready.append((engine, prepared(engine, engines[0], files, filling, calendar, parts)))
            except Failed as failure:
                print(f"left out: {failure}", file=sys.stderr)
    if all(engine.name.startswith("metonic") for engine, _ in ready):
        return {}
    times = {engine.name: [] for engine, _ in ready}
    for _ in range(rounds):
        for engine, (path, rows) in ready:
            taken, _ = engine.ask(path, calendar, parts, rows)
            times[engine.name].append(taken / rows)
    return times


def machine():
    """The processor's name and how many there are, and the day."""
    name = "unknown processor"
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        name = next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    return f"{name}, {os.cpu_count()} cores, {datetime.date.today()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--csv", type=argparse.FileType("w"), default=sys.stdout, help="where the figures go")
    parser.add_argument("--check", action="store_true", help="exit status 1 if what is asked is not met")
    parser.add_argument("commands", nargs="+", metavar="COMMAND")
    arguments = parser.parse_args()

    engines = []
    for command in arguments.commands:
        try:
            engines.append(Engine(command))
        except Failed as failure:
            print(f"left out: {failure}", file=sys.stderr)
    if not engines or engines[0].name != OURS:
        sys.exit(f"{OURS} is not the first engine")

    arguments.csv.write(f"# {machine()}\n")
    out = csv.writer(arguments.csv, lineterminator="\n")
    out.writerow(["engine", "version", "workload", "calendar", "ns_per_op"])
    missed = []
    with tempfile.TemporaryDirectory() as directory:
        files = Files(directory)
        calendars = sorted({calendar for engine in engines[1:] for calendar in engine.claims if engine.name[:7] != "metonic"})
        calendars.sort(key=lambda calendar: calendar != "gregorian")
        for calendar in calendars:
            for (filling, parts), workload in WORKLOADS.items():
                if calendar != "gregorian" and parts != "ymd":
                    continue
                times = measured(engines, files, filling, calendar, parts, arguments.rounds)
                for engine in engines:
                    if engine.name not in times:
                        continue
                    own = times[engine.name]
                    out.writerow([engine.name, engine.version, workload, calendar, f"{statistics.median(own):.4f}"])
                    line = f"{calendar:18} {workload:22} {engine.name:22} {statistics.median(own):12.3f} ns"
                    if OURS in times:
                        ratio = statistics.median(theirs / ours for theirs, ours in zip(own, times[OURS]))
                        line += f" {ratio:10.1f} x"
                        limit = ASKED.get(engine.name)
                        if limit and calendar == "gregorian" and workload in ASKED_WORKLOADS and ratio < limit:
                            missed.append(f"{engine.name}, {workload}: {ratio:.1f} times our time, at least {limit}")
                    print(line, file=sys.stderr)
                arguments.csv.flush()
    for line in missed:
        print(f"not met: {line}", file=sys.stderr)
    sys.exit(1 if missed and arguments.check else 0)


if __name__ == "__main__":
    main()
