import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { EventSummary, Site } from "../model/site.ts";
import { catalogueFor, keys, namesOf, type Translation } from "../words/catalogues.ts";
import { en } from "../words/en.ts";
import { namesIn, parseMessage } from "../words/format.ts";
import { missingIn, type Replacements, type SiteWords } from "../words/words.ts";
import type { SiteFile } from "./site-file.ts";

/** The messages that site.yaml replaces; one that cannot be read is said, and stays as it was. */
export function siteWords({ fields, placeOf }: SiteFile, report: Report): SiteWords {
  const soundIn = (written: Translation, at: readonly string[]): Replacements => {
    const sound = keys.flatMap((key) => {
      const text = written[key];
      if (text === undefined) return [];
      const names = namesOf(key);
      const message = parseMessage(text);
      const unknown = message && namesIn(message).find((name) => !names.includes(name));
      if (message !== undefined && unknown === undefined) return [[key, text] as const];
      const nearest = unknown && nearestName(unknown, names);
      const args = { key, names, unknown, nearest };
      report(diagnose("site/broken-message", placeOf([...at, key]), args));
      return [];
    });
    return Object.fromEntries(sound);
  };
  const others = Object.entries(fields.languages ?? {}).map(
    ([lang, { words = {} }]) => [lang, soundIn(words, ["languages", lang, "words"])] as const,
  );
  const own = soundIn(fields.words ?? {}, ["words"]);
  return { ...Object.fromEntries(others), [fields.lang]: own };
}

/** Says of each language of the site what Handbill does not say in it. */
export function checkTranslations(
  { fields, placeOf }: SiteFile,
  events: readonly EventSummary[],
  words: SiteWords,
  report: Report,
): void {
  const places = new Map<string, Place>([[fields.lang, placeOf(["lang"])]]);
  for (const { lang, place } of events) if (!places.has(lang)) places.set(lang, place);
  for (const [lang, place] of places) {
    const missing = missingIn(lang, words[lang] ?? {}).length;
    const where = lang === fields.lang ? "words:" : `languages: ${lang}: words:`;
    const args = { lang, missing, isSpoken: catalogueFor(lang) !== "en", where };
    if (missing > 0) report(diagnose("site/untranslated", place, args));
  }
}

/** The same as lines to paste into site.yaml: each message with its English. */
export function untranslated(site: UntranslatedSite): string[] {
  const linesIn = (lang: string, indent: string) => {
    const missing = missingIn(lang, site.words[lang] ?? {});
    const lines = missing.map((key) => `${indent}  ${key}: ${JSON.stringify(en[key])}`);
    return missing.length === 0 ? [] : [`${indent}words:`, ...lines];
  };
  const events = [...site.events, ...site.translations];
  const langs = new Set(events.map(({ lang }) => lang).filter((lang) => lang !== site.lang));
  const others = [...langs].flatMap((lang) => {
    const lines = linesIn(lang, "    ");
    return lines.length === 0 ? [] : [`  ${lang}:`, ...lines];
  });
  return [...linesIn(site.lang, ""), ...(others.length === 0 ? [] : ["languages:", ...others])];
}

type UntranslatedSite = Pick<Site, "lang" | "words" | "events" | "translations">;
