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
  const newsOf = rememberWarnings();
  assert.deepEqual(newsOf([warning]), { fresh: [warning], gone: 0 });
  assert.deepEqual(newsOf([warning, error]), { fresh: [error], gone: 0 });
  assert.deepEqual(newsOf([warning, error]), { fresh: [error], gone: 0 });
  assert.deepEqual(newsOf([]), { fresh: [], gone: 2 });
  assert.deepEqual(newsOf([warning]), { fresh: [warning], gone: 0 });
});

test("knows a warning again whose line has moved", () => {
  const newsOf = rememberWarnings();
  const moved = { ...warning, place: { ...warning.place, line: 9 } };
  newsOf([warning]);
  assert.deepEqual(newsOf([moved]), { fresh: [], gone: 0 });
});
