import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import ICAL from "ical.js";
import { parseMoment } from "../../scripts/time/parse-moment.ts";
import { calendarFiles } from "../fixtures/all-files.ts";
import {
  exampleDayMoment,
  exampleMeetup,
  exampleMonthly,
  exampleTime,
} from "../fixtures/example-site.ts";
import { read } from "../time/reading.ts";
import { type Changes, publish } from "./one-meetup.ts";
import { organizerName } from "./reading.ts";

function bodyOf(changes: Changes, path = "sprints/meetup.ics"): string {
  const file = calendarFiles(publish(changes)).find((each) => each.path === path);
  if (typeof file?.body !== "string") assert.fail(`no ${path}`);
  return file.body;
}

const parse = (body: string) => new ICAL.Component(ICAL.parse(body));

function veventOf(changes: Changes): ICAL.Component {
  const vevent = parse(bodyOf(changes)).getFirstSubcomponent("vevent");
  assert.ok(vevent);
  return vevent;
}

const valueIn = (changes: Changes, name: string) => veventOf(changes).getFirstPropertyValue(name);
const linesOf = (changes: Changes) => bodyOf(changes).replaceAll("\r\n ", "").split("\r\n");

test("writes one calendar for each meetup and one to subscribe to", () => {
  const files = calendarFiles(publish({ event: { meetups: [exampleMeetup, exampleMonthly] } }));
  assert.deepEqual(
    files.map(({ path }) => path),
    [
      "sprints/monthly.ics",
      "sprints/meetup.ics",
      "sprints/2017-07-26.ics",
      "sprints/2017-08-30.ics",
      "sprints/calendar.ics",
      "calendar.ics",
      "tags/micropython/calendar.ics",
      "tags/esp32/calendar.ics",
    ],
  );
});

test("writes no empty calendar, which RFC 5545 does not allow", () => {
  assert.deepEqual(calendarFiles(publish({ event: { meetups: [] } })), []);
});

test("keeps a draft out of the calendar to subscribe to", () => {
  const files = calendarFiles(publish({ event: { draft: true } }));
  assert.deepEqual(
    files.map(({ path }) => path),
    ["sprints/meetup.ics", "sprints/calendar.ics"],
  );
});

test("leaves what was over more than a year ago out of the calendar to subscribe to, but not the last of all", () => {
  const at = (id: string, year: number) => ({
    ...exampleMeetup,
    id,
    uid: id,
    start: exampleTime(`${year}-01-10T09:30`),
    end: undefined,
  });
  const uidsOf = (meetups: readonly (typeof exampleMeetup)[]) =>
    parse(bodyOf({ event: { meetups } }, "calendar.ics"))
      .getAllSubcomponents("vevent")
      .map((vevent) => vevent.getFirstPropertyValue("uid"));
  const [old, older, young] = [at("old", 2016), at("older", 2015), at("young", 2017)];
  assert.deepEqual(uidsOf([older, old, young, exampleMonthly]).slice(0, 1), ["young"]);
  assert.deepEqual(uidsOf([{ ...exampleMonthly, uid: "monthly" }, old]), ["monthly"]);
  assert.deepEqual(uidsOf([older, old]), ["old"]);
});

test("writes the second of two equal hours in UTC, since a time in a zone means the first (RFC 5545, 3.3.5)", () => {
  const time = (text: string) => read(parseMoment(text, "Europe/Berlin"));
  const of = (start: string, end: string) =>
    linesOf({ meetup: { start: time(start), end: time(end), zone: "Europe/Berlin" } });
  const second = of("2027-10-31T02:30+01:00", "2027-10-31T04:00");
  assert.ok(second.includes("DTSTART:20271031T013000Z"));
  assert.ok(second.includes("DTEND:20271031T030000Z"));
  assert.ok(!second.includes("BEGIN:VTIMEZONE"));
  assert.ok(
    of("2027-10-31T02:30+02:00", "2027-10-31T04:00").includes(
      "DTSTART;TZID=Europe/Berlin:20271031T023000",
    ),
  );
  assert.ok(of("2027-10-31T01:30", "2027-10-31T02:30+01:00").includes("DTEND:20271031T013000Z"));
});

test("keeps the UID when title, name, date and text change", () => {
  const before = valueIn({}, "uid");
  const meetup = { name: "Other", start: exampleTime("2017-09-01T10:00"), end: undefined };
  assert.equal(before, "meetup.sprints@handbill.example");
  assert.equal(valueIn({ meetup, event: { title: "Other" } }, "uid"), before);
});

