import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../channels/output.ts";
import { type PageSheet, pageSheets } from "../channels/page-sheets.ts";
import type { AssetAddresses } from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { stylePath } from "./fingerprint.ts";
import type { BuildOptions } from "./options.ts";
import { bundleStylesheet } from "./stylesheet.ts";

export interface Assets {
  /** Of all pages, without a theme. */
  readonly css: Uint8Array;
  readonly sheetAddresses: AssetAddresses["sheets"];
  /** What only some pages need: published when there are such pages. */
  readonly sheets: ReadonlyMap<PageSheet, OutputFile>;
}

/** The stylesheets of the assets folder, ready to be written; undefined after a reported error. */
export function loadAssets(
  options: AssetOptions,
  report: (diagnostic: Diagnostic) => void,
): Assets | undefined {
  const folder = options.assetsDir;
  const css = bundleStylesheet(join(folder, "css", "site.css"), report);
  const sheets = new Map<PageSheet, OutputFile>();
  for (const name of pageSheets) {
    const sheet = loadStylesheet(options, name, report);
    if (sheet !== undefined) sheets.set(name, sheet);
  }
  if (css === undefined || sheets.size < pageSheets.length) return undefined;
  const sheetAddresses = new Map(
    Array.from(sheets, ([name, { path }]) => [name, `/${path}`] as const),
  );
  return { css, sheetAddresses, sheets };
}

type AssetOptions = Pick<BuildOptions, "assetsDir" | "fixedStyles">;

function loadStylesheet(
  options: AssetOptions,
  name: string,
  report: (diagnostic: Diagnostic) => void,
): OutputFile | undefined {
  const css = bundleStylesheet(join(options.assetsDir, "css", `${name}.css`), report);
  return css && { path: stylePath(name, css, options), body: css };
}

// Browsers and devices ask for some of them by name at the root, so none is fingerprinted.
export function loadIcons(folder: string): OutputFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ path: name, body: readFileSync(join(folder, name)) }));
}
