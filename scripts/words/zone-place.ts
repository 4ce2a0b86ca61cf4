import placeNames from "./place-names.json" with { type: "json" };
import type { PlaceNames } from "./place-names.ts";

const { countries, languages }: PlaceNames = placeNames;

/**
 * What the language of a catalogue calls the place of a time zone: "Griechenland" for "Europe/Athens", "Нью-Йорк" for
 * "America/New_York". Undefined where it calls it as the zone does.
 */
export function zonePlace(tag: string, zone: string): string | undefined {
  const name = currentZone(zone);
  const places = languages[tag] ?? {};
  return places[countries[name] ?? name];
}

/** Zones that have been renamed. The platform's list has them by either name, as old as it is. */
const renamed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Africa/Asmera": "Africa/Asmara",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Catamarca": "America/Argentina/Catamarca",
    "America/Cordoba": "America/Argentina/Cordoba",
    "America/Coral_Harbour": "America/Atikokan",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "America/Jujuy": "America/Argentina/Jujuy",
    "America/Louisville": "America/Kentucky/Louisville",
    "America/Mendoza": "America/Argentina/Mendoza",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Europe/Kiev": "Europe/Kyiv",
    "Pacific/Enderbury": "Pacific/Kanton",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
  }),
);

/** The name that a zone has now. */
export const currentZone = (zone: string): string => renamed.get(zone) ?? zone;

/** "New York" for "America/New_York". */
export const zoneCity = (zone: string): string =>
  zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
