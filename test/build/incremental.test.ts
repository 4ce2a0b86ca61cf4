import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { unchangedBuild } from "../../scripts/build/last-build.ts";
import type { BuildOptions } from "../../scripts/build/options.ts";
import { buildSite } from "../../scripts/build/site.ts";
import { parts } from "../../scripts/build/wiring.ts";
import { listFiles } from "../../scripts/publish/manifest.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const hour = 3_600_000;
const start = Date.parse("2017-08-07T08:00:00Z");

const post = (title: string) => `---\ntitle: ${title}\ndate: 2017-07-07\n---\n\nCome.\n`;
const meetup =
  "---\ntimezone: Australia/Melbourne\nstart: 2017-08-07 18:30\nend: 2017-08-07 20:30\n---\n";

/** A site that is changed and built again and again. */
interface Workshop {
  readonly folder: string;
  now: number;
}

type Edit = (workshop: Workshop) => void;

const write =
  (path: string, text: string): Edit =>
  ({ folder }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
const remove =
  (path: string): Edit =>
  ({ folder }) =>
    rmSync(join(folder, path), { recursive: true, force: true });
const rename =
  (from: string, to: string): Edit =>
  ({ folder }) => {
    if (existsSync(join(folder, from)) && !existsSync(join(folder, to)))
      renameSync(join(folder, from), join(folder, to));
  };
const pass =
  (hours: number): Edit =>
  (workshop) => {
    workshop.now += hours * hour;
  };

// Titles of the same length: neither size nor, within a tick of the clock, time tells them apart.
const edits: readonly Edit[] = [
  () => {},
  ...["Talks", "Walks"].map((title) => write("content/talks/index.md", post(title))),
  ...["Sold out!", "Cancelled"].map((words) =>
    write("content/talks/updates/2017-07-20-news.md", `---\ntitle: ${words}\n---\n\nSorry.\n`),
  ),
  write("content/talks/index.md", "---\ntitle: No date\n---\n"),
  write("content/party/meetup.md", meetup),
  write("content/party/index.md", post("Party")),
  write("content/site.yaml", "title: Other\nurl: https://handbill.example/\ncards: false\n"),
  write("out/index.html", "defaced"),
  rename("content/talks", "content/walks"),
  rename("content/walks", "content/talks"),
  remove("content/talks/updates"),
  remove("content/party"),
  remove("out/sitemap.xml"),
  remove("out"),
  pass(1),
  pass(24),
];

function workshop(t: TestContext): Workshop {
  const made = { folder: temporaryFolder(t), now: start };
  write("content/site.yaml", "url: https://handbill.example/\ncards: false\n")(made);
  write("content/sprints/index.md", post("Sprints"))(made);
  write("content/talks/index.md", post("Talks"))(made);
  write("content/party/index.md", post("Party"))(made);
  write("content/sprints/meetup.md", `${meetup}\nBring a laptop.\n`)(made);
  return made;
}

const optionsFor = ({ folder, now }: Workshop, output: string): BuildOptions => ({
  contentDir: join(folder, "content"),
  outputDir: join(folder, output),
  layoutsDir: "layouts",
  assetsDir: "assets",
  cacheDir: join(folder, `${output}-cache`),
  url: undefined,
  pathPrefix: undefined,
  drafts: false,
  now,
  strict: false,
});

const build = (options: BuildOptions) =>
  buildSite(options, parts, { onProgress: () => {}, signal: new AbortController().signal });

const site = (folder: string) =>
  new Map([...listFiles(folder).keys()].map((path) => [path, readFileSync(join(folder, path))]));

type Outcome = "nothing to do" | "published" | "refused";

/** Builds over what is there and from nothing. */
async function compare(made: Workshop): Promise<Outcome> {
  for (const name of readdirSync(made.folder))
    if (name.startsWith("clean")) rmSync(join(made.folder, name), { recursive: true });
  const options = optionsFor(made, "out");
  const known = unchangedBuild(options);
  const incremental = known ?? (await build(options));
  const clean = await build(optionsFor(made, "clean"));
  assert.deepEqual(incremental.diagnostics, JSON.parse(JSON.stringify(clean.diagnostics)));
  assert.equal(incremental.summary === undefined, clean.summary === undefined);
  if (clean.summary !== undefined)
    assert.deepEqual(site(options.outputDir), site(join(made.folder, "clean")));
  if (clean.summary === undefined) return "refused";
  return known === undefined ? "published" : "nothing to do";
}

test("publishes the bytes of a clean build after any edits, and has nothing to do after none", async (t) => {
  const someEdits = fc.array(fc.constantFrom(...edits), { minLength: 5, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(someEdits, async (steps) => {
      const made = workshop(t);
      assert.equal(await compare(made), "published");
      for (const step of steps) {
        step(made);
        const outcome = await compare(made);
        if (outcome !== "refused") assert.equal(await compare(made), "nothing to do");
      }
    }),
    { numRuns: 4 },
  );
});
