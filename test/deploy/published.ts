import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { buildSite } from "../../scripts/output/site.ts";
import { temporaryFolder } from "../fixtures/project.ts";

/** The demo as it would be copied to a server. */
export interface Published {
  /** What the server calls its root: the site lies in it, below the path prefix. */
  readonly root: string;
  /** The site's own folder. */
  readonly folder: string;
  readonly pathPrefix: string;
  /** Paths below `folder` of all that a visitor may ask for. */
  readonly files: readonly string[];
}

/** Builds the demo, with an old address and more settings in site.yaml. */
export async function publishDemo(
  t: TestContext,
  pathPrefix: string,
  settings = "",
): Promise<Published> {
  const scratch = temporaryFolder(t);
  const contentDir = join(scratch, "content");
  cpSync("content", contentDir, { recursive: true });
  writeFileSync(join(contentDir, "site.yaml"), settings, { flag: "a" });
  mkdirSync(join(contentDir, "talks"));
  writeFileSync(
    join(contentDir, "talks/index.md"),
    "---\ntitle: Talks\ndate: 2016-07-07\nredirect_from: /2016/07/talks/\n---\n\nCome.\n",
  );
  const root = join(scratch, "www");
  const folder = join(root, pathPrefix);
  const { summary, diagnostics } = await buildSite(
    {
      contentDir,
      outputDir: folder.replace(/\/$/, ""),
      layoutsDir: "layouts",
      assetsDir: "assets",
      cacheDir: ".cache",
      url: `https://handbill.example${pathPrefix}`,
      pathPrefix: undefined,
      ledger: undefined,
      drafts: false,
      now: Date.parse("2017-07-21T00:00:00Z"),
      strict: false,
    },
    { onProgress: () => {} },
  );
  if (summary === undefined) throw new Error(JSON.stringify(diagnostics));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\//, ""))
    .filter((path) => !/(^|\/)[_.][^/]*$/.test(path));
  return { root, folder, pathPrefix, files };
}
