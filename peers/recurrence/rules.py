"""Random rules for dates: `rules.py plain|rscale|CALENDAR NUMBER SEED`; a start, a rule and a count a line."""

import random
import sys
from datetime import date, timedelta

# The calendars that libical expands, each with its number of months and the months that a leap month follows.
# ISO8601 counts months as the Gregorian does.
CALENDARS = {
    "GREGORIAN": (12, []),
    "ISO8601": (12, []),
    "JAPANESE": (12, []),
    "BUDDHIST": (12, []),
    "ROC": (12, []),
    "PERSIAN": (12, []),
    "ISLAMIC": (12, []),
    "ISLAMIC-RGSA": (12, []),
    "ISLAMIC-CIVIL": (12, []),
    "ISLAMIC-TBLA": (12, []),
    "ISLAMIC-UMALQURA": (12, []),
    "HEBREW": (12, [5]),
    "CHINESE": (12, [2, 3, 4, 5, 6, 7, 8]),
    "DANGI": (12, [2, 3, 4, 5, 6, 7, 8]),
    "INDIAN": (12, []),
    "COPTIC": (13, []),
    "ETHIOPIC": (13, []),
    "ETHIOPIC-AMETE-ALEM": (13, []),
}
# First days of leap months; each has 29 days at least.
LEAP_MONTHS = {
    "HEBREW": ["2014-02-01", "2016-02-10", "2019-02-06", "2022-02-02", "2024-02-10"],
    "CHINESE": ["2012-05-21", "2014-10-24", "2017-07-23", "2020-05-23", "2023-03-22", "2025-07-25"],
}
LEAP_MONTHS["DANGI"] = LEAP_MONTHS["CHINESE"]
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
# Which parts a frequency takes, with how often each is chosen.
PARTS = {
    "YEARLY": {"BYMONTH": 5, "BYWEEKNO": 2, "BYYEARDAY": 2, "BYMONTHDAY": 4, "BYDAY": 4},
    "MONTHLY": {"BYMONTH": 4, "BYMONTHDAY": 5, "BYDAY": 5},
    "WEEKLY": {"BYMONTH": 3, "BYDAY": 5},
    "DAILY": {"BYMONTH": 4, "BYMONTHDAY": 4, "BYDAY": 4},
}


def some(source, numbers, most):
    numbers = list(numbers)
    return ",".join(map(str, source.sample(numbers, source.randint(1, min(most, len(numbers))))))


def signed(top):
    return [number for number in range(-top, top + 1) if number]


def part(source, name, chosen, frequency, months, leaps):
    # What only limits another part has more values, so that most rules come true.
    many = len(chosen) - 1
    if name == "BYMONTH":
        return some(source, [*range(1, months + 1), *(f"{leap}L" for leap in leaps)], 3 + 2 * many)
    if name == "BYWEEKNO":
        return some(source, signed(53), 3 + 12 * many)
    if name == "BYYEARDAY":
        return some(source, signed(366), 3 + 40 * many)
    if name == "BYMONTHDAY":
        return some(source, signed(31), 3 + 8 * many)
    days = source.sample(DAYS, source.randint(1, 3 + many))
    # A number counts in a month or a year, and not beside a week's number.
    numbered = frequency in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in chosen
    if numbered and source.random() < (0.2 if {"BYMONTHDAY", "BYYEARDAY"} & set(chosen) else 0.5):
        top = [-5, -4, -2, -1, 1, 2, 3, 5]
        if frequency == "YEARLY" and "BYMONTH" not in chosen:
            top += [-53, -20, 10, 20, 40, 52, 53]
        days = [f"{source.choice(top)}{day}" for day in days]
    return ",".join(days)


def line(source, scaled, only=None):
    parts, name, months, leaps = [], "GREGORIAN", 12, []
    if scaled:
        name = only or source.choice(list(CALENDARS))
        months, leaps = CALENDARS[name]
        parts.append(f"RSCALE={name}")
    # libical hardly ever answers for days in another calendar in time.
    frequency = source.choices(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"], [6, 4, 2, 0.5 if scaled else 2])[0]
    parts.append(f"FREQ={frequency}")
    if source.random() < (0.1 if scaled else 0.35):
        parts.append(f"INTERVAL={source.randint(2, 5)}")
    weights = PARTS[frequency]
    wanted = source.choices([0, 1, 2, 3], [2, 6, 5, 1])[0]
    chosen = []
    while len(chosen) < min(wanted, len(weights)):
        more = source.choices(list(weights), list(weights.values()))[0]
        if more not in chosen:
            chosen.append(more)
    for more in weights:
        if more in chosen:
            parts.append(f"{more}={part(source, more, chosen, frequency, months, leaps)}")
    if chosen and source.random() < 0.2:
        parts.append("BYSETPOS=" + some(source, [-3, -2, -1, -1, 1, 1, 2, 3], 2))
    if source.random() < 0.3:
        parts.append("WKST=" + source.choice(DAYS))
    start = date(1960, 1, 1) + timedelta(days=source.randrange(30000))
    if name in LEAP_MONTHS and source.random() < 0.3:
        start = date.fromisoformat(source.choice(LEAP_MONTHS[name])) + timedelta(days=source.randrange(29))
    end = source.random()
    if end < 0.2:
        parts.append(f"COUNT={source.randint(1, 12)}")
    elif end < 0.4:
        parts.append(f"UNTIL={start + timedelta(days=source.randrange(8000)):%Y%m%d}")
    if scaled and source.random() < 0.75:
        parts.append("SKIP=" + source.choice(["OMIT", "BACKWARD", "FORWARD"]))
    return f"{start}\t{';'.join(parts)}\t12"


if __name__ == "__main__":
    kind, number, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    lines = random.Random(seed)
    for _ in range(number):
        print(line(lines, kind != "plain", CALENDARS.get(kind) and kind))
