import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, formatDiagnostic } from "../../../scripts/diagnostics/diagnostic.ts";
import type { BuildOptions } from "../../../scripts/output/options.ts";
import { buildSite, inspectSite, publishable } from "../../../scripts/output/site.ts";
import { withContent } from "./content.ts";
import type { Tree } from "./generate.ts";

/** How much is done with a tree: "check" plans every page and file and renders the channels, "build" publishes. */
export type Depth = "check" | "build";

/**
 * What must hold for any content: no exception, and every problem said on one line with a place in the content.
 * Throws a sentence when it does not.
 */
export const holds = (tree: Tree, depth: Depth): Promise<void> =>
  withContent(tree, async (folder) => {
    const options = optionsFor(folder);
    const { diagnostics } = await inspectSite(options);
    for (const diagnostic of diagnostics) assertLocated(diagnostic, tree, folder);
    if (depth === "build") await assertBuilt(options, diagnostics);
  });

const optionsFor = (folder: string): BuildOptions => ({
  contentDir: join(folder, "content"),
  outputDir: join(folder, "site"),
  layoutsDir: "layouts",
  assetsDir: "assets",
  cacheDir: join(folder, "cache"),
  url: undefined,
  pathPrefix: undefined,
  ledger: undefined,
  drafts: true,
  now: Date.parse("2017-07-21T00:00:00Z"),
  strict: false,
});

async function assertBuilt(options: BuildOptions, checked: readonly Diagnostic[]): Promise<void> {
  const control = { onProgress: () => undefined };
  const { summary, diagnostics } = await buildSite(options, control);
  const built = summary !== undefined;
  const said = diagnostics.map(formatDiagnostic).join("\n");
  demand(
    built === publishable(diagnostics, false),
    `published: ${built}, though it said:\n${said}`,
  );
  demand(built === existsSync(options.outputDir), "the folder and the summary do not agree");
  // What goes wrong with content is known before anything is written; the rest are mistakes in the program.
  demand(built || !publishable(checked, false), `only the build finds an error:\n${said}`);
}

function assertLocated(diagnostic: Diagnostic, tree: Tree, folder: string): void {
  const { place, reason, repair } = diagnostic;
  // Without the folder, whose random name may hold any letters.
  const text = formatDiagnostic(diagnostic).replaceAll(folder, "");
  const content = join(folder, "content");
  const inside = place.file === content || place.file.startsWith(`${content}/`);
  demand(inside && !place.file.includes("/../"), `its place is outside of the content: ${text}`);
  // Where the site's own settings would be written is said before there is such a file.
  const isThere = existsSync(place.file) || place.file === join(content, "site.yaml");
  demand(isThere, `there is no such file: ${text}`);
  const lines = tree[place.file.slice(content.length + 1)]?.split(/\r\n|\n|\r/).length ?? 1;
  const counted = Number.isInteger(place.line) && place.line >= 1 && place.line <= lines + 1;
  demand(counted && Number.isInteger(place.column) && place.column >= 1, `no such line: ${text}`);
  demand(reason !== "" && repair !== "" && text.length < 3000, `nobody can read that: ${text}`);
  demand(!/undefined|\[object|NaN/.test(text) || /undefined|\[object|NaN/.test(said(tree)), text);
}

const said = (tree: Tree) => Object.entries(tree).flat().join("\n");

function demand(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
