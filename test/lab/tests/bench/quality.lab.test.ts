import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import { makeCorpus } from "../../bench/corpus.ts";
import { measureQuality } from "../../bench/quality.ts";
import { seededBytes } from "../../bench/random.ts";
import { tools } from "../../bench/session.ts";
import type { Site } from "../../bench/tool.ts";

const { handbill } = tools;

/** Clouds, which shrink and encode as photographs do. */
const clouds = async () =>
  sharp(seededBytes("clouds", 24 * 16 * 3), { raw: { width: 24, height: 16, channels: 3 } })
    .resize(192, 128, { kernel: "cubic" })
    .jpeg({ quality: 95 })
    .toBuffer();

/** A built site with one event, whose page shows these files. */
async function makeSite(t: TestContext, files: Readonly<Record<string, Buffer>>): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "handbill-quality-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const corpus = makeCorpus("S", 1);
  const [event = assert.fail()] = corpus.events;
  const write = (path: string, body: Buffer | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  };
  write(handbill.photoFile(event), await clouds());
  const names = Object.keys(files);
  const srcset = names.map((name, index) => `/${name} ${index + 1}w`).join(", ");
  write(`_site/${handbill.announcementPage(event)}`, `<img src="/${names[0]}" srcset="${srcset}">`);
  for (const [name, bytes] of Object.entries(files)) write(`_site/${name}`, bytes);
  return { size: "S", corpus, setting: "equal", folder };
}

test("tells format, width, bytes and likeness of what a page shows, best format first", async (t) => {
  const photo = sharp(await clouds());
  const jpeg = await photo.clone().resize(96).jpeg({ quality: 90 }).toBuffer();
  const poor = await photo.clone().resize(48).jpeg({ quality: 5 }).toBuffer();
  const webp = await photo.clone().resize(96).webp({ lossless: true }).toBuffer();
  const site = await makeSite(t, { "a.jpg": jpeg, "b.webp": webp, "c.jpg": poor });
  const found = await measureQuality(handbill, site);
  assert.deepEqual(
    found.map(({ format, width, bytes }) => [format, width, bytes]),
    [
      ["webp", 96, webp.length],
      ["jpeg", 48, poor.length],
      ["jpeg", 96, jpeg.length],
    ],
  );
  const [lossless = 0, bad = 1, good = 0] = found.map(({ ssim }) => ssim);
  assert.ok(lossless > 0.99 && lossless <= 1, `${lossless}`);
  assert.ok(bad < 0.9 && good > 0.95 && good < lossless, `${bad} ${good}`);
});

test("sees that a picture shows something else than its photograph", async (t) => {
  const mirrored = await sharp(await clouds())
    .flop()
    .webp({ quality: 100 })
    .toBuffer();
  const [other] = await measureQuality(handbill, await makeSite(t, { "a.webp": mirrored }));
  assert.ok((other?.ssim ?? 1) < 0.5, `${other?.ssim}`);
});
