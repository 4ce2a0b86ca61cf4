import assert from "node:assert/strict";
import { test } from "node:test";
import { createScratch } from "../../../fixtures/scratch.ts";

const refused = [
  [["--faults", "kil"], /^--faults needs some of kill,full-disk,.*,pictures, not "kil"\.$/m],
  [["--faults", "kill,"], /^--faults needs some of kill,/m],
  [["--runs", "0"], /^--runs needs a whole number from 1, not "0"\.$/m],
  [["--seed", "x"], /^--seed needs a whole number from 1, not "x"\.$/m],
  [["--run", "3"], /^There is no option --run\. Did you mean --runs\?$/m],
  [["kill"], /^"kill" is not an option of torture\.$/m],
] as const;

for (const [args, words] of refused)
  test(`says how torture is used, and exits with 2, for ${args.join(" ")}`, async (t) => {
    const { code, stdout, stderr } = await createScratch(t).run("torture", ...args);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, words);
    assert.match(stderr, /^Usage: npm run torture -- \[--faults A,B\] \[--runs N\] \[--seed S\]$/m);
  });
