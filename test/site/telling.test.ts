import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Event, Meetup } from "../../scripts/model/site.ts";
import { announcement, loadEvent } from "../fixtures/content.ts";

/* What is told of an event, from files as organizers write them. Today is 21 July 2017, in Melbourne. */

const zone = { "site.yaml": "timezone: Australia/Melbourne\n" };
const meetup = (keys = "", start = "2017-08-07 18:00") =>
  `---\nstart: ${start}\nvenue: { name: Hall, address: 1 Hall Street }\n${keys}---\n`;
const registration = (...lines: string[]) =>
  `registration:\n  url: https://tickets.example/\n${lines.map((line) => `  ${line}\n`).join("")}`;
const update = (title: string, keys = "") => `---\ntitle: "${title}"\n${keys}---\n\nSo it is.\n`;

const eventOf = (files: Readonly<Record<string, string>>): Event =>
  loadEvent({
    ...zone,
    "a/index.md": announcement(),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`a/${path}`, text])),
  }).event;

function meetupOf(files: Readonly<Record<string, string>>): Meetup {
  const [only] = eventOf(files).meetups;
  assert.ok(only);
  return only;
}

const noticesOf = ({ telling }: Event | Meetup) => telling.notices.map(({ kind }) => kind);

describe("what a visitor can do about a place", () => {
  const offer = (keys: string, ...titles: string[]) => {
    const updates = titles.map((title, index) => [`updates/2017-07-1${index}.md`, update(title)]);
    const { telling } = meetupOf({ "meetup.md": meetup(keys), ...Object.fromEntries(updates) });
    return telling.offer && Object.values(telling.offer).map(String).slice(0, 2).join(" ");
  };
  const link = "https://tickets.example/";

  it("is to register while registration is open", () => {
    assert.equal(offer(registration()), `register ${link}`);
    assert.equal(offer(registration("opens: 2017-07-01 09:00")), `register ${link}`);
    assert.equal(offer(registration(), "Rescheduled to 14 August"), `register ${link}`);
  });

  it("is nothing where there is nothing to register for", () => {
    assert.equal(offer(""), undefined);
    assert.equal(offer(registration(), "Cancelled"), undefined);
    assert.equal(offer(registration(), "Sold out!", "Cancelled"), undefined);
  });

  it("is to wait until registration opens", () => {
    const { telling } = meetupOf({ "meetup.md": meetup(registration("opens: 2017-07-30 09:00")) });
    assert.equal(telling.offer?.kind, "not-yet-open");
    assert.equal(telling.registration.kind, "not-yet-open");
  });

  it("is to register through the whole last day, and no longer", () => {
    assert.equal(offer(registration("closes: 2017-07-21")), `register ${link}`);
    assert.equal(offer(registration("closes: 2017-07-20")), "closed");
    // It is 10:00 in Melbourne.
    assert.equal(offer(registration("closes: 2017-07-21 10:01")), `register ${link}`);
    assert.equal(offer(registration("closes: 2017-07-21 10:00")), "closed");
  });

  it("is to join a waitlist, or to ask for it where it has no address", () => {
    assert.equal(offer(registration(), "Waitlist open"), `join-waitlist ${link}`);
    assert.equal(offer("registration: { capacity: 40 }\n", "Waitlist open"), "ask-for-waitlist");
  });

  it("is to read that there is none when it is sold out or closed", () => {
    assert.equal(offer(registration(), "Sold out!"), "sold-out");
    assert.equal(offer("", "Sold out!"), "sold-out");
    assert.equal(offer(registration(), "Registration closed"), "closed");
  });
});

describe("registration that closed because its date has passed", () => {
  const closed = (closes: string, ...more: [string, string][]) =>
    eventOf({
      "meetup.md": meetup(registration(`closes: ${closes}`)),
      ...Object.fromEntries(more),
    });

  it("is told since the day after its last, or since its minute", () => {
    assert.equal(closed("2017-07-20").telling.notices[0]?.since?.iso, "2017-07-21");
    const [notice] = closed("2017-07-20 18:00").telling.notices;
    assert.equal(notice?.since?.iso, "2017-07-20T18:00+10:00");
    assert.deepEqual(closed("2017-07-20").telling.registration, { kind: "closed", by: "date" });
  });

  it("does not make a sold-out event or a waitlist any other", () => {
    const soldOut = closed("2017-07-20", ["updates/2017-07-10.md", update("Sold out!")]);
    assert.deepEqual(noticesOf(soldOut), ["sold-out"]);
    const waiting = closed("2017-07-20", ["updates/2017-07-10.md", update("Waitlist open")]);
    assert.deepEqual(noticesOf(waiting), ["waitlist"]);
  });

  it("is open again when somebody says so afterwards, and not when before", () => {
    const more = update("More places available");
    assert.deepEqual(noticesOf(closed("2017-07-15", ["updates/2017-07-16.md", more])), []);
    assert.deepEqual(noticesOf(closed("2017-07-15", ["updates/2017-07-15.md", more])), ["closed"]);
  });
});

