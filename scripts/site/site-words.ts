import type { Report } from "../content/post.ts";
import { diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import type { EventSummary, Site } from "../model/site.ts";
import { catalogueFor, keys, namesOf, type Translation } from "../words/catalogues.ts";
import { en } from "../words/en.ts";
import { namesIn, parseMessage } from "../words/format.ts";
import { missingIn, type Replacements } from "../words/words.ts";
import type { SiteFile } from "./site-file.ts";

/** The messages that site.yaml replaces; one that cannot be read is said, and stays as it was. */
export function siteWords({ fields, placeOf }: SiteFile, report: Report): Replacements {
  const written: Translation = fields.words ?? {};
  const sound = keys.flatMap((key) => {
    const text = written[key];
    if (text === undefined) return [];
    const names = namesOf(key);
    const message = parseMessage(text);
    const unknown = message && namesIn(message).find((name) => !names.includes(name));
    if (message !== undefined && unknown === undefined) return [[key, text] as const];
    const nearest = unknown && nearestName(unknown, names);
    const args = { key, names, unknown, nearest };
    report(diagnose("site/broken-message", placeOf(["words", key]), args));
    return [];
  });
  return Object.fromEntries(sound);
}

/** Says of each language of the site what Handbill does not say in it. */
export function checkTranslations(
  { fields, placeOf }: SiteFile,
  events: readonly EventSummary[],
  words: Replacements,
  report: Report,
): void {
  const places = new Map<string, Place>([[fields.lang, placeOf(["lang"])]]);
  for (const { lang, place } of events) if (!places.has(lang)) places.set(lang, place);
  for (const [lang, place] of places) {
    const missing = missingIn(lang, lang === fields.lang ? words : {}).length;
    const args = { lang, missing, isSpoken: catalogueFor(lang) !== "en" };
    if (missing > 0) report(diagnose("site/untranslated", place, args));
  }
}

/** The same as lines to paste into a site.yaml of that language: each message with its English. */
export function untranslated({ lang, words, events }: UntranslatedSite): string[] {
  const langs = [...new Set([lang, ...events.map((event) => event.lang)])];
  return langs.flatMap((each) => {
    const missing = missingIn(each, each === lang ? words : {});
    const lines = missing.map((key) => `  ${key}: ${JSON.stringify(en[key])}`);
    return missing.length === 0 ? [] : [`# ${each}`, "words:", ...lines];
  });
}

type UntranslatedSite = Pick<Site, "lang" | "words" | "events">;
