import type { EleventyConfig } from "@11ty/eleventy";
import {
  type EventPublication,
  eventPublications,
  type Publication,
} from "../channels/publication.ts";
import type { Route, RouteKind, RouteOf } from "../model/route.ts";
import type { Event } from "../model/site.ts";

/** What Eleventy is to make. */
export interface PagePlan {
  readonly publication: Publication;
  readonly pages: PagesByKind;
  /** Where the templates are, from the working folder. */
  readonly layoutsDir: string;
}

/** Each layout paginates over the pages of its kind: `pagination: { data: "pages.event" }`. */
export type PagesByKind = { readonly [K in RouteKind]: readonly PageRoute<K>[] };

/** The page of an event carries all that it may be rendered from, so that no other event can change it. */
type PageRoute<K extends RouteKind> =
  RouteOf<K> extends { readonly event: Event }
    ? RouteOf<K> & { readonly publication: EventPublication }
    : RouteOf<K>;

/** What a layout's `render` is called with, beside what Eleventy itself adds. */
export type PageData<K extends RouteKind> = { readonly route: PageRoute<K> } & (RouteOf<K> extends {
  readonly event: Event;
}
  ? unknown
  : { readonly publication: Publication });

export const planPages = (
  publication: Publication,
  routes: readonly Route[],
  layoutsDir: string,
): PagePlan => ({ publication, pages: groupRoutes(publication, routes), layoutsDir });

/** Every kind has its group, empty or not: Eleventy fails on a group that is missing. */
function groupRoutes(publication: Publication, routes: readonly Route[]): PagesByKind {
  const ownIn = eventPublications(publication);
  const ofKind = <K extends RouteKind>(kind: K) =>
    routes.filter((route): route is RouteOf<K> => route.kind === kind);
  const withOwn = <R extends { readonly event: Event }>(route: R) => ({
    ...route,
    publication: ownIn(route.event.lang),
  });
  return {
    home: ofKind("home"),
    event: ofKind("event").map(withOwn),
    poster: ofKind("poster").map(withOwn),
    date: ofKind("date").map(withOwn),
    programme: ofKind("programme").map(withOwn),
    session: ofKind("session").map(withOwn),
    speakers: ofKind("speakers").map(withOwn),
    speaker: ofKind("speaker").map(withOwn),
    photos: ofKind("photos").map(withOwn),
    photo: ofKind("photo").map(withOwn),
    page: ofKind("page"),
    tag: ofKind("tag"),
    year: ofKind("year"),
    feed: ofKind("feed"),
    search: ofKind("search"),
    "not-found": ofKind("not-found"),
  };
}

const plans = new WeakMap<EleventyConfig, PagePlan>();

/** Leaves a plan for the configuration file, which Eleventy itself calls with the same object. */
export const handPlan = (config: EleventyConfig, plan: PagePlan) => plans.set(config, plan);

/** What `npm run build` has planned; undefined where Eleventy was started by itself. */
export const plannedBuild = (config: EleventyConfig): PagePlan | undefined => plans.get(config);
