import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { checkOut } from "../fixtures/checkout.ts";
import { goldensOf } from "./golden.ts";
import { root, sites } from "./sites.ts";

/* The same sites from the README's own command, whose compiled program users run: what it says and what it publishes. */

const work = realpathSync(mkdtempSync(join(tmpdir(), "handbill-test-")));
let project = "";

before(() => {
  project = checkOut(join(work, "site")).folder;
  cpSync(root, join(project, root), { recursive: true });
});
after(() => rmSync(work, { recursive: true }));

function build(name: string): { said: string; output: string } {
  const { contentDir = join(root, name, "content"), pathPrefix } = sites[name]?.options ?? {};
  const output = join(work, "built", name);
  const { status, stderr } = spawnSync(
    "npm",
    [
      ...["run", "--silent", "build", "--", "--now", "2017-07-21"],
      ...["--content", contentDir, "--output", output],
      ...(pathPrefix === undefined ? [] : ["--path-prefix", pathPrefix]),
    ],
    { cwd: project, encoding: "utf8", env: { ...process.env, GITHUB_ACTIONS: "" } },
  );
  assert.equal(status, 0, stderr);
  // Without the progress of pictures, which are done as soon as the machine can.
  return { said: stderr.replace(/^Pictures: .*\n/gm, ""), output };
}

describe("npm run build", () => {
  for (const [name, { shown = /./ }] of Object.entries(sites))
    it(`publishes as expected: ${name}`, async () => {
      const { said, output } = build(name);
      const goldens = await goldensOf(output, (path) => shown.test(path));
      for (const [path, text] of goldens)
        assert.equal(text, readFileSync(join(root, name, "expected", path), "utf8"), path);
      assert.equal(said, readFileSync(join(root, name, "said.txt"), "utf8"));
    });
});
