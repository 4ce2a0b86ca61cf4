import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWith } from "./import-into.ts";

test("explains itself", async (t) => {
  const { code, stdout } = await siteWith(t).run("import", "--help");
  assert.equal(code, 0);
  assert.match(stdout, /Usage: npm run import -- FILE or DIR \[--content DIR\] \[--event NAME\]/);
});

for (const [args, message] of [
  [[], /Name the file or the folder to import/],
  [["a.md", "b.md"], /One file at a time/],
  [["gone.ics"], /gone\.ics cannot be read: there is no such file/],
  [["a.md", "--event", "here"], /--event is for a schedule/],
  [["a.md", "--conten", "x"], /--conten.*\n?.*--content/],
] as const) {
  test(`refuses: npm run import -- ${args.join(" ")}`, async (t) => {
    const { code, stdout, stderr } = await siteWith(t).run("import", ...args);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, message);
  });
}

test("prints what it wrote, what it left and the next command", async (t) => {
  const scratch = siteWith(t, {
    "s.md": "---\ntitle: S\ndate: 2017-07-07\nurl: /s/\nmood: good\n---\nCome.\n",
  });
  const { code, stdout, stderr } = await scratch.run("import", "s.md");
  assert.equal(code, 0);
  assert.match(stderr, /^s\.md:5:1 warning import\/key-left-out /);
  assert.match(
    stdout,
    /^Wrote content\/s\/index\.md\n1 thing to look at, listed above\nNext: npm run dev\n$/,
  );
});

test("fails when nothing could be imported", async (t) => {
  const { code, stderr } = await siteWith(t, { "x.ics": "Hello" }).run("import", "x.ics");
  assert.equal(code, 1);
  assert.match(stderr, /import\/bad-calendar.*\nNothing was written\.\n$/);
});

test("imports a schedule into the only event, again and again", async (t) => {
  const scratch = siteWith(t, {
    "talks.csv": "Title,Speaker,Start,Room\nForth,Ada,2017-08-07 10:00,Hall\n",
  });
  const first = await scratch.run("import", "talks.csv", "--event", "here");
  assert.deepEqual(
    [first.code, first.stdout],
    [
      0,
      "Made content/here/speakers/ada.md\nMade content/here/sessions/forth.md\n" +
        "sessions: 1 made, 0 updated, 0 as they were, 0 with something changed by hand\n" +
        "speakers: 1 made, 0 updated, 0 as they were, 0 with something changed by hand\n" +
        "Next: npm run dev\n",
    ],
  );
  const record = scratch.read("content/here/import.json");
  const again = await scratch.run("import", "talks.csv");
  assert.match(again.stdout, /^sessions: 0 made, 0 updated, 1 as they were/);
  assert.equal(scratch.read("content/here/import.json"), record);
});
