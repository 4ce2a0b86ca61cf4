import { languageFolder, pagePath } from "./address.ts";
import type { NavLink } from "./nav-link.ts";
import type { EventSummary, Page, Site } from "./site.ts";

/**
 * The site for those who speak one of its languages: each event and page in that language, where it has it, else as it is.
 * The same for its own language, and for one that it has no home page in.
 */
export function siteIn(site: Site, lang: string): Site {
  const language = site.languages.find((one) => one.lang === lang);
  if (language === undefined || language.path === site.path) return site;
  const events = inLanguage(site.events, site.translations, lang);
  const pages = inLanguage(site.pages, site.translatedPages, lang);
  const bySlug = new Map(site.events.map(({ slug }, index) => [slug, events[index]] as const));
  const originals = [...site.events, ...site.pages];
  const translated = new Map(
    [...events, ...pages].map((one, index) => [pathAt(originals, index), one] as const),
  );
  const titles = new Map(originals.map((one) => [pagePath(one), one.title]));
  const linkIn = (link: NavLink) => translatedLink(link, translated, titles);
  const { title, description, path } = language;
  return {
    ...site,
    menu: site.menu.map(linkIn),
    footer: site.footer.map(linkIn),
    title,
    description,
    path,
    lang,
    events,
    pages,
    home: site.home === undefined ? undefined : (bySlug.get(site.home)?.slug ?? site.home),
    welcome: site.translatedPages.find(({ slug }) => slug === languageFolder(lang)) ?? site.welcome,
    tags: site.tags.map((tag) => ({
      ...tag,
      events: tag.events.map((event) => bySlug.get(event.slug) ?? event),
    })),
  };
}

type Titled = Pick<Page, "slug" | "title" | "lang">;

const pathAt = (originals: readonly Titled[], index: number) =>
  pagePath(originals[index] ?? { slug: "" });

/** A label of its own stays: what it says in another language, nobody has written. */
function translatedLink(
  link: NavLink,
  translated: ReadonlyMap<string, Titled>,
  titles: ReadonlyMap<string, string>,
): NavLink {
  const [, path = "", hash = ""] =
    "path" in link.to ? (/^([^#]*)(.*)$/s.exec(link.to.path) ?? []) : [];
  const one = translated.get(path);
  if (one === undefined) return link;
  const to = { path: pagePath(one) + hash };
  const isTitled = link.label === titles.get(path);
  return isTitled ? { label: one.title, lang: one.lang, to } : { ...link, to };
}

function inLanguage<P extends EventSummary | Page>(
  originals: readonly P[],
  translations: readonly P[],
  lang: string,
): P[] {
  const own = new Map(
    translations.filter((one) => one.lang === lang).map((one) => [one.original, one]),
  );
  return originals.map((one) => own.get(one.slug) ?? one);
}
