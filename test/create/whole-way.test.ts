import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { listenLocally, originOf } from "../../scripts/cli/serve/listen.ts";
import { previewHandler } from "../../scripts/cli/serve/preview.ts";
import { fingerprint } from "../../scripts/create/demo.ts";
import { type Ended, runNode } from "../fixtures/scratch.ts";
import { calendar } from "../import/import-into.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const copied = ["package.json", "tsconfig.json", ".eleventy.ts", "layouts", "assets", "scripts"];

// What its sources are compiled to lies there, too: that takes seconds, once.
const copy = realpathSync(mkdtempSync(join(tmpdir(), "handbill-test-")));
before(() => {
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});
after(() => rmSync(copy, { recursive: true, force: true }));

/** A copy of the project, with nothing but what the test writes, in which its own commands run. */
function freshCopy() {
  for (const name of readdirSync(copy))
    if (![...copied, "node_modules"].includes(name)) rmSync(join(copy, name), { recursive: true });
  const read = (path: string) => readFileSync(join(copy, path), "utf8");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  };
  const run = async (command: string, ...args: readonly string[]): Promise<Ended> => {
    const now = ["--now", "2017-07-20T00:00:00Z"];
    const ended = await runNode(copy, ["scripts/run.mjs", command, ...args, ...now]);
    assert.equal(ended.code, 0, ended.stderr);
    return ended;
  };
  return { folder: copy, read, write, run };
}

const newSite = [
  ...["new", "site", "Small Computers", "--timezone", "Australia/Melbourne"],
  ...["--first-event", "Sprints 2017", "--url", "https://example.org/"],
] as const;

test("leads from an empty folder to a site that says Sold out", async (t) => {
  const { folder, read, run } = freshCopy();
  await run(...newSite);
  await run(
    "new",
    "meetup",
    "Sprint days",
    "--start",
    "2017-08-07 09:30",
    "--end",
    "17:00",
    "--venue",
    "Hall",
  );
  await run("build");
  assert.doesNotMatch(read("_site/sprints-2017/index.html"), /Sold out/);

  // An organizer with one event on the phone: no flag says which.
  const { stdout } = await run("new", "update", "Sold out!", "--text", "Every place has **gone**.");
  assert.match(stdout, /mean for visitors: sold-out/);
  await run("check");
  await run("build");

  const page = read("_site/sprints-2017/index.html");
  assert.match(page, /Sold out!/);
  assert.match(page, /Every place has <strong>gone<\/strong>/);
  assert.match(page, /schema.org\/SoldOut/);
  assert.match(read("_site/sprints-2017/feed.xml"), /<title[^>]*>(?:<!\[CDATA\[)?[^<\]]*Sold out!/);
  const [event] = new ICAL.Component(ICAL.parse(read("_site/calendar.ics"))).getAllSubcomponents(
    "vevent",
  );
  assert.match(String(event?.getFirstPropertyValue("summary")), /Sprint days/);
  assert.equal(String(event?.getFirstPropertyValue("dtstart")), "2017-08-07T09:30:00");

  // A visitor of the preview sees the same, under the headers of a host.
  const server = await listenLocally(0, previewHandler(join(folder, "_site"), "/"));
  t.after(() => void server.close());
  const visit = await fetch(`${originOf(server)}/sprints-2017/`);
  assert.equal(await visit.text(), page);
  assert.match(visit.headers.get("content-security-policy") ?? "", /default-src 'none'/);

  // Nothing was left behind by any of the commands.
  assert.deepEqual(Object.keys(fingerprint(join(folder, "content"))), [
    "site.yaml",
    "sprints-2017/index.md",
    "sprints-2017/meetup.md",
    "sprints-2017/updates/2017-07-20-sold-out.md",
  ]);

  await run("new", "event", "Autumn evening");
  await run("build");
  assert.match(
    read("_site/index.html"),
    /Autumn evening[\s\S]*Sprints 2017|Sprints 2017[\s\S]*Autumn evening/,
  );
});

test("builds what it imported", async () => {
  const { folder, read, write, run } = freshCopy();
  write("content/site.yaml", "url: https://example.org/\ntimezone: Australia/Melbourne\n");
  write("meetup-com.ics", calendar("meetup-com"));
  await run("import", "meetup-com.ics");
  await run("build");
  const page = "micropython-sprints-day-one";
  assert.ok(existsSync(join(folder, `_site/${page}/index.html`)));
  // Whoever subscribed at Meetup.com has the same entry afterwards.
  assert.match(read(`_site/${page}/meetup.ics`), /^UID:event_241386881@meetup\.com$/m);
});
