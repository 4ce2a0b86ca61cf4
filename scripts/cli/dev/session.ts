import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { formatDiagnostic, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import { recallMemory } from "../../output/memory.ts";
import type { BuildOptions } from "../../output/options.ts";
import { listenLocally, originOf } from "../serve/listen.ts";
import { openBuilder } from "./builder.ts";
import { effectOf, onlyStyles, projectFiles } from "./effect.ts";
import { devHandler } from "./handler.ts";
import { openLiveChannel } from "./live.ts";
import { startLoop } from "./loop.ts";
import { watchPaths } from "./watch.ts";
import type { BuildReport } from "./worker.ts";

export interface DevOptions {
  readonly port: number;
  /** The process that builds: see startWorker. */
  readonly worker: readonly [string, ...string[]];
  /** For a build that begins now and publishes into the folder. */
  readonly optionsFor: (outputDir: string) => BuildOptions;
  /** Called after each build whose result is shown. */
  readonly onReport: (report: BuildReport) => void;
}

export interface DevSession {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the site on this machine, builds it whenever something changes, and keeps the last good one. */
export async function startDev({
  port,
  worker,
  optionsFor,
  onReport,
}: DevOptions): Promise<DevSession> {
  // A page left open from an earlier session must reload too.
  const version = (builds: number) => `${process.pid}.${builds}`;
  const live = openLiveChannel({
    version: version(0),
    stylesheet: undefined,
    noted: 0,
    problems: [],
  });
  const server = await listenLocally(port, (request, response) => handle(request, response));
  const origin = originOf(server);
  // Named after the port, which only one session has at a time: what a killed one left is used again.
  const folder = `.cache/dev-${new URL(origin).port}`;
  // A build works beside its output: all of it goes with the session.
  const site = `${folder}/site`;
  const { contentDir } = optionsFor(site);
  const memory = () => (live.state().noted === 0 ? undefined : recallMemory(optionsFor(site)));
  const handle = devHandler(site, live, { memory, contentDir });
  const builder = openBuilder(
    worker,
    () => optionsFor(site),
    () => live.tell({ ...live.state(), noted: live.state().noted + 1 }),
  );
  const unbuilt = new Set<string>();
  const unshown = new Set<string>();
  let builds = 0;
  // Also of a build whose report is not shown, because something changed meanwhile.
  let isNew = false;
  const build = async (signal: AbortSignal) => {
    const effect = effectOf(unbuilt);
    unbuilt.clear();
    const report = await builder.build(effect, signal);
    isNew ||= report.outcome === "published";
    return report;
  };
  const loop = startLoop(build, (report) => {
    if (report.outcome !== "failed") {
      if (isNew && !onlyStyles(unshown)) builds += 1;
      isNew = false;
      unshown.clear();
    }
    const stylesheet = stylesheetIn(site);
    const problems = problemsOf(report);
    live.tell({ ...live.state(), version: version(builds), stylesheet, problems });
    onReport(report);
  });
  const watched = [contentDir, "layouts", "assets", "scripts", ...projectFiles];
  const unwatch = await watchPaths(watched, (path) => {
    unbuilt.add(path);
    unshown.add(path);
    loop.request();
  });
  loop.request();
  const close = async () => {
    loop.stop();
    live.close();
    server.close();
    await Promise.all([unwatch(), builder.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, close };
}

function stylesheetIn(folder: string): string | undefined {
  const assets = join(folder, "assets");
  const names = existsSync(assets) ? readdirSync(assets) : [];
  return names.find((name) => /^site-.*\.css$/.test(name));
}

function problemsOf({ outcome, diagnostics, crash }: BuildReport): string[] {
  if (outcome !== "failed") return [];
  if (crash !== undefined) return [crash];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return sortDiagnostics(errors).map(formatDiagnostic);
}
