import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ledgerName } from "../../scripts/channels/ledger/format.ts";
import type { ContentFiles } from "../fixtures/content.ts";
import { type Built, build } from "./built.ts";
import { announcement, id, life, meetup, site, uid, update } from "./life.ts";
import { readCalendar } from "./read-calendar.ts";
import { readAtom } from "./read-feed.ts";

/*
 * What subscribers' programs go by: names that outlive every edit, and counters and stamps that rise with every change
 * and never fall (RFC 5546, section 2.1.4; RFC 5545, sections 3.8.7.2 to 4; RFC 4287, section 4.2.6).
 */

const whole = { "sprint/index.md": announcement(), "sprint/meetup.md": meetup() };

interface Stamped {
  readonly uid: string;
  readonly sequence: number;
  readonly changed: string;
}

const entriesOf = (built: Built): Stamped[] =>
  readCalendar(built.text("calendar.ics")).map((entry) => {
    const value = (name: string) => String(entry.getFirstPropertyValue(name));
    assert.equal(value("dtstamp"), value("last-modified"));
    return { uid: value("uid"), sequence: Number(value("sequence")), changed: value("dtstamp") };
  });

function only(built: Built): Stamped {
  const [entry, ...others] = entriesOf(built);
  assert.ok(entry !== undefined && others.length === 0);
  return entry;
}

function assertRisen(before: Stamped, after: Stamped): void {
  assert.equal(after.uid, before.uid);
  assert.ok(after.sequence > before.sequence, `SEQUENCE ${before.sequence} to ${after.sequence}`);
  assert.ok(after.changed > before.changed, `${before.changed} to ${after.changed}`);
}

const ids = (built: Built) => readAtom(built.text("feed.xml")).entries.map((entry) => entry.id);

