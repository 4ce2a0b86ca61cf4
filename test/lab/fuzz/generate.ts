import fc from "fast-check";
import { cells, fields, keys, paths, pieces, rules, values } from "./words.ts";

/** Files by their paths below content. Text only: pictures are text here, as damaged ones are. */
export type Tree = Readonly<Record<string, string>>;

type Kind = keyof typeof fields;

const wild = fc.oneof(
  { arbitrary: fc.constantFrom(...values), weight: 6 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 12 }), weight: 1 },
  { arbitrary: fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)), weight: 1 },
);

const wildLine = fc.tuple(fc.constantFrom(...keys), wild).map(([key, is]) => `${key}: ${is}`);
const nested = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom(...keys), wild)
  .map(([key, inner, is]) => `${key}:\n  ${inner}: ${is}\n  - ${is}`);

/** Lines that could be meant, with their keys said once, as a mapping demands. */
const meantLines = (kind: Kind) =>
  fc
    .uniqueArray(fc.constantFrom(...Object.entries<readonly string[]>(fields[kind])), {
      selector: ([key]) => key,
      maxLength: 6,
    })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(([key, meant]) => fc.constantFrom(...meant).map((is) => `${key}: ${is}`)),
      ),
    );

const linesOf = (kind: Kind) =>
  fc
    .tuple(
      meantLines(kind),
      fc.oneof(
        { arbitrary: fc.constant<string[]>([]), weight: 9 },
        {
          arbitrary: fc.array(fc.oneof(wildLine, wildLine, nested, wild), { maxLength: 3 }),
          weight: 1,
        },
      ),
    )
    .map((lines) => lines.flat().join("\n"));

/** What a kind must have, so that what is generated is not lost behind a first error. */
const needed: Readonly<Record<Kind, readonly [key: string, line: string][]>> = {
  announcement: [
    ["title", "title: Sprints"],
    ["date", "date: 2017-07-07"],
  ],
  update: [["date", "date: 2017-07-12"]],
  meetup: [["start", "start: 2017-08-07 09:30"]],
  session: [["title", "title: A talk"]],
  speaker: [],
  sponsors: [],
  people: [],
  site: [],
};

const completed = (kind: Kind, lines: string) =>
  [
    ...needed[kind].filter(([key]) => !lines.includes(`${key}:`)).map(([, line]) => line),
    lines,
  ].join("\n");

const fence = fc.oneof(
  { arbitrary: fc.constant(["---\n", "\n---\n"] as const), weight: 20 },
  {
    arbitrary: fc.constantFrom(
      ["---js\n", "\n---\n"],
      ["---\n", "\n"],
      ["", ""],
      ["---\n", "\n---x\n"],
    ),
    weight: 1,
  },
);

const markdown = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...pieces), weight: 30 },
      { arbitrary: fc.string({ unit: "binary", maxLength: 4 }), weight: 1 },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

const post = (kind: Kind) =>
  fc
    .tuple(fence, linesOf(kind), markdown)
    .map(
      ([[open, close], lines, body]) =>
        `${open}${completed(kind, lines)}${close}\nText.\n\n${body}\n`,
    );

const timetable = fc
  .array(fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 5 }), { maxLength: 6 })
  .map((rows) => {
    const lines = rows.map((row) => `| ${row.join(" | ")} |`);
    return [`| Time | Hall |`, "| --- | --- |", ...lines, ""].join("\n");
  });

const stylesheet = fc
  .array(fc.constantFrom(...rules), { maxLength: 12 })
  .map((parts) => parts.join(""));

function fileAt(path: string): fc.Arbitrary<string> {
  if (path.endsWith("site.yaml")) return linesOf("site");
  if (path.endsWith("sponsors.yaml")) return linesOf("sponsors");
  if (path.endsWith("people.yaml")) return linesOf("people");
  if (path.endsWith("schedule.md")) return fc.oneof(timetable, post("announcement"));
  if (path.endsWith(".css")) return stylesheet;
  if (path.includes("sessions/")) return post("session");
  if (path.includes("speakers/")) return post("speaker");
  if (path.includes("updates/")) return post("update");
  return /meetup|dates\//.test(path) ? post("meetup") : post("announcement");
}

const usual = paths.slice(0, 8);
const file = (among: readonly string[]) =>
  fc.constantFrom(...among).chain((path) => fileAt(path).map((text) => [path, text] as const));

export const tree: fc.Arbitrary<Tree> = fc
  .tuple(
    fileAt("sprints/index.md"),
    fc.array(file(usual), { maxLength: 5 }),
    fc.oneof(
      { arbitrary: fc.constant([]), weight: 3 },
      { arbitrary: fc.array(file(paths), { maxLength: 2 }), weight: 1 },
    ),
  )
  .map(([index, some, others]) => ({
    "sprints/index.md": index,
    ...Object.fromEntries([...some, ...others]),
  }));
