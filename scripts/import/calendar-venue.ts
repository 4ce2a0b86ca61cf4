import type { YamlFields } from "../content/format-yaml.ts";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { isWebAddress } from "../model/url.ts";

interface Where {
  readonly location: string | undefined;
  /** "-37.82;144.95" */
  readonly geo: string | undefined;
  readonly conference: string | undefined;
}

interface Setting {
  readonly placeOf: (name: string) => Place;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Where it is: a place, an address to join at, or both. */
export function venueFrom(
  { location, geo, conference }: Where,
  { placeOf, report }: Setting,
): YamlFields {
  const online = [conference, location].find((text) => text !== undefined && isWebAddress(text));
  const place =
    location === undefined || isWebAddress(location) ? undefined : splitLocation(location);
  if (place === undefined) {
    const why = "a position needs a venue's name";
    if (geo !== undefined)
      report(diagnose("import/property-left-out", placeOf("GEO"), { name: "GEO", why }));
    return { venue: undefined, online };
  }
  const [lat, lon] = (geo ?? "").split(/[;,]/).map(Number);
  const known = geo !== undefined && Number.isFinite(lat) && Number.isFinite(lon);
  return { venue: { ...place, ...(known ? { lat, lon } : {}) }, online };
}

/** "Hall (1 Main St, Melbourne)" as Meetup.com writes it, "Hall, 1 Main St, Melbourne" as others do. */
function splitLocation(location: string): { name: string; address: string | undefined } {
  const line = location
    .trim()
    .split("\n")
    .map((part) => part.trim().replace(/\s+/g, " "))
    .filter((part) => part !== "")
    .join(", ");
  const [, hall, street] = /^([^()]+)\((.+)\)$/.exec(line) ?? [];
  if (hall !== undefined) return { name: hall.trim(), address: street };
  const comma = line.indexOf(",");
  // "1 Main St, Melbourne" has no name: the whole of it is what a driver needs.
  if (comma === -1 || /^\d/.test(line)) return { name: line, address: undefined };
  return { name: line.slice(0, comma).trim(), address: line.slice(comma + 1).trim() };
}
