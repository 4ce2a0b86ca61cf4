import { eventPath, tagPath } from "../model/address.ts";
import type { Route } from "../model/route.ts";
import type { Event, EventSummary, Site, Tag } from "../model/site.ts";

/** Every HTML page of the site, home first; each has a file of its own. */
export function routesOf(site: Site): Route<EventSummary>[] {
  return [
    { kind: "home", event: site.events.find(({ slug }) => slug === site.home), ...page("/") },
    ...site.events.flatMap(eventRoutes),
    ...site.tags.map(tagRoute),
    // Hosts look for this very file, whatever path was asked for.
    { kind: "not-found", path: "/404.html", output: "404.html" },
  ];
}

/** The same routes for layouts, which are given whole events. */
export const withWholeEvents = (
  routes: readonly Route<EventSummary>[],
  eventOf: (event: EventSummary) => Event,
): Route[] =>
  routes.map((route): Route => {
    if (route.kind === "tag" || route.kind === "not-found") return route;
    if (route.kind === "home") return { ...route, event: route.event && eventOf(route.event) };
    return { ...route, event: eventOf(route.event) };
  });

const eventRoutes = (event: EventSummary): Route<EventSummary>[] => [
  { kind: "event", event, ...page(eventPath(event)) },
  { kind: "poster", event, ...page(`${eventPath(event)}poster/`) },
];

const tagRoute = (tag: Tag): Route<EventSummary> => ({
  kind: "tag",
  tag,
  ...page(tagPath(tag.slug)),
});

const page = (path: string) => ({ path, output: `${path.slice(1)}index.html` });
