import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { builtEvent, calendar, importInto, siteWith } from "./import-into.ts";

function imported(t: TestContext, text: string) {
  const scratch = siteWith(t, { "export.ics": text });
  return { scratch, ...importInto(scratch, "export.ics") };
}

const withEvent = (...lines: readonly string[]) =>
  [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", "BEGIN:VEVENT"],
    ...["UID:1@example.org", "SUMMARY:Sprints", "CREATED:20170707T000000Z", ...lines],
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ].join("\r\n");

test("imports an event of Meetup.com", (t) => {
  const { scratch, files, said } = imported(t, calendar("meetup-com"));
  assert.deepEqual(said, []);
  const folder = "micropython-sprints-day-one";
  assert.deepEqual(files, [`content/${folder}/index.md`, `content/${folder}/meetup.md`]);
  const event = builtEvent(scratch, folder);
  assert.equal(event.title, "MicroPython: Sprints, day one");
  assert.equal(event.date.iso, "2017-07-07");
  const [meetup] = event.meetups;
  assert.ok(meetup?.start.kind === "time" && meetup.end?.kind === "time");
  assert.deepEqual(
    [meetup.start.local, meetup.end.local],
    ["2017-08-07T09:30:00", "2017-08-07T17:00:00"],
  );
  assert.equal(meetup.zone, "Australia/Melbourne");
  assert.equal(meetup.uid, "event_241386881@meetup.com");
  assert.deepEqual(meetup.venue, {
    name: "Convention Centre",
    address: "1 Convention Centre Place, South Wharf, VIC",
    area: undefined,
    url: undefined,
    geo: { latitude: -37.83, longitude: 144.95 },
    access: undefined,
    accessLang: undefined,
  });
  assert.equal(
    meetup.registration?.url,
    "https://www.meetup.com/MicroPython-Meetup/events/241386881/",
  );
  assert.match(
    scratch.read(`content/${folder}/index.md`),
    /^Bring a laptop & a Micro USB cable\.$/m,
  );
});

test("imports a calendar of Google as one event with its meetups", (t) => {
  const { scratch, files } = imported(t, calendar("google"));
  assert.deepEqual(
    files.map((file) => file.replace("content/melbourne-micropython/", "")),
    ["index.md", "meetups/monthly-meetup.md", "meetups/pyconau.md", "meetups/talks.md"],
  );
  const event = builtEvent(scratch, "melbourne-micropython");
  assert.equal(event.title, "Melbourne MicroPython");
  assert.equal(event.date.iso, "2017-06-01");
  assert.deepEqual(event.tags, ["conference", "python"]);
  const [monthly, pycon, talks] = event.meetups;
  assert.equal(monthly?.recurrence?.rule, "FREQ=MONTHLY;BYDAY=-1WE");
  assert.deepEqual(
    monthly?.upcoming.slice(0, 4).map(({ start }) => start.kind === "time" && start.local),
    ["2017-07-26", "2017-08-30", "2017-11-29", "2018-01-31"].map((day) => `${day}T18:30:00`),
  );
  assert.deepEqual([pycon?.start.kind, pycon?.state.status], ["day", "cancelled"]);
  assert.equal(pycon?.end?.kind === "day" && pycon.end.date, "2017-08-06");
  assert.equal(talks?.start.kind === "time" && talks.start.local, "2017-08-07T18:30:00");
  assert.equal(talks?.online, "https://meet.google.com/abc-defg-hij");
  assert.deepEqual(talks?.organizer, {
    name: "Melbourne MicroPython",
    url: undefined,
    email: undefined,
  });
});

test("lists what a calendar has and a meetup cannot have, with its line", (t) => {
  const { said } = imported(t, calendar("google"));
  assert.deepEqual(
    said.map(({ code, at, reason }) => [code, at, reason.split(/ was| of /)[0]]),
    [
      ["import/property-left-out", "export.ics:14", "ATTENDEE"],
      ["import/property-left-out", "export.ics:12", "ORGANIZER's e-mail address"],
      ["import/property-left-out", "export.ics:22", "STATUS:TENTATIVE"],
      ["import/property-left-out", "export.ics:25", "VALARM"],
      ["import/moved-occurrence", "export.ics:49", "the occurrence"],
    ],
  );
});

test("finds the zone behind the name that Windows has for it", (t) => {
  const { scratch, said } = imported(t, calendar("outlook"));
  const [meetup] = builtEvent(scratch, "hack-night").meetups;
  // Of the zones that Windows calls so, the site's own.
  assert.equal(meetup?.zone, "Australia/Melbourne");
  assert.equal(meetup?.end?.kind === "time" && meetup.end.local, "2017-08-03T20:30:00");
  assert.equal(meetup?.online, "https://teams.microsoft.com/l/meetup-join/1");
  assert.deepEqual(
    said.map(({ code }) => code),
    ["import/zone"],
  );
});

