import type { Fields } from "../content/yaml.ts";
import { meetupPath, pagePath } from "../model/address.ts";
import { type FormerKind, formerKind, type Redirect } from "../model/redirect.ts";
import { dateId } from "./date-files.ts";
import type { DatedEvent, DatedPage } from "./dated-event.ts";
import type { SiteFile } from "./site-file.ts";

/** Addresses it had before: those that are written, and those that its generator made beside its own. */
export function redirectsOf(
  { announcement, slug, old, place }: DatedEvent | DatedPage,
  pathPrefix: string,
) {
  const written = announcement.fields.redirect_from ?? [];
  const to = pagePath({ slug });
  return [
    ...writtenRedirects(written, to, announcement.placeOf, pathPrefix),
    ...old.filter((from) => !written.includes(from)).map((from): Redirect => ({ from, to, place })),
  ];
}

/** Addresses that single dates of a series had before. */
export const dateRedirects = (event: DatedEvent, pathPrefix: string): Redirect[] =>
  event.dateFiles.flatMap(({ day, series, post: { fields, placeOf } }) => {
    const to = meetupPath(event, { id: dateId(day, series, event.series), day });
    return writtenRedirects(fields.redirect_from ?? [], to, placeOf, pathPrefix);
  });

/** Where the site's own feeds and calendars were, but for what is there still. */
export const siteRedirects = ({ fields, placeOf }: SiteFile, pathPrefix: string): Redirect[] =>
  writtenRedirects(fields.redirect_from ?? [], "/", placeOf, pathPrefix).filter(
    ({ from }) => siteFileNow(from) !== from,
  );

/** Where such a file is now. */
export const siteFileNow = (from: string): string => siteFiles[formerKind(from)];

const siteFiles: Record<FormerKind, string> = {
  feed: "/feed.xml",
  "json-feed": "/feed.json",
  calendar: "/calendar.ics",
  page: "/",
  "other-file": "/",
};

const writtenRedirects = (
  written: readonly string[],
  to: string,
  placeOf: Fields["placeOf"],
  pathPrefix: string,
): Redirect[] =>
  written.map((from, index) => ({
    from: withoutPrefix(from, pathPrefix),
    to,
    place: placeOf(["redirect_from", index]),
  }));

/** Where the site lies below "/repo/", whoever writes "/repo/old/" means what stands in the address bar. */
const withoutPrefix = (from: string, pathPrefix: string) =>
  pathPrefix !== "/" && from.startsWith(pathPrefix) ? `/${from.slice(pathPrefix.length)}` : from;
