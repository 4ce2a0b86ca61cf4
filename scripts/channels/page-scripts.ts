import { createHash } from "node:crypto";

/**
 * The scripts that may stand in a page, each at most 1 KB: what a page says of "now" after it was built. The policy of
 * every page allows these very texts, by their hashes, and no other script. A page is complete without them.
 */
export const pageScripts = {} as const satisfies Readonly<Record<string, string>>;

export type PageScript = keyof typeof pageScripts;

/** "'sha256-...'", as a policy names a script that stands in a page (CSP 3, 2.3.1). */
export const scriptHashes: readonly string[] = Object.values<string>(pageScripts).map(
  (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
);
