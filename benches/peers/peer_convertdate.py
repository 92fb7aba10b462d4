"""convertdate, from Julian days. Its Hebrew months are numbered from Nisan, ours from Tishri."""

from importlib.metadata import version

import dates
from convertdate import coptic, gregorian, hebrew, indian_civil, islamic, julian
from engine import serve

# The Julian day of the midnight at which 1970-01-01 begins.
EPOCH = 2440587.5


def load(file, rows):
    return [EPOCH + day for day in dates.numbers(file, rows)]


def of(calendar):
    return lambda days: [calendar.from_jd(day) for day in days]


def from_tishri(year, month):
    """A month's number as ours: Adar I of a leap year is the leap month of the number 5."""
    if month <= 6:
        return month + 6
    return 5 if month == 12 and hebrew.leap(year) else min(month - 6, 6)


def sums(calendar, parts, out):
    if calendar == "hebrew":
        out = [(year, from_tishri(year, month), day) for year, month, day in out]
    return dates.sums(calendar, parts, out)


calendars = {
    "gregorian": gregorian,
    "julian": julian,
    "coptic": coptic,
    "indian": indian_civil,
    "islamic-civil": islamic,
    "hebrew": hebrew,
}
serve(
    "convertdate",
    version("convertdate"),
    load,
    {(id, "ymd"): of(calendar) for id, calendar in calendars.items()},
    sums,
)
