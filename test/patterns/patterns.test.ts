import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  bounded,
  collectPatterns,
  digestOf,
  knownSound,
  noteSound,
  patterns,
  slowness,
} from "./patterns.ts";

describe("a regular expression", () => {
  before(collectPatterns);

  it("takes no longer than in proportion to its text", () => {
    assert.ok(patterns.size > 300);
    const known = knownSound();
    const written = [...patterns.keys()].filter((pattern) => !(pattern in bounded));
    const slow = new Map<string, string>();
    for (const pattern of written) {
      const why = known.has(digestOf(pattern)) ? undefined : slowness(pattern);
      if (why !== undefined) slow.set(pattern, why);
    }
    if (process.env.UPDATE_GOLDENS === "1") noteSound(written.filter((one) => !slow.has(one)));
    assert.deepEqual([...slow.values()], []);
  });

  it("is excused only while there is one", () => {
    assert.deepEqual(
      Object.keys(bounded).filter((written) => !patterns.has(written)),
      [],
    );
  });
});
