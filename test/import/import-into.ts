import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { surveyContent } from "../../scripts/create/existing.ts";
import { importText } from "../../scripts/import/import.ts";
import type { Event } from "../../scripts/model/site.ts";
import { loadSite } from "../../scripts/site/load.ts";
import { createScratch, type Scratch } from "../fixtures/scratch.ts";

const now = Date.parse("2017-07-20T00:00:00Z");

export const calendar = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`calendars/${name}.ics`, import.meta.url)), "utf8");

export const siteWith = (t: TestContext, files: Readonly<Record<string, string>> = {}): Scratch =>
  createScratch(t, {
    "content/site.yaml": "url: https://example.org/\ntimezone: Australia/Melbourne\n",
    "content/here/index.md": "---\ntitle: Here\ndate: 2017-01-01\n---\nHere already.\n",
    ...files,
  });

/** Imports a file of the working folder: what was said, by code, and the files that were written. */
export function importInto({ folder, read }: Scratch, file: string, target?: string) {
  const content = surveyContent(join(folder, "content"));
  assert.ok(content);
  const { tree, zone } = content;
  const setting = { file: join(folder, file), folder: target, today: "2017-07-20", zone };
  const { files, diagnostics } = importText(read(file), setting, tree, now);
  const shown = (path: string) => path.replace(`${folder}/`, "");
  return {
    files: files.map(shown).sort(),
    said: diagnostics.map(({ code, place, reason }) => ({
      code,
      at: `${shown(place.file)}:${place.line}`,
      reason,
    })),
  };
}

/** The imported event as a build has it: a build without errors is part of every import. */
export function builtEvent({ folder }: Scratch, slug: string): Event {
  const { site, events, diagnostics } = loadSite({
    content: join(folder, "content"),
    url: undefined,
    pathPrefix: undefined,
    drafts: true,
    now,
  });
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === "error"),
    [],
  );
  const event = events.map(({ whole }) => whole()).find((each) => each.slug === slug);
  assert.ok(site && event, `no event ${slug}`);
  return event;
}
