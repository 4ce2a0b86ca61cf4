import fc from "fast-check";
import { keys, paths, pieces, values } from "./words.ts";

/** Files by their paths below content. Text only: pictures are text here, as damaged ones are. */
export type Tree = Readonly<Record<string, string>>;

const value = fc.oneof(
  { arbitrary: fc.constantFrom(...values), weight: 6 },
  { arbitrary: fc.string({ unit: "binary", maxLength: 12 }), weight: 1 },
  { arbitrary: fc.string({ maxLength: 12 }).map((text) => JSON.stringify(text)), weight: 1 },
);

const line = fc.oneof(
  {
    arbitrary: fc.tuple(fc.constantFrom(...keys), value).map(([key, is]) => `${key}: ${is}`),
    weight: 8,
  },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom(...keys), value)
      .map(([key, inner, is]) => `${key}:\n  ${inner}: ${is}\n  - ${is}`),
    weight: 1,
  },
  { arbitrary: value, weight: 1 },
);

const yaml = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
const sound = fc.constantFrom(
  "title: Sprints\ndate: 2017-07-07\n",
  "start: 2017-08-07 09:30\n",
  "",
);

const frontMatter = fc
  .tuple(
    fc.constantFrom("---\n", "---\n", "---\n", "---js\n", ""),
    sound,
    yaml,
    fc.constantFrom("\n---\n", "\n---\n", "\n", "\n---x\n"),
  )
  .map((parts) => parts.join(""));

const markdown = fc
  .array(fc.constantFrom(...pieces), { maxLength: 30 })
  .map((parts) => parts.join(""));

const post = fc.tuple(frontMatter, markdown).map((parts) => parts.join("\n"));

const file = fc.oneof({ arbitrary: post, weight: 8 }, yaml, markdown);

/** A soundly written event, so that what is generated beside it is not lost behind a first error. */
const event: Tree = {
  "sprints/index.md": "---\ntitle: Sprints\ndate: 2017-07-07\n---\n\nCome.\n",
};

export const tree: fc.Arbitrary<Tree> = fc
  .tuple(
    fc.constantFrom<Tree>(event, {}),
    fc.dictionary(fc.constantFrom(...paths), file, { maxKeys: 6 }),
  )
  .map(([start, files]) => ({ ...start, ...files }));
