import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** How one build went. */
export interface BuildReport {
  readonly published: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What the build said when it broke down and could not report. */
  readonly crash: string | undefined;
}

/** Builds once; aborting ends the build and leaves nothing behind. */
export type Builder = (signal: AbortSignal) => Promise<BuildReport>;

/**
 * Builds in a fresh process, so that an edit to any layout part or library counts: modules once loaded cannot be
 * loaded anew. `command` is the program with its arguments; it prints the JSON of `npm run build -- --json`.
 */
export const freshProcess =
  ([program, ...args]: readonly [string, ...string[]]): Builder =>
  async (signal) => {
    const child = spawn(program, args, {
      signal,
      killSignal: "SIGTERM",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const failed = new Promise<string>((resolve) => child.once("error", (e) => resolve(e.message)));
    const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return parseReport(output) ?? crashed(complaints.trim() || (await failed));
  };

function parseReport(output: string): BuildReport | undefined {
  try {
    const { diagnostics, summary } = JSON.parse(output);
    return { published: summary !== null, diagnostics, crash: undefined };
  } catch {
    return undefined;
  }
}

const crashed = (crash: string): BuildReport => ({ published: false, diagnostics: [], crash });
