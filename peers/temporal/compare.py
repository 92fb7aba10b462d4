#!/usr/bin/env python3
"""Compares what `record.py` wrote with what `metonic` answers to the same questions."""

import argparse
import collections
import csv
import itertools
import pathlib
import re
import subprocess
import sys

# What Temporal calls a calendar that `metonic` has under another name.
NAMES = {"gregory": "gregorian"}
OVERFLOWS = {"constrain": "clamp", "reject": "reject"}
LISTED = 5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=pathlib.Path, help="what `record.py` wrote")
    parser.add_argument("--metonic", default="metonic", help="the program [metonic]")
    parser.add_argument("--listed", type=int, default=LISTED, help="differences shown of each file [5]")
    parser.add_argument("--only", nargs="*", default=[], metavar="WORD", help="files with one of these in their names")
    return parser.parse_args()


class Metonic:
    """The program, asked for many things at once."""

    def __init__(self, program):
        self.program = program

    def rows(self, *command, lines=()):
        """The rows of CSV that a command answers; its errors are in them."""
        text = "".join(f"{line}\n" for line in lines)
        done = subprocess.run([self.program, *command], input=text, capture_output=True, text=True)
        if done.returncode not in (0, 1) or done.stderr:
            sys.exit(f"{command}: {done.returncode} {done.stderr}")
        return list(csv.DictReader(done.stdout.splitlines()))


def fields(text):
    """A date as numbers, however many zeros its year is written with."""
    year, month, day = re.fullmatch(r"(-?\d+)-(\w+)-(\d+)", text).groups()
    return f"{int(year)}-{month}-{day}"


def rata_die(iso):
    """The day's number, day 1 being 0001-01-01; Python's own dates begin there."""
    year, month, day = (int(part) for part in re.fullmatch(r"([+-]?\d+)-(\d\d)-(\d\d)", iso).groups())
    before = year - 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    to_month = (367 * month - 362) // 12 - (0 if month <= 2 else 1 if leap else 2)
    return 365 * before + before // 4 - before // 100 + before // 400 + to_month + day


def months(metonic, calendar, theirs):
    """Each month's code, first day and length, its year's length, its first day's era."""
    years = f"{theirs[0]['year']}..{theirs[-1]['year']}"
    ours = metonic.rows("months", "--calendar", calendar, "--years", years, "--format", "csv")
    starts = [f"{row['year']}-{row['month'].removeprefix('M')}-01" for row in theirs]
    told = metonic.rows("convert", "--from", calendar, "--to", calendar, "--format", "csv", lines=starts)
    days = collections.Counter()
    for row in ours:
        days[row["year"]] += int(row["days"])
    for their, our, era in itertools.zip_longest(theirs, ours, told, fillvalue={}):
        if their and our and era:
            us = [our["year"], our["month_ordinal"], our["month"], our["first_day_rd"], our["days"]]
            them = [their["year"], their["month_ordinal"], their["month"], str(rata_die(their["first"])), their["days"]]
            yield "month", them, us, their
            yield "days in the year", their["days_in_year"], str(days[our["year"]]), their
            # Without eras Temporal has no year of one either; ours is the year itself.
            of_era = era["era_year"] if era["era"] else ""
            yield "era", [their["era"], their["era_year"]], [era["era"], of_era], their
        else:
            yield "a row too many", their, our, their or our


def additions(metonic, calendar, theirs):
    for overflow, ours in OVERFLOWS.items():
        asked = [row for row in theirs if row["overflow"] == overflow]
        lines = [f"{row['date']},{row['span']}" for row in asked]
        answers = metonic.rows("add", "--calendar", calendar, "--overflow", ours, lines=lines)
        for their, our in itertools.zip_longest(asked, answers):
            them = their["error"] and "error" or fields(their["result"])
            us = our["error"] and "error" or fields(our["result"])
            yield overflow, them, us, [*their.values(), our["result"], our["error"]]


def differences(metonic, calendar, theirs):
    for largest in ["year", "month", "week", "day"]:
        asked = [row for row in theirs if row["largest"] == largest]
        lines = [f"{row['from']},{row['to']}" for row in asked]
        answers = metonic.rows("until", "--calendar", calendar, "--largest", largest, lines=lines)
        for their, our in itertools.zip_longest(asked, answers):
            columns = ["years", "months", "weeks", "days"]
            us = our["error"] or [our[column] for column in columns]
            yield largest, [their[column] for column in columns], us, [their["from"], their["to"]]


KINDS = {"months": months, "add": additions, "until": differences}


def main():
    asked = arguments()
    metonic = Metonic(asked.metonic)
    total = 0
    for path in sorted(asked.directory.glob("*.csv")):
        if asked.only and not any(word in path.name for word in asked.only):
            continue
        kind, calendar, _ = path.name.split(".")
        if kind not in KINDS:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            theirs = list(csv.DictReader(file))
        answers = collections.Counter()
        wrong = collections.defaultdict(list)
        for name, them, us, case in KINDS[kind](metonic, NAMES.get(calendar, calendar), theirs):
            answers[name] += 1
            if them != us:
                wrong[name].append((case, them, us))
        counts = ", ".join(f"{name} {count}" for name, count in answers.items())
        number = sum(len(cases) for cases in wrong.values())
        total += number
        print(f"{kind} {calendar}: {counts}: {number} differences", flush=True)
        for name, cases in wrong.items():
            print(f"    {name}: {len(cases)}")
            for case, them, us in cases[: asked.listed]:
                print(f"        {case}: Temporal {them}, metonic {us}")
    sys.exit(1 if total else 0)


if __name__ == "__main__":
    main()
