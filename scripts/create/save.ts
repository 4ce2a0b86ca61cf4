import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Puts a text where no file is yet: whole, or not at all. False when a file is there after all. Throws what the
 * file system throws.
 */
export function saveNew(content: string, path: string, text: string): boolean {
  const target = join(content, path);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = beside(content, "new");
  writeFileSync(temporary, text);
  try {
    return linkNew(temporary, target, text);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes a file anew, whole or not at all, also when the power is cut. Throws what the file system throws. */
export function saveAgain(content: string, path: string, text: string): true {
  const temporary = beside(content, "new");
  try {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(temporary, text, { flush: true });
    renameSync(temporary, join(content, path));
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Copies a file to where none is yet. False when there is one after all. Throws what the file system throws. */
export function copyNew(content: string, path: string, from: string): boolean {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  try {
    copyFileSync(from, join(content, path), constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** A name beside the content folder, so that no build or watcher meets what is not finished. */
export function beside(content: string, role: string): string {
  const folder = resolve(content);
  return join(dirname(folder), `.${basename(folder)}.${role}-${process.pid}`);
}

// A link, unlike a rename, never replaces a file.
function linkNew(temporary: string, target: string, text: string): boolean {
  try {
    linkSync(temporary, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // exFAT and some network disks have no links.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV"].includes(code ?? "")) throw error;
    return writeNew(target, text);
  }
}

function writeNew(target: string, text: string): boolean {
  try {
    writeFileSync(target, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
