import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { planSite } from "../../scripts/output/plan.ts";
import { plannedPaths } from "../../scripts/output/plan-outputs.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { root } from "../sites/sites.ts";

/* `check` makes no file, and has to know where each would be: of two at one path nothing is published. */

async function compare(folder: string, options: Parameters<typeof buildOptions>[1]) {
  const plan = await planSite(buildOptions(folder, options), () => {});
  assert.ok(plan);
  assert.deepEqual(plannedPaths(plan.sources), plan.outputs.paths);
  return plan.outputs.paths;
}

for (const name of ["many-kinds", "two-languages", "origin-shape", "every-state"])
  test(`check knows every path of a site of ${name}`, async (t) => {
    await compare(temporaryFolder(t), { contentDir: join(root, name, "content") });
  });

test("check knows archives of feeds, calendars of tags, copies of what has moved, and the search", async (t) => {
  const folder = temporaryFolder(t);
  const updates = Array.from({ length: 120 }, (_, day) => [
    `sprints/updates/${day}.md`,
    `---\ndate: 2017-07-01 10:${String(day % 60).padStart(2, "0")}\ntitle: News ${day}\n---\nMore.\n`,
  ]);
  writeContent(join(folder, "content"), {
    "site.yaml": "url: https://handbill.example/\nsearch: true\noffline: true\ntimezone: UTC\n",
    "sprints/index.md":
      "---\ntitle: Sprints\ndate: 2017-07-01\nstart: 2017-08-07 10:00\ntags: [code]\nredirect_from: [/old/, /rss.xml]\n---\nCome.\n",
    ...Object.fromEntries(updates),
  });
  const paths = await compare(folder, {});
  for (const path of [
    "feed-archive/1/feed.xml",
    "tags/code/calendar.ics",
    "old/feed.xml",
    "rss.xml",
    "sprints/event.ics",
    "search/events.json",
  ])
    assert.ok(paths.includes(path), `${path} of ${paths.join(" ")}`);
});
