/*
 * npm run dev: the site on this machine, built again whenever something changes. The builds run in a process of their
 * own, which is this program with a channel to the one that serves.
 */
const builds = "--builds";

void (process.send !== undefined && process.argv[2] === builds ? serveBuilds() : runDev());

async function serveBuilds(): Promise<void> {
  const worker = await import("./cli/dev-worker.ts");
  worker.serveBuilds();
}

async function runDev(): Promise<void> {
  const dev = await import("./cli/dev.ts");
  // As this process was started.
  const [, program = ""] = process.argv;
  await dev.runDev([program, "dev", builds]);
}
