import assert from "node:assert/strict";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { makeFolder, only } from "./folder.ts";
import * as pictures from "./pictures.ts";

test("gives the size of a phone's photograph as it is held", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await pictures.phonePhoto() });
  const { width, height, format } = only(await folder.probe());
  assert.deepEqual({ width, height, format }, { width: 100, height: 200, format: "jpeg" });
});

test("goes by the bytes, not by the name", async (t) => {
  const folder = await makeFolder(t, { "a.png": await pictures.photo() });
  assert.equal(only(await folder.probe()).format, "jpeg");
});

test("counts the frames of an animation and the alpha of a cutout", async (t) => {
  const files = { "a.gif": await pictures.animation(), "b.png": await pictures.cutout() };
  const [gif, png] = await (await makeFolder(t, files)).probe();
  assert.equal(gif?.frames, 3);
  assert.equal(png?.alpha, true);
});

test("knows sRGB by its profile, and Display P3 and CMYK as something else", async (t) => {
  const colour = sharp({ create: { width: 9, height: 9, channels: 3, background: "#369" } });
  const folder = await makeFolder(t, {
    "cmyk.jpg": await colour.clone().toColourspace("cmyk").jpeg().toBuffer(),
    "p3.png": await pictures.widePhoto(),
    "plain.jpg": await colour.clone().jpeg().toBuffer(),
    "srgb.jpg": await colour.clone().withIccProfile("srgb").jpeg().toBuffer(),
  });
  const colours = (await folder.probe()).map((image) => image.colours);
  assert.deepEqual(colours, ["other", "other", "srgb", "srgb"]);
});

test("gives pictures with the same bytes the same hash", async (t) => {
  const photo = await pictures.photo();
  const [one, other] = await (await makeFolder(t, { "a.jpg": photo, "b.jpg": photo })).probe();
  assert.equal(one?.hash, other?.hash);
});

test("refuses 30,000 x 30,000 pixels from the header alone", async (t) => {
  const folder = await makeFolder(t, { "bomb.png": pictures.bomb() });
  assert.deepEqual(await folder.probe(), []);
  const { code, reason, severity } = only(folder.diagnostics);
  assert.equal(code, "images/too-many-pixels");
  assert.equal(severity, "warning");
  assert.match(reason, /"bomb\.png" has 30000 x 30000 pixels/);
});

test("counts every frame towards the limit", async (t) => {
  const folder = await makeFolder(t, { "a.gif": await pictures.longAnimation() });
  assert.deepEqual(await folder.probe(), []);
  assert.match(only(folder.diagnostics).reason, /2000 x 2000 pixels in 40 frames/);
});

test("does not read a file of many megabytes", async (t) => {
  const folder = await makeFolder(t, { "video.jpg": "x" });
  truncateSync(join(folder.contentDir, "video.jpg"), 70 * 2 ** 20);
  assert.deepEqual(await folder.probe(), []);
  assert.match(only(folder.diagnostics).reason, /"video\.jpg" has 70 MiB, more than 64/);
});

test("names the format it does not read", async (t) => {
  const heic = "\0\0\0\x18ftypheic\0\0\0\0mif1heic";
  const folder = await makeFolder(t, { "a.heic": heic, "b.jpg": "<!doctype html>", "c.gif": "" });
  assert.deepEqual(await folder.probe(), []);
  const reasons = folder.diagnostics.map(({ code, reason }) => `${code} ${reason}`).sort();
  assert.match(reasons[0] ?? "", /unsupported "a\.heic" is a HEIC file/);
  assert.match(reasons[1] ?? "", /unsupported "b\.jpg" is not a picture/);
  assert.match(reasons[2] ?? "", /unsupported "c\.gif" is not a picture/);
});

test("says that a header is damaged, at the place of the first use", async (t) => {
  const photo = await pictures.photo();
  const folder = await makeFolder(t, { "a.jpg": photo.subarray(0, 30) });
  assert.deepEqual(await folder.probe(), []);
  const { code, place } = only(folder.diagnostics);
  assert.equal(code, "images/damaged");
  assert.deepEqual(place, { file: "content/index.md", line: 1, column: 1 });
});

test("warns of a picture that is not there", async (t) => {
  const folder = await makeFolder(t, { "folder.jpg/index.md": "" });
  const { probeImages } = await import("../../scripts/images/probe.ts");
  const place = { file: "content/index.md", line: 1, column: 1 };
  const codes: string[] = [];
  const uses = ["none.jpg", "folder.jpg"].map((path) => ({ path, place }));
  await probeImages(folder, uses, ({ code }) => void codes.push(code));
  assert.deepEqual(codes, ["images/unreadable", "images/unreadable"]);
});

test("warns of a file larger than any picture, without reading it", async (t) => {
  const folder = await makeFolder(t, { "huge.jpg": "" });
  truncateSync(join(folder.contentDir, "huge.jpg"), 65 * 1024 * 1024);
  const { probeImages } = await import("../../scripts/images/probe.ts");
  const place = { file: "content/index.md", line: 1, column: 1 };
  const codes: string[] = [];
  await probeImages(folder, [{ path: "huge.jpg", place }], ({ code }) => void codes.push(code));
  assert.deepEqual(codes, ["images/too-many-bytes"]);
});
