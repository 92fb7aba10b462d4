"""hijridate: Umm al-Qura of 1343 to 1500 AH, as it was printed."""

from datetime import date
from importlib.metadata import version

import dates
from engine import serve
from hijridate import Gregorian


def load(file, rows):
    return [dates.EPOCH + day for day in dates.numbers(file, rows)]


def ymd(days):
    hijri = (Gregorian.fromordinal(day).to_hijri() for day in days)
    return [(d.year, d.month, d.day) for d in hijri]


claims = {
    "umalqura-published": (
        date(1924, 8, 1).toordinal() - dates.EPOCH,
        date(2077, 11, 16).toordinal() - dates.EPOCH,
    )
}
serve(
    "hijridate", version("hijridate"), load, {("umalqura-published", "ymd"): ymd}, dates.sums, claims
)
