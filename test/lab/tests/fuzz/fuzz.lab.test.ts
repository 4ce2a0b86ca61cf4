import assert from "node:assert/strict";
import { test } from "node:test";
import { tryRound } from "../../fuzz/rounds.ts";

test("says what is wrong with a lot of generated content, and never throws", async () => {
  assert.equal((await tryRound(20170720, 150, "check"))?.message, undefined);
});

test("publishes a lot of generated content whole or not at all", async () => {
  assert.equal((await tryRound(20170721, 8, "build"))?.message, undefined);
});
