import { oldAt } from "../model/event-lists.ts";
import type { Site } from "../model/site.ts";
import type { Instant } from "../time/moment.ts";
import { nextSearchEnd } from "../time/recurrence.ts";
import { callTurns } from "./calls.ts";
import type { Held } from "./hold.ts";
import { tellingTurns } from "./meetup-telling.ts";
import { programmeTurns } from "./programme/tell-programme.ts";

/**
 * Until when the same content makes the same site: the first instant after `now` at which a meetup or one of its
 * occurrences is over or old, its registration or a ticket opens or closes, a call or a deadline ends, the date of an
 * announcement or an update comes, or a post is held back no longer.
 */
export function nextChange(
  { events, held = [] }: Pick<Site, "events"> & { readonly held?: readonly Held[] },
  now: Instant,
): Instant {
  const turns = events.flatMap(({ date, updates, meetups, calls, deadlines, programme }) => [
    ...callTurns({ calls, deadlines }),
    // What is dated ahead is warned of until it comes.
    ...[date, ...updates.map((update) => update.date)].map(({ start }) => start),
    ...meetups.flatMap(tellingTurns),
    ...programmeTurns(programme),
    ...meetups.flatMap((meetup) => oldAt(meetup) ?? []),
  ]);
  return [...turns, ...held.map(({ until }) => until.start)]
    .filter((turn) => turn > now)
    .reduce((first, turn) => Math.min(first, turn), nextSearchEnd(now));
}
