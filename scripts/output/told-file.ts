import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { formatLedger, parseLedger, type ReadLedger } from "../channels/ledger/format.ts";
import { emptyLedger, type Ledger } from "../channels/ledger/ledger.ts";
import { toldName } from "../channels/tell/told.ts";

/** What was told by hand so far; undefined when the file is none of ours, or cannot be read. */
export function readTold(): ReadLedger | undefined {
  return existsSync(toldName)
    ? parseLedger(readFileSync(toldName, "utf8"))
    : { ledger: emptyLedger, damaged: [], missing: 0 };
}

/** Throws what the file system throws. */
export function writeTold(told: Ledger): void {
  const temporary = `.${toldName}.${process.pid}`;
  writeFileSync(temporary, formatLedger(told), { flush: true });
  renameSync(temporary, toldName);
}
