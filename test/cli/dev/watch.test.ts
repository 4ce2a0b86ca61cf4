import assert from "node:assert/strict";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { watchPaths } from "../../../scripts/cli/dev/watch.ts";
import { temporaryFolder } from "../../fixtures/project.ts";

/** Watches a folder with one post; `seen` resolves when a change of that path, below the folder, is told. */
async function watchPost(t: TestContext) {
  const root = temporaryFolder(t);
  mkdirSync(join(root, "content/sprints"), { recursive: true });
  writeFileSync(join(root, "content/sprints/index.md"), "First\n");
  const told: string[] = [];
  let look = () => {};
  const paths = [join(root, "content"), join(root, ".eleventy.ts")];
  const unwatch = await watchPaths(paths, (path) => {
    told.push(path.slice(root.length + 1));
    look();
  });
  t.after(unwatch);
  const seen = (path: string) =>
    new Promise<void>((resolve) => {
      look = () => told.includes(path) && resolve();
      look();
    });
  return { root, told, seen };
}

test("follows a post into the folder's new name", async (t) => {
  const { root, told, seen } = await watchPost(t);
  renameSync(join(root, "content/sprints"), join(root, "content/evening"));
  await seen("content/evening/index.md");
  told.length = 0;
  writeFileSync(join(root, "content/evening/index.md"), "Second\n");
  await seen("content/evening/index.md");
});

test("sees a save by rename, and not the scratch file it is made of", async (t) => {
  const { root, told, seen } = await watchPost(t);
  const scratch = join(root, "content/sprints/.index.md.swp");
  writeFileSync(scratch, "Second\n");
  renameSync(scratch, join(root, "content/sprints/index.md"));
  await seen("content/sprints/index.md");
  assert.ok(!told.includes("content/sprints/.index.md.swp"));
});

test("watches a hidden file that it was asked for, also before it is there", async (t) => {
  const { root, seen } = await watchPost(t);
  writeFileSync(join(root, ".eleventy.ts"), "export {};\n");
  await seen(".eleventy.ts");
});

test("tells of a save right after another one", async (t) => {
  const { root, told, seen } = await watchPost(t);
  const post = "content/sprints/index.md";
  for (const text of ["Second\n", "The third\n", "Fourth of them\n"]) {
    told.length = 0;
    writeFileSync(join(root, post), text);
    await seen(post);
  }
});
