import { createHash } from "node:crypto";
import { type Dirent, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import recorded from "./demo.json" with { type: "json" };

/*
 * The demo that every copy of Handbill starts with may be removed, an organizer's own work never: so the demo's files
 * are recorded with what is in them, and a content folder is the demo only while it holds these and nothing else.
 */

/** SHA-256 by path below content. */
export type Fingerprints = Readonly<Record<string, string>>;

export const recordedDemo = (): Fingerprints => recorded;

export const recordFile = (fingerprints: Fingerprints): { file: string; text: string } => ({
  file: "scripts/create/demo.json",
  text: `${JSON.stringify(fingerprints, undefined, 2)}\n`,
});

/** What a content folder holds, compared with the demo. */
export type Holding =
  | { readonly kind: "nothing" }
  | { readonly kind: "demo" }
  /** With the first files that are not the demo's. */
  | { readonly kind: "own"; readonly files: readonly string[] };

export function compareWithDemo(content: string, demo: Fingerprints = recordedDemo()): Holding {
  const found = existsSync(content) ? fingerprint(content) : {};
  const paths = Object.keys(found);
  if (paths.length === 0) return { kind: "nothing" };
  const own = paths.filter((path) => found[path] !== demo[path]);
  return own.length === 0 ? { kind: "demo" } : { kind: "own", files: own };
}

/** Every file below a folder with its fingerprint, hidden ones and links too. */
export function fingerprint(folder: string): Fingerprints {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !noise.has(entry.name))
    .map((entry) => [pathBelow(folder, entry), hashOf(entry)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// What systems leave in a folder that was only looked at.
const noise = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

const pathBelow = (folder: string, { parentPath, name }: Dirent) =>
  join(parentPath, name).slice(join(folder, "/").length).replaceAll("\\", "/");

function hashOf(entry: Dirent): string {
  if (!entry.isFile()) return "not a file";
  const bytes = readFileSync(join(entry.parentPath, entry.name));
  // Git on Windows may have changed the line ends of a text.
  const text = /\.(?:md|yaml)$/.test(entry.name);
  const content = text ? bytes.toString("latin1").replaceAll("\r\n", "\n") : bytes;
  return createHash("sha256").update(content).digest("hex");
}
