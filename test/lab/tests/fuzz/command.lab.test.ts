import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { checkOut } from "../../../fixtures/checkout.ts";
import { temporaryFolder } from "../../../fixtures/project.ts";
import { runNode } from "../../../fixtures/scratch.ts";

/** A copy of the program that takes offence at every update. */
function offendedCopy(t: TestContext): string {
  const { folder } = checkOut(temporaryFolder(t));
  const file = join(folder, "test/lab/fuzz/property.ts");
  const program = readFileSync(file, "utf8");
  const offence = `demand(!Object.values(tree).some((text) => /^## UPDATE/m.test(text)), "an update");`;
  const broken = program.replace("const options = optionsFor(folder);", `$&\n${offence}`);
  assert.notEqual(broken, program);
  writeFileSync(file, broken);
  return folder;
}

const fuzz = (folder: string, seed: string) =>
  runNode(folder, ["--import", "tsx", "test/lab/fuzz.ts", "--seed", seed]);

test("keeps what it finds, exits with 1, and finds the same again with the seed that it prints", async (t) => {
  const first = offendedCopy(t);
  const { code, stdout, stderr } = await fuzz(first, "7");
  assert.equal(code, 1, stderr);
  assert.match(stdout, /^\d+ rounds?, seeds from 7$/m);
  const [, file = "", seed = ""] =
    /^Seed \d+ broke something, kept in (\S+):\n.*an update[\s\S]*^Once more: npm run fuzz -- --seed (\d+)$/m.exec(
      stderr,
    ) ?? [];
  const kept = readFileSync(join(first, file), "utf8");
  assert.match(kept, /## UPDATE/);

  const second = offendedCopy(t);
  const corpus = join(second, "test/lab/tests/fuzz/corpus");
  const known = readdirSync(corpus).length;
  assert.equal((await fuzz(second, seed)).code, 1);
  assert.equal(readFileSync(join(second, file), "utf8"), kept);
  assert.equal(readdirSync(corpus).length, known + 1);
});
