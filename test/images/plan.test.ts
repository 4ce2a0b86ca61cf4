import assert from "node:assert/strict";
import { test } from "node:test";
import { planImages } from "../../scripts/images/plan.ts";
import type { ProbedImage } from "../../scripts/images/probe.ts";
import { defaultImageSettings } from "../../scripts/images/recipe.ts";
import type { ImageSettings } from "../../scripts/model/image-settings.ts";

const photo: ProbedImage = {
  path: "sprints/Boards & Café.JPG",
  place: { file: "content/sprints/index.md", line: 3, column: 1 },
  hash: "a".repeat(64),
  bytes: 2_000_000,
  format: "jpeg",
  width: 3000,
  height: 2000,
  alpha: false,
  palette: false,
  frames: 1,
  colours: "srgb",
  vector: false,
};
const settings: ImageSettings = {
  widths: [480, 960, 1920],
  formats: ["avif", "webp", "jpeg"],
  quality: 80,
};

const plan = (image: Partial<ProbedImage>, changed: Partial<ImageSettings> = {}) => {
  const planned = planImages([{ ...photo, ...image }], { ...settings, ...changed }, "encoder 1");
  return [...planned.images.values()].flatMap(({ variants }) => variants);
};
const shapes = (image: Partial<ProbedImage>, changed: Partial<ImageSettings> = {}) =>
  plan(image, changed).map(({ format, width, height }) => `${format} ${width}x${height}`);

test("offers every width in every format, best first, rising", () => {
  assert.deepEqual(shapes({}, { formats: ["webp", "jpeg"] }), [
    "webp 480x320",
    "webp 960x640",
    "webp 1920x1280",
    "jpeg 480x320",
    "jpeg 960x640",
    "jpeg 1920x1280",
  ]);
});

test("adds one JPEG to formats that were named without it, wide enough for link previews", () => {
  assert.deepEqual(shapes({}, { formats: ["avif"] }), [
    "avif 480x320",
    "avif 960x640",
    "avif 1920x1280",
    "jpeg 1920x1280",
  ]);
  const jpegs = (image: Partial<ProbedImage>, widths: readonly number[]) =>
    shapes(image, { formats: ["webp"], widths }).filter((shape) => shape.startsWith("jpeg"));
  assert.deepEqual(jpegs({}, [640, 1280, 2560]), ["jpeg 1280x853"]);
  assert.deepEqual(jpegs({}, [480, 960]), ["jpeg 960x640"]);
  assert.deepEqual(jpegs({ width: 600, height: 400 }, [480, 960]), ["jpeg 600x400"]);
});

test("adds one PNG to a cutout, and as many as were asked for with JPEG", () => {
  const image = { format: "png", alpha: true, bytes: 9_000_000 } as const;
  const pngs = (formats: ImageSettings["formats"]) =>
    shapes(image, { formats }).filter((shape) => shape.startsWith("png"));
  assert.deepEqual(pngs(["avif"]), ["png 1920x1280"]);
  assert.deepEqual(pngs(["avif", "jpeg"]), ["png 480x320", "png 960x640", "png 1920x1280"]);
});

test("adds JPEG last when it was not asked for, and puts it last when it was asked for first", () => {
  const formats = (asked: ImageSettings["formats"]) =>
    plan({ width: 400, height: 300 }, { formats: asked }).map(({ format }) => format);
  assert.deepEqual(formats(["avif"]), ["avif", "jpeg"]);
  assert.deepEqual(formats(["jpeg", "webp"]), ["webp", "jpeg"]);
  assert.deepEqual(formats([]), ["jpeg"]);
});

test("never makes a picture wider than its source", () => {
  const jpeg = { formats: ["jpeg"] } as const;
  assert.deepEqual(shapes({ width: 1200, height: 800 }, jpeg), [
    "jpeg 480x320",
    "jpeg 960x640",
    "jpeg 1200x800",
  ]);
  assert.deepEqual(shapes({ width: 300, height: 200 }, jpeg), ["jpeg 300x200"]);
});

test("leaves out a width that is nearly the source's own", () => {
  assert.deepEqual(shapes({ width: 1000, height: 500 }, { formats: ["jpeg"] }), [
    "jpeg 480x240",
    "jpeg 1000x500",
  ]);
});

