import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { body, followSession } from "../fixtures/dev-session.ts";
import { ownSources } from "../fixtures/own-sources.ts";
import { createProject } from "../fixtures/project.ts";

test("follows edits to layouts, says where one fails, and recovers", async (t) => {
  const project = createProject(t);
  project.remove("content/sprints.txt");
  const post = "---\ntitle: Sprints\ndate: 2017-07-07\n---\n\nCome and sprint.\n";
  project.write("content/sprints/index.md", post);
  project.write("content/site.yaml", "url: https://handbill.example/\ncards: false\n");
  ownSources(project.folder);
  const heading = join(project.folder, "layouts/parts/heading.tsx");
  const good = readFileSync(heading, "utf8");
  const child = project.adopt(
    spawn(process.execPath, ["scripts/run.mjs", "dev", "--port", "0"], { cwd: project.folder }),
  );
  const session = await followSession(t, project, child);
  assert.match(await body(session, "/sprints/"), /<h1>Sprints<\/h1>/);

  // Twice: what was compiled for the first edit must not serve the second.
  for (const tag of ["h2", "h3"]) {
    project.write("layouts/parts/heading.tsx", good.replaceAll("h1", tag));
    assert.deepEqual((await session.nextState()).problems, []);
    assert.match(await body(session, "/sprints/"), new RegExp(`<${tag}>Sprints</${tag}>`));
  }

  project.write("layouts/parts/heading.tsx", "\nexport const Heading = () => ;\n");
  const { problems } = await session.nextState();
  assert.match(problems.join(), /^layouts\/parts\/heading\.tsx:2:\d+ error publish\/layout-failed/);

  project.write("layouts/parts/heading.tsx", `${good}\n// Repaired.\n`);
  assert.deepEqual((await session.nextState()).problems, []);
  project.write("content/sprints/index.md", post.replace("Come", "Hurry"));
  await session.nextState();
  assert.match(await body(session, "/sprints/"), /<h1>Sprints<\/h1>/);
});
