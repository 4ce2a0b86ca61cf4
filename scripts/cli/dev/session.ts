import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sourceFiles, sourceFolders } from "../../bundle/sources.mjs";
import { formatDiagnostic, sortDiagnostics } from "../../diagnostics/diagnostic.ts";
import { fingerprint } from "../../output/fingerprint.ts";
import { readManifest } from "../../output/manifest.ts";
import { recallMemory } from "../../output/memory.ts";
import type { BuildOptions } from "../../output/options.ts";
import { listenLocally, originOf } from "../serve/listen.ts";
import { resolveTarget } from "../serve/resolve.ts";
import { openBuilder } from "./builder.ts";
import { isCode } from "./code-files.ts";
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
    styles: "",
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
  let ahead = new Map<string, string>();
  const handle = devHandler(site, live, { memory, contentDir }, (path) => ahead.get(path));
  const request = () => ({
    options: optionsFor(site),
    wanted: live.addresses().flatMap((address) => pageAt(site, address) ?? []),
  });
  const builder = openBuilder(worker, request, {
    onAhead: (pages) => {
      ahead = new Map(Object.entries(pages));
      builds += 1;
      // Nothing stands in the way of it, as far as can be known yet.
      live.tell({ ...live.state(), version: version(builds), problems: [] });
    },
    onNoted: () => live.tell({ ...live.state(), noted: live.state().noted + 1 }),
  });
  let builds = 0;
  // Also of a build whose report is not shown, because something changed meanwhile.
  let isNew = false;
  const build = async (signal: AbortSignal) => {
    const report = await builder.build(signal);
    isNew ||= report.outcome === "published";
    return report;
  };
  const loop = startLoop(build, (report) => {
    if (report.outcome !== "failed") {
      if (isNew) builds += 1;
      isNew = false;
    } else if (ahead.size > 0) {
      // What was shown is not published, and the last good site is shown again.
      builds += 1;
    }
    ahead.clear();
    const [styles, problems] = [stylesIn(site), problemsOf(report)];
    live.tell({ ...live.state(), version: version(builds), styles, problems });
    onReport(report);
  });
  const watched = [contentDir, "assets", ...sourceFolders, ...sourceFiles];
  const unwatch = await watchPaths(watched, (path) => {
    if (isCode(path)) builder.renew();
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

/** The page that is shown at an address: its path below the folder. */
function pageAt(folder: string, address: string): string | undefined {
  const found = resolveTarget(folder, readManifest(folder)?.pathPrefix ?? "/", address);
  return found.kind === "file" ? found.path : undefined;
}

/** Names the stylesheets by their bytes. */
function stylesIn(folder: string): string {
  const assets = join(folder, "assets");
  const names = existsSync(assets) ? readdirSync(assets) : [];
  const sheets = names.filter((name) => name.endsWith(".css")).sort();
  return fingerprint(Buffer.concat(sheets.map((name) => readFileSync(join(assets, name)))));
}

function problemsOf({ outcome, diagnostics, crash }: BuildReport): string[] {
  if (outcome !== "failed") return [];
  if (crash !== undefined) return [crash];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return sortDiagnostics(errors).map(formatDiagnostic);
}
