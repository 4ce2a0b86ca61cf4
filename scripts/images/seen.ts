import { readFileSync } from "node:fs";
import { replaceFile } from "../content/replace-file.ts";
import { encoderVersion } from "./encoder-version.ts";
import { factsVersion, type PictureFacts } from "./header.ts";

/** What reading a picture's file gave. */
export interface SeenPicture extends PictureFacts {
  /** SHA-256 of its bytes, in hexadecimal: pictures with the same bytes are one picture. */
  readonly hash: string;
  /** Size of the file. */
  readonly bytes: number;
}

/** What pictures were when they were read before, by their path below content. */
export interface SeenPictures {
  /** Of a picture whose file is as it was found then. */
  readonly recall: (path: string) => SeenPicture | undefined;
  readonly note: (path: string, seen: SeenPicture) => void;
  /** Writes down what this build used. Without a folder that can be written, the next one reads all pictures. */
  readonly save: () => void;
}

export const nothingSeen: SeenPictures = {
  recall: () => undefined,
  note: () => {},
  save: () => {},
};

interface Entry {
  readonly stamp: string;
  readonly seen: SeenPicture;
}

interface Store {
  readonly version: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/**
 * Opens the record in a file. `stampOf` tells how the file at a path was found before the first was read: equal stamps
 * are equal bytes, and a file without one is read.
 */
export function openSeenPictures(
  file: string,
  stampOf: (path: string) => string | undefined,
): SeenPictures {
  const version = `${factsVersion}, ${encoderVersion()}`;
  const before = readEntries(file, version);
  const used = new Map<string, Entry>();
  let fresh = 0;
  return {
    recall: (path) => {
      const entry = before.get(path);
      if (entry === undefined || entry.stamp !== stampOf(path)) return undefined;
      used.set(path, entry);
      return entry.seen;
    },
    note: (path, seen) => {
      const stamp = stampOf(path);
      if (stamp === undefined) return;
      fresh += 1;
      used.set(path, { stamp, seen });
    },
    save: () => {
      if (fresh === 0 && used.size === before.size) return;
      const store: Store = { version, entries: Object.fromEntries(used) };
      replaceFile(file, JSON.stringify(store));
    },
  };
}

function readEntries(file: string, version: string): ReadonlyMap<string, Entry> {
  try {
    const store: Store = JSON.parse(readFileSync(file, "utf8"));
    return new Map(store.version === version ? Object.entries(store.entries) : []);
  } catch {
    // There was none yet, or it was cut short.
    return new Map();
  }
}
