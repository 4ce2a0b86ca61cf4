import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { formatDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildSite, inspectSite } from "../../scripts/output/site.ts";
import { buildOptions } from "../fixtures/build-options.ts";
import { announcement, writeContent } from "../fixtures/content.ts";
import { temporaryFolder } from "../fixtures/project.ts";

const said = async (options: BuildOptions) => {
  const { diagnostics, site } = await inspectSite(options);
  return [...diagnostics.map(formatDiagnostic), ...(site?.events ?? []).map(({ title }) => title)];
};

test("check says the same of what the last build has read as without any", async (t) => {
  const options = buildOptions(temporaryFolder(t), { layoutsDir: "test/fixtures/layouts" });
  const { contentDir, cacheDir } = options;
  writeContent(contentDir, {
    "site.yaml": "url: https://handbill.example/\ncards: false\n",
    "sprints/index.md": announcement("See [the way](/lost/).\n"),
    "talks/index.md": announcement("## UPDATE\n\nMore.\n"),
  });
  await buildSite(options, { onProgress: () => {} });
  const builds = join(cacheDir, "builds");
  const [name = ""] = readdirSync(builds);
  const remembered = readFileSync(join(builds, name));
  const compare = async () => {
    const recalled = await said(options);
    rmSync(builds, { recursive: true });
    assert.deepEqual(recalled, await said(options));
    writeContent(builds, { [name]: remembered });
    return recalled.join("\n");
  };
  assert.match(await compare(), /site\/broken-link.*\/lost\//);
  const post = join(contentDir, "sprints/index.md");
  writeFileSync(post, readFileSync(post, "utf8").replace("/lost/", "/gone/"));
  assert.match(await compare(), /site\/broken-link.*\/gone\//);
});
