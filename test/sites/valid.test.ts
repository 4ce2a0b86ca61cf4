import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import type { BuildOptions } from "../../scripts/output/options.ts";
import { buildSite } from "../../scripts/output/site.ts";
import { formatDiagnostic, sortDiagnostics } from "../../scripts/diagnostics/diagnostic.ts";
import { listFiles } from "../../scripts/output/manifest.ts";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { temporaryFolder } from "../fixtures/project.ts";
import { goldensOf } from "./golden.ts";
import { root, sites } from "./sites.ts";

/*
 * Small sites, each built whole: `content/` is what an organizer wrote, `expected/` is what must be published and
 * `said.txt` what must be reported. What differs is left beside its golden as *.actual. After a change that was
 * meant: UPDATE_GOLDENS=1 npm test -- sites/valid, and read the diff.
 */
async function build(options: Partial<BuildOptions> & Pick<BuildOptions, "contentDir">) {
  const { diagnostics, summary } = await buildSite(
    {
      outputDir: "_site",
      layoutsDir: "layouts",
      assetsDir: "assets",
      cacheDir: ".cache",
      url: undefined,
      pathPrefix: undefined,
      ledger: undefined,
      drafts: false,
      now: Date.parse("2017-07-21T00:00:00Z"),
      strict: false,
      ...options,
    },
    { onProgress: () => {} },
  );
  const said = sortDiagnostics(diagnostics).map((diagnostic) => `${formatDiagnostic(diagnostic)}\n`);
  return { published: summary !== undefined, said: said.join("") };
}

/** Compares with the golden, and keeps what differs beside it. */
function compare(golden: string, actual: string): string | undefined {
  const shown = `${golden}.actual`;
  rmSync(shown, { force: true });
  if (process.env.UPDATE_GOLDENS === "1") {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, actual);
  }
  if (existsSync(golden) && readFileSync(golden, "utf8") === actual) return undefined;
  mkdirSync(dirname(golden), { recursive: true });
  writeFileSync(shown, actual);
  return `${golden} ${existsSync(golden) ? "differs from" : "is missing; there is"} ${shown}`;
}

const goldenPaths = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".actual"))
    .map((entry) => join(entry.parentPath, entry.name));

describe("a site", () => {
  for (const [name, { options, shown = /./ }] of Object.entries(sites)) {
    it(`is published as expected: ${name}`, async (t) => {
      const folder = join(root, name);
      const work = temporaryFolder(t);
      const contentDir = join(folder, "content");
      const dirs = { contentDir, outputDir: join(work, "site"), cacheDir: join(work, "cache") };
      const { published, said } = await build({ ...dirs, ...options });
      assert.ok(published, said);
      const goldens = await goldensOf(dirs.outputDir, (path) => shown.test(path));
      const expected = join(folder, "expected");
      if (process.env.UPDATE_GOLDENS === "1") rmSync(expected, { recursive: true, force: true });
      const differences = [...goldens].map(([path, text]) => compare(join(expected, path), text));
      differences.push(compare(join(folder, "said.txt"), said));
      assert.deepEqual(
        differences.filter((difference) => difference !== undefined),
        [],
      );
      const unwritten = goldenPaths(expected).filter(
        (path) => !goldens.has(path.slice(expected.length + 1)),
      );
      assert.deepEqual(unwritten, [], "goldens of files that are not published");
      await t.test("in valid HTML", () => assertValid(dirs.outputDir));
    });
  }

  it("is listed above for every folder", () => {
    assert.deepEqual(readdirSync(root).sort(), Object.keys(sites).sort());
  });
});

async function assertValid(site: string): Promise<void> {
  for (const path of listFiles(site).keys()) {
    if (!path.endsWith(".html")) continue;
    const mistakes = await mistakesIn(readFileSync(join(site, path), "utf8"));
    assert.deepEqual(mistakes, [], path);
  }
}
