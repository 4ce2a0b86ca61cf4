import { basename } from "node:path";
import { folderOf } from "../content/folders.ts";
import { languagesMeant, toLanguageTag } from "../content/schema/language.ts";
import { grouped } from "../model/grouped.ts";
import { isIndexFile } from "./part-names.ts";

/** What belongs to an event beside its announcement; a schedule is one file at most. */
export const partNames = [
  "updates",
  "meetups",
  "dates",
  "sessions",
  "speakers",
  "schedule",
] as const;
export type PartName = (typeof partNames)[number];
export type PartPaths<P extends readonly string[] = readonly string[]> = Readonly<
  Record<PartName, P>
>;

export const emptyParts = (): PartPaths<string[]> => ({
  updates: [],
  meetups: [],
  dates: [],
  sessions: [],
  speakers: [],
  schedule: [],
});

/** The posts of an event in one language. */
export interface VersionFiles extends PartPaths {
  /** As the names of its files say it: "de" for index.de.md. Undefined where they say nothing. */
  readonly lang: string | undefined;
  readonly announcement: string;
}

/**
 * Whether letters before the last dot of a name may be a language. Any others are a part of the name: "2.0.md",
 * "example.org.md". Most languages have two letters (ISO 639-1); of those with three, some are ends of addresses.
 */
function namesLanguage(tag: string): boolean {
  const language = tag.split("-", 1)[0] ?? tag;
  names ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return language.length === 2 && names.of(language) !== undefined;
}

let names: Intl.DisplayNames | undefined;

/** "index.md" and "de" for "index.de.md"; undefined for a name that says no language. */
export function languageInName(
  path: string,
): { readonly plain: string; readonly lang: string } | undefined {
  const [, stem = "", written, ending] =
    /^(.*[^/])\.([a-z]{2}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?)(\.[^./]+)$/i.exec(path) ??
    [];
  const lang = written === undefined ? undefined : toLanguageTag(written);
  return lang === undefined || !namesLanguage(lang)
    ? undefined
    : { plain: `${stem}${ending}`, lang };
}

/** A path without the language in its name. */
export const withoutLanguage = (path: string): string => languageInName(path)?.plain ?? path;

/** A post whose name has the tag of no language where that of one belongs. */
export interface Mistaken {
  readonly path: string;
  readonly tag: string;
  /** Its name with "{lang}" in the place of the tag. */
  readonly name: string;
  /** Tags that may have been meant, the likeliest first. */
  readonly meant: readonly string[];
}

/** Which of the posts are others in another language. */
export interface Versions {
  /** The language in the name of a post that has one and is no translation: no other says the same. */
  readonly langs: ReadonlyMap<string, string>;
  /** What says the same in other languages, by the path of the original. */
  readonly translations: ReadonlyMap<string, readonly Translated[]>;
  /** The others: no posts of their own. */
  readonly isTranslation: (path: string) => boolean;
  /** Those of which nobody can tell what they are in. */
  readonly mistaken: readonly Mistaken[];
}

export interface Translated {
  readonly path: string;
  readonly lang: string;
}

/**
 * Finds `index.de.md` beside `index.md`, and so on. Where no file is without a language, the one in that of the site is the
 * original, else the first. A name that only looks like it, with nothing beside it, is a name: `example.de.md`.
 */
export function versionsIn(posts: readonly string[], siteLang: string): Versions {
  const paths = new Set(posts);
  const named = posts.flatMap((path) => {
    const found = languageInName(path);
    return found === undefined ? [] : [[found.plain, { path, lang: found.lang }] as const];
  });
  const eventFolders = new Set(
    named.filter(([plain]) => isIndexFile(plain)).map(([plain]) => folderOf(plain)),
  );
  // An update may be written in one language only, where the event is in several.
  const isPart = (plain: string) => eventFolders.has(folderOf(folderOf(plain)));
  const plains = new Set([...paths, ...named.map(([plain]) => plain)]);
  const mistaken = posts.flatMap((path): Mistaken[] => {
    const [, stem = "", tag = "", ending = ""] =
      /^(.*[^/])\.([a-z]{2,12})(\.[^./]+)$/i.exec(path) ?? [];
    const plain = stem + ending;
    if (tag === "" || languageInName(path) || !(plains.has(plain) || isPart(plain))) return [];
    const meant = languagesMeant(tag);
    return meant === undefined
      ? []
      : [{ path, tag, name: `${basename(stem)}.{lang}${ending}`, meant }];
  });
  const langs = new Map<string, string>();
  const translations = new Map<string, readonly Translated[]>();
  for (const [plain, all] of grouped(named)) {
    const isMeant = paths.has(plain) || all.length > 1 || isIndexFile(plain) || isPart(plain);
    if (!isMeant) continue;
    const own = paths.has(plain)
      ? undefined
      : (all.find(({ lang }) => lang === siteLang) ?? all[0]);
    if (own !== undefined) langs.set(own.path, own.lang);
    const others = all.filter((one) => one !== own);
    if (others.length > 0) translations.set(own?.path ?? plain, others);
  }
  const translated = new Set([...translations.values()].flat().map(({ path }) => path));
  return { langs, translations, isTranslation: (path) => translated.has(path), mistaken };
}

export const noVersions: Versions = {
  langs: new Map(),
  translations: new Map(),
  isTranslation: () => false,
  mistaken: [],
};

/** The files of an event in each language that its announcement is in; empty when that is only one. */
export function versionFiles(
  announcement: string,
  parts: PartPaths,
  { translations, langs }: Versions,
): VersionFiles[] {
  const inLang = (paths: readonly string[], lang: string) =>
    paths.flatMap((path) =>
      (translations.get(path) ?? []).filter((one) => one.lang === lang).map(({ path }) => path),
    );
  const others = (translations.get(announcement) ?? []).map(
    ({ path, lang }): VersionFiles => ({
      lang,
      announcement: path,
      updates: inLang(parts.updates, lang),
      meetups: inLang(parts.meetups, lang),
      dates: inLang(parts.dates, lang),
      sessions: inLang(parts.sessions, lang),
      speakers: inLang(parts.speakers, lang),
      schedule: inLang(parts.schedule, lang),
    }),
  );
  return [{ lang: langs.get(announcement), announcement, ...parts }, ...others];
}
