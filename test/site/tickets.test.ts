import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadContent, loadEvent } from "../fixtures/content.ts";

/* Tickets, calls and deadlines, from files as organizers write them. Today is 21 July 2017, in Melbourne. */

const zone = { "site.yaml": "timezone: Australia/Melbourne\n" };
const index = (keys = "") => `---\ntitle: Sprints\ndate: 2017-07-07\n${keys}---\n\nCome.\n`;
const meetup = (keys = "", start = "2017-08-07 18:00") =>
  `---\nstart: ${start}\nvenue: { name: Hall, address: 1 Hall Street }\n${keys}---\n`;
const tickets = (...lines: string[]) =>
  `tickets:\n${lines.map((line) => `  - { ${line} }\n`).join("")}`;
const update = (title: string) => `---\ntitle: "${title}"\n---\n\nSo it is.\n`;

function told(keys: string, updates: Readonly<Record<string, string>> = {}) {
  const files = Object.entries(updates).map(([day, title]) => [
    `a/updates/${day}.md`,
    update(title),
  ]);
  const { event, codes } = loadEvent({
    ...zone,
    "a/index.md": index(),
    "a/meetup.md": meetup(keys),
    ...Object.fromEntries(files),
  });
  const [only] = event.meetups;
  assert.ok(only);
  const { telling } = only;
  return {
    tickets: telling.tickets.map(({ name, now }) => `${name}: ${now.kind}`),
    registration: telling.registration.kind,
    notices: event.telling.notices.map(({ kind }) => kind),
    offer: telling.offer,
    codes,
  };
}

describe("a ticket", () => {
  it("can be had from the day it opens through its last one, unless somebody says otherwise", () => {
    const { tickets: states } = told(
      tickets(
        "name: Early, closes: 2017-07-20",
        "name: Today, closes: 2017-07-21",
        "name: Later, opens: 2017-07-21 10:01",
        "name: Dinner, status: sold out",
        "name: Workshop, status: waitlist, closes: 2017-07-30",
        "name: Any",
      ),
    );
    assert.deepEqual(states, [
      "Early: closed",
      "Today: open",
      "Later: not-yet-open",
      "Dinner: sold-out",
      "Workshop: waitlist",
      "Any: open",
    ]);
  });

  it("takes what it does not say from the registration", () => {
    const { event } = loadEvent({
      ...zone,
      "a/index.md": index(),
      "a/meetup.md": meetup(
        `registration: { url: https://tickets.example/, opens: 2017-08-01, currency: EUR }\n${tickets("name: One, price: 20", 'name: Two, price: 30 CHF, url: "https://two.example/"')}`,
      ),
    });
    const [only] = event.meetups;
    assert.deepEqual(
      only?.telling.tickets.map(({ price, currency, url, now }) => [
        price,
        currency,
        url,
        now.kind,
      ]),
      [
        [20, "EUR", "https://tickets.example/", "not-yet-open"],
        [30, "CHF", "https://two.example/", "not-yet-open"],
      ],
    );
  });

  it("of the announcement holds for each meetup that says nothing of tickets and has no state of its own", () => {
    const { event } = loadEvent({
      ...zone,
      "a/index.md": index(tickets("name: Both days")),
      "a/meetups/one.md": meetup("", "2017-08-07 18:00"),
      "a/meetups/two.md": meetup("", "2017-08-08 18:00"),
      "a/meetups/own.md": meetup(tickets("name: Dinner"), "2017-08-09 18:00"),
      "a/meetups/beside.md": meetup("status: scheduled\n", "2017-08-10 18:00"),
    });
    assert.deepEqual(
      event.meetups.map(({ id, tickets }) => [id, tickets.map(({ name }) => name)]),
      [
        ["one", ["Both days"]],
        ["two", ["Both days"]],
        ["own", ["Dinner"]],
        ["beside", []],
      ],
    );
  });

  it("is not told of when the meetup does not take place, or is over", () => {
    assert.deepEqual(told(tickets("name: One"), { "2017-07-20": "Cancelled" }).tickets, []);
    const { event } = loadEvent({
      ...zone,
      "a/index.md": index(),
      "a/meetup.md": meetup(tickets("name: One"), "2017-07-10 18:00"),
    });
    assert.deepEqual(event.meetups[0]?.telling.tickets, []);
  });
});

