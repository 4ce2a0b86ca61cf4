import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { type ContentFiles, writeContent } from "./bench.ts";
import { build, cleanBuild, optionsFor } from "./build.ts";
import { siteContent } from "./content.ts";
import type { Fault, Verdict } from "./fault.ts";
import { difference, snapshotOf } from "./snapshot.ts";

/** A session of `dev`, in which somebody writes, renames and removes: it ends in the bytes of a clean build. */
export const edits: Fault = {
  id: "edits",
  name: "random edits in `dev`, some of them wrong",
  run: ({ runs, seed, folder }) => editRandomly(folder, runs * 5, 5, seed),
};

const lookedAt = 50;

/**
 * So many edits, with a build after each few of them, as the process of `dev` builds again and again; after each fiftieth
 * what is wrong is taken away, since a session keeps the last site that could be built, and the site is compared.
 */
export async function editRandomly(
  folder: string,
  count: number,
  atOnce: number,
  seed: number,
): Promise<Verdict> {
  const content = join(folder, "content");
  const [first, second] = [await siteContent("old"), await siteContent("new")];
  // A site without any event is not published, so that one is never removed.
  writeContent(content, {
    ...first,
    "kept/index.md": post("kept", 1),
    "site.yaml": settingsOf(0),
  });
  const options = optionsFor(folder, "site", "cache");
  await build(options, true);
  const broken: string[] = [];
  const changes = fc.sample(change, { seed, numRuns: count });
  for (const [index, { kind, slug, number }] of changes.entries()) {
    edit[kind](content, slug, number, [first, second]);
    const isLookedAt = (index + 1) % lookedAt === 0 || index + 1 === count;
    if (isLookedAt) rmSync(join(content, "wrong"), { recursive: true, force: true });
    if (!isLookedAt && (index + 1) % atOnce !== 0) continue;
    await build(options, true);
    if (!isLookedAt) continue;
    const clean = await cleanBuild(folder, options.outputDir);
    if (clean === undefined) broken.push(`after ${index + 1} edits: nothing can be built`);
    const other = difference(snapshotOf(options.outputDir), clean);
    if (other !== undefined) broken.push(`after ${index + 1} edits: ${other}`);
  }
  return { runs: count, result: "the bytes of a clean build", broken };
}

type Edit = (
  content: string,
  slug: string,
  number: number,
  known: readonly [ContentFiles, ContentFiles],
) => void;

const settingsOf = (number: number) =>
  `title: Sprints ${number % 3}\nurl: https://handbill.example/\ntimezone: ${["Australia/Melbourne", "Europe/Berlin"][number % 2]}\nimages:\n  widths: [320]\n`;

const write = (content: string, path: string, body: string | Uint8Array) => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), body);
};

const post = (slug: string, number: number) =>
  `---\ntitle: ${slug} ${number}\ndate: 2017-07-0${1 + (number % 9)}\ntags: [${["python", "boards"][number % 2]}]\n---\n\nSee [the other](../${number % 2 === 0 ? "talks" : "sprints"}/).\n\n${number % 3 === 0 ? "## UPDATE 2017-07-10: Sold out!\n\nSorry.\n" : "![A board](board.png)\n"}`;

/** Each leaves what is there as sound as it was, but for `wrong`. */
const edit = {
  settings: (content, _, number) => write(content, "site.yaml", settingsOf(number)),
  post: (content, slug, number) => write(content, `${slug}/index.md`, post(slug, number)),
  update: (content, slug, number) => {
    if (!existsSync(join(content, slug, "index.md"))) return;
    const title = ["Sold out!", "Places left", "More places available"][number % 3];
    write(
      content,
      `${slug}/updates/2017-07-1${number % 8}.md`,
      `---\ntitle: ${title}\n---\n\nNews.\n`,
    );
  },
  forget: (content, slug, number) =>
    rmSync(join(content, slug, `updates/2017-07-1${number % 8}.md`), { force: true }),
  meetup: (content, slug, number) => {
    if (!existsSync(join(content, slug, "index.md"))) return;
    write(
      content,
      `${slug}/meetup.md`,
      `---\nstart: 2017-08-0${1 + (number % 9)} 18:00\n---\n\nCome.\n`,
    );
  },
  picture: (content, slug, number, known) => {
    if (!existsSync(join(content, slug, "index.md"))) return;
    write(content, `${slug}/board.png`, known[number % 2 === 0 ? 0 : 1]["sprints/board.png"] ?? "");
  },
  remove: (content, slug) => rmSync(join(content, slug), { recursive: true, force: true }),
  rename: (content, slug) => {
    const [from, to] = [join(content, slug), join(content, `${slug}-2`)];
    if (existsSync(from) && !existsSync(to)) renameSync(from, to);
    else if (existsSync(to) && !existsSync(from)) renameSync(to, from);
  },
  wrong: (content, _, number) =>
    write(
      content,
      "wrong/index.md",
      `---\ntitle: Wrong\ndate: 2017-02-${30 + (number % 2)}\n---\n\nCome.\n`,
    ),
  right: (content) => rmSync(join(content, "wrong"), { recursive: true, force: true }),
} satisfies Record<string, Edit>;

const change = fc.record({
  kind: fc.constantFrom(...(Object.keys(edit) as (keyof typeof edit)[])),
  slug: fc.constantFrom("sprints", "talks", "evening"),
  number: fc.nat(99),
});
