"""Expands Gregorian rules with dateutil: lines as libical_days.c has them."""

import signal
import sys
from datetime import datetime

from dateutil.rrule import rrulestr

SECONDS = 0.5


class Late(Exception):
    pass


def late(signal, frame):
    raise Late


signal.signal(signal.SIGALRM, late)
for line in sys.stdin:
    start, rule, count = line.rstrip("\n").split("\t")
    found = []
    try:
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        for day in rrulestr(rule, dtstart=datetime.fromisoformat(start)):
            found.append(str(day.date()))
            if len(found) == int(count):
                break
    except Late:
        found.append("~")
    except Exception as error:
        found = ["!" + str(error).replace("\n", " ")]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    print("|".join(found), flush=True)
