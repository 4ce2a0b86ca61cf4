import { overAt } from "../time/arithmetic.ts";
import { formatMoment, formatPlace } from "../time/format.ts";
import { dateTimeAttribute, toIsoUtc } from "../time/machine.ts";
import type { Occurrence, TimeMoment, Zone } from "../time/moment.ts";
import { timeMoment } from "../time/wall-clock.ts";
import type { Words } from "../words/words.ts";

/** What the clocks of a place show when something begins. */
export interface Clock {
  /** "UTC", or what the language calls a city or its country. */
  readonly place: string;
  readonly text: string;
  /** For `<time datetime>`. */
  readonly iso: string;
}

/** From west to east, so that everybody lives near one of them. */
const zones: readonly Zone[] = [
  "UTC",
  "America/Los_Angeles",
  "America/New_York",
  "Europe/London",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Sydney",
];

/** When something is over, as a script reads it. */
export const overIso = ({ start, end }: Occurrence): string => toIsoUtc(overAt(start, end));

/** The same moment elsewhere, without the zone that it is told in. */
export const clocksOf = (start: TimeMoment, words: Words): Clock[] =>
  zones
    .filter((zone) => zone !== start.zone)
    .map((zone) => {
      const moment = timeMoment(start.instant, zone);
      return {
        place: formatPlace(zone, words),
        text: formatMoment(moment, words),
        iso: dateTimeAttribute(moment),
      };
    });