describe("registration, where there are tickets", () => {
  const both = (one: string, two: string) =>
    told(tickets(`name: One${one}`, `name: Two${two}`)).registration;

  it("is sold out when every ticket is, or the others are closed", () => {
    const { registration, notices } = told(
      tickets("name: One, status: sold-out", "name: Two, closes: 2017-07-01"),
    );
    assert.equal(registration, "sold-out");
    assert.deepEqual(notices, ["sold-out"]);
  });

  it("is as open as the most open ticket", () => {
    assert.equal(both(", status: sold-out", ""), "open");
    assert.equal(both(", status: waitlist", ", status: sold-out"), "waitlist");
    assert.equal(both(", status: sold-out", ", opens: 2017-08-01"), "not-yet-open");
    assert.equal(both(", closes: 2017-07-01", ", status: closed"), "closed");
  });

  it("opens with the first ticket", () => {
    const { offer } = told(
      tickets("name: Late, opens: 2017-08-03", "name: First, opens: 2017-08-01"),
    );
    assert.ok(offer?.kind === "not-yet-open" && offer.opens.kind === "day");
    assert.equal(offer.opens.date, "2017-08-01");
  });

  it("closes every ticket when an update says that all is gone", () => {
    const said = { "2017-07-20": "Sold out!" };
    const all = told(tickets("name: One", "name: Two, opens: 2017-08-01"), said);
    assert.deepEqual(all.tickets, ["One: sold-out", "Two: sold-out"]);
    assert.deepEqual(all.notices, ["sold-out"]);
    assert.deepEqual(all.codes, []);
  });

  it("reopens what closed last, and no early bird, when an update says that there are places", () => {
    const said = { "2017-07-20": "More places available" };
    const keys = tickets("name: Early, closes: 2017-07-01", "name: Regular, closes: 2017-07-19");
    assert.deepEqual(told(keys, said).tickets, ["Early: closed", "Regular: open"]);
  });

  it("has one button where all that can be had is at one address", () => {
    const link = "url: https://tickets.example/";
    const one = told(tickets(`name: One, ${link}`, `name: Two, ${link}`));
    assert.deepEqual(one.offer, { kind: "register", url: "https://tickets.example/" });
    const two = told(tickets(`name: One, ${link}1`, `name: Two, ${link}2`));
    assert.equal(two.offer, undefined);
  });
});

describe("a contradiction between tickets and words", () => {
  const isFound = (keys: string, title: string) =>
    told(tickets(...keys.split("; ")), { "2017-07-20": title }).codes.includes(
      "site/state-contradiction",
    );

  it("is named", () => {
    assert.ok(isFound("name: One, status: open", "Sold out!"));
    assert.ok(
      isFound("name: One, status: sold-out; name: Two, status: closed", "More places available"),
    );
  });

  it("is none where one ticket is gone and others are not", () => {
    assert.ok(!isFound("name: One, status: sold-out; name: Two", "More places available"));
    assert.ok(!isFound("name: One, status: sold-out", "Sold out!"));
  });
});

describe("a call and a deadline", () => {
  const keys = `call:
  - { kind: papers, url: "https://cfp.example/", closes: 2017-07-20 }
  - { kind: lightning talks, opens: 2017-07-22 }
  - https://helpers.example/
deadlines: { name: Book a room, date: 2017-07-21 }
`;
  const event = (more = "", now = "2017-07-21T00:00:00Z") =>
    loadEvent(
      { ...zone, "a/index.md": index(keys), "a/meetup.md": meetup(more) },
      { now: Date.parse(now) },
    ).event.telling;

  it("stands open until its last day is over", () => {
    const { calls, deadlines } = event();
    assert.deepEqual(
      calls.map(({ kind, now }) => [kind, now]),
      [
        ["papers", "closed"],
        ["lightning-talks", "not-yet-open"],
        [undefined, "open"],
      ],
    );
    assert.deepEqual(
      deadlines.map(({ over }) => over),
      [false],
    );
    assert.deepEqual(
      event("", "2017-07-22T00:00:00Z").deadlines.map(({ over }) => over),
      [true],
    );
  });

  it("is told to nobody when the event is cancelled", () => {
    assert.deepEqual(event("status: cancelled\n").calls, []);
  });
});

describe("front matter of tickets", () => {
  const said = (keys: string) =>
    loadContent({ ...zone, "a/index.md": index(), "a/meetup.md": meetup(keys) }).said;

  it("loses only the ticket that lacks its name", () => {
    const { event, codes } = loadEvent({
      ...zone,
      "a/index.md": index(),
      "a/meetup.md": meetup(tickets("price: 10 EUR", "name: One", "prize: 3, name: Two")),
    });
    assert.deepEqual(
      event.meetups[0]?.tickets.map(({ name }) => name),
      ["One", "Two"],
    );
    assert.deepEqual(codes, ["model/incomplete", "model/unknown-key"]);
  });

  it("is an error where money is written as a sign, and says which letters", () => {
    const [line = ""] = said("registration: { price: 0, currency: € }\n");
    assert.match(line, /error model\/wrong-value .* EUR$/);
  });

  it("means where one registers by an address alone", () => {
    const { event } = loadEvent({
      ...zone,
      "a/index.md": index(),
      "a/meetup.md": meetup("tickets: https://tickets.example/\n"),
    });
    const [only] = event.meetups;
    assert.equal(only?.registration?.url, "https://tickets.example/");
    assert.deepEqual(only?.tickets, []);
  });
});
