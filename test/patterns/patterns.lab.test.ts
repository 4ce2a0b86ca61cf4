import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { bounded, collectPatterns, patterns, slowness } from "./patterns.ts";

describe("a regular expression", () => {
  before(collectPatterns);

  it("takes no longer than in proportion to its text, whatever was noted before", () => {
    const written = [...patterns.keys()].filter((pattern) => !(pattern in bounded));
    assert.deepEqual(
      written.map(slowness).filter((why) => why !== undefined),
      [],
    );
  });
});
