import { runImport } from "./cli/import.ts";

/* npm run import: an event from a calendar or from another generator's post. */

await runImport();
