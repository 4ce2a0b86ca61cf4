import { runMutate } from "./command/mutate.ts";

/* npm run mutate: breaks the program line by line, and says which of it no test has seen. */

await runMutate();
