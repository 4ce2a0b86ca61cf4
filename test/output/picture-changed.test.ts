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
import type { Parts } from "../../scripts/output/parts.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { parts } from "../../scripts/output/wiring.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { photo } from "../images/pictures.ts";

/** A site of one post that shows one photograph. */
async function siteWithPhoto(t: TestContext) {
  const folder = temporaryFolder(t);
  const picture = join(folder, "content/talks/boards.jpg");
  mkdirSync(join(folder, "content/talks"), { recursive: true });
  writeFileSync(
    join(folder, "content/site.yaml"),
    "url: https://handbill.example/\ncards: false\n",
  );
  const post = "---\ntitle: Talks\ndate: 2017-07-07\n---\n\n![Boards](boards.jpg)\n";
  writeFileSync(join(folder, "content/talks/index.md"), post);
  writeFileSync(picture, await photo());
  const options = buildOptions(folder, { now: Date.parse("2017-08-07T08:00:00Z") });
  const build = async (used: Parts) => {
    const control = { onProgress: () => {} };
    const { summary, diagnostics } = await buildSite(options, used, control);
    return { published: summary !== undefined, codes: diagnostics.map(({ code }) => code) };
  };
  const page = () => readFileSync(join(folder, "site/talks/index.html"), "utf8");
  return { folder, picture, build, page };
}

/** The real parts; but when the pictures' sizes have been read and their pixels have not, somebody steps in. */
const interrupted = (meddle: () => Promise<void>): Parts => ({
  ...parts,
  prepareImages: async (...given) => {
    const prepared = await parts.prepareImages(...given);
    const encode: typeof prepared.encode = async (...to) => {
      await meddle();
      return prepared.encode(...to);
    };
    return { ...prepared, encode };
  },
});

test("publishes nothing while a picture is being replaced, and the new one with the next build", async (t) => {
  const { picture, folder, build, page } = await siteWithPhoto(t);
  const replaced = interrupted(async () => writeFileSync(picture, await photo(90, 60)));
  assert.deepEqual(await build(replaced), { published: false, codes: ["images/changed"] });
  assert.equal(existsSync(join(folder, "site")), false);
  assert.deepEqual(await build(parts), { published: true, codes: [] });
  assert.match(page(), /<img [^>]*width="90" height="60"/);
});

test("leaves the site as it was when a new picture vanishes from under the build", async (t) => {
  const { picture, build, page } = await siteWithPhoto(t);
  await build(parts);
  const before = page();
  writeFileSync(picture, await photo(90, 60));
  const vanished = interrupted(async () => rmSync(picture));
  assert.deepEqual(await build(vanished), { published: false, codes: ["images/changed"] });
  assert.equal(page(), before);
});

test("shows a picture that was replaced by one of the same size and time", async (t) => {
  const { picture, build, page } = await siteWithPhoto(t);
  const [wide, high] = [await photo(200, 100), await photo(100, 200)];
  const size = Math.max(wide.length, high.length);
  const padded = (bytes: Buffer) => Buffer.concat([bytes], size);
  const old = new Date("2017-07-01T00:00:00Z");
  for (const [bytes, shown] of [
    [wide, /width="200" height="100"/],
    [high, /width="100" height="200"/],
    [wide, /width="200" height="100"/],
  ] as const) {
    writeFileSync(picture, padded(bytes));
    utimesSync(picture, old, old);
    assert.deepEqual([statSync(picture).size, statSync(picture).mtimeMs], [size, old.getTime()]);
    assert.deepEqual(await build(parts), { published: true, codes: [] });
    assert.match(page(), shown);
  }
});
