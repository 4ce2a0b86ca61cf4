import assert from "node:assert/strict";
import { test } from "node:test";
import { mistakesIn } from "../fixtures/html-rules.ts";
import { pages } from "./example-pages.ts";

for (const [name, html] of pages) {
  test(`writes valid HTML for ${name}`, async () => {
    assert.deepEqual(await mistakesIn(html), []);
  });
}
