import assert from "node:assert/strict";
import { test } from "node:test";
import { siteWith } from "./import-into.ts";

test("explains itself", async (t) => {
  const { code, stdout } = await siteWith(t).run("import", "--help");
  assert.equal(code, 0);
  assert.match(stdout, /Usage: npm run import -- FILE or DIR \[--content DIR\]/);
});

for (const [args, message] of [
  [[], /Name the file or the folder to import/],
  [["a.md", "b.md"], /One file at a time/],
  [["gone.ics"], /gone\.ics cannot be read: there is no such file/],
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
