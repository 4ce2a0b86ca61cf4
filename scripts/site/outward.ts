import type { OutwardLink } from "../content/markdown/parsed-body.ts";
import type { Post } from "../content/post.ts";
import type { Fields } from "../content/yaml.ts";
import { isWebAddress } from "../model/url.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import type { LoadOptions } from "./load.ts";
import { openContent } from "./open-content.ts";
import { isOwnMeetup } from "./own-meetup.ts";
import { readEvent } from "./read-event.ts";

/**
 * Every link to another site: in site.yaml, in the texts of posts and in what their front matter says. The site's own
 * pages are left out: they are checked as they are now, not as they were published last.
 */
export function outwardLinks(options: LoadOptions): OutwardLink[] {
  const content = openContent(options, new Map(), ignore);
  if (content === undefined) return [];
  const { layout, siteFile, address } = content;
  const { fields, placeOf } = siteFile;
  const posts = layout.events.flatMap((files) => {
    const read = readEvent(content, files, options, ignore);
    return read === undefined || read.kind === "kept-back" ? [] : postsOf(read);
  });
  const { origin, pathPrefix } = address;
  return [
    ...linksIn({ ...fields, url: undefined }, [], placeOf),
    ...posts.flatMap((post) => [...linksIn(post.fields, [], post.placeOf), ...post.body.outward]),
  ].filter(({ url }) => origin === undefined || !url.startsWith(origin + pathPrefix));
}

function postsOf(post: DatedEvent | DatedPage): Post<object>[] {
  const { announcement } = post;
  if (post.kind === "page") return [announcement];
  const meetups = post.meetups.filter((meetup) => !isOwnMeetup(announcement, meetup));
  return [announcement, ...post.updates, ...meetups, ...post.dates];
}

const ignore = () => {};

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
