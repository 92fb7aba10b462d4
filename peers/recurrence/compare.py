"""Compares days with a peer's: `compare.py dateutil|libical RULES PEER OURS`.

RULES has a start, a rule and a count a line, PEER the peer's days for each, OURS the answers of
`metonic recur`. A difference is put down to a reason by the rule's shape, or by the peer's answer alone
where that contradicts itself or its rule, never by ours; what no reason explains is listed, and the exit
code is then 1.
"""

import collections
import csv
import sys
from datetime import date

# Reasons: the peer, its name with what the RFC says, in our words, and the shape that it is known by: of the
# rule, the first and the last day, and the peer's answer.
ERAS = ("1989-01-08", "2019-05-01")
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def has_week_at_the_edge(rule):
    numbers = [int(number) for number in rule.get("BYWEEKNO", "").split(",") if number]
    return any(abs(number) in (1, 52, 53) for number in numbers)


def has_both_signs(rule):
    numbers = rule.get("BYMONTHDAY", "").split(",")
    return any(number.startswith("-") for number in numbers) and any(number[:1].isdigit() for number in numbers)


def skips(rule):
    return rule.get("SKIP", "OMIT") != "OMIT"


def has_13_months(rule):
    return rule["RSCALE"].startswith(("COPTIC", "ETHIOPIC"))


def has_other_weekday(rule, answer):
    names = [day[-2:] for day in rule.get("BYDAY", "").split(",") if day]
    return bool(names) and any(WEEKDAYS[date.fromisoformat(day).weekday()] not in names for day in answer)


def reaches_before_the_first(rule):
    # The shortest month has 28 days or more, but for the thirteenth with five or six; the shortest year 353.
    shortest = {"BYMONTHDAY": 5 if has_13_months(rule) else 28, "BYYEARDAY": 353}
    return any(int(number) < -days for name, days in shortest.items() for number in rule.get(name, "0").split(","))


