import assert from "node:assert/strict";
import { it } from "node:test";
import { directionOf } from "../../scripts/words/direction.ts";

for (const lang of ["ar", "ar-EG", "he", "fa", "ur", "ps", "yi", "ckb", "dv", "ku-Arab", "az-Arab"])
  it(`${lang} is written from right to left`, () => assert.equal(directionOf(lang), "rtl"));

for (const lang of ["en", "de", "ja", "ku", "az", "tr", "ru", "hi", "ar-Latn", "tlh"])
  it(`${lang} is written from left to right`, () => assert.equal(directionOf(lang), "ltr"));
