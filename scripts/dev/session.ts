import { rmSync } from "node:fs";
import { formatDiagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import { listenLocally, originOf } from "../serve/listen.ts";
import type { Builder, BuildReport } from "./builder.ts";
import { devHandler } from "./handler.ts";
import { openLiveChannel } from "./live.ts";
import { startLoop } from "./loop.ts";
import { watchFolders } from "./watch.ts";

export interface DevOptions {
  readonly port: number;
  /** What to watch. */
  readonly folders: readonly string[];
  /** The builder that publishes into the folder. */
  readonly builderFor: (folder: string) => Builder;
  /** Called after each build whose result is shown. */
  readonly onReport: (report: BuildReport) => void;
}

export interface DevSession {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the site on this machine, builds it whenever something changes, and keeps the last good one. */
export async function startDev(options: DevOptions): Promise<DevSession> {
  // A page left open from an earlier session must reload too.
  const version = (builds: number) => `${process.pid}.${builds}`;
  const live = openLiveChannel({ version: version(0), problems: [] });
  // Named after the port, which only one session has at a time: what a killed one left is used again.
  const folder = `.cache/dev-${options.port}`;
  const server = await listenLocally(options.port, devHandler(folder, live));
  let builds = 0;
  const loop = startLoop(options.builderFor(folder), (report) => {
    if (report.published) builds += 1;
    live.tell({ version: version(builds), problems: problemsOf(report) });
    options.onReport(report);
  });
  const unwatch = await watchFolders(options.folders, loop.request);
  loop.request();
  const close = async () => {
    loop.stop();
    live.close();
    server.close();
    await unwatch();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin: originOf(server), close };
}

function problemsOf({ published, diagnostics, crash }: BuildReport): string[] {
  if (published) return [];
  if (crash !== undefined) return [crash];
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return sortDiagnostics(errors).map(formatDiagnostic);
}
