import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RenderedSite } from "./link-check.ts";

/** What we rendered ourselves and can have links in it. */
const linking = /\.(?:html|xml|json|ics|webmanifest)$|^_(?:headers|redirects)$/;

/** Reads back what a build has written, as a visitor will get it. */
export const readRendered = (folder: string, outputs: readonly string[]): RenderedSite => ({
  paths: new Set(outputs),
  texts: new Map(
    outputs
      .filter((path) => linking.test(path))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")] as const),
  ),
});
