import { foldText } from "../time/fold.ts";
import { longMonths } from "../time/names.ts";
import { once } from "../time/once.ts";
import { vocabularies } from "./languages.ts";
import { foldLine } from "./line.ts";
import { anyOf, type Slots } from "./template.ts";
import type { Template, UpdateWords, Vocabulary } from "./vocabulary.ts";

/** A text that begins with a word for an update, in whatever language: "UPDATE" stands in texts of all of them. */
export interface UpdateStart {
  readonly kind: (typeof kinds)[number];
  /** What follows, as written. */
  readonly rest: string;
  /** The word stands in capitals. */
  readonly isShouted: boolean;
}

/** The plural first: "updates" begins with "update". */
const kinds = ["plural", "noun", "mark", "afterthought"] as const;
const wordsOf = {
  plural: ({ plurals }: UpdateWords) => plurals,
  noun: ({ nouns }: UpdateWords) => nouns,
  mark: ({ marks }: UpdateWords) => marks,
  afterthought: ({ afterthoughts }: UpdateWords) => afterthoughts,
};

const number: Slots = { n: "\\d{1,4}" };
// Folded text: its signs are ASCII.
const wordEnd = "(?![a-z\\d_\u00aa-\ud7ff]|['-][a-z\u00aa-\ud7ff])";

/** "UPDATE3:", where "PS5" is something else. */
const wordNumber = "(?:\\d{1,2}(?![.\\d]))?";

/** The words of all languages, those without spaces last. `end` is what comes behind the others. */
function all(
  pick: (words: Vocabulary) => readonly Template[],
  slots = number,
  end = wordEnd,
): string {
  const [spaced, unspaced] = [false, true].map((isUnspaced) =>
    vocabularies.filter((each) => (each.unspaced === true) === isUnspaced).flatMap(pick),
  );
  return `(?:${anyOf(spaced ?? [], slots, false)}${end}|${anyOf(unspaced ?? [], slots, true)})`;
}

/** "4.", "2nd", "2-е" */
const ordinal =
  "(?:#|no\\.? ?)?\\d{1,2}(?:[./]\\d{1,2})?(?:st|nd|rd|th|er|eme|e|a|o|\\.?[ao]|:[ae]|-[\u0430-\u044f]{1,2})?[.)]?";

const leadAt = new RegExp(`(?://+ ?)?[ (*.!|+:&-]*(?:${ordinal} )?`, "y");
const gapAt = /[ )]{0,2}/y;
const signAt = / ?[/&+] ?/y;
const spaceAt = / /y;
/** "UPDATE late July" has a day behind it. */
const endAt = /(?=[ )]*(?:$|[^ a-z\u00aa-\ud7ff]))/y;

const sticky = (pattern: string) => new RegExp(pattern, "y");
/** Each is as long as all languages are, and costs as much to compile: so each stands in one pattern only. */
const adjectiveAt = once(() =>
  sticky(all(({ updates }) => updates.adjectives, number, `(?:-|${wordEnd})`)),
);
const theAt = once(() => sticky(` ${all(({ the }) => the)}`));
const wordAt = once(() => {
  const subject = all(({ updates }) => updates.subjects, number, `(?:-|${wordEnd})`);
  const groups = kinds.map((kind) => {
    const end = kind === "noun" ? wordNumber + wordEnd : wordEnd;
    const word = all(({ updates }) => wordsOf[kind](updates), number, end);
    return kind === "noun" ? `((?:${subject} ?)?${word})` : `(${word})`;
  });
  return sticky(groups.join("|"));
});

const dayPattern = once(() => {
  const month = `(?:(?:${longMonths().join("|")})(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)`;
  const later = vocabularies.flatMap((each) => each.later);
  const slots = { ...number, month, later: anyOf(later, { ...number, month }, false) };
  return new RegExp(`^ *${all(({ updates }) => updates.days, slots)}`);
});