test("takes the UID that the organizer gave", () => {
  assert.equal(valueIn({ meetup: { uid: "241386881@meetup.com" } }, "uid"), "241386881@meetup.com");
});

test("has a UID without an address of the site", () => {
  const address = { origin: undefined, pathPrefix: "/" };
  assert.equal(valueIn({ site: { address } }, "uid"), "meetup.sprints@handbill.invalid");
  assert.equal(valueIn({ site: { address } }, "url"), null);
});

test("stamps with the last real change in UTC and never with the time of the build", () => {
  const lines = linesOf({ site: { now: Date.parse("2030-01-01T00:00:00Z") } });
  assert.ok(lines.includes("DTSTAMP:20170719T140000Z"));
  assert.ok(lines.includes("LAST-MODIFIED:20170719T140000Z"));
});

test("names only what is subscribed to, so that Outlook puts one entry into the calendar that there is", () => {
  const named = (path: string) => parse(bodyOf({}, path)).getFirstPropertyValue("x-wr-calname");
  assert.equal(named("sprints/meetup.ics"), null);
  assert.equal(parse(bodyOf({})).getFirstPropertyValue("name"), null);
  assert.equal(named("calendar.ics"), "MicroPython in Melbourne");
  assert.equal(named("sprints/calendar.ics"), "MicroPython sprints");
  assert.equal(named("tags/esp32/calendar.ics"), "MicroPython in Melbourne: esp32");
});

test("asks every program that subscribes to come again within the hour", () => {
  for (const path of ["calendar.ics", "sprints/calendar.ics", "tags/esp32/calendar.ics"]) {
    const lines = bodyOf({}, path).split("\r\n");
    assert.ok(lines.includes("REFRESH-INTERVAL;VALUE=DURATION:PT1H"), path);
    assert.ok(lines.includes("X-PUBLISHED-TTL:PT1H"), path);
    assert.ok(lines.includes("COLOR:midnightblue"), path);
  }
});

test("has a button to join and the event's picture, for programs that show them (RFC 7986)", () => {
  const lines = linesOf({ meetup: { online: "https://meet.example/a,b" } });
  assert.ok(lines.includes("CONFERENCE;LABEL=Join online;VALUE=URI:https://meet.example/a,b"));
  assert.ok(
    lines.includes(
      "IMAGE;DISPLAY=FULLSIZE;VALUE=URI:https://handbill.example/assets/images/boards-800.jpg",
    ),
  );
});

test("has no METHOD, which would make it an invitation", () => {
  assert.equal(parse(bodyOf({})).getFirstProperty("method"), null);
});

