import pc from "picocolors";
import {
  type Diagnostic,
  formatAnnotation,
  formatDiagnostic,
  type Severity,
  sortDiagnostics,
} from "../diagnostics/diagnostic.ts";

/** Prints diagnostics to standard error, sorted. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of sortDiagnostics(diagnostics)) console.error(colourful(diagnostic));
}

/** In GitHub Actions, shows the diagnostics on the lines of the pull request as well. */
export function annotate(diagnostics: readonly Diagnostic[]): void {
  if (process.env.GITHUB_ACTIONS !== "true") return;
  for (const diagnostic of sortDiagnostics(diagnostics))
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

function colourful(diagnostic: Diagnostic): string {
  const line = formatDiagnostic(diagnostic);
  if (process.stderr.isTTY !== true) return line;
  const { severity, code } = diagnostic;
  const paint = severity === "error" ? pc.red : pc.yellow;
  return line.replace(` ${severity} ${code} `, () => ` ${paint(severity)} ${pc.dim(code)} `);
}
