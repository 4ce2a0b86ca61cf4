import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";

/* A conference of two days and two tracks, whole as an organizer would keep it. */

const root = "test/demos/conference";
const event = "tidelines-2027";

describe("a conference of two tracks and forty sessions", () => {
  let work = "";
  let folder = "";
  let said: readonly string[] = [];
  const read = (path: string) => readFileSync(join(folder, event, path), "utf8");
  const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), "handbill-demo-"));
    folder = join(work, "site");
    const options = buildOptions(root, {
      outputDir: folder,
      cacheDir: `${folder}-cache`,
      now: Date.parse("2027-03-12T10:10:00Z"),
    });
    const { diagnostics, summary } = await buildSite(options, { onProgress: () => {} });
    said = diagnostics.filter(({ severity }) => severity !== "note").map(formatDiagnostic);
    assert.ok(summary !== undefined, said.join("\n"));
  });

  after(() => rmSync(work, { recursive: true, force: true }));

  it("is published without a warning", () => {
    assert.deepEqual(said, []);
    const sessions = read("programme/index.html").match(/<article id=/g) ?? [];
    assert.equal(sessions.length, 40);
  });

  it("has valid pages that arrive soon", async () => {
    const programme = read("programme/index.html");
    for (const path of [
      "programme/index.html",
      "programme/a-parser-for-the-sea/index.html",
      "speakers/index.html",
      "speakers/amina-vos/index.html",
    ])
      assert.deepEqual(await mistakesIn(read(path)), [], path);
    const sheets = [...programme.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(
      ([, path = ""]) => readFileSync(join(folder, path), "utf8"),
    );
    assert.equal(sheets.length, 2);
    assert.ok(gzipped(programme) + sheets.map(gzipped).reduce((a, b) => a + b) < 40_000);
    const [, first = ""] = /<link rel="stylesheet" href="\/([^"]+)"/.exec(read("index.html")) ?? [];
    assert.ok(
      gzipped(read("index.html")) + gzipped(readFileSync(join(folder, first), "utf8")) < 14_000,
    );
  });

  it("says what is on and what is next, and that a session is cancelled, everywhere at once", () => {
    const programme = read("programme/index.html");
    const row = (id: string) =>
      programme.split("<article id=").find((part) => part.startsWith(`"${id}"`)) ?? "";
    assert.match(row("listening-to-bridges"), /class="live">On now</);
    assert.match(row("lora-on-a-bicycle"), /class="live">On now</);
    assert.match(row("clocks-that-disagree"), /class="live">Next</);
    assert.doesNotMatch(row("lunch"), /class="live"/);
    assert.match(row("a-buoy-in-the-bathtub"), /Cancelled/);
    assert.doesNotMatch(row("a-buoy-in-the-bathtub"), /data-from/);
    assert.match(read("programme/a-buoy-in-the-bathtub/index.html"), /Cancelled/);
    for (const path of ["programme/a-buoy-in-the-bathtub.ics", "calendar.ics"]) {
      const entry =
        read(path)
          .split("BEGIN:VEVENT")
          .find((part) => part.includes("buoy in the bathtub")) ?? "";
      assert.match(entry, /STATUS:CANCELLED/, path);
      assert.match(entry.replace(/\r\n /g, ""), /LOCATION:Dock room\\, Pakhuis West/, path);
    }
  });

  it("shows faces as squares, and initials where there is none", () => {
    const speakers = read("speakers/index.html");
    assert.equal((speakers.match(/class="portrait"/g) ?? []).length, 6);
    assert.match(speakers, /class="portrait initials" aria-hidden="true">IC</);
    assert.match(speakers, /<img[^>]* width="192" height="192"/);
    assert.equal(
      [...listFiles(folder).keys()].filter((path) => /amina-vos-.*-192\.avif$/.test(path)).length,
      1,
    );
  });
});
