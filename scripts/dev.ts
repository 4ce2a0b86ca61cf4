import { fileURLToPath } from "node:url";
import { runDev } from "./command/dev.ts";

/* npm run dev: the site on this machine, built again whenever something changes. */

await runDev(fileURLToPath(new URL("build.ts", import.meta.url)));
