import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import type { Post } from "../content/post.ts";
import type { Fields } from "../content/yaml.ts";
import type { SiteAddress } from "../model/site.ts";
import { isWebAddress } from "../model/url.ts";
import type { DatedEvent } from "./dated-event.ts";
import type { SiteFile } from "./site-file.ts";

/** Every link to another site: in the posts' texts and in what their front matter says. */
export function outwardLinks(
  events: readonly DatedEvent[],
  { fields: { url: _, ...fields }, placeOf }: SiteFile,
  address: SiteAddress,
): OutwardLink[] {
  const posts = events.flatMap(({ announcement, updates, meetups }): Post<object>[] => [
    announcement,
    ...updates,
    ...meetups,
  ]);
  const all = [
    ...linksIn(fields, [], placeOf),
    ...posts.flatMap((post) => [...linksIn(post.fields, [], post.placeOf), ...post.body.outward]),
  ];
  // Its own pages are checked as they are now, not as they were published last.
  const own = address.origin === undefined ? undefined : address.origin + address.pathPrefix;
  return own === undefined ? all : all.filter(({ url }) => !url.startsWith(own));
}

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
