/* npm run check: everything a build would complain about, and nothing written. */

void Promise.all([import("./cli/check.ts"), import("./output/wiring.ts")]).then(
  ([{ runCheck }, { parts }]) => runCheck(parts),
);
