import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { pagePolicy } from "../../scripts/channels/hosting/policy.ts";
import { pageScripts } from "../../scripts/channels/page-scripts.ts";

test("the policy allows each script of a page by its hash, and each is small and ends nothing", () => {
  for (const [name, text] of Object.entries<string>(pageScripts)) {
    const hash = createHash("sha256").update(text, "utf8").digest("base64");
    assert.ok(pagePolicy.includes(`'sha256-${hash}'`), name);
    assert.ok(Buffer.byteLength(text) <= 1024, `${name}: ${Buffer.byteLength(text)} bytes`);
    assert.doesNotMatch(text, /<\/|<!--/, name);
  }
  assert.doesNotMatch(pagePolicy, /'unsafe-/);
});
