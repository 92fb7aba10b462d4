"""jdatetime: the Persian calendar by its 33-year cycle, compared where that is the official one."""

from datetime import date
from importlib.metadata import version

import dates
import jdatetime
from engine import serve


def ymd(days):
    persian = (jdatetime.date.fromgregorian(date=day) for day in days)
    return [(d.year, d.month, d.day) for d in persian]


claims = {"persian": (date(1900, 1, 1).toordinal() - dates.EPOCH, date(2058, 3, 19).toordinal() - dates.EPOCH)}
serve("jdatetime", version("jdatetime"), dates.load, {("persian", "ymd"): ymd}, dates.sums, claims)
