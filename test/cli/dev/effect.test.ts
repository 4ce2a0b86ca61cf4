import assert from "node:assert/strict";
import { test } from "node:test";
import { effectOf, onlyStyles } from "../../../scripts/cli/dev/effect.ts";

test("asks for no more than the changes need", () => {
  const cases = [
    [[], "site"],
    [["content/sprints/index.md", "assets/css/site.css"], "site"],
    [["content/layouts/index.md"], "site"],
    [["content/sprints/index.md", "layouts/parts/head.tsx"], "program"],
    [["layouts/event.11ty.tsx", "scripts/time/zone.ts"], "program"],
    [["package-lock.json"], "program"],
    [["scripts/channels/card/lacking.json"], "program"],
  ] as const;
  for (const [paths, effect] of cases) assert.equal(effectOf(paths), effect, paths.join());
});

test("exchanges styles only when nothing else changed", () => {
  assert.equal(onlyStyles(new Set(["assets/css/site.css", "assets/css/parts/page.css"])), true);
  assert.equal(onlyStyles(new Set(["assets/css/site.css", "content/site.yaml"])), false);
  assert.equal(onlyStyles(new Set(["content/assets/css/site.css"])), false);
  // The first build of a session.
  assert.equal(onlyStyles(new Set()), false);
});
