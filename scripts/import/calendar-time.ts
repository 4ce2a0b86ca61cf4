import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { wallTimeAt } from "../time/machine.ts";
import type { Zone } from "../time/moment.ts";
import { findZone } from "./calendar-zone.ts";
import type { Calendar, CalendarProperty } from "./ical.ts";

/** A date or a time of a calendar as an organizer would write it: "2017-08-07" or "2017-08-07 18:30". */
export interface WrittenTime {
  readonly text: string;
  /** Undefined for whole days. */
  readonly zone: Zone | undefined;
}

/** What the times of one calendar have in common. */
export interface TimeSetting {
  readonly calendar: Calendar;
  /** X-WR-TIMEZONE, else the site's zone. */
  readonly preferred: Zone | undefined;
  readonly place: Place;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Reads DTSTART and its like; in `zone`, when that is given. */
export function writeTime(
  { values: [value = ""], parameter }: Pick<CalendarProperty, "values" | "parameter">,
  zone: Zone | undefined,
  setting: TimeSetting,
): WrittenTime {
  if (!value.includes("T")) return { text: value, zone: undefined };
  if (value.endsWith("Z")) {
    const target = zone ?? setting.preferred ?? "UTC";
    return { text: wallTimeAt(Date.parse(value), target), zone: target };
  }
  const own = zoneOf(value, parameter("TZID"), setting);
  return { text: value.slice(0, 16).replace("T", " "), zone: zone ?? own };
}

function zoneOf(local: string, tzid: string | undefined, setting: TimeSetting): Zone {
  const { calendar, preferred, place, report } = setting;
  if (tzid === undefined) {
    const zone = preferred ?? "UTC";
    if (preferred === undefined)
      report(diagnose("import/unknown-zone", place, { written: "", zone }));
    return zone;
  }
  const { zone, certainty } = findZone(tzid, local.slice(0, 4), calendar, preferred);
  if (certainty === "likely") report(diagnose("import/zone", place, { written: tzid, zone }));
  if (certainty === "unknown")
    report(diagnose("import/unknown-zone", place, { written: tzid, zone }));
  return zone;
}

/** The last of whole days: a calendar writes the day after it (RFC 5545, section 3.6.1). */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
