import { runBuild } from "./cli/build.ts";

/* npm run build: publishes the site, or says why not and leaves the published one alone. */

void runBuild();
