/* npm run verify-site: whether a published site is what this content and this program make. */

void import("./cli/verify-site.ts").then(({ runVerifySite }) => runVerifySite());
