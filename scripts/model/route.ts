import type { Event, EventSummary, Page, Site, Tag } from "./site.ts";

/**
 * One HTML page of the site: its address, its file, and what it is about. Each kind has its own layout, which is given
 * whole events; whoever only lists pages needs no more than summaries.
 */
export type Route<E extends EventSummary = Event> = {
  readonly path: string;
  readonly output: string;
} & (
  | {
      readonly kind: "home";
      /** The event that it shows; undefined where it lists them. */
      readonly event: E | undefined;
    }
  | { readonly kind: "event"; readonly event: E }
  | { readonly kind: "poster"; readonly event: E }
  | { readonly kind: "programme"; readonly event: E }
  | { readonly kind: "session"; readonly event: E; readonly id: string }
  | { readonly kind: "speakers"; readonly event: E }
  | { readonly kind: "speaker"; readonly event: E; readonly id: string }
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "tag"; readonly tag: Tag }
  | { readonly kind: "year"; readonly year: string; readonly events: readonly EventSummary[] }
  | { readonly kind: "not-found" }
);

/** The language of a page: that of the post where it is about one. */
export const routeLang = (site: Pick<Site, "lang">, route: Route<EventSummary>): string => {
  if (route.kind === "page") return route.page.lang;
  return ("event" in route ? route.event?.lang : undefined) ?? site.lang;
};

export type RouteKind = Route["kind"];
export type RouteOf<K extends RouteKind> = Extract<Route, { kind: K }>;
