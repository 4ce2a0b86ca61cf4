import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeSite } from "../../scripts/output/make-site.ts";
import { planSite } from "../../scripts/output/plan.ts";
import { recall } from "../../scripts/output/recall.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { takeInputs } from "../../scripts/output/unchanged.ts";
import { openWorkspace } from "../../scripts/output/workspace.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { reportNothing, temporaryFolder } from "../fixtures/project.ts";

for (const patches of [false, true])
  test(`keeps nothing that another build published since it planned, ${patches ? "file by file" : "all at once"}`, async (t) => {
    const folder = temporaryFolder(t);
    const options = buildOptions(folder, { layoutsDir: "test/fixtures/layouts" });
    const update = (more: string) => `---\ntitle: News\n${more}---\n\nNobody knows this yet.\n`;
    writeContent(options.contentDir, {
      "site.yaml": "url: https://handbill.example/\ncards: false\n",
      "sprints/index.md": announcement(),
      "sprints/updates/2017-07-20.md": update("draft: true\n"),
    });
    const control = { onProgress: () => {}, patches };
    await buildSite(options, control);
    const recalled = recall(options, takeInputs(options));
    const plan = await planSite(options, reportNothing, recalled);
    assert.ok(plan);

    await buildSite({ ...options, drafts: true }, control);
    const workspace = openWorkspace(options.outputDir, [], reportNothing, patches);
    assert.ok(workspace);
    assert.ok(await makeSite(plan, options, recalled, workspace, () => {}, reportNothing));
    workspace.publish();
    workspace.close();
    for (const name of ["index.html", "feed.xml"]) {
      const text = readFileSync(join(options.outputDir, "sprints", name), "utf8");
      assert.doesNotMatch(text, /Nobody knows/, name);
    }
  });
