import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../../scripts/output/manifest.ts";

/** What a folder holds: for each file below it the mode and a digest of its bytes. */
export type Snapshot = ReadonlyMap<string, string>;

/** Undefined when there is no such folder. */
export function snapshotOf(folder: string): Snapshot | undefined {
  if (!existsSync(folder)) return undefined;
  const files = [...listFiles(folder).keys()];
  return new Map(files.map((path) => [path, facts(join(folder, path))]));
}

function facts(file: string): string {
  const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
  return `${(statSync(file).mode & 0o777).toString(8)} ${digest}`;
}

/** The first files that are in one only or differ, as a sentence; undefined when the two are the same. */
export function difference(
  actual: Snapshot | undefined,
  wanted: Snapshot | undefined,
): string | undefined {
  const paths = new Set([...(actual?.keys() ?? []), ...(wanted?.keys() ?? [])]);
  const differing = [...paths].filter((path) => actual?.get(path) !== wanted?.get(path));
  const [first] = differing;
  if (first === undefined) return undefined;
  const fate = actual?.has(first) ? (wanted?.has(first) ? "differs" : "is too many") : "is missing";
  return `${first} ${fate} (${differing.length} of ${paths.size} files)`;
}
