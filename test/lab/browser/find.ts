import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Says whether a program can be run. */
export type Runs = (path: string) => boolean;

/** The path of a Chromium that runs on this machine; undefined when there is none. */
export function findChromium(
  environment: NodeJS.ProcessEnv = process.env,
  runs: Runs = answersVersion,
): string | undefined {
  const named = environment.CHROMIUM_PATH;
  // Whoever names a browser wants that one: another one would hide the mistake.
  if (named !== undefined && named !== "") return runs(named) ? named : undefined;
  return candidates(environment).find((path) => existsSync(path) && runs(path));
}

const candidates = (environment: NodeJS.ProcessEnv) => [
  "/usr/bin/chromium",
  ...onSearchPath(environment.PATH ?? ""),
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ...inPlaywrightCache(environment.PLAYWRIGHT_BROWSERS_PATH),
];

const programs = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

const onSearchPath = (searchPath: string) =>
  programs.flatMap((program) => searchPath.split(delimiter).map((folder) => join(folder, program)));

// Where Playwright's own installer puts browsers on Linux and on macOS, newest revision first.
function inPlaywrightCache(set: string | undefined): string[] {
  const home = homedir();
  const caches = [join(home, ".cache/ms-playwright"), join(home, "Library/Caches/ms-playwright")];
  return (set === undefined ? caches : [set]).filter(existsSync).flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort((a, b) => revision(b) - revision(a))
      .flatMap((name) => playwrightPrograms.map((program) => join(cache, name, program))),
  );
}

const revision = (name: string) => Number(name.replace("chromium-", ""));

const playwrightPrograms = [
  "chrome-linux/chrome",
  "chrome-linux64/chrome",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
];

// Ubuntu's chromium-browser is a script that only asks for a snap: it exists and does not run.
const answersVersion: Runs = (path) =>
  spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
