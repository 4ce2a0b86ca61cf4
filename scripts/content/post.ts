import { join } from "node:path";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { parsePartialDate } from "../time/partial-date.ts";
import type { Finding, Reading } from "../time/reading.ts";
import { parsePost } from "./front-matter.ts";
import { parseBody } from "./markdown/body.ts";
import type { BodyOptions, ParsedBody } from "./markdown/parsed-body.ts";
import { placeAt } from "./places.ts";
import { noPostCache, type PostCache, type ReadPost } from "./post-cache.ts";
import { readText } from "./read.ts";
import { type FieldsOf, type FieldsSchema, parseFields } from "./schema/parse.ts";
import { type ContentTree, shownPath } from "./walk.ts";
import type { Fields } from "./yaml.ts";

export type Report = (diagnostic: Diagnostic) => void;

/** One Markdown file, read and checked by itself: what it says before the files around it are known. */
export interface Post<F> {
  /** Below content. */
  readonly path: string;
  readonly fields: F;
  /** Of a key, or the first line of the file where there is none. */
  readonly placeOf: Fields["placeOf"];
  readonly body: ParsedBody;
}

/** What a page tells a post about itself. */
export type PostSetting = Pick<BodyOptions, "kind" | "html" | "idPrefix" | "reservedIds">;

/** Where posts are read from, and what is known of them from before. */
export interface PostSource {
  readonly tree: ContentTree;
  readonly cache: PostCache;
}

/** Reads one post; undefined, and said why, when its publication would be wrong. */
export function readPost<S extends FieldsSchema>(
  { tree, cache }: PostSource,
  path: string,
  schema: S,
  setting: PostSetting,
  report: Report,
): Post<FieldsOf<S>> | undefined {
  const file = shownPath(tree.shown, path);
  const key = JSON.stringify([file, setting]);
  // What is not saved yet is tried and forgotten.
  const known = tree.unsaved.has(path) ? noPostCache : cache;
  const absolute = join(tree.root, path);
  const unchanged = known.unchanged(key, absolute);
  const text = unchanged === undefined ? readText(tree, path, report) : "";
  if (text === undefined) return undefined;
  const { fields, places, body, diagnostics } =
    unchanged ?? known.reread(key, absolute, text, () => parse(text, file, schema, setting));
  diagnostics.forEach(report);
  if (fields === undefined) return undefined;
  // The setting names the kind of post, and each kind has one schema.
  return { path, fields: fields as FieldsOf<S>, placeOf: (at) => placeAt(places, at), body };
}

function parse(text: string, file: string, schema: FieldsSchema, setting: PostSetting): ReadPost {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const post = parsePost(text, file, report);
  const fields = post.values && parseFields(schema, post.values, post.placeOf, report);
  const title = fields?.title;
  const parsed = parseBody(post.body, {
    ...setting,
    file,
    firstLine: post.bodyLine,
    title: typeof title === "string" ? title : undefined,
    isDate,
  });
  return {
    fields,
    places: post.places,
    body: parsed.body,
    diagnostics: [...diagnostics, ...parsed.diagnostics],
  };
}

// Whether a text is a date does not depend on the zone it is read in.
export const isDate = (text: string): boolean => parsePartialDate(text, "UTC").ok;

/** What was read, with what there is to say about it reported at its place. */
export function accept<T>(reading: Reading<T>, place: Place, report: Report): T | undefined {
  const at = (finding: Finding): Diagnostic => ({ ...finding, place });
  if (!reading.ok) {
    report(at(reading.problem));
    return undefined;
  }
  if (reading.warning !== undefined) report(at(reading.warning));
  return reading.value;
}
