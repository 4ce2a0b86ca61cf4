import assert from "node:assert/strict";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { publishInPlace } from "../../scripts/output/in-place.ts";
import { foreignFile, listFiles, writeManifest } from "../../scripts/output/manifest.ts";
import { type ContentFiles, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/* `npm run torture` mounts a disk on the folder, and kills builds meanwhile. */

function makeSite(folder: string, files: ContentFiles): void {
  mkdirSync(folder);
  writeContent(folder, files);
  writeManifest(folder, { pathPrefix: "/", files: Object.keys(files) });
}

function makeBoth(t: TestContext) {
  const folder = temporaryFolder(t);
  const [output, staging] = [join(folder, "site"), join(folder, "staging")];
  makeSite(output, {
    "index.html": "old",
    "same.txt": "same",
    "gone/deep/index.html": "old",
    "was-file": "old",
    "was-folder/index.html": "old",
  });
  makeSite(staging, {
    "index.html": "new",
    "same.txt": "same",
    "fresh/deep/index.html": "new",
    "was-file/index.html": "new",
    "was-folder": "new",
  });
  return { output, staging };
}

const textsOf = (folder: string) =>
  [...listFiles(folder).keys()].map((path) => [path, readFileSync(join(folder, path), "utf8")]);

test("exchanges files one by one, also where a folder becomes a file and a file a folder", (t) => {
  const { output, staging } = makeBoth(t);
  const folder = statSync(output).ino;
  publishInPlace(staging, output);
  assert.deepEqual(textsOf(output), textsOf(staging));
  assert.equal(statSync(output).ino, folder);
  assert.throws(() => statSync(join(output, "gone")));
  assert.equal(foreignFile(output), undefined);
});

test("leaves a folder that is known as Handbill's, wherever it ends, which the next build makes whole", (t) => {
  const { output, staging } = makeBoth(t);
  // A folder that is not empty cannot be replaced by a file that way: the exchange ends in the middle.
  mkdirSync(join(output, ".handbill-exchange/x"), { recursive: true });
  assert.throws(() => publishInPlace(staging, output));
  writeContent(output, { "fresh/deep/index.html": "new" });
  assert.equal(foreignFile(output), undefined);
});
