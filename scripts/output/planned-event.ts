import { createHash } from "node:crypto";
import {
  type EventPublication,
  eventPublicationOf,
  type Publication,
} from "../channels/publication.ts";
import type { Route } from "../model/route.ts";
import type { Event, EventSummary } from "../model/site.ts";
import type { LoadedEvent } from "../site/event.ts";
import type { Parts } from "./parts.ts";

/** An event with the files that are its own. */
export interface PlannedEvent {
  readonly event: Event;
  /** All that they are rendered from. */
  readonly publication: EventPublication;
  /** Its pages and the files beside them, below the output folder. */
  readonly pages: readonly string[];
  readonly files: readonly string[];
  /** See keysOf. */
  readonly keys: { readonly pages: string; readonly files: string };
  /** The VEVENTs of its meetups. */
  readonly entries: readonly string[];
}

/** What is known of an event that was planned before, by its slug and its keys. */
export type KnownEntries = (
  slug: string,
  keys: PlannedEvent["keys"],
) => PlannedEvent["entries"] | undefined;

export function planEvents(
  publication: Publication,
  loaded: readonly LoadedEvent[],
  routes: readonly Route<EventSummary>[],
  { eventFilePaths, calendarEntries }: Parts,
  known: KnownEntries,
): PlannedEvent[] {
  const own = eventPublicationOf(publication);
  const pages = new Map<string, string[]>(loaded.map(({ event }) => [event.slug, []]));
  for (const route of routes)
    if ("event" in route && route.event !== undefined)
      pages.get(route.event.slug)?.push(route.output);
  return loaded.map(({ event, pictures }) => {
    const keys = keysOf(event, own, [...pictures.keys()]);
    const entries = known(event.slug, keys) ?? calendarEntries(own, event);
    return {
      event,
      publication: own,
      pages: pages.get(event.slug) ?? [],
      files: eventFilePaths(own, event),
      keys,
      entries,
    };
  });
}

export const outputsOf = ({ pages, files }: PlannedEvent): string[] => [...pages, ...files];

/**
 * Digests of all that an event's files and its pages are rendered from, beside the program: the same, the same bytes.
 * "Today" is left out, since what it changes in the event shows in it, and for how long the rest holds is known: see
 * nextChange.
 */
function keysOf(
  event: Event,
  { site, assets, images, cards }: EventPublication,
  pictures: readonly string[],
): PlannedEvent["keys"] {
  const { now: _, ...facts } = site;
  const shown = pictures.map((path) => images.get(path));
  const sources = [event, facts, shown, cards.get(event.slug), assets.icons];
  const files = createHash("sha256").update(JSON.stringify(sources, withMaps)).digest("base64");
  // Only pages have styles.
  return { files, pages: `${files} ${assets.stylesheet}` };
}

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
