/*
 * npm run dev: the site on this machine, built again whenever something changes. The builds run in a process of their
 * own, which is this program with a channel to the one that serves.
 */
const builds = "--builds";

if (process.send !== undefined && process.argv[2] === builds) {
  const [{ serveBuilds }, { parts }] = await Promise.all([
    import("./command/dev-worker.ts"),
    import("./build/wiring.ts"),
  ]);
  serveBuilds(parts);
} else {
  const { runDev } = await import("./command/dev.ts");
  await runDev(["scripts/run.mjs", "dev", builds]);
}
