import { type Diagnostic, formatDiagnostic } from "../diagnostics/diagnostic.ts";
import type { ImportedTree } from "./tree.ts";

/** What an organizer should look at after an import, as Markdown: first what was not taken, then what a reader would miss. */
export function treeReport(
  old: string,
  { diagnostics, found, taken, files }: ImportedTree,
): string {
  const ofSeverity = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity);
  return [
    `# Import of ${old}`,
    `${taken} of ${found} posts were taken, each at the address that it had; ${files.length} files were written.`,
    section("Not taken, because it would say something wrong", ofSeverity("error")),
    section("What a reader would miss, or see otherwise", ofSeverity("warning")),
    section("How it was understood", ofSeverity("note")),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function section(title: string, diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const lines = diagnostics.map((diagnostic) => `- \`${formatDiagnostic(diagnostic)}\``);
  return `## ${title} (${diagnostics.length})\n\n${lines.join("\n")}`;
}
