import type { Instant, Zone } from "./moment.ts";
import { minute, offsetAt, type Transition } from "./offsets.ts";
import { finding, type Reading, refused, understood } from "./reading.ts";
import {
  instantsOf,
  isoDay,
  isoMinute,
  isoOffset,
  type Local,
  transitionAround,
} from "./wall-clock.ts";

/**
 * The instant of a wall-clock time as an organizer wrote it. A time that the clocks leave out is refused; of a time
 * that they show twice the first is taken (RFC 5545, section 3.3.5), and said.
 */
export function localInstant(local: Local, text: string, zone: Zone): Reading<Instant> {
  const [first, second] = instantsOf(local, zone);
  if (first === undefined) return refused("time/in-gap", gap(local, text, zone));
  if (second === undefined) return understood(first);
  const [taken, other] = [first, second].map((instant) => isoOffset(offsetAt(instant, zone)));
  const args = { text, zone, taken: taken ?? "", other: other ?? "" };
  return understood(first, finding("time/in-overlap", { ...args, clock: isoMinute(local) }));
}

function gap(local: Local, text: string, zone: Zone) {
  const transition = transitionAround(local, zone);
  const { from, to } = clockMove(transition, local);
  const shift = (transition?.after ?? 0) - (transition?.before ?? 0);
  const before = isoNeighbour(local - shift * minute);
  const after = isoNeighbour(local + shift * minute);
  return { text, zone, from, to, before, after };
}

/** What the clock shows on both sides of a move. */
function clockMove(transition: Transition | undefined, local: Local) {
  if (transition === undefined) return { from: isoNeighbour(local), to: isoNeighbour(local) };
  const from = transition.at + transition.before * minute;
  const to = transition.at + transition.after * minute;
  return {
    from: isoNeighbour(from),
    to: isoDay(from) === isoDay(to) ? isoMinute(to) : isoNeighbour(to),
  };
}

const isoNeighbour = (local: Local) => `${isoDay(local)} ${isoMinute(local)}`;
