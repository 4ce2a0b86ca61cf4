import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes } from "./cli/exit-codes.ts";
import { runCommand } from "./cli/run.ts";
import { editorFiles } from "./editor/files.ts";
import { withReference } from "./editor/reference.ts";

/* npm run schemas: what editors know of site.yaml and front matter, after a change of scripts/content/schema/schema.ts. */

const reference = ".github/REFERENCE.md";

const command = {
  name: "schemas",
  purpose: "Writes what editors and the reference say about the keys of a post.",
  options: {},
};

await runCommand(command, async () => {
  for (const { path, text } of editorFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
  writeFileSync(reference, withReference(readFileSync(reference, "utf8")));
  console.log(`Wrote the keys in ${reference}`);
  return exitCodes.done;
});
