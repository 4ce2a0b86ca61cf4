import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { photo } from "../images/pictures.ts";

/** A site of one post that shows six photographs, the last of which is changed. */
async function siteWithPhotos(t: TestContext) {
  const folder = temporaryFolder(t);
  const names = Array.from({ length: 6 }, (_, index) => `boards-${index}.jpg`);
  const pathOf = (name: string) => join(folder, "content/talks", name);
  mkdirSync(join(folder, "content/talks"), { recursive: true });
  writeFileSync(
    join(folder, "content/site.yaml"),
    "url: https://handbill.example/\ncards: false\n",
  );
  const shown = names.map((name) => `![Boards](${name})\n`).join("\n");
  const post = `---\ntitle: Talks\ndate: 2017-07-07\n---\n\n${shown}`;
  writeFileSync(join(folder, "content/talks/index.md"), post);
  for (const [index, name] of names.entries())
    writeFileSync(pathOf(name), await photo(200 + index, 100));
  const options = buildOptions(folder, { now: Date.parse("2017-08-07T08:00:00Z") });
  const build = async (meddle = () => {}) => {
    const { summary, diagnostics } = await buildSite(options, { onProgress: meddle });
    return { published: summary !== undefined, codes: diagnostics.map(({ code }) => code) };
  };
  const page = () => readFileSync(join(folder, "site/talks/index.html"), "utf8");
  return { folder, picture: pathOf("boards-5.jpg"), build, page };
}

/*
 * Somebody steps in when the first file of a picture is made: the sizes of all have been read by then, and at most four
 * of them are under way.
 */

test("publishes nothing while a picture is being replaced, and the new one with the next build", async (t) => {
  const { picture, folder, build, page } = await siteWithPhotos(t);
  const other = await photo(90, 60);
  const replaced = await build(() => writeFileSync(picture, other));
  assert.deepEqual(replaced, { published: false, codes: ["images/changed"] });
  assert.equal(existsSync(join(folder, "site")), false);
  assert.deepEqual(await build(), { published: true, codes: [] });
  assert.match(page(), /<img [^>]*width="90" height="60"/);
});

test("leaves the site as it was when a picture vanishes from under the build", async (t) => {
  const { picture, folder, build, page } = await siteWithPhotos(t);
  await build();
  const before = page();
  rmSync(join(folder, "cache"), { recursive: true });
  const vanished = await build(() => rmSync(picture, { force: true }));
  assert.deepEqual(vanished, { published: false, codes: ["images/changed"] });
  assert.equal(page(), before);
});

test("shows a picture that was replaced by one of the same size and time", async (t) => {
  const { picture, build, page } = await siteWithPhotos(t);
  const [wide, high] = [await photo(300, 150), await photo(150, 300)];
  const size = Math.max(wide.length, high.length);
  const padded = (bytes: Buffer) => Buffer.concat([bytes], size);
  const old = new Date("2017-07-01T00:00:00Z");
  for (const [bytes, shown] of [
    [wide, /width="300" height="150"/],
    [high, /width="150" height="300"/],
    [wide, /width="300" height="150"/],
  ] as const) {
    writeFileSync(picture, padded(bytes));
    utimesSync(picture, old, old);
    assert.deepEqual([statSync(picture).size, statSync(picture).mtimeMs], [size, old.getTime()]);
    assert.deepEqual(await build(), { published: true, codes: [] });
    assert.match(page(), shown);
  }
});
