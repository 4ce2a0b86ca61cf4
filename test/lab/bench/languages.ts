import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { catalogueTags } from "../../../scripts/words/catalogues.ts";
import type { ContentFiles } from "../../fixtures/content.ts";
import { siteYaml, wordlessFiles } from "../../story/wordless-site.ts";
import { handbill } from "./handbill.ts";
import { type Cost, measure } from "./measure.ts";
import { writeSite } from "./site-folder.ts";
import { workFolder } from "./tool.ts";

/* What a language costs: one site in all states, whose organizer wrote Greek, built in every language that Handbill speaks. */

/** A build of the site in a language. */
export interface LanguageRun extends Cost {
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  /** What a visitor gets of an event's page. */
  readonly page: PageSize;
}

/** Bytes of an HTML page. */
export interface PageSize {
  readonly whole: number;
  /** Tags and the names of attributes: without texts and values. */
  readonly markup: number;
  /** Scripts in the page, without what search engines read. */
  readonly script: number;
}

const folder = join(workFolder, "languages");
const now = "2017-08-14T10:00:00Z";
const looked = "scheduled/index.html";

const withCards = (files: ContentFiles, tag: string): ContentFiles => ({
  ...files,
  "site.yaml": siteYaml(tag).replace("cards: false\n", ""),
});

/** Builds in turns, so that a machine that slows down slows all languages; every build is cold but for the program. */
export async function buildLanguages(
  runs: number,
  say: (line: string) => void,
): Promise<LanguageRun[]> {
  const texts = catalogueTags.flatMap((tag) =>
    Object.entries(withCards(wordlessFiles, tag)).map(
      ([path, text]) => [`content/${tag}/${path}`, String(text)] as const,
    ),
  );
  await writeSite(
    { ...handbill, texts: () => new Map(texts) },
    { size: "S", corpus: { events: [] }, setting: "own", folder },
  );
  // The program is compiled once, for all of them.
  build("en");
  return Array.from({ length: runs }, (_, round) =>
    catalogueTags.map((tag): LanguageRun => {
      dropAllButTheBundle();
      const cost = build(tag);
      if (cost.failure !== undefined) throw new Error(`${tag}: ${cost.failure}`);
      say(`${round + 1}/${runs} ${tag}: ${cost.wall.toFixed(2)} s`);
      const html = readFileSync(join(folder, "_site", tag, looked), "utf8");
      return { ...cost, tag, page: sizeOf(html) };
    }),
  ).flat();
}

function dropAllButTheBundle(): void {
  rmSync(join(folder, "_site"), { recursive: true, force: true });
  for (const name of readdirSync(join(folder, ".cache")).filter((name) => name !== "program"))
    rmSync(join(folder, ".cache", name), { recursive: true });
}

const build = (tag: string): Cost =>
  measure(
    [
      process.execPath,
      "scripts/run.mjs",
      "build",
      ...["--content", `content/${tag}`, "--output", `_site/${tag}`, "--now", now],
    ],
    resolve(folder),
    { GITHUB_ACTIONS: "" },
  );

/** What a page of Handbill's consists of, which has its values in double quotes. */
export function sizeOf(html: string): PageSize {
  const tags = html.match(/<(?:"[^"]*"|[^">])+>/g) ?? [];
  const scripts = Array.from(html.matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs));
  return {
    whole: Buffer.byteLength(html),
    markup: tags.reduce((sum, tag) => sum + tag.replace(/"[^"]*"/g, "").length, 0),
    script: scripts.reduce((sum, [, text = ""]) => sum + Buffer.byteLength(text), 0),
  };
}
