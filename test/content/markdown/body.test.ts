import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, printFragment } from "./print-body.ts";

test("counts lines from the first line of the text in its file", () => {
  const { body, diagnostics } = parse("Text.\n\n## UPDATE 2017-07-20\n\n[x](data:x)\n", {
    firstLine: 11,
  });
  assert.deepEqual(body.updates[0]?.place, { file: "post.md", line: 13, column: 1 });
  assert.deepEqual(diagnostics[0]?.place, { file: "post.md", line: 15, column: 1 });
});

test("says the same for CRLF line ends", () => {
  const text = "# T\n\nOne [x](a.md)\n\n## UPDATE 2017-07-20\n\n![y](b.png)\n";
  assert.deepEqual(parse(text.replaceAll("\n", "\r\n")), parse(text));
});

test("survives being stored as JSON", () => {
  const { body } = parse("# T\n\n[a](b.md) ![c](d.png)\n\n**UPDATE: x**\n");
  const stored: typeof body = JSON.parse(JSON.stringify(body));
  assert.equal(printFragment(stored.body), printFragment(body.body));
  assert.equal(stored.updates[0]?.title, "x");
});

test("parses a text the same whatever was parsed before it", () => {
  const text = "[a]: b.md\n\n[a] [^n]\n\n[^n]: Note\n\n# Same\n";
  const first = parse(text);
  parse("# Same\n\n[^n]\n\n[^n]: Other\n\n[a]: c.md\n");
  assert.deepEqual(parse(text), first);
});

test("summarizes with the first paragraph that is text and no notice", () => {
  const text =
    "# T\n\n![x](y.png)\n\n**UPDATE: Sold out!**\n\nCome *and*\n[sprint](x.md). <b>Now</b>[^1]\n\n[^1]: n\n";
  assert.equal(parse(text).body.summary, "Come and sprint. Now");
});

test("cuts a long summary at a word", () => {
  const { summary } = parse(`${"word, ".repeat(60)}\n`).body;
  assert.ok(summary.length <= 201);
  assert.match(summary, /word…$/);
});

test("finds the first picture of the body, not one of an update", () => {
  const { body } = parse("## UPDATE 2017\n\n![u](u.png)\n\n## More\n\n![b](b.png)\n");
  assert.deepEqual(body.firstImage, { src: "b.png", alt: "b" });
});

test("reads the bold words at the start of an update's file", () => {
  const { noticeStart } = parse("**Sold out!** All of it.\n", { kind: "update" }).body;
  assert.equal(noticeStart?.words, "Sold out!");
  assert.equal(noticeStart?.emphatic, true);
});

test("reads the notice at the start of an update's file, with its date", () => {
  const { noticeStart, updates } = parse("UPDATE 2017-07-20: Sold out!\n", { kind: "update" }).body;
  assert.equal(noticeStart?.words, "Sold out!");
  assert.equal(noticeStart?.dateText, "2017-07-20");
  assert.deepEqual(updates, []);
});

test("does not take the first sentence of ordinary text for a notice", () => {
  const { noticeStart } = parse("Sold out. Or not.\n", { kind: "update" }).body;
  assert.equal(noticeStart?.words, "Sold out.");
  assert.equal(noticeStart?.emphatic, false);
});

test("reports every anchor that can be linked to", () => {
  const text = '## A\n\n## A\n\n<a id="b"></a>\n\n## UPDATE 2017\n\n### C\n';
  assert.deepEqual(parse(text).body.anchors, ["a", "a-1", "c", "b"]);
});
