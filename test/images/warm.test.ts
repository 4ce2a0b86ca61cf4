import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeFolder, only } from "./folder.ts";
import { photo } from "./pictures.ts";

/** Builds in a process of its own, which then lists the native libraries it has loaded. */
function librariesLoadedBy(program: string): string {
  const listed = `${program}
process.report.excludeNetwork = true;
console.log(process.report.getReport().sharedObjects.join());`;
  const options = ["--import", "tsx", "--input-type=module", "--eval", listed];
  return execFileSync(process.execPath, options, { encoding: "utf8" });
}

test("loads neither sharp nor libvips when every picture is known", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const program = `
import { encodeImages } from "./scripts/images/encode.ts";
import { encoderVersion } from "./scripts/images/encoder-version.ts";
import { planImages } from "./scripts/images/plan.ts";
import { probeImages } from "./scripts/images/probe.ts";
const { contentDir, cacheDir, outputDir } = ${JSON.stringify(folder)};
const report = ({ reason }) => { throw new Error(reason); };
const uses = [{ path: "a.jpg", place: { file: "a.md", line: 1, column: 1 } }];
const probed = await probeImages({ contentDir, cacheDir }, uses, report);
const settings = { widths: [40, 80], formats: ["webp"], quality: 80 };
const planning = planImages(probed, settings, encoderVersion());
await encodeImages(planning, { contentDir, cacheDir, outputDir, report, progress: () => {} });`;
  assert.match(librariesLoadedBy(program), /vips/);
  assert.doesNotMatch(librariesLoadedBy(program), /vips|sharp/);
});

test("reads a header again whose facts were damaged", async (t) => {
  const folder = await makeFolder(t, { "a.jpg": await photo() });
  const first = await folder.probe();
  truncateSync(join(folder.cacheDir, only(readdirSync(folder.cacheDir))), 30);
  assert.deepEqual(await folder.probe(), first);
  assert.deepEqual(await folder.probe(), first);
});