describe("a calendar entry", () => {
  const changes: readonly (readonly [name: string, files: ContentFiles])[] = [
    ["a new time", { "sprint/meetup.md": meetup("2026-05-09 11:00") }],
    ["a new place", { "sprint/meetup.md": meetup().replace("Hall", "Library") }],
    ["cancelled by a key", { "sprint/meetup.md": meetup(undefined, "status: cancelled\n") }],
    [
      "rescheduled by an update",
      { "sprint/updates/2026-04-01-r.md": update("Rescheduled to 16 May 2026") },
    ],
    ["cancelled by an update", { "sprint/updates/2026-04-01-s.md": update("Cancelled") }],
  ];
  for (const [name, files] of changes) {
    it(`rises with ${name}`, async () => {
      const { publish, write } = life(whole);
      const before = only(await publish());
      write(files);
      assertRisen(before, only(await publish()));
    });
  }

  it("rises with an exception of a repeating evening", async () => {
    const weekly = (more: string) => meetup("2026-05-09 10:00", `repeats: weekly\n${more}`);
    const { publish, write } = life({ ...whole, "sprint/meetup.md": weekly("") });
    const before = only(await publish());
    write({ "sprint/meetup.md": weekly("except: [2026-05-16]\n") });
    assertRisen(before, only(await publish()));
  });

  it("rises with each of several changes, two of one day among them, and when one is taken back", async () => {
    const { publish, write, remove } = life(whole);
    let before = only(await publish());
    const next = async () => {
      const after = only(await publish());
      assertRisen(before, after);
      before = after;
    };
    write({ "sprint/updates/2026-04-01-r.md": update("Rescheduled to 16 May 2026") });
    await next();
    write({ "sprint/updates/2026-04-01-2-s.md": update("Cancelled") });
    await next();
    write({ "sprint/updates/2026-04-02-t.md": update("Back on") });
    await next();
    remove("sprint/updates/2026-04-01-r.md");
    await next();
    write({ "sprint/meetup.md": meetup("2026-05-09 11:00") });
    await next();
  });

  it("raises the announcement in feeds when an update that said a state is taken back, once", async () => {
    const { publish, write, remove } = life(whole);
    const announcement = async () =>
      readAtom((await publish()).text("feed.xml")).entries.at(-1)?.updated ?? "";
    write({ "sprint/updates/2026-04-01-s.md": update("Cancelled") });
    const told = await announcement();
    remove("sprint/updates/2026-04-01-s.md");
    const back = await announcement();
    assert.ok(back > told, `${back} after ${told}`);
    assert.equal(await announcement(), back);
    write({ "sprint/updates/2026-04-02-s.md": update("Sold out!") });
    await publish();
    // The new entry says it.
    write({ "sprint/updates/2026-04-02-s.md": update("Cancelled") });
    assert.equal(await announcement(), back);
  });

  it("says in feeds what is taken back of a meetup's own file", async () => {
    const { publish, write } = life({
      ...whole,
      "sprint/meetup.md": meetup(undefined, "status: cancelled\n"),
    });
    await publish();
    write({ "sprint/meetup.md": meetup() });
    assert.match(
      (await publish()).text("feed.xml"),
      /Changed on 3 April 2026: no longer “Cancelled”\./,
    );
  });

  it("keeps the name of an event's only meetup, whatever becomes of its file, name and time", async () => {
    const { publish, write, remove } = life({
      "sprint/index.md": announcement(),
      "sprint/meetups/a.md": meetup(undefined, "name: Monthly\n"),
    });
    const before = only(await publish());
    remove("sprint/meetups/a.md");
    write({ "sprint/meetup.md": meetup("2026-05-09 11:00", "name: Jour fixe\n") });
    assertRisen(before, only(await publish()));
  });

  it("keeps its name where folder, title and announcement are new, but not time and place", async () => {
    const { publish, write, remove } = life(whole);
    const before = only(await publish());
    remove("sprint");
    write({
      "code/index.md": announcement("2026-03-09").replace("Sprint", "Code days"),
      "code/meetup.md": meetup(),
    });
    assertRisen(before, only(await publish()));
  });

  it("is another's in a copy of the folder, though it has the same key", async () => {
    const own = meetup(undefined, "uid: x@group.example\n");
    const { publish, write } = life({ ...whole, "sprint/meetup.md": own });
    await publish();
    write({
      "sprint-2027/index.md": announcement("2026-04-02"),
      "sprint-2027/meetup.md": own.replace("2026-05-09", "2027-05-08"),
    });
    const uids = entriesOf(await publish()).map((entry) => entry.uid);
    assert.equal(new Set(uids).size, 2);
    assert.ok(uids.includes("x@group.example"));
  });

  it("says the same, byte for byte, while nothing changes", async () => {
    const { publish } = life(whole);
    const first = await publish();
    const second = await publish();
    for (const path of ["calendar.ics", "feed.xml", "feed.json", ledgerName]) {
      assert.equal(second.text(path), first.text(path), path);
    }
  });
});

describe("the ledger", () => {
  it("comes from the published site where there is neither output nor cache", async () => {
    const { folder, publish, write, remove } = life(whole);
    write({ "sprint/updates/2026-04-01-s.md": update("Cancelled") });
    const first = await publish();
    remove("sprint/updates/2026-04-01-s.md");
    const second = await publish();
    assertRisen(only(first), only(second));
    const ledger = join(folder, "published.json");
    cpSync(join(folder, "site", ledgerName), ledger);
    rmSync(join(folder, "site"), { recursive: true });
    rmSync(join(folder, "cache"), { recursive: true });
    write({ "sprint/meetup.md": meetup("2026-05-09 12:00") });
    assertRisen(only(second), only(await publish({ ledger })));
  });

  it("takes of two the record that changed last", async () => {
    const { folder, publish, write } = life(whole);
    await publish();
    const old = join(folder, "old.json");
    cpSync(join(folder, "site", ledgerName), old);
    write({ "sprint/meetup.md": meetup("2026-05-09 12:00") });
    const second = only(await publish());
    assert.deepEqual(only(await publish({ ledger: old })), second);
  });

  it("is said to be none when it is a page of a host, and the site goes out", async () => {
    const { folder, write } = life(whole);
    write({ "../page.html": "<!doctype html><title>Not found</title>" });
    const { built, said } = await build(folder, { ledger: join(folder, "page.html") });
    assert.ok(built);
    assert.match(said.join("\n"), /publish\/ledger-unreadable/);
  });
});

