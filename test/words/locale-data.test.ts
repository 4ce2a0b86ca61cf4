import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { catalogueTags } from "../../scripts/words/catalogues.ts";
import { localeDataText } from "../../scripts/words/locale-data.ts";
import { readCountries, readPlaceNames } from "../../scripts/words/place-names.ts";
import { zonePlace } from "../../scripts/words/zone-place.ts";

const places = JSON.parse(readFileSync("scripts/words/place-names.json", "utf8"));
const text = readFileSync("scripts/words/locale-data.json", "utf8");
const { cldr, languages } = JSON.parse(text);

it("every language has its locale data: run npm run locale-data", () => {
  assert.deepEqual(Object.keys(languages), [...catalogueTags]);
  assert.deepEqual(["en", ...Object.keys(places.languages)], [...catalogueTags]);
});

const skip = cldr === process.versions.cldr ? false : `written by Node with CLDR ${cldr}`;
it("the locale data are what the CLDR says: run npm run locale-data", { skip }, () => {
  assert.equal(localeDataText(catalogueTags), text);
});

it("the names of places are what the CLDR says: run npm run locale-data", { skip }, () => {
  assert.deepEqual(readCountries(), places.countries);
  // Two of them, for all take seconds: one has letters in place of names, one another script.
  for (const lang of ["de", "ru"])
    assert.deepEqual(readPlaceNames(lang, places.countries), places.languages[lang], lang);
});

it("a time zone is called as the language calls its country, or its city", () => {
  const named = [
    ["de", "Europe/Athens", "Griechenland"],
    ["de", "Europe/Berlin", "Deutschland"],
    ["da", "Europe/Copenhagen", "Danmark"],
    ["ja", "Asia/Tokyo", "日本"],
    ["ja", "Europe/Kiev", "ウクライナ"],
    ["ja", "Europe/Kyiv", "ウクライナ"],
    ["ru", "America/New_York", "Нью-Йорк"],
    ["fr", "Australia/Melbourne", undefined],
    ["en", "Europe/Vienna", undefined],
  ] as const;
  for (const [lang, zone, place] of named) assert.equal(zonePlace(lang, zone), place, zone);
});
