import { writeFileSync } from "node:fs";
import { exitCodes } from "./cli/exit-codes.ts";
import { runCommand } from "./cli/run.ts";
import { catalogueTags } from "./words/catalogues.ts";
import { localeDataText } from "./words/locale-data.ts";

/* npm run locale-data: what the CLDR of this version of Node says of the languages in scripts/words/catalogues.ts. */

const command = {
  name: "locale-data",
  purpose: "Writes down what the Unicode CLDR says of each language that Handbill speaks.",
  options: {},
};

const file = "scripts/words/locale-data.json";

await runCommand(command, async () => {
  writeFileSync(file, localeDataText(catalogueTags));
  console.log(`Wrote ${file}`);
  return exitCodes.done;
});
