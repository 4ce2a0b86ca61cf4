import { runImport } from "./command/import.ts";

/* npm run import: an event from a calendar or from another generator's post. */

await runImport();
