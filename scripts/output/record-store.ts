import { readFileSync, statSync } from "node:fs";
import { replaceFile } from "../content/replace-file.ts";

/** Values kept in files between builds; a process reads each once, and never its own words. */
export interface RecordStore<T> {
  /** Undefined when there is none, or it was cut short. */
  readonly recall: (file: string) => T | undefined;
  /** Without a cache that can be written, the next process does without. */
  readonly keep: (file: string, value: T) => void;
}

export function recordStore<T>(
  decode: (bytes: Buffer) => T,
  encode: (value: T) => string | Uint8Array,
): RecordStore<T> {
  const known = new Map<string, { readonly stamp: string; readonly value: T }>();
  const note = (file: string, value: T) => known.set(file, { stamp: stampOf(file), value });
  return {
    recall: (file) => {
      const last = known.get(file);
      // Another process may have put its own in the place.
      if (last?.stamp === stampOf(file)) return last.value;
      try {
        const value = decode(readFileSync(file));
        note(file, value);
        return value;
      } catch {
        return undefined;
      }
    },
    keep: (file, value) => {
      replaceFile(file, encode(value));
      note(file, value);
    },
  };
}

function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}
