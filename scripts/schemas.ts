import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes } from "./command/exit-codes.ts";
import { runCommand } from "./command/run.ts";
import { editorFiles } from "./editor/files.ts";

/* npm run schemas: what editors know of site.yaml and front matter, after a change of scripts/model/schema.ts. */

const command = {
  name: "schemas",
  purpose: "Writes the JSON Schemas and snippets that editors read to .vscode/.",
  options: {},
};

await runCommand(command, async () => {
  for (const { path, text } of editorFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
  return exitCodes.done;
});
