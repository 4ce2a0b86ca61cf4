import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { buildSite } from "../../../../scripts/output/site.ts";
import { buildOptions } from "../../../fixtures/build-options.ts";
import { makeCorpus } from "../../bench/corpus.ts";
import { handbill } from "../../bench/handbill.ts";

/* As long as the conference is ahead, its pages say the most. */
const now = Date.parse("2024-01-02T12:00:00Z");

describe("a conference of 300 talks by 200 speakers", () => {
  const folder = mkdtempSync(join(tmpdir(), "handbill-conference-"));
  const corpus = makeCorpus("C", 1);
  const event = corpus.events[0]?.slug ?? "";
  before(async () => {
    const site = { size: "C", corpus, setting: "equal", folder } as const;
    for (const [path, text] of handbill.texts(site)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { summary } = await buildSite(buildOptions(folder, { now }), { onProgress: () => {} });
    assert.ok(summary);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");
  const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;
  /** A page with its stylesheets, as they come over the wire. */
  const weigh = (path: string) => {
    const page = read(`${event}/${path}index.html`);
    const sheets = [...page.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
    assert.ok(sheets.length > 0);
    return sheets.reduce((sum, [, sheet = ""]) => sum + gzipped(read(sheet)), gzipped(page));
  };

  it("has an event page that arrives at once", () => {
    assert.ok(weigh("") < 14_336, `${weigh("")} bytes`);
  });

  it("has a programme that arrives soon, with every talk in it", () => {
    assert.equal(read(`${event}/programme/index.html`).match(/<article id=/g)?.length, 300);
    assert.ok(weigh("programme/") < 40_000, `${weigh("programme/")} bytes`);
  });

  it("has a page for each talk and each speaker", () => {
    const sessions = corpus.events.flatMap((one) => one.sessions);
    const speakers = corpus.events.flatMap((one) => one.speakers);
    assert.deepEqual([sessions.length, speakers.length], [300, 200]);
    for (const { slug, title } of sessions)
      assert.ok(read(`${event}/programme/${slug}/index.html`).includes(title), slug);
    for (const { slug, title } of speakers)
      assert.ok(read(`${event}/speakers/${slug}/index.html`).includes(title), slug);
  });
});
