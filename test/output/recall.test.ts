import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { recallMemory } from "../../scripts/output/memory.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { recall } from "../../scripts/output/recall.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { takeInputs } from "../../scripts/output/unchanged.ts";
import type { EventFiles } from "../../scripts/site/layout.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, type ContentFiles, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/** A build of one event, and whether the event is recalled after other files were written. */
async function builtEvent(t: TestContext) {
  const options = buildOptions(temporaryFolder(t), { layoutsDir: "test/fixtures/layouts" });
  writeContent(options.contentDir, {
    "site.yaml": "timezone: Europe/London\ncards: false\n",
    "sprints/index.md": announcement(),
    "sprints/meetup.md": "---\nstart: 2017-08-07 18:30\n---\n",
  });
  await buildSite(options, { onProgress: () => {} });
  const sprints = recallMemory(options)?.events.get("sprints/index.md")?.files;
  assert.ok(sprints);
  const isRecalled = (
    changed: ContentFiles,
    files: Partial<EventFiles> = {},
    other: Partial<BuildOptions> = {},
  ): boolean => {
    writeContent(options.contentDir, changed);
    const { event } = recall({ ...options, ...other }, takeInputs(options));
    return event({ ...sprints, ...files }) !== undefined;
  };
  return { options, isRecalled };
}

test("recalls an event while its files are as they were, also beside new ones", async (t) => {
  const { isRecalled } = await builtEvent(t);
  assert.ok(isRecalled({}));
  assert.ok(isRecalled({ "talks/index.md": announcement() }));
});

test("recalls no event of which a file was edited", async (t) => {
  const { isRecalled } = await builtEvent(t);
  // As long as before.
  assert.ok(!isRecalled({ "sprints/meetup.md": "---\nstart: 2017-08-07 19:30\n---\n" }));
});

test("recalls no event that has a file more or less", async (t) => {
  const { isRecalled } = await builtEvent(t);
  const update = "sprints/updates/2017-07-20.md";
  const text = "---\ntitle: Sold out!\n---\n\nSorry.\n";
  assert.ok(!isRecalled({ [update]: text }, { updates: [update] }));
  assert.ok(!isRecalled({}, { meetups: [] }));
});

test("recalls no event of a build with other options", async (t) => {
  const { isRecalled } = await builtEvent(t);
  assert.ok(!isRecalled({}, {}, { drafts: true }));
});

test("recalls nothing of what was published and is another file now", async (t) => {
  const { options } = await builtEvent(t);
  const { isPublished } = recall(options, takeInputs(options));
  assert.ok(isPublished("sprints/index.html"));
  writeContent(options.outputDir, { "sprints/index.html": "defaced" });
  assert.ok(!isPublished("sprints/index.html"));
  assert.ok(!isPublished(join("sprints", "gone.html")));
});
