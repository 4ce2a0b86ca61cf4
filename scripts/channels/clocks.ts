import { overAt } from "../time/arithmetic.ts";
import { formatMoment } from "../time/format.ts";
import { dateTimeAttribute, toIsoUtc } from "../time/machine.ts";
import type { Occurrence, TimeMoment, Zone } from "../time/moment.ts";
import { timeMoment } from "../time/wall-clock.ts";
import type { Words } from "../words/words.ts";

/** What the clocks of a place show when something begins. */
export interface Clock {
  /** "UTC", or a city in English, as the list of time zones has it. */
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
      const place = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
      return { place, text: formatMoment(moment, words), iso: dateTimeAttribute(moment) };
    });
