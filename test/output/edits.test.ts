import assert from "node:assert/strict";
import { test } from "node:test";
import { temporaryFolder } from "../fixtures/project.ts";
import { editRandomly } from "../lab/torture/edits.ts";

/* `npm run torture` makes a thousand edits, with a build after each fifth. */

test("ends a hundred random edits in the bytes of a clean build", async (t) => {
  const { broken } = await editRandomly(temporaryFolder(t), 100, 10, 20170720);
  assert.deepEqual(broken, []);
});
