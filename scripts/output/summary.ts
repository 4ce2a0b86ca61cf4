import type { Place } from "../diagnostics/diagnostic.ts";
import type { Route } from "../model/route.ts";
import type { EventSummary, Site, StateChange } from "../model/site.ts";
import { type Held, shownUntil } from "../site/hold.ts";
import { toIsoUtc } from "../time/machine.ts";
import type { Encoded } from "./prepare.ts";

/** What was published, for the closing lines of a build and for tools. */
export interface Summary {
  readonly pages: number;
  readonly events: number;
  readonly updates: number;
  readonly images: { readonly encoded: number; readonly reused: number };
  readonly files: number;
  readonly bytes: number;
  readonly inferred: readonly InferredState[];
  readonly endless: EndlessMeetups | undefined;
  /** The post that is held back and comes first, and until when: "2026-12-01 09:00 (Australia/Melbourne)"; `at` is the same in UTC. */
  readonly nextHeld:
    | { readonly file: string; readonly until: string; readonly at: string }
    | undefined;
}

/** Coming meetups that have a time and no end, which calendars show without a length (RFC 5545, section 3.6.1). */
export interface EndlessMeetups {
  readonly count: number;
  /** Of the first. */
  readonly file: string;
}

/** A state that nobody wrote in front matter, with the words it was read from. */
export interface InferredState {
  readonly event: string;
  /** The only meetup it concerns, by id. */
  readonly meetup: string | undefined;
  /** The only dates of a series that it concerns, "2027-03-31". */
  readonly dates: readonly string[] | undefined;
  readonly state: string;
  readonly words: string;
  readonly place: Place;
}

export function summarize(
  site: Site,
  routes: readonly Route<EventSummary>[],
  { encoded, reused }: Encoded,
  written: ReadonlyMap<string, number>,
  held: Held | undefined,
): Summary {
  return {
    pages: routes.length,
    events: site.events.length,
    updates: site.events.reduce((sum, { updates }) => sum + updates.length, 0),
    images: { encoded, reused },
    files: written.size,
    bytes: [...written.values()].reduce((sum, size) => sum + size, 0),
    inferred: inferredStates(site),
    endless: endlessMeetups(site),
    nextHeld: held && {
      file: held.place.file,
      until: shownUntil(held.until),
      at: toIsoUtc(held.until.start),
    },
  };
}

export function endlessMeetups({ events }: Site): EndlessMeetups | undefined {
  const found = events
    .flatMap(({ meetups }) => meetups)
    .filter(({ start, end, past }) => start.kind === "time" && end === undefined && !past);
  const [first] = found;
  return first && { count: found.length, file: first.place.file };
}

/** What was read from the texts of all events and of the updates that change one meetup only. */
export const inferredStates = ({ events }: Site): InferredState[] => events.flatMap(statesOf);

/** The statements that decide an event's state now and were read from its text: each subject's last ones. */
function statesOf({ title, changes }: EventSummary): InferredState[] {
  const last = new Map<string, readonly [state: string, change: StateChange]>();
  for (const change of changes) {
    const { registration, status, meetup, dates } = change;
    const subject = `${meetup} ${dates}`;
    if (registration !== undefined) last.set(`registration ${subject}`, [registration, change]);
    if (status !== undefined) last.set(`status ${subject}`, [status, change]);
  }
  return [...last.values()]
    .filter(([, { inferred }]) => inferred)
    .map(([state, { meetup, dates, words, place }]) => ({
      event: title,
      meetup,
      dates,
      state,
      words,
      place,
    }));
}
