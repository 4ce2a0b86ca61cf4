"""Prints what Confy (Debian: confy), an app for conference schedules, has in its database after it read a schedule.xml."""

import builtins
import contextlib
import json
import sqlite3
import sys

builtins._ = str
import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Handy", "1")
from confy import local
from confy.remotes.pentabarf import import_pentabarf

local.db = sqlite3.connect(":memory:")
local.db.row_factory = sqlite3.Row
with contextlib.redirect_stdout(sys.stderr):
    local.migrate()
    with open(sys.argv[1], encoding="utf-8") as file:
        import_pentabarf(file.read(), "https://example.org/schedule.xml")
people = """SELECT group_concat(name, ', ') FROM (SELECT name FROM persons JOIN event_person ON persons.id = person_id
    WHERE event_id = events.id ORDER BY name)"""
rows = local.db.execute(f"SELECT *, ({people}) AS people FROM events ORDER BY start, room")
print(json.dumps([dict(row) for row in rows]))
