import { oldAt } from "../model/event-lists.ts";
import type { Site } from "../model/site.ts";
import type { Instant } from "../time/moment.ts";
import { nextSearchEnd } from "../time/recurrence.ts";
import { tellingTurns } from "./meetup-telling.ts";
import { programmeTurns } from "./programme/tell-programme.ts";

/**
 * Until when the same content makes the same site: the first instant after `now` at which a meetup or one of its
 * occurrences is over or old, its registration opens or closes, or the date of an announcement or an update comes.
 */
export function nextChange({ events }: Pick<Site, "events">, now: Instant): Instant {
  const turns = events.flatMap(({ date, updates, meetups, programme }) => [
    // What is dated ahead is warned of until it comes.
    ...[date, ...updates.map((update) => update.date)].map(({ start }) => start),
    ...meetups.flatMap(tellingTurns),
    ...programmeTurns(programme),
    ...meetups.flatMap((meetup) => oldAt(meetup) ?? []),
  ]);
  return turns
    .filter((turn) => turn > now)
    .reduce((first, turn) => Math.min(first, turn), nextSearchEnd(now));
}
