/* npm run check: everything a build would complain about, and nothing written. */

void import("./cli/check.ts").then(({ runCheck }) => runCheck());
