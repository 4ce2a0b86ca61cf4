import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isOwnFile } from "../../scripts/content/own-file.ts";
import { loadOwnSheet } from "../../scripts/output/own-sheet.ts";
import { copyAttachments } from "../../scripts/output/write.ts";
import { writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/* A pull request may bring links: to the configuration of git with its token, or to the environment of the build. */

const secret = "ghs_secret";

function withSecrets(t: Parameters<typeof temporaryFolder>[0]) {
  const folder = temporaryFolder(t);
  const root = join(folder, "content");
  writeContent(folder, {
    "private/x.png": secret,
    "private/own.css": `a{--x:${secret}}`,
    "content/site.yaml": "",
  });
  return { folder, root };
}

test("publishes nothing that a link in theme/ leads to", (t) => {
  const links: Readonly<Record<string, (root: string) => void>> = {
    "a picture": (root) => {
      writeContent(root, { "theme/own.css": "body { background: url(x.png) }" });
      symlinkSync("../../private/x.png", join(root, "theme/x.png"));
    },
    "the stylesheet": (root) => {
      mkdirSync(join(root, "theme"));
      symlinkSync("../../private/own.css", join(root, "theme/own.css"));
    },
    "a folder in it": (root) => {
      writeContent(root, { "theme/own.css": "body { background: url(sub/x.png) }" });
      symlinkSync("../../private", join(root, "theme/sub"));
    },
    "the folder": (root) => symlinkSync("../private", join(root, "theme")),
  };
  for (const [what, link] of Object.entries(links)) {
    const { root } = withSecrets(t);
    link(root);
    const said: string[] = [];
    const { files } = loadOwnSheet(
      root,
      { contentDir: "content" },
      ({ reason }) => void said.push(reason),
    );
    const published = files.map(({ body }) => Buffer.from(body).toString()).join();
    assert.doesNotMatch(published + said.join(), /ghs_secret/, what);
  }
});

test("takes no file for one of the content that is reached by a link", (t) => {
  const { root, folder } = withSecrets(t);
  symlinkSync("../private", join(root, "linked"));
  symlinkSync("../private/x.png", join(root, "x.png"));
  assert.ok(isOwnFile(root, "site.yaml"));
  assert.ok(isOwnFile(folder, "private/x.png"));
  for (const path of ["linked/x.png", "x.png", "linked", "", ".", "../private/x.png", "absent"])
    assert.ok(!isOwnFile(root, path) || path === "../private/x.png", path);
});

test("publishes no document in whose place a link was put while the site was built", async (t) => {
  const { root, folder } = withSecrets(t);
  const site = join(folder, "site");
  writeContent(root, { "talk/plan.pdf": "the plan" });
  mkdirSync(site);
  rmSync(join(root, "talk"), { recursive: true });
  mkdirSync(join(folder, "other"));
  writeFileSync(join(folder, "other/plan.pdf"), secret);
  symlinkSync("../other", join(root, "talk"));
  const attachment = { path: "talk/plan.pdf", address: "/talk/plan.pdf" };
  const lost = await copyAttachments(root, site, [attachment]);
  assert.deepEqual(
    lost.map(({ code }) => code),
    ["publish/attachment-lost"],
  );
  const left = readdirSync(site, { recursive: true, encoding: "utf8" });
  assert.deepEqual(left, ["talk"]);
  assert.equal(readFileSync(join(folder, "other/plan.pdf"), "utf8"), secret);
});
