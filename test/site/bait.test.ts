import assert from "node:assert/strict";
import { test } from "node:test";
import { longest } from "../../scripts/content/schema/limits.ts";
import { announcement, loadContent } from "../fixtures/content.ts";

/* Values that once took seconds to minutes, each for its own reason: at their longest, and far above it. */
const size = 200_000;

const baits: readonly (readonly [
  name: string,
  key: string,
  most: number,
  value: (size: number) => string,
])[] = [
  ["a rule with a row of blanks", "repeats", longest.line, (size) => `a${" ".repeat(size - 2)}b`],
  ["a rule with a row of commas", "repeats", longest.line, (size) => `a${",".repeat(size - 2)}b`],
  [
    "a rule that never ends its end",
    "repeats",
    longest.line,
    (size) => `every day${" until ".repeat(size / 7 - 2)}\nx`,
  ],
  [
    "a rule of many weekdays and one that is none",
    "repeats",
    longest.line,
    (size) => `every other ${"Tues ".repeat(size / 5 - 4)}tuez`,
  ],
  ["a zone of words", "timezone", longest.zone, (size) => "a ".repeat(size / 2)],
  ["a zone like no other", "timezone", longest.zone, (size) => `abcd${"e".repeat(size - 5)}/`],
];

const elapsed = (action: () => void): number => {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

for (const [name, key, most, value] of baits)
  for (const length of [most, size])
    test(`refuses ${name} soon, of ${length} characters`, () => {
      const text = JSON.stringify(value(length));
      const meetup = `---\nstart: 2017-08-07\n${key}: ${text}\n---\n\nCome.\n`;
      let said: readonly string[] = [];
      const seconds = elapsed(() => {
        said = loadContent({ "e/index.md": announcement(), "e/meetup.md": meetup }).said;
      });
      const area = length > most ? "model/too-long" : "time/";
      assert.match(said.join("\n"), new RegExp(`^e/meetup\\.md:\\d+:\\d+ error ${area}`, "m"));
      assert.ok(seconds < 2, `${seconds} s`);
      assert.ok(said.join("\n").length < 2000, "it says no more than the beginning of the value");
    });

test("looks for no picture whose path is longer than any file's", () => {
  const image = `https://a/${"../".repeat(longest.line / 3 - 4)}`;
  let codes: readonly string[] = [];
  const seconds = elapsed(() => {
    codes = loadContent({ "e/index.md": announcement("Come.\n", `image: "${image}"\n`) }).codes;
  });
  assert.deepEqual(codes, ["site/missing-image"]);
  assert.ok(seconds < 1, `${seconds} s`);
});

test("suggests no slug of a thousand letters", () => {
  const slug = "A ".repeat(longest.line / 2);
  const { said } = loadContent({ "e/index.md": announcement("Come.\n", `slug: "${slug}"\n`) });
  assert.ok(said.join("").length < 500, said.join("").slice(0, 500));
});

test("tells every one of 150,000 mistakes in a post", () => {
  const { codes } = loadContent({ "e/index.md": announcement(`${"<b>".repeat(150_000)}\n`) });
  assert.ok(codes.filter((code) => code.startsWith("markdown/")).length > 145_000);
});

test("reads a list of 1,000 tags in one line, and refuses one of 50,000", () => {
  const codesOf = (count: number) => {
    const tags = `tags: [${Array.from({ length: count }, (_, index) => `t${index}`).join()}]\n`;
    return loadContent({ "e/index.md": announcement("Come.\n", tags) }).codes;
  };
  assert.deepEqual(codesOf(1000), []);
  assert.deepEqual(codesOf(50_000), ["model/too-long"]);
});

test("refuses a timetable of more sessions than a page can hold", () => {
  const rooms = "| a ".repeat(56);
  const { codes } = loadContent({
    "e/index.md": announcement(),
    "e/meetup.md": "---\nstart: 2017-08-07\ntimezone: UTC\n---\n",
    "e/schedule.md": `| Time ${rooms}|\n|${" - |".repeat(57)}\n${`| 10:00 ${rooms}x |\n`.repeat(56)}`,
  });
  assert.deepEqual(codes, ["model/too-long"]);
});

test("reads 4,000 sponsors of one file soon", () => {
  const tier = (at: number) =>
    `- name: T${at}\n  sponsors: [${Array.from({ length: 400 }, (_, index) => `S${at}x${index}`).join()}]\n`;
  const sponsors = `tiers:\n${Array.from({ length: 10 }, (_, at) => tier(at)).join("")}`;
  let codes: readonly string[] = [];
  const seconds = elapsed(() => {
    codes = loadContent({ "e/index.md": announcement(), "e/sponsors.yaml": sponsors }).codes;
  });
  assert.deepEqual(codes, []);
  assert.ok(seconds < 3, `${seconds} s`);
});
