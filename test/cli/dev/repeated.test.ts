import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberWarnings } from "../../../scripts/cli/dev/repeated.ts";
import { diagnose, startOf } from "../../../scripts/diagnostics/diagnostic.ts";

const warning = diagnose("site/no-url", startOf("content/site.yaml"));
const error = diagnose("time/unknown-zone", startOf("content/a/meetup.md"), {
  zone: "Berln",
  nearest: "Europe/Berlin",
});

test("prints a warning once, until it was gone, and an error each time", () => {
  const freshOf = rememberWarnings();
  assert.deepEqual(freshOf([warning]), [warning]);
  assert.deepEqual(freshOf([warning, error]), [error]);
  assert.deepEqual(freshOf([warning, error]), [error]);
  assert.deepEqual(freshOf([]), []);
  assert.deepEqual(freshOf([warning]), [warning]);
});
