import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import type { ImageVariant } from "../../scripts/images/plan.ts";
import type { ImageFormat } from "../../scripts/model/image-settings.ts";
import { codesOf, type Folder, makeFolder, only, quickSettings } from "./folder.ts";
import * as pictures from "./pictures.ts";

/** Builds one picture; the files come back with what was planned for them. */
async function build(t: TestContext, path: string, bytes: Buffer | string) {
  const folder = await makeFolder(t, { [path]: bytes });
  const result = await folder.encode(
    await folder.plan({ ...quickSettings, formats: ["avif", "webp"] }),
  );
  const variants = only(result.images.values()).variants;
  const files = variants.map((variant) => ({ ...variant, bytes: readOutput(folder, variant) }));
  const last = (format: ImageVariant["format"]) => {
    const found = files.filter((file) => file.format === format).at(-1);
    assert.ok(found, `no ${format}`);
    return found;
  };
  return { folder, result, files, last };
}

const readOutput = (folder: Folder, { address }: ImageVariant) =>
  readFileSync(join(folder.outputDir, address));

/** Red, green and blue, 0 to 255, at a point given as fractions of width and height. */
async function colourAt(bytes: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

const isNear = (colour: readonly number[], expected: readonly number[], slack = 24) =>
  expected.every((value, i) => Math.abs(value - (colour[i] ?? Number.NaN)) <= slack);

test("makes every planned file, in the format and size that was planned", async (t) => {
  const { files } = await build(t, "a.jpg", await pictures.photo());
  assert.equal(files.length, 7);
  for (const { bytes, format, width, height } of files) {
    const header = await sharp(bytes).metadata();
    const found = header.format === "heif" ? "avif" : header.format;
    assert.deepEqual([found, header.width, header.height], [format, width, height]);
  }
});

test("makes a JPEG that was named progressive, and one that stands in for others plain", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await pictures.photo() });
  const isProgressive = async (formats: readonly ImageFormat[]) => {
    const planning = await folder.plan({ ...quickSettings, formats });
    await folder.encode(planning);
    const jpeg = only(planning.images.values()).variants.at(-1) ?? assert.fail("no variant");
    return (await sharp(readOutput(folder, jpeg)).metadata()).isProgressive;
  };
  assert.equal(await isProgressive(["webp", "jpeg"]), true);
  assert.equal(await isProgressive(["webp"]), false);
});

test("turns a phone's photograph upright", async (t) => {
  const { files } = await build(t, "a.jpg", await pictures.phonePhoto());
  for (const { bytes } of files) {
    // Orientation 6: what was stored on the left is shown at the top.
    assert.ok(isNear(await colourAt(bytes, 0.5, 0.2), [224, 0, 0]));
    assert.ok(isNear(await colourAt(bytes, 0.5, 0.8), [0, 0, 224]));
  }
});

test("publishes neither the camera, its owner nor the place", async (t) => {
  const source = await pictures.phonePhoto();
  assert.match(source.toString("latin1"), /Examplephone/);
  assert.match(source.toString("latin1"), /Ada Example/);
  const { files } = await build(t, "a.jpg", source);
  for (const { bytes } of files) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    assert.deepEqual([exif, xmp, iptc, icc, orientation], Array(5).fill(undefined));
    assert.doesNotMatch(bytes.toString("latin1"), /Examplephone|Ada Example|Exif/);
  }
});

test("converts Display P3 to sRGB", async (t) => {
  const source = await pictures.widePhoto();
  const expected = await colourAt(
    await sharp(source).toColourspace("srgb").png().toBuffer(),
    0.5,
    0.5,
  );
  const bare = await colourAt(await sharp(source, { ignoreIcc: true }).png().toBuffer(), 0.5, 0.5);
  assert.ok(!isNear(bare, expected, 8), "the picture must tell the two apart");
  const { last } = await build(t, "a.png", source);
  const { bytes } = last("png");
  assert.ok(isNear(await colourAt(bytes, 0.5, 0.5), expected, 2));
  assert.equal((await sharp(bytes).metadata()).hasProfile, false);
});

test("keeps what is see-through see-through, in every format", async (t) => {
  const { files } = await build(t, "a.png", await pictures.cutout());
  assert.deepEqual([...new Set(files.map(({ format }) => format))], ["avif", "webp", "png"]);
  for (const { bytes } of files) {
    const [, , , corner = 255] = await colourAt(bytes, 0, 0);
    const [, , , centre = 0] = await colourAt(bytes, 0.5, 0.5);
    assert.ok(corner < 24 && centre > 231, `corner ${corner}, centre ${centre}`);
  }
});

