import { preparePackage } from "./package/make.ts";

/* npm pack: compiles what is published, and puts the published package.json in the repository's place. */

await preparePackage();
