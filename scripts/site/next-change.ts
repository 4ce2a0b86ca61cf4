import type { MeetupSummary, Registration, Site } from "../model/site.ts";
import { overAt } from "../time/arithmetic.ts";
import type { Instant } from "../time/moment.ts";
import { nextSearchEnd } from "../time/recurrence.ts";

/**
 * Until when the same content makes the same site: the first instant after `now` at which a meetup or one of its
 * occurrences is over, its registration opens or closes, or the date of an announcement or an update comes.
 */
export function nextChange({ events }: Pick<Site, "events">, now: Instant): Instant {
  const turns = events.flatMap(({ date, updates, meetups }) => [
    // What is dated ahead is warned of until it comes.
    ...[date, ...updates.map((update) => update.date)].map(({ start }) => start),
    ...meetups.flatMap(turnsOf),
  ]);
  return turns
    .filter((turn) => turn > now)
    .reduce((first, turn) => Math.min(first, turn), nextSearchEnd(now));
}

const turnsOf = ({ start, end, upcoming, registration }: MeetupSummary): Instant[] => [
  start.instant,
  overAt(start, end),
  ...upcoming.map((occurrence) => overAt(occurrence.start, occurrence.end)),
  ...(registration === undefined ? [] : registrationTurns(registration)),
];

function registrationTurns({ opens, closes }: Registration): Instant[] {
  const opening = opens === undefined ? [] : [opens.instant];
  // A day counts in full, a time is exact.
  const closing = closes === undefined ? [] : [overAt(closes, closes), overAt(closes, undefined)];
  return [...opening, ...closing, ...(closes === undefined ? [] : [closes.instant])];
}
