import pc from "picocolors";
import {
  type Diagnostic,
  formatAnnotation,
  formatDiagnostic,
  printable,
  type Severity,
  sortDiagnostics,
} from "../diagnostics/diagnostic.ts";
import { exitCodes } from "./exit-codes.ts";
import { firstOfEach, type More } from "./flood.ts";

/** Prints diagnostics to standard error, sorted; of many alike the first, and how many more there are. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const lines = firstOfEach(sortDiagnostics(diagnostics)).map(
    ({ diagnostic, more }) => colourful(diagnostic) + moreOf(diagnostic, more),
  );
  if (lines.length > 0) console.error(lines.join("\n"));
}

/** In GitHub Actions, shows the diagnostics on the lines of the pull request as well. */
export function annotate(diagnostics: readonly Diagnostic[]): void {
  if (process.env.GITHUB_ACTIONS !== "true") return;
  for (const { diagnostic } of firstOfEach(sortDiagnostics(diagnostics)))
    console.error(formatAnnotation(diagnostic));
}

/** Prints the one JSON document that tools read from standard output. */
export function printJson(diagnostics: readonly Diagnostic[], summary: object | undefined): void {
  const document = { diagnostics: sortDiagnostics(diagnostics), summary: summary ?? null };
  // For GitHub Actions "##[" begins a command wherever it stands: see printable.
  console.log(JSON.stringify(document, undefined, 2).replaceAll("##[", "##\\u005b"));
}

/** "2 errors, 1 warning"; notes only where there are any, since nobody has to do anything about them. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const counts = [plural(count("error"), "error"), plural(count("warning"), "warning")];
  const notes = count("note");
  return [...counts, ...(notes === 0 ? [] : [plural(notes, "note")])].join(", ");
}

/** Says on standard error why a command ends, and returns its exit code. */
export function endWith(line: string, exitCode: number = exitCodes.failed): number {
  console.error(printable(line));
  return exitCode;
}

export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Of one file the rest stands on a line of its own, behind the last that is shown. */
function moreOf({ place, severity, code }: Diagnostic, more: More | undefined): string {
  if (more === undefined) return "";
  const { count, files } = more;
  if (files > 1) return ` (and ${count} more, in ${plural(files, "file")})`;
  const line = `${place.file} ${severity} ${code}  and ${count} more of these in this file`;
  return `\n${printable(line)}`;
}

function colourful(diagnostic: Diagnostic): string {
  const line = formatDiagnostic(diagnostic);
  if (process.stderr.isTTY !== true) return line;
  const { severity, code } = diagnostic;
  const paint = { error: pc.red, warning: pc.yellow, note: pc.cyan }[severity];
  return line.replace(` ${severity} ${code} `, () => ` ${paint(severity)} ${pc.dim(code)} `);
}
