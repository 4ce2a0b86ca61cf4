import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { exitCodes } from "./cli/exit-codes.ts";
import { runCommand } from "./cli/run.ts";
import { editorFiles } from "./editor/files.ts";
import { withReference } from "./editor/reference.ts";

/* npm run schemas: what editors know of site.yaml and front matter, after a change of scripts/content/schema/schema.ts. */

const command = {
  name: "schemas",
  purpose: "Writes what editors and the README say about the keys of a post.",
  options: {},
};

await runCommand(command, async () => {
  for (const { path, text } of editorFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Wrote ${path}`);
  }
  writeFileSync("README.md", withReference(readFileSync("README.md", "utf8")));
  console.log("Wrote the content reference in README.md");
  return exitCodes.done;
});