test("narrows a long screenshot until its height can be written", () => {
  const [variant] = plan({ width: 1000, height: 50_000 }, { formats: ["jpeg"] });
  assert.equal(variant?.width, 327);
  assert.ok((variant?.height ?? Infinity) <= 16_383);
});

test("keeps a height of one pixel for a picture that is a line", () => {
  assert.deepEqual(shapes({ width: 50_000, height: 1 }, { formats: ["jpeg"], widths: [480] }), [
    "jpeg 480x1",
  ]);
});

test("keeps the alpha of a PNG in every format", () => {
  const image = { format: "png", alpha: true, width: 400, height: 400, bytes: 400_000 } as const;
  assert.deepEqual(shapes(image), ["avif 400x400", "webp 400x400", "png 400x400"]);
});

test("writes screenshots and line art without loss", () => {
  const image = { format: "png", width: 400, height: 400, bytes: 20_000 } as const;
  assert.deepEqual(shapes(image), ["webp 400x400", "png 400x400"]);
});

test("publishes a screenshot at its own width alone: a smaller one takes more bytes", () => {
  const image = { format: "png", bytes: 200_000 } as const;
  assert.deepEqual(shapes({ ...image, width: 3024, height: 1890 }), [
    "webp 3024x1890",
    "png 3024x1890",
  ]);
});

test("shrinks a drawing that is wider than two of the widest: a phone has to hold it", () => {
  const image = { format: "png", palette: true, width: 4000, height: 2000 } as const;
  assert.deepEqual(shapes(image, { formats: ["avif"] }), [
    "webp 480x240",
    "webp 960x480",
    "webp 1920x960",
    "png 1920x960",
  ]);
});

test("offers an animation as WebP and as the GIF it was", () => {
  const image = { format: "gif", frames: 12, palette: true, width: 2400, height: 1200 } as const;
  assert.deepEqual(shapes(image), ["webp 1920x960", "gif 2400x1200"]);
});

test("offers a vector as it is, and its pixels to readers that do not show vectors", () => {
  const image = { format: "svg", vector: true, width: 24, height: 12 } as const;
  assert.deepEqual(shapes(image), ["svg 24x12", "png 1200x600"]);
});

test("gives every file a lower-case ASCII address with its fingerprint and width", () => {
  for (const { address } of plan({}))
    assert.match(address, /^\/assets\/images\/boards-cafe-[0-9a-f]{12}-\d+\.(?:avif|webp|jpg)$/);
  assert.match(plan({ path: "会場.jpg" })[0]?.address ?? "", /^\/assets\/images\/picture-/);
});

test("changes the address with the bytes, the settings, and the encoder", () => {
  const last = (image: Partial<ProbedImage>, quality: number, encoder: string) =>
    planImages([{ ...photo, ...image }], { ...settings, quality }, encoder).jobs[0]?.outputs.at(-1)
      ?.address;
  const addresses = [
    last({}, 80, "1"),
    last({ hash: "b".repeat(64) }, 80, "1"),
    last({}, 70, "1"),
    last({}, 80, "2"),
  ];
  assert.equal(new Set(addresses).size, 4);
});

test("plans the same bytes once, whatever the names", () => {
  const copy = { ...photo, path: "zebra/copy.jpg" };
  const { images, jobs } = planImages([photo, copy], settings, "encoder 1");
  assert.equal(jobs.length, 1);
  assert.deepEqual(jobs[0]?.paths, [photo.path, copy.path]);
  assert.deepEqual(images.get(copy.path)?.variants, images.get(photo.path)?.variants);
});

test("keeps apart files that differ only in the case of their names", () => {
  const other = { ...photo, path: "sprints/boards & café.jpg", hash: "b".repeat(64) };
  const { images } = planImages([photo, other], settings, "encoder 1");
  const addresses = [...images.values()].flatMap(({ variants }) => variants.map((v) => v.address));
  assert.equal(new Set(addresses.map((address) => address.toLowerCase())).size, 18);
});

test("has defaults that make AVIF in four widths and one JPEG of a photograph", () => {
  assert.deepEqual(shapes({}, defaultImageSettings), [
    "avif 480x320",
    "avif 720x480",
    "avif 960x640",
    "avif 1440x960",
    "jpeg 1440x960",
  ]);
});
