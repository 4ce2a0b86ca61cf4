import { toAbsolute, toHref } from "../../model/address.ts";
import type { EventSite } from "../../model/event-site.ts";
import { embedsOf, type Route, versionsOf } from "../../model/route.ts";
import type { EventSummary } from "../../model/site.ts";
import { calendarPathsOf } from "../calendar/addresses.ts";
import { eventFeedPaths, type FeedPaths, siteFeedPaths } from "../feeds/addresses.ts";
import { iconTags } from "../hosting/icons.ts";
import { manifestPath } from "../hosting/manifest.ts";
import { pagePolicyWith, searchPolicy } from "../hosting/policy.ts";
import { type Look, lookOf } from "../look.ts";
import { sheetsOf } from "../page-sheets.ts";
import type { EventPublication } from "../publication.ts";
import { type HeadTag, linkTag, mergeHead, metaTag, policyTag, titleTag } from "./head-tag.ts";
import { openGraphTags } from "./open-graph.ts";
import { type PageSubject, subjectOf } from "./page-subject.ts";

export { type HeadTag, mergeHead } from "./head-tag.ts";

/**
 * Everything in the head of one page except structured data, merged and in order. Addresses stand under the path
 * prefix; texts are not escaped. Without the site's origin, what needs an absolute address is left out.
 */
export function headTags(publication: EventPublication, route: Route): readonly HeadTag[] {
  const { site } = publication;
  const subject = subjectOf(site, route);
  return mergeHead(
    baseTags(publication, lookOf(publication.assets.looks, route), route),
    sheetTags(publication, route),
    ownSheetTags(publication),
    searchTags(site, subject),
    feedTags(site, subject.event),
    calendarTags(site, route),
    languageTags(site, route),
    openGraphTags(publication, subject),
  );
}

const baseTags = ({ site, assets }: EventPublication, look: Look, route: Route): HeadTag[] => [
  { tag: "meta", attributes: { charset: "utf-8" } },
  policyTag(route.kind === "search" ? searchPolicy : pagePolicyWith(embedsOf(route))),
  metaTag("viewport", "width=device-width, initial-scale=1"),
  metaTag("color-scheme", "light dark"),
  themeColorTag("light", look),
  themeColorTag("dark", look),
  ...fontTags(site, look),
  linkTag("stylesheet", toHref(site.address, look.stylesheet)),
  ...iconTags(site.address, assets.icons),
  linkTag("manifest", toHref(site.address, manifestPath)),
];

const sheetTags = ({ site, assets }: EventPublication, route: Route): HeadTag[] =>
  sheetsOf(route).flatMap((sheet) => {
    const path = assets.sheets.get(sheet);
    return path === undefined ? [] : [linkTag("stylesheet", toHref(site.address, path))];
  });

const ownSheetTags = ({ site, assets: { ownSheet } }: EventPublication): HeadTag[] =>
  ownSheet === undefined ? [] : [linkTag("stylesheet", toHref(site.address, ownSheet))];

/** Fonts are asked for as if from another site, or they would be fetched twice (HTML, "preload"). */
const fontTags = ({ address }: EventSite, { font }: Look): HeadTag[] =>
  font === undefined
    ? []
    : [
        linkTag("preload", toHref(address, font), {
          as: "font",
          type: "font/woff2",
          crossorigin: "",
        }),
      ];

const themeColorTag = (scheme: "light" | "dark", { palette }: Look): HeadTag => ({
  tag: "meta",
  attributes: {
    name: "theme-color",
    content: palette[scheme].paper,
    media: `(prefers-color-scheme: ${scheme})`,
  },
});

function searchTags(site: EventSite, { title, description, canonical }: PageSubject): HeadTag[] {
  const address = canonical === undefined ? undefined : toAbsolute(site.address, canonical);
  return [
    titleTag(title.includes(site.title) ? title : `${title} · ${site.title}`),
    ...(description ? [metaTag("description", description)] : []),
    ...(canonical === undefined ? [metaTag("robots", "noindex")] : []),
    ...(address === undefined ? [] : [linkTag("canonical", address)]),
    ...(site.webmention === undefined ? [] : [linkTag("webmention", site.webmention)]),
  ];
}

// A reader offers them in this order: on an event's page, that event's news come first.
function feedTags(site: EventSite, event: EventSummary | undefined): HeadTag[] {
  const ofEvent = event === undefined ? undefined : eventFeedPaths(site, event);
  return [
    ...feedLinks(site, event?.title ?? "", ofEvent),
    ...feedLinks(site, site.title, siteFeedPaths(site)),
  ];
}

/** The same page in other languages: https://developers.google.com/search/docs/specialty/international/localized-versions */
function languageTags({ address, ...site }: EventSite, route: Route): HeadTag[] {
  const versions = versionsOf(site, route);
  const alternate = (hreflang: string, path: string): HeadTag[] => {
    const href = toAbsolute(address, path);
    return href === undefined ? [] : [linkTag("alternate", href, { hreflang })];
  };
  return [
    ...versions.flatMap(({ lang, path }) => alternate(lang, path)),
    ...versions.slice(0, 1).flatMap(({ path }) => alternate("x-default", path)),
  ];
}

/** Likewise. A browser's calendar finds what to subscribe to. */
function calendarTags(site: EventSite, route: Route): HeadTag[] {
  const { own, all } = calendarPathsOf(site, route);
  const title = route.kind === "tag" ? route.tag.name : "event" in route ? route.event?.title : "";
  return [...calendarLink(site, title ?? "", own), ...calendarLink(site, site.title, all)];
}

const calendarLink = (
  { address }: EventSite,
  title: string,
  path: string | undefined,
): HeadTag[] =>
  path === undefined
    ? []
    : [linkTag("alternate", toHref(address, path), { type: "text/calendar", title })];

function feedLinks({ address }: EventSite, title: string, paths: FeedPaths | undefined): HeadTag[] {
  if (paths === undefined) return [];
  return [
    linkTag("alternate", toHref(address, paths.atom), { type: "application/atom+xml", title }),
    linkTag("alternate", toHref(address, paths.json), { type: "application/feed+json", title }),
  ];
}
