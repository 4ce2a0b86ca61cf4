import { restoreRepository } from "./package/make.ts";

/* npm pack: everything is again as it was before. */

restoreRepository();
