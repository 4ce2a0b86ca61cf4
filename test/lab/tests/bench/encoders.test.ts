import assert from "node:assert/strict";
import { test } from "node:test";
import { encode, type Pixels } from "../../../../scripts/images/pixels.ts";
import { toEncoderReport } from "../../bench/encoder-report.ts";
import { type EncoderRun, measureEncoders } from "../../bench/encoders.ts";
import { ssim } from "../../bench/likeness.ts";
import { seededBytes } from "../../bench/random.ts";

const noise: Pixels = {
  data: seededBytes("noise", 96 * 64 * 3),
  width: 96,
  height: 64,
  channels: 3,
};
const png = () => encode(noise, { method: "encode", format: "png", options: {} });

const run = (encoder: string, photo: string, bytes: number, butteraugli?: number): EncoderRun => ({
  encoder,
  photo,
  cpu: bytes / 100,
  bytes,
  ssim: 0.9,
  butteraugli,
});

test("measures a better picture as more like the original, and as larger", async () => {
  const runs = await measureEncoders([{ name: "noise", bytes: await png() }], 96, () => {});
  const of = (name: string) => runs.find(({ encoder }) => encoder === name) ?? assert.fail(name);
  const [low, high] = [of("AVIF q50 effort 0"), of("AVIF q65 effort 0")];
  assert.ok(low.ssim < high.ssim && high.ssim < 1, `${low.ssim} ${high.ssim}`);
  assert.ok(low.bytes < high.bytes);
  assert.ok(runs.every(({ cpu }) => cpu > 0));
});

test("tries the slow encoders on the first photograph only", async () => {
  const photos = ["a", "b"].map(async (name) => ({ name, bytes: await png() }));
  const runs = await measureEncoders(await Promise.all(photos), 32, () => {});
  const count = (name: string) => runs.filter(({ encoder }) => encoder === name).length;
  assert.deepEqual([count("AVIF q65 effort 0"), count("AVIF q65 effort 4")], [2, 1]);
});

test("takes a picture for like itself, and less so with another brightness", () => {
  const darker = { ...noise, data: Buffer.from(noise.data.map((value) => value >> 1)) };
  assert.equal(ssim(noise, noise), 1);
  assert.ok(ssim(noise, darker) < 0.9);
});

test("prints means of what every photograph has, then the first photograph", () => {
  const runs = [
    run("JPEG", "a.jpg", 1000, 2),
    run("AVIF slow", "a.jpg", 500, 1),
    run("JPEG", "b.jpg", 3000, 4),
  ];
  const [means = "", alone = ""] = toEncoderReport(runs, 2, 640).split("a.jpg alone");
  assert.match(means, /At 640 pixels, the means of 2 photographs:/);
  assert.match(means, /^\| JPEG \| 20 \| 2 \| 0\.9000 \| 3\.00 \|$/m);
  assert.doesNotMatch(means, /slow/);
  assert.match(alone, /^\| JPEG \| 10 \| 1 \| 0\.9000 \| 2\.00 \|\n\| AVIF slow \| 5 \| 1 \|/m);
});

test("leaves a cell empty that could not be measured", () => {
  assert.match(toEncoderReport([run("JPEG", "a.jpg", 1000)], 1, 640), /0\.9000 \| {2}\|$/m);
});
