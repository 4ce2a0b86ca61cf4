import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { readCorpus } from "../../fuzz/corpus.ts";
import { holds } from "../../fuzz/property.ts";
import { tryRound } from "../../fuzz/rounds.ts";

/* A sample of `npm run fuzz`, whose seeds are other ones every night, and all that it has taught. */

test("says what is wrong with generated content, and never throws", async () => {
  assert.equal((await tryRound(20170720, 10, "check"))?.message, undefined);
});

test("publishes generated content whole or not at all", async () => {
  assert.equal((await tryRound(20170721, 1, "build"))?.message, undefined);
});

for (const { name, was, depth, files } of readCorpus(
  fileURLToPath(new URL("corpus", import.meta.url)),
)) {
  test(`keeps to what the fuzzer taught: ${was} (${name})`, () => holds(files, depth));
}
