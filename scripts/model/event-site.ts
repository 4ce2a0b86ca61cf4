import type { PageLink, Site, Tag } from "./site.ts";

/** What the files of one event may tell of the site: nothing of any other event. */
export interface EventSite extends Omit<Site, SiteWide> {
  readonly tags: readonly Pick<Tag, "slug" | "name">[];
  /** The site's own pages that every page links to. */
  readonly pages: readonly PageLink[];
}

type SiteWide =
  | "events"
  | "translations"
  | "translatedPages"
  | "pages"
  | "welcome"
  | "tags"
  | "redirects"
  | "attachments"
  | "images"
  | "admin"
  | "imagePaths";

export function eventSiteOf(site: Site): EventSite {
  const {
    events: _,
    translations,
    translatedPages,
    welcome,
    redirects,
    attachments,
    images,
    admin,
    imagePaths,
    tags,
    pages,
    ...facts
  } = site;
  return {
    ...facts,
    tags: tags.map(({ slug, name }) => ({ slug, name })),
    pages: topPages(pages),
  };
}

// So many fit below a page; the others are found from the home page and from their folder's own page.
const shownPages = 12;

/** Of the pages of the site those that lie in no folder, by title. */
export const topPages = (pages: Site["pages"]): PageLink[] =>
  pages
    .filter(({ event, slug }) => event === undefined && !slug.includes("/"))
    .slice(0, shownPages)
    .map(toLink);

export const toLink = ({ slug, title, lang }: PageLink): PageLink => ({ slug, title, lang });
