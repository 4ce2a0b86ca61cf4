import { IANAZone } from "luxon";
import type { Instant, Zone } from "./moment.ts";

/** The clocks of a zone are moved at `at`: from an offset of `before` to one of `after`, in minutes. */
export interface Transition {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

interface YearOfOffsets {
  /** Before the first of the transitions, in minutes east of UTC. */
  readonly initial: number;
  readonly transitions: readonly Transition[];
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/*
 * Asking the platform for one offset takes about ten microseconds, a date needs four, and a site has thousands of
 * dates: so each year of each zone is searched once and kept. The result depends on zone and year alone.
 */
const years = new Map<string, YearOfOffsets>();

/** Minutes east of UTC at that instant. */
export function offsetAt(instant: Instant, zone: Zone): number {
  const { initial, transitions } = yearOfOffsets(zone, new Date(instant).getUTCFullYear());
  return transitions.findLast(({ at }) => at <= instant)?.after ?? initial;
}

/** When a zone's clocks are moved within a UTC year, in order. */
export const transitionsIn = (zone: Zone, year: number): readonly Transition[] =>
  yearOfOffsets(zone, year).transitions;

function yearOfOffsets(zone: Zone, year: number): YearOfOffsets {
  const key = `${zone} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const found = searchYear(zone, year);
  years.set(key, found);
  return found;
}

function searchYear(zone: Zone, year: number): YearOfOffsets {
  const offset = platformOffset(zone);
  // One second early: clocks that move as the year begins belong to that year.
  const start = Date.UTC(year, 0, 1) - 1000;
  const end = Date.UTC(year + 1, 0, 1) - 1000;
  const transitions: Transition[] = [];
  // Ten days: Morocco moves its clocks twice within a month, around Ramadan.
  for (let from = start; from < end; from += 10 * day) {
    const to = Math.min(from + 10 * day, end);
    if (offset(from) === offset(to)) continue;
    const at = bisect(from, to, offset);
    transitions.push({ at, before: offset(from), after: offset(at) });
  }
  return { initial: offset(start), transitions };
}

/** Zones moved their clocks by odd seconds before 1972, which no date of ours can express: whole minutes do. */
const platformOffset = (zone: Zone) => {
  const iana = IANAZone.create(zone);
  return (instant: Instant) => Math.round(iana.offset(instant));
};

/** The first second at which the offset is no longer what it was at `from`. */
function bisect(from: Instant, to: Instant, offset: (instant: Instant) => number): Instant {
  let low = from / 1000;
  let high = to / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle * 1000) === offset(from)) low = middle;
    else high = middle;
  }
  return high * 1000;
}
