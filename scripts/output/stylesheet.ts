import { relative, sep } from "node:path";
import { bundle } from "lightningcss";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";

/** The stylesheet with its imports in place, minified; undefined when it cannot be read, which is reported. */
export function bundleStylesheet(
  file: string,
  report: (diagnostic: Diagnostic) => void,
): Uint8Array | undefined {
  try {
    return bundle({ filename: file, minify: true }).code;
  } catch (error) {
    report(stylesheetFailure(file, error));
    return undefined;
  }
}

function stylesheetFailure(file: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const { fileName = file, loc = { line: 1, column: 1 } } = error as Partial<BundleError>;
  const place = { file: relative(".", fileName).replaceAll(sep, "/"), ...loc };
  return diagnose("publish/stylesheet", place, { message });
}

/** What lightningcss adds to its errors. */
interface BundleError {
  readonly fileName: string;
  readonly loc: { readonly line: number; readonly column: number };
}
