import { pagePath } from "./address.ts";
import type { Event, EventSummary, Page, Site, Tag, Version } from "./site.ts";

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
      /** BCP 47 tag of a home page for those who speak it. */
      readonly lang: string;
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
  if (route.kind === "home" && route.event === undefined) return route.lang;
  return ("event" in route ? route.event?.lang : undefined) ?? site.lang;
};

/** A page in one language. */
export interface PageVersion {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly path: string;
}

/** The page in all its languages, itself among them, the original first; empty when there is only one. */
export function versionsOf(
  { languages }: Pick<Site, "languages">,
  route: Route<EventSummary>,
): readonly PageVersion[] {
  const toPath = ({ slug, lang }: Version) => ({ lang, path: pagePath({ slug }) });
  if (route.kind === "page") return route.page.versions.map(toPath);
  if (route.kind === "event") return route.event.versions.map(toPath);
  return route.kind === "home" ? languages : [];
}

export type RouteKind = Route["kind"];
export type RouteOf<K extends RouteKind> = Extract<Route, { kind: K }>;
