import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { listFiles } from "../../scripts/output/manifest.ts";
import { checkOut } from "../fixtures/checkout.ts";
import { ownPackages, ownSources } from "../fixtures/own-sources.ts";
import {
  createProject,
  type Outcome,
  outcomeOf,
  type Project,
  temporaryFolder,
} from "../fixtures/project.ts";

const post = "---\ntitle: Sprints\ndate: 2017-07-07\n---\n\nCome and sprint.\n";

function postedProject(t: TestContext): Project {
  const project = createProject(t);
  project.write("content/site.yaml", "url: https://handbill.example/\ncards: false\n");
  project.write("content/sprints/index.md", post);
  project.remove("content/sprints.txt");
  ownSources(project.folder);
  return project;
}

function run(
  { folder }: Pick<Project, "folder">,
  args: readonly string[],
  ...more: readonly string[]
): Promise<Outcome> {
  const env = { ...process.env, GITHUB_ACTIONS: undefined };
  return start(folder, [...args, ...more], env);
}

/** Runs it, and notes which files Node loads: see filesLoaded. */
function runNoting({ folder }: Pick<Project, "folder">, args: readonly string[]): Promise<Outcome> {
  const NODE_V8_COVERAGE = join(folder, "loaded");
  return start(folder, args, { ...process.env, GITHUB_ACTIONS: undefined, NODE_V8_COVERAGE });
}

