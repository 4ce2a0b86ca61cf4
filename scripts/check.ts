/* npm run check: everything a build would complain about, and nothing written. */

void Promise.all([import("./command/check.ts"), import("./build/wiring.ts")]).then(
  ([{ runCheck }, { parts }]) => runCheck(parts),
);
