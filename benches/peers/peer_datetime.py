"""Python's own datetime, from a day's number."""

import platform
from datetime import date

import dates
from engine import serve


def ymd(days):
    return [(d.year, d.month, d.day) for d in map(date.fromordinal, days)]


def year(days):
    return [d.year for d in map(date.fromordinal, days)]


def load(file, rows):
    return [dates.EPOCH + day for day in dates.numbers(file, rows)]


serve(
    "python datetime",
    platform.python_version(),
    load,
    {("gregorian", "ymd"): ymd, ("gregorian", "year"): year},
    dates.sums,
)
