import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file of the cache whole or not at all. Where it cannot be written, what it remembers is found out anew. */
export function replaceFile(file: string, body: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, body);
    renameSync(temporary, file);
  } catch {
    rmSync(temporary, { force: true });
  }
}
