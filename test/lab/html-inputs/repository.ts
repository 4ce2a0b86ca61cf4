import { execFileSync } from "node:child_process";

/** A clone without files beside it. Throws git's words. */
export const cloneInto = (repository: string, folder: string): void =>
  void execFileSync("git", ["clone", "--quiet", "--bare", repository, folder], {
    stdio: ["ignore", "ignore", "pipe"],
  });

/** The full name of a commit. */
export const commitOf = (folder: string, revision: string): string =>
  git(folder, "rev-parse", revision).trim();

/** All files of a commit whose path fits, as texts in the order of their paths. */
export const textsIn = (folder: string, commit: string, paths: RegExp): readonly string[] =>
  git(folder, "ls-tree", "-r", "--name-only", "-z", commit)
    .split("\0")
    .filter((path) => paths.test(path))
    .map((path) => git(folder, "show", `${commit}:${path}`));

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });
