import { parts } from "./build/wiring.ts";
import { runCheck } from "./command/check.ts";

/* npm run check: everything a build would complain about, and nothing written. */

await runCheck(parts);
