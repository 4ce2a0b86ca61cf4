import { createHash } from "node:crypto";
import { eventPublications } from "../channels/event-publication.ts";
import type { EventPublication, Publication } from "../channels/publication.ts";
import type { Route } from "../model/route.ts";
import type { Event } from "../model/site.ts";
import type { Parts } from "./parts.ts";

/** An event with the files that are its own. */
export interface PlannedEvent {
  readonly event: Event;
  /** All that they are rendered from. */
  readonly publication: EventPublication;
  /** Its pages and the files beside them, below the output folder. */
  readonly pages: readonly string[];
  readonly files: readonly string[];
  /** See keyOf. */
  readonly key: string;
  /** The VEVENTs of its meetups. */
  readonly entries: readonly string[];
}

/** What is known of an event that was planned before, by its slug and its key. */
export type KnownEntries = (slug: string, key: string) => readonly string[] | undefined;

export function planEvents(
  publication: Publication,
  routes: readonly Route[],
  { eventFilePaths, calendarEntries }: Parts,
  known: KnownEntries,
): PlannedEvent[] {
  const narrow = eventPublications(publication);
  const pages = new Map<Event, string[]>(publication.site.events.map((event) => [event, []]));
  for (const route of routes) if ("event" in route) pages.get(route.event)?.push(route.output);
  return Array.from(pages, ([event, pages]) => {
    const own = narrow(event);
    const key = keyOf(event, own);
    const entries = known(event.slug, key) ?? calendarEntries(own, event);
    return { event, publication: own, pages, files: eventFilePaths(own, event), key, entries };
  });
}

export const outputsOf = ({ pages, files }: PlannedEvent): string[] => [...pages, ...files];

/**
 * A digest of all that an event's files are rendered from: the same, the same bytes. "Today" is left out, since what
 * it changes in the event shows in it, and for how long the rest holds is known: see nextChange.
 */
function keyOf(event: Event, { site, ...others }: EventPublication): string {
  const { now: _, home, events, ...frame } = site;
  const witnesses = events.filter((one) => one !== event);
  const sources = [event, frame, home !== undefined, witnesses, others];
  return createHash("sha256").update(JSON.stringify(sources, withMaps)).digest("base64");
}

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
