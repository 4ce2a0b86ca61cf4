import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatLedger, parseLedger } from "../../scripts/channels/ledger/format.ts";
import {
  emptyLedger,
  type Ledger,
  type MeetupRecord,
  mergeLedgers,
} from "../../scripts/channels/ledger/ledger.ts";
import { laterThan, shortDigest } from "../../scripts/channels/ledger/stamps.ts";

const hour = 3_600_000;
const day = Date.parse("2026-04-01T00:00:00Z");

const record = (changes: Partial<MeetupRecord> = {}): MeetupRecord => ({
  slug: "sprint",
  id: "meetup",
  name: "Sprint",
  facts: {
    start: "2026-05-09",
    end: undefined,
    zone: "Europe/Berlin",
    repeats: undefined,
    except: [],
    place: "Hall",
    online: false,
    price: undefined,
    currency: undefined,
    tickets: undefined,
    livestream: undefined,
    said: undefined,
    dates: undefined,
  },
  earlier: undefined,
  digest: "one",
  sequence: 1,
  changed: day,
  gone: undefined,
  ...changes,
});

const holding = (changes: Partial<MeetupRecord>, uid = "u@host"): Ledger => ({
  ...emptyLedger,
  feed: "https://group.example/",
  meetups: new Map([[uid, record(changes)]]),
});

const only = ({ meetups }: Ledger): MeetupRecord => {
  const [one, ...others] = meetups.values();
  assert.ok(one !== undefined && others.length === 0);
  return one;
};

describe("a ledger as text", () => {
  const text = formatLedger({
    ...holding({}),
    meetups: new Map([
      ["a@host", record()],
      ["b@host", record({ name: 'Line\nbreak, "quotes"' })],
    ]),
  });
  const lines = text.split("\n");

  it("is read as it was written", () => {
    const read = parseLedger(text);
    assert.ok(read);
    assert.equal(formatLedger(read.ledger), text);
    assert.deepEqual([read.damaged, read.missing], [[], 0]);
  });

  it("names a line that somebody edited, and takes nothing from it", () => {
    for (const edited of [
      text.replace('"sequence":1', '"sequence":9'),
      text.replace("Hall", "Moon"),
      text.replace('["meetups","a@host"', '["meetups","c@host"'),
      text.replace('["meetups","a@host"', '["events","a@host"'),
      text.replace('["meetups","a@host"', '<<<<<<< HEAD ["meetups","a@host"'),
      text.replace('["meetups","a@host"', '"meetups'),
    ]) {
      assert.notEqual(edited, text);
      const read = parseLedger(edited);
      assert.deepEqual(read?.damaged, [2]);
      assert.deepEqual([...(read?.ledger.meetups.keys() ?? [])], ["b@host"]);
    }
  });

  it("shows that it was cut off, at the end of a line too", () => {
    assert.equal(parseLedger(lines.slice(0, 2).join("\n"))?.missing, 1);
    const half = parseLedger(text.slice(0, -40));
    assert.deepEqual([half?.damaged, half?.missing], [[3], 1]);
  });

  it("is none when it is a page, empty, or of a newer program", () => {
    for (const other of [
      "",
      "<!doctype html>\n<title>Not found</title>",
      "{}",
      "null",
      "[1,2]",
      text.replace('["handbill-ledger",1', '["handbill-ledger",2'),
    ])
      assert.equal(parseLedger(other), undefined);
  });

  it("believes no record that somebody signed and no build wrote", () => {
    const forged = (line: readonly unknown[]) => {
      const json = JSON.stringify(line);
      return `${json.slice(0, -1)},"${shortDigest(json)}"]\n`;
    };
    const [header = ""] = text.split("\n");
    const { facts } = record();
    for (const line of [
      ["meetups", "x@host", {}],
      ["toString", "x@host", record()],
      ["meetups", 7, record()],
      ["meetups", "x@host", record({ sequence: 2 ** 31 - 1 })],
      ["meetups", "x@host", record({ sequence: 1.5 })],
      ["meetups", "x@host", record({ changed: 8.64e15 })],
      ["meetups", "x@host", record({ gone: Number.NaN })],
      ["meetups", "x@host", record({ facts: { ...facts, start: "2026-13-45" } })],
      ["meetups", "x@host", record({ facts: { ...facts, zone: "Mars/Olympus" } })],
      ["meetups", "x@host", { ...record(), facts: { ...facts, except: "2026-05-09" } }],
      ["events", "sprint", { id: 1, title: "x", date: "2026-05-09", digest: "" }],
      ["updates", "sprint", { slug: "sprint" }],
      ["updates", "sprint", null],
    ]) {
      const read = parseLedger(`${header}\n${forged(line)}`);
      assert.deepEqual(read?.damaged, [2], JSON.stringify(line));
      assert.deepEqual(
        [read?.ledger.events, read?.ledger.meetups, read?.ledger.updates].map((one) => one?.size),
        [0, 0, 0],
      );
    }
  });

  it("may have been written on Windows", () => {
    assert.deepEqual(parseLedger(text.replaceAll("\n", "\r\n"))?.damaged, []);
  });

  it("is merged when git has put two into one file", () => {
    const joined =
      formatLedger(holding({})) +
      formatLedger(holding({ sequence: 2, changed: day + hour, digest: "two" }));
    const read = parseLedger(joined);
    assert.ok(read);
    assert.deepEqual(
      only(read.ledger),
      JSON.parse(JSON.stringify(record({ sequence: 2, changed: day + hour, digest: "two" }))),
    );
    assert.deepEqual(read.damaged, []);
  });
});

describe("two ledgers", () => {
  const newer = { sequence: 2, changed: day + hour, digest: "two" };

  it("give the record that is newer in all, whichever comes first", () => {
    assert.deepEqual(only(mergeLedgers([holding({}), holding(newer)])), record(newer));
    assert.deepEqual(only(mergeLedgers([holding(newer), holding({})])), record(newer));
  });

  it("of which neither knew the other give one that is older than what comes next, and like neither", () => {
    for (const [one, other] of [
      [newer, { ...newer, digest: "three" }],
      [newer, { ...newer, changed: day + 2 * hour, digest: "three" }],
      [
        { ...newer, sequence: 5 },
        { ...newer, changed: day + 2 * hour, digest: "three" },
      ],
    ] as const) {
      const merged = only(mergeLedgers([holding(one), holding(other)]));
      assert.equal(merged.sequence, Math.max(one.sequence, other.sequence));
      assert.equal(merged.changed, Math.max(one.changed, other.changed));
      assert.equal(merged.digest, "");
      assert.deepEqual(
        merged,
        only(mergeLedgers([holding(other), holding(one)])) satisfies MeetupRecord,
      );
    }
  });

  it("keep what is in one of them only", () => {
    const { meetups } = mergeLedgers([holding({}, "a@host"), holding({}, "b@host")]);
    assert.deepEqual([...meetups.keys()], ["a@host", "b@host"]);
  });
});

describe("a change", () => {
  it("is later than the one before it, whatever the clocks of two machines say", () => {
    assert.equal(laterThan(day, day + hour + 250), day + hour);
    assert.equal(laterThan(day, day), day + 1000);
    assert.equal(laterThan(day, day - hour), day + 1000);
  });
});
