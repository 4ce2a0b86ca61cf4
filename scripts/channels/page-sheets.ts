import { embedsOf, type Route } from "../model/route.ts";
import type { EventSummary } from "../model/site.ts";

/**
 * Stylesheets beside the one of all pages, by their names in assets/css: what only some pages need, so that the others
 * stay small. Each is published when some page of the site needs it.
 */
export const pageSheets = ["embeds", "feed", "gallery", "lists", "poster", "programme"] as const;
export type PageSheet = (typeof pageSheets)[number];

type Need = (route: Route<EventSummary>) => boolean;

const programmeKinds: ReadonlySet<string> = new Set([
  "programme",
  "session",
  "speakers",
  "speaker",
]);

const needs: Readonly<Record<PageSheet, Need>> = {
  embeds: (route) => embedsOf(route).length > 0,
  // Feeds link to it as well: see atom.ts.
  feed: ({ kind }) => kind === "feed",
  gallery: ({ kind }) => kind === "photos" || kind === "photo",
  // The home page of one event is that event's page. A page may list the events of its folder.
  lists: (route) =>
    route.kind === "home"
      ? route.event === undefined
      : ["tag", "year", "page", "feed", "search", "not-found"].includes(route.kind),
  poster: ({ kind }) => kind === "poster",
  programme: ({ kind }) => programmeKinds.has(kind),
};

/** Those that a page needs, in the order in which it links to them. */
export const sheetsOf = (route: Route<EventSummary>): PageSheet[] =>
  pageSheets.filter((sheet) => needs[sheet](route));