const start = (cwd: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
  outcomeOf(spawn(process.execPath, [...args, "--now", "2017-07-21"], { cwd, env }));

const compiled = ["scripts/run.mjs", "build"];
const cache = "node_modules/.cache/handbill";

const loaded = ["--import", "tsx", "scripts/build.ts"];
const programs = ({ folder }: Pick<Project, "folder">) =>
  readdirSync(join(folder, cache)).filter((name) => name !== "sources.json");

const site = (folder: string) =>
  new Map([...listFiles(folder).keys()].map((path) => [path, readFileSync(join(folder, path))]));

test("makes the same site compiled as it does through a loader", async (t) => {
  const project = postedProject(t);
  // With a card and a picture: what draws and encodes is compiled too.
  project.write("content/site.yaml", "url: https://handbill.example/\n");
  project.write("content/sprints/index.md", `${post}\n![A radio](radio.png)\n`);
  cpSync(
    "test/sites/valid/one-folder/content/radio.png",
    join(project.folder, "content/sprints/radio.png"),
  );
  const first = await run(project, compiled);
  assert.equal(first.code, 0, first.stderr);
  assert.ok(
    [...site(join(project.folder, "_site")).keys()].some((path) => path.includes("cards/")),
  );
  assert.equal((await run(project, loaded, "--output", "other")).code, 0);
  assert.deepEqual(site(join(project.folder, "_site")), site(join(project.folder, "other")));
  assert.equal(programs(project).length, 1);
});

const markup = `---
title: Markup
date: 2017-07-07
---

<details open><summary>When</summary><p style="color: red">At <b>nine</b></details>

| a | b |
| - | - |
| 1 | <span onclick="x()">2</span>[^1] |

![A map](map.svg)

[^1]: A note.
`;

// Every mark that people, and the programs they type into, put between the words.
const marks = ["UPDATE 2017-07-10 – Sold out!", "UPDATE 2017-07-10 — Sold out!", "We’re sold out"];

const marked = (mark: string, index: number) =>
  `---\ntitle: Mark ${index}\ndate: 2017-07-07\nstart: 2017-08-07T18:30\n---\n\nCome.\n\n## ${mark}\n\nSorry.\n`;

/** Without the progress of pictures, which are done as soon as the machine can. */
const complaints = ({ stderr }: Outcome) => stderr.replace(/^Pictures: .*\n/gm, "");

test("makes the same of every kind of content compiled", async (t) => {
  const { folder } = checkOut(join(temporaryFolder(t), "site"));
  ownPackages(folder);
  const content = join(folder, "content");
  rmSync(content, { recursive: true });
  for (const name of ["every-state", "list-home", "many-kinds"])
    cpSync(`test/sites/valid/${name}/content`, content, { recursive: true });
  writeFileSync(
    join(content, "site.yaml"),
    "url: https://handbill.example/\ntimezone: Europe/London\ncards: false\nimages:\n  formats: [jpeg]\n",
  );
  mkdirSync(join(content, "markup"));
  writeFileSync(join(content, "markup/index.md"), markup);
  const circle =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>';
  writeFileSync(join(content, "markup/map.svg"), circle);
  for (const [index, mark] of marks.entries())
    writeFileSync(join(content, `mark-${index}.md`), marked(mark, index));

  const first = await run({ folder }, compiled);
  assert.equal(first.code, 0, first.stderr);
  assert.equal(programs({ folder }).length, 1);
  // What is remembered of posts and pictures was found by the same program.
  rmSync(join(folder, ".cache"), { recursive: true });
  const other = await run({ folder }, loaded, "--output", "other");
  assert.equal(complaints(other), complaints(first));
  assert.equal(
    other.stdout.match(/: sold-out, from/g)?.length,
    first.stdout.match(/: sold-out, from/g)?.length,
  );
  for (const [index] of marks.entries())
    assert.match(first.stdout, new RegExp(`Mark ${index}.*: sold-out, from`));
  assert.deepEqual(site(join(folder, "_site")), site(join(folder, "other")));
});

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** Every file that the last run loaded. */
function filesLoaded({ folder }: Pick<Project, "folder">): string[] {
  const notes = join(folder, "loaded");
  return readdirSync(notes)
    .flatMap(
      (name): Coverage["result"] => JSON.parse(readFileSync(join(notes, name), "utf8")).result,
    )
    .filter(({ url }) => url.startsWith("file:"))
    .map(({ url }) => fileURLToPath(url.replace(/\?.*/, "")));
}

/** The packages that it loaded, compiled in or not. esbuild says above each module where it is from. */
function packagesLoaded(project: Pick<Project, "folder">): Set<string> {
  const modules = filesLoaded(project).flatMap((path) =>
    path.includes("/.cache/")
      ? Array.from(readFileSync(path, "utf8").matchAll(/^\/\/ (\S+)$/gm), ([, name = ""]) => name)
      : path,
  );
  const names = modules.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

test("loads only what the run uses", async (t) => {
  const project = postedProject(t);
  await run(project, compiled);
  const { stdout } = await runNoting(project, compiled);
  assert.match(stdout, /Nothing changed/);
  assert.deepEqual([...packagesLoaded(project)].sort(), ["fastest-levenshtein", "picocolors"]);

  project.write("content/sprints/index.md", `${post}\nBring a laptop.\n`);
  project.remove("loaded");
  await runNoting(project, compiled);
  const loadedNow = packagesLoaded(project);
  for (const used of ["@11ty/eleventy", "luxon", "markdown-it", "preact", "yaml", "zod"])
    assert.ok(loadedNow.has(used), used);
  // Nothing that content or a cache could have brought along.
  const homes = [project.folder, process.cwd()].flatMap((root) => [
    `${root}/scripts/`,
    `${realpathSync(join(root, "node_modules"))}/`,
  ]);
  const strange = filesLoaded(project).filter(
    (file) => !homes.some((home) => file.startsWith(home)),
  );
  assert.deepEqual(strange, []);
  for (const unused of [
    "@sveltia/cms",
    "chokidar",
    "esbuild",
    "nunjucks",
    "harfbuzzjs",
    "sharp",
    "tsx",
  ])
    assert.ok(!loadedNow.has(unused), unused);
});

test("uses an edited layout part at once", async (t) => {
  const project = postedProject(t);
  const home = () => readFileSync(join(project.folder, "_site/index.html"), "utf8");
  await run(project, compiled);
  const part = join(project.folder, "layouts/parts/heading.tsx");
  project.write("layouts/parts/heading.tsx", readFileSync(part, "utf8").replaceAll("h1", "h2"));
  assert.match(home(), /<h1/);
  assert.equal((await run(project, compiled)).code, 0);
  assert.match(home(), /<h2/);
});

test("builds again after an edit to its own sources, and only then", async (t) => {
  const { folder } = checkOut(join(temporaryFolder(t), "site"));
  ownPackages(folder);
  rmSync(join(folder, "content"), { recursive: true });
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "content/site.yaml"), "cards: false\n");
  writeFileSync(join(folder, "content/sprints.md"), post);
  const isMade = async (args: readonly string[]) => {
    const { code, stdout, stderr } = await run({ folder }, args);
    assert.equal(code, 0, stderr);
    return !stdout.includes("Nothing changed");
  };
  assert.ok(await isMade(compiled));
  for (const args of [compiled, loaded]) {
    assert.ok(!(await isMade(args)));
    appendFileSync(join(folder, "scripts/site/slugs.ts"), "// Edited.\n");
    assert.ok(await isMade(args));
  }
});

