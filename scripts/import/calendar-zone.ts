import { findIana } from "windows-iana";
import type { Zone } from "../time/moment.ts";
import { parseZone, zonesWithOffsets } from "../time/zone.ts";
import type { Calendar } from "./ical.ts";

/** The IANA zone that a calendar means, and how sure that is. */
export interface FoundZone {
  readonly zone: Zone;
  /** "named": the calendar says it; "likely": worked out; "unknown": a stand-in. */
  readonly certainty: "named" | "likely" | "unknown";
}

/**
 * The zone of a TZID: an IANA name, one at the end of a path ("/citadel.org/2021/Europe/Berlin"), Windows' name, or
 * else a zone whose clocks show what the calendar's own VTIMEZONE says, the preferred one if it is among them.
 */
export function findZone(
  tzid: string,
  year: string,
  calendar: Calendar,
  preferred: Zone | undefined,
): FoundZone {
  const named = readZone(tzid) ?? readZone(tzid.split("/").slice(-2).join("/"));
  if (named !== undefined) return { zone: named, certainty: "named" };
  const windows = findIana(tzid);
  const alike = windows.length > 0 ? [] : sameClocks(tzid, year, calendar);
  const chosen =
    [...windows, ...alike].find((zone) => zone === preferred) ??
    windows[0] ??
    alike.find((zone) => mentions(tzid, zone)) ??
    alike[0];
  if (chosen !== undefined) return { zone: readZone(chosen) ?? chosen, certainty: "likely" };
  return { zone: preferred ?? "UTC", certainty: "unknown" };
}

function readZone(name: string): Zone | undefined {
  const zone = parseZone(name);
  return zone.ok ? zone.value : undefined;
}

/** "(UTC+10:00) Canberra, Melbourne, Sydney" */
const mentions = (tzid: string, zone: Zone) =>
  tzid.toLowerCase().includes(
    zone
      .slice(zone.lastIndexOf("/") + 1)
      .replaceAll("_", " ")
      .toLowerCase(),
  );

function sameClocks(tzid: string, year: string, { offsetIn }: Calendar): Zone[] {
  const days = ["01", "03", "04", "06", "07", "09", "10", "11", "12"].map(
    (month) => `${year}-${month}-15T12:00:00`,
  );
  const offsets = days.map((local) => ({ local, offset: offsetIn(tzid, local) }));
  return zonesWithOffsets(
    offsets.flatMap(({ local, offset }) => (offset === undefined ? [] : [{ local, offset }])),
  );
}
