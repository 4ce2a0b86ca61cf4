import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { decodeText, type Report } from "./decode.ts";
import { findMergeConflict } from "./merge-markers.ts";
import { isOwnFile } from "./own-file.ts";
import { type ContentTree, shownPath } from "./walk.ts";

/** A post is prose: a file beyond this is something else by mistake. In bytes. */
const largestPost = 1024 * 1024;

/** A text file of the content; undefined, and said why, when it cannot be read or is no text. */
export function readText(tree: ContentTree, path: string, report: Report): string | undefined {
  const text = tree.unsaved.get(path) ?? readSaved(tree, path, report);
  const conflict = text === undefined ? undefined : findMergeConflict(text);
  if (conflict === undefined) return text;
  const { line, ...marks } = conflict;
  const place = { file: shownPath(tree.shown, path), line, column: 1 };
  report(diagnose("source/merge-markers", place, marks));
  return undefined;
}

function readSaved(tree: ContentTree, path: string, report: Report): string | undefined {
  const file = shownPath(tree.shown, path);
  const absolute = join(tree.root, path);
  try {
    const { size } = statSync(absolute);
    if (size > largestPost) {
      report(diagnose("source/too-large", startOf(file), { bytes: size }));
      return undefined;
    }
    const bytes = readFileSync(absolute);
    if (!isOwnFile(tree.root, path)) {
      report(diagnose("source/link", startOf(file)));
      return undefined;
    }
    const text = decodeText(bytes, file, report);
    if (text?.trim() !== "") return text;
    report(diagnose("source/empty", startOf(file)));
    return undefined;
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    report(diagnose("source/unreadable", startOf(file), { reason }));
    return undefined;
  }
}
