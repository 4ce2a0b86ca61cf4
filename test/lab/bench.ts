import { runBench } from "./command/bench.ts";

/* npm run bench: builds the same content with Handbill and with its peers, side by side. */

await runBench();
