import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import type { Fields } from "../content/yaml.ts";
import type { SiteAddress } from "../model/site.ts";
import { isWebAddress } from "../model/url.ts";
import type { DatedEvent } from "./dated-event.ts";
import type { SiteFile } from "./site-file.ts";

/** Every link to another site in an event's posts: in their texts and in what their front matter says. */
export const linksInPosts = ({ announcement, updates, meetups }: DatedEvent): OutwardLink[] =>
  [announcement, ...updates, ...meetups].flatMap(({ fields, placeOf, body }) => [
    ...linksIn(fields, [], placeOf),
    ...body.outward,
  ]);

/** The same in site.yaml, but for the address of the site itself. */
export const linksInSiteFile = ({ fields: { url: _, ...fields }, placeOf }: SiteFile) =>
  linksIn(fields, [], placeOf);

/** Those that do not lead back: the site's own pages are checked as they are now, not as they were published last. */
export const toOthers = (links: readonly OutwardLink[], { origin, pathPrefix }: SiteAddress) =>
  origin === undefined ? links : links.filter(({ url }) => !url.startsWith(origin + pathPrefix));

function linksIn(
  value: unknown,
  path: readonly PropertyKey[],
  placeOf: Fields["placeOf"],
): OutwardLink[] {
  if (typeof value === "string")
    return isWebAddress(value) ? [{ url: value, place: placeOf(path) }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    linksIn(inner, [...path, Array.isArray(value) ? Number(key) : key], placeOf),
  );
}
