import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { checkOut } from "../fixtures/checkout.ts";
import { temporaryFolder } from "../fixtures/project.ts";

// What a server may send before it hears back is ten packets of 1,460 bytes (RFC 6928): this and the headers.
const firstRoundTrip = 14 * 1024;

test("the demo's event page and its only stylesheet fit in the first round trip, gzipped", async (t) => {
  const { folder, build } = checkOut(temporaryFolder(t));
  const { code, stderr } = await build(["--now", "2017-07-21"]);
  assert.equal(code, 0, stderr);
  const read = (path: string) => readFileSync(join(folder, "_site", path));
  const page = read("micropython-sprints/index.html");
  const sheets = Array.from(
    page.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
    ([, href = ""]) => href,
  );
  assert.equal(sheets.length, 1);
  assert.doesNotMatch(page.toString(), /@import|<style/);
  const bytes = [page, ...sheets.map(read)].map((body) => gzipSync(body, { level: 9 }).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  assert.ok(total <= firstRoundTrip, `${total} bytes: ${bytes.join(" + ")}`);
});
