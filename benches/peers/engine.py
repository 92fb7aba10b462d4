"""What the engines in Python share: being asked and answering, as README.md says."""

import sys
import time
from collections.abc import Callable

# A run turns the days of a file, as it prepared them, and gives back what `sums` reads.
Run = Callable[[object], object]


def serve(
    name: str,
    version: str,
    load: Callable[[str, int], object],
    runs: dict[tuple[str, str], Run],
    sums: Callable[[str, str, object], tuple[int, int, int]],
    claims: dict[str, tuple[int, int]] | None = None,
) -> None:
    """`load` prepares rows of a file; `runs` has a function for each calendar and parts; `claims` the
    days, from 1970-01-01, on which a calendar claims to be right."""
    for calendar in sorted({calendar for calendar, _ in runs}):
        first, last = (claims or {}).get(calendar, (-(2**31), 2**31 - 1))
        print(f"calendar {calendar} {first} {last}")
    print("parts", *sorted({parts for _, parts in runs}))
    print(f"ready\t{name}\t{version}", flush=True)
    loaded = {}
    for line in sys.stdin:
        file, calendar, parts, rows = line.split()
        try:
            if (file, rows) not in loaded:
                loaded[file, rows] = load(file, int(rows))
            days, run = loaded[file, rows], runs[calendar, parts]
            wall, cpu = time.perf_counter_ns(), time.process_time_ns()
            out = run(days)
            cpu, wall = time.process_time_ns() - cpu, time.perf_counter_ns() - wall
            print(wall, cpu, *(int(value) for value in sums(calendar, parts, out)), flush=True)
        except Exception as error:  # An engine that fails is left out by name, not the whole run.
            print("error", type(error).__name__, str(error).replace("\n", " "), flush=True)
