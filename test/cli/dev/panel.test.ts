import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { aboutPage } from "../../../scripts/cli/dev/panel/about-page.ts";
import { panelDocument } from "../../../scripts/cli/dev/panel/document.tsx";
import { fragmentToText } from "../../../scripts/content/markdown/html-to-text.ts";
import { type Memory, recallMemory } from "../../../scripts/output/memory.ts";
import { buildSite } from "../../../scripts/output/site.ts";
import { buildOptions } from "../../fixtures/build-options.ts";
import { writeContent } from "../../fixtures/content.ts";

const sprints = `---
title: Sprints <script>1</script>
date: 2017-07-07
start: 2017-08-07 09:30
venue: Hall 3
registration: { url: https://tickets.example/, price: 20, currency: EUR }
tags: [python]
---
![Boards](boards.jpg)

## UPDATE 2017-07-12: Sold out!

Thank you all.
`;

let memory: Memory | undefined;
let content = "";

const folder = mkdtempSync(join(tmpdir(), "handbill-panel-"));
after(() => rmSync(folder, { recursive: true, force: true }));

before(async () => {
  content = join(folder, "content");
  writeContent(content, {
    "site.yaml": "title: Ours\nurl: https://ours.example/\ntimezone: Europe/Berlin\ncards: false\n",
    "sprints/index.md": sprints,
    "sprints/updates/2017-07-13.md": "---\ntitle: Lunch\ndraft: true\n---\nSoup.\n",
    "about.md": "---\ntitle: About\npublish: 2017-08-01\n---\nWe.\n",
    "talk/index.md": "---\ntitle: A talk\ndate: 2017-07-01\n---\n[Gone](gone.md)\n",
  });
  const options = buildOptions(content, {
    contentDir: content,
    outputDir: join(folder, "site"),
    cacheDir: join(folder, "cache"),
    layoutsDir: "test/fixtures/layouts",
    drafts: true,
    now: Date.parse("2017-07-21T00:00:00Z"),
  });
  const { summary } = await buildSite(options, { onProgress: () => undefined });
  assert.ok(summary !== undefined);
  memory = recallMemory(options);
});

/** As text, a line for each thing that is said. */
function panel(output: string): string {
  assert.ok(memory !== undefined);
  const about = aboutPage(memory, output, (path) => `${content}/${path}`);
  return panelDocument({ page: "/sprints/", about });
}
const textOf = (html: string) => fragmentToText(html).replaceAll(`${content}/`, "");

test("says the state of a page's event, and where it was written", () => {
  const said = textOf(panel("sprints/index.html"));
  assert.match(said, /It is\s+scheduled/);
  assert.match(said, /Registration\s+sold-out/);
  assert.match(said, /sold-out, from the words “Sold out!” in sprints\/index\.md:11/);
});

test("says the facts, and what stands in the calendar and in the feed", () => {
  const said = textOf(panel("sprints/index.html"));
  assert.match(said, /Starts\s+2017-08-07T09:30:00\+02:00/);
  assert.match(said, /Price\s+20 EUR/);
  assert.match(said, /DTSTART\s+2017-08-07T09:30:00 Europe\/Berlin/);
  assert.match(said, /DESCRIPTION\s+Sold out\. Registration: https:\/\/tickets\.example\//);
  assert.match(said, /sprints\/#update-2017-07-12\s+Sold out!\s[\s\S]+Thank you all\./);
  assert.match(said, /Lunch\s+not published; /);
});

test("tells warnings about the event from those of the rest, and names what is not published", () => {
  const said = textOf(panel("sprints/index.html"));
  assert.match(said, /Warnings\s[\s\S]+- sprints\/index\.md:9 there is no picture "boards\.jpg"/);
  assert.match(said, /elsewhere in the site[\s\S]+- talk\/index\.md:5 the link "gone\.md"/);
  assert.match(said, /Not published\s+- sprints\/updates\/2017-07-13\.md:1 is a draft/);
});

test("says of a page of the site that it waits for its time", () => {
  const said = textOf(panel("about/index.html"));
  assert.match(said, /Not published\s+- about\.md:1 is held back until 2017-08-01 00:00 \(Europe/);
});

test("shows what strangers wrote as text", () => {
  assert.doesNotMatch(panel("sprints/index.html"), /<script>1/);
});

test("says of a page about no event that it is none, and waits for the first build", () => {
  assert.match(panel("tags/python/index.html"), /about no single event/);
  assert.match(panelDocument({ page: "/", about: undefined }), /is being built/);
});
