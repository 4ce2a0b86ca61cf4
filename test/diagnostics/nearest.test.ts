import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestName } from "../../scripts/diagnostics/nearest.ts";

const names = ["title", "start", "end", "status", "registration", "previousStart", "lang"];

describe("the name that was meant", () => {
  for (const [written, expected] of [
    ["titel", "title"],
    ["tilte", "title"],
    ["Start_", "start"],
    ["strat", "start"],
    ["stat", "start"],
    ["ned", "end"],
    ["langs", "lang"],
    ["sttaus", "status"],
    ["registation", "registration"],
    ["previous-strat", "previousStart"],
  ] as const)
    it(`of "${written}" is "${expected}"`, () =>
      assert.equal(nearestName(written, names), expected));

  for (const written of ["short", "story", "link", "x", "stage", "tags", "relation"])
    it(`of "${written}" is none of them`, () =>
      assert.equal(nearestName(written, names), undefined));
});
