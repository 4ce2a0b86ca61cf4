import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { writeContent } from "../fixtures/content.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const count = 40;

/** As from a telephone: with a place, a camera and a description, and none the same as another. */
const photo = (index: number) =>
  sharp({
    create: { width: 96, height: 64, channels: 3, background: { r: 6 * index, g: 80, b: 99 } },
  })
    .withExif({
      IFD0: { Make: "Examplephone", Artist: "Ada Example", ImageDescription: `Crane ${index} <b>` },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "37/1 49/1 0/1" },
    })
    .jpeg()
    .toBuffer();

test("forty photos have a gallery, a page each, and nothing of where they were taken", async (t) => {
  const folder = temporaryFolder(t);
  const photos = await Promise.all(Array.from({ length: count }, (_, index) => photo(index)));
  writeContent(join(folder, "content"), {
    "site.yaml": "title: Sprints\nurl: https://handbill.example/\ncards: false\n",
    "e/index.md":
      "---\ntitle: Sprints\ndate: 2017-07-07\nstart: 2017-07-10 10:00\ntimezone: UTC\nvenue: The library\n---\n\nCome.\n",
    ...Object.fromEntries(photos.map((bytes, index) => [`e/photos/p${index + 10}.jpg`, bytes])),
  });
  const { summary, diagnostics } = await buildSite(
    buildOptions(folder, { contentDir: join(folder, "content"), now: Date.parse("2017-07-12") }),
    { onProgress: () => {} },
  );
  assert.ok(summary);
  assert.deepEqual(
    diagnostics.map(formatDiagnostic).filter((line) => !line.includes("channels/")),
    [],
  );

  const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");
  const gallery = read("e/photos/index.html");
  assert.deepEqual(await mistakesIn(gallery), []);
  assert.equal(gallery.match(/loading="lazy"/g)?.length, count);
  assert.equal(gallery.match(/href="\/e\/photos\/p\d+\/"/g)?.length, count);
  assert.match(gallery, /alt="Crane 0 &lt;b&gt;"/);
  assert.ok(gzipSync(gallery).length < 14_000, `${gzipSync(gallery).length}`);

  const event = read("e/index.html");
  assert.equal(event.match(/href="\/e\/photos\/p\d+\/"/g)?.length, 6);
  assert.match(event, /<a href="\/e\/photos\/">All photos \(40\)<\/a>/);
  assert.match(event, /Thank you for coming!<\/h2><ul><li><a href="\/e\/photos\/">Photos</);
  assert.match(event, /"image":\["https:\/\/handbill.example\/assets\/images\/p10-/);

  const page = read("e/photos/p11/index.html");
  assert.deepEqual(await mistakesIn(page), []);
  assert.match(page, /<figcaption><p><bdi>Crane 1 &lt;b>/);
  assert.match(page, /rel="prev" href="\/e\/photos\/p10\/".*rel="next" href="\/e\/photos\/p12\/"/);
  assert.match(page, /fetchpriority="high"/);
  assert.match(
    page,
    /property="og:image" content="https:\/\/handbill.example\/assets\/images\/p11-/,
  );
  assert.match(page, /"@type":"ImageObject"/);

  for (const name of readdirSync(join(folder, "site/assets/images"))) {
    const bytes = readFileSync(join(folder, "site/assets/images", name));
    assert.ok(!/Exif|Examplephone|Ada Example|GPS/.test(bytes.toString("latin1")), name);
  }
});
