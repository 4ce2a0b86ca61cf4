import { writeFileSync } from "node:fs";
import { exitCodes } from "./cli/exit-codes.ts";
import { runCommand } from "./cli/run.ts";
import { catalogueTags } from "./words/catalogues.ts";
import { localeDataText } from "./words/locale-data.ts";
import { placeNamesText } from "./words/place-names.ts";

/* npm run locale-data: what the CLDR of this version of Node says of the languages in scripts/words/catalogues.ts. */

const command = {
  name: "locale-data",
  purpose: "Writes down what the Unicode CLDR says of each language that Handbill speaks.",
  options: {},
};

await runCommand(command, async () => {
  const files = { "locale-data": localeDataText, "place-names": placeNamesText };
  for (const [name, textFor] of Object.entries(files)) {
    const file = `scripts/words/${name}.json`;
    writeFileSync(file, textFor(catalogueTags));
    console.log(`Wrote ${file}`);
  }
  return exitCodes.done;
});
