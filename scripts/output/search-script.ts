import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "../channels/output.ts";
import { fingerprint } from "./fingerprint.ts";

/** The script of the search page, and the package that it imports (MiniSearch): modules that a browser loads as they are. */
export function loadSearchScript(assetsDir: string): {
  readonly address: string;
  readonly files: readonly OutputFile[];
} {
  const engine = fingerprinted(
    "minisearch",
    readFileSync(fileURLToPath(import.meta.resolve("minisearch")), "utf8"),
  );
  const own = readFileSync(join(assetsDir, "scripts/search.js"), "utf8");
  const name = engine.path.slice("assets/".length);
  const script = fingerprinted("search", own.replace('"minisearch"', JSON.stringify(`./${name}`)));
  return { address: `/${script.path}`, files: [engine, script] };
}

const fingerprinted = (name: string, text: string) => {
  // A map of its sources is not published.
  const body = Buffer.from(text.replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n"));
  return { path: `assets/${name}-${fingerprint(body)}.js`, body };
};