describe("a name", () => {
  it("outlives a renamed file", async () => {
    const { publish, rename } = life(whole);
    await publish();
    rename("sprint/meetup.md", "sprint/meetups/lecture.md");
    assert.equal(only(await publish()).uid, uid);
  });

  it("outlives a renamed folder", async () => {
    const { publish, rename } = life({ ...whole, "sprint/updates/2026-04-01.md": update("Rooms") });
    const before = ids(await publish());
    rename("sprint", "spring-sprint");
    const built = await publish();
    assert.equal(only(built).uid, uid);
    assert.deepEqual(ids(built), before);
  });

  it("outlives a renamed folder with all dates corrected in the same hour, and is no other event's next year", async () => {
    const { publish, rename, write } = life(whole);
    const before = ids(await publish());
    rename("sprint", "moved/sprint");
    write({
      "moved/sprint/index.md": announcement("2026-03-11"),
      "moved/sprint/meetup.md": meetup("2026-05-16 11:00"),
    });
    const built = await publish();
    assert.deepEqual(ids(built), before);
    assert.equal(only(built).uid, uid);
    rename("moved/sprint", "sprint-2027");
    write({
      "sprint-2027/index.md": announcement("2027-03-11"),
      "sprint-2027/meetup.md": meetup("2027-05-15 11:00"),
    });
    assert.notDeepEqual(ids(await publish()), before);
  });

  it("outlives a corrected date of the announcement", async () => {
    const { publish, write } = life(whole);
    await publish();
    write({ "sprint/index.md": announcement("2026-03-02") });
    assert.deepEqual(ids(await publish()), [id]);
  });

  it("outlives a new domain and a path prefix", async () => {
    const { publish } = life(whole);
    await publish();
    const built = await publish({ url: "https://other.example/", pathPrefix: "/x/" });
    assert.equal(only(built).uid, uid);
    assert.deepEqual(ids(built), [id]);
  });

  it("outlives the edit of an update's title and text, and its date", async () => {
    const { publish, write, rename } = life({
      ...whole,
      "sprint/updates/2026-04-01-rooms.md": update("Rooms are boked"),
    });
    const before = ids(await publish());
    write({ "sprint/updates/2026-04-01-rooms.md": update("Rooms are booked") });
    assert.deepEqual(ids(await publish()), before);
    rename("sprint/updates/2026-04-01-rooms.md", "sprint/updates/2026-04-02-rooms.md");
    assert.deepEqual(ids(await publish()), before);
  });

  it("is not given to other news when an update is taken away", async () => {
    const { publish, write, remove } = life({
      ...whole,
      "sprint/updates/2026-04-01-a.md": update("Rooms are booked"),
    });
    const [first] = ids(await publish());
    remove("sprint/updates/2026-04-01-a.md");
    await publish();
    write({ "sprint/updates/2026-04-01-b.md": update("Cancelled") });
    assert.notEqual(ids(await publish())[0], first);
  });

  it("stays with last year's event when this year's takes its folder", async () => {
    const { publish, rename, write } = life(whole);
    await publish();
    rename("sprint", "sprint-2026");
    write({
      "sprint/index.md": announcement("2027-03-01").replace("Sprint", "Sprint again"),
      "sprint/meetup.md": meetup("2027-05-08 10:00"),
    });
    const entries = entriesOf(await publish());
    assert.equal(new Set(entries.map((entry) => entry.uid)).size, 2);
    assert.ok(entries.some((entry) => entry.uid === uid));
  });

  it("is what front matter says", async () => {
    const urn = "urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427";
    const { publish } = life({
      ...whole,
      "sprint/index.md": announcement().replace("date:", `id: ${urn}\ndate:`),
    });
    const built = await publish();
    assert.deepEqual(ids(built), [urn]);
    assert.equal(only(built).uid, "meetup.1b4e28ba-2fa1-11d2-883f-0016d3cca427");
  });
});

