import { asValues, asWords } from "./bait-files.ts";
import { baits } from "./baits.ts";
import type { ContentFiles } from "./bench.ts";
import type { HostileCase } from "./hostile.ts";

// A little less than the 1 MiB that a post may have.
const size = 1_000_000;
const filled = (text: string) => text.repeat(Math.floor(size / text.length));
const counted = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join("");

const post = (body: string): ContentFiles => ({
  "sprints/index.md": `---\ntitle: Sprints\ndate: 2017-07-07\n---\n\n${body}\n`,
});
const yaml = (lines: string): ContentFiles => ({
  "sprints/index.md": `---\ntitle: Sprints\ndate: 2017-07-07\n${lines}\n---\n\nCome.\n`,
});

/** Texts that make a careless reader slow, deep or loud. */
export function hostileTexts(): readonly HostileCase[] {
  const file = "content/sprints/index.md";
  return [
    { name: "a post of 1 MiB", files: post(filled("Come and bring a board. \n\n")) },
    { name: "a post of more than 1 MiB", files: post(filled("Come. ").repeat(2)), named: file },
    {
      name: "10,000 headings",
      files: post(counted(10_000, (index) => `## Part ${index % 7}\n\n`)),
    },
    { name: "100,000 links", files: post(counted(100_000, () => "[a](//b)\n")) },
    {
      name: "100,000 broken links",
      files: post(counted(100_000, (i) => `[a](${i % 99}) `)),
      named: file,
    },
    {
      name: "30,000 refused links",
      files: post(counted(30_000, () => "[a](javascript:b)\n\n")),
      named: file,
    },
    {
      name: "2,000 updates",
      files: post(counted(2_000, (i) => `## UPDATE ${1 + (i % 28)} July 2017\n\nMore.\n\n`)),
    },
    {
      name: "40,000 undated updates",
      files: post(counted(40_000, () => "## UPDATE\n\nMore.\n\n")),
      named: file,
    },
    { name: "lists in lists", files: post(filled("- ")) },
    {
      name: "lists that go down",
      files: post(counted(1_000, (i) => `${"  ".repeat(i)}- a\n`).slice(0, size)),
    },
    { name: "quotes in quotes", files: post(filled("> ")) },
    { name: "open brackets", files: post(filled("[")) },
    { name: "emphasis that never closes", files: post(filled("**a _b ")) },
    { name: "backticks", files: post(counted(1_000, (index) => `${"`".repeat(index)} `)) },
    { name: "references", files: post(`${filled("[a] ").slice(0, size / 2)}\n\n[a]: //b\n`) },
    { name: "open elements", files: post(filled("<b>")) },
    { name: "a day of updates", files: post(filled("## UPDATE 2017-07-08\n\nHi\n\n")) },
    { name: "aliases of aliases", files: yaml(bomb), named: file },
    { name: "100,000 tags", files: yaml(`tags: [${counted(100_000, (i) => `t${i % 300}, `)}]`) },
    {
      name: "a deep list in front matter",
      files: yaml(`tags: ${"[".repeat(20_000)}`),
      named: file,
    },
    {
      name: "20,000 unknown keys",
      files: yaml(counted(20_000, (i) => `titel${i}: x\n`)),
      named: file,
    },
    {
      name: "3,000 sessions in as many rooms",
      files: programme(`${head}${counted(3000, (i) => `| ${clock(i)} | T${i} | R${i} |\n`)}`),
    },
    {
      name: "160,000 sessions in a table",
      files: programme(
        rooms(
          400,
          counted(400, (i) => `| ${clock(i)}${" | a".repeat(399)} | b |\n`),
        ),
      ),
      named: "content/sprints/schedule.md",
    },
    {
      name: "400 breaks in 400 rooms",
      files: programme(
        rooms(
          400,
          counted(400, (i) => `| ${clock(i)} | Lunch${" |".repeat(399)} |\n`),
        ),
      ),
    },
    {
      name: "100 tiers of 400 sponsors",
      files: {
        ...post("Come."),
        "sprints/sponsors.yaml": `tiers:\n${counted(100, (i) => `- name: T${i}\n  sponsors: [${counted(400, (j) => `"S${i}x${j}",`)}]\n`)}`,
      },
    },
    {
      name: "1,000 talks of 100 speakers",
      files: {
        ...post("Come."),
        "sprints/meetup.md": `---\nstart: 2017-08-07\ntimezone: UTC\ntalks:\n${counted(1000, (i) => `- {title: T${i}, speakers: [${counted(100, (j) => `"S${(i * j) % 5000}",`)}]}\n`)}---\n`,
      },
    },
    ...Object.entries(baits).flatMap(([name, bait]) => [
      { name: `bait as values: ${name}`, files: asValues(bait) },
      { name: `bait as words: ${name}`, files: asWords(bait) },
    ]),
  ];
}

/** A timetable of an event of one day. */
const programme = (schedule: string): ContentFiles => ({
  ...post("Come."),
  "sprints/meetup.md": "---\nstart: 2017-08-07\ntimezone: UTC\n---\n",
  "sprints/schedule.md": schedule,
});
const head = "| Time | Title | Room |\n| - | - | - |\n";
const rooms = (count: number, rows: string) =>
  `| Time ${counted(count, (i) => `| R${i} `)}|\n|${" - |".repeat(count + 1)}\n${rows}`;
const clock = (minutes: number) =>
  `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, "0")}`;

/** "Billion laughs": nine levels of nine aliases. */
const bomb = counted(
  9,
  (i) =>
    `l${i}: &l${i} [${
      i === 0
        ? "x"
        : Array(9)
            .fill(`*l${i - 1}`)
            .join(", ")
    }]\n`,
);
