import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";

/* A weekend of building things: pages of its own, a theme with a picture in the masthead, files, photographs in a row. */

const folder = mkdtempSync(join(tmpdir(), "handbill-hackathon-"));
const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");

describe("a site of one hackathon", () => {
  before(async () => {
    const options = buildOptions(folder, {
      contentDir: "test/demos/hackathon/content",
      now: Date.parse("2027-03-10T12:00Z"),
    });
    const { summary, diagnostics } = await buildSite(options, { onProgress: () => {} });
    assert.ok(summary);
    const said = diagnostics.filter(({ severity }) => severity !== "note").map(formatDiagnostic);
    assert.deepEqual(said, []);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("is valid, and leads from each page to all others", async () => {
    for (const page of ["", "venue/", "code-of-conduct/"]) {
      const html = read(`tide-and-solder/${page}index.html`);
      assert.deepEqual(await mistakesIn(html), [], page);
      for (const path of [
        "/tide-and-solder/venue/",
        "/tide-and-solder/code-of-conduct/",
        "/packing-list.txt",
        "/imprint/",
      ])
        assert.ok(html.includes(`href="${path}"`), `${page} to ${path}`);
      assert.match(html, new RegExp(`href="/tide-and-solder/${page}" aria-current="page"`));
    }
    assert.ok(!/class="h-event"[\s\S]*imprint/i.test(read("index.html")), "an imprint is no event");
  });

  it("has its own face, and its picture through the halftone", () => {
    const html = read("tide-and-solder/index.html");
    const [, sheet = ""] = /rel="stylesheet" href="\/(assets\/site-[^"]+)"/.exec(html) ?? [];
    assert.match(read(sheet), /--band:#0fb5a4/);
    assert.match(read(sheet), /Bricolage Grotesque Variable/);
    assert.match(html, /<div class="masthead-picture duotone"><div><picture>/);
    assert.match(html, /<img class="logo"/);
    assert.match(html, /rel="stylesheet" href="\/assets\/own-[0-9a-f]{8}\.css"/);
  });

  it("shows its photographs in a row, and only the first picture at once", () => {
    const html = read("tide-and-solder/index.html");
    const [row = ""] = /<p class="pictures">[\s\S]*?<\/p>/.exec(html) ?? [];
    assert.equal(row.match(/<img /g)?.length, 3);
    assert.equal(row.match(/loading="lazy"/g)?.length, 3);
    assert.equal(html.match(/fetchpriority="high"/g)?.length, 1);
  });

  it("publishes its files as they are", () => {
    assert.equal(read("CNAME"), "tide-and-solder.example\n");
    assert.match(read(".well-known/security.txt"), /^Contact:/);
    assert.match(read("packing-list.txt"), /jumper/);
  });
});
