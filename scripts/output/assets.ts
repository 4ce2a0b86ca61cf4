import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../channels/output.ts";
import type { AssetAddresses } from "../channels/publication.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fingerprint } from "./fingerprint.ts";
import { bundleStylesheet } from "./stylesheet.ts";

export interface Assets {
  readonly addresses: AssetAddresses;
  readonly files: readonly OutputFile[];
}

/** The stylesheet and the icons of the assets folder, ready to be written; undefined after a reported error. */
export function loadAssets(
  folder: string,
  report: (diagnostic: Diagnostic) => void,
): Assets | undefined {
  const css = bundleStylesheet(join(folder, "css", "site.css"), report);
  if (css === undefined) return undefined;
  const stylesheet = { path: `assets/site-${fingerprint(css)}.css`, body: css };
  const icons = loadIcons(join(folder, "icons"));
  const addresses = {
    stylesheet: `/${stylesheet.path}`,
    icons: new Map(icons.map(({ path }) => [path, `/${path}`])),
  };
  return { addresses, files: [stylesheet, ...icons] };
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
