import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ledgerName } from "../channels/ledger/format.ts";
import type { OutputFile } from "../channels/output.ts";
import { isOwnFile } from "../content/own-file.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Attachment } from "../model/attachment.ts";

/** Writes the files below the folder, which is there. Their paths were checked: see checkPaths. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  // Synchronous, one at a time: measured faster than promises, and never short of file handles.
  makeParents(
    folder,
    files.map(({ path }) => path),
  );
  // All else can be made again after a power cut: see bootId.
  for (const { path, body } of files)
    writeFileSync(join(folder, path), body, { flush: path === ledgerName });
}

/** Copies what pages link to out of the content folder; one that vanished during the build is an error. */
export async function copyAttachments(
  contentDir: string,
  folder: string,
  attachments: readonly Attachment[],
): Promise<Diagnostic[]> {
  makeParents(folder, attachments.map(attachmentOutput));
  return attachments.flatMap((attachment) => {
    const source = join(contentDir, attachment.path);
    const target = join(folder, attachmentOutput(attachment));
    const lost = copy(source, target) || !isOwnFile(contentDir, attachment.path);
    // A link was put in its place: what it leads to must not be published.
    if (lost) rmSync(target, { force: true });
    return lost ? [attachmentLost(contentDir, attachment)] : [];
  });
}

/** The file below the output folder that an attachment becomes. */
export const attachmentOutput = ({ address }: Attachment): string => address.replace(/^\//, "");

function copy(source: string, target: string): boolean {
  try {
    copyFileSync(source, target);
    return false;
  } catch (error) {
    // Only the source's own troubles: a full disk is reported for the whole site.
    if (["ENOENT", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return true;
    throw error;
  }
}

const attachmentLost = (contentDir: string, { path }: Attachment) =>
  diagnose("publish/attachment-lost", startOf(`${contentDir}/${path}`), { path });

function makeParents(folder: string, paths: readonly string[]): void {
  for (const parent of new Set(paths.map(dirname))) if (parent !== ".") makeBelow(folder, parent);
}

// Never the folder itself: a build that was ended has removed it, and another thread may still be writing.
function makeBelow(folder: string, path: string): void {
  try {
    mkdirSync(join(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || !path.includes("/")) throw error;
    makeBelow(folder, dirname(path));
    mkdirSync(join(folder, path));
  }
}
