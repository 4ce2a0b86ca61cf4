import { createHash } from "node:crypto";
import { eventPublications } from "../channels/event-publication.ts";
import type { PagePublication, Publication } from "../channels/publication.ts";
import type { Route } from "../model/route.ts";
import type { Event } from "../model/site.ts";
import type { Parts } from "./parts.ts";

/** An event with the files that are its own. */
export interface PlannedEvent {
  readonly event: Event;
  /** All that they are rendered from. */
  readonly publication: PagePublication;
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
  routes: readonly Route[],
  { eventFilePaths, calendarEntries }: Parts,
  known: KnownEntries,
): PlannedEvent[] {
  const narrow = eventPublications(publication);
  const pages = new Map<Event, string[]>(publication.site.events.map((event) => [event, []]));
  for (const route of routes) if ("event" in route) pages.get(route.event)?.push(route.output);
  return Array.from(pages, ([event, pages]) => {
    const own = narrow(event);
    const keys = keysOf(event, own);
    const entries = known(event.slug, keys) ?? calendarEntries(own, event);
    return { event, publication: own, pages, files: eventFilePaths(own, event), keys, entries };
  });
}

export const outputsOf = ({ pages, files }: PlannedEvent): string[] => [...pages, ...files];

/**
 * Digests of all that an event's files and its pages are rendered from, beside the program: the same, the same bytes.
 * "Today" is left out, since what it changes in the event shows in it, and for how long the rest holds is known: see
 * nextChange.
 */
function keysOf(event: Event, { site, assets, ...others }: PagePublication): PlannedEvent["keys"] {
  const { now: _, home, events, ...frame } = site;
  const witnesses = events.filter((one) => one !== event);
  const sources = [event, frame, home !== undefined, witnesses, assets.icons, others];
  const files = createHash("sha256").update(JSON.stringify(sources, withMaps)).digest("base64");
  // Only pages have styles.
  return { files, pages: `${files} ${assets.stylesheet}` };
}

const withMaps = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
