import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { ownManifest, ownPath, packageFolder } from "../bundle/installed.mjs";
import type { NewFile } from "./draft.ts";

/** What stands in the way of a new site in a folder: a file in it. Git's own may be there already. */
export function obstacleIn(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find((name) => name !== ".git");
}

/** The files of a site's folder beside its content, for where Handbill is an installed package. */
export const folderFiles = (): NewFile[] => [
  {
    path: "package.json",
    text: `{\n  "dependencies": { "handbill": ${JSON.stringify(ownOrigin())} }\n}\n`,
  },
  // For hosts and workflows that build it.
  { path: ".node-version", text: "22\n" },
  { path: ".gitignore", text: "node_modules\n_site/\n.cache/\n" },
];

export function writeFolderFiles(folder: string, files: readonly NewFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: "wx" });
  }
}

/** Where npm finds this Handbill again: in its registry, or the archive that it was installed from. */
function ownOrigin(): string {
  const modules = resolve(ownPath(".."));
  const resolved = resolvedIn(join(modules, ".package-lock.json"));
  if (resolved?.startsWith("file:")) {
    const path = resolved.slice("file:".length);
    return `file:${isAbsolute(path) ? path : resolve(modules, "..", path)}`;
  }
  const isOther = resolved !== undefined && !resolved.includes("registry.");
  return isOther ? resolved : `^${ownManifest().version}`;
}

/** What npm noted of the package when it was installed. */
function resolvedIn(file: string): string | undefined {
  if (packageFolder() === undefined || !existsSync(file)) return undefined;
  const { packages } = JSON.parse(readFileSync(file, "utf8"));
  const resolved: unknown = packages?.["node_modules/handbill"]?.resolved;
  return typeof resolved === "string" ? resolved : undefined;
}
