import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { isDateText } from "../time/partial-date.ts";
import type { Finding, Reading } from "../time/reading.ts";
import { parsePost } from "./front-matter.ts";
import { keysOf } from "./keys/keys-of.ts";
import { type KeySetting, readKeys } from "./keys/read-keys.ts";
import { parseBody } from "./markdown/body.ts";
import type { BodyOptions, ParsedBody } from "./markdown/parsed-body.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { placeAt } from "./places.ts";
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
  /** Topics that other generators make folders of, as written. */
  readonly categories: readonly string[];
  /** Of a key, or the first line of the file where there is none. */
  readonly placeOf: Fields["placeOf"];
  /** The language of a key's value, where that is not the post's: a translation takes facts from its original. */
  readonly langOf?: (at: Parameters<Fields["placeOf"]>[0]) => string | undefined;
  /** See Fields: what it lacks may be what could not be read. */
  readonly isWhole: boolean;
  readonly body: ParsedBody;
}

/** What a page and a folder tell a post about itself. */
export interface PostSetting
  extends Pick<BodyOptions, "kind" | "html" | "embeds" | "idPrefix" | "ownUrl" | "reservedIds"> {
  readonly keys: KeySetting;
  /** Reads what is no prose in a text, and gives the text without it, line by line as it was. */
  readonly takeOut?: (text: string, firstLine: number, file: string) => string;
}

/**
 * Reads one post; undefined, and said why, when it has no text. Of front matter that cannot be read, which is an error, it
 * is what could be.
 */
export function readPost<S extends FieldsSchema>(
  tree: ContentTree,
  path: string,
  schema: S,
  setting: PostSetting,
  report: Report,
): Post<FieldsOf<S>> | undefined {
  const text = readText(tree, path, report);
  return text === undefined ? undefined : toPost(tree, path, text, schema, setting, report);
}

/** The same; of one whose file cannot be read because of an error, a post that says nothing. */
export function readPostAnyway<S extends FieldsSchema>(
  tree: ContentTree,
  path: string,
  schema: S,
  setting: PostSetting,
  report: Report,
): Post<FieldsOf<S>> | undefined {
  let isWrong = false;
  const post = readPost(tree, path, schema, setting, (found) => {
    isWrong ||= found.severity === "error";
    report(found);
  });
  if (post !== undefined || !isWrong) return post;
  return { ...toPost(tree, path, "", schema, setting, report), isWhole: false };
}

function toPost<S extends FieldsSchema>(
  tree: ContentTree,
  path: string,
  text: string,
  schema: S,
  setting: PostSetting,
  report: Report,
): Post<FieldsOf<S>> {
  const file = shownPath(tree.shown, path);
  const { values, places, isWhole, body, bodyLine } = parsePost(text, file, report);
  const read = readKeys({ values, places }, keysOf(schema), setting.keys, report);
  const placeOf: Fields["placeOf"] = (at) => placeAt(read.places, at);
  checkPlaceholders(text, file, report);
  const fields = parseFields(schema, read.values, placeOf, report);
  const { title } = fields;
  const { kind, html, embeds, idPrefix, ownUrl, reservedIds } = setting;
  const parsed = parseBody(setting.takeOut?.(body, bodyLine, file) ?? body, {
    kind,
    html,
    embeds,
    idPrefix,
    ownUrl,
    reservedIds,
    file,
    firstLine: bodyLine,
    title: typeof title === "string" ? title : undefined,
    isDate,
  });
  parsed.diagnostics.forEach(report);
  return { path, fields, categories: read.categories, placeOf, isWhole, body: parsed.body };
}

// Whether a text is a date does not depend on the zone it is read in.
export const isDate = isDateText;

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
