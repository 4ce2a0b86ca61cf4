import type { Site, Tag } from "./site.ts";

/** What the files of one event may tell of the site: nothing of any other event. */
export interface EventSite extends Omit<Site, SiteWide> {
  readonly tags: readonly Pick<Tag, "slug" | "name">[];
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
  | "admin";

export function eventSiteOf(site: Site): EventSite {
  const {
    events: _,
    pages,
    translations,
    translatedPages,
    welcome,
    redirects,
    attachments,
    images,
    admin,
    tags,
    ...facts
  } = site;
  return {
    ...facts,
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}
