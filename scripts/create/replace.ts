import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Fingerprints, fingerprint, recordedDemo } from "./demo.ts";
import type { NewFile } from "./draft.ts";
import { beside } from "./save.ts";

/** A folder with these files beside the content, to be looked at before it takes the content's place. */
export function stageContent(content: string, files: readonly NewFile[]): string {
  const staging = beside(content, "new");
  for (const { path, text } of files) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), text);
  }
  return staging;
}

/**
 * Puts the staged folder in the place of the content and removes the demo that stood there. Whatever in it turns out
 * not to be the demo's is kept: the folder with it is returned. Throws what the file system throws, with the old
 * content back in its place.
 */
export function replaceContent(content: string, staging: string): string | undefined {
  const previous = beside(content, "demo");
  const replaced = existsSync(content);
  if (replaced) renameSync(content, previous);
  try {
    renameSync(staging, content);
  } catch (error) {
    if (replaced) renameSync(previous, content);
    throw error;
  }
  if (!replaced) return undefined;
  removeDemo(previous, recordedDemo());
  return existsSync(previous) ? previous : undefined;
}

// File by file, each looked at again: somebody may have saved something since the question was asked.
function removeDemo(folder: string, demo: Fingerprints): void {
  const found = fingerprint(folder);
  for (const [path, hash] of Object.entries(found)) {
    if (hash === demo[path]) rmSync(join(folder, path));
  }
  if (Object.keys(fingerprint(folder)).length === 0) rmSync(folder, { recursive: true });
  else removeEmpty(folder);
}

function removeEmpty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
