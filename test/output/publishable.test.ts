import assert from "node:assert/strict";
import { test } from "node:test";
import { diagnose, startOf } from "../../scripts/diagnostics/diagnostic.ts";
import { publishable } from "../../scripts/output/site.ts";

const place = startOf("content/sprints/index.md");
const error = diagnose("publish/outside", place, { path: "../x" });
const warning = diagnose("site/missing-image", place, { src: "boards.jpg", nearest: undefined });

test("publishes nothing with an error, and with a warning unless it counts", () => {
  assert.equal(publishable([], true), true);
  assert.equal(publishable([warning], false), true);
  assert.equal(publishable([warning], true), false);
  assert.equal(publishable([warning, error], false), false);
  assert.equal(publishable([error], true), false);
});
