import type { TimeMoment } from "./moment.ts";
import { hour } from "./offsets.ts";
import { type Finding, finding } from "./reading.ts";

// Nights are shorter; "11:00-1:00" is more often a lunch whose "pm" is missing.
const longestNight = 12 * hour;

/** What there is to ask about an end whose day was not written, and which is taken for the next one. */
export function askOvernight(
  start: Pick<TimeMoment, "instant">,
  end: Pick<TimeMoment, "instant">,
  written: { readonly start: string; readonly end: string },
): Finding | undefined {
  const length = end.instant - start.instant;
  return length > longestNight
    ? finding("time/overnight", { ...written, hours: Math.round(length / hour) })
    : undefined;
}
