import { escapeHtml } from "../../model/fragment.ts";
import type { Route } from "../../model/route.ts";
import type { EventSummary } from "../../model/site.ts";
import type { PartialDate } from "../../time/moment.ts";
import { absoluteUrl, isAddressed } from "../hosting/known-address.ts";
import type { OutputFile } from "../output.ts";
import type { Publication } from "../publication.ts";
import { subjectOf } from "./page-subject.ts";

/** "/sitemap.xml": named by robots.txt. */
export const sitemapPath = "/sitemap.xml";

/** The most addresses that the protocol allows in one file; a longer list becomes an index of several. */
const longest = 50_000;

/**
 * The pages that want to be found, by their canonical addresses (sitemaps.org, protocol 0.9), each with the day of
 * its last real change. None without the site's origin: the protocol takes absolute addresses only.
 */
export function sitemapFiles(
  publication: Publication,
  routes: readonly Route<EventSummary>[],
): OutputFile[] {
  if (!isAddressed(publication)) return [];
  const { site } = publication;
  const urls = routes
    .filter((route) => isListed(publication, route))
    .map((route) =>
      entry("url", absoluteUrl(site.address, route.path), changed(site.events, route)),
    );
  if (urls.length <= longest) return [file(sitemapPath, "urlset", urls)];
  const parts = chunks(urls).map((part, index) =>
    file(`/sitemap-${index + 1}.xml`, "urlset", part),
  );
  const index = parts.map(({ path }) => entry("sitemap", absoluteUrl(site.address, `/${path}`)));
  return [file(sitemapPath, "sitemapindex", index), ...parts];
}

const isListed = ({ site }: Publication, route: Route<EventSummary>) =>
  subjectOf(site, route).canonical === route.path;

/** When whatever the page shows last changed. */
function changed(
  events: readonly EventSummary[],
  route: Route<EventSummary>,
): PartialDate | undefined {
  if ("event" in route && route.kind !== "home") return route.event.updated;
  if (route.kind === "page") return route.page.updated;
  const shown =
    route.kind === "tag" ? route.tag.events : route.kind === "year" ? route.events : events;
  const dates = shown.filter(({ draft }) => !draft).flatMap(({ updated }) => updated ?? []);
  return dates.sort((a, b) => b.start - a.start)[0];
}

// A partial date as HTML writes it is also a W3C date and time, whatever its precision.
const entry = (name: string, address: string, lastmod?: PartialDate) =>
  lastmod === undefined
    ? `  <${name}><loc>${escapeHtml(address)}</loc></${name}>\n`
    : `  <${name}><loc>${escapeHtml(address)}</loc><lastmod>${lastmod.iso}</lastmod></${name}>\n`;

const file = (path: string, root: string, entries: readonly string[]): OutputFile => ({
  path: path.slice(1),
  body: [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
    ...entries,
    `</${root}>\n`,
  ].join(""),
});

const chunks = (urls: readonly string[]) =>
  Array.from({ length: Math.ceil(urls.length / longest) }, (_, index) =>
    urls.slice(index * longest, (index + 1) * longest),
  );
