import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createProject, wrong } from "../fixtures/project.ts";

const update = "---\ntitle: Sold out!\n---\n\nThank you.\n";

test("tells what is new until somebody says that it was told", async (t) => {
  const { folder, run, write } = createProject(t);
  const first = await run("tell", "sprints", "--eml", "mail.eml");
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /^--- Mailing list ---\n\nFirst title\n\nCome\.\n/);
  assert.match(first.stdout, /--- Mastodon \(\d+ of 500 characters\) ---/);
  assert.match(first.stderr, /Nothing was sent\. .*npm run tell -- sprints --done/);
  assert.match(readFileSync(join(folder, "mail.eml"), "utf8"), /^Subject: .*\r\n/);
  assert.ok(!existsSync(join(folder, "handbill-told.jsonl")) && !existsSync(join(folder, "_site")));

  assert.equal((await run("tell", "sprints", "--done")).stdout, first.stdout);
  const nothing = await run("tell", "sprints");
  assert.deepEqual([nothing.code, nothing.stdout], [0, ""]);
  assert.match(nothing.stderr, /Nothing is new\./);

  write("content/sprints/updates/2017-07-20.md", update);
  const { summary } = JSON.parse((await run("tell", "/sprints/", "--json")).stdout);
  assert.equal(summary.subject, "First title: Sold out!");

  const told = join(folder, "handbill-told.jsonl");
  writeFileSync(told, readFileSync(told, "utf8").replace("First", "Second"));
  const edited = await run("tell", "sprints");
  assert.equal(edited.code, 1);
  assert.match(edited.stderr, /handbill-told\.jsonl is not as Handbill wrote it/);
});

test("tells of an event in each of its languages, and remembers for each what was told", async (t) => {
  const { run, write } = createProject(t);
  write("content/sprints/index.de.md", "---\ntitle: Erster Titel\n---\n\nKommt.\n");
  const original = await run("tell", "sprints", "--done");
  assert.match(original.stderr, /It is in de as well: add --lang de/);
  const german = await run("tell", "sprints", "--lang", "de-AT", "--eml", "mail.eml", "--done");
  assert.match(german.stdout, /^--- Mailing list ---\n\nErster Titel\n\nKommt\.\n/);
  assert.match(german.stdout, /\/de\/sprints\//);
  write("content/sprints/updates/2017-07-20.md", update);
  write("content/sprints/updates/2017-07-20.de.md", "---\ntitle: Ausverkauft!\n---\n\nDanke.\n");
  const { summary } = JSON.parse((await run("tell", "sprints", "--lang", "de", "--json")).stdout);
  assert.equal(summary.subject, "Erster Titel: Ausverkauft!");
  const none = await run("tell", "sprints", "--lang", "fr");
  assert.deepEqual(
    [none.code, /"sprints" is in en, de, and not in fr/.test(none.stderr)],
    [2, true],
  );
});

test("says how it is used, and which event was meant", async (t) => {
  const { announce, run, write } = createProject(t);
  assert.match((await run("tell", "--help")).stdout, /--since DATE\|last/);
  const near = await run("tell", "sprint");
  assert.equal(near.code, 2);
  assert.match(near.stderr, /There is no event "sprint"; did you mean "sprints"\?/);
  assert.match((await run("tell", "concert")).stderr, /the events are sprints\./);
  assert.match((await run("tell")).stderr, /Name one event/);
  assert.match((await run("tell", "sprints", "--since", "2017-02-30")).stderr, /needs a day/);
  write("content/site.yaml", "cards: false\n");
  assert.match((await run("tell", "sprints")).stderr, /write its address in site\.yaml/);
  announce("sprints", "Sprints", wrong);
  const refused = await run("tell", "sprints");
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /would not be published/);
});
