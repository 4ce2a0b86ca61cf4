import type { Post, Report } from "../content/post.ts";
import { englishNameOf, languageOfSameCountry } from "../content/schema/language.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { EventPosts } from "./dated-event.ts";
import { languageInName, withoutLanguage } from "./versions.ts";

/*
 * An event in several languages: the facts are written once, in the original, and each language has its own texts. What
 * has no text in a language is shown in the one it has.
 */

/** Keys that say something in one language, or name one page: a translation has its own, or none. */
const ofOneText: ReadonlySet<string> = new Set(
  "title name summary slug id permalink redirect_from updated layout lang draft publish".split(" "),
);

/** Keys that are true in every language, or in none. */
const sameInAll = [
  ..."date start end timezone status previousStart repeats except uid meetup".split(" "),
];

/** Keys that are made of several, and which of these are facts: a translation has the others in its own words. */
const factsWithin: Readonly<Record<string, readonly string[]>> = {
  venue: ["lat", "lon"],
  registration: ["opens", "closes", "capacity", "price", "currency"],
  tickets: ["opens", "closes", "price", "currency", "status"],
};

/** The posts of a translation, with what the original says beside its texts, and with the texts that only it has. */
export function translate(
  original: EventPosts,
  own: EventPosts,
  siteLang: string,
  report: Report,
): EventPosts {
  const lang = original.announcement.fields.lang ?? siteLang;
  checkLanguage(own.announcement, { lang, file: original.announcement.placeOf([]).file }, report);
  return {
    ...own,
    announcement: withFacts(original.announcement, own.announcement, lang, report),
    updates: pairedBy(original.updates, own.updates, lang, report),
    meetups: pairedBy(original.meetups, own.meetups, lang, report),
    dates: pairedBy(original.dates, own.dates, lang, report),
    sessions: pairedBy(original.sessions, own.sessions, lang, report).map((post, index) => ({
      ...post,
      // A translated abstract does not change in which language its talk is given.
      fields: { ...post.fields, lang: original.sessions[index]?.fields.lang ?? lang },
    })),
    speakers: pairedBy(original.speakers, own.speakers, lang, report),
    schedule: own.schedule ?? original.schedule,
  };
}

/** A translation is in the language that its name says, and in another one than its original: search engines believe it. */
function checkLanguage(
  { path, fields, placeOf }: EventPosts["announcement"],
  original: { readonly lang: string; readonly file: string },
  report: Report,
): void {
  const named = languageInName(path)?.lang;
  const lang = fields.lang ?? named;
  const country = named === undefined ? undefined : languageOfSameCountry(named);
  // Whoever writes the key means it.
  if (named !== undefined && country !== undefined && placeOf(["lang"]).line === 1)
    report(
      diagnose("site/country-tag", placeOf([]), {
        tag: named,
        name: englishNameOf(named),
        file: "index.{lang}.md",
        meant: { tag: country, name: englishNameOf(country) },
      }),
    );
  if (lang === undefined || (lang === named && lang !== original.lang)) return;
  const args = { lang, named, same: lang === original.lang ? original.file : undefined };
  report(diagnose("site/translation-language", placeOf(["lang"]), args));
}

/** What has no translation is in the language of the original. */
function pairedBy<P extends Post<{ readonly lang?: string | undefined }>>(
  originals: readonly P[],
  translations: readonly P[],
  lang: string,
  report: Report,
): P[] {
  const own = new Map(translations.map((post) => [withoutLanguage(post.path), post]));
  return originals.map((original) => {
    const translation = own.get(withoutLanguage(original.path));
    return translation === undefined
      ? { ...original, fields: { lang, ...original.fields } }
      : withFacts(original, translation, lang, report);
  });
}

/** A text of its own has the facts of the original, unless it has those of its own too. */
function withFacts<P extends Post<object>>(original: P, own: P, lang: string, report: Report): P {
  const facts = Object.entries(original.fields).filter(([key]) => !ofOneText.has(key));
  const known = new Map<string, unknown>(facts);
  const ownFields = withoutHeldDate(own.fields, known);
  const ownValues = new Map<string, unknown>(Object.entries(ownFields));
  const { file } = original.placeOf([]);
  const compare = (at: readonly (string | number)[], said: unknown, there: unknown) => {
    // Whoever copies the file copies the facts.
    if (said === undefined || JSON.stringify(said) === JSON.stringify(there)) return;
    report(diagnose("site/fact-in-translation", own.placeOf(at), { key: nameOf(at), file }));
  };
  for (const key of sameInAll) compare([key], ownValues.get(key), known.get(key));
  const merged = Object.entries(factsWithin).flatMap(([key, names]): [string, unknown][] => {
    const [said, there] = [ownValues.get(key), known.get(key)];
    if (said === undefined) return [];
    if (!Array.isArray(said)) return [[key, partsOf(said, there, [key], names, compare)]];
    const others = Array.isArray(there) ? there : [];
    compare([key], said.length, others.length);
    const items = said.map((one, at) => partsOf(one, others[at], [key, at], names, compare));
    return [[key, items]];
  });
  const written = Object.entries({ ...ownFields, ...Object.fromEntries(merged) }).filter(
    ([, value]) => value !== undefined,
  );
  const isTaken = (at: Parameters<typeof own.placeOf>[0]) =>
    !ofOneText.has(String(at[0])) && !says(ownFields, at) && says(original.fields, at);
  return {
    ...own,
    fields: { ...Object.fromEntries([...facts, ...written]) },
    placeOf: (at) => (isTaken(at) ? original.placeOf(at) : own.placeOf(at)),
    langOf: (at) => (isTaken(at) ? lang : undefined),
  };
}

const says = (fields: unknown, at: readonly PropertyKey[]): boolean =>
  at.reduce<unknown>((value, key) => definedIn(value)[String(key)], fields) !== undefined;

/** A text may be published after its original, but what it tells has the date of the original: see hold.ts. */
function withoutHeldDate(
  fields: object & { readonly date?: unknown; readonly publish?: unknown },
  original: ReadonlyMap<string, unknown>,
): object {
  const { date, ...others } = fields;
  const isOnlyHeld = date !== undefined && date === fields.publish && original.has("date");
  return isOnlyHeld ? others : fields;
}

/** "tickets.price" for the price of the first ticket. */
const nameOf = (at: readonly (string | number)[]) =>
  at.filter((part) => typeof part === "string").join(".");

type Compare = (at: readonly (string | number)[], said: unknown, there: unknown) => void;

/** A value of a translation that is made of several, with those of the original that it does not say. */
function partsOf(
  said: unknown,
  there: unknown,
  at: readonly (string | number)[],
  facts: readonly string[],
  compare: Compare,
): unknown {
  const [own, original] = [definedIn(said), definedIn(there)];
  for (const name of facts) compare([...at, name], own[name], original[name]);
  return { ...original, ...own };
}

const definedIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))
    : {};
