import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerName, parseLedger } from "../channels/ledger/format.ts";
import { type Ledger, mergeLedgers } from "../channels/ledger/ledger.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { BuildOptions } from "./options.ts";

/**
 * The ledger of the site that the output folder holds, and the one that was given, of each entry the newer record.
 * Neither need be there: then every entry is as new as its content says.
 */
export function readLedger(
  { outputDir, ledger }: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): Ledger {
  const given = ledger === undefined ? [] : [ledger];
  for (const file of given)
    if (!existsSync(file)) report(diagnose("publish/ledger-missing", startOf(file)));
  const files = [join(outputDir, ledgerName), ...given].filter((file) => existsSync(file));
  return mergeLedgers(files.flatMap((file) => readFile(file, report) ?? []));
}

function readFile(file: string, report: (diagnostic: Diagnostic) => void): Ledger | undefined {
  const read = parseLedger(readFileSync(file, "utf8"));
  if (read === undefined) {
    report(diagnose("publish/ledger-unreadable", startOf(file)));
    return undefined;
  }
  const { ledger, damaged, missing } = read;
  for (const line of damaged) report(diagnose("publish/ledger-line", { file, line, column: 1 }));
  const cutOff = missing - damaged.length;
  if (cutOff > 0) report(diagnose("publish/ledger-short", startOf(file), { missing: cutOff }));
  return ledger;
}
