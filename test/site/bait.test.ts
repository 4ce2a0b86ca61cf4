import assert from "node:assert/strict";
import { test } from "node:test";
import { announcement, loadContent } from "../fixtures/content.ts";

/* Values that once took seconds to minutes, each for its own reason. */
const size = 200_000;

const baits: readonly (readonly [name: string, key: string, value: string])[] = [
  ["a rule with a row of blanks", "repeats", `a${" ".repeat(size)}b`],
  ["a rule with a row of commas", "repeats", `a${",".repeat(size)}b`],
  ["a rule that never ends its end", "repeats", `every day${" until ".repeat(size / 7)}\nx`],
  ["a zone of words", "timezone", "a ".repeat(size / 2)],
  ["a zone like no other", "timezone", `abcd${"e".repeat(size)}/`],
];

const elapsed = (action: () => void): number => {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

for (const [name, key, value] of baits) {
  test(`refuses ${name} soon`, () => {
    const meetup = `---\nstart: 2017-08-07\n${key}: ${JSON.stringify(value)}\n---\n\nCome.\n`;
    let said: readonly string[] = [];
    const seconds = elapsed(() => {
      said = loadContent({ "e/index.md": announcement(), "e/meetup.md": meetup }).said;
    });
    assert.match(said.join("\n"), /^e\/meetup\.md:\d+:\d+ error time\//m);
    assert.ok(seconds < 2, `${seconds} s`);
    assert.ok(said.join("\n").length < 2000, "it says no more than the beginning of the value");
  });
}

test("looks for no picture whose path is longer than any file's", () => {
  const image = `https://a/${"../".repeat(size / 3)}`;
  let codes: readonly string[] = [];
  const seconds = elapsed(() => {
    codes = loadContent({ "e/index.md": announcement("Come.\n", `image: "${image}"\n`) }).codes;
  });
  assert.deepEqual(codes, ["site/missing-image"]);
  assert.ok(seconds < 1, `${seconds} s`);
});

test("suggests no slug of a thousand letters", () => {
  const slug = "A ".repeat(size / 2);
  const { said } = loadContent({ "e/index.md": announcement("Come.\n", `slug: "${slug}"\n`) });
  assert.ok(said.join("").length < 500, said.join("").slice(0, 500));
});

test("tells every one of 300,000 mistakes in a post", () => {
  const { codes } = loadContent({ "e/index.md": announcement(`${"<b>".repeat(300_000)}\n`) });
  assert.ok(codes.filter((code) => code.startsWith("markdown/")).length > 290_000);
});

test("reads a list of 300,000 tags in one line", () => {
  const tags = `tags: [${"t, ".repeat(300_000)}t]\n`;
  assert.deepEqual(loadContent({ "e/index.md": announcement("Come.\n", tags) }).codes, []);
});
