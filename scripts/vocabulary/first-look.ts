import { foldText } from "../time/fold.ts";
import { indexOfMonth } from "../time/names.ts";
import { once } from "../time/once.ts";
import first from "./first-words.json" with { type: "json" };

/*
 * A first look at a text: in which languages it may say anything at all. Most texts do not, and are told by their words
 * alone, which is what makes reading a thousand posts cheap. The words are those of the vocabularies, written down in
 * advance: no language need be compiled for it. A test compares them, and UPDATE_GOLDENS=1 writes them anew.
 */

/** A language by the first tag of its vocabulary. */
export type Tag = keyof typeof first;

const tags = Object.keys(first) as Tag[];
const unspaced: ReadonlySet<Tag> = new Set(["ja", "zh", "ko"]);
const eastern = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]/;

interface Look {
  readonly words: ReadonlyMap<string, readonly Tag[]>;
  /** Words of languages without spaces, which stand anywhere. */
  readonly parts: readonly (readonly [tag: Tag, pattern: RegExp])[];
}

function lookFor(kind: "states" | "dated" | "updates"): Look {
  const words = new Map<string, Tag[]>();
  const parts: [Tag, RegExp][] = [];
  for (const tag of tags) {
    const all = first[tag][kind].split(" ");
    if (first[tag][kind] === "") continue;
    if (unspaced.has(tag)) parts.push([tag, new RegExp(all.join("|"))]);
    else for (const word of all) words.set(word, [...(words.get(word) ?? []), tag]);
  }
  return { words, parts };
}

const states = once(() => lookFor("states"));
/** Words that count only where there is a number or a month, which a date needs. */
const dated = once(() => lookFor("dated"));
const updates = once(() => lookFor("updates"));

/** Longer texts are prose. */
const longest = 300;
const none: ReadonlySet<Tag> = new Set();

let last: { readonly text: string; readonly found: ReadonlySet<Tag> } | undefined;

/** The languages in which a text may say something about the state. The same text is asked about in several ways. */
export function languagesOfState(text: string): ReadonlySet<Tag> {
  if (last?.text !== text) last = { text, found: lookAt(text) };
  return last.found;
}

function lookAt(text: string): ReadonlySet<Tag> {
  if (text.length > longest) return none;
  const folded = foldText(text);
  const isEastern = eastern.test(folded);
  const all = folded.split(/[^ -~]/.test(folded) ? /[^\p{L}\p{N}]+/u : /[^a-z\d]+/);
  let found: Set<Tag> | undefined;
  const look = ({ words, parts }: Look) => {
    const add = (tag: Tag) => {
      found ??= new Set();
      found.add(tag);
    };
    for (const word of all) words.get(word)?.forEach(add);
    if (isEastern) for (const [tag, pattern] of parts) if (pattern.test(folded)) add(tag);
  };
  look(states());
  const isDated = /\d/.test(folded) || all.some((word) => dated().words.has(word) && hasMonth(all));
  if (isDated) look(dated());
  return found ?? none;
}

const hasMonth = (words: readonly string[]) =>
  words.some((word) => indexOfMonth(word) !== undefined);

/** Whether a text may say something about the state in any language. */
export const mayTellState = (text: string): boolean => languagesOfState(text).size > 0;

/** Whether a text may begin with a word for an update in any language, or with a day that one may follow. */
export function mayBeginUpdate(text: string): boolean {
  const [, word = ""] = firstWord.exec(text) ?? [];
  if (word === "") return false;
  if (isUpdateWord(word)) return true;
  const [, behind = ""] =
    indexOfMonth(word) === undefined ? [] : (wordBehindMonth.exec(text) ?? []);
  return behind !== "" && isUpdateWord(behind);
}

// What makes a number an ordinal is no word: "2nd update".
const firstWord = /^[^\p{L}]{0,12}(?:(?<=\d)[a-zèа-я]{1,3}[^\p{L}]{1,2})?([\p{L}\p{M}]{1,24})/u;
/** "20 July 2017 – Update", "July 20th: Update" */
const wordBehindMonth =
  /^[^\p{L}]{0,12}[\p{L}\p{M}]{1,24}[^\p{L}]{1,14}(?:(?<=\d)(?:st|nd|rd|th)[^\p{L}]{1,14})?([\p{L}\p{M}]{1,24})/u;

function isUpdateWord(word: string): boolean {
  const { words, parts } = updates();
  const folded = foldText(word);
  if (words.has(folded)) return true;
  return eastern.test(folded) && parts.some(([, part]) => part.exec(folded)?.index === 0);
}
