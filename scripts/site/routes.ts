import { eventPath, tagPath } from "../model/address.ts";
import type { Route } from "../model/route.ts";
import type { Event, Site, Tag } from "../model/site.ts";

/** Every HTML page of the site, home first; each has a file of its own. */
export function routesOf(site: Site): Route[] {
  return [
    { kind: "home", ...page("/") },
    ...site.events.flatMap(eventRoutes),
    ...site.tags.map(tagRoute),
    // Hosts look for this very file, whatever path was asked for.
    { kind: "not-found", path: "/404.html", output: "404.html" },
  ];
}

const eventRoutes = (event: Event): Route[] => [
  { kind: "event", event, ...page(eventPath(event)) },
  { kind: "poster", event, ...page(`${eventPath(event)}poster/`) },
];

const tagRoute = (tag: Tag): Route => ({ kind: "tag", tag, ...page(tagPath(tag.slug)) });

const page = (path: string) => ({ path, output: `${path.slice(1)}index.html` });