test("points at the line of a layout that fails, as it was written", async (t) => {
  const project = postedProject(t);
  project.write(
    "layouts/poster.11ty.tsx",
    [
      'type Words = "broken tag";',
      'export const data = { permalink: "x.html" };',
      "export const render = (): string => {",
      '  const words: Words = "broken tag";',
      "  throw new Error(words);",
      "};\n",
    ].join("\n"),
  );
  const { code, stderr } = await run(project, compiled);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^layouts\/poster\.11ty\.tsx:5:\d+ error publish\/layout-failed .*broken tag/,
  );
});

test("points at the line of a source that breaks down", async (t) => {
  const project = postedProject(t);
  const body = 'interface Unused {}\nexport const x: number = 1;\nthrow new Error("broken");\n';
  project.write("scripts/build.ts", body);
  const { code, stderr } = await run(project, compiled);
  assert.equal(code, 1);
  assert.match(stderr, /^Error: broken\n +at .*file:.*\/scripts\/build\.ts:3:7/);
});

test("says what cannot be compiled as it does through a loader", async (t) => {
  const project = postedProject(t);
  project.write("layouts/poster.11ty.tsx", "export const data = {};\nexport const render = ;\n");
  const { code, stderr } = await run(project, compiled);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^layouts\/poster\.11ty\.tsx:2:\d+ error publish\/layout-failed .*Unexpected/,
  );
  assert.deepEqual(programs(project), []);
});

const cutOff: Readonly<Record<string, (modules: string) => readonly [name: string, code: string]>> =
  {
    "a package": (modules) => {
      rmSync(join(modules, "zod"));
      return ["zod", "ERR_MODULE_NOT_FOUND"];
    },
    "the second half of a package": (modules) => {
      rmSync(join(modules, "zod"));
      mkdirSync(join(modules, "zod"));
      writeFileSync(join(modules, "zod/package.json"), '{"name": "zo');
      return ["zod", "ERR_INVALID_PACKAGE_CONFIG"];
    },
    "what the program is compiled with": (modules) => {
      for (const name of [".cache", "tsx", "esbuild"])
        rmSync(join(modules, name), { recursive: true, force: true });
      return ["tsx", "ERR_MODULE_NOT_FOUND"];
    },
  };

for (const [what, cut] of Object.entries(cutOff))
  test(`names what to install, and publishes nothing, where npm ci was ended before ${what}`, async (t) => {
    const project = postedProject(t);
    const [name, code] = cut(join(project.folder, "node_modules"));
    const outcome = await run(project, compiled);
    assert.deepEqual(
      [outcome.code, outcome.stderr],
      [1, `the package ${name} is not whole; run npm ci, and try again (${code}).\n`],
    );
    assert.ok(!existsSync(join(project.folder, "_site")));
  });

/** Preloaded: no file of that name can be read. */
const refuse = (name: string, code: string) => `data:text/javascript,
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { readFileSync } = fs;
  fs.readFileSync = (file, ...rest) => {
    if (String(file).endsWith("${name}")) throw Object.assign(new Error("open"), { code: "${code}" });
    return readFileSync(file, ...rest);
  };
  syncBuiltinESMExports();`;

test("says in one line that so few files may be open that the program cannot be loaded", async (t) => {
  const project = postedProject(t);
  const limited = ["--import", refuse("/scripts/build.ts", "EMFILE"), ...compiled];
  const { code, stderr } = await run(project, limited);
  assert.equal(code, 1);
  assert.match(stderr, /^too many files are open; raise the limit .ulimit -n. .*\(EMFILE\)\.\n$/);
});
