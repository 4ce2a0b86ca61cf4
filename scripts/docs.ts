import { runDocs } from "./cli/docs.ts";

await runDocs();
