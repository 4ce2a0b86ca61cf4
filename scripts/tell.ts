import { runTell } from "./cli/tell.ts";

/* npm run tell: texts for the channels that people serve by hand. */

void runTell();