test("keeps an animated GIF animated, with its timing", async (t) => {
  const { files } = await build(t, "a.gif", await pictures.animation());
  assert.deepEqual(
    files.map(({ format }) => format),
    ["webp", "gif"],
  );
  for (const { bytes } of files) {
    const { pages, delay, loop } = await sharp(bytes).metadata();
    assert.deepEqual({ pages, delay, loop }, { pages: 3, delay: [100, 100, 100], loop: 0 });
    assert.doesNotMatch(bytes.toString("latin1"), /12 Elm|Ada Example/);
  }
});

test("makes no drawing larger than it was", async (t) => {
  const source = await pictures.drawing(150, 100);
  const { last } = await build(t, "a.png", source);
  assert.ok(last("png").bytes.length <= source.length);
  assert.ok(last("webp").bytes.length <= source.length);
  assert.ok(isNear(await colourAt(last("png").bytes, 0.2, 0.1), [0x22, 0x44, 0x66], 4));
});

test("takes a PNG that was packed better, without its notes", async (t) => {
  const packed = await pictures.wellPacked();
  const note = pictures.chunk("tEXt", Buffer.from("Author\0Ada Example"));
  const end = packed.length - 12;
  const source = Buffer.concat([packed.subarray(0, end), note, packed.subarray(end)]);
  const { last } = await build(t, "a.png", source);
  assert.ok(last("png").bytes.length <= packed.length);
  assert.doesNotMatch(last("png").bytes.toString("latin1"), /Ada Example/);
});

test("draws a vector at the size of a link preview", async (t) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="10" height="10" fill="#e00000"/></svg>';
  const { last } = await build(t, "a.svg", svg);
  assert.match(last("svg").bytes.toString(), /<rect width="10"/);
  const { width, height } = await sharp(last("png").bytes).metadata();
  assert.deepEqual([width, height], [1200, 600]);
  assert.deepEqual(await colourAt(last("png").bytes, 0.48, 0.5), [224, 0, 0, 255]);
  assert.deepEqual((await colourAt(last("png").bytes, 0.52, 0.5))[3], 0);
});

test("leaves out half a photograph, and says so", async (t) => {
  const whole = await pictures.photo(400, 300);
  const folder = await makeFolder(t, {
    "half.jpg": whole.subarray(0, whole.length >> 1),
    "whole.jpg": whole,
  });
  const planning = await folder.plan();
  assert.equal(planning.images.size, 2, "its header is sound");
  const { images } = await folder.encode(planning);
  assert.deepEqual([...images.keys()], ["whole.jpg"]);
  assert.match(only(folder.diagnostics).reason, /"half\.jpg" is damaged or was cut off/);
  const half = planning.images.get("half.jpg")?.variants ?? [];
  assert.ok(half.length > 0);
  for (const { address } of half) assert.equal(existsSync(join(folder.outputDir, address)), false);
});

test("leaves out a GIF and a PNG that were cut off", async (t) => {
  const gif = await pictures.animation();
  const png = await pictures.cutout();
  const folder = await makeFolder(t, {
    "a.gif": gif.subarray(0, gif.length - 20),
    "b.png": png.subarray(0, png.length >> 1),
  });
  const { images } = await folder.encode(await folder.plan());
  assert.deepEqual([...images.keys()], []);
  assert.deepEqual(codesOf(folder), ["images/damaged", "images/damaged"]);
});

test("stops at a picture that changed or vanished since it was planned", async (t) => {
  const files = { "a.jpg": await pictures.photo(), "b.jpg": await pictures.photo(90, 50) };
  const folder = await makeFolder(t, files);
  const planning = await folder.plan();
  writeFileSync(join(folder.contentDir, "a.jpg"), await pictures.photo(60, 60));
  rmSync(join(folder.contentDir, "b.jpg"));
  const { images } = await folder.encode(planning);
  assert.equal(images.size, 0);
  assert.deepEqual(codesOf(folder), ["images/changed", "images/changed"]);
  assert.ok(folder.diagnostics.every(({ severity }) => severity === "error"));
});

test("tells its progress file by file", async (t) => {
  const folder = await makeFolder(t, {
    "a.jpg": await pictures.photo(),
    "b.jpg": await pictures.photo(90, 50),
  });
  const planning = await folder.plan();
  const steps: string[] = [];
  const { encodeImages } = await import("../../scripts/images/encode.ts");
  await encodeImages(planning, {
    ...folder,
    report: ({ reason }) => assert.fail(reason),
    progress: (done, total, path) => void steps.push(`${done}/${total} ${path}`),
  });
  assert.equal(steps.length, 10);
  assert.match(steps.at(-1) ?? "", /^10\/10 [ab]\.jpg$/);
});
