import { writeFileSync } from "node:fs";
import { fingerprint, recordFile } from "./create/demo.ts";

/* npm run record-demo: after a change of the demo, so that `npm run new -- site` still knows it. */

const { file, text } = recordFile(fingerprint("content"));
writeFileSync(file, text);
