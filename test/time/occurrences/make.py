"""Writes meetups.txt and rules.txt: what Handbill and its calendars must say about repeating meetups.

Computed by python-dateutil and zoneinfo, which share nothing with luxon, ical.js or our own code:

    pip install python-dateutil tzdata
    python test/time/occurrences/make.py
"""

import random
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

here = Path(__file__).parent

# Start, zone, rule, how many occurrences are listed, exceptions. UNTIL is in UTC, as RFC 5545 wants it.
meetups = [
    ("monthly on the last Wednesday in Melbourne", "2017-08-30 18:00", "Australia/Melbourne", "FREQ=MONTHLY;BYDAY=-1WE", 24, []),
    ("with evenings left out on both sides of the change", "2017-08-30 18:00", "Australia/Melbourne", "FREQ=MONTHLY;BYDAY=-1WE", 20, ["2017-09-27 18:00", "2017-10-25 18:00", "2018-04-25 18:00"]),
    ("the third Tuesday in London, ten times", "2017-03-21 19:00", "Europe/London", "FREQ=MONTHLY;BYDAY=3TU;COUNT=10", 12, []),
    ("weekly in New York until an evening, that one included", "2017-10-25 19:30", "America/New_York", "FREQ=WEEKLY;UNTIL=20171116T003000Z", 20, []),
    ("weekly in New York until a second before an evening", "2017-10-25 19:30", "America/New_York", "FREQ=WEEKLY;UNTIL=20171116T002959Z", 20, []),
    ("fortnightly in Kolkata, whose clocks are never moved", "2017-10-20 18:30", "Asia/Kolkata", "FREQ=WEEKLY;INTERVAL=2", 16, []),
    ("weekly on Lord Howe Island, whose clocks move by half an hour", "2017-09-24 18:00", "Australia/Lord_Howe", "FREQ=WEEKLY;COUNT=30", 30, []),
    ("weekly in the hour that Melbourne leaves out", "2017-09-17 02:30", "Australia/Melbourne", "FREQ=WEEKLY;COUNT=6", 6, []),
    ("weekly in the hour that Berlin shows twice", "2017-10-15 02:30", "Europe/Berlin", "FREQ=WEEKLY;COUNT=6", 6, []),
    ("weekdays in Santiago, whose clocks move at midnight", "2018-08-06 00:00", "America/Santiago", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=30", 30, []),
    ("daily across the spring of Chicago", "2019-03-06 08:00", "America/Chicago", "FREQ=DAILY;COUNT=12", 12, []),
    ("every third day in Chatham", "2019-04-01 10:15", "Pacific/Chatham", "FREQ=DAILY;INTERVAL=3;COUNT=15", 15, []),
    ("the last working day of the month in Lisbon", "2018-01-31 17:00", "Europe/Lisbon", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", 26, []),
    ("the second weekend day of the month in Dublin", "2018-01-07 11:00", "Europe/Dublin", "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2;COUNT=20", 20, []),
    ("the 31st, which not every month has", "2018-01-31 12:00", "Europe/Paris", "FREQ=MONTHLY;BYMONTHDAY=31", 14, []),
    ("the last day of the month in Apia", "2020-01-31 18:00", "Pacific/Apia", "FREQ=MONTHLY;BYMONTHDAY=-1", 24, []),
    ("quarterly on the first Friday in Kathmandu", "2018-01-05 19:00", "Asia/Kathmandu", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1FR", 16, []),
    ("the first and third Thursday in Jerusalem", "2018-03-01 20:00", "Asia/Jerusalem", "FREQ=MONTHLY;BYDAY=1TH,3TH", 45, []),
    ("yearly on a leap day", "2016-02-29 09:00", "Europe/Vienna", "FREQ=YEARLY", 6, []),
    ("yearly on the second Sunday of May in Sao Paulo", "2016-05-08 15:00", "America/Sao_Paulo", "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", 12, []),
    ("Mondays and Thursdays every other week, weeks beginning on Sunday", "2018-10-01 19:00", "America/Los_Angeles", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU", 30, []),
    ("monthly in Casablanca, around Ramadan", "2018-01-17 18:00", "Africa/Casablanca", "FREQ=MONTHLY;BYDAY=3WE", 40, []),
]


def starts(rule, start):
    """In wall-clock time. UNTIL in UTC is taken out by the caller."""
    return rrulestr(rule, dtstart=start)


def occurrences(start, zone, rule, excepted, count):
    parts = dict(part.split("=") for part in rule.split(";"))
    until = parts.pop("UNTIL", None)
    last = until and datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    found = []
    for local in starts(";".join(f"{name}={value}" for name, value in parts.items()), start):
        instant = local.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)
        if len(found) == count or (last and instant > last):
            return found
        if local.strftime("%Y-%m-%d %H:%M") not in excepted:
            found.append(instant)
    return found


total = 0
lines = []
for name, start, zone, rule, count, excepted in meetups:
    instants = occurrences(datetime.fromisoformat(start), zone, rule, excepted, count)
    total += len(instants)
    lines += [f"== {name}", f"start: {start}", f"timezone: {zone}", f"repeats: {rule}"]
    lines += [f"except: [{', '.join(excepted)}]"] if excepted else []
    lines += [instant.strftime("%Y-%m-%dT%H:%MZ") for instant in instants] + [""]
here.joinpath("meetups.txt").write_text("\n".join([f"{total} occurrences of {len(meetups)} meetups, made by make.py", "", *lines]))

# Rules at random, each in wall-clock time with its first ten starts before 2040.
chance = random.Random(1)
weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
parts_of = {
    "DAILY": ["BYDAY", "BYMONTH"],
    "WEEKLY": ["BYDAY", "BYMONTH"],
    "MONTHLY": ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"],
    "YEARLY": ["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"],
}
values_of = {
    "BYMONTHDAY": [1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -31],
    "BYMONTH": [1, 2, 3, 4, 6, 9, 10, 11, 12],
    "BYSETPOS": [1, 2, 3, -1, -2],
    "BYYEARDAY": [1, 60, 100, 200, 366, -1],
    "BYWEEKNO": [1, 10, 20, 52, 53, -1],
}


def some(values):
    return chance.sample(values, chance.randint(1, min(3, len(values))))


def random_rule():
    frequency = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    names = [name for name in parts_of[frequency] if chance.random() < 0.4][:3]
    if "BYSETPOS" in names and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & set(names):
        names.remove("BYSETPOS")
    if "BYWEEKNO" in names and "BYDAY" not in names:
        names.append("BYDAY")
    parts = [f"FREQ={frequency}"]
    interval = chance.choice([1, 1, 1, 2, 3, 4])
    parts += [f"INTERVAL={interval}"] if interval > 1 else []
    for name in names:
        if name != "BYDAY":
            parts.append(f"{name}={','.join(map(str, some(values_of[name])))}")
            continue
        counted = frequency in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in names and chance.random() < 0.5
        numbers = [1, 2, 3, 4, 5, -1, -2, -5]
        days = [f"{chance.choice(numbers) if counted else ''}{day}" for day in some(weekdays)]
        parts.append(f"BYDAY={','.join(days)}")
    parts += [f"WKST={chance.choice(weekdays)}"] if chance.random() < 0.15 else []
    parts += [f"COUNT={chance.choice([1, 3, 7])}"] if chance.random() < 0.3 else []
    return ";".join(parts)


lines = []
for _ in range(240):
    rule = random_rule()
    start = datetime(2020, 1, 1, 18, 30) + timedelta(days=chance.randint(0, 2200))
    counted = rule.rpartition(";COUNT=")
    count = min(10, int(counted[2])) if counted[1] else 10
    # dateutil would search a rule that never happens up to the year 9999.
    endless = (counted[0] if counted[1] else rule) + ";UNTIL=20391231T235959"
    days = [found.strftime("%Y-%m-%d") for found in islice(starts(endless, start), count)]
    lines.append(" ".join([rule, start.strftime("%Y-%m-%d"), "->", *days]))
here.joinpath("rules.txt").write_text("\n".join(lines) + "\n")
