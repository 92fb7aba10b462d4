"""For engines that take a date at a time: days as datetime.date, and the sums of what they give."""

from array import array
from datetime import date

EPOCH = date(1970, 1, 1).toordinal()


def numbers(file, rows):
    days = array("i")
    with open(file, "rb") as opened:
        days.frombytes(opened.read(4 * rows))
    return days


def load(file, rows):
    return [date.fromordinal(EPOCH + day) for day in numbers(file, rows)]


def sums(calendar, parts, out):
    if parts == "year":
        return sum(out), 0, 0
    return tuple(sum(part) for part in zip(*out))
