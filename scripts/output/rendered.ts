import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RenderedSite } from "./link-check.ts";

/** What we rendered ourselves and can have links in it. */
export const isLinking = (path: string): boolean =>
  /\.(?:html|xml|json|ics|webmanifest)$|^_(?:headers|redirects)$/.test(path);

/** Reads back what a build has written, as a visitor will get it: each file when it is asked for. */
export function readRendered(folder: string, outputs: readonly string[]): RenderedSite {
  const texts = new Set(outputs.filter(isLinking));
  return {
    paths: new Set(outputs),
    texts: {
      keys: () => texts.keys(),
      get: (path) => (texts.has(path) ? readFileSync(join(folder, path), "utf8") : undefined),
    },
  };
}
