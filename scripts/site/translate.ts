import type { Post, Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Version } from "../model/site.ts";
import { directionOf } from "../words/direction.ts";
import type { DatedEvent, DatedPage, EventPosts, VersionOf } from "./dated-event.ts";
import { fileId, hasText } from "./programme/people.ts";
import type { DatedUpdate } from "./updates.ts";
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

type Dated = DatedEvent | DatedPage;

const isEvent = (one: Dated): one is DatedEvent => one.kind === "event";

const versionsOf = (all: readonly Dated[]): VersionOf[] =>
  all.length < 2
    ? []
    : all.map(({ slug, announcement }) => ({ slug, lang: announcement.fields.lang }));

export const pageInVersions = (own: DatedPage, all: readonly Dated[]): DatedPage => ({
  ...own,
  versions: versionsOf(all.filter(({ kind }) => kind === "page")),
});

/** An event with all that is said of it in any language; `all` are its versions, itself among them, the original first. */
export function eventInVersions(
  own: DatedEvent,
  all: readonly Dated[],
  siteLang: string,
): DatedEvent {
  const events = all.filter(isEvent);
  const others = events.filter((one) => one !== own);
  const known = new Set(own.dated.map(({ id }) => id));
  const dated = [...own.dated];
  for (const other of others) {
    // A notice stands in the text around it.
    for (const update of other.dated) {
      if (update.form !== "section" || update.foreign !== undefined || known.has(update.id))
        continue;
      known.add(update.id);
      dated.push({ ...update, index: undefined, foreign: foreignText(other) });
    }
  }
  return {
    ...own,
    dated: dated.sort((a, b) => a.date.start - b.date.start),
    sessions: withTextsOf(own.sessions, events, ({ sessions }) => sessions, siteLang),
    speakers: withTextsOf(own.speakers, events, ({ speakers }) => speakers, siteLang),
    versions: versionsOf(events),
    others,
  };
}

/**
 * Where only the title is translated, the text is shown in the first language that it is written in, and so there is a
 * page in each.
 */
function withTextsOf<P extends Post<object>>(
  own: readonly P[],
  events: readonly DatedEvent[],
  postsOf: (event: DatedEvent) => readonly P[],
  siteLang: string,
): P[] {
  return own.map((post) => {
    if (hasText(post.body.body)) return post;
    for (const event of events) {
      const { body } = postsOf(event).find((one) => fileId(one.path) === fileId(post.path)) ?? post;
      if (!hasText(body.body)) continue;
      const lang = event.announcement.fields.lang ?? siteLang;
      const opening = `<div lang="${lang}" dir="${directionOf(lang)}">`;
      const marked = {
        ...post.body,
        summary: body.summary,
        body: [opening, ...body.body, "</div>"],
      };
      return { ...post, body: marked };
    }
    return post;
  });
}

const foreignText = ({ announcement, dated }: DatedEvent): DatedUpdate["foreign"] => ({
  lang: announcement.fields.lang,
  path: announcement.path,
  updateIds: updateIdsOf(announcement, dated),
});

/** Ids of the updates in an announcement, in the order in which they stand there. */
export function updateIdsOf(
  announcement: DatedEvent["announcement"],
  dated: readonly DatedUpdate[],
): string[] {
  // By a map: a hostile post holds 40,000 updates.
  const ids = new Map(dated.map(({ index, id }) => [index, id]));
  return announcement.body.updates.map((_, index) => ids.get(index) ?? "");
}

/** As written; undefined for an original. */
export const translationLang = ({
  versions: [original],
  slug,
  announcement,
}: DatedEvent | DatedPage): string | undefined =>
  original === undefined || original.slug === slug ? undefined : announcement.fields.lang;

/** The languages that a post is in, by their tags. */
export const toVersions = (
  { versions }: Pick<DatedEvent, "versions">,
  setting: { readonly lang: string },
): Version[] => versions.map(({ slug, lang = setting.lang }) => ({ slug, lang }));
