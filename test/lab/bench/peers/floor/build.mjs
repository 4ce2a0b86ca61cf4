import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/*
 * node build.mjs MODEL: reads all of content/ and writes into _site/ as many files as the model has, under the same
 * names and of the same sizes. What lies between, the work itself, is left out: nobody who writes those files from one
 * thread of Node is faster.
 */
const [model] = process.argv.slice(2);
for (const file of filesBelow("content")) readFileSync(file);
const sizes = filesBelow(model).map((file) => [file.slice(model.length + 1), statSync(file).size]);
const filler = Buffer.alloc(Math.max(0, ...sizes.map(([, size]) => size)), "x");
for (const folder of new Set(sizes.map(([path]) => dirname(path))))
  mkdirSync(join("_site", folder), { recursive: true });
for (const [path, size] of sizes) writeFileSync(join("_site", path), filler.subarray(0, size));

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