const onPattern = once(() => new RegExp(`^ *${all(({ updates }) => updates.on)} `));

const isAmbiguous = (template: Template) => template.startsWith("~");
const aboutPattern = (isMeant: boolean) =>
  once(() => {
    const templates = ({ updates }: Vocabulary) =>
      updates.about
        .filter((each) => isAmbiguous(each) !== isMeant)
        .map((each) => each.replace(/^~/, ""));
    return new RegExp(`^ *${all(templates)} ?`);
  });
const clearAbout = aboutPattern(true);
const vagueAbout = aboutPattern(false);

const longestStart = 80;

/** The folded words with which an update of that language may begin, for the first look. */
export const updateFirstWords = ({ updates }: Vocabulary): string[] =>
  [
    ...kinds.flatMap((kind) => wordsOf[kind](updates)),
    ...updates.adjectives,
    ...updates.subjects,
  ].flatMap((template) =>
    template
      .replace(/^\((.*)\)$/, "$1")
      .split("|")
      .map((words) => /^[\p{L}\p{N}]+/u.exec(foldText(words))?.[0] ?? ""),
  );

/**
 * "4. FINAL UPDATE", "[Update", "++UPDATE++", "Last-minute update", "[IMPORTANT] Update", "Raum-Update", "Update/Correction",
 * "Mise à jour importante", "Update the second"
 */
export function readUpdateStart(text: string): UpdateStart | undefined {
  const folded = foldLine(text.slice(0, longestStart));
  const found = findWord(folded.text);
  if (found === undefined) return undefined;
  const end = folded.origin[endOfWords(folded.text, found.end)] ?? text.length;
  const word = text.slice(0, end);
  const isShouted = !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  return { kind: found.kind, rest: text.slice(end), isShouted };
}

/** Behind at most two adjectives, of which each may be a word for an update itself. */
function findWord(text: string) {
  const starts = [skip(leadAt, text, 0)];
  for (const start of starts) {
    const end = skip(adjectiveAt(), text, start);
    if (end > start && starts.length < 3) starts.push(skip(gapAt, text, end));
  }
  for (const start of starts.reverse()) {
    const pattern = wordAt();
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const group = match?.findIndex((word, index) => index > 0 && word !== undefined);
    const kind = kinds[(group ?? 0) - 1];
    if (match !== null && kind !== undefined) return { kind, end: start + match[0].length };
  }
  return undefined;
}

/** With a second word, and an adjective behind it. */
function endOfWords(text: string, first: number): number {
  const second = skip(signAt, text, first);
  const word = second === first ? first : skip(wordAt(), text, second);
  const end = word === second ? first : word;
  const space = skip(theAt(), text, end);
  const adjective = skip(spaceAt, text, space);
  const behind = adjective === space ? space : skip(adjectiveAt(), text, adjective);
  endAt.lastIndex = behind;
  return behind > adjective && endAt.test(text) ? behind : end;
}

/** The end of a match at a place; the place itself when there is none. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? at : at + match[0].length;
}

/** How many characters at the start of a text are a day that is no date: "Boxing Day", "2018ish". */
export const dayWordsLength = (text: string): number => lengthOf(dayPattern(), text);

/** How many are a word that leads to a day or a time: "from", "vom". */
export const onWordLength = (text: string): number => lengthOf(onPattern(), text);

/** How many are words that lead to what an update is about, "regarding"; some lead to other things as well: "on". */
export function aboutLength(text: string): { readonly length: number; readonly isClear: boolean } {
  const clear = lengthOf(clearAbout(), text);
  return clear > 0
    ? { length: clear, isClear: true }
    : { length: lengthOf(vagueAbout(), text), isClear: false };
}

function lengthOf(pattern: RegExp, text: string): number {
  const folded = foldLine(text.slice(0, longestStart));
  const match = pattern.exec(folded.text);
  return match === null ? 0 : (folded.origin[match[0].length] ?? text.length);
}
