import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildDocs } from "../../scripts/cli/docs.ts";
import { temporaryFolder } from "../fixtures/project.ts";

test("makes pages of the documentation that lead to each other", async (t) => {
  const { summary, diagnostics, output } = await buildDocs(temporaryFolder(t));
  assert.equal(summary?.events, 0);
  // Pages have no date, and this site no address.
  const expected = ["site/no-date", "site/no-url"];
  assert.deepEqual(
    diagnostics.filter(({ code }) => !expected.includes(code)),
    [],
  );
  assert.match(readFileSync(join(output, "index.html"), "utf8"), /<li><a href="\/organizers\/"/);
  const organizers = readFileSync(join(output, "organizers/index.html"), "utf8");
  assert.match(organizers, /<td>[^<]*sold out<\/td>/);
  assert.match(organizers, /href="\/hosts\/#a-domain-of-your-own"/);
  assert.match(readFileSync(join(output, "reference/index.html"), "utf8"), /href="\/organizers\/"/);
});
