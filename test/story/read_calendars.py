"""Prints what three libraries that calendar programs are made of read in calendars: of each entry its UID, where it is, and
its starts in May 2026. Debian: python3-icalendar, python3-vobject, gir1.2-ical-3.0 (libical)."""

import json
import sys
from datetime import datetime, timezone

import gi
import icalendar
import vobject

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib

first = datetime(2026, 5, 1, tzinfo=timezone.utc)
last = datetime(2026, 6, 1, tzinfo=timezone.utc)


def utc(time):
    return time.astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M")


def by_icalendar(text):
    """It expands no rules."""
    for entry in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        yield str(entry["UID"]), str(entry["LOCATION"]), [utc(entry["DTSTART"].dt)]


def by_vobject(text):
    for entry in vobject.readOne(text).vevent_list:
        rules = entry.getrruleset(addRDate=True)
        starts = rules.between(first, last) if rules else [entry.dtstart.value]
        yield entry.uid.value, entry.location.value, [utc(start) for start in starts]


def by_libical(text):
    calendar = ICalGLib.Component.new_from_string(text)
    zone = ICalGLib.Timezone.get_utc_timezone()
    bounds = [
        ICalGLib.Time.new_from_timet_with_zone(int(at.timestamp()), 0, zone) for at in (first, last)
    ]

    def note(component, span, starts):
        starts.append(utc(datetime.fromtimestamp(span.get_start(), timezone.utc)))

    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    entry = calendar.get_first_component(kind)
    while entry:
        starts = []
        entry.foreach_recurrence(*bounds, note, starts)
        yield entry.get_uid(), entry.get_location(), starts
        entry = calendar.get_next_component(kind)


readers = {"icalendar": by_icalendar, "vobject": by_vobject, "libical": by_libical}
texts = [open(path, encoding="utf-8", newline="").read() for path in sys.argv[1:]]
print(json.dumps([{name: sorted(read(text)) for name, read in readers.items()} for text in texts]))
