import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatPost, formatYaml } from "../../scripts/content/format-yaml.ts";
import { parsePost } from "../../scripts/content/front-matter.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";

const readBack = (title: string) => {
  const problems: Diagnostic[] = [];
  const text = formatPost({ title, tags: [title] }, "Body");
  const { values, body } = parsePost(text, "post.md", (problem) => void problems.push(problem));
  return { values, body: body.trim(), problems };
};

const awkward = [
  "UPDATE: Sold out!",
  "@home",
  "No",
  "2017",
  "- dash",
  "a # b",
  "[list]",
  "{map}",
  "&anchor",
  "*alias",
  "!tag",
  "'single'",
  'say "hello"',
  "„Wir kommen“",
  "“Come” and see",
  "‘Come’",
  "back\\slash",
  "~",
  "null",
  "0x1f",
  "1e3",
  "---",
  "--- x",
  "%percent",
  "`tick`",
  "key: value",
  "trailing: ",
  "  spaces  ",
  "tab\there",
  "line\nbreak",
  "line\n---\nbreak",
  "soft\u00adhyphen",
  "\u2028",
  "\ufeff",
  "日本語のタイトル",
  "🎉: party",
];

for (const title of awkward) {
  test(`writes ${JSON.stringify(title)} so that it reads back exactly`, () => {
    assert.deepEqual(readBack(title), {
      values: { title, tags: [title] },
      body: "Body",
      problems: [],
    });
  });
}

test("writes any text so that it reads back exactly", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(text, (title) => {
      assert.deepEqual(readBack(title).values, { title, tags: [title] });
    }),
    { numRuns: 2000 },
  );
});

test("leaves dates and times without quotes, as people write them", () => {
  assert.equal(
    formatYaml({ date: "2017-07-20", start: "2017-07-26 18:30" }),
    "date: 2017-07-20\nstart: 2017-07-26 18:30\n",
  );
});

test("leaves out keys without a value, at every depth", () => {
  assert.equal(
    formatYaml({ venue: { name: "Hall", url: undefined }, end: undefined }),
    "venue:\n  name: Hall\n",
  );
});
