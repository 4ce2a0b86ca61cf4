import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../channels/output.ts";
import type { PageSheet } from "../channels/page-sheets.ts";
import type { AssetAddresses } from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fingerprint } from "./fingerprint.ts";
import { bundleStylesheet } from "./stylesheet.ts";

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
}

/**
 * The icons of the assets folder and its stylesheets, of those that only some pages need the ones that are `needed`, ready
 * to be written; undefined after a reported error.
 */
export function loadAssets(
  folder: string,
  needed: ReadonlySet<PageSheet>,
  report: (diagnostic: Diagnostic) => void,
): Assets | undefined {
  const stylesheet = loadStylesheet(folder, "site", report);
  const sheets = new Map<PageSheet, OutputFile>();
  for (const name of needed) {
    const sheet = loadStylesheet(folder, name, report);
    if (sheet !== undefined) sheets.set(name, sheet);
  }
  if (stylesheet === undefined || sheets.size < needed.size) return undefined;
  const icons = loadIcons(join(folder, "icons"));
  const addresses = {
    stylesheet: `/${stylesheet.path}`,
    sheets: new Map(Array.from(sheets, ([name, { path }]) => [name, `/${path}`] as const)),
    icons: new Map(icons.map(({ path }) => [path, `/${path}`])),
  };
  return { addresses, files: [stylesheet, ...sheets.values(), ...icons] };
}

function loadStylesheet(
  folder: string,
  name: string,
  report: (diagnostic: Diagnostic) => void,
): OutputFile | undefined {
  const css = bundleStylesheet(join(folder, "css", `${name}.css`), report);
  return css && { path: `assets/${name}-${fingerprint(css)}.css`, body: css };
}

// Browsers and devices ask for some of them by name at the root, so none is fingerprinted.
function loadIcons(folder: string): OutputFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ path: name, body: readFileSync(join(folder, name)) }));
}
