import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ParsedBody } from "./markdown/parsed-body.ts";
import type { Places } from "./places.ts";
import { replaceFile } from "./replace-file.ts";

/** All that reading one post gave, as data: it depends on nothing but the post's text and its setting. */
export interface ReadPost {
  /** Undefined when they are wrong. */
  readonly fields: unknown;
  readonly places: Places;
  readonly body: ParsedBody;
  readonly diagnostics: readonly Diagnostic[];
}

/** What posts said when they were read before. `key` names a post with everything but its text that it is read by. */
export interface PostCache {
  /** For a file that is as it was found then. */
  readonly unchanged: (key: string, file: string) => ReadPost | undefined;
  /** For the same text, else what `read` gives. */
  readonly reread: (key: string, file: string, text: string, read: () => ReadPost) => ReadPost;
}

export const noPostCache: PostCache = {
  unchanged: () => undefined,
  reread: (_key, _file, _text, read) => read(),
};

/** A cache that can be kept for the next build. */
export interface StoredPosts extends PostCache {
  /** Writes down what was used. Without a folder that can be written, the next build reads all posts. */
  readonly save: () => void;
}

interface Entry {
  /** What the file system said of the file: see Snapshot. */
  readonly stamp: string | undefined;
  readonly digest: string;
  readonly post: ReadPost;
}

type Entries = ReadonlyMap<string, Entry>;

// A process that builds again and again need not read its own words.
const open = new Map<string, { readonly version: string; readonly entries: Entries }>();

/**
 * Opens the cache in a file. `version` names the program that read the posts: another one may read them otherwise.
 * `stampOf` tells how a file was found before the first was read.
 */
export function openPostCache(
  store: string,
  version: string,
  stampOf: (file: string) => string | undefined,
): StoredPosts {
  const before = recall(store, version);
  const used = new Map<string, Entry>();
  let fresh = 0;
  const take = (key: string, entry: Entry) => {
    used.set(key, entry);
    return entry.post;
  };
  return {
    unchanged: (key, file) => {
      const entry = before.get(key);
      const stamp = stampOf(file);
      return entry === undefined || stamp === undefined || entry.stamp !== stamp
        ? undefined
        : take(key, entry);
    },
    reread: (key, file, text, read) => {
      const digest = createHash("sha256").update(text).digest("hex");
      const known = before.get(key);
      const post = known?.digest === digest ? known.post : read();
      fresh += 1;
      return take(key, { stamp: stampOf(file), digest, post });
    },
    save: () => {
      const changes = fresh + Math.abs(before.size - used.size);
      if (changes === 0) return;
      open.set(store, { version, entries: used });
      // To write down thousands of posts takes longer than to read a few of them again.
      if (changes * 200 > used.size) replaceFile(store, serialize({ version, entries: used }));
    },
  };
}

function recall(store: string, version: string): Entries {
  const known = open.get(store) ?? readStore(store);
  return known?.version === version ? known.entries : new Map();
}

function readStore(store: string): { version: string; entries: Entries } | undefined {
  try {
    const { version, entries } = deserialize(readFileSync(store));
    return entries instanceof Map ? { version, entries } : undefined;
  } catch {
    // There was none yet, or it was cut short.
    return undefined;
  }
}
