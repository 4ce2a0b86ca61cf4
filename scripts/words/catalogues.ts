import { de } from "./de.ts";
import { en } from "./en.ts";
import { namesIn, parseMessage } from "./format.ts";

/** The name of a message: "offer.register". */
export type Key = keyof typeof en;

/** A language's messages. What is not there is said in English. */
export type Translation = Readonly<Partial<Record<Key, string | undefined>>>;

export const keys = Object.keys(en) as readonly Key[];

/** What other languages may fill in beside what English does. */
const others: Partial<Record<Key, readonly string[]>> = {
  "price.amount": ["symbol"],
  "date.day": ["monthNumber"],
  "date.dayOfYear": ["monthNumber"],
  "date.month": ["monthNumber"],
  "date.rangeInMonth": ["monthNumber"],
  "date.minute": ["hour24", "hour24Padded"],
  "date.hour": ["hour24", "hour24Padded"],
};

/** The names that a message of this key may have in braces. */
export const namesOf = (key: Key): readonly string[] => [
  ...namesIn(parseMessage(en[key]) ?? []),
  ...(others[key] ?? []),
];

/** Every language that Handbill speaks, by its BCP 47 tag. */
export const catalogues: ReadonlyMap<string, Translation> = new Map<string, Translation>([
  ["en", en],
  ["de", de],
]);

/** Whose readers read another one more easily than English: Norwegian is written in two ways. */
const relatives: Readonly<Record<string, string>> = { no: "nb", nn: "nb" };

/**
 * The tag of the catalogue for a language: "de" for "de-AT", "zh-Hant" for "zh-HK"; "en" for one that Handbill does not
 * speak.
 */
export function catalogueFor(lang: string): string {
  const { language, script, region } = new Intl.Locale(lang).maximize();
  const exact = [lang, `${language}-${region}`, `${language}-${script}`, language];
  const found = exact.find((tag) => catalogues.has(tag));
  const relative = relatives[language] ?? language;
  // Brazilian Portuguese is Portuguese, but traditional Chinese is not simplified.
  const near = [...catalogues.keys()].find((tag) => {
    const other = new Intl.Locale(tag).maximize();
    return other.language === relative && other.script === script;
  });
  return found ?? near ?? "en";
}
