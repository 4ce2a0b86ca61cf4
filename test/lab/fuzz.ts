import { runFuzz } from "./command/fuzz.ts";

/* npm run fuzz: builds generated content until something breaks or the time is up. */

await runFuzz();