test("finds the zone of a calendar's own name by how its clocks go", (t) => {
  const own = calendar("outlook").replaceAll("AUS Eastern Standard Time", "Custom Hobart time");
  const scratch = siteWith(t, {
    "export.ics": own,
    "content/site.yaml": "url: https://example.org/\n",
  });
  importInto(scratch, "export.ics");
  assert.equal(builtEvent(scratch, "hack-night").meetups[0]?.zone, "Australia/Hobart");
});

test("finds the zone at the end of a path", (t) => {
  const tzid = "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin";
  const { scratch, said } = imported(t, withEvent(`DTSTART;TZID=${tzid}:20170807T183000`));
  assert.equal(builtEvent(scratch, "sprints").meetups[0]?.zone, "Europe/Berlin");
  assert.deepEqual(said, []);
});

test("says which zone it wrote when a calendar's is not known", (t) => {
  const { said } = imported(t, withEvent("DTSTART;TZID=Middle Earth:20170807T183000"));
  assert.deepEqual(
    said.map(({ code, at }) => [code, at]),
    [["import/unknown-zone", "export.ics:8"]],
  );
});

test("reads a time in UTC on the clocks of the site", (t) => {
  const { scratch } = imported(t, withEvent("DTSTART:20171207T083000Z"));
  const { start, zone } = builtEvent(scratch, "sprints").meetups[0] ?? {};
  assert.deepEqual(
    [start?.kind === "time" && start.local, zone],
    ["2017-12-07T19:30:00", "Australia/Melbourne"],
  );
});

test("leaves out a rule that a meetup cannot follow, and says why", (t) => {
  const { scratch, said } = imported(
    t,
    withEvent("DTSTART;VALUE=DATE:20170807", "RRULE:FREQ=HOURLY;INTERVAL=6"),
  );
  assert.equal(builtEvent(scratch, "sprints").meetups[0]?.recurrence, undefined);
  assert.deepEqual(
    said.map(({ code, at }) => [code, at]),
    [["import/rule-left-out", "export.ics:9"]],
  );
});

test("keeps UNTIL of a rule, which a calendar writes in UTC", (t) => {
  const { scratch } = imported(
    t,
    withEvent(
      "DTSTART;TZID=Australia/Melbourne:20170802T183000",
      "RRULE:FREQ=WEEKLY;UNTIL=20170816T083000Z;BYDAY=WE",
    ),
  );
  const [meetup] = builtEvent(scratch, "sprints").meetups;
  assert.equal(meetup?.upcoming.length, 3);
});

test("shows what only looks like Markdown as it was meant", (t) => {
  const { scratch } = imported(
    t,
    withEvent("DTSTART;VALUE=DATE:20170807", "DESCRIPTION:# 1 fan\\n1 < 2\\n\\n• one\\n• two"),
  );
  const body = scratch.read("content/sprints/index.md").split("---\n")[2];
  assert.equal(body, "\n\\# 1 fan\\\n1 \\< 2\n\n- one\n- two\n");
});

test("tells entries of one name apart by their days", (t) => {
  const entry = (uid: number, day: string) =>
    `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:Sprint\nDTSTART;VALUE=DATE:${day}\nEND:VEVENT\n`;
  const { files } = imported(
    t,
    `BEGIN:VCALENDAR\nVERSION:2.0\n${entry(1, "20170807")}${entry(2, "20170808")}${entry(3, "20170808")}END:VCALENDAR\n`,
  );
  assert.deepEqual(
    files.slice(1).map((file) => file.replace("content/export/meetups/", "")),
    ["sprint-2017-08-07.md", "sprint-2017-08-08-2.md", "sprint-2017-08-08.md"],
  );
});

for (const [name, text, code] of [
  ["what is no calendar", "Hello", "import/bad-calendar"],
  ["a calendar that ends too early", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "import/bad-calendar"],
  ["a calendar without events", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "import/no-event"],
  ["an entry without a start", withEvent(), "import/no-event"],
] as const) {
  test(`refuses ${name}`, (t) => {
    const { scratch, files, said } = imported(t, text);
    assert.deepEqual([files, said.map((each) => each.code)], [[], [code]]);
    assert.deepEqual(readdirSync(join(scratch.folder, "content")), ["here", "site.yaml"]);
  });
}
