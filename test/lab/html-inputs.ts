import { runHtmlInputs } from "./command/html-inputs.ts";

/* npm run html-inputs: takes anew what sanitizers and parsers of HTML are tested with elsewhere. */

await runHtmlInputs();
