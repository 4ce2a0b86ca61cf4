import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../channels/output.ts";
import { serviceWorkerPath } from "../model/address.ts";
import type { Site } from "../model/site.ts";

/**
 * The site's service worker. One that keeps nothing and removes itself is published where none is asked for: a browser
 * that has got one would keep it for ever where its address is missing. An organizer's own file at the address stays.
 */
export function serviceWorkerFiles(
  { offline, attachments }: Pick<Site, "offline" | "attachments">,
  assetsDir: string,
): readonly OutputFile[] {
  if (attachments.some(({ address }) => address === serviceWorkerPath)) return [];
  const source = offline ? "offline.js" : "no-offline.js";
  const body = readFileSync(join(assetsDir, "scripts", source), "utf8");
  return [{ path: serviceWorkerPath.slice(1), body }];
}
