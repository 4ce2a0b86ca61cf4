import { currentZone, zoneCity } from "./zone-place.ts";

/*
 * What people call the place whose clocks are meant, by its time zone: a country where it has one time, else a city. From
 * the Unicode CLDR, and kept in place-names.json for the reason that locale-data.ts gives; `npm run locale-data` writes it.
 */

/** place-names.json. */
export interface PlaceNames {
  /** ISO 3166 codes of countries, by the zones that stand for all of them. */
  readonly countries: Readonly<Record<string, string>>;
  /** By language: names of those countries by their codes, and of cities by their zones, where the zone has another. */
  readonly languages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** place-names.json for these languages. */
export function placeNamesText(langs: readonly string[]): string {
  const others = langs.filter((lang) => lang !== "en");
  const countries = readCountries();
  const languages = Object.fromEntries(
    others.map((lang) => [lang, readPlaceNames(lang, countries)]),
  );
  return `${JSON.stringify({ countries, languages }, null, 2)}\n`;
}

const zones = (): string[] =>
  Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"))
    .map(currentZone);

/** What one language knows. */
export function readPlaceNames(
  lang: string,
  countries: PlaceNames["countries"],
): Readonly<Record<string, string>> {
  const names = new Intl.DisplayNames(lang, { type: "region" });
  const codes = [...new Set(Object.values(countries))].sort();
  const placeOf = placesIn(lang);
  const cities = zones().flatMap((zone) => {
    const place = countries[zone] === undefined ? placeOf(zone) : undefined;
    return place === undefined || place === zoneCity(zone) ? [] : [[zone, place]];
  });
  return Object.fromEntries([
    ...codes.map((code) => [code, names.of(code) ?? code]),
    ...cities,
    ...Object.entries(lettersOnly[lang] ?? {}),
  ]);
}

/** Zones that the CLDR calls by letters alone, "ET", in a language that writes no Latin ones. */
const lettersOnly: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "zh-Hant": {
    "America/New_York": "紐約",
    "America/Chicago": "芝加哥",
    "America/Denver": "丹佛",
    "America/Los_Angeles": "洛杉磯",
    "Pacific/Honolulu": "檀香山",
  },
};

/** A language that calls every zone by a place, and none by letters such as "CET". */
const placing = "zh-Hans";

/** The zones that a language calls by the name of their country. */
export function readCountries(): PlaceNames["countries"] {
  const placeOf = placesIn(placing);
  const names = new Intl.DisplayNames(placing, { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = new Map(
    letters
      .flatMap((one) => letters.map((other) => one + other))
      .flatMap((code) => {
        // "UK" is "GB".
        const isCurrent = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
        const name = isCurrent ? names.of(code) : undefined;
        return name === undefined ? [] : [[name, code] as const];
      }),
  );
  return Object.fromEntries(
    zones().flatMap((zone) => {
      const code = codes.get(placeOf(zone) ?? "");
      return code === undefined ? [] : [[zone, code]];
    }),
  );
}

/** How a language calls a zone's place, from the time of a known place: what stands around it is "… time". */
function placesIn(lang: string): (zone: string) => string | undefined {
  const textOf = (timeZone: string) =>
    new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: "shortGeneric" })
      .formatToParts(0)
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const iran = new Intl.DisplayNames(lang, { type: "region" }).of("IR") ?? "";
  const [before = "", after = ""] = textOf("Asia/Tehran").split(iran);
  return (zone) => {
    const text = textOf(zone);
    const isPlace = text.startsWith(before) && text.endsWith(after) && before + after !== text;
    if (!isPlace || isAbbreviation.test(text)) return undefined;
    return text.slice(before.length, text.length - after.length);
  };
}

const isAbbreviation = /^[A-Z]{1,5}(?:[+−-]\d+(?::\d+)?)?$/;
