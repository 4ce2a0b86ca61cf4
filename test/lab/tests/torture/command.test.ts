import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCommand } from "../../../../scripts/cli/options.ts";
import { command } from "../../command/torture.ts";

const refused = [
  [["--faults", "kil"], /^--faults needs some of kill,signals,.*,pictures, not "kil"\.$/m],
  [["--faults", "kill,"], /^--faults needs some of kill,/m],
  [["--runs", "0"], /^--runs needs a whole number from 1, not "0"\.$/m],
  [["--seed", "x"], /^--seed needs a whole number from 1, not "x"\.$/m],
  [["--run", "3"], /^There is no option --run\. Did you mean --runs\?$/m],
  [["kill"], /^"kill" is not an option of torture\.$/m],
] as const;

for (const [args, words] of refused)
  test(`says how torture is used for ${args.join(" ")}`, () => {
    const parsed = parseCommand(command, args);
    assert.ok(parsed.kind === "misused");
    assert.match(parsed.text, words);
    assert.match(
      parsed.text,
      /^Usage: npm run torture -- \[--faults A,B\] \[--runs N\] \[--write\] \[--seed S\]$/m,
    );
  });