REASONS = [
    ("dateutil", "BYWEEKNO alone: dateutil takes all seven days; information not in the rule is taken from DTSTART, "
     "here the weekday (RFC 5545, 3.3.10)",
     lambda rule, days, answer: "BYWEEKNO" in rule and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & set(rule)),
    ("dateutil", "a week over a year's end: dateutil cuts it at 1 January and keeps the rest in the calendar year; "
     "a BYWEEKNO is a week of ISO 8601, which is whole (RFC 5545, 3.3.10)",
     lambda rule, days, answer: has_week_at_the_edge(rule)),
    ("dateutil", "WEEKLY with BYSETPOS: dateutil's first week begins with DTSTART; a set of recurrence instances starts "
     "at the beginning of the interval (RFC 5545, 3.3.10)",
     lambda rule, days, answer: rule["FREQ"] == "WEEKLY" and "BYSETPOS" in rule),
    ("libical", "ISLAMIC and ISLAMIC-RGSA: the names are CLDR's for a calendar by sight or astronomy, which ICU "
     "computes in its own way: other days, no matter of rules",
     lambda rule, days, answer: rule["RSCALE"] in ("ISLAMIC", "ISLAMIC-RGSA")),
    ("libical", "HEBREW in 5806 and 5807: ICU begins 5807 a day late; it begins on Monday, 1 October 2046, by the molad "
     "and its postponements: other days, no matter of rules",
     lambda rule, days, answer: rule["RSCALE"] == "HEBREW" and days[0] < "2047-01-31" and days[-1] > "2045-10-12"),
    ("libical", "an answer out of order, or with a day twice: duplicate instances are ignored (RFC 5545, 3.8.5.3)",
     lambda rule, days, answer: any(day >= after for day, after in zip(answer, answer[1:]))),
    ("libical", "an answer with a weekday that BYDAY does not have: it expands to its weekdays or limits to them, after "
     "what is skipped (RFC 5545, 3.3.10; RFC 7529, 4.1)",
     lambda rule, days, answer: has_other_weekday(rule, answer)),
    ("libical", "YEARLY with BYMONTHDAY and no BYMONTH: libical takes DTSTART's month; BYMONTHDAY expands a year "
     "(table in RFC 5545, 3.3.10), and dateutil does so",
     lambda rule, days, answer: rule["FREQ"] == "YEARLY" and "BYMONTHDAY" in rule and "BYMONTH" not in rule),
    ("libical", "WEEKLY with BYSETPOS: libical gives days that are not at the place; BYSETPOS acts on the set of the week "
     "(RFC 5545, 3.3.10)",
     lambda rule, days, answer: rule["FREQ"] == "WEEKLY" and "BYSETPOS" in rule),
    ("libical", "DAILY with BYSETPOS: a day's set has one day, and only its first and last place; libical leaves "
     "BYSETPOS out (RFC 5545, 3.3.10)",
     lambda rule, days, answer: rule["FREQ"] == "DAILY" and "BYSETPOS" in rule),
    ("libical", "DAILY with a negative BYMONTHDAY: libical never finds such a day; it is counted from the month's end "
     "(RFC 5545, 3.3.10)",
     lambda rule, days, answer: rule["FREQ"] == "DAILY" and "-" in rule.get("BYMONTHDAY", "")),
    ("libical", "BYWEEKNO with negative numbers, or alone: libical counts -1 otherwise and does not take DTSTART's "
     "weekday; weeks from the last, weekday from DTSTART (RFC 5545, 3.3.10)",
     lambda rule, days, answer: "BYWEEKNO" in rule and ("-" in rule["BYWEEKNO"] or "BYDAY" not in rule)),
    ("libical", "BYSETPOS over BYMONTHDAY from both ends: a day named twice has two places in libical's set; a set has "
     "it once (RFC 5545, 3.3.10 and 3.8.5.3)",
     lambda rule, days, answer: has_both_signs(rule) and "BYSETPOS" in rule),
    ("libical", "a leap month of CHINESE and DANGI with SKIP or BYDAY: where the year has another leap month, libical "
     "takes a month by its place in the year; a number is that of a regular month, whichever leap months are before it "
     "(RFC 7529, 4.2)",
     lambda rule, days, answer: rule["RSCALE"] in ("CHINESE", "DANGI") and "L" in rule.get("BYMONTH", "")
     and (skips(rule) or "BYDAY" in rule)),
    ("libical", "HEBREW 5L with SKIP, BYDAY and BYSETPOS: places are among the weekdays of the month that was put "
     "(RFC 7529, 4.1: SKIP, BYDAY, BYSETPOS)",
     lambda rule, days, answer: rule["RSCALE"] == "HEBREW" and "L" in rule.get("BYMONTH", "") and skips(rule)
     and {"BYDAY", "BYSETPOS"} <= set(rule)),
    ("libical", "MONTHLY with BYMONTH and SKIP=FORWARD: libical lets BYMONTH take away the day that was put into the next "
     "month; BYMONTH comes before the day's SKIP (RFC 7529, 4.1), as in libical's own YEARLY",
     lambda rule, days, answer: rule["FREQ"] == "MONTHLY" and "BYMONTH" in rule and rule.get("SKIP") == "FORWARD"),
    ("libical", "MONTHLY with BYMONTHDAY, BYDAY and SKIP=FORWARD: libical does not look at the weekday of a day that was "
     "put into the next month as at one of that month; BYDAY comes after the day's SKIP (RFC 7529, 4.1)",
     lambda rule, days, answer: rule["FREQ"] == "MONTHLY" and {"BYMONTHDAY", "BYDAY"} <= set(rule)
     and rule.get("SKIP") == "FORWARD"),
    ("libical", "SKIP=BACKWARD with a number from the end that is longer than the month or year: libical leaves the date "
     "out; it is changed to the valid day before (RFC 7529, 4.1)",
     lambda rule, days, answer: rule.get("SKIP") == "BACKWARD" and reaches_before_the_first(rule)),
    ("libical", "WEEKLY with INTERVAL and WKST: libical counts from another week than DTSTART's; WKST is significant with "
     "an interval (RFC 5545, 3.3.10)",
     lambda rule, days, answer: rule["FREQ"] == "WEEKLY" and {"INTERVAL", "WKST"} <= set(rule)),
    ("libical", "INTERVAL in another calendar than the Gregorian: libical counts from another period than DTSTART's; "
     "DTSTART in the RSCALE's calendar is what later instances are counted from (RFC 7529, 3)",
     lambda rule, days, answer: "INTERVAL" in rule and rule["RSCALE"] not in ("GREGORIAN", "ISO8601")),
    ("libical", "JAPANESE over the beginning of an era: libical counts years within the era; a year comes after a year "
     "(RFC 7529, 4)",
     lambda rule, days, answer: rule["RSCALE"] == "JAPANESE"
     and any(days[0] < era <= days[-1] for era in ERAS)),
    ("libical", "MONTHLY in a calendar of 13 months: where month 13 has no day of the rule, libical passes over month 1 "
     "too; an invalid date is left out, no month is (RFC 5545, 3.3.10)",
     lambda rule, days, answer: rule["FREQ"] == "MONTHLY" and {"BYMONTHDAY", "BYMONTH", "BYDAY"} & set(rule)
     and has_13_months(rule)),
    ("libical", "CHINESE and DANGI: ICU computes months with its own astronomy, a day or a leap month off in some "
     "years: other days, no matter of rules",
     lambda rule, days, answer: rule["RSCALE"] in ("CHINESE", "DANGI")),
]


