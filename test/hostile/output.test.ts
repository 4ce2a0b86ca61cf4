import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { listFiles, writeManifest } from "../../scripts/output/manifest.ts";
import { openWorkspace } from "../../scripts/output/workspace.ts";
import { writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/* The output folder is replaced only if Handbill made it, whatever --output says and whatever a link leads to. */

/** A project and a neighbour's files, and what is said when a site is published from the first. */
function createProject(t: TestContext) {
  const folder = temporaryFolder(t);
  writeContent(folder, {
    "project/content/s/index.md": "post",
    // A stranger says that everything here was made by Handbill.
    "project/content/.handbill.json": '{"handbill":1,"pathPrefix":"/","files":["s/index.md"]}',
    "project/layouts/home.11ty.tsx": "layout",
    "project/scripts/build.ts": "script",
    "mine/letter.txt": "dear",
  });
  const project = join(folder, "project");
  const sources = ["content", "layouts"].map((name) => join(project, name));
  const publish = (output: string) => {
    const said: Diagnostic[] = [];
    const workspace = openWorkspace(output, sources, (diagnostic) => void said.push(diagnostic));
    if (workspace !== undefined) {
      writeFileSync(join(workspace.staging, "index.html"), "site");
      writeManifest(workspace.staging, { pathPrefix: "/", files: ["index.html"] });
      workspace.publish();
      workspace.close();
    }
    return said.map(({ code }) => code);
  };
  return { folder, project, publish };
}

const refusals = {
  "/": "publish/unsafe-output",
  ".": "publish/unsafe-output",
  "..": "publish/unsafe-output",
  content: "publish/unsafe-output",
  "content/": "publish/unsafe-output",
  "content/s": "publish/unsafe-output",
  "content/new": "publish/unsafe-output",
  "content/..site": "publish/unsafe-output",
  "layouts/../content": "publish/unsafe-output",
  "to-content": "publish/unsafe-output",
  "to-content/s": "publish/unsafe-output",
  "to-project": "publish/unsafe-output",
  layouts: "publish/unsafe-output",
  scripts: "publish/not-ours",
  "../mine": "publish/not-ours",
  "to-mine": "publish/not-ours",
} as const;

for (const [output, code] of Object.entries(refusals)) {
  test(`is not replaced: --output ${output}`, (t) => {
    const { folder, project, publish } = createProject(t);
    symlinkSync("content", join(project, "to-content"));
    symlinkSync("../mine", join(project, "to-mine"));
    symlinkSync(".", join(project, "to-project"));
    const before = listFiles(folder);
    assert.deepEqual(publish(output === "/" ? "/" : `${project}/${output}`), [code]);
    assert.deepEqual(listFiles(folder), before);
    assert.equal(readFileSync(join(folder, "mine/letter.txt"), "utf8"), "dear");
  });
}

test("is not replaced when somebody has put a file beside those that Handbill made", (t) => {
  const { project, publish } = createProject(t);
  const output = join(project, "_site");
  assert.deepEqual(publish(output), []);
  writeFileSync(join(output, "CNAME"), "mine");
  assert.deepEqual(publish(output), ["publish/not-ours"]);
  assert.equal(readFileSync(join(output, "CNAME"), "utf8"), "mine");
});

test("is not replaced when its manifest names files that it does not have, and has others", (t) => {
  const { project, publish } = createProject(t);
  const output = join(project, "_site");
  mkdirSync(output);
  writeManifest(output, { pathPrefix: "/", files: ["../content/s/index.md", "*", "**"] });
  writeFileSync(join(output, "thesis.txt"), "years of work");
  assert.deepEqual(publish(output), ["publish/not-ours"]);
});

test("replaces what a link leads to, and nothing that a link inside leads to", (t) => {
  const { folder, project, publish } = createProject(t);
  const output = join(project, "_site");
  mkdirSync(join(folder, "www"));
  symlinkSync("../www", output);
  assert.deepEqual(publish(output), []);
  symlinkSync("../mine", join(output, "index"));
  assert.deepEqual(publish(output), ["publish/not-ours"]);
  assert.equal(readFileSync(join(folder, "mine/letter.txt"), "utf8"), "dear");
});
