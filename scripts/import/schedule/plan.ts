import { readText } from "../../content/read.ts";
import { type ContentTree, shownPath } from "../../content/walk.ts";
import { inEvent } from "../../create/draft.ts";
import { fileSlug } from "../../create/names.ts";
import { type Diagnostic, diagnose, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { isFolder } from "../../site/slugs.ts";
import type { PostContent } from "./fields.ts";
import { type Merged, makePost, mergePost } from "./merge.ts";
import { type Entry, emptyRecord, type ImportRecord, type RecordKind } from "./record.ts";

/** Something in a schedule that becomes a file. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/** Where it belongs; `entry` is what the record has of it. */
export interface Placed<I extends Item> {
  readonly item: I;
  readonly file: string;
  readonly entry: Entry | undefined;
  /** It was made of it before, and somebody has removed it. */
  readonly isRemoved: boolean;
}

export interface Placing<I extends Item> {
  readonly placed: readonly Placed<I>[];
  /** Entries of what the schedule does not have any more. */
  readonly gone: ReadonlyMap<string, Entry>;
}

/**
 * Finds the file of each: the one that was made of it, else one of its name that nothing else is made of, else a new one. A
 * name never changes again, since it is an address.
 */
export function placeItems<I extends Item>(
  kind: RecordKind,
  items: readonly I[],
  record: ImportRecord,
  hasFile: (file: string) => boolean,
): Placing<I> {
  const entries = record[kind];
  const ids = new Set(items.map(({ id }) => id));
  const gone = new Map([...entries].filter(([id]) => !ids.has(id)));
  const taken = new Set(
    [...entries].flatMap(([id, { file }]) => (ids.has(id) ? [file.toLowerCase()] : [])),
  );
  const placed = items.map((item): Placed<I> => {
    const known = entries.get(item.id);
    if (known !== undefined)
      return { item, file: known.file, entry: known, isRemoved: !hasFile(known.file) };
    const file = freeName(item.name, kind, taken);
    taken.add(file.toLowerCase());
    // The same under another id, as another export of the same program has it.
    const [other, entry] = [...gone].find(([, one]) => one.file === file) ?? [];
    if (other !== undefined) gone.delete(other);
    return { item, file, entry, isRemoved: entry !== undefined && !hasFile(file) };
  });
  return { placed, gone };
}

function freeName(name: string, kind: RecordKind, taken: ReadonlySet<string>): string {
  const slug = fileSlug(name);
  const stem = isFolder(slug)
    ? slug
    : `${kind === "sessions" ? "session" : "speaker"}${slug === "" ? "" : `-${slug}`}`;
  for (let count = 1; ; count++) {
    const file = `${count === 1 ? stem : `${stem}-${count}`}.md`;
    if (!taken.has(file.toLowerCase())) return file;
  }
}

export interface Outcome extends Merged {
  readonly kind: RecordKind;
  /** Below content. */
  readonly path: string;
  readonly isNew: boolean;
}

/** What becomes of the file of one. */
export function planFile<I extends Item>(
  kind: RecordKind,
  { file, entry, item, isRemoved }: Placed<I>,
  wanted: PostContent,
  { tree, folder }: { readonly tree: ContentTree; readonly folder: string },
  report: (diagnostic: Diagnostic) => void,
): Outcome | undefined {
  const path = inEvent({ folder }, `${kind}/${file}`);
  if (isRemoved) {
    report(diagnose("import/removed-by-hand", item.place, { file: shownPath(tree.shown, path) }));
    return undefined;
  }
  if (!tree.paths.includes(path)) return { kind, path, isNew: true, ...makePost(wanted) };
  const current = readText(tree, path, report);
  if (current === undefined) return undefined;
  return { kind, path, isNew: false, ...mergePost(current, entry?.keys, wanted) };
}

/** Says what of an event the schedule does not have any more: whether it is off, only its organizers know. */
export function reportGone(
  kind: RecordKind,
  gone: ReadonlyMap<string, Entry>,
  pathOf: (file: string) => string | undefined,
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const [, { file }] of gone) {
    const path = pathOf(file);
    if (path === undefined) continue;
    const code = kind === "sessions" ? "import/session-gone" : "import/speaker-gone";
    report(diagnose(code, startOf(path)));
  }
}

export { emptyRecord };
