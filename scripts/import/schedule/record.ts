import { createHash } from "node:crypto";

/*
 * import.json in an event's folder: for everything in a schedule the file that was made of it, and a digest of each value that
 * was written into it. What differs from its digest was changed by hand. It belongs to the content, so that a fresh copy of it
 * knows the same.
 */

export const recordName = "import.json";

export const recordKinds = ["sessions", "speakers"] as const;
export type RecordKind = (typeof recordKinds)[number];

export interface Entry {
  /** The name of the file in sessions/ or speakers/. */
  readonly file: string;
  /** Digests of the values that were written last, by their keys; "" is the text. */
  readonly keys: ReadonlyMap<string, string>;
}

/** By their ids in the schedule. */
export type ImportRecord = Readonly<Record<RecordKind, ReadonlyMap<string, Entry>>>;

export const emptyRecord: ImportRecord = { sessions: new Map(), speakers: new Map() };

/** Undefined when it is not what `formatRecord` wrote: somebody, or a merge, has changed it. */
export function parseRecord(text: string): ImportRecord | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const [sessions, speakers] = recordKinds.map((kind) => entriesOf(valueIn(read, kind)));
  return sessions && speakers && { sessions, speakers };
}

function entriesOf(read: unknown): Map<string, Entry> | undefined {
  if (typeof read !== "object" || read === null) return undefined;
  const entries = new Map<string, Entry>();
  for (const [id, value] of Object.entries(read)) {
    const file = valueIn(value, "file");
    const keys = valueIn(value, "keys");
    if (typeof file !== "string" || !isName(file) || typeof keys !== "object" || keys === null)
      return undefined;
    const digests = Object.entries(keys).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    entries.set(id, { file, keys: new Map(digests) });
  }
  return entries;
}

const valueIn = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** Whatever the record says, nothing outside of the two folders is touched. */
const isName = (file: string) => /^[^/\\.][^/\\]*\.(?:md|markdown|mdown|mkd)$/i.test(file);

/** One line for each entry, in the order of their files: git merges it as it merges posts. */
export function formatRecord(record: ImportRecord): string {
  const kinds = recordKinds.map((kind) => {
    const lines = [...record[kind]]
      .sort(([, a], [, b]) => (a.file < b.file ? -1 : 1))
      .map(
        ([id, { file, keys }]) =>
          `    ${JSON.stringify(id)}: { "file": ${JSON.stringify(file)}, "keys": { ${[...keys]
            .map(([key, digest]) => `${JSON.stringify(key)}: ${JSON.stringify(digest)}`)
            .join(", ")} } }`,
      );
    return `  ${JSON.stringify(kind)}: {${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n  `}}`;
  });
  const about =
    "What npm run import wrote last, so that it knows what was changed by hand. It belongs with the posts.";
  return `{\n  "about": ${JSON.stringify(about)},\n${kinds.join(",\n")}\n}\n`;
}

/** Of a value of front matter as a reader of YAML has it, or of a text. */
export const digestOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 12);