describe("a meetup that was moved to another day and then online", () => {
  const moved = (...titles: string[]) =>
    meetupOf({
      "meetup.md": meetup(),
      ...Object.fromEntries(
        titles.map((title, index) => [`updates/2017-07-1${index}.md`, update(title)]),
      ),
    });

  it("is both, the latest first", () => {
    const both = moved("Rescheduled to 14 August", "Moved online");
    assert.deepEqual(noticesOf(both), ["moved-online", "rescheduled"]);
    assert.deepEqual(
      both.telling.notices.map((notice) => notice.update),
      ["update-2017-07-11", "update-2017-07-10"],
    );
    const other = moved("Moved online", "Rescheduled to 14 August");
    assert.deepEqual(noticesOf(other), ["rescheduled", "moved-online"]);
    assert.deepEqual(other.telling.attendance, { venue: undefined, isOnline: true });
  });

  it("has its earlier start told while it takes place", () => {
    const before = (...titles: string[]) => moved(...titles).telling.previousStarts.at(-1)?.instant;
    const start = Date.parse("2017-08-07T18:00:00+10:00");
    assert.equal(before("Rescheduled to 14 August"), start);
    assert.equal(before("Rescheduled to 14 August", "Moved online"), start);
    assert.equal(before("Rescheduled to 14 August", "Cancelled"), undefined);
    assert.equal(before("Rescheduled to 14 August", "Postponed"), undefined);
  });

  it("has each earlier start told when it was moved more than once", () => {
    const { previousStarts } = moved(
      "Rescheduled to 14 August",
      "Rescheduled to 21 August",
    ).telling;
    assert.deepEqual(
      previousStarts.map(({ instant }) => new Date(instant).toJSON()),
      ["2017-08-07T08:00:00.000Z", "2017-08-14T08:00:00.000Z"],
    );
  });

  it("is rescheduled because its file names an earlier start", () => {
    const telling = meetupOf({ "meetup.md": meetup("previousStart: 2017-08-01 18:00\n") }).telling;
    assert.deepEqual(telling.statuses, ["rescheduled"]);
  });
});

describe("an event with several meetups", () => {
  const two = {
    "meetups/first.md": meetup(registration("closes: 2017-07-20")),
    "meetups/second.md": meetup(registration(), "2017-08-09 18:00"),
  };
  const named = (title: string, id: string) => update(title, `meetup: ${id}\n`);

  it("has registration open while one of them has", () => {
    const event = eventOf(two);
    assert.deepEqual(noticesOf(event), []);
    assert.deepEqual(event.meetups.map(noticesOf), [["closed"], []]);
  });

  it("is cancelled when the last of them is, and since then", () => {
    const first = { "updates/2017-07-10.md": named("Cancelled", "first") };
    const event = eventOf({ ...two, ...first });
    assert.deepEqual(noticesOf(event), []);
    assert.equal(event.telling.main, "second");
    const both = eventOf({
      ...two,
      ...first,
      "updates/2017-07-12.md": named("Cancelled", "second"),
    });
    assert.deepEqual(noticesOf(both), ["cancelled"]);
    assert.equal(both.telling.notices[0]?.update, "update-2017-07-12");
  });

  it("is no longer cancelled when one of them is back on", () => {
    const event = eventOf({
      ...two,
      "updates/2017-07-10.md": update("Cancelled"),
      "updates/2017-07-12.md": named("Back on", "second"),
    });
    assert.deepEqual(noticesOf(event), []);
    assert.deepEqual(event.meetups.map(noticesOf), [["cancelled"], []]);
    assert.equal(event.telling.main, "second");
  });

  it("is not sold out while there are places in one of them", () => {
    const event = eventOf({
      ...two,
      "updates/2017-07-10.md": update("Sold out!"),
      "updates/2017-07-12.md": named("More places available", "second"),
    });
    assert.deepEqual(noticesOf(event), []);
    assert.deepEqual(event.meetups.map(noticesOf), [["sold-out"], []]);
  });

  it("looks at what lies ahead only", () => {
    const event = eventOf({
      "meetups/first.md": meetup(registration(), "2017-07-08 18:00"),
      "meetups/second.md": meetup(registration()),
      "updates/2017-07-10.md": named("Sold out!", "second"),
    });
    assert.deepEqual(noticesOf(event), ["sold-out"]);
  });

  it("is cancelled when each of them says so itself", () => {
    const cancelled = meetup("status: cancelled\n");
    const event = eventOf({ "meetups/first.md": cancelled, "meetups/second.md": cancelled });
    assert.deepEqual(noticesOf(event), ["cancelled"]);
  });

  it("is what it says of itself where that reaches none of them", () => {
    const evening = meetup("status: scheduled\n");
    const event = eventOf({
      "meetups/first.md": evening,
      "meetups/second.md": evening,
      "updates/2017-07-10.md": update("Sold out!"),
    });
    assert.deepEqual(noticesOf(event), ["sold-out"]);
    assert.deepEqual(event.meetups.map(noticesOf), [[], []]);
  });
});

