import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Report } from "./decode.ts";

/** A folder of content and every file in it that may be read. */
export interface ContentTree {
  /** As it was given, for messages: with forward slashes, without a final one. */
  readonly shown: string;
  /** Where it really is. */
  readonly root: string;
  /** Paths below the root, with forward slashes, sorted; only ordinary files. */
  readonly paths: readonly string[];
  /** Names at the root that begin with a dot: they are not content. Those in files/ are published as they are. */
  readonly hidden: readonly string[];
  /** Texts that are not on the disk yet, or not yet like this, by their path below the root. */
  readonly unsaved: ReadonlyMap<string, string>;
}

export const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdown|mkd)$/i.test(path);

/** Files that programs leave beside one's work; nobody means to publish them. */
const noise = new Set(
  ".DS_Store .git .gitattributes .gitignore .gitkeep .keep .editorconfig .idea .obsidian .vscode".split(
    " ",
  ),
);

const isNoise = (name: string) =>
  noise.has(name) || name === "node_modules" || /^\..*\.sw[a-p]$|~$/.test(name);

/**
 * Lists what may be read below `content`, a folder or a single Markdown file. Links are never followed, so
 * nothing outside can be reached. Returns undefined, and says why, when there is no such folder.
 */
export function walkContent(content: string, report: Report): ContentTree | undefined {
  const shown = toSlashes(content).replace(/(?<=[^/])\/+$/, "");
  let root: string;
  try {
    root = realpathSync(content);
    if (statSync(root).isFile()) {
      const name = basename(root);
      const shown = toSlashes(dirname(content));
      return { shown, root: dirname(root), paths: [name], hidden: [], unsaved: new Map() };
    }
  } catch {
    report(diagnose("source/no-content", startOf(shown), { path: shown }));
    return undefined;
  }
  const paths: string[] = [];
  const hidden: string[] = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readFolder(join(root, folder), shownPath(shown, folder), report)) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isNoise(entry.name)) continue;
      // Node puts this character in place of bytes that are no UTF-8, and then finds no such file.
      if (entry.name.includes("\ufffd")) {
        report(diagnose("source/name-encoding", startOf(shownPath(shown, path))));
      } else if (entry.isSymbolicLink() && !isHidden(path)) {
        report(diagnose("source/link", startOf(shownPath(shown, path))));
      } else if (isHidden(path)) {
        if (folder === "") hidden.push(entry.name);
        report(diagnose("source/hidden", startOf(shownPath(shown, path)), { name: entry.name }));
      } else if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) paths.push(path);
      else report(diagnose("source/not-a-file", startOf(shownPath(shown, path))));
    }
  }
  reportTwins(sorted(paths), shown, report);
  return { shown, root, paths: sorted(paths), hidden, unsaved: new Map() };
}

/** Whether a path below content is passed over because its name begins with a dot: not in files/, where `.well-known` is. */
export const isHidden = (path: string): boolean =>
  basename(path).startsWith(".") && !path.startsWith("files/");

/** The tree as it will be once these texts are saved in it. */
export const withUnsaved = (
  tree: ContentTree,
  unsaved: ReadonlyMap<string, string>,
): ContentTree => ({
  ...tree,
  paths: sorted([...new Set([...tree.paths, ...unsaved.keys()])]),
  unsaved,
});

// The order in which a disk lists files is its own affair.
const sorted = (paths: readonly string[]) => [...paths].sort((a, b) => (a < b ? -1 : 1));

/** macOS and Windows compare names without regard to case, macOS also to how an accent is encoded. */
function reportTwins(paths: readonly string[], shown: string, report: Report): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const name = path.normalize("NFC").toLowerCase();
    const other = seen.get(name);
    if (other !== undefined)
      report(diagnose("source/same-name", startOf(shownPath(shown, path)), { other }));
    seen.set(name, path);
  }
}

/** A path below content as the organizer would type it. */
export const shownPath = (shown: string, path: string): string =>
  shown === "." || shown === "" ? path : path === "" ? shown : `${shown}/${path}`;

const toSlashes = (path: string) => (sep === "/" ? path : path.replaceAll(sep, "/"));

function readFolder(folder: string, shown: string, report: Report): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    report(diagnose("source/unreadable", startOf(shown), { reason }));
    return [];
  }
}
