import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./find.ts";

/** A Chromium's path, or one line that says how to get one. */
export type PreparedChromium = { readonly path: string } | { readonly advice: string };

/** What preparing needs of the machine; tests give it another one. */
export interface Machine {
  readonly environment: NodeJS.ProcessEnv;
  readonly find: () => string | undefined;
  /** Software may be installed without asking: root on Debian. */
  readonly mayInstall: boolean;
  /** True when the command succeeded. */
  readonly run: (command: readonly [string, ...string[]]) => boolean;
}

/** Finds a Chromium, and installs Debian's where that is possible. */
export function prepareChromium(machine: Machine = thisMachine()): PreparedChromium {
  const found = machine.find();
  if (found !== undefined) return { path: found };
  const named = machine.environment.CHROMIUM_PATH;
  if (named !== undefined && named !== "")
    return { advice: `CHROMIUM_PATH is "${named}", which does not run: correct it or unset it.` };
  const installed = machine.mayInstall && installation.every(machine.run);
  const path = installed ? machine.find() : undefined;
  return path === undefined ? { advice } : { path };
}

const installation = [
  ["apt-get", "update", "-q"],
  ["apt-get", "install", "-q", "-y", "chromium"],
] as const;

const advice =
  "The browser tests need Chromium: install it (Debian: apt-get install chromium; anywhere: npx playwright install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.";

const thisMachine = (): Machine => ({
  environment: process.env,
  find: () => findChromium(),
  mayInstall: process.getuid?.() === 0 && existsSync("/etc/debian_version"),
  run: ([program, ...args]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    // Standard output belongs to the tests' report.
    return spawnSync(program, args, { env, stdio: ["ignore", 2, 2] }).status === 0;
  },
});
