import { type Arguments, type Code, catalogue } from "./catalogue.ts";

/** A point in a file the organizer can open. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** As the organizer typed it or would: relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = "error" | "warning" | "note";

/** Something an organizer should know about what they wrote: never thrown, always collected. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, with the value as it was written. */
  readonly reason: string;
  /** What to write instead. */
  readonly repair: string;
}

/** Makes the diagnostic for one code of the catalogue; its arguments are checked against that code. */
export function diagnose<C extends Code>(code: C, place: Place, ...args: Arguments<C>): Diagnostic {
  const { severity, text } = catalogue[code];
  // The catalogue ties each code to its own arguments; TypeScript cannot follow that through an index.
  const [reason, repair] = (text as (...args: Arguments<C>) => readonly [string, string])(...args);
  return { code, severity, place, reason, repair };
}

/** The first character of a file, for problems that belong to the file as a whole. */
export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** Sorted by file, line, column and code, each said once: the order in which they are always shown. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.code, b.code) ||
      compareText(a.reason, b.reason),
  );
  return sorted.filter((diagnostic, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || formatDiagnostic(previous) !== formatDiagnostic(diagnostic);
  });
}

/** `file:line:column severity code  reason; repair`, one line whatever the values contain. */
export function formatDiagnostic({ place, severity, code, reason, repair }: Diagnostic): string {
  const { file, line, column } = place;
  return printable(`${file}:${line}:${column} ${severity} ${code}  ${reason}; ${repair}`);
}

/** An annotation on the changed lines of a pull request, in the notation of GitHub Actions. */
export function formatAnnotation({ place, severity, code, reason, repair }: Diagnostic): string {
  const property = (text: string) =>
    escapeAnnotation(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const { file, line, column } = place;
  const where = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  const level = severity === "note" ? "notice" : severity;
  return `::${level} ${where}::${escapeAnnotation(`${reason}; ${repair}`)}`;
}

const escapeAnnotation = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

/**
 * Content comes from strangers: a value must not move the cursor, colour the terminal or forge a line, nor give the
 * machine that builds a command. GitHub Actions obeys "::command::" at the start of a line and "##[command]" anywhere.
 */
export const printable = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?<=##)\[/gu, escaped)
    .replace(/^(\s*):(?=:)/, (_, blanks: string) => blanks + escaped(":"));

const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

// Not localeCompare: the order must not depend on the machine's language.
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
