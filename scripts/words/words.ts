import {
  catalogueFor,
  catalogueOf,
  isSameLanguage,
  type Key,
  keys,
  regionalOf,
  type Translation,
} from "./catalogues.ts";
import { en } from "./en.ts";
import { type Counting, fillIn, type Message, parseMessage } from "./format.ts";
import { type NumberMarks, withDigits, writeNumber } from "./number.ts";

/** The words of a language, English where it has none. */
export interface Words {
  /** BCP 47 tag of the language that was asked for. */
  readonly lang: string;
  /** Tag of the catalogue that they are from: "de" for "de-AT", "en" for a language that has none. */
  readonly tag: string;
  /** Whether dates are written by the catalogue. */
  readonly hasDates: boolean;
  /** A message as plain text. */
  readonly text: <K extends Key>(key: K, ...values: Values<K, string | number>) => string;
  /** A message that has values other than text in it, as its parts. */
  readonly parts: <T>(key: Key, values: Readonly<Record<string, T | string>>) => (T | string)[];
  /** A number with so many decimals: "12,500", "12.50". */
  readonly number: (value: number, decimals?: number) => string;
  /** A text with its digits as the language writes them. */
  readonly digits: (text: string) => string;
  /** The language that a message is in, where that is not `lang`: its text must be marked with it. */
  readonly foreign: (key: Key) => string | undefined;
}

/** What a site says in other words, by key. */
export type Replacements = Translation;

/** The names in the braces of a message, read from its type: "date" of "Announced {date}". */
type Names<M extends string> = M extends `${string}{${infer Rest}`
  ? Rest extends `${infer Inner}}${infer After}`
    ? NameOf<Inner> | Names<After>
    : never
  : never;
type NameOf<Inner extends string> = Inner extends `${infer Name},${string}`
  ? Name
  : Inner extends `${string} ${string}` | `${string}#${string}`
    ? never
    : Inner;

/** The values that a message needs; none for one without names. */
export type Values<K extends Key, T> = [Names<(typeof en)[K]>] extends [never]
  ? []
  : [values: ValuesOf<K, T>];

/** A message that needs none. */
export type PlainKey = { [K in Key]: [Names<(typeof en)[K]>] extends [never] ? K : never }[Key];
export type ValuesOf<K extends Key, T> = Readonly<Record<Names<(typeof en)[K]>, T>>;

/** The same by BCP 47 tag: each language of a site has its own. */
export type SiteWords = Readonly<Partial<Record<string, Replacements>>>;

/** The words of a site in a language. */
export const wordsOf = ({ words }: { readonly words: SiteWords }, lang: string): Words =>
  wordsFor(lang, words[lang] ?? none);

const none: Replacements = {};
const known = new WeakMap<Replacements, Map<string, Words>>();

/** The words of a language, some of them replaced. */
export function wordsFor(lang: string, replaced: Replacements = none): Words {
  const languages = known.get(replaced) ?? new Map<string, Words>();
  known.set(replaced, languages);
  const words = languages.get(lang) ?? openWords(lang, replaced);
  languages.set(lang, words);
  return words;
}

function openWords(lang: string, replaced: Replacements): Words {
  const tag = catalogueFor(lang);
  const own: Translation = { ...catalogueOf(tag), ...regionalOf(lang), ...replaced };
  const parsed = new Map<Key, Message>();
  const messageOf = (key: Key): Message => {
    const found = parsed.get(key) ?? parseMessage(own[key] ?? en[key]) ?? parseMessage(en[key]);
    parsed.set(key, found ?? []);
    return found ?? [];
  };
  const marks: NumberMarks = {
    decimal: own["number.decimal"] ?? en["number.decimal"],
    group: own["number.group"] ?? en["number.group"],
    digits: own["number.digits"] ?? en["number.digits"],
  };
  const number = (value: number, decimals = 0) => writeNumber(value, decimals, marks);
  const rules = new Map<string, Intl.PluralRules>();
  // Each number takes the form of the language that its message is in.
  const counting = (key: Key): Counting => ({
    number,
    formOf: (count) => {
      const language = own[key] === undefined ? "en" : tag;
      const rule = rules.get(language) ?? new Intl.PluralRules(language);
      rules.set(language, rule);
      return rule.select(count);
    },
  });
  // Asked of every message of every page.
  const foreignTag = (spoken: string) => (isSameLanguage(spoken, lang) ? undefined : spoken);
  const [spoken, english] = [foreignTag(tag), foreignTag("en")];
  return {
    lang,
    tag,
    hasDates: spoken === undefined || dateKeys.every((key) => replaced[key] !== undefined),
    text: (key, ...[values]) =>
      fillIn<string>(messageOf(key), values ?? {}, counting(key)).join(""),
    parts: (key, values) => fillIn(messageOf(key), values, counting(key)),
    number,
    digits: (text) => withDigits(text, marks.digits),
    foreign: (key) => {
      if (replaced[key] !== undefined) return undefined;
      return own[key] === undefined ? english : spoken;
    },
  };
}

const dateKeys = keys.filter((key) => key.startsWith("date."));

/** What a language, with a site's replacements, does not say: those messages are in English. */
export const missingIn = (lang: string, replaced: Replacements): Key[] => {
  const words = wordsFor(lang, replaced);
  const written = words.hasDates ? keys : keys.filter((key) => !dateKeys.includes(key));
  return written.filter((key) => words.foreign(key) === "en");
};
