import { unreported } from "../../content/decode.ts";
import { editPost } from "../../content/edit-post.ts";
import { formatPost, type YamlFields } from "../../content/format-yaml.ts";
import { parsePost } from "../../content/front-matter.ts";
import type { PostContent } from "./fields.ts";
import { digestOf } from "./record.ts";

/** What becomes of one file. */
export interface Merged {
  /** What is to be written; undefined when the file stays as it is. */
  readonly text: string | undefined;
  /** The keys that the schedule changed; "" is the text. */
  readonly updated: readonly string[];
  /** The keys that somebody changed by hand, with what the schedule now says. */
  readonly kept: readonly { readonly key: string; readonly says: string | undefined }[];
  /** Digests for the record. */
  readonly keys: ReadonlyMap<string, string>;
}

const textKey = "";

/** A file that is not there yet. */
export function makePost({ fields, body }: PostContent): Merged {
  const text = formatPost(fields, body);
  return { text, updated: [], kept: [], keys: digestsIn(text) };
}

/**
 * Compares three versions of each key: what was written last (`base`, undefined for a file that no import made), what stands in
 * the file, and what the schedule says now. A key that still is as it was written follows the schedule; any other is kept.
 */
export function mergePost(
  current: string,
  base: ReadonlyMap<string, string> | undefined,
  wanted: PostContent,
): Merged {
  const before = digestsIn(current);
  const after = digestsIn(formatPost(wanted.fields, wanted.body));
  const keys = new Map<string, string>();
  const updated: string[] = [];
  const kept: { key: string; says: string | undefined }[] = [];
  for (const key of new Set([...(base?.keys() ?? []), ...after.keys()])) {
    const [was, is, will] = [base?.get(key), before.get(key), after.get(key)];
    const isUntouched = base === undefined ? is === undefined : is === was;
    if (is !== will && isUntouched) updated.push(key);
    else if (is !== will) kept.push({ key, says: shownIn(wanted, key) });
    // Whoever takes back a change by hand gets the schedule's value again.
    const digest = is === will || isUntouched ? will : (was ?? will);
    if (digest !== undefined) keys.set(key, digest);
  }
  const text = updated.length === 0 ? undefined : edited(current, updated, wanted);
  if (text === undefined && updated.length > 0) {
    const all = updated.map((key) => ({ key, says: shownIn(wanted, key) }));
    return { text, updated: [], kept: [...all, ...kept], keys: base ?? new Map() };
  }
  return { text, updated, kept, keys };
}

function edited(
  current: string,
  updated: readonly string[],
  { fields, body }: PostContent,
): string | undefined {
  const changes: YamlFields = Object.fromEntries(
    updated.filter((key) => key !== textKey).map((key) => [key, fields[key]]),
  );
  return editPost(current, changes, updated.includes(textKey) ? body : undefined);
}

/** Of everything that a post says, as its reader has it. */
function digestsIn(text: string): Map<string, string> {
  const { values, body } = parsePost(text, "", unreported);
  const digests = new Map(Object.entries(values).map(([key, value]) => [key, digestOf(value)]));
  if (body.trim() !== "") digests.set(textKey, digestOf(body.trim()));
  return digests;
}

function shownIn({ fields, body }: PostContent, key: string): string | undefined {
  const value = key === textKey ? body : fields[key];
  if (value === undefined || value === "") return undefined;
  return typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.join(", ")
      : String(value);
}
