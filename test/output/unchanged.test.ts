import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bootId } from "../../scripts/bundle/file-facts.mjs";
import { recallMemory, remember } from "../../scripts/output/memory.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildHere } from "../fixtures/build-here.ts";
import { createProject, doubtful, type Project, temporaryFolder } from "../fixtures/project.ts";

/** Whether something was built: by a command, which alone sees another layout. */
async function builds(project: Project, ...args: readonly string[]): Promise<boolean> {
  const { code, stdout, stderr } = await project.run("build", ...args);
  assert.equal(code, 0, stderr);
  return !stdout.includes("Nothing changed: 5 pages as built");
}

async function buildsHere(project: Project, changes?: Partial<BuildOptions>): Promise<boolean> {
  const { published, unchanged, said } = await buildHere(project, changes);
  assert.ok(published, said);
  return !unchanged;
}

const page = ({ folder }: Project) => join(folder, "_site/index.html");

test("says so, and touches nothing, when nothing changed", async (t) => {
  const project = createProject(t);
  assert.equal(await builds(project), true);
  const before = statSync(page(project));
  assert.equal(await builds(project), false);
  assert.deepEqual(statSync(page(project)).mtimeMs, before.mtimeMs);
});

test("repeats the warnings of the build that it did not repeat", async (t) => {
  const project = createProject(t);
  project.announce("sprints", "Title", doubtful);
  await buildHere(project);
  const { unchanged, said } = await buildHere(project);
  assert.ok(unchanged);
  assert.match(said, /^content\/sprints\/index\.md:6:1 warning site\/missing-image/);
});

const changes: Readonly<Record<string, (project: Project) => void>> = {
  "a post": ({ announce }) => announce("sprints", "First titlE"),
  "the style": ({ write }) => write("assets/css/site.css", "h1 { color: #00ff00; }\n"),
  "a published page": ({ write }) => write("_site/index.html", "defaced"),
  "what is published beside the pages": ({ folder }) => rmSync(join(folder, "_site/feed.json")),
  "the record of the last build": ({ folder }) => {
    const builds = join(folder, ".cache/builds");
    for (const name of readdirSync(builds)) writeFileSync(join(builds, name), "{");
  },
};

for (const [what, change] of Object.entries(changes))
  test(`builds again after a change to ${what}, as if for the first time`, async (t) => {
    const project = createProject(t);
    await buildsHere(project);
    change(project);
    assert.equal(await buildsHere(project), true);
    const incremental = readFileSync(page(project), "utf8");
    await buildsHere(project, { outputDir: join(project.folder, "clean") });
    assert.equal(readFileSync(join(project.folder, "clean/index.html"), "utf8"), incremental);
  });

test("renders every page of a kind whose layout was edited", async (t) => {
  const project = createProject(t);
  await builds(project);
  const file = join(project.folder, "layouts/poster.11ty.tsx");
  writeFileSync(file, readFileSync(file, "utf8").replace("<body>", '<body id="edited">'));
  assert.equal(await builds(project), true);
  const poster = readFileSync(join(project.folder, "_site/sprints/poster/index.html"), "utf8");
  assert.match(poster, /<body id="edited">/);
});

/** Full of zeros, with the size and the date that it had: what a power cut may leave of a file. */
function loseBytes(file: string): void {
  const { atime, mtime, size } = statSync(file);
  writeFileSync(file, Buffer.alloc(size));
  utimesSync(file, atime, mtime);
}

test("makes everything anew once the machine was started again, for files may be empty behind the right dates", async (t) => {
  const project = createProject(t);
  const { options } = await buildHere(project);
  const whole = readFileSync(page(project), "utf8");
  for (const path of ["_site/index.html", "_site/feed.xml", "_site/sprints/index.html"])
    loseBytes(join(project.folder, path));
  const { build, events } = recallMemory(options) ?? assert.fail("nothing is remembered");
  assert.ok(build.setting.includes(bootId()));
  remember(
    options,
    { ...build, setting: build.setting.replace(bootId(), "before") },
    events.values(),
  );
  assert.equal(await buildsHere(project), true);
  assert.equal(readFileSync(page(project), "utf8"), whole);
  for (const path of ["feed.xml", "sprints/index.html"])
    assert.doesNotMatch(readFileSync(join(project.folder, "_site", path), "utf8"), /\0/);
  assert.equal(await buildsHere(project), false);
});

test("knows a start of the machine by the kernel's name for it, or else by its hour", (t) => {
  const file = join(temporaryFolder(t), "boot_id");
  writeFileSync(file, "3f1c\n");
  assert.equal(bootId(file), "3f1c");
  assert.match(bootId(join(file, "none")), /^\d{6}$/);
});

test("builds again for other options, and keeps a record for each folder", async (t) => {
  const project = createProject(t);
  const other = { drafts: true, outputDir: join(project.folder, "other") };
  assert.equal(await buildsHere(project), true);
  assert.equal(await buildsHere(project, { drafts: true }), true);
  assert.equal(await buildsHere(project, other), true);
  assert.equal(await buildsHere(project, { drafts: true }), false);
});

test("builds again when time has passed something, or was turned back", async (t) => {
  const project = createProject(t);
  project.write("content/sprints/meetup.md", "---\nstart: 2017-08-07\n---\n");
  const at = (now: string) => buildsHere(project, { now: Date.parse(now) });
  assert.equal(await at("2017-08-01"), true);
  assert.equal(await at("2017-08-02"), false);
  assert.equal(await at("2017-07-31"), true);
  // The meetup is over by then.
  assert.equal(await at("2018-01-01"), true);
  assert.equal(await at("2018-01-02"), false);
});

test("dates only the files that changed anew", async (t) => {
  const project = createProject(t);
  project.announce("talks", "Talks");
  await buildHere(project);
  const timeOf = (path: string) => statSync(join(project.folder, "_site", path)).mtime.getTime();
  const paths = ["sprints/index.html", "talks/index.html", "robots.txt"];
  const before = paths.map(timeOf);
  // As long as the other title: the size does not tell.
  project.announce("talks", "Walks");
  await buildHere(project);
  const kept = paths.map((path, index) => timeOf(path) === before[index]);
  assert.deepEqual(kept, [true, false, true]);
});
