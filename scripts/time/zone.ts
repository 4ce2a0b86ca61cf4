import { IANAZone } from "luxon";
import { nearestName } from "../diagnostics/nearest.ts";
import type { Zone } from "./moment.ts";
import { minute, offsetAt } from "./offsets.ts";
import { type Reading, refused, understood } from "./reading.ts";

/*
 * Abbreviations name an offset and not a place, some of them several, so they are refused with the zone that their
 * writer most likely lives in. "EST" and "CET" are in the IANA list, but as leftovers without or with others' rules.
 */
const abbreviations: ReadonlyMap<string, Zone> = new Map(
  Object.entries({
    AEST: "Australia/Sydney",
    AEDT: "Australia/Sydney",
    ACST: "Australia/Adelaide",
    ACDT: "Australia/Adelaide",
    AWST: "Australia/Perth",
    NZST: "Pacific/Auckland",
    NZDT: "Pacific/Auckland",
    JST: "Asia/Tokyo",
    KST: "Asia/Seoul",
    SGT: "Asia/Singapore",
    HKT: "Asia/Hong_Kong",
    IST: "Asia/Kolkata",
    BST: "Europe/London",
    WET: "Europe/Lisbon",
    WEST: "Europe/Lisbon",
    CET: "Europe/Berlin",
    CEST: "Europe/Berlin",
    MET: "Europe/Berlin",
    EET: "Europe/Helsinki",
    EEST: "Europe/Helsinki",
    EST: "America/New_York",
    EDT: "America/New_York",
    EST5EDT: "America/New_York",
    CST: "America/Chicago",
    CDT: "America/Chicago",
    CST6CDT: "America/Chicago",
    MST: "America/Denver",
    MDT: "America/Denver",
    MST7MDT: "America/Denver",
    PST: "America/Los_Angeles",
    PDT: "America/Los_Angeles",
    PST8PDT: "America/Los_Angeles",
    BRT: "America/Sao_Paulo",
    SAST: "Africa/Johannesburg",
  }),
);

/** Places that organizers name and that are not in the IANA list under that name. */
const otherNames: ReadonlyMap<string, Zone> = new Map(
  Object.entries({
    canberra: "Australia/Sydney",
    kolkata: "Asia/Kolkata",
    kyiv: "Europe/Kyiv",
    "san francisco": "America/Los_Angeles",
    seattle: "America/Los_Angeles",
    boston: "America/New_York",
    montreal: "America/Toronto",
    wellington: "Pacific/Auckland",
    munich: "Europe/Berlin",
    barcelona: "Europe/Madrid",
    bangalore: "Asia/Kolkata",
    delhi: "Asia/Kolkata",
    beijing: "Asia/Shanghai",
  }),
);

let namesByLowerCase: ReadonlyMap<string, Zone> | undefined;

/** The platform's list. It holds one name for each zone; valid older and newer names are accepted without it. */
const listedNames = (): ReadonlyMap<string, Zone> => {
  const names = () => [...Intl.supportedValuesOf("timeZone"), "UTC"];
  namesByLowerCase ??= new Map(names().map((name) => [name.toLowerCase(), name]));
  return namesByLowerCase;
};

const zoneNames = (): readonly Zone[] => [...listedNames().values()];

/** Every time zone of the platform, with what else people call it: abbreviations, cities. */
export const namedZones = (): { readonly zone: Zone; readonly names: readonly string[] }[] =>
  zoneNames().map((zone) => ({
    zone,
    names: [...abbreviations, ...otherNames]
      .filter(([, other]) => other === zone)
      .map(([name]) => name),
  }));

/** Reads the name of a time zone. Capital letters may be wrong; a city alone or "AEST" is refused with its zone. */
export function parseZone(text: string): Reading<Zone> {
  const written = text.trim();
  const listed = listedNames().get(written.toLowerCase());
  if (listed !== undefined) return understood(listed);
  if (/^(?:utc|gmt|z)$/i.test(written)) return understood("UTC");
  if (isOtherName(written)) return understood(written);
  return refused("time/unknown-zone", { zone: text, nearest: nearestZone(written) });
}

/** A link such as "Australia/Victoria" or "Asia/Kolkata", which the list leaves out. Offsets are no zones. */
const isOtherName = (written: string): boolean =>
  /^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]*)*$/.test(written) &&
  !abbreviations.has(written) &&
  IANAZone.isValidZone(written);

function nearestZone(written: string): Zone | undefined {
  const abbreviated = abbreviations.get(written.toUpperCase());
  if (abbreviated !== undefined) return abbreviated;
  const place = written.toLowerCase().replace(/[\s_]+/g, " ");
  const other = otherNames.get(place);
  if (other !== undefined) return other;
  const city = (name: string) => name.slice(name.lastIndexOf("/") + 1);
  const joined = place.replaceAll(" ", "_");
  const ofCity = zoneNames().find((name) => city(name).toLowerCase() === joined);
  if (ofCity !== undefined || !/^[A-Za-z]{4}/.test(written)) return ofCity;
  if (written.includes("/")) return nearestName(written, zoneNames());
  const near = nearestName(written, zoneNames().map(city));
  return near === undefined ? undefined : zoneNames().find((name) => city(name) === near);
}

/** The zones of the platform's list whose clocks have these offsets, in minutes, at these wall-clock times. */
export function zonesWithOffsets(
  clocks: readonly { readonly local: string; readonly offset: number }[],
): Zone[] {
  if (clocks.length === 0) return [];
  return zoneNames().filter((zone) =>
    clocks.every(
      ({ local, offset }) => offsetAt(Date.parse(`${local}Z`) - offset * minute, zone) === offset,
    ),
  );
}
