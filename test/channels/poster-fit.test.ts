import assert from "node:assert/strict";
import { test } from "node:test";
import { type PosterTexts, posterFit } from "../../scripts/channels/poster/fit.ts";

const texts: PosterTexts = {
  site: "Boats",
  title: "Wow",
  size: "short",
  states: 0,
  when: "6 August 2017",
  where: "",
  small: [],
  summary: "Come.",
};

test("few words are set larger than the middle size, unless a word of the title would be broken", () => {
  assert.equal(posterFit(texts), 1);
  assert.equal(posterFit({ ...texts, title: "MicroPython" }), 3);
});

test("the more there is to say, the smaller it is set", () => {
  const sizes = [0, 4, 8, 16, 400].map((times) =>
    posterFit({ ...texts, summary: "Two talks about compilers and soup. ".repeat(times) }),
  );
  assert.deepEqual(sizes, sizes.toSorted());
  assert.equal(sizes.at(-1), 8);
  assert.ok(posterFit({ ...texts, states: 3 }) > posterFit(texts));
});
