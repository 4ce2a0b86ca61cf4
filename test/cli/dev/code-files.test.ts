import assert from "node:assert/strict";
import { test } from "node:test";
import { isCode } from "../../../scripts/cli/dev/code-files.ts";

test("asks for another program only when its own files change", () => {
  const cases = [
    ["content/sprints/index.md", false],
    ["assets/css/site.css", false],
    ["content/layouts/index.md", false],
    ["layouts/parts/head.tsx", true],
    ["scripts/time/zone.ts", true],
    ["package-lock.json", true],
    ["scripts/channels/card/lacking.json", true],
  ] as const;
  for (const [path, expected] of cases) assert.equal(isCode(path), expected, path);
});