describe("an announcement's feed entry", () => {
  it("tells when, where and what changed, with a later date of change", async () => {
    const { publish, write } = life(whole);
    const first = await publish();
    const entryOf = (built: Built) => {
      const [entry] = readAtom(built.text("feed.xml")).entries;
      assert.ok(entry);
      return entry;
    };
    assert.match(
      entryOf(first).source,
      /When: Saturday 9\sMay\s2026, 10\sam \(Berlin time, UTC\+02:00\)/,
    );
    assert.match(entryOf(first).source, /Where: Hall/);
    write({ "sprint/meetup.md": meetup("2026-05-09 11:00") });
    const second = await publish();
    assert.match(
      entryOf(second).source,
      /Changed on 3\sApril\s2026: new time .*11\sam, no longer .*10\sam/,
    );
    assert.ok(entryOf(second).updated > entryOf(first).updated);
    assert.equal(entryOf(second).id, entryOf(first).id);
  });
});

describe("what subscribers ask for where it was", () => {
  const moved = announcement().replace(
    "date:",
    "redirect_from: [/old/sprint/, /events.ics, /rss.xml, /gone.html]\ndate:",
  );

  it("is there, as it is now, and led on from where hosts can", async () => {
    const { publish, write } = life({ ...whole, "sprint/index.md": moved });
    for (const start of ["2026-05-09 10:00", "2026-05-09 11:00"]) {
      write({ "sprint/meetup.md": meetup(start) });
      const built = await publish();
      for (const [old, now] of [
        ["old/sprint/feed.xml", "sprint/feed.xml"],
        ["old/sprint/feed.json", "sprint/feed.json"],
        ["old/sprint/calendar.ics", "sprint/calendar.ics"],
        ["old/sprint/meetup.ics", "sprint/meetup.ics"],
        ["events.ics", "sprint/calendar.ics"],
        ["rss.xml", "sprint/feed.xml"],
      ] as const) {
        assert.equal(built.text(old), built.text(now), old);
        assert.ok(built.text("_redirects").includes(`/${old} /${now} 301\n`), old);
      }
      assert.match(built.text("gone.html"), /url=\/sprint\//);
      assert.match(built.text("old/sprint/index.html"), /url=\/sprint\//);
      assert.match(built.text("_redirects"), /^\/old\/sprint\/ \/sprint\/ 301$/m);
    }
  });

  it("is there for the feeds and calendars of the whole site, which site.yaml names", async () => {
    const yaml = `${site}redirect_from: [/feed/, /index.xml, /all.ics, /feed.xml, /slides.pdf]\n`;
    const { publish } = life({
      ...whole,
      "site.yaml": yaml,
      "sprint/index.md": announcement().replace("Come along.", "[Subscribe](/index.xml)"),
    });
    const built = await publish();
    assert.equal(built.text("feed/index.xml"), built.text("feed.xml"));
    assert.equal(built.text("index.xml"), built.text("feed.xml"));
    assert.equal(built.text("all.ics"), built.text("calendar.ics"));
    assert.equal(
      built.text("_redirects"),
      "/slides.pdf / 301\n/feed/ /feed.xml 301\n/index.xml /feed.xml 301\n/all.ics /calendar.ics 301\n",
    );
    assert.match(built.text("sprint/index.html"), /<a href="\/feed\.xml">Subscribe<\/a>/);
    assert.throws(() => built.text("slides.pdf/index.html"));
  });

  it("is not put in the place of something else", async () => {
    const { publish } = life({
      ...whole,
      "sprint/index.md": moved.replace("Come along.", "[Calendar](../old/sprint/meetup.ics)"),
      "old/sprint/meetup.ics": "mine",
    });
    const built = await publish();
    assert.equal(built.text("old/sprint/meetup.ics"), "mine");
    assert.equal(built.text("old/sprint/feed.json"), built.text("sprint/feed.json"));
  });
});
