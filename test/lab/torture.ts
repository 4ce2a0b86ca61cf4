import { runTorture } from "./command/torture.ts";

/* npm run torture: breaks builds in every known way, and says in a table whether the promises held. */

await runTorture();
