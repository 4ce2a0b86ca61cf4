import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createProject, doubtful, type Project } from "../fixtures/project.ts";

const said = "Nothing changed: 4 pages as built";

async function builds(project: Project, ...args: readonly string[]): Promise<boolean> {
  const { code, stdout, stderr } = await project.run("build", ...args);
  assert.equal(code, 0, stderr);
  return !stdout.includes(said);
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
  await project.run("build");
  const { stdout, stderr } = await project.run("build");
  assert.match(stdout, new RegExp(said));
  assert.match(stderr, /^content\/sprints\/index\.md:6:1 warning site\/missing-image/);
});

const changes: Readonly<Record<string, (project: Project) => void>> = {
  "a post": ({ announce }) => announce("sprints", "First titlE"),
  "a layout": ({ folder }) => {
    const file = join(folder, "layouts/poster.11ty.tsx");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
  },
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
    await builds(project);
    change(project);
    assert.equal(await builds(project), true);
    const incremental = readFileSync(page(project), "utf8");
    await builds(project, "--output", "clean");
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

test("builds again for other options, and keeps a record for each folder", async (t) => {
  const project = createProject(t);
  assert.equal(await builds(project), true);
  assert.equal(await builds(project, "--drafts"), true);
  assert.equal(await builds(project, "--drafts", "--output", "other"), true);
  assert.equal(await builds(project, "--drafts"), false);
});

test("builds again when time has passed something, or was turned back", async (t) => {
  const project = createProject(t);
  project.write("content/sprints/meetup.md", "---\nstart: 2017-08-07\n---\n");
  const at = (now: string) => builds(project, "--now", now);
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
  await project.run("build");
  const timeOf = (path: string) => statSync(join(project.folder, "_site", path)).mtime.getTime();
  const paths = ["sprints/index.html", "talks/index.html", "robots.txt"];
  const before = paths.map(timeOf);
  // As long as the other title: the size does not tell.
  project.announce("talks", "Walks");
  await project.run("build");
  const kept = paths.map((path, index) => timeOf(path) === before[index]);
  assert.deepEqual(kept, [true, false, true]);
});
