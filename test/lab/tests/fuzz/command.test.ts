import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCommand } from "../../../../scripts/cli/options.ts";
import { command } from "../../command/fuzz.ts";

const refused = [
  [["--minutes", "0"], /^--minutes needs a whole number from 1, not "0"\.$/m],
  [["--minutes", "1.5"], /^--minutes needs a whole number from 1, not "1\.5"\.$/m],
  [["--seed"], /^--seed needs a value: S\.$/m],
  [["--seeds", "1"], /^There is no option --seeds\. Did you mean --seed\?$/m],
] as const;

for (const [args, words] of refused)
  test(`says how fuzz is used for ${args.join(" ")}`, () => {
    const parsed = parseCommand(command, args);
    assert.ok(parsed.kind === "misused");
    assert.match(parsed.text, words);
    assert.match(parsed.text, /^Usage: npm run fuzz -- \[--minutes N\] \[--seed S\]$/m);
  });
