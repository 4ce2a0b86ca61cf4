import { eventPath, feedPagePath, pagePath } from "./address.ts";
import type { Embed } from "./embed.ts";
import type { Event, EventSummary, Meetup, MeetupDate, Page, Site, Tag, Version } from "./site.ts";

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
      /** What its own text shows of services. */
      readonly embeds: readonly Embed[];
      /** BCP 47 tag of a home page for those who speak it. */
      readonly lang: string;
    }
  | { readonly kind: "event"; readonly event: E }
  | { readonly kind: "poster"; readonly event: E }
  /** One date of a series, by the ids of both: see dateOf. */
  | {
      readonly kind: "date";
      readonly event: E;
      readonly meetup: string;
      readonly date: string;
    }
  | { readonly kind: "programme"; readonly event: E }
  | { readonly kind: "session"; readonly event: E; readonly id: string }
  | { readonly kind: "speakers"; readonly event: E }
  | { readonly kind: "speaker"; readonly event: E; readonly id: string }
  /** `date` is the id of a date of a series: see galleryIn. */
  | { readonly kind: "photos"; readonly event: E; readonly date: string | undefined }
  | {
      readonly kind: "photo";
      readonly event: E;
      readonly date: string | undefined;
      readonly id: string;
    }
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "tag"; readonly tag: Tag }
  | { readonly kind: "search" }
  | {
      /** How to hear of news: for those who open a feed in a browser. */
      readonly kind: "feed";
      readonly lang: string;
    }
  | { readonly kind: "year"; readonly year: string; readonly events: readonly EventSummary[] }
  | { readonly kind: "not-found" }
);

/** The date that a page is about, with its series and the dates beside it; undefined when it has gone. */
export function dateOf(route: Extract<Route, { kind: "date" }>): DateOfSeries | undefined {
  const series = route.event.meetups.find(({ id }) => id === route.meetup);
  const dates = series && [...series.earlier.toReversed(), ...series.upcoming];
  const index = dates?.findIndex(({ id }) => id === route.date) ?? -1;
  const date = dates?.[index];
  if (series === undefined || dates === undefined || date === undefined) return undefined;
  return { series, date, previous: dates[index - 1], next: dates[index + 1] };
}

export interface DateOfSeries {
  readonly series: Meetup;
  readonly date: MeetupDate;
  readonly previous: MeetupDate | undefined;
  readonly next: MeetupDate | undefined;
}

/** The language of a page: that of the post where it is about one. */
export const routeLang = (site: Pick<Site, "lang">, route: Route<EventSummary>): string => {
  if (route.kind === "page") return route.page.lang;
  if (route.kind === "feed" || (route.kind === "home" && route.event === undefined))
    return route.lang;
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
  if (route.kind === "feed")
    return languages.map(({ lang, path }) => ({ lang, path: feedPagePath(path) }));
  if (route.kind === "home") return languages;
  if (!isOfEvent(route)) return [];
  // Each language has the same pages, at the same addresses below its own.
  const below = route.path.slice(eventPath(route.event).length);
  return route.event.versions.map(toPath).map(({ lang, path }) => ({ lang, path: path + below }));
}

const ofEvent = ["date", "programme", "session", "speakers", "speaker"] as const;

const isOfEvent = (
  route: Route<EventSummary>,
): route is Extract<Route<EventSummary>, { kind: (typeof ofEvent)[number] }> =>
  ofEvent.some((kind) => kind === route.kind);

/** What a page shows of services: its policy lets that in. */
export function embedsOf(route: Route<EventSummary>): readonly Embed[] {
  if (route.kind === "page") return route.page.embeds;
  // A sheet of paper shows none.
  if (route.kind === "poster") return [];
  const shown = "event" in route ? route.event?.embeds : undefined;
  return shown ?? (route.kind === "home" ? route.embeds : []);
}

export type RouteKind = Route["kind"];
export type RouteOf<K extends RouteKind> = Extract<Route, { kind: K }>;