describe("a notice", () => {
  it("names the last update that says so, and its day", () => {
    const [notice] = eventOf({
      "meetup.md": meetup(registration()),
      "updates/2017-07-10.md": update("Sold out!"),
      "updates/2017-07-12.md": update("Sold out"),
    }).telling.notices;
    assert.equal(notice?.update, "update-2017-07-12");
    assert.equal(notice?.since?.iso, "2017-07-12");
  });

  it("has no day when nobody said when", () => {
    const [notice] = eventOf({ "index.md": announcement("**UPDATE: Sold out!**\n") }).telling
      .notices;
    assert.deepEqual([notice?.since, notice?.update], [undefined, "update"]);
  });

  it("is there of an event without a date too", () => {
    assert.deepEqual(noticesOf(eventOf({ "index.md": announcement("", "status: cancelled\n") })), [
      "cancelled",
    ]);
  });
});

describe("a meetup with a status of its own", () => {
  it("is not opened again by words about the event", () => {
    const { meetups } = eventOf({
      "meetups/days.md": meetup(),
      "meetups/evening.md": meetup(`status: scheduled\n${registration("closes: 2017-07-10")}`),
      "updates/2017-07-12.md": update("More places available"),
    });
    const evening = meetups.find(({ id }) => id === "evening");
    assert.deepEqual(evening?.telling.registration, { kind: "closed", by: "date" });
  });
});

describe("registration", () => {
  const kindAt = (line: string) =>
    eventOf({ "meetup.md": meetup(registration(line)) }).telling.registration.kind;

  it("opens and closes at the very instant that was announced", () => {
    // It is 10:00 in Melbourne.
    assert.equal(kindAt("opens: 2017-07-21 10:00"), "open");
    assert.equal(kindAt("opens: 2017-07-21 10:01"), "not-yet-open");
    assert.equal(kindAt("closes: 2017-07-21 10:00"), "closed");
    assert.equal(kindAt("closes: 2017-07-21 10:01"), "open");
  });
});

describe("where an event stands in its life", () => {
  const phaseAt = (now: string, keys = "", ...titles: string[]) => {
    const updates = titles.map((title, index) => [`a/updates/2017-07-1${index}.md`, update(title)]);
    const files = {
      ...zone,
      "a/index.md": announcement(),
      "a/meetup.md": meetup(`end: 2017-08-07 20:00\n${keys}`),
      ...Object.fromEntries(updates),
    };
    return loadEvent(files, { now: Date.parse(now) }).event.telling.phase;
  };

  it("is before, during or after it, to the minute", () => {
    assert.equal(phaseAt("2017-08-07T07:59:00Z"), "before");
    assert.equal(phaseAt("2017-08-07T08:00:00Z"), "during");
    assert.equal(phaseAt("2017-08-07T09:59:00Z"), "during");
    assert.equal(phaseAt("2017-08-07T10:00:00Z"), "after");
  });

  it("is that of the next evening of a series, and of none that was cancelled", () => {
    assert.equal(phaseAt("2017-08-14T08:30:00Z", "repeats: weekly\n"), "during");
    assert.equal(phaseAt("2017-08-14T10:30:00Z", "repeats: weekly\n"), "before");
    const cancelled = phaseAt(
      "2017-08-14T08:30:00Z",
      "repeats: weekly\n",
      "Cancelled on 14 August",
    );
    assert.equal(cancelled, "before");
    assert.equal(phaseAt("2017-08-07T08:30:00Z", "", "Cancelled"), undefined);
  });
});