test("puts every property of the calendar before its components", () => {
  const lines = bodyOf({}, "calendar.ics").split("\r\n");
  const refresh = lines.indexOf("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
  assert.ok(refresh > 0 && refresh < lines.indexOf("BEGIN:VTIMEZONE"));
});

for (const [status, expected, summary, transparency] of [
  ["scheduled", "CONFIRMED", "MicroPython sprints: Sprint days", "OPAQUE"],
  ["rescheduled", "CONFIRMED", "MicroPython sprints: Sprint days", "OPAQUE"],
  ["moved-online", "CONFIRMED", "MicroPython sprints: Sprint days", "OPAQUE"],
  ["postponed", "TENTATIVE", "Postponed: MicroPython sprints: Sprint days", "TRANSPARENT"],
  ["cancelled", "CANCELLED", "Cancelled: MicroPython sprints: Sprint days", "TRANSPARENT"],
] as const) {
  test(`keeps a ${status} meetup, as ${expected}`, () => {
    const meetup = { state: { registration: "open", status } } as const;
    const found = ["status", "summary", "transp"].map((name) => valueIn({ meetup }, name));
    assert.deepEqual(found, [expected, summary, transparency]);
  });
}

test("says sold out in the notes, with the body and the addresses", () => {
  assert.equal(
    valueIn({}, "description"),
    [
      "Sold out.",
      "",
      "Bring a laptop.",
      "",
      "Registration: https://tickets.example/sprints",
      "Venue: https://venue.example/",
      "Access: Step-free from the tram stop.",
      "Organizer: Melbourne MicroPython Meetup",
      "Page: https://handbill.example/sprints/#meetup",
    ].join("\n"),
  );
});

test("passes on the number of changes as SEQUENCE", () => {
  assert.equal(valueIn({ meetup: { sequence: 4 } }, "sequence"), 4);
});

test("ends whole days on the day after the last", () => {
  const meetup = { start: exampleDayMoment("2017-08-07"), end: exampleDayMoment("2017-08-08") };
  const lines = linesOf({ meetup });
  assert.ok(lines.includes("DTSTART;VALUE=DATE:20170807"));
  assert.ok(lines.includes("DTEND;VALUE=DATE:20170809"));
  assert.ok(!lines.includes("BEGIN:VTIMEZONE"));
});

test("ends a single whole day, of which no end was said, on the next", () => {
  const lines = linesOf({ meetup: { start: exampleDayMoment("2017-08-31"), end: undefined } });
  assert.ok(lines.includes("DTEND;VALUE=DATE:20170901"));
});

test("writes times of a meetup in UTC as UTC", () => {
  const start = {
    ...exampleTime("2017-08-07T09:30"),
    zone: "UTC",
    local: "2017-08-06T23:30:00",
    offset: "+00:00",
  };
  const lines = linesOf({ meetup: { start, end: undefined, zone: "UTC" } });
  assert.ok(lines.includes("DTSTART:20170806T233000Z"));
});

const monthly = {
  start: exampleTime("2017-08-30T18:00"),
  end: exampleTime("2017-08-30T20:00"),
  recurrence: exampleMonthly.recurrence,
};

/** The first starts of the only entry, in UTC, as ical.js expands them with the calendar's own zone. */
function expand(changes: Changes, count: number): string[] {
  const iterator = new ICAL.Event(veventOf(changes)).iterator();
  return Array.from({ length: count }, () => iterator.next().toJSDate().toISOString());
}

test("repeats at the same time of day across the change of clocks, so at other times in UTC", () => {
  assert.deepEqual(expand({ meetup: monthly }, 4), [
    "2017-08-30T08:00:00.000Z",
    "2017-09-27T08:00:00.000Z",
    "2017-10-25T07:00:00.000Z",
    "2017-11-29T07:00:00.000Z",
  ]);
});

test("still has the right hour when it has repeated for twenty years", () => {
  const late = expand({ meetup: monthly }, 240).slice(-5);
  assert.deepEqual(late, [
    "2037-03-25T07:00:00.000Z",
    "2037-04-29T08:00:00.000Z",
    "2037-05-27T08:00:00.000Z",
    "2037-06-24T08:00:00.000Z",
    "2037-07-29T08:00:00.000Z",
  ]);
});

test("leaves out an excepted occurrence", () => {
  const except = [exampleTime("2017-09-27T18:00")];
  const recurrence = { rule: "FREQ=MONTHLY;BYDAY=-1WE", words: "monthly", except };
  assert.deepEqual(expand({ meetup: { ...monthly, recurrence } }, 2), [
    "2017-08-30T08:00:00.000Z",
    "2017-10-25T07:00:00.000Z",
  ]);
});

test("leaves out an excepted day of whole days", () => {
  const except = [exampleDayMoment("2017-08-14")];
  const recurrence = { rule: "FREQ=WEEKLY", words: "weekly", except };
  const start = exampleDayMoment("2017-08-07");
  const iterator = new ICAL.Event(
    veventOf({ meetup: { start, end: undefined, recurrence } }),
  ).iterator();
  const days = Array.from({ length: 2 }, () => iterator.next().toString());
  assert.deepEqual(days, ["2017-08-07", "2017-08-21"]);
});

test("gives place, coordinates and the anchor on the page", () => {
  const place = "Convention Centre, 1 Convention Centre Place, South Wharf VIC 3006, Australia";
  assert.equal(valueIn({}, "location"), place);
  assert.deepEqual(valueIn({}, "geo"), [-37.8255, 144.9525]);
  assert.equal(valueIn({}, "url"), "https://handbill.example/sprints/#meetup");
});

for (const [latitude, longitude, expected] of [
  [0, 0, [0, 0]],
  [0, 6.7, [0, 6.7]],
  [-0.0000001, 179.99999949, [0, 179.999999]],
  [-89.5, -0.000001, [-89.5, -0.000001]],
] as const) {
  test(`keeps a place at ${latitude}, ${longitude} where it is`, () => {
    const venue = {
      name: "Buoy",
      address: undefined,
      area: undefined,
      url: undefined,
      access: undefined,
      accessLang: undefined,
    };
    const geo = valueIn({ meetup: { venue: { ...venue, geo: { latitude, longitude } } } }, "geo");
    assert.deepEqual(
      (geo as unknown as number[]).map((degrees) => degrees + 0),
      expected,
    );
    assert.match(
      bodyOf({ meetup: { venue: { ...venue, geo: { latitude, longitude } } } }),
      /GEO:-?\d+(\.\d+)?;-?\d+(\.\d+)?\r/,
    );
  });
}

test("gives the address to join at when a meetup has moved online", () => {
  const meetup = {
    online: "https://meet.example/a,b",
    movedOnline: true,
  };
  assert.equal(valueIn({ meetup }, "location"), "https://meet.example/a,b");
  assert.equal(valueIn({ meetup }, "geo"), null);
});

test("names an organizer who can be written to, and no other", () => {
  const organizer = { name: 'Ada "The^ \\ Count"', url: undefined, email: "ada@sprints.example" };
  const property = veventOf({ meetup: { organizer } }).getFirstProperty("organizer");
  assert.equal(property?.getFirstValue(), "mailto:ada@sprints.example");
  assert.equal(organizerName(bodyOf({ meetup: { organizer } })), organizer.name);
  assert.equal(veventOf({}).getFirstProperty("organizer"), null);
});

test("folds at 75 octets, not inside a character, and ends every line with CRLF", () => {
  const body = bodyOf({ meetup: { name: "🐍é漢".repeat(60) } });
  assert.ok(body.endsWith("END:VCALENDAR\r\n"));
  assert.doesNotMatch(body, /[^\r]\n|\r[^\n]/);
  const sizes = body.split("\r\n").map((line) => Buffer.byteLength(line));
  assert.ok(Math.max(...sizes) <= 75);
  assert.ok(!body.includes("\ufffd"));
});

for (const breakOut of ["\r\n", "\r", "\n", "\u2028", "\u0085"]) {
  test(`lets no text begin a property with ${JSON.stringify(breakOut)}`, () => {
    const hostile = `x${breakOut}ATTENDEE:mailto:eve@evil.example`;
    const organizer = { name: hostile, url: undefined, email: "a@b.example" };
    const venue = {
      name: hostile,
      address: hostile,
      area: undefined,
      url: undefined,
      geo: undefined,
      accessLang: undefined,
    };
    const changes: Changes = {
      meetup: { name: hostile, uid: hostile, organizer, venue: { ...venue, access: hostile } },
      event: { tags: [hostile], summary: hostile },
      site: { title: hostile },
    };
    for (const path of ["sprints/meetup.ics", "calendar.ics"]) {
      const calendar = parse(bodyOf(changes, path));
      const [vevent, ...others] = calendar.getAllSubcomponents("vevent");
      assert.equal(others.length, 0);
      assert.equal(vevent?.getAllProperties("attendee").length, 0);
      assert.doesNotMatch(bodyOf(changes, path), /[\n\r\u0085\u2028]ATTENDEE/);
    }
  });
}

// What a calendar file cannot hold is left out, and every line break is one LF.
const holdable = (text: string) =>
  text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");

test("gives back exactly any text that a calendar can hold", () => {
  const piece = fc.constantFrom(
    ..."\r\n,;:\\\"^'<>&\t\u0000\u007f 🐍é漢\u2028\u2029nN",
    "\r\nBEGIN:VEVENT",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join("")),
  );
  const filled = text.filter((each) => holdable(each) !== "");
  fc.assert(
    fc.property(filled, filled, filled, (name, tag, venueName) => {
      const venue = { name: venueName, address: undefined, area: undefined, url: undefined };
      const organizer = { name, url: undefined, email: "a@b.example" };
      const meetup = {
        name,
        uid: tag,
        organizer,
        venue: { ...venue, geo: undefined, access: name, accessLang: undefined },
      };
      // ical.js takes the comma after an escaped backslash for an escaped comma.
      const label = `${tag}.`;
      const vevent = veventOf({ meetup, event: { title: name, tags: [label, "last"] } });
      assert.equal(vevent.getFirstPropertyValue("summary"), holdable(name));
      assert.equal(vevent.getFirstPropertyValue("uid"), holdable(tag));
      assert.equal(vevent.getFirstPropertyValue("location"), holdable(venueName));
      assert.equal(
        organizerName(bodyOf({ meetup, event: { tags: [label, "last"] } })),
        holdable(name),
      );
      const categories = vevent.getFirstProperty("categories")?.getValues();
      assert.deepEqual(categories, [label, "last"].map(holdable));
      const notes = String(vevent.getFirstPropertyValue("description"));
      assert.ok(notes.includes(`Access: ${holdable(name)}`));
    }),
  );
});