def main():
    peer, rules, theirs, ours = sys.argv[1:]
    reasons = [(name, shape) for who, name, shape in REASONS if who == peer]
    counts, found, unexplained = collections.Counter(), collections.Counter(), []
    known = collections.Counter()
    with open(rules) as rules, open(theirs) as theirs, open(ours, newline="") as ours:
        for line, answer, row in zip(rules, theirs, csv.DictReader(ours), strict=True):
            start, text, _ = line.rstrip("\n").split("\t")
            if (row["dtstart"], row["rule"]) != (start, text):
                sys.exit(f"{start} {text}: the files are not of the same rules")
            rule = dict(part.split("=") for part in text.split(";"))
            days = row["dates"].split("|") if row["dates"] else []
            answer = answer.rstrip("\n")
            expected = answer.split("|") if answer else []
            if "!" in answer:
                counts["that the peer refuses"] += 1
                continue
            if "~" in expected:
                # What was found before the time was over is compared.
                expected = [day for day in expected if day not in ("", "~")]
                days = days[: len(expected)]
                if not expected:
                    counts["without an answer of the peer in time"] += 1
                    continue
            span = [start, *days, *expected]
            reason = next((name for name, shape in reasons if shape(rule, [start, max(span)], expected)), None)
            known[reason] += 1
            if days == expected:
                counts["equal"] += 1
                counts["equal with days"] += bool(days)
            elif reason:
                found[reason] += 1
            else:
                unexplained.append((start, text, days, expected, row["error"]))
    differ = sum(found.values()) + len(unexplained)
    print(f"{counts['equal'] + differ} compared: {counts['equal']} equal "
          f"({counts['equal with days']} with days), {differ} differ")
    for name, number in found.most_common():
        print(f"  {number} of {known[name]}: {name}")
    print(f"  {len(unexplained)} unexplained, among {known[None]} of no such shape")
    for what in ("that the peer refuses", "without an answer of the peer in time"):
        print(f"not compared: {counts[what]} {what}")
    for start, text, days, expected, error in unexplained:
        at = next((place for place, pair in enumerate(zip(days, expected)) if pair[0] != pair[1]),
                  min(len(days), len(expected)))
        print(f"{start} {text} {error}\n  from place {at + 1}: ours {days[at:at + 4]}, {peer} {expected[at:at + 4]}")
    sys.exit(bool(unexplained))


if __name__ == "__main__":
    main()
