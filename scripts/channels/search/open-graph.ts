import { largestFallback } from "../../images/picture.ts";
import { eventPath, toAbsolute } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import type { EventSummary, Picture } from "../../model/site.ts";
import { cardSize, type EventPublication } from "../publication.ts";
import { type HeadTag, metaTag, propertyTag } from "./head-tag.ts";
import type { PageSubject } from "./page-subject.ts";

/** What a chat, a forum or a social network shows of a shared link: ogp.me and Twitter cards. */
export function openGraphTags(publication: EventPublication, subject: PageSubject): HeadTag[] {
  const { site } = publication;
  const { title, description, event, canonical } = subject;
  const url = canonical === undefined ? undefined : toAbsolute(site.address, canonical);
  const image = imageTags(publication, subject);
  return [
    propertyTag("og:type", event === undefined ? "website" : "article"),
    propertyTag("og:title", title),
    ...(description ? [propertyTag("og:description", description)] : []),
    ...(url === undefined ? [] : [propertyTag("og:url", url)]),
    ...image,
    propertyTag("og:site_name", site.title),
    ...localeTags(event?.lang ?? site.lang),
    ...(event === undefined ? [] : articleTags(event)),
    metaTag("twitter:card", image.length > 0 ? "summary_large_image" : "summary"),
  ];
}

const articleTags = ({ date, dated, updated }: EventSummary): HeadTag[] => [
  ...(dated ? [propertyTag("article:published_time", date.iso)] : []),
  ...(updated === undefined ? [] : [propertyTag("article:modified_time", updated.iso)]),
];

// Open Graph writes "en_AU". A language alone names no locale, and its default would be en_US.
function localeTags(lang: string): HeadTag[] {
  const [, language, region] = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(lang) ?? [];
  if (language === undefined || region === undefined) return [];
  return [propertyTag("og:locale", `${language.toLowerCase()}_${region.toUpperCase()}`)];
}

function imageTags(publication: EventPublication, subject: PageSubject): HeadTag[] {
  const { site } = publication;
  const { event, title, picture } = subject;
  const card = picture === undefined ? cardFor(publication, subject) : undefined;
  const shared =
    card === undefined
      ? pictureOf(publication, picture ?? event?.image, title)
      : { path: card, ...cardSize, alt: event?.title ?? title };
  const url = shared === undefined ? undefined : absolute(site, shared.path);
  if (shared === undefined || url === undefined) return [];
  return [
    propertyTag("og:image", url),
    propertyTag("og:image:width", String(shared.width)),
    propertyTag("og:image:height", String(shared.height)),
    propertyTag("og:image:alt", shared.alt),
  ];
}

/** The page's own; a page that has none shows that of the home page. */
function cardFor({ site, cards }: EventPublication, { event, canonical }: PageSubject) {
  if (event !== undefined) return cards.get(eventPath(event));
  if (canonical === undefined) return undefined;
  const home = site.home === undefined ? "/" : eventPath({ slug: site.home });
  return cards.get(canonical) ?? cards.get(home);
}

const absolute = (site: EventSite, path: string) => toAbsolute(site.address, path);

function pictureOf({ images }: EventPublication, image: Picture | undefined, title: string) {
  const planned = image === undefined ? undefined : images.get(image.path);
  if (image === undefined || planned === undefined) return undefined;
  const { address, width, height } = largestFallback(planned);
  const alt = image.alt || planned.description || title;
  return { path: address, width, height, alt };
}
