import type { Report } from "../content/post.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { nearestName } from "../diagnostics/nearest.ts";
import { languageFolder } from "../model/address.ts";
import type { EventSummary, Page, SiteLanguage } from "../model/site.ts";
import type { SiteFile } from "./site-file.ts";

interface Named {
  readonly title: string;
  readonly description: string | undefined;
}

interface Translations extends Named {
  readonly events: readonly EventSummary[];
  readonly translations: readonly EventSummary[];
  readonly translatedPages: readonly Page[];
  /** The event that the home page shows. */
  readonly home: EventSummary | undefined;
}

/**
 * A home page for each language that an event is in, the site's own first; none where there is only one. Its name is what
 * `languages:` says, else that of the event or page which the home page shows, else the site's. `written` names a text in
 * each language, published or not.
 */
export function siteLanguages(
  { fields, placeOf }: Pick<SiteFile, "fields" | "placeOf">,
  { title, description, events, translations, translatedPages, home }: Translations,
  written: ReadonlyMap<string, string>,
  report: Report,
): SiteLanguage[] {
  const others = [...new Set(translations.map(({ lang }) => lang))].sort();
  const spoken = [fields.lang, ...others, ...events.map(({ lang }) => lang)];
  for (const lang of Object.keys(fields.languages ?? {})) {
    if (spoken.includes(lang)) continue;
    const nearest = nearestName(lang, others);
    const args = { lang, nearest, file: written.get(lang) };
    report(diagnose("site/unused-language", placeOf(["languages", lang]), args));
  }
  if (others.length === 0) return [];
  const own: SiteLanguage = { lang: fields.lang, path: "/", title, description };
  return [
    own,
    ...others.map((lang) => {
      const path = `/${languageFolder(lang)}/`;
      const said = fields.languages?.[lang];
      const welcome = translatedPages.find(({ slug }) => slug === languageFolder(lang));
      const shown = translations.find(
        (event) => event.lang === lang && event.original === home?.slug,
      );
      const event = fields.title === undefined ? shown : undefined;
      return {
        lang,
        path,
        title: said?.title ?? welcome?.title ?? event?.title ?? title,
        description:
          said?.description ?? (welcome?.summary || undefined) ?? shown?.summary ?? description,
      };
    }),
  ];
}
