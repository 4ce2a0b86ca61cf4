import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Launch, type Running, start } from "./process.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Files by their paths below content. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

/** A working folder in which the real command builds, as an organizer runs it. */
export interface Bench {
  readonly folder: string;
  /** Replaces all content; the files are made in the order of their keys. */
  readonly write: (files: ContentFiles) => void;
  readonly start: (launch?: Launch) => Running;
  readonly site: () => Snapshot | undefined;
  readonly cache: () => Snapshot | undefined;
  readonly forgetCache: () => void;
  /** Waits until the build has made its own folder, or has ended. */
  readonly writing: (build: Pick<ChildProcess, "exitCode" | "signalCode">) => Promise<void>;
  /** What stands in the folder and should not. */
  readonly leftovers: () => readonly string[];
}

/** "Today" of every build. */
const now = "2017-07-21T00:00:00Z";
const own = ["package.json", "tsconfig.json", ".eleventy.ts", "assets", "layouts", "scripts"];

export function createBench(folder: string): Bench {
  mkdirSync(folder, { recursive: true });
  for (const name of own) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const expected = new Set([...own, "node_modules", "content", "_site", ".cache"]);
  const leftovers = () => readdirSync(folder).filter((name) => !expected.has(name));
  return {
    folder,
    write: (files) => writeContent(join(folder, "content"), files),
    start: (launch = {}) =>
      start(folder, ["scripts/run.mjs", "build", "--now", now, ...(launch.args ?? [])], launch),
    site: () => withoutHistory(snapshotOf(join(folder, "_site"))),
    cache: () => onlyMade(snapshotOf(join(folder, ".cache"))),
    // Not the folder itself: a disk may be mounted there. The compiled program stays, as it does for users.
    forgetCache: () => {
      for (const name of ["images", "cards", "builds"])
        rmSync(join(folder, ".cache", name), { recursive: true, force: true });
    },
    writing: async (build) => {
      const runs = () => build.exitCode === null && build.signalCode === null;
      while (runs() && !leftovers().some((name) => name.includes("staging"))) await sleep(2);
    },
    leftovers,
  };
}

// Calendars and feeds go on with what was told before, by the ledger, so that their bytes depend on all builds before: see
// damage.ts and edits.ts, which compare them too. Of them counts here that they are there.
const withoutHistory = (site: Snapshot | undefined): Snapshot | undefined =>
  site &&
  new Map(
    [...site].map(([path, facts]) => [
      path,
      /\.ics$|(?:^|\/)feed\.(?:xml|json)$|^handbill-ledger\.jsonl$/.test(path)
        ? (facts.split(" ")[0] ?? "")
        : facts,
    ]),
  );

// What was made for the site. Records of builds tell times and inodes, the program its folder: they differ from bench
// to bench.
const onlyMade = (cache: Snapshot | undefined): Snapshot | undefined =>
  cache && new Map([...cache].filter(([path]) => /^(?:images|cards)\//.test(path)));

/** Replaces a folder by the files, made in the order of their keys. */
export function writeContent(content: string, files: ContentFiles): void {
  rmSync(content, { recursive: true, force: true });
  for (const [path, body] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), body);
  }
}
