import { parsePost } from "../content/front-matter.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Values } from "./values.ts";

/** A post of another generator, split. */
export interface ForeignPost {
  readonly values: Values;
  readonly body: string;
  /** Of a key of the front matter. */
  readonly placeOf: (key: string) => Place;
  /** How a text that stands for a list is split: Jekyll's at spaces, Pelican's at commas. */
  readonly separator: RegExp | undefined;
}

type Report = (diagnostic: Diagnostic) => void;

/** Splits a post of Jekyll, Eleventy, Hugo or Pelican; undefined, and said why, when it cannot. */
export function readForeignPost(
  text: string,
  file: string,
  report: Report,
): ForeignPost | undefined {
  const { values, isWhole, body, placeOf } = parsePost(text, file, report);
  if (!isWhole) return undefined;
  const isPelican = !/^\s*(?:---|\+\+\+|\{)/.test(text);
  // Only Jekyll keeps posts in these folders, and only there does a space separate two tags.
  const isJekyll = /(?:^|[\\/])_(?:posts|drafts)[\\/]/.test(file);
  const separator = isJekyll ? /[\s,]+/ : isPelican ? /[,;]/ : /,/;
  const written = (key: string) => Object.keys(values).find((name) => name.toLowerCase() === key);
  const placeOfKey = (key: string) => placeOf([written(key.toLowerCase()) ?? key]);
  return { values: values as Values, body, placeOf: placeOfKey, separator };
}
