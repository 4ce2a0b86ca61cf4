import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPlainYaml } from "../../scripts/content/plain-yaml.ts";
import { parseYaml } from "../../scripts/content/yaml.ts";

/** As the library reads it, which is asked as soon as there is a comment. */
function byLibrary(yaml: string) {
  const said: string[] = [];
  const { values, places } = parseYaml(`${yaml}\n# end`, "a.md", 2, ({ code }) => said.push(code));
  return { values, places, said };
}

test("reads lines of keys and texts without the library", () => {
  const yaml = `\ntitle: Meetup 12: it's 10:30, "so" [far]\ndate: 2017-07-07\ntags: [a b, "c, d", 'e']\nurl: "/x/"`;
  assert.notEqual(readPlainYaml(yaml.replace("12: ", "12 "), "a.md", 1), undefined);
  for (const other of [
    "a: b: c",
    "a: b #c",
    "a:\n  b: c",
    "a: null",
    "a: |\n  b",
    "a: &b c",
    "a: b\na: c",
    "a: 'b''c'",
  ])
    assert.equal(readPlainYaml(other, "a.md", 1), undefined, other);
});

const pieces = [
  ..."ab Z0:#'\"[]{},&*!|>%@`-?/.~_\\\t\n=",
  ..."é漢\u00a0\u2028\ufeff\u0085\u0301",
  ": ",
  " #",
  ", ",
  "null",
  "Null",
  "true",
  "10:30",
  "\ud800",
  "😀",
  "- ",
  "? ",
  "---",
  "...",
  "http://x/",
  "  ",
  "[]",
  '""',
];
const value = fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((each) => each.join(""));
const list = fc.array(value, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`);
const plain = fc
  .array(fc.constantFrom(..."abé漢0 -/.,:'\""), { maxLength: 9 })
  .map((each) => each.join(""));
const lineOf = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((each) => each.join(""));
const strange = lineOf(
  fc.constantFrom("title", "a", "_d", "__proto__", "constructor", "1", " e", "é", '"f"'),
  fc.constantFrom(": ", ":  ", ":", " : "),
  fc.oneof(value, list),
  fc.constantFrom("", " ", "\n"),
);
const usual = lineOf(
  fc.constantFrom("title", "b", "c-d", "__proto__"),
  fc.constantFrom(": ", ":  "),
  fc.oneof(
    plain.map((each) => `a${each}`),
    plain.map((each) => `"${each}"`),
    fc
      .array(
        plain.map((each) => `0${each}`),
        { maxLength: 3 },
      )
      .map((each) => `[${each.join(", ")}]`),
  ),
  fc.constantFrom("", " "),
);
const line = fc.oneof(usual, usual, usual, strange);

test("reads what it reads as the library does", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const yaml = `\n${lines.join("\n")}`;
      const own = readPlainYaml(yaml, "a.md", 2);
      if (own === undefined) return;
      read++;
      assert.deepEqual({ ...own, said: [] }, byLibrary(yaml));
    }),
    { numRuns: 3000 },
  );
  assert.ok(read > 300, `${read}`);
});
