import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exitCodes } from "../../../scripts/cli/exit-codes.ts";
import { runCommand } from "../../../scripts/cli/run.ts";
import { htmlInputs, inputFile, inputFolder } from "../../fixtures/html-inputs.ts";
import { cloneInto, commitOf, textsIn } from "../html-inputs/repository.ts";
import { type Source, sources } from "../html-inputs/sources.ts";

export const command = {
  name: "html-inputs",
  purpose: "Takes anew what sanitizers and parsers of HTML are tested with elsewhere.",
  options: {},
};

/** Needs git and the network. */
export const runHtmlInputs = (): Promise<void> =>
  runCommand(command, async () => {
    const folder = mkdtempSync(join(tmpdir(), "handbill-html-inputs-"));
    try {
      const licences = new Map<string, string>();
      for (const [index, source] of sources.entries())
        licences.set(source.repository, take(source, join(folder, String(index))));
      const texts = [...licences].map(([repository, text]) => `${repository}\n\n${text.trim()}\n`);
      writeFileSync(join(inputFolder, "LICENSES.txt"), texts.join("\n\n"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return exitCodes.done;
  });

/** Its licence. */
function take({ name, repository, revision, files, read }: Source, clone: string): string {
  cloneInto(repository, clone);
  const commit = commitOf(clone, revision);
  const inputs = [...new Set(textsIn(clone, commit, files).flatMap(read))];
  if (inputs.length === 0) throw new Error(`${repository} has its tests elsewhere now.`);
  const before = existsSync(inputFile(name)) ? htmlInputs(name).length : 0;
  const lines = [{ repository, commit }, ...inputs].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(inputFile(name), lines.join(""));
  console.log(`${name}: ${inputs.length} inputs of ${commit.slice(0, 12)}, ${before} before`);
  return textsIn(clone, commit, /^LICENSE$/).join("");
}
