import {
  eventPath,
  feedPagePath,
  meetupPath,
  pagePath,
  photoPath,
  photosPath,
  programmePath,
  searchPath,
  sessionPath,
  speakerPath,
  speakersPath,
  tagPath,
  yearPath,
} from "../model/address.ts";
import { type EventYear, eventsByYear } from "../model/event-lists.ts";
import type { Route } from "../model/route.ts";
import type { Event, EventSummary, Site, Tag } from "../model/site.ts";
import { siteIn } from "../model/site-in.ts";

/** Every HTML page of the site, home first; each has a file of its own. */
export function routesOf(site: Site): Route<EventSummary>[] {
  // The text of the page at the root stands on the home page.
  const homes = new Set(site.languages.map(({ path }) => path));
  const translatedPages = site.translatedPages.filter((one) => !homes.has(pagePath(one)));
  return [
    homeRoute(site),
    ...site.languages
      .filter(({ path }) => path !== site.path)
      .map(({ lang }) => homeRoute(siteIn(site, lang))),
    ...[...site.events, ...site.translations].flatMap((event) => [
      ...eventRoutes(event),
      ...programmeRoutes(event, site),
    ]),
    ...[...site.pages, ...translatedPages].map(
      (one): Route<EventSummary> => ({ kind: "page", page: one, ...page(pagePath(one)) }),
    ),
    ...site.tags.map(tagRoute),
    ...eventsByYear(site).map(yearRoute),
    ...feedRoutes(site),
    ...(site.search ? [{ kind: "search", ...page(searchPath) } as const] : []),
    // Hosts look for this very file, whatever path was asked for.
    { kind: "not-found", path: "/404.html", output: "404.html" },
  ];
}

/** None without the site's origin, as there are no feeds then. */
function feedRoutes({ address, hasPublicEvents, ...site }: Site): Route<EventSummary>[] {
  if (address.origin === undefined || !hasPublicEvents) return [];
  const languages = site.languages.length > 0 ? site.languages : [site];
  return languages.map(({ lang, path }) => ({ kind: "feed", lang, ...page(feedPagePath(path)) }));
}

const homeRoute = ({ events, home, lang, path, welcome }: Site): Route<EventSummary> => ({
  kind: "home",
  event: events.find(({ slug }) => slug === home),
  embeds: welcome?.embeds ?? [],
  lang,
  ...page(path),
});

/** The routes for layouts, which are given whole events: by slug. Those of other events are left out. */
export const wholeRoutes = (
  routes: readonly Route<EventSummary>[],
  events: ReadonlyMap<string, Event>,
): Route[] =>
  routes.flatMap((route): Route | never[] => {
    if (!("event" in route)) return route;
    const event = route.event && events.get(route.event.slug);
    if (route.kind === "home" && route.event === undefined) return { ...route, event: undefined };
    return event === undefined ? [] : { ...route, event };
  });

const eventRoutes = (event: EventSummary): Route<EventSummary>[] => [
  { kind: "event", event, ...page(eventPath(event)) },
  { kind: "poster", event, ...page(`${eventPath(event)}poster/`) },
  ...event.meetups.flatMap((meetup) =>
    [...meetup.earlier, ...meetup.upcoming].map((date): Route<EventSummary> => {
      const ids = { meetup: meetup.id, date: date.id };
      return { kind: "date", event, ...ids, ...page(meetupPath(event, date)) };
    }),
  ),
];

/** A page that somebody wrote for the same address stands there instead. */
function programmeRoutes(
  event: EventSummary,
  { pages, translatedPages }: Site,
): Route<EventSummary>[] {
  const written = new Set([...pages, ...translatedPages].map(pagePath));
  const { programme, speakers } = event;
  const routes: Route<EventSummary>[] = [
    ...galleryRoutes(event),
    ...(programme === undefined
      ? []
      : [{ kind: "programme" as const, event, ...page(programmePath(event)) }]),
    ...(programme?.sessions ?? [])
      .filter(({ hasPage }) => hasPage)
      .map((session) => ({
        kind: "session" as const,
        event,
        id: session.id,
        ...page(sessionPath(event, session)),
      })),
    ...(speakers.length === 0
      ? []
      : [{ kind: "speakers" as const, event, ...page(speakersPath(event)) }]),
    ...speakers
      .filter(({ hasPage }) => hasPage)
      .map((speaker) => ({
        kind: "speaker" as const,
        event,
        id: speaker.id,
        ...page(speakerPath(event, speaker)),
      })),
  ];
  return routes.filter(({ path }) => !written.has(path));
}

/** The event's own gallery and those of its dates, each with a page for every photo. */
function galleryRoutes(event: EventSummary): Route<EventSummary>[] {
  const dates = event.meetups.flatMap(({ upcoming, earlier }) => [...earlier, ...upcoming]);
  return [undefined, ...dates].flatMap((date): Route<EventSummary>[] => {
    const { photos } = date ?? event;
    if (photos.length === 0) return [];
    const common = { event, date: date?.id };
    return [
      { kind: "photos", ...common, ...page(photosPath(event, date)) },
      ...photos.map((photo): Route<EventSummary> => {
        return { kind: "photo", ...common, id: photo.id, ...page(photoPath(event, date, photo)) };
      }),
    ];
  });
}

const tagRoute = (tag: Tag): Route<EventSummary> => ({
  kind: "tag",
  tag,
  ...page(tagPath(tag.slug)),
});

const yearRoute = ({ year, events }: EventYear): Route<EventSummary> => ({
  kind: "year",
  year,
  events,
  ...page(yearPath(year)),
});

const page = (path: string) => ({ path, output: `${path.slice(1)}index.html` });
