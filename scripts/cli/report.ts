import pc from "picocolors";
import {
  type Diagnostic,
  formatAnnotation,
  formatDiagnostic,
  printable,
  type Severity,
  sortDiagnostics,
} from "../diagnostics/diagnostic.ts";
import { firstOfEach } from "./flood.ts";

/** Prints diagnostics to standard error, sorted; of many alike in one file the first, and how many more there are. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const lines = firstOfEach(sortDiagnostics(diagnostics)).map(({ diagnostic, rest }) =>
    rest === 0 ? colourful(diagnostic) : `${colourful(diagnostic)}\n${restLine(diagnostic, rest)}`,
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

/** "2 errors, 1 warning" */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (wanted: Severity) =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return `${plural(count("error"), "error")}, ${plural(count("warning"), "warning")}`;
}

export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

function restLine({ place, severity, code }: Diagnostic, rest: number): string {
  return printable(`${place.file} ${severity} ${code}  and ${rest} more of these in this file`);
}

function colourful(diagnostic: Diagnostic): string {
  const line = formatDiagnostic(diagnostic);
  if (process.stderr.isTTY !== true) return line;
  const { severity, code } = diagnostic;
  const paint = severity === "error" ? pc.red : pc.yellow;
  return line.replace(` ${severity} ${code} `, () => ` ${paint(severity)} ${pc.dim(code)} `);
}
