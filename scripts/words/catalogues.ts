import { ar } from "./ar.ts";
import { cs } from "./cs.ts";
import { da } from "./da.ts";
import { de } from "./de.ts";
import { onceForEachLanguage } from "./each-language.ts";
import { en, enUS } from "./en.ts";
import { es } from "./es.ts";
import { fa } from "./fa.ts";
import { fi } from "./fi.ts";
import { namesIn, parseMessage } from "./format.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import localeData from "./locale-data.json" with { type: "json" };
import type { LocaleData } from "./locale-data.ts";
import { nb } from "./nb.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { ptBR } from "./pt-BR.ts";
import { ru } from "./ru.ts";
import { sv } from "./sv.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { zhHans } from "./zh-Hans.ts";
import { zhHant } from "./zh-Hant.ts";

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
  "repeats.weekday": ["day"],
  "repeats.first": ["day"],
  "repeats.second": ["day"],
  "repeats.third": ["day"],
  "repeats.fourth": ["day"],
  "repeats.fifth": ["day"],
  "repeats.last": ["day"],
};

/** The names that a message of this key may have in braces. */
export const namesOf = (key: Key): readonly string[] => [
  ...namesIn(parseMessage(en[key]) ?? []),
  ...(others[key] ?? []),
];

/** What Handbill says in each language, by its BCP 47 tag. */
const written = [
  ["en", en],
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["pt-BR", ptBR],
  ["it", it],
  ["nl", nl],
  ["pl", pl],
  ["cs", cs],
  ["sv", sv],
  ["da", da],
  ["nb", nb],
  ["fi", fi],
  ["ja", ja],
  ["zh-Hans", zhHans],
  ["zh-Hant", zhHant],
  ["ko", ko],
  ["ru", ru],
  ["uk", uk],
  ["tr", tr],
  ["ar", ar],
  ["he", he],
  ["fa", fa],
] as const satisfies readonly (readonly [string, Translation])[];

/** What the CLDR says of each of them: `npm run locale-data`. */
const standards: Readonly<Record<string, LocaleData>> = localeData.languages;

const ownMessages: ReadonlyMap<string, Translation> = new Map(written);

/** The BCP 47 tag of every language that Handbill speaks. */
export const catalogueTags: readonly string[] = [...ownMessages.keys()];

/** All that Handbill says in one of them. Put together when it is asked for: a build speaks few of them. */
export const catalogueOf = (tag: string): Translation => ({
  ...standards[tag]?.messages,
  ...ownMessages.get(tag),
});

/** What some countries say otherwise, by the tag of their language: all else is as its catalogue has it. */
const regional: Readonly<Record<string, Translation>> = { "en-US": enUS, "en-PH": enUS };

/** What a country says otherwise than the catalogue of its language. */
export const regionalOf = (lang: string): Translation => regional[lang] ?? {};

/** How the language of a catalogue writes a currency: "€", or its code where there is no sign. */
export const currencySign = (tag: string, code: string): string =>
  standards[tag]?.currencies[code] ?? code;

/** "no" is written in two ways, and nearly always in this one. */
const bokmal = "nb";

/** Who writes Norwegian in the other way reads it in this one more easily than English. */
const relatives: Readonly<Record<string, string>> = { nn: bokmal };

const languageOf = onceForEachLanguage((tag: string): string => {
  const { language } = new Intl.Locale(tag);
  return language === "no" ? bokmal : language;
});

/** Whether a text of the one language needs no mark on a page of the other: "pt-BR" and "pt", "nb" and "no". */
export const isSameLanguage = (one: string, other: string): boolean =>
  languageOf(one) === languageOf(other);

/**
 * The tag of the catalogue for a language: "de" for "de-AT", "zh-Hant" for "zh-HK"; "en" for one that Handbill does not
 * speak.
 */
export function catalogueFor(lang: string): string {
  const { script, region } = new Intl.Locale(lang).maximize();
  const language = languageOf(lang);
  const exact = [lang, `${language}-${region}`, `${language}-${script}`, language];
  const found = exact.find((tag) => ownMessages.has(tag));
  if (found !== undefined) return found;
  const relative = relatives[language] ?? language;
  // Brazilian Portuguese is Portuguese, but traditional Chinese is not simplified.
  const near = catalogueTags.find((tag) => {
    const other = new Intl.Locale(tag).maximize();
    return other.language === relative && other.script === script;
  });
  return near ?? "en";
}
