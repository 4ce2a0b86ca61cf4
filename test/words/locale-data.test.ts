import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { catalogueTags } from "../../scripts/words/catalogues.ts";
import { localeDataText } from "../../scripts/words/locale-data.ts";

const text = readFileSync("scripts/words/locale-data.json", "utf8");
const { cldr, languages } = JSON.parse(text);

it("every language has its locale data: run npm run locale-data", () => {
  assert.deepEqual(Object.keys(languages), [...catalogueTags]);
});

const skip = cldr === process.versions.cldr ? false : `written by Node with CLDR ${cldr}`;
it("the locale data are what the CLDR says: run npm run locale-data", { skip }, () => {
  assert.equal(localeDataText(catalogueTags), text);
});
