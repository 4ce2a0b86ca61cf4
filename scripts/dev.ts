import { runDev } from "./command/dev.ts";

/* npm run dev: the site on this machine, built again whenever something changes. */

await runDev(["scripts/run.mjs", "build"]);
